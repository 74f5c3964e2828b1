import { CONCERN_KINDS, NAME_VISIBILITIES, SUBJECT_KINDS } from '../../../contract/choices';
import { NAME_LIMIT, WHAT_HAPPENED_LIMIT } from '../../../contract/limits';
import { dialogWords } from '../../../contract/words/dialog-en-gb';
import { named, oneOf, personOf, text } from './inputs';
import { readInvolved, readPicks } from './read-people';
import type { DialogDraft, DialogState, DialogStep, Reading, Seen, Submitted } from './state';

const said = dialogWords.trouble;

type Reader = (state: DialogState, submitted: Submitted, seen: Seen) => Reading;

/** Reads the inputs of one card. Right ones go into the draft even when others are wrong, so that nothing is lost. */
export const readStep: Record<DialogStep, Reader> = {
  kind: (state, submitted) => {
    const kind = oneOf(CONCERN_KINDS, submitted.kind);
    return kind ? right(state, { kind }) : wrong(state, said.chooseKind);
  },
  danger: (state, submitted) => {
    if (submitted.intent !== 'yes' && submitted.intent !== 'no') return wrong(state, said.chooseDanger);
    return right(state, { childInDanger: submitted.intent === 'yes' });
  },
  numbers: (state) => right(state, {}),
  about: readAbout,
  involved: readInvolved,
  people: readPicks,
  what: readWhat,
  check: (state, submitted) =>
    right(state, {
      nameVisibility: oneOf(NAME_VISIBILITIES, submitted.nameVisibility) ?? state.draft.nameVisibility,
      toldInPerson:
        submitted.toldInPerson === undefined ? state.draft.toldInPerson : submitted.toldInPerson === 'true',
    }),
};

function readAbout(state: DialogState, submitted: Submitted, seen: Seen): Reading {
  const problems: string[] = [];
  const about = oneOf(SUBJECT_KINDS, submitted.about);
  if (!about) problems.push(said.chooseAbout);
  const typedName = text(submitted.aboutName).trim();
  const who = seen.author ? text(submitted.aboutWho) : typedName ? 'named' : 'nobody';
  const { aboutPerson: before, aboutNobody: _before, ...rest } = state.draft;
  const draft: DialogDraft = { ...rest, ...(about ? { about } : {}) };
  if (who === 'author' && seen.author) draft.aboutPerson = personOf(seen.author);
  else if (who === 'nobody') draft.aboutNobody = true;
  else if (who !== 'named') problems.push(said.chooseWho);
  else if (!typedName) problems.push(said.writeName);
  else if (typedName.length > NAME_LIMIT) problems.push(said.nameTooLong(NAME_LIMIT));
  else draft.aboutPerson = before?.name === typedName ? before : named(typedName, seen);
  const typed = { about: text(submitted.about), aboutWho: who, aboutName: typedName.slice(0, NAME_LIMIT) };
  return { state: { ...state, draft }, problems, typed };
}

function readWhat(state: DialogState, submitted: Submitted, seen: Seen): Reading {
  const account = text(submitted.whatHappened).trim();
  const problems: string[] = [];
  if (account === '' && !seen.messageSpeaks) problems.push(said.writeAccount);
  if (account.length > WHAT_HAPPENED_LIMIT) problems.push(said.accountTooLong(WHAT_HAPPENED_LIMIT));
  const whatHappened = account.slice(0, WHAT_HAPPENED_LIMIT);
  const draft = { ...state.draft, whatHappened, outsideSchool: submitted.outsideSchool === 'true' };
  return { state: { ...state, draft }, problems, typed: {} };
}

function right(state: DialogState, change: Partial<DialogDraft>): Reading {
  return { state: { ...state, draft: { ...state.draft, ...change } }, problems: [], typed: {} };
}

function wrong(state: DialogState, problem: string): Reading {
  return { state, problems: [problem], typed: {} };
}
