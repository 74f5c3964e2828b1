import { randomUUID } from 'node:crypto';
import { reportConcern } from '../../src/api/incidents/report-concern';
import { alertSoon } from '../../src/api/timer/alert-soon';
import { DSL_CHANNEL, people, startTeamsBot, type Somebody, type TeamsBot } from '../harness/teams-bot';

let bot: TeamsBot;
let reference: string;

beforeEach(async () => {
  bot = await startTeamsBot();
  reference = await report('learner');
});
afterEach(() => bot.close());

async function report(about: 'learner' | 'staff'): Promise<string> {
  const reported = await reportConcern(bot.deps, people.teacher, {
    reportKey: randomUUID(),
    kind: 'bullying',
    childInDanger: false,
    about,
    ...(about === 'staff' ? { aboutPerson: { directoryId: people.dsl.id, name: people.dsl.name } } : {}),
    involved: [],
    whatHappened: 'The words of a child.',
    outsideSchool: false,
    nameVisibility: 'readers',
    toldInPerson: false,
    source: 'tab',
  });
  alertSoon(bot.deps, reported);
  await bot.settled();
  return reported.receipt.reference;
}

interface Answer {
  statusCode: number;
  type: string;
  value: { body?: { text?: string }[]; actions?: { verb?: string }[]; code?: string; message?: string };
}

async function press(
  verb: string,
  by: Somebody,
  data: unknown = { reference },
  conversation: Record<string, unknown> = { id: DSL_CHANNEL },
): Promise<Answer> {
  const answer = await bot.send({
    name: 'adaptiveCard/action',
    from: by,
    value: { action: { type: 'Action.Execute', verb, data } },
    conversation,
  });
  expect(answer.status).toBe(200);
  await bot.settled();
  return answer.body as unknown as Answer;
}

describe('the buttons of an alert', () => {
  test('ESC-9 Acknowledge answers with who has it, and the card changes for everyone', async () => {
    const answer = await press('acknowledge', people.dsl);
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(answer.value.body?.[0]?.text).toBe('Daniel Whitcombe has this, today 10:36');
    expect(answer.value.actions?.[0]?.verb).toBe('take');
    expect(bot.notifier.received('dslChannel')[0]?.message.state).toMatchObject({
      kind: 'acknowledged',
      by: 'Daniel Whitcombe',
    });
  });

  test('pressed twice, and by a second person, it says who has it and records it once', async () => {
    await press('acknowledge', people.dsl);
    bot.clock.advance(120_000);
    expect((await press('acknowledge', people.dsl)).value.body?.[0]?.text).toBe(
      'Daniel Whitcombe has this, today 10:36',
    );
    expect((await press('acknowledge', people.deputy)).value.body?.[0]?.text).toBe(
      'Daniel Whitcombe has this, today 10:36',
    );
    const [incident] = (await bot.registers.incidents.changes()).changed;
    const kinds = incident
      ? (await bot.registers.incidents.chronology(incident)).map(({ kind }) => kind)
      : [];
    expect(kinds.filter((kind) => kind === 'acknowledged')).toHaveLength(1);
  });

  test('two who press at once: one has it, both see the same name', async () => {
    const answers = await Promise.all([
      press('acknowledge', people.dsl),
      press('acknowledge', people.deputy),
    ]);
    expect(new Set(answers.map(({ value }) => value.body?.[0]?.text)).size).toBe(1);
  });

  test('Take over puts the next name on everybody’s card', async () => {
    await press('acknowledge', people.dsl);
    await press('take', people.deputy);
    expect(bot.notifier.received('dslChannel')[0]?.message.state).toMatchObject({
      kind: 'taken',
      by: 'Priya Raman',
    });
  });

  test.each([
    ['somebody without the role', people.historyTeacher],
    ['the one who reported it', people.teacher],
    ['a pupil', people.pupil],
  ])('P8 %s is refused with one sentence and the number to ring', async (_title, person) => {
    const answer = await press('acknowledge', person);
    expect(answer).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(answer.value.message).toContain('01632 960002');
    expect(bot.notifier.received('dslChannel')[0]?.message.state.kind).toBe('waiting');
  });

  test('somebody whom Teams does not name is told so, and nothing changes', async () => {
    const guest = { id: 'x', name: 'Guest', aadObjectId: undefined };
    const value = { action: { type: 'Action.Execute', verb: 'acknowledge', data: { reference } } };
    const answer = await bot.send({ name: 'adaptiveCard/action', from: guest, value });
    expect(answer.body).toMatchObject({ statusCode: 400, value: { code: 'notSignedIn' } });
    expect(bot.notifier.received('dslChannel')[0]?.message.state.kind).toBe('waiting');
  });

  test('P3 the DSL, whom a concern is about, is told the same as for a case that does not exist', async () => {
    const aboutDsl = await report('staff');
    const refused = await press('acknowledge', people.dsl, { reference: aboutDsl });
    const absent = await press('acknowledge', people.dsl, { reference: 'SC-2026-9999' });
    expect(refused.value.message).toBe(absent.value.message);
    expect(refused.value.code).toBe('notFound');
  });

  test('ESC-2 the headteacher acknowledges a confidential card in a personal chat, and it still says no kind', async () => {
    const aboutDsl = await report('staff');
    const answer = await press(
      'acknowledge',
      people.head,
      { reference: aboutDsl },
      { id: 'a:head', conversationType: 'personal' },
    );
    expect(answer.statusCode).toBe(200);
    expect(JSON.stringify(answer.value)).not.toMatch(/bullying|Unkind/i);
  });

  test.each([
    ['destroy', { reference: 'OS-2026-0001' }],
    ['acknowledge', null],
    ['acknowledge', { reference: 7 }],
    ['acknowledge', { reference: '../../x' }],
  ])('a press of %s with %j is refused and changes nothing', async (verb, data) => {
    const answer = await press(verb, people.dsl, data);
    expect(answer.statusCode).toBe(400);
    expect(bot.notifier.received('dslChannel')[0]?.message.state.kind).toBe('waiting');
  });

  test('while SharePoint is down the presser is told to try again, and then it works', async () => {
    bot.registers.incidents.failNext('update', 'before');
    const answer = await press('acknowledge', people.dsl);
    expect(answer).toMatchObject({ statusCode: 500, value: { code: 'tryAgain' } });
    expect((await press('acknowledge', people.dsl)).statusCode).toBe(200);
  });

  test('P7 no card and no line of the log repeats what was reported', async () => {
    const answer = await press('acknowledge', people.dsl);
    expect(JSON.stringify([answer, bot.notifier.all, bot.lines])).not.toContain('words of a child');
  });
});
