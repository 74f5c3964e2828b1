import type { CaseView } from '../../contract/cases';
import { serviceWords } from '../../contract/words/service-en-gb';
import type { ChainPosition } from '../../domain/escalation/chain';
import { stepsLeft } from '../../domain/escalation/next-step';
import type { Incident } from '../../domain/incidents/types';
import { listInWords } from '../../domain/people/role-words';
import type { Situation } from '../situation';
import { personInWords } from './words-for';

/** The climb of an alert as a line of steps: told, then next, then later (ESC-9). Once answered, nothing comes. */
export function presentClimb(incident: Incident, situation: Situation): CaseView['climb'] {
  const told = stepsTold(incident);
  if (incident.status !== 'new') return told;
  const reached = new Set(incident.deliveries.map(({ step }) => step));
  const left = stepsLeft({ incident, ...situation }).filter(({ index }) => !reached.has(index));
  return [
    ...told,
    ...left.map((step, place) => ({ who: whoIn(step, situation), state: place === 0 ? ('next' as const) : ('later' as const) })),
  ];
}

function stepsTold(incident: Incident): CaseView['climb'] {
  const steps = new Map<number, { names: string[]; at: string }>();
  for (const { step, target, sentAt } of incident.deliveries) {
    const known = steps.get(step) ?? { names: [], at: sentAt };
    const name = target.kind === 'channel' ? serviceWords.climb.dslChannel : target.name;
    steps.set(step, { names: [...known.names, name], at: known.at < sentAt ? known.at : sentAt });
  }
  // The alarm is step -1, and the last that was told.
  const order = [...steps].sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  return order.map(([step, { names, at }]) => {
    const who = listInWords(names);
    return { who: step < 0 ? serviceWords.climb.alarm(who) : who, at, state: 'told' };
  });
}

function whoIn({ to, people, also }: ChainPosition, { policy }: Situation): string {
  if (to !== 'dslChannel') return listInWords(people.map((person) => personInWords(person, policy)));
  return listInWords([serviceWords.climb.dslChannel, ...also.map((person) => personInWords(person, policy))]);
}
