import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { randomUUID } from 'node:crypto';
import { dialogWords } from '../../../contract/words/dialog-en-gb';
import { mayReport } from '../../../domain/incidents/access';
import { personAt } from '../../../domain/people/roles';
import { noRole, Refusal } from '../../errors';
import { previewReport } from '../../incidents/preview-report';
import { reportConcern } from '../../incidents/report-concern';
import { problemOf } from '../../problem-of';
import { situationNow } from '../../situation';
import { alertSoon } from '../../timer/alert-soon';
import { OutOfTime, within } from '../within';
import { advance, lookUp, type Move } from './advance';
import { cardFor } from './card-for';
import { problemCard, receiptCard, stillSendingCard } from './cards/end-cards';
import { findMatches, identifyPicks } from './look-up';
import { completeDraft, reportOf } from './report-of';
import { dialogStateSchema, firstState, type DialogState, type Submitted } from './state';
import { note, timeLeft, turnOf, type DialogParts, type Turn } from './turn';
import { seenOf, viewOf, type Known } from './view-of';

/** What a dialog is answered with: the next card, or a last word that closes it. */
export type DialogAnswer = { card: IAdaptiveCard } | { closing: string };

/** The first card, for somebody who may report; the report key is minted here. */
export async function openDialog(parts: DialogParts, problems: string[] = []): Promise<DialogAnswer> {
  const turn = await turnOf(parts);
  try {
    const { now, holdings } =
      turn.facts.situation ?? (await within(timeLeft(turn), situationNow(parts.deps)));
    if (!mayReport(personAt(holdings, parts.caller, now))) throw noRole();
    return show(turn, firstState(randomUUID(), parts.school?.id), { problems });
  } catch (error) {
    return refuse(turn, error);
  }
}

/** The answer to one submit of the dialog. Everything typed so far comes with it, so any copy of the service can answer. */
export async function answerDialog(parts: DialogParts, submitted: Submitted): Promise<DialogAnswer> {
  const lastWord = lastWordOf(submitted);
  if (lastWord) return lastWord;
  const parsed = dialogStateSchema.safeParse(submitted.lantern);
  if (!parsed.success) return openDialog(parts, [dialogWords.trouble.restart]);
  const turn = await turnOf(parts);
  try {
    return await follow(
      turn,
      advance(parsed.data, submitted, seenOf(parts.message, parsed.data, turn.facts)),
    );
  } catch (error) {
    return refuse(turn, error);
  }
}

/** The answer to a button that only closes. */
export function lastWordOf({ intent }: Submitted): DialogAnswer | undefined {
  if (intent === 'close') return { closing: dialogWords.receipt.closing };
  return intent === 'leave' ? { closing: dialogWords.trouble.left } : undefined;
}

async function follow(turn: Turn, move: Move): Promise<DialogAnswer> {
  switch (move.kind) {
    case 'show':
      return show(turn, move.state, move);
    case 'lookUp':
      return ask(turn, move);
    case 'identify':
      return identify(turn, move);
    case 'preview':
      return preview(turn, move.state, []);
    case 'send':
      return send(turn, move.state);
  }
}

async function ask(turn: Turn, move: Extract<Move, { kind: 'lookUp' }>): Promise<DialogAnswer> {
  const asked = { ...move.state, step: 'people' as const };
  try {
    const { state, matches } = await within(
      timeLeft(turn),
      findMatches(turn.deps.directory, asked, move.names),
    );
    if (matches.length === 0) return show(turn, { ...state, step: 'what' }, {});
    return show(turn, state, { matches, problems: move.problems, typed: move.typed });
  } catch (error) {
    note(turn, 'directoryTrouble', error);
    return show(turn, { ...asked, asking: [] }, {});
  }
}

async function identify(turn: Turn, move: Extract<Move, { kind: 'identify' }>): Promise<DialogAnswer> {
  try {
    const state = await within(timeLeft(turn), identifyPicks(turn.deps.directory, move.state, move.picks));
    return await follow(turn, lookUp(state, [], {}));
  } catch (error) {
    note(turn, 'directoryTrouble', error);
    return show(turn, { ...move.state, step: 'people', asking: [] }, {});
  }
}

async function preview(turn: Turn, state: DialogState, problems: string[]): Promise<DialogAnswer> {
  const complete = completeDraft(state, seenOf(turn.message, state, turn.facts));
  if (!('draft' in complete))
    return show(turn, { ...state, step: complete.step }, { problems: [complete.problem] });
  try {
    const readers = await within(
      timeLeft(turn),
      previewReport(turn.deps, turn.caller, complete.draft, turn.message),
    );
    return show(turn, { ...state, step: 'check' }, { preview: readers, problems });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    note(turn, 'previewTrouble', error);
    return show(turn, { ...state, step: 'check' }, { problems });
  }
}

async function send(turn: Turn, state: DialogState): Promise<DialogAnswer> {
  const complete = completeDraft(state, seenOf(turn.message, state, turn.facts));
  if (!('draft' in complete))
    return show(turn, { ...state, step: complete.step }, { problems: [complete.problem] });
  const { deps, caller } = turn;
  const sending = reportConcern(deps, caller, reportOf(complete.draft, state, turn.message)).then(
    (reported) => {
      // Also when the reporter has been told "still sending" by now.
      alertSoon(deps, reported);
      return reported.receipt;
    },
  );
  try {
    const receipt = await within(timeLeft(turn), sending);
    return { card: receiptCard(receipt, deps.clock.now()) };
  } catch (error) {
    if (error instanceof OutOfTime) return { card: stillSendingCard(state, turn.facts.emergency) };
    if (error instanceof Refusal && error.code === 'noRole') throw error;
    const problem = problemOf(error, { id: note(turn, 'reportNotReceived', error), contacts: [] });
    const sentences = [dialogWords.trouble.notSent, `${problem.message} ${problem.whatToDo}`];
    return show(turn, { ...state, step: 'check' }, { problems: sentences });
  }
}

function show(turn: Turn, state: DialogState, known: Known): DialogAnswer {
  return { card: cardFor(viewOf(turn, state, known)) };
}

function refuse(turn: Turn, error: unknown): DialogAnswer {
  const contacts = [...turn.facts.emergency];
  return { card: problemCard(problemOf(error, { id: note(turn, 'dialogRefused', error), contacts })) };
}
