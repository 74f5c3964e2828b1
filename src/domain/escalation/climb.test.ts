import { createHash } from 'node:crypto';
import {
  CHAIR,
  DATA_LEAD,
  DEPUTY_A,
  DEPUTY_B,
  DSL,
  GOVERNOR,
  HEAD,
  HOLDINGS,
  LEAD,
  MORNING,
  POLICY,
  sampleIncident,
  sampleReport,
  TECHNICIAN,
} from '../testing/sample';
import { decide } from '../incidents/workflow';
import type { Incident, Report } from '../incidents/types';
import type { RoleHolding } from '../people/types';
import type { TellResult } from '../ports';
import { afterTelling } from './alert-state';
import { nextStep, type NextStep } from './next-step';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);
const ask = (incident: Incident, now = MORNING, holdings: readonly RoleHolding[] = HOLDINGS) =>
  nextStep({ incident, policy: POLICY, holdings, now });
const whom = (step: NextStep): string[] =>
  step.kind === 'none'
    ? []
    : step.targets.map((target) => (target.kind === 'channel' ? 'channel' : target.personId)).sort();

/** Tells a step; everybody gets it unless the person says otherwise. */
function tell(incident: Incident, step: NextStep, now: Date, answers: Record<string, TellResult> = {}) {
  if (step.kind === 'none') throw new Error('There was nothing to tell.');
  const results = step.targets.map((target) => {
    const id = target.kind === 'channel' ? 'channel' : target.personId;
    return { target, result: answers[id] ?? ({ outcome: 'sent', handle: `card-${id}` } as const) };
  });
  const after = afterTelling(incident, { step, results }, now);
  return { incident: { ...incident, ...after.change }, after };
}

const REFUSED: TellResult = { outcome: 'refused', reason: 'blocked' };
const BUSY: TellResult = { outcome: 'tryAgain', reason: 'busy' };
const concern = (over: Partial<Report> = {}) =>
  sampleIncident(hasher, sampleReport({ kind: 'hateOrExtremism', ...over }));

