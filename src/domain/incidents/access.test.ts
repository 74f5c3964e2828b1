import { createHash } from 'node:crypto';
import { HOLDINGS, MORNING, sampleIncident, sampleReport, TEACHER } from '../testing/sample';
import { ROLE_NAMES, type RoleHolding, type RoleName } from '../people/types';
import {
  abilitiesOf,
  mayBePassed,
  mayFollowOwnReport,
  mayListCases,
  mayOpenCase,
  mayPass,
  mayReport,
  maySeeReporter,
  type CaseAbilities,
} from './access';
import { LANES, PARTS, type Delivery, type Incident, type Lane } from './types';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const someone = (...roles: RoleName[]) => ({ id: 'someone', name: 'Some One', roles });
const discreet = sampleReport({ nameVisibility: 'mustAct' });
const inLane = (lane: Lane, over: Partial<Incident> = {}) =>
  sampleIncident(hasher, discreet, { lane, ...over });
const delivered = (step: number, personId = 'someone'): Delivery => {
  return {
    step,
    target: { kind: 'person', personId, name: 'Some One' },
    handle: 'h',
    sentAt: MORNING.toISOString(),
  };
};
const LETTERS: Record<keyof CaseAbilities, string> = {
  open: 'o',
  acknowledge: 'a',
  take: 't',
  addNote: 'n',
  classify: 'c',
  record: 'r',
  seeReporter: 's',
};
const inLetters = (able: CaseAbilities) =>
  Object.entries(LETTERS)
    .map(([name, letter]) => (able[name as keyof CaseAbilities] ? letter : ''))
    .join('') || '-';
const may = (roles: RoleName[], incident: Incident, holdings: readonly RoleHolding[] = HOLDINGS) =>
  inLetters(abilitiesOf(someone(...roles), incident, holdings, MORNING));

/** Role by lane on a new case whose reporter asked for discretion: open, acknowledge, take, note, classify, record, see reporter. */
const GRID = `
                      learner  staff   headteacher technical data    ai
  dsl                 oatncrs   -       -           oatncr    oatncr  oatncr
  deputyDsl           oatncrs   -       -           oatncr    -       oatncr
  headteacher         oatncr   oatncrs  -           oatncr    oatncr  oatncr
  chairOfGovernors    -        -       oatncrs      -         -       -
  safeguardingGovernor -       -       -           -         -       -
  onlineSafetyLead    -        -       -           oatncrs    oatncrs  oatncrs
  itTechnician        -        -       -           oatncrs    -       -
  dataProtectionLead  -        -       -           -         oatncrs  -
  staff               -        -       -           -         -       -`;
const [head, ...lines] = GRID.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const CELLS = lines.flatMap(([role, ...cells]) =>
  cells.map((cell, index) => [role as RoleName, head?.[index] as Lane, cell] as const),
);

describe('P8 access by role and lane', () => {
  it('has a cell for every role in every lane', () =>
    expect(CELLS).toHaveLength(ROLE_NAMES.length * LANES.length));

  it.each(CELLS)('%s in the lane %s: %s', (role, lane, expected) => {
    expect(may([role], inLane(lane))).toBe(expected);
  });

  it.each(CELLS.filter(([, , cell]) => cell !== '-'))(
    'P3 ESC-4 %s in the lane %s, when it is about them: nothing',
    (role, lane) => {
      for (const part of ['alleged', 'notSure'] as const) {
        const report = { ...discreet, involved: [{ directoryId: 'someone', name: 'Some One', part }] };
        expect(may([role], inLane(lane, { report, deliveries: [delivered(0), delivered(-1)] }))).toBe('-');
      }
    },
  );
});

describe('ESC-4 ESC-9 passing a case on', () => {
  it.each(CELLS)('%s in the lane %s, whose cell is %s: passes it on and gets it as a reader of the lane', (role, lane, cell) => {
    expect(mayPass(someone(role), inLane(lane), HOLDINGS, MORNING)).toBe(cell.includes('c'));
    expect(mayBePassed(someone(role), inLane(lane), HOLDINGS, MORNING)).toBe(cell.includes('c'));
  });

  it.each(PARTS)('never to a reader of the lane who is named as %s', (part) => {
    const report = { ...discreet, involved: [{ directoryId: 'someone', name: 'Some One', part }] };
    expect(mayBePassed(someone('dsl'), inLane('learner', { report }), HOLDINGS, MORNING)).toBe(false);
  });

  it('never outside the lane, whatever card somebody has had', () => {
    expect(mayBePassed(someone('staff'), inLane('learner', { deliveries: [delivered(1)] }), HOLDINGS, MORNING)).toBe(false);
  });
});

