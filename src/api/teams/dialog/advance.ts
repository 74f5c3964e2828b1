import { INVOLVED_LIMIT } from '../../../contract/limits';
import { dialogWords } from '../../../contract/words/dialog-en-gb';
import { text } from './inputs';
import { NONE, settle, unsettledNames } from './read-people';
import { readStep } from './read-step';
import type { DialogState, DialogStep, Reading, Seen, Submitted } from './state';

/** What comes next: a card at once, or a card after asking somebody. */
export type Move =
  | { kind: 'show'; state: DialogState; problems: string[]; typed: Record<string, string> }
  /** Look names up in the directory, then ask which person is meant, or go on to `what`. */
  | { kind: 'lookUp'; state: DialogState; names: string[]; problems: string[]; typed: Record<string, string> }
  /** Check the identities picked, then go on as with `lookUp`. */
  | { kind: 'identify'; state: DialogState; picks: { name: string; id: string }[] }
  | { kind: 'preview'; state: DialogState }
  | { kind: 'send'; state: DialogState };

/** Where Back leads from each card; the people card is passed over, its answers are kept. */
const BEFORE: Record<DialogStep, DialogStep> = {
  kind: 'kind',
  danger: 'kind',
  numbers: 'danger',
  about: 'danger',
  involved: 'about',
  people: 'involved',
  what: 'involved',
  check: 'what',
};

/**
 * The dialog as one pure function: the state a card carried, what was put into it, and what is known of the message,
 * give the next move. Everything a person typed that is right is kept, forwards, backwards and beside problems.
 */
export function advance(state: DialogState, submitted: Submitted, seen: Seen): Move {
  const intent = text(submitted.intent);
  if (intent === 'again') return { kind: 'send', state };
  if (intent === 'retryLookUp') return lookUp(state, [], {});
  const reading = readStep[state.step](state, submitted, seen);
  if (intent === 'back') return show({ ...reading, problems: [], typed: {} }, BEFORE[state.step]);
  if (intent === 'addRow') return addRow(reading);
  if (intent === 'skipLookUp') return show(reading, 'what');
  if (intent === 'retryPreview') return { kind: 'preview', state: reading.state };
  if (reading.problems.length > 0) return stay(reading);
  return forward(reading, submitted);
}

function forward({ state, typed }: Reading, submitted: Submitted): Move {
  const ready: Reading = { state, problems: [], typed: {} };
  switch (state.step) {
    case 'kind':
      return show(ready, 'danger');
    case 'danger':
      return show(ready, state.draft.childInDanger ? 'numbers' : 'about');
    case 'numbers':
      return show(ready, 'about');
    case 'about':
      return show(ready, 'involved');
    case 'involved':
      return lookUp(state, [], {});
    case 'people':
      return identify(state, typed);
    case 'what':
      return { kind: 'preview', state: { ...state, step: 'check' } };
    case 'check':
      return submitted.intent === 'send' ? { kind: 'send', state } : { kind: 'preview', state };
  }
}

/** Names nobody has to be asked about lead straight on. */
export function lookUp(state: DialogState, problems: string[], typed: Record<string, string>): Move {
  const names = unsettledNames(state);
  if (names.length === 0) return show({ state, problems: [], typed: {} }, 'what');
  return { kind: 'lookUp', state, names, problems, typed };
}

function identify(state: DialogState, typed: Record<string, string>): Move {
  const answers = state.asking.map((name, index) => ({ name, id: typed[`pick${index}`] ?? NONE }));
  const settled = settle(
    state,
    answers.filter(({ id }) => id === NONE).map(({ name }) => name),
  );
  return {
    kind: 'identify',
    state: { ...state, settled, asking: [] },
    picks: answers.filter(({ id }) => id !== NONE),
  };
}

function addRow(reading: Reading): Move {
  const { state, typed } = reading;
  if (state.rows >= INVOLVED_LIMIT)
    return stay({ ...reading, problems: [dialogWords.trouble.tooMany(INVOLVED_LIMIT)] });
  return { kind: 'show', state: { ...state, rows: state.rows + 1 }, problems: [], typed };
}

/** A problem on a card that lists matches needs the matches again. */
function stay({ state, problems, typed }: Reading): Move {
  if (state.step === 'people') return { kind: 'lookUp', state, names: state.asking, problems, typed };
  return { kind: 'show', state, problems, typed };
}

function show({ state, problems, typed }: Reading, step: DialogStep): Move {
  return { kind: 'show', state: { ...state, step }, problems, typed };
}
