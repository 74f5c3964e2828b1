import { CONCERN_KINDS } from '../../../contract/choices';
import { INVOLVED_LIMIT, WHAT_HAPPENED_LIMIT } from '../../../contract/limits';
import { dialogWords } from '../../../contract/words/dialog-en-gb';
import { advance, type Move } from './advance';
import { settleIdentity } from './read-people';
import { dialogStateSchema, firstState, type DialogState, type Seen, type Submitted } from './state';

const KEY = '6b0b0f5e-9f8d-4a52-8b6f-1f6c3c7d9a10';
const JACK = '00000000-0000-4000-8000-000000000011';
const OLIVER = '00000000-0000-4000-8000-000000000010';
const onMessage: Seen = { author: { directoryId: JACK, name: 'Jack Pemberton' }, messageSpeaks: true };
const onNothing: Seen = { messageSpeaks: false };
const said = dialogWords.trouble;

function at(step: DialogState['step'], draft: Partial<DialogState['draft']> = {}): DialogState {
  const first = firstState(KEY);
  return { ...first, step, draft: { ...first.draft, ...draft } };
}

function shown(move: Move): Extract<Move, { kind: 'show' }> {
  if (move.kind !== 'show') throw new Error(`Expected a card, got ${move.kind}`);
  return move;
}

/** As the client does it: the state goes into the card as JSON and comes back through the schema. */
function press(state: DialogState, submitted: Submitted, seen: Seen): Move {
  return advance(dialogStateSchema.parse(JSON.parse(JSON.stringify(state))), submitted, seen);
}

describe('the way through the dialog', () => {
  test('REP-1 a message is reported in five steps, and the key never changes', () => {
    let move = shown(press(firstState(KEY), { intent: 'next', kind: 'bullying' }, onMessage));
    expect(move.state.step).toBe('danger');
    move = shown(press(move.state, { intent: 'no' }, onMessage));
    expect(move.state.step).toBe('about');
    move = shown(press(move.state, { intent: 'next', about: 'learner', aboutWho: 'author' }, onMessage));
    expect(move.state.step).toBe('involved');
    expect(move.state.draft.aboutPerson).toEqual({ name: 'Jack Pemberton', directoryId: JACK });
    move = shown(press(move.state, { intent: 'next', name0: 'Jack Pemberton', part0: 'alleged' }, onMessage));
    expect(move.state.step).toBe('what');
    const preview = press(move.state, { intent: 'next', outsideSchool: 'false' }, onMessage);
    expect(preview).toMatchObject({ kind: 'preview', state: { step: 'check', reportKey: KEY } });
    if (preview.kind !== 'preview') return;
    const send = press(
      preview.state,
      { intent: 'send', nameVisibility: 'mustAct', toldInPerson: 'true' },
      onMessage,
    );
    expect(send).toMatchObject({
      kind: 'send',
      state: {
        reportKey: KEY,
        draft: {
          kind: 'bullying',
          childInDanger: false,
          about: 'learner',
          involved: [{ name: 'Jack Pemberton', directoryId: JACK, part: 'alleged' }],
          nameVisibility: 'mustAct',
          toldInPerson: true,
        },
      },
    });
  });

  test('a child in danger: the numbers come before the next question', () => {
    const numbers = shown(press(at('danger'), { intent: 'yes' }, onNothing));
    expect(numbers.state).toMatchObject({ step: 'numbers', draft: { childInDanger: true } });
    expect(shown(press(numbers.state, { intent: 'next' }, onNothing)).state.step).toBe('about');
  });

  test.each([
    ['danger', 'kind'],
    ['numbers', 'danger'],
    ['about', 'danger'],
    ['involved', 'about'],
    ['people', 'involved'],
    ['what', 'involved'],
    ['check', 'what'],
  ] as const)('Back leads from %s to %s', (from, to) => {
    const move = shown(press(at(from, { kind: 'bullying' }), { intent: 'back' }, onMessage));
    expect(move.state.step).toBe(to);
    expect(move.problems).toEqual([]);
  });

  test('Back keeps what was typed', () => {
    const move = shown(press(at('what'), { intent: 'back', whatHappened: 'half a sentence' }, onNothing));
    expect(move.state.draft.whatHappened).toBe('half a sentence');
  });

  test('P1 "Check again" sends the same state, whatever else comes with it', () => {
    const state = at('check', { kind: 'bullying', whatHappened: 'words' });
    expect(press(state, { intent: 'again', whatHappened: 'other words' }, onNothing)).toEqual({
      kind: 'send',
      state,
    });
  });
});