describe('access by alert', () => {
  it.each(LANES)('whoever a step of the %s lane was sent to reads it, and sees the reporter', (lane) => {
    expect(may(['staff'], inLane(lane, { deliveries: [delivered(1)] }))).toBe('oatns');
  });

  it.each(LANES)('whoever only the alarm of the %s lane reached may acknowledge it and no more', (lane) => {
    expect(may(['staff'], inLane(lane, { deliveries: [delivered(-1)] }))).toBe('a');
  });

  it('somebody else’s card opens nothing, and neither does one to a person without any role', () => {
    expect(may(['staff'], inLane('learner', { deliveries: [delivered(1, 'another')] }))).toBe('-');
    expect(may([], inLane('learner', { deliveries: [delivered(1), delivered(-1)] }))).toBe('-');
  });

  it('whoever takes a case may classify it and record what is done', () => {
    const owner = { id: 'someone', name: 'Some One', at: MORNING.toISOString() };
    expect(may(['staff'], inLane('staff', { deliveries: [delivered(1)], status: 'inProgress', owner }))).toBe(
      'oncrs',
    );
  });
});

describe('REP-12 the reporter’s name', () => {
  const headteacher = someone('headteacher');
  it('is for every reader unless the reporter asked otherwise', () => {
    const open = { ...inLane('learner'), report: sampleReport() };
    expect(maySeeReporter(headteacher, open, HOLDINGS, MORNING)).toBe(true);
    expect(maySeeReporter(someone('staff'), open, HOLDINGS, MORNING)).toBe(false);
  });

  const at = MORNING.toISOString();
  it.each<[string, Partial<Incident>, boolean]>([
    ['has nothing to do with it', {}, false],
    ['was told by the alarm only', { deliveries: [delivered(-1)] }, false],
    ['was told by a step', { deliveries: [delivered(2)] }, true],
    ['acknowledged it', { acknowledgedBy: { id: 'someone', name: 'S', at } }, true],
    ['took it', { owner: { id: 'someone', name: 'S', at } }, true],
    ['lost it to another', { owner: { id: 'another', name: 'A', at } }, false],
  ])('a reader who %s: %s', (_title, over, expected) => {
    expect(maySeeReporter(headteacher, inLane('learner', over), HOLDINGS, MORNING)).toBe(expected);
  });
});

describe('access by status', () => {
  const at = MORNING.toISOString();
  it.each<[string, Partial<Incident>, string]>([
    [
      'acknowledged by another',
      { status: 'acknowledged', acknowledgedBy: { id: 'another', name: 'A', at } },
      'otncrs',
    ],
    ['taken by another', { status: 'inProgress', owner: { id: 'another', name: 'A', at } }, 'otncrs'],
    ['taken by themselves', { status: 'inProgress', owner: { id: 'someone', name: 'S', at } }, 'oncrs'],
  ])('a case %s offers %s', (_title, over, expected) => {
    expect(may(['dsl'], inLane('learner', over))).toBe(expected);
  });
});

describe('access without a case', () => {
  it.each<[string, RoleName[], boolean, boolean]>([
    ['nobody', [], false, false],
    ['staff', ['staff'], true, false],
    ['a DSL', ['staff', 'dsl'], true, true],
    ['a safeguarding governor', ['safeguardingGovernor'], true, true],
  ])('%s', (_who, roles, report, list) => {
    expect([mayReport(someone(...roles)), mayListCases(someone(...roles))]).toEqual([report, list]);
  });

  it('whoever reported follows their own report, and nobody else’s', () => {
    expect(mayFollowOwnReport({ id: TEACHER, name: 'T', roles: [] }, inLane('staff'))).toBe(true);
    expect(mayFollowOwnReport(someone('dsl', 'headteacher'), inLane('learner'))).toBe(false);
  });

  it('P3 the DSL who took over from the DSL a concern is about stays out of it too', () => {
    const report = sampleReport({ about: 'dsl', aboutPerson: undefined });
    const holdings: RoleHolding[] = [{ personId: 'someone', name: 'S', role: 'dsl' }];
    expect(
      mayOpenCase(someone('dsl', 'headteacher'), { ...inLane('staff'), report }, holdings, MORNING),
    ).toBe(false);
  });
});
