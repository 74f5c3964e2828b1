import { londonTime } from '../../contract/words/london-time';
import { serviceWords } from '../../contract/words/service-en-gb';
import type { Judgement } from '../../domain/incidents/judgement';
import type { Actor, Incident } from '../../domain/incidents/types';
import { listInWords, roleWord } from '../../domain/people/role-words';
import type { RoleName } from '../../domain/people/types';
import type { Policy } from '../../domain/policies/types';

/** What the school calls these roles. */
export function roleWords(roles: readonly RoleName[], { words }: Pick<Policy, 'words'>): string[] {
  return roles.map((role) => roleWord(role, words));
}

/** "Priya Raman (deputy safeguarding lead)", in the school's words. */
export function personInWords(
  person: { name: string; roles: readonly RoleName[]; onDuty?: true },
  policy: Pick<Policy, 'words'>,
): string {
  const roles = [...roleWords(person.roles, policy), ...(person.onDuty ? [serviceWords.onDuty] : [])].join(', ');
  return roles === '' ? person.name : `${person.name} (${roles})`;
}

/** Who is told first, for the reporter, who may not know what a DSL channel is. */
export function toldFirst({ chain }: Pick<Judgement, 'chain'>, policy: Pick<Policy, 'words'>): string {
  const [first] = chain;
  if (first === undefined) return serviceWords.nobodyMayBeTold;
  const inWords = (person: { name: string; roles: readonly RoleName[] }): string => personInWords(person, policy);
  if (first.to !== 'dslChannel') return listInWords(first.people.map(inWords));
  return listInWords([serviceWords.dslChannel, ...first.also.map(inWords)]);
}

/** Who has answered: whoever took it, or else whoever acknowledged it. */
export function holderOf(incident: Incident): (Actor & { at: string }) | undefined {
  return incident.owner ?? incident.acknowledgedBy;
}

/** Who has it, in a few words, for a row or a card. */
export function whoHasItShort(incident: Incident): string {
  const holder = holderOf(incident);
  if (holder) return serviceWords.hasShort(holder.name);
  return incident.alert.outcome === 'nobodyLeft' ? serviceWords.nobodyHasAnswered : serviceWords.waiting;
}

/** Who has it, in a sentence, for the reporter. */
export function whoHasIt(
  incident: Incident,
  judgement: Pick<Judgement, 'chain'>,
  { now, policy }: { now: Date; policy: Pick<Policy, 'words'> },
): string {
  const holder = holderOf(incident);
  if (holder) return serviceWords.has(holder.name, londonTime(holder.at, now));
  if (incident.alert.outcome === 'nobodyLeft' || judgement.chain.length === 0) return serviceWords.nobodyAnswered;
  const told = lastTold(incident);
  return told === undefined ? serviceWords.telling(toldFirst(judgement, policy)) : serviceWords.told(upperFirst(told));
}

/** When the reporter hears next, in words. */
export function nextNews(incident: Incident, judgement: Pick<Judgement, 'chain' | 'movesOnAt'>, now: Date): string {
  if (holderOf(incident)) return serviceWords.nextNewsAnswered;
  if (incident.alert.outcome === 'nobodyLeft' || judgement.chain.length === 0) return serviceWords.nextNewsRing;
  return serviceWords.nextNews(londonTime(incident.alert.movesOnAt ?? judgement.movesOnAt, now));
}

function lastTold(incident: Incident): string | undefined {
  const last = incident.deliveries.at(-1);
  if (last === undefined) return undefined;
  const same = incident.deliveries.filter(({ step }) => step === last.step);
  return listInWords(same.map(({ target }) => (target.kind === 'channel' ? serviceWords.dslChannel : target.name)));
}

function upperFirst(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
