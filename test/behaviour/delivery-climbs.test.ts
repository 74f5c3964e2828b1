import { backgroundDone } from '../../src/api/background';
import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { alertNotice } from '../../src/notify/alert-notice';
import { createLadder, type FurtherWay } from '../../src/notify/ladder';
import { fakeNoticeSender } from '../fakes/fake-notice-sender';
import { PEOPLE, school } from '../harness/school';

afterEach(backgroundDone);

const danger = { childInDanger: true };
const TAB = { appId: 'app', entityId: 'home' };

/** The school with every way to a person; e-mail only where asked. */
function withWays({ email = true } = {}) {
  const world = school();
  const activity = fakeNoticeSender();
  const mail = fakeNoticeSender();
  const further: FurtherWay[] = [{ way: 'activityFeed', sender: activity }, { way: 'email', ...(email ? { sender: mail } : {}) }];
  world.deps.notifier = createLadder({ cards: world.notifier, further, notice: (message) => alertNotice(message, TAB) });
  const texts = async () => (await world.incidents.chronology(world.only())).map(({ text }) => text);
  return { ...world, activity, mail, texts };
}

describe('ESC-9 the channels of delivery climb', () => {
  it('tells those who read the channel in person, at once, when Teams refuses the channel', async () => {
    const world = withWays();
    world.notifier.refuse('dslChannel');
    await world.report(danger);
    for (const { id } of [PEOPLE.dsl, PEOPLE.deputy, PEOPLE.otherDeputy]) {
      expect(world.notifier.received({ personId: id })).toHaveLength(1);
    }
    expect(world.only().alert).toMatchObject({ stepsTold: 1, outcome: 'waiting' });
    expect(await world.texts()).toContain('The alert could not be delivered to the DSL channel.');
    // Nobody is told again by a step after it: the deputies have heard, the headteacher is next.
    await world.wait(6);
    expect(world.notifier.received({ personId: PEOPLE.deputy.id })).toHaveLength(1);
    expect(world.notifier.received({ personId: PEOPLE.head.id })[0]?.message.movedOnFrom).toBe(
      'the designated safeguarding lead and the deputy safeguarding leads',
    );
  });

  it('goes on from the chat to the activity feed and to e-mail, at once at each refusal, and says so in the chronology', async () => {
    const world = withWays();
    for (const target of ['dslChannel', { personId: PEOPLE.dsl.id }, { personId: PEOPLE.deputy.id }] as const) world.notifier.refuse(target);
    world.activity.outcomes.push('sent', 'refused');
    await world.report(danger);
    expect(world.activity.sent.map(({ personId }) => personId)).toEqual([PEOPLE.dsl.id]);
    expect(world.mail.sent.map(({ personId }) => personId)).toEqual([PEOPLE.deputy.id]);
    const told = (await world.texts()).find((text) => text.startsWith('The alert went to'));
    expect(told).toContain('Daniel Whitcombe (in the activity feed, because the personal chat refused it)');
    expect(told).toContain('Priya Raman (by e-mail, because the personal chat refused it and the activity feed refused it)');
    expect(world.only().deliveries.map(({ way }) => way)).toEqual(['activityFeed', 'email', undefined]);
  });

  it('P7 says reference, priority and link outside Teams, and nothing else', async () => {
    const world = withWays();
    for (const target of ['dslChannel', { personId: PEOPLE.dsl.id }] as const) world.notifier.refuse(target);
    await world.report(danger);
    expect(world.activity.sent[0]?.notice).toEqual({
      reference: 'OS-2026-0001',
      summary: 'OS-2026-0001: a concern needs you. Priority: Child in danger.',
      priority: 'Child in danger',
      link: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/entity\/app\/home\?/) as string,
    });
  });

  it('passes e-mail by where the school has no mailbox, says so, and the chain goes on at once', async () => {
    const world = withWays({ email: false });
    const all = [PEOPLE.dsl, PEOPLE.deputy, PEOPLE.otherDeputy];
    world.notifier.refuse('dslChannel');
    all.forEach(({ id }) => world.notifier.refuse({ personId: id }));
    world.activity.outcomes.push('refused', 'refused', 'refused', 'refused', 'refused');
    await world.report(danger);
    expect(await world.texts()).toContain(
      'The alert could not be delivered to Daniel Whitcombe: the personal chat refused it, the activity feed refused it and e-mail is not set up.',
    );
    expect(world.notifier.received({ personId: PEOPLE.head.id })).toHaveLength(1);
  });

  it('tries again what is only busy, and goes on to e-mail once the time of the step is over', async () => {
    const world = withWays();
    world.notifier.refuse('dslChannel');
    [PEOPLE.dsl, PEOPLE.deputy, PEOPLE.otherDeputy].forEach(({ id }) => world.notifier.refuse({ personId: id }));
    world.activity.outcomes.push(...Array.from({ length: 90 }, () => 'tryAgain' as const));
    await world.report(danger);
    await world.wait(2);
    expect(world.mail.sent).toHaveLength(0);
    expect(world.only().deliveries).toHaveLength(0);
    await world.wait(5);
    expect(world.mail.sent.map(({ personId }) => personId)).toEqual([PEOPLE.dsl.id, PEOPLE.deputy.id, PEOPLE.otherDeputy.id]);
  });

  it('an acknowledgement leaves a notice as it is and no card behind', async () => {
    const world = withWays();
    ['dslChannel' as const, { personId: PEOPLE.dsl.id }].forEach((target) => world.notifier.refuse(target));
    await world.report(danger);
    await acknowledgeCase(world.deps, PEOPLE.dsl, world.only().reference);
    await backgroundDone();
    expect(world.lines.filter((line) => line.includes('cardNotUpdated'))).toEqual([]);
    expect(world.notifier.received({ personId: PEOPLE.deputy.id })[0]?.message.state).toMatchObject({ by: PEOPLE.dsl.name });
  });
});
