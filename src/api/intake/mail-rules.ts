import type { ChangeMailRules, MailRulesView, MailSampleView } from '../../contract/mail-rules';
import { mayChangeMailRules } from '../../domain/intake/access';
import { checkRules } from '../../domain/intake/alert-rules';
import { EXAMPLE_RULES } from '../../domain/intake/example-rules';
import { personAt } from '../../domain/people/roles';
import type { Person } from '../../domain/people/types';
import { EtagConflict, StoreUnavailable } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { changedBy, mustBeAsSeen } from '../duty/kept-by';
import { badInput, noRole, tooBusy } from '../errors';
import { letterOf } from './mail-reports';
import { mailNotThere } from './report-mail';

/** The school's rules for the mail of monitoring systems. Throws Refusal (noRole), StoreUnavailable. */
export async function seeMailRules(deps: Deps, caller: Caller): Promise<MailRulesView> {
  await ruleMaker(deps, caller);
  const kept = await deps.timesBook.read('mailRules');
  const changed = changedBy(kept, deps.clock.now());
  return {
    rules: [...(kept?.value ?? [])],
    ...(kept ? { etag: kept.etag } : {}),
    ...(changed ? { changed } : {}),
    examples: [...EXAMPLE_RULES],
  };
}

/**
 * Keeps other rules, all of them together. Throws Refusal (noRole, badInput, conflict with who and when), StoreUnavailable.
 *
 * Graph: reads and writes one item of `SchoolTimes`.
 */
export async function changeMailRules(deps: Deps, caller: Caller, { etag, rules }: ChangeMailRules): Promise<MailRulesView> {
  const person = await ruleMaker(deps, caller);
  const wrong = checkRules(rules);
  if (wrong.length > 0) throw badInput(wrong.map((message) => ({ path: 'rules', message })));
  const now = deps.clock.now();
  const kept = await deps.timesBook.read('mailRules');
  mustBeAsSeen(kept, etag, now);
  try {
    await deps.timesBook.write('mailRules', rules, { id: person.id, name: person.name, at: now.toISOString() }, kept);
  } catch (error) {
    if (error instanceof EtagConflict) throw tooBusy();
    throw error;
  }
  return seeMailRules(deps, caller);
}

/**
 * The words of an e-mail that was set aside, for making a rule of it; never those of one that became a report. Throws
 * Refusal (noRole, badInput), StoreUnavailable.
 */
export async function readMailSample(deps: Deps, caller: Caller, key: string): Promise<MailSampleView> {
  await ruleMaker(deps, caller);
  const { intake } = deps;
  const entry = await intake?.book.find(key);
  if (intake === undefined || entry === undefined || entry.value.reportKey !== undefined || entry.value.outcome === 'answer') throw mailNotThere();
  const mail = await intake.mailbox.facts(entry.value.messageId);
  if (mail === undefined) throw mailNotThere();
  try {
    const { whole } = await letterOf(intake, mail);
    return { from: mail.from?.address ?? '', subject: mail.subject, text: whole.text.slice(0, 20_000) };
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    throw mailNotThere();
  }
}

async function ruleMaker(deps: Deps, caller: Caller): Promise<Person> {
  const person = personAt(await deps.school.roles(), caller, deps.clock.now());
  if (!mayChangeMailRules(person)) throw noRole();
  return person;
}
