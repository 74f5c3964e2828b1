import { backgroundDone } from '../../src/api/background';
import { reportConcern } from '../../src/api/incidents/report-concern';
import { runTimer } from '../../src/api/timer/run-timer';
import { aReport, PEOPLE, school, withRoles } from '../harness/school';

afterEach(backgroundDone);

describe('P1 a report the sender was told is received is in the list exactly once', () => {
  it('REP-10 tells the reporter at once: reference, who has it, what to do and not to do, whom to ring', async () => {
    const world = school();
    const { receipt } = await reportConcern(world.deps, PEOPLE.teacher, aReport());
    expect(receipt).toMatchObject({ reference: 'OS-2026-0001', receivedAt: '2026-11-23T10:00:00.000Z', repeated: false });
    expect(receipt.whoHasIt).toContain("the designated safeguarding team's channel");
    expect(receipt.nextNews).toMatch(/today \d\d:\d\d/);
    expect(receipt.doNot.map(({ id }) => id)).toEqual(expect.arrayContaining(['doNotReply', 'doNotForward', 'doNotDelete', 'doNotCopy']));
    expect(receipt.doNow.map(({ id }) => id)).toContain('keepDevice');
    expect(receipt.contacts).toContainEqual(expect.objectContaining({ telephone: '01632 960110' }));
  });

  it('gives the same receipt for the same key, creates nothing and alerts nobody a second time', async () => {
    const world = school();
    const report = aReport();
    const first = await world.report(report);
    const second = await world.report(report);
    expect(second.receipt).toMatchObject({ reference: first.receipt.reference, repeated: true });
    expect(world.all()).toHaveLength(1);
    expect(world.notifier.all).toHaveLength(1);
  });

  it('makes one report of three that come at the same moment, and one alert', async () => {
    const world = school();
    const report = aReport();
    const three = await Promise.all([1, 2, 3].map(() => world.report(report)));
    expect(new Set(three.map(({ receipt }) => receipt.reference)).size).toBe(1);
    expect(three.filter(({ receipt }) => !receipt.repeated)).toHaveLength(1);
    expect(world.all()).toHaveLength(1);
    expect(world.notifier.received('dslChannel')).toHaveLength(1);
  });

  it('a second try that comes while the first is being alerted does not alert as well', async () => {
    const world = school();
    const report = aReport();
    const tell = world.notifier.tell.bind(world.notifier);
    let second: Promise<unknown> | undefined;
    world.deps.notifier = {
      ...world.notifier,
      tell: async (target, message) => {
        second ??= world.report(report);
        await second;
        return tell(target, message);
      },
    };
    await world.report(report);
    await second;
    expect(world.notifier.all).toHaveLength(1);
  });

  it.each([
    ['before the promise', 'promise', 'before', 0],
    ['after the promise, its answer lost', 'promise', 'after', 0],
    ['before the incident is created', 'create', 'before', 0],
    ['after the incident is created, the answer lost', 'create', 'after', 1],
  ] as const)('is sent again after a failure %s, and is there once', async (_where, operation, when, thereAlready) => {
    const world = school();
    const report = aReport();
    if (operation === 'promise') world.timers.failNext('promise', when);
    else world.incidents.failNext('create', when);
    await expect(reportConcern(world.deps, PEOPLE.teacher, report)).rejects.toThrow('No answer');
    expect(world.all()).toHaveLength(thereAlready);

    const { receipt } = await world.report(report);
    expect(receipt.repeated).toBe(thereAlready === 1);
    expect(world.only().reference).toBe(receipt.reference);
    expect(world.notifier.received('dslChannel')).toHaveLength(1);
  });

  it('finds the first record in the other register when roles changed between two tries', async () => {
    const world = school();
    const report = aReport({ aboutPerson: { directoryId: PEOPLE.otherTeacher.id, name: PEOPLE.otherTeacher.name } });
    world.staffConcerns.failNext('create', 'after');
    await expect(reportConcern(world.deps, PEOPLE.teacher, report)).rejects.toThrow();
    world.schoolStore.setRoles(withRoles(world, PEOPLE.otherTeacher, []));

    const { receipt } = await world.report(report);
    expect(receipt).toMatchObject({ reference: 'SC-2026-0001', repeated: true });
    expect(world.all()).toHaveLength(1);
  });

  it('tells somebody who uses the key of another person nothing about that report', async () => {
    const world = school();
    const report = aReport();
    await world.report(report);
    await expect(reportConcern(world.deps, PEOPLE.otherTeacher, report)).rejects.toMatchObject({ code: 'conflict' });
    expect(world.all()).toHaveLength(1);
  });

  it('refuses somebody without a role, and stores nothing', async () => {
    const world = school();
    await expect(reportConcern(world.deps, PEOPLE.pupil, aReport())).rejects.toMatchObject({ code: 'noRole' });
    expect(world.all()).toHaveLength(0);
    expect(world.timers.all).toHaveLength(0);
  });
});

describe('P4 nothing of the sexual-image branch is stored', () => {
  const message = {
    messageId: '1',
    conversationId: '19:x@thread.v2',
    author: { name: 'Noah Okonjo' },
    sentAt: '2026-11-23T09:00:00.000Z',
    body: '<p>look <img src="https://graph.microsoft.com/secret-image"></p>',
    attachments: [{ name: 'secret-name.jpg', contentType: 'image/jpeg' }],
    hash: 'a'.repeat(64),
    bodyState: 'whole' as const,
    mediaDropped: 0,
  };

  it('keeps author, time, place and hash, drops body and attachments, and says "0 media stored"', async () => {
    const world = school();
    const { receipt } = await world.report({ kind: 'sexualImage', message });
    expect(receipt.mediaLine).toBe('0 media stored');
    const everything = JSON.stringify([world.all(), world.timers.all, world.notifier.all, world.lines, receipt]);
    expect(everything).not.toMatch(/secret-image|secret-name/);
    expect(world.only().report.message).toMatchObject({ bodyState: 'withheld', mediaDropped: 2, attachments: [], hash: 'a'.repeat(64) });
  });

  it('cuts a body that is too long in the other branches, and says so', async () => {
    const world = school();
    await world.report({ message: { ...message, body: 'x'.repeat(300_000) } });
    expect(world.only().report.message).toMatchObject({ bodyState: 'cut' });
    expect(world.only().report.message?.body?.length).toBeLessThanOrEqual(240_000);
  });
});

describe('an early retry does not hurry the alert', () => {
  it('a repeated report leaves the clock of the first as it was', async () => {
    const world = school();
    const report = aReport();
    await world.report(report);
    await world.wait(10);
    const again = await reportConcern(world.deps, PEOPLE.teacher, report);
    await runTimer(world.deps, again.timer);
    expect(world.notifier.all).toHaveLength(1);
    expect(world.timers.all[0]?.dueAt).toBe('2026-11-23T15:30:00Z');
  });
});
