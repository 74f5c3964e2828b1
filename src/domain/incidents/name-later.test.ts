import { createHash } from 'node:crypto';
import { nextStep, stepsLeft } from '../escalation/next-step';
import { casePeople } from '../duties/case-people';
import { personAt } from '../people/roles';
import { DEPUTY_A, DSL, HEAD, HOLDINGS, MORNING, POLICY, sampleIncident } from '../testing/sample';
import { abilitiesOf } from './access';
import { nameLater, takeBackName } from './name-later';
import type { Incident, InvolvedPerson, Part } from './types';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const BY = { id: HEAD, name: 'Hana Cray', at: MORNING.toISOString() };
const MOVES_ON = '2026-11-24T15:30:00.000Z';
const DANA = { directoryId: DSL, name: 'Dana Silver' };
const hers = { id: DSL, name: 'Dana Silver', at: '2026-11-24T10:05:00.000Z' };
const his = { id: DEPUTY_A, name: 'Ade Pule', at: '2026-11-24T10:02:00.000Z' };

function named(incident: Incident, person: InvolvedPerson): Incident {
  const { change } = nameLater(incident, { person, partLabel: 'alleged', reason: 'On the recording.', movesOnAt: MOVES_ON }, BY);
  return { ...incident, ...change };
}

const told = (over: Partial<Incident>): Incident =>
  sampleIncident(hasher, undefined, { alert: { stepsTold: 2, outcome: 'acknowledged' }, ...over });
const canOpen = (incident: Incident, id: string): boolean =>
  abilitiesOf(personAt(HOLDINGS, { id, name: 'N' }, MORNING), incident, HOLDINGS, MORNING).open;

describe('ESC-4 somebody named after the report', () => {
  it.each<[string, Partial<Incident>, Part, string, string | undefined]>([
    ['alleged, has taken it', { status: 'inProgress', owner: hers, acknowledgedBy: his }, 'alleged', 'new', undefined],
    ['perhaps alleged, has acknowledged it', { status: 'acknowledged', acknowledgedBy: hers }, 'notSure', 'new', undefined],
    ['alleged, acknowledged it before somebody took it', { status: 'inProgress', owner: his, acknowledgedBy: hers }, 'alleged', 'inProgress', DEPUTY_A],
    ['saw it, has taken it', { status: 'inProgress', owner: hers, acknowledgedBy: hers }, 'sawIt', 'inProgress', DSL],
  ])('%s: the case is %s', (_who, over, part, status, owner) => {
    const after = named(told(over), { ...DANA, part });
    expect({ status: after.status, owner: (after.owner ?? after.acknowledgedBy)?.id }).toEqual({ status, owner });
    if (status === 'new') expect(after.alert).toEqual({ stepsTold: 2, outcome: 'waiting', movesOnAt: MOVES_ON });
  });

  it('to whom it was passed and who has not answered: nobody has it, and the silence that runs goes on', () => {
    const alert = { stepsTold: 1, outcome: 'waiting' as const, movesOnAt: '2026-11-24T12:00:00.000Z' };
    const after = named(told({ status: 'new', alert, owner: hers, acknowledgedBy: his }), { ...DANA, part: 'alleged' });
    expect(after).toMatchObject({ status: 'new', alert });
    expect([after.owner, after.acknowledgedBy]).toEqual([undefined, undefined]);
  });

  it('known by a name alone keeps what they have: nobody is excluded by a name', () => {
    const after = named(told({ status: 'inProgress', owner: hers }), { name: DANA.name, part: 'alleged' });
    expect(after.owner).toEqual(hers);
    expect(canOpen(after, DSL)).toBe(true);
  });

  it('P3 in any part is no next step any more; alleged they can do nothing, taken back they can again', () => {
    const waiting = sampleIncident(hasher);
    const deputies = (incident: Incident) =>
      stepsLeft({ incident, policy: POLICY, holdings: HOLDINGS, now: MORNING }).flatMap(({ people }) => people.map(({ id }) => id));
    expect(deputies(waiting)).toContain(DEPUTY_A);
    const ade = { directoryId: DEPUTY_A, name: 'Ade Pule' };
    expect(deputies(named(waiting, { ...ade, part: 'sawIt' }))).not.toContain(DEPUTY_A);
    const after = named(waiting, { ...ade, part: 'alleged' });
    expect(deputies(after)).not.toContain(DEPUTY_A);
    expect([canOpen(waiting, DEPUTY_A), canOpen(after, DEPUTY_A), canOpen(after, DSL)]).toEqual([true, false, true]);
    const again = { ...after, ...takeBackName(after, 0, 'A namesake.', BY)?.change };
    expect([canOpen(again, DEPUTY_A), casePeople(again).some(({ key }) => key === 'later0')]).toEqual([true, false]);
    expect(takeBackName(again, 0, 'Once more.', BY)).toBeUndefined();
  });

  it('P3 who reads the channel: the others are told in person, not where they read along', () => {
    const next = nextStep({ incident: named(sampleIncident(hasher), { ...DANA, part: 'alleged' }), policy: POLICY, holdings: HOLDINGS, now: MORNING });
    expect(next.kind === 'tell' && next.targets.map(({ kind }) => kind)).not.toContain('channel');
  });
});
