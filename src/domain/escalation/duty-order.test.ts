import { createHash } from 'node:crypto';
import { WEEKDAYS_ONLY } from '../calendar/types';
import { EMPTY_ROTA, type DutyOrder, type DutyPlan } from '../duty/types';
import type { Report } from '../incidents/types';
import { DEPUTY_A, DEPUTY_B, DSL, HEAD, HOLDINGS, MORNING, POLICY, sampleIncident, sampleReport } from '../testing/sample';
import { afterTelling } from './alert-state';
import { composeAlert } from './compose-alert';
import { nextStep } from './next-step';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const plan = (schoolHours: DutyOrder): DutyPlan => ({
  rota: { ...EMPTY_ROTA, week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, schoolHours, outOfHours: [] })) },
  calendar: WEEKDAYS_ONLY,
});
const situation = (order: DutyOrder) => ({ policy: POLICY, holdings: HOLDINGS, now: MORNING, duty: plan(order) });
const concern = (over: Partial<Report> = {}) => sampleIncident(hasher, sampleReport({ kind: 'hateOrExtremism', ...over }));
const targets = (order: DutyOrder, over: Partial<Report> = {}) => {
  const step = nextStep({ incident: concern(over), ...situation(order) });
  return step.kind === 'none' ? [] : step.targets.map((target) => (target.kind === 'channel' ? 'channel' : target.personId));
};
const involved = (directoryId: string, part: 'alleged' | 'harmed' | 'sawIt') => ({ involved: [{ directoryId, name: 'X', part }] });

describe('ESC-12 whoever is on duty is told first', () => {
  it.each<[string, DutyOrder, Partial<Report>, string[]]>([
    ['the channel always, and one person beside it', [DEPUTY_A, DSL], {}, ['channel', DEPUTY_A]],
    ['with nobody on duty the channel alone', [], {}, ['channel']],
    ['ESC-4 named in the case: the next in line comes', [DEPUTY_A, DSL], involved(DEPUTY_A, 'sawIt'), ['channel', DSL]],
    ['ESC-4 about one who reads the channel: no channel, and those left in the order of duty', [DEPUTY_A, DEPUTY_B, DSL], { ...involved(DEPUTY_A, 'harmed'), aboutPerson: { directoryId: 'pupil-1', name: 'J' } }, ['channel', DEPUTY_B]],
    ['ESC-2 a concern about staff goes to nobody on duty', [DSL], { about: 'staff', aboutPerson: { directoryId: 'teacher-2', name: 'C' } }, [HEAD]],
  ])('%s', (_title, order, over, expected) => expect(targets(order, over)).toEqual(expected));

  it('ESC-9 nobody is told twice: the deputies’ step leaves out the one who was on duty', () => {
    const incident = concern();
    const first = nextStep({ incident, ...situation([DEPUTY_B]) });
    if (first.kind !== 'tell') throw new Error(first.kind);
    const results = first.targets.map((target) => ({ target, result: { outcome: 'sent' as const, handle: 'h' } }));
    const after = afterTelling(incident, { step: first, results }, MORNING);
    expect(after.entries[0]?.text).toContain('the DSL channel and Bo Lintott (on duty)');
    const told = { ...incident, ...after.change };
    const second = nextStep({ incident: told, ...situation([DEPUTY_B]) });
    expect(second.kind === 'tell' && second.targets).toEqual([{ kind: 'person', personId: DEPUTY_A, name: 'Ade Pule' }]);
    const message = composeAlert(told, { ...situation([DEPUTY_B]), cause: 'movedOn', repeat: false, telling: second });
    expect(message.movedOnFrom).toBe('the DSL channel and whoever is on duty');
  });

  it('ESC-9 a channel that refuses: those who read it are told in person, whoever is on duty once', () => {
    const incident = concern();
    const step = nextStep({ incident, ...situation([DEPUTY_B]) });
    if (step.kind !== 'tell') throw new Error(step.kind);
    expect(step.standIns.map(({ personId }) => personId).sort()).toEqual([DEPUTY_A, DSL].sort());
    const results = step.targets.map((target) => ({
      target,
      result: target.kind === 'channel' ? ({ outcome: 'refused', reason: 'gone' } as const) : ({ outcome: 'sent', handle: 'h' } as const),
    }));
    // Whoever is on duty reads the channel: the step is reached, and silence has its time.
    expect(afterTelling(incident, { step, results }, MORNING).change.alert?.movesOnAt).not.toBe(MORNING.toISOString());
  });

  it('ESC-9 a channel that was busy is tried again, although whoever is on duty has been told', () => {
    const incident = concern();
    const deliveries = [{ step: 0, target: { kind: 'person' as const, personId: DEPUTY_B, name: 'B', onDuty: true as const }, handle: 'h', sentAt: MORNING.toISOString() }];
    const again = nextStep({ incident: { ...incident, deliveries }, ...situation([DEPUTY_B]) });
    expect(again.kind === 'tell' && again.targets).toEqual([{ kind: 'channel', channel: 'dsl' }]);
  });

  it('in a step of people whoever is on duty comes first', () => {
    const step = nextStep({ incident: { ...concern(), alert: { stepsTold: 1, outcome: 'waiting' } }, ...situation([DEPUTY_B]) });
    expect(step.kind === 'tell' && step.targets.map((target) => target.kind === 'person' && target.personId)).toEqual([DEPUTY_B, DEPUTY_A]);
  });
});
