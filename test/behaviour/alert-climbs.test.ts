import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { backgroundDone } from '../../src/api/background';
import { reportConcern } from '../../src/api/incidents/report-concern';
import { runDueTimers } from '../../src/api/timer/run-due-timers';
import { runTimer } from '../../src/api/timer/run-timer';
import { minutes } from '../fakes/fixed-clock';
import { aReport, PEOPLE, school, withRoles } from '../harness/school';

afterEach(backgroundDone);

/** High priority: JIG's default is an hour for each step. */
const high = { kind: 'selfHarm' } as const;

describe('P2 every stored report is alerted, or the failure itself reaches a human', () => {
  it('ESC-1 alerts the DSL channel as soon as the reporter has been answered', async () => {
    const world = school();
    await world.report(high);
    const [card] = world.notifier.received('dslChannel');
    expect(card?.message).toMatchObject({ reference: 'OS-2026-0001', kind: 'selfHarm', priority: 'high', cause: 'first', repeat: false });
    expect(world.only().alert).toMatchObject({ stepsTold: 1, outcome: 'waiting' });
  });

  it('alerts within half a minute when the service dies right after the answer', async () => {
    const world = school();
    await reportConcern(world.deps, PEOPLE.teacher, aReport());
    await world.wait(1);
    expect(world.notifier.received('dslChannel')).toHaveLength(1);
  });

  it('alerts again, and says that it is a repeat, when it died after the card and before the record of it', async () => {
    const world = school();
    world.incidents.failNext('update', 'before');
    await world.report();
    expect(world.only().deliveries).toHaveLength(0);
    await world.wait(2);
    expect(world.notifier.received('dslChannel').map(({ message }) => message.repeat)).toEqual([false, true]);
    expect(world.only().deliveries).toHaveLength(1);
  });

  it.each([
    ['claim', 'before'],
    ['claim', 'after'],
    ['moveTo', 'before'],
    ['moveTo', 'after'],
  ] as const)('alerts whatever happens to the timer: %s fails %s', async (operation, when) => {
    const world = school();
    world.timers.failNext(operation, when);
    await world.report();
    await world.wait(3);
    expect(world.notifier.received('dslChannel').length).toBeGreaterThanOrEqual(1);
    expect(world.only().alert.outcome).toBe('waiting');
    expect(world.timers.all[0]?.dueAt).toBe('2026-11-23T15:30:00Z');
  });

  it.each(['findByReportKey', 'update', 'appendChronology'] as const)('alerts although the register does not answer to %s for a while', async (operation) => {
    const world = school();
    world.incidents.failNext(operation, 'after', { times: 2 });
    await world.report();
    await world.wait(5);
    expect(world.notifier.received('dslChannel').length).toBeGreaterThanOrEqual(1);
    expect(world.only().deliveries.length).toBeGreaterThanOrEqual(1);
  });

  it('keeps trying while Teams is out of reach, with longer pauses, and marks what may have arrived as a repeat', async () => {
    const world = school();
    world.notifier.failNext('before', 3);
    await world.report();
    await world.wait(5);
    const cards = world.notifier.received('dslChannel');
    expect(cards).toHaveLength(1);
    expect(cards[0]?.message.repeat).toBe(true);
  });

  it('goes round a step that Teams does not take before its deadline, and says so', async () => {
    const world = school();
    world.notifier.failNext('before', 10);
    await world.report({ childInDanger: true });
    await world.wait(30);
    const texts = (await world.incidents.chronology(world.only())).map(({ text }) => text);
    expect(texts).toContain('The alert could not be delivered to the DSL channel.');
    expect(world.notifier.received('dslChannel')).toHaveLength(0);
    expect(world.notifier.received({ personId: PEOPLE.deputy.id })).toHaveLength(1);
    expect(world.notifier.received({ personId: PEOPLE.head.id })).toHaveLength(1);
  });

  it('tells the next step at once when everybody in one refuses', async () => {
    const world = school();
    world.notifier.refuse('dslChannel');
    await world.report();
    expect(world.notifier.received({ personId: PEOPLE.deputy.id })).toHaveLength(1);
    expect(world.notifier.received({ personId: PEOPLE.otherDeputy.id })).toHaveLength(1);
  });

  it('waits a day for an incident that never came, then lets the promise go', async () => {
    const world = school();
    world.incidents.failNext('create', 'before');
    await expect(reportConcern(world.deps, PEOPLE.teacher, aReport())).rejects.toThrow();
    await world.wait(30);
    expect(world.timers.all).toHaveLength(1);
    world.clock.advance(24 * 60 * 60_000);
    await runDueTimers(world.deps);
    expect(world.timers.all).toHaveLength(0);
    expect(world.notifier.all).toHaveLength(0);
  });
});