describe('bad input', () => {
  test.each<[DialogState['step'], Submitted, Seen, string]>([
    ['kind', {}, onMessage, said.chooseKind],
    ['kind', { kind: 'nonsense' }, onMessage, said.chooseKind],
    ['kind', { kind: ['bullying'] }, onMessage, said.chooseKind],
    ['danger', { intent: 'next' }, onMessage, said.chooseDanger],
    ['about', { aboutWho: 'author' }, onMessage, said.chooseAbout],
    ['about', { about: 'learner' }, onMessage, said.chooseWho],
    ['about', { about: 'learner', aboutWho: 'named' }, onMessage, said.writeName],
    [
      'about',
      { about: 'learner', aboutWho: 'named', aboutName: 'x'.repeat(121) },
      onMessage,
      said.nameTooLong(120),
    ],
    ['about', { about: 'staff', aboutWho: 'author' }, onNothing, ''],
    ['involved', { name0: 'Mia' }, onMessage, said.choosePart('Mia')],
    ['involved', { name0: 'Mia', part0: 'guilty' }, onMessage, said.choosePart('Mia')],
    ['involved', { name0: 'x'.repeat(500), part0: 'harmed' }, onMessage, said.nameTooLong(120)],
    ['what', {}, onNothing, said.writeAccount],
    ['what', { whatHappened: '   ' }, onNothing, said.writeAccount],
    ['what', { whatHappened: { $gt: '' } }, onNothing, said.writeAccount],
    ['what', { whatHappened: 'a'.repeat(1_000_000) }, onNothing, said.accountTooLong(WHAT_HAPPENED_LIMIT)],
  ])('%s with %j stays and says why', (step, submitted, seen, sentence) => {
    const move = shown(press(at(step, { kind: 'bullying' }), { intent: 'next', ...submitted }, seen));
    if (sentence === '') return expect(move.state.step).toBe('involved');
    expect(move.state.step).toBe(step);
    expect(move.problems).toEqual([sentence]);
  });

  test('what is right beside a problem is kept', () => {
    const submitted = { intent: 'next', name0: 'Mia Lindqvist', part0: 'harmed', name1: 'Noah', part1: '' };
    const move = shown(press(at('involved'), submitted, onMessage));
    expect(move.problems).toEqual([said.choosePart('Noah')]);
    expect(move.state.draft.involved).toEqual([{ name: 'Mia Lindqvist', part: 'harmed' }]);
    expect(move.typed).toMatchObject({ name0: 'Mia Lindqvist', part0: 'harmed', name1: 'Noah', part1: '' });
  });

  test('an account of a megabyte is cut to what may be sent, so that the card can be shown again', () => {
    const move = shown(press(at('what'), { intent: 'next', whatHappened: 'a'.repeat(1_000_000) }, onNothing));
    expect(move.state.draft.whatHappened).toHaveLength(WHAT_HAPPENED_LIMIT);
  });

  test('people can be added up to the limit, and what is typed stays', () => {
    const state = { ...at('involved'), rows: INVOLVED_LIMIT - 1 };
    const more = shown(press(state, { intent: 'addRow', name0: 'Mia' }, onMessage));
    expect(more.state.rows).toBe(INVOLVED_LIMIT);
    expect(more.typed.name0).toBe('Mia');
    const full = shown(press(more.state, { intent: 'addRow' }, onMessage));
    expect(full.state.rows).toBe(INVOLVED_LIMIT);
    expect(full.problems).toEqual([said.tooMany(INVOLVED_LIMIT)]);
  });

  test.each([
    undefined,
    null,
    7,
    {},
    { step: 'check' },
    { ...firstState(KEY), step: 'send' },
    { ...firstState(KEY), extra: 1 },
    { ...firstState(KEY), reportKey: 'x' },
  ])('a state that is not one of ours (%j) is not taken', (state) =>
    expect(dialogStateSchema.safeParse(state).success).toBe(false),
  );
});

