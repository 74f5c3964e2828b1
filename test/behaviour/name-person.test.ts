import { backgroundDone } from '../../src/api/background';
import { createCaseIndex } from '../../src/api/incidents/case-index';
import { acknowledgeCase } from '../../src/api/incidents/acknowledge-case';
import { findReceipt } from '../../src/api/incidents/find-receipt';
import { classifyCase } from '../../src/api/incidents/classify-case';
import { listCases } from '../../src/api/incidents/list-cases';
import { namePerson } from '../../src/api/incidents/name-person';
import { openCase } from '../../src/api/incidents/open-case';
import { passCase } from '../../src/api/incidents/pass-case';
import { takeBackName } from '../../src/api/incidents/take-back-name';
import { takeCase } from '../../src/api/incidents/take-case';
import { listCasesSchema, type NamePerson } from '../../src/contract/cases';
import type { Part } from '../../src/domain/incidents/types';
import { PEOPLE, school, withRoles } from '../harness/school';

afterEach(backgroundDone);

const ONE = 'OS-2026-0001';
const REASON = 'Their number is in the pupil’s telephone.';
const given = (who: { id: string; name: string }, part: Part = 'alleged', reason = REASON): NamePerson => ({
  person: { directoryId: who.id, name: who.name },
  part,
  reason,
});

/** Reported about a learner; the deputy has taken it, and has a card because the channel was silent. */
async function withDeputy() {
  const world = school();
  world.notifier.refuse('dslChannel');
  await world.report();
  await takeCase(world.deps, PEOPLE.deputy, ONE);
  await backgroundDone();
  const name = (change = given(PEOPLE.deputy), caller = PEOPLE.dsl) => namePerson(world.deps, caller, ONE, change);
  const rows = async (caller = PEOPLE.deputy, search = '') =>
    (await listCases(world.deps, createCaseIndex(world.deps), caller, listCasesSchema.parse({ search }))).cases;
  const cardOf = (who = PEOPLE.deputy) => world.notifier.received({ personId: who.id });
  return { ...world, name, rows, cardOf };
}

describe('ESC-4 P3 a deputy named in the case they have', () => {
  it('loses it at once: out of their list, their hands and their chat; the chronology says why', async () => {
    const world = await withDeputy();
    expect(await world.rows()).toHaveLength(1);
    expect(world.cardOf()).toMatchObject([{ message: { reference: ONE } }]);
    await world.name();
    await backgroundDone();
    expect(await world.rows()).toEqual([]);
    await expect(openCase(world.deps, PEOPLE.deputy, ONE)).rejects.toMatchObject({ code: 'notFound' });
    await expect(acknowledgeCase(world.deps, PEOPLE.deputy, ONE)).rejects.toMatchObject({ code: 'notFound' });
    expect(world.cardOf()).toMatchObject([{ withdrawn: true }]);
    const view = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(view).toMatchObject({ status: 'new', named: [{ name: 'Priya Raman', by: 'Daniel Whitcombe', keptFrom: true, ofStaff: true }] });
    expect([view.owner, view.acknowledgedBy, view.chronologyIntact]).toEqual([undefined, undefined, true]);
    expect(view.chronology.at(-1)?.text).toBe(`Priya Raman was named (said to have done it): ${REASON} They had the case. It waits for an answer again.`);
    expect(view.readers.map(({ name }) => name)).not.toContain('Priya Raman');
  });

  it('the alert climbs on without them, and whoever answers has it', async () => {
    const world = await withDeputy();
    await world.name();
    await world.wait(30 * 60);
    expect(world.only().alert.stepsTold).toBeGreaterThan(1);
    expect(world.cardOf()).toHaveLength(1);
    expect(world.notifier.received({ personId: PEOPLE.head.id })).not.toEqual([]);
    await acknowledgeCase(world.deps, PEOPLE.head, ONE);
    expect(world.only()).toMatchObject({ status: 'acknowledged', acknowledgedBy: { id: PEOPLE.head.id } });
  });

  it('P2 should the service end right after, or Teams be away, their card is still made to say nothing', async () => {
    const world = await withDeputy();
    world.notifier.failNext('before', 3);
    await world.name();
    await backgroundDone();
    expect(world.cardOf()[0]?.withdrawn).toBeUndefined();
    await world.wait(2);
    expect(world.cardOf()[0]?.withdrawn).toBe(true);
    expect(world.only().status).toBe('new');
  });

  it('a card that was on its way when they were named says nothing either', async () => {
    const world = school();
    world.notifier.refuse('dslChannel');
    const tell = world.deps.notifier.tell;
    world.deps.notifier = {
      ...world.deps.notifier,
      tell: async (target, message, options) => {
        const result = await tell(target, message, options);
        const isHers = target.kind === 'person' && target.personId === PEOPLE.deputy.id;
        if (isHers) await namePerson(world.deps, PEOPLE.dsl, ONE, given(PEOPLE.deputy));
        return result;
      },
    };
    await world.report();
    await world.wait(2);
    expect(world.notifier.received({ personId: PEOPLE.deputy.id })).toMatchObject([{ withdrawn: true }]);
  });

  it('the cards that reminded them of its clocks say nothing any more either', async () => {
    const world = school();
    const lead = PEOPLE.onlineSafetyLead;
    await world.report({ kind: 'personalData', about: 'unknown' });
    await acknowledgeCase(world.deps, lead, ONE);
    world.clock.advance(50 * 3_600_000);
    await world.wait(1);
    const cards = () => world.notifier.received({ personId: lead.id });
    expect(cards().filter(({ message }) => message.cause === 'clock')).toHaveLength(1);
    await namePerson(world.deps, PEOPLE.head, ONE, given(lead));
    await backgroundDone();
    expect(cards().filter(({ withdrawn }) => !withdrawn)).toEqual([]);
  });

  it('nobody passes it to them, and named as one who saw it they keep what they have but are no next step', async () => {
    const world = await withDeputy();
    await world.name(given(PEOPLE.otherDeputy, 'sawIt'), PEOPLE.deputy);
    const seenOwnerAt = world.only().owner?.at ?? null;
    const pass = passCase(world.deps, PEOPLE.deputy, ONE, { to: PEOPLE.otherDeputy.id, reason: 'On leave.', seenOwnerAt });
    await expect(pass).rejects.toMatchObject({ code: 'badInput' });
    expect(await world.rows(PEOPLE.otherDeputy)).toHaveLength(1);
    await world.name(given(PEOPLE.deputy, 'sawIt'));
    expect(world.only().owner?.id).toBe(PEOPLE.deputy.id);
  });
});

