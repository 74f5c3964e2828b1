import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { answerDialog, type DialogAnswer } from '../../src/api/teams/dialog/run-dialog';
import { firstState } from '../../src/api/teams/dialog/state';
import { people, startTeamsBot, type TeamsBot } from '../harness/teams-bot';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const titles = (answer: DialogAnswer) =>
  'card' in answer ? (answer.card.actions ?? []).map(({ title }) => title) : [];
const buttonData = (answer: DialogAnswer) =>
  'card' in answer ? (answer.card.actions?.[0] as { data: Record<string, unknown> }).data : {};

test('P1 a report that takes longer than Teams waits goes on, and "Check again" finds it once', async () => {
  const { create } = bot.registers.incidents;
  const slow = {
    ...bot.registers.incidents,
    create: async (...args: Parameters<typeof create>) => (await wait(400), create(...args)),
  };
  const deps = { ...bot.deps, registers: { ...bot.deps.registers, incidents: slow } };
  const parts = { deps, caller: people.teacher, message: undefined, budgetMs: 200 };
  const first = firstState(randomUUID());
  const draft = {
    ...first.draft,
    kind: 'bullying' as const,
    childInDanger: false,
    about: 'learner' as const,
    whatHappened: 'Words.',
  };

  const began = performance.now();
  const answer = await answerDialog(parts, { lantern: { ...first, step: 'check', draft }, intent: 'send' });
  expect(performance.now() - began).toBeLessThan(390);
  expect(titles(answer)).toEqual(['Check again']);
  expect(JSON.stringify(answer)).toContain('01632 960002');

  await wait(500);
  await bot.settled();
  expect(bot.notifier.received('dslChannel')).toHaveLength(1);
  const found = await answerDialog({ ...parts, budgetMs: 2_000 }, buttonData(answer));
  expect(JSON.stringify(found)).toContain('already been received');
  await bot.settled();
  expect((await bot.registers.incidents.changes()).changed).toHaveLength(1);
  expect(bot.notifier.received('dslChannel')).toHaveLength(1);
});

test('with the school’s lists silent an answer comes in time all the same, and shows nothing of the message', async () => {
  const never = () => new Promise<never>(() => undefined);
  const deps = { ...bot.deps, school: { ...bot.deps.school, roles: never, policyInForce: never } };
  const message = {
    messageId: '1',
    conversationId: 'c',
    author: { name: 'Jack Pemberton', directoryId: people.pupil.id },
    sentAt: '2026-11-23T08:00:00Z',
    body: 'secret words',
    attachments: [],
    hash: 'h',
    bodyState: 'whole' as const,
    mediaDropped: 0,
  };
  const first = firstState(randomUUID());
  const began = performance.now();
  const answer = await answerDialog(
    { deps, caller: people.teacher, message },
    { lantern: { ...first, step: 'involved', draft: { ...first.draft, kind: 'bullying' } }, intent: 'next' },
  );
  expect(performance.now() - began).toBeLessThan(4_500);
  expect(JSON.stringify(answer)).toContain('What happened?');
  expect(JSON.stringify(answer)).not.toContain('secret words');
}, 10_000);
