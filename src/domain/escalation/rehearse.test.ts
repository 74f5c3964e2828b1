import { DEPUTY_A, DSL, HEAD, HOLDINGS, MORNING, POLICY, sampleReport, TEACHER } from '../testing/sample';
import { rehearse } from './rehearse';

const shared = { reporterId: TEACHER, policy: POLICY, holdings: HOLDINGS };
const walk = (report = sampleReport(), at = MORNING, holdings = HOLDINGS) => rehearse({ ...shared, report, at, holdings });
const minutes = (...isos: string[]) => isos.map((iso) => (Date.parse(iso) - MORNING.getTime()) / 60_000);

describe('a rehearsal', () => {
  it('ESC-9 ESC-12 shows who would be told when, step by step to the alarm, by which clause', () => {
    const { steps } = walk(sampleReport({ childInDanger: true }));
    expect(steps.map(({ kind }) => kind)).toEqual(['first', 'movedOn', 'movedOn', 'alarm']);
    expect(minutes(...steps.map(({ at }) => at))).toEqual([0, 5, 10, 15]);
    expect(steps.every(({ clause }) => clause !== '')).toBe(true);
    expect(steps[0]?.targets).toEqual([{ kind: 'channel', channel: 'dsl' }]);
  });

  it('ESC-12 lets what may wait move on when school closes, and says which moments are in school hours', () => {
    const friday = new Date('2026-11-27T16:00:00.000Z');
    const { steps } = walk(sampleReport({ kind: 'bullying' }), friday);
    expect(steps[0]).toMatchObject({ inSchoolHours: false, until: '2026-11-30T15:30:00.000Z' });
  });

  it('P3 leaves out whoever the invented concern is about, and shows what comes in their place', () => {
    const about = { about: 'dsl' as const, aboutPerson: { directoryId: DSL, name: 'Dana Silver' } };
    const { judgement, steps, readers } = walk(sampleReport(about));
    expect(judgement.lane).toBe('staff');
    expect(steps[0]?.targets).toMatchObject([{ personId: HEAD }]);
    expect(JSON.stringify(steps)).not.toContain(DSL);
    expect(readers.willNot).toContainEqual(expect.objectContaining({ name: 'Dana Silver', why: 'concernIsAboutThem' }));
  });

  it('tells whoever holds the role at that moment, so that a hand-over during the climb shows', () => {
    const until = new Date(MORNING.getTime() + 7 * 60_000).toISOString();
    const holdings = HOLDINGS.map((row) => (row.personId === HEAD && row.role === 'headteacher' ? { ...row, until } : row));
    const { steps } = walk(sampleReport({ childInDanger: true }), MORNING, [
      ...holdings,
      { personId: 'new-head', name: 'Nia Head', role: 'headteacher', from: until },
    ]);
    expect(steps[1]?.targets.map((target) => 'personId' in target && target.personId)).toContain(DEPUTY_A);
    expect(steps[2]?.targets).toMatchObject([{ personId: 'new-head' }]);
  });

  it('ends with an alarm to nobody where nobody may be told, and says whom to ring outside', () => {
    const { steps, judgement } = walk(sampleReport(), MORNING, []);
    expect(steps).toMatchObject([{ kind: 'alarm', targets: [] }]);
    expect(judgement.guidance.map(({ id }) => id)).toContain('ringLocalAuthorityNow');
    expect(judgement.agencies[0]?.id).toBe('localAuthority');
  });
});