describe('silence moves an alert up', () => {
  const CLIMBS: [string, Partial<Report>, string[][]][] = [
    ['a learner', {}, [['channel'], [DEPUTY_A, DEPUTY_B], [HEAD], [CHAIR, GOVERNOR, LEAD]]],
    ['staff', { about: 'staff' }, [[HEAD], [CHAIR], [GOVERNOR]]],
    ['the headteacher', { about: 'headteacher' }, [[CHAIR], [GOVERNOR], [CHAIR, GOVERNOR]]],
    ['a system', { kind: 'technical', about: 'unknown' }, [[LEAD, TECHNICIAN], [DSL], [HEAD], [CHAIR]]],
    ['data', { kind: 'personalData', about: 'unknown' }, [[DATA_LEAD, LEAD], [HEAD], [CHAIR]]],
    ['an AI tool', { kind: 'aiTool', about: 'unknown' }, [[LEAD], [DSL], [HEAD], [CHAIR]]],
    [
      'a learner, with the headteacher as a witness',
      { involved: [{ directoryId: HEAD, name: 'H', part: 'sawIt' }] },
      [['channel'], [DEPUTY_A, DEPUTY_B], [CHAIR, GOVERNOR, LEAD]],
    ],
  ];
  it.each(CLIMBS)('ESC-9 about %s', (_title, over, expected) => {
    let incident = concern({ aboutPerson: undefined, ...over });
    const climbed: string[][] = [];
    for (let round = 0; round < expected.length; round += 1) {
      const now = later(round * 3000);
      const step = ask(incident, now);
      climbed.push(whom(step));
      expect(step.kind).toBe(round === expected.length - 1 ? 'alarm' : 'tell');
      if (step.kind === 'tell') expect(step.lastStep).toBe(round === expected.length - 2);
      incident = tell(incident, step, now).incident;
    }
    expect(climbed).toEqual(expected.map((step) => [...step].sort()));
    expect(incident.alert.outcome).toBe('nobodyLeft');
    expect(incident.alert.movesOnAt).toBeUndefined();
  });

  it('each step gets the time of the priority, and says why it came', () => {
    const first = ask(concern());
    expect(first).toMatchObject({ kind: 'tell', step: 0, cause: 'first', movesOnAt: later(60) });
    const { incident, after } = tell(concern(), first, MORNING);
    expect(after).toMatchObject({
      tryAgain: false,
      change: { alert: { stepsTold: 1, outcome: 'waiting', movesOnAt: later(60).toISOString() } },
    });
    expect(after.entries).toEqual([
      { at: MORNING.toISOString(), kind: 'alerted', text: 'The alert went to the DSL channel.' },
    ]);
    const second = ask(incident, later(60));
    expect(second).toMatchObject({ kind: 'tell', step: 1, cause: 'movedOn', movesOnAt: later(120) });
    expect(tell(incident, second, later(60)).after.entries).toEqual([
      {
        at: later(60).toISOString(),
        kind: 'movedOn',
        text: 'Nobody answered in time. The alert went on to Ade Pule and Bo Lintott.',
      },
    ]);
  });

  it('an answer stops it', () => {
    const told = tell(concern(), ask(concern()), MORNING).incident;
    const decision = decide(told, { kind: 'acknowledge' }, { id: DSL, name: 'Dana Silver' }, later(5));
    expect(decision.ok && ask({ ...told, ...decision.change }, later(500))).toEqual({ kind: 'none' });
  });

  it('an answer that came while the cards went out stands, and the cards are on record', () => {
    const incident = concern();
    const decision = decide(incident, { kind: 'take' }, { id: DSL, name: 'Dana Silver' }, MORNING);
    const answered = { ...incident, ...(decision.ok ? decision.change : {}) };
    const { change } = tell(answered, ask(incident), MORNING).after;
    expect(change.alert).toEqual({ stepsTold: 1, outcome: 'acknowledged' });
    expect(change.deliveries).toHaveLength(1);
  });

  it('tells whoever holds the role now', () => {
    const told = tell(concern(), ask(concern()), MORNING).incident;
    const handedOver = HOLDINGS.map((row) =>
      row.personId === DEPUTY_A ? { ...row, until: later(30).toISOString() } : row,
    );
    expect(whom(ask(told, later(60), handedOver))).toEqual([DEPUTY_B]);
  });

  it('P2 nobody is skipped because Teams is busy, and nothing is written for it', () => {
    const incident = concern();
    const { after } = tell(incident, ask(incident), MORNING, { channel: BUSY });
    expect(after).toEqual({ change: {}, entries: [], tryAgain: true });
  });

  it('P2 a channel that refuses sends the alert straight on, as a first alert', () => {
    const refused = tell(concern(), ask(concern()), MORNING, { channel: REFUSED });
    expect(refused.after.change.alert).toEqual({
      stepsTold: 1,
      outcome: 'promised',
      movesOnAt: MORNING.toISOString(),
    });
    expect(refused.after.entries).toEqual([
      {
        at: MORNING.toISOString(),
        kind: 'notDelivered',
        text: 'The alert could not be delivered to the DSL channel.',
      },
    ]);
    expect(ask(refused.incident)).toMatchObject({ step: 1, cause: 'first' });
  });

  it('P2 whoever was busy is tried again, alone, until the time of the step is up', () => {
    const atDeputies = { ...concern(), alert: { stepsTold: 1, outcome: 'waiting' as const } };
    const half = tell(atDeputies, ask(atDeputies), MORNING, { [DEPUTY_A]: BUSY });
    expect(half.after).toMatchObject({
      tryAgain: true,
      change: { alert: { stepsTold: 1, movesOnAt: later(60).toISOString() } },
    });
    expect(ask(half.incident, later(1))).toMatchObject({
      step: 1,
      cause: 'first',
      targets: [{ personId: DEPUTY_A }],
      movesOnAt: later(60),
    });
    const whole = tell(half.incident, ask(half.incident, later(1)), later(1));
    expect(whole.incident.alert).toMatchObject({ stepsTold: 2, movesOnAt: later(60).toISOString() });
    expect(whom(ask(half.incident, later(60)))).toEqual([HEAD]);
  });

  it('the alarm sounds again until somebody answers, and keeps the newest card of each', () => {
    const alone = { ...concern(), alert: { stepsTold: 3, outcome: 'waiting' as const } };
    const alarm = ask(alone);
    expect(alarm).toMatchObject({ kind: 'alarm', soundsAgainAt: later(30) });
    const once = tell(alone, alarm, MORNING);
    expect(once.after.entries).toEqual([
      {
        at: MORNING.toISOString(),
        kind: 'nobodyLeft',
        text: 'Nobody is left to tell. The alarm went to Cyril Moss, Gaia Stone and Lena Orme.',
      },
    ]);
    const twice = tell(once.incident, ask(once.incident, later(30)), later(30));
    expect(twice.incident.deliveries.map((sent) => [sent.step, sent.sentAt])).toEqual(
      Array(3).fill([-1, later(30).toISOString()]),
    );
  });

  it('an alarm that reaches nobody says so', () => {
    const alone = { ...concern(), alert: { stepsTold: 3, outcome: 'waiting' as const } };
    const { after } = tell(alone, ask(alone), MORNING, {
      [CHAIR]: REFUSED,
      [GOVERNOR]: REFUSED,
      [LEAD]: REFUSED,
    });
    expect(after.entries.map((entry) => entry.kind)).toEqual([
      'notDelivered',
      'notDelivered',
      'notDelivered',
      'nobodyLeft',
    ]);
    expect(after.entries.at(-1)?.text).toBe('Nobody is left to tell. The alarm reached nobody.');
  });

  it('an alarm whose people are all out goes to the chair and the headteacher', () => {
    const few = HOLDINGS.filter((row) => row.personId === HEAD);
    const staffAlone = concern({ kind: 'technical', about: 'unknown', aboutPerson: undefined });
    const used = { ...staffAlone, alert: { stepsTold: 3, outcome: 'waiting' as const } };
    expect(whom(ask(used, MORNING, few))).toEqual([HEAD]);
    const aboutHead = {
      ...concern({ about: 'headteacher' }),
      alert: { stepsTold: 2, outcome: 'waiting' as const },
    };
    expect(ask(aboutHead, MORNING, few)).toMatchObject({ kind: 'alarm', targets: [] });
  });

  it('P3 a DSL who becomes the person concerned closes the channel, and the others are told personally', () => {
    const report = sampleReport({ aboutPerson: { directoryId: 'newcomer', name: 'N' } });
    const incident = sampleIncident(hasher, report);
    const joined: RoleHolding[] = [...HOLDINGS, { personId: 'newcomer', name: 'N', role: 'deputyDsl' }];
    expect(whom(ask(incident, MORNING, joined))).toEqual([DEPUTY_A, DEPUTY_B, DSL].sort());
  });

  it('ESC-2 a confidential lane never reaches the DSL channel, whatever a policy says', () => {
    const incident = concern({ about: 'staff', aboutPerson: undefined });
    const staff = {
      ...POLICY.lanes.staff,
      chain: [{ to: 'dslChannel' as const }, ...POLICY.lanes.staff.chain],
    };
    const policy = { ...POLICY, lanes: { ...POLICY.lanes, staff } };
    expect(whom(nextStep({ incident, policy, holdings: HOLDINGS, now: MORNING }))).toEqual([HEAD]);
  });

  it('ESC-3 a second headteacher is not alarmed about the first', () => {
    const both: RoleHolding[] = ['one', 'two'].map((personId) => ({
      personId,
      name: 'H',
      role: 'headteacher',
    }));
    const report = sampleReport({ about: 'headteacher', aboutPerson: { directoryId: 'one', name: 'H' } });
    expect(ask(sampleIncident(hasher, report, {}, both), MORNING, both)).toMatchObject({
      kind: 'alarm',
      targets: [],
    });
  });

  it('nobody is told of a case that somebody works on, even if its alert was never marked as answered', () => {
    expect(ask({ ...concern(), status: 'inProgress' })).toEqual({ kind: 'none' });
    expect(ask({ ...concern(), alert: { stepsTold: 1, outcome: 'acknowledged' } })).toEqual({ kind: 'none' });
  });
});
