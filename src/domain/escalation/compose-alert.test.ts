import { createHash } from 'node:crypto';
import { DSL, HOLDINGS, MORNING, POLICY, sampleIncident, sampleReport } from '../testing/sample';
import { decide } from '../incidents/workflow';
import type { Incident, Report } from '../incidents/types';
import type { AlertMessage } from './alert-message';
import { afterTelling } from './alert-state';
import { composeAlert } from './compose-alert';
import { nextStep } from './next-step';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);
const iso = (minutes: number) => later(minutes).toISOString();
const concern = (over: Partial<Report> = {}) =>
  sampleIncident(hasher, sampleReport({ kind: 'hateOrExtremism', aboutPerson: undefined, ...over }));
const compose = (incident: Incident, cause: AlertMessage['cause'], minutes: number, repeat = false) =>
  composeAlert(incident, { cause, policy: POLICY, holdings: HOLDINGS, now: later(minutes), repeat });

/** Everybody in the next step gets the card. */
function told(incident: Incident, minutes: number): Incident {
  const step = nextStep({ incident, policy: POLICY, holdings: HOLDINGS, now: later(minutes) });
  if (step.kind === 'none') throw new Error('There was nothing to tell.');
  const results = step.targets.map((target) => ({
    target,
    result: { outcome: 'sent' as const, handle: 'h' },
  }));
  return { ...incident, ...afterTelling(incident, { step, results }, later(minutes)).change };
}

describe('what a card says', () => {
  it('first: what it is, how urgent, when it moves on and to whom', () => {
    expect(compose(concern(), 'first', 0)).toEqual({
      reference: 'OS-2026-0042',
      lane: 'learner',
      confidential: false,
      kind: 'hateOrExtremism',
      priority: 'high',
      reportedAt: MORNING.toISOString(),
      cause: 'first',
      repeat: false,
      state: { kind: 'waiting', movesOnAt: iso(60), movesOnTo: 'the deputy safeguarding leads' },
      told: [],
    });
  });

  it('brought up to date after it went out, it says the same, and who was told', () => {
    const update = compose(told(concern(), 0), 'first', 1);
    expect(update.state).toEqual({
      kind: 'waiting',
      movesOnAt: iso(60),
      movesOnTo: 'the deputy safeguarding leads',
    });
    expect(update.told).toEqual([{ who: 'the DSL channel', at: iso(0) }]);
  });

  it('ESC-9 moved on: from whom, and the line of steps', () => {
    const incident = told(concern(), 0);
    expect(compose(incident, 'movedOn', 60)).toMatchObject({
      cause: 'movedOn',
      movedOnFrom: 'the DSL channel',
      state: { kind: 'waiting', movesOnAt: iso(120), movesOnTo: 'the headteacher' },
      told: [{ who: 'the DSL channel', at: iso(0) }],
    });
  });

  it('ESC-9 those who were told before are told that it moved', () => {
    const update = compose(told(told(concern(), 0), 60), 'movedOn', 61);
    expect(update).toMatchObject({
      movedOnFrom: 'the DSL channel',
      state: { kind: 'waiting', movesOnAt: iso(120), movesOnTo: 'the headteacher' },
      told: [{ who: 'the DSL channel' }, { who: 'the deputy safeguarding leads', at: iso(60) }],
    });
  });

  it('at the last step it says who sounds next, and at the alarm that nobody is left', () => {
    const atHead = told(told(concern(), 0), 60);
    expect(compose(atHead, 'movedOn', 120).state).toEqual({
      kind: 'waiting',
      movesOnAt: iso(180),
      movesOnTo:
        'the chair of the management committee, the online safety management committee member and the online safety lead',
    });
    const left = told(atHead, 120);
    expect(compose(left, 'nobodyLeft', 180)).toMatchObject({
      state: { kind: 'lastStep' },
      movedOnFrom: 'the headteacher',
    });
    const rung = compose(told(left, 180), 'nobodyLeft', 181);
    expect(rung).toMatchObject({ state: { kind: 'lastStep' }, movedOnFrom: 'the headteacher' });
    expect(rung.told.map(({ who }) => who)).toEqual([
      'the DSL channel',
      'the deputy safeguarding leads',
      'the headteacher',
      'the chair of the management committee, the online safety management committee member and the online safety lead',
    ]);
  });

  it.each([
    ['acknowledge', { kind: 'acknowledged', by: 'Dana Silver', at: iso(31) }],
    ['take', { kind: 'taken', by: 'Dana Silver', at: iso(31) }],
  ] as const)('after %s it says who has it', (kind, state) => {
    const incident = told(concern(), 0);
    const decision = decide(incident, { kind }, { id: DSL, name: 'Dana Silver' }, later(31));
    expect(compose({ ...incident, ...(decision.ok ? decision.change : {}) }, 'first', 31).state).toEqual(
      state,
    );
  });

  it.each(['staff', 'headteacher'] as const)(
    'ESC-2 ESC-3 in the lane %s it says only that something confidential waits',
    (about) => {
      const card = compose(concern({ about }), 'first', 0);
      expect(card).toMatchObject({ confidential: true, reference: 'SC-2026-0042' });
      expect('kind' in card).toBe(false);
    },
  );

  it('P2 a repeat is recognisable as one', () => {
    expect(compose(concern(), 'first', 0, true).repeat).toBe(true);
  });
});