describe('ESC-9 silence moves an alert on', () => {
  it('goes to the deputies, the headteacher, and then sounds the alarm; everybody told before is told that it moved', async () => {
    const world = school();
    await world.report(high);
    await world.wait(59);
    expect(world.notifier.all).toHaveLength(1);

    await world.wait(2);
    expect(world.notifier.received({ personId: PEOPLE.deputy.id })[0]?.message).toMatchObject({ cause: 'movedOn', movedOnFrom: 'the DSL channel' });
    expect(world.notifier.received('dslChannel')[0]?.message.told.map(({ who }) => who)).toEqual(['the DSL channel', 'the deputy safeguarding leads']);

    await world.wait(61);
    expect(world.notifier.received({ personId: PEOPLE.head.id })).toHaveLength(1);

    await world.wait(61);
    expect(world.notifier.received({ personId: PEOPLE.chair.id })[0]?.message.cause).toBe('nobodyLeft');
    expect(world.only().alert.outcome).toBe('nobodyLeft');
    const alarms = world.notifier.received({ personId: PEOPLE.chair.id }).length;
    await world.wait(31);
    expect(world.notifier.received({ personId: PEOPLE.chair.id }).length).toBe(alarms + 1);
  });

  it('an acknowledgement stops it, and every card says who has it', async () => {
    const world = school();
    await world.report(high);
    await world.wait(61);
    await acknowledgeCase(world.deps, PEOPLE.deputy, 'OS-2026-0001');
    await backgroundDone();
    for (const { message } of world.notifier.all) {
      expect(message.state).toMatchObject({ kind: 'acknowledged', by: 'Priya Raman' });
    }
    const cards = world.notifier.all.length;
    await world.wait(200);
    expect(world.notifier.all).toHaveLength(cards);
    expect(world.timers.all).toHaveLength(0);
  });

  it('an acknowledgement between reading and recording is not lost, and the card that went out is kept', async () => {
    const world = school();
    const { timer } = await reportConcern(world.deps, PEOPLE.teacher, aReport(high));
    const tell = world.notifier.tell.bind(world.notifier);
    world.deps.notifier = {
      ...world.notifier,
      tell: async (target, message) => {
        const result = await tell(target, message);
        await acknowledgeCase(world.deps, PEOPLE.dsl, 'OS-2026-0001');
        return result;
      },
    };
    await runTimer(world.deps, timer);
    await backgroundDone();
    expect(world.only()).toMatchObject({ status: 'acknowledged', alert: { outcome: 'acknowledged' } });
    expect(world.only().deliveries).toHaveLength(1);
    expect(world.notifier.received('dslChannel')[0]?.message.state).toMatchObject({ kind: 'acknowledged', by: 'Daniel Whitcombe' });
  });

  it('whoever holds the role at that moment is told, not who held it on the day of the report', async () => {
    const world = school();
    await world.report(high);
    const heads = withRoles(world, PEOPLE.head, ['staff']);
    world.schoolStore.setRoles([...heads, { personId: PEOPLE.onlineSafetyLead.id, name: PEOPLE.onlineSafetyLead.name, role: 'headteacher' }]);
    await world.wait(123);
    expect(world.notifier.received({ personId: PEOPLE.head.id })).toHaveLength(0);
    expect(world.notifier.received({ personId: PEOPLE.onlineSafetyLead.id })).toHaveLength(1);
  });

  it('ESC-12 danger to a child never waits for the school day', async () => {
    const world = school({ now: '2026-12-25T03:00:00.000Z' });
    await world.report({ childInDanger: true });
    await world.wait(6);
    expect(world.notifier.received({ personId: PEOPLE.deputy.id })).toHaveLength(1);
  });
});

describe('two copies of the service over one store', () => {
  it('alert once', async () => {
    const world = school();
    await reportConcern(world.deps, PEOPLE.teacher, aReport(high));
    world.clock.advance(minutes(1));
    await Promise.all([runDueTimers(world.deps), runDueTimers({ ...world.deps }), runDueTimers({ ...world.deps })]);
    expect(world.notifier.all).toHaveLength(1);
    world.clock.advance(minutes(61));
    await Promise.all([runDueTimers(world.deps), runDueTimers({ ...world.deps })]);
    expect(world.notifier.all).toHaveLength(3);
  });
});