describe('naming somebody', () => {
  it('a pupil is found by name, has parents to tell, and can be warned by themselves', async () => {
    const world = await withDeputy();
    await world.name(given(PEOPLE.pupil));
    expect((await world.rows(PEOPLE.dsl, 'jack pemberton')).map(({ people }) => people)).toEqual([['Mia Lindqvist', 'Jack Pemberton']]);
    const view = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(view.parents.map(({ person }) => person)).toEqual(['involved0', 'later0']);
    expect(view.named).toMatchObject([{ ofStaff: false, keptFrom: true }]);
    expect(view.status).toBe('inProgress');
    await classifyCase(world.deps, PEOPLE.dsl, ONE, { matrixRow: 'L08', riskAreas: [] });
    await world.name(given(PEOPLE.otherTeacher));
    const sanctions = (await openCase(world.deps, PEOPLE.dsl, ONE)).actions.filter(({ action }) => action === 'warning');
    // Whoever works here is warned by the headteacher, in a case of their own.
    expect(sanctions.map(({ label }) => label)).toEqual(['Give a warning: Jack Pemberton']);
  });

  it('not oneself, not twice; sent again it is there once, and the second of two is told', async () => {
    const world = await withDeputy();
    await expect(world.name(given(PEOPLE.dsl))).rejects.toMatchObject({ code: 'notAllowed' });
    await world.name(given(PEOPLE.pupil));
    await world.name(given(PEOPLE.pupil));
    await expect(world.name(given(PEOPLE.pupil, 'alleged', 'I saw it.'), PEOPLE.head)).rejects.toMatchObject({ code: 'conflict' });
    await expect(world.name({ person: { name: 'mia lindqvist' }, part: 'harmed', reason: REASON })).rejects.toMatchObject({ code: 'conflict' });
    expect(world.only().work?.named).toHaveLength(1);
  });

  it('two at the same moment are both named', async () => {
    const world = await withDeputy();
    await Promise.all([world.name(given(PEOPLE.pupil)), world.name(given(PEOPLE.otherTeacher, 'sawIt'), PEOPLE.head)]);
    expect(world.only().work?.named).toHaveLength(2);
  });

  it('a mistake is taken back with its reason: they read it again, and nothing is erased', async () => {
    const world = await withDeputy();
    await world.name();
    const back = () => takeBackName(world.deps, PEOPLE.dsl, ONE, { named: 0, reason: 'A namesake.' });
    await back();
    await back();
    expect(await world.rows()).toHaveLength(1);
    const { named, chronology } = await openCase(world.deps, PEOPLE.dsl, ONE);
    expect(named).toMatchObject([{ keptFrom: false, ofStaff: false, takenBack: { by: 'Daniel Whitcombe', reason: 'A namesake.' } }]);
    expect(chronology.filter(({ kind }) => kind === 'person')).toHaveLength(2);
  });

  it('P3 whoever reported it is not sent to them by telephone any more', async () => {
    const world = school();
    await world.report();
    const receipt = async () => JSON.stringify(await findReceipt(world.deps, PEOPLE.teacher, ONE));
    expect(await receipt()).toContain(PEOPLE.dsl.name);
    await namePerson(world.deps, PEOPLE.head, ONE, given(PEOPLE.dsl));
    expect(await receipt()).not.toContain(PEOPLE.dsl.name);
  });

  it('P3 where it leaves nobody whom an alert could go to, the local authority comes first', async () => {
    const world = await withDeputy();
    const nobodyElse = withRoles(world, PEOPLE.head, ['headteacher']).filter(({ personId }) =>
      ([PEOPLE.head.id, PEOPLE.deputy.id] as string[]).includes(personId),
    );
    world.schoolStore.setRoles(nobodyElse);
    const agencies = async () => (await openCase(world.deps, PEOPLE.head, ONE)).agencies[0]?.id;
    await world.name(given(PEOPLE.deputy), PEOPLE.head);
    expect(await agencies()).not.toBe('localAuthority');
    await takeCase(world.deps, PEOPLE.head, ONE);
    world.schoolStore.setRoles([...nobodyElse, { personId: PEOPLE.dsl.id, name: PEOPLE.dsl.name, role: 'dsl' }]);
    await world.name(given(PEOPLE.head, 'sawIt'), PEOPLE.dsl);
    world.schoolStore.setRoles(nobodyElse);
    expect(await agencies()).toBe('localAuthority');
  });
});
