import { cardWords } from '../../contract/words/cards-en-gb';
import { words } from '../../contract/words/en-gb';
import { londonDue, londonTime, longAgo } from '../../contract/words/london-time';
import type { AlertMessage } from '../../domain/escalation/alert-message';
import { plain } from '../../contract/words/plain';

const said = cardWords.alert;

/** One line of the card: what it is, and what it says. */
export interface AlertFact {
  title: string;
  value: string;
}

/** The facts of a card in reading order. Nothing else of the incident is within reach here (P7). */
export function alertFacts(message: AlertMessage, now: Date): AlertFact[] {
  const facts: AlertFact[] = [{ title: said.reference, value: message.reference }];
  if (message.kind && !message.confidential)
    facts.push({ title: said.kind, value: words.shownKinds[message.kind] });
  const { clock } = message;
  if (clock?.id && !message.confidential) facts.push({ title: said.clock, value: words.clocks[clock.id] });
  const time = clock?.what === 'possible' ? londonTime : londonDue;
  if (clock) facts.push({ title: said.due, value: time(clock.dueAt, now) });
  facts.push({
    title: said.reported,
    value: `${londonTime(message.reportedAt, now)} (${longAgo(message.reportedAt, now)})`,
  });
  facts.push({ title: said.whoHasIt, value: whoHasIt(message, now) });
  const movesOn = clock ? undefined : whenItMovesOn(message, now);
  if (movesOn) facts.push({ title: said.movesOn, value: movesOn });
  return facts;
}

function whoHasIt({ state }: AlertMessage, now: Date): string {
  if (state.kind === 'acknowledged' || state.kind === 'taken')
    return said.since(plain(state.by), londonTime(state.at, now));
  return said.nobodyYet;
}

function whenItMovesOn({ state, cause }: AlertMessage, now: Date): string | undefined {
  if (state.kind === 'waiting') return said.waiting(londonTime(state.movesOnAt, now), plain(state.movesOnTo));
  if (state.kind === 'lastStep') return cause === 'nobodyLeft' ? said.alarmSounds : said.lastStep;
  return undefined;
}
