import type { Person, RoleName } from '../people/types';

const READ_MAILBOX: readonly RoleName[] = ['dsl', 'deputyDsl', 'headteacher'];
const CHANGE_RULES: readonly RoleName[] = ['dsl', 'headteacher'];

/** Those who would deal with what came see what became of it. What is a report they see by the sentences of cases only. */
export function maySeeMailbox(person: Person): boolean {
  return person.roles.some((role) => READ_MAILBOX.includes(role));
}

/** The DSL and the headteacher say what the mail of a monitoring system means, for it decides who is alerted and when. */
export function mayChangeMailRules(person: Person): boolean {
  return person.roles.some((role) => CHANGE_RULES.includes(role));
}