describe('who is meant', () => {
  test('ESC-4 the author of the message is known by identity wherever the name is written', () => {
    const move = shown(
      press(at('involved'), { intent: 'next', name0: ' jack pemberton ', part0: 'alleged' }, onMessage),
    );
    expect(move.state.draft.involved[0]).toEqual({
      name: 'Jack Pemberton',
      directoryId: JACK,
      part: 'alleged',
    });
  });

  test('a name typed by hand is looked up before the next question', () => {
    const state = at('involved', { about: 'staff', aboutPerson: { name: 'Mr Grantley' } });
    const move = press(
      state,
      { intent: 'next', name0: 'Mia', part0: 'harmed', name1: 'mia', part1: 'sawIt' },
      onNothing,
    );
    expect(move).toMatchObject({ kind: 'lookUp', names: ['Mr Grantley', 'Mia'] });
  });

  test('each name asked about needs an answer; "None of these" is one and is not asked again', () => {
    const state = {
      ...at('people', { involved: [{ name: 'Mia', part: 'harmed' as const }] }),
      asking: ['Mia'],
    };
    expect(press(state, { intent: 'next' }, onNothing)).toMatchObject({
      kind: 'lookUp',
      names: ['Mia'],
      problems: [said.choosePerson('Mia')],
    });
    const none = press(state, { intent: 'next', pick0: 'none' }, onNothing);
    expect(none).toMatchObject({ kind: 'identify', picks: [], state: { settled: ['Mia'] } });
    if (none.kind !== 'identify') return;
    const again = press(
      { ...none.state, step: 'involved' },
      { intent: 'next', name0: 'Mia', part0: 'harmed' },
      onNothing,
    );
    expect(shown(again).state.step).toBe('what');
  });

  test('ESC-4 an identity goes in wherever the name stands, and stays when the card is sent once more', () => {
    const state = at('people', {
      aboutPerson: { name: 'Mr Grantley' },
      involved: [
        { name: 'mr grantley', part: 'alleged' },
        { name: 'Mia', part: 'harmed' },
      ],
    });
    const settled = settleIdentity(state, 'Mr Grantley', { id: OLIVER, name: 'Oliver Grantley' });
    expect(settled.draft.aboutPerson).toEqual({ name: 'Oliver Grantley', directoryId: OLIVER });
    expect(settled.draft.involved.map((person) => person.directoryId)).toEqual([OLIVER, undefined]);
    const again = press(
      { ...settled, step: 'involved', settled: ['Mia'] },
      { intent: 'next', name0: 'Oliver Grantley', part0: 'alleged' },
      onNothing,
    );
    expect(shown(again).state.draft.involved).toEqual([
      { name: 'Oliver Grantley', directoryId: OLIVER, part: 'alleged' },
    ]);
  });

  test('while the directory is silent one may go on with the names alone', () => {
    const state = at('people', { involved: [{ name: 'Mia', part: 'harmed' }] });
    expect(shown(press(state, { intent: 'skipLookUp' }, onNothing)).state.step).toBe('what');
    expect(press(state, { intent: 'retryLookUp' }, onNothing)).toMatchObject({
      kind: 'lookUp',
      names: ['Mia'],
    });
  });
});

test('every kind can be chosen', () => {
  for (const kind of CONCERN_KINDS) {
    expect(shown(press(firstState(KEY), { intent: 'next', kind }, onNothing)).state.draft.kind).toBe(kind);
  }
});
