import { createHash } from 'node:crypto';
import { sampleIncident, sampleReport } from '../testing/sample';
import { INCIDENT_STATUSES, type Incident, type IncidentStatus } from './types';
import { CASE_ACTIONS, decide, MOVES, type CaseAction, type CaseActionKind } from './workflow';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const A = { id: 'a', name: 'Ann Reed' };
const B = { id: 'b', name: 'Ben Holt' };
const EARLIER = '2026-11-24T10:05:00.000Z';
const NOW = new Date('2026-11-24T10:31:00.000Z');
const AT = NOW.toISOString();
const ACTIONS: Record<CaseActionKind, CaseAction> = {
  acknowledge: { kind: 'acknowledge' },
  take: { kind: 'take' },
  note: { kind: 'note', text: ' Rang home. ' },
  classify: { kind: 'classify', priority: 'high', matrixRow: 'L08', riskAreas: ['content'] },
  sort: {
    kind: 'sort',
    as: { kind: 'contact', label: 'Contact', priority: 'high', riskAreas: ['contact'], matrixRow: 'L08', mediaForbidden: false },
  },
  record: {
    kind: 'record',
    recording: { what: 'action', row: 'L04', action: 'warning', label: 'Give a warning', state: 'done' },
  },
  pass: { kind: 'pass', to: { id: 'c', name: 'Cal Moss' }, reason: ' On leave. ', movesOnAt: '2026-11-24T11:31:00.000Z' },
  name: {
    kind: 'name',
    person: { name: 'Cal Moss', directoryId: 'c', part: 'sawIt' },
    partLabel: 'saw it',
    reason: 'Seen on the recording.',
    movesOnAt: '2026-11-24T11:31:00.000Z',
  },
  takeBackName: { kind: 'takeBackName', index: 0, reason: 'A namesake.' },
};

function inStatus(status: IncidentStatus): Incident {
  const alert = { stepsTold: 1, movesOnAt: '2026-11-24T15:30:00.000Z', outcome: 'waiting' as const };
  const named = [{ name: 'Dee Ray', part: 'sawIt' as const, reason: 'Was there.', by: { ...A, at: EARLIER } }];
  const fresh = sampleIncident(hasher, sampleReport(), { alert, work: { named } });
  if (status === 'new') return fresh;
  const acknowledged: Incident = {
    ...fresh,
    status,
    acknowledgedBy: { ...A, at: EARLIER },
    alert: { stepsTold: 1, outcome: 'acknowledged' },
  };
  return status === 'acknowledged' ? acknowledged : { ...acknowledged, owner: { ...A, at: EARLIER } };
}

/** One line per status: what B may do to a case, and where it ends; a dash is a refusal. */
const EXPECTED: Record<IncidentStatus, string> = {
  new: 'acknowledge:acknowledged take:inProgress note:new classify:new sort:- record:new pass:- name:new takeBackName:new',
  acknowledged: 'acknowledge:- take:inProgress note:acknowledged classify:acknowledged sort:- record:acknowledged pass:new name:acknowledged takeBackName:acknowledged',
  inProgress: 'acknowledge:- take:inProgress note:inProgress classify:inProgress sort:- record:inProgress pass:new name:inProgress takeBackName:inProgress',
};
const TABLE = INCIDENT_STATUSES.flatMap((status) =>
  EXPECTED[status].split(' ').map((cell): [IncidentStatus, CaseActionKind, string] => {
    const [action = '', to = ''] = cell.split(':');
    return [status, action as CaseActionKind, to];
  }),
);

describe('moves', () => {
  it('has a line in the table for every status and action', () => {
    expect(TABLE).toHaveLength(INCIDENT_STATUSES.length * CASE_ACTIONS.length);
    expect(Object.keys(MOVES)).toEqual([...INCIDENT_STATUSES]);
  });

  it.each(TABLE)('%s, %s → %s', (status, action, to) => {
    const incident = inStatus(status);
    const decision = decide(incident, ACTIONS[action], B, NOW);
    expect(decision.ok ? (decision.change.status ?? incident.status) : '-').toBe(to);
    if (decision.ok) expect(decision.entries).toHaveLength(1);
  });

  it('an acknowledgement stops the clock and says who has it', () => {
    expect(decide(inStatus('new'), { kind: 'acknowledge' }, B, NOW)).toEqual({
      ok: true,
      change: {
        status: 'acknowledged',
        acknowledgedBy: { ...B, at: AT },
        alert: { stepsTold: 1, outcome: 'acknowledged' },
      },
      entries: [{ at: AT, kind: 'acknowledged', actor: B, text: 'Acknowledged the alert.' }],
    });
  });

  it.each(['acknowledged', 'inProgress'] as const)(
    'a second acknowledgement of a case that is %s is told who has it',
    (status) => {
      expect(decide(inStatus(status), { kind: 'acknowledge' }, B, NOW)).toEqual({
        ok: false,
        refusal: 'alreadyDone',
        by: { ...A, at: EARLIER },
      });
    },
  );

  it('whoever takes a case over from another says from whom', () => {
    const decision = decide(inStatus('inProgress'), { kind: 'take' }, B, NOW);
    expect(decision).toMatchObject({
      ok: true,
      change: { owner: { ...B, at: AT }, acknowledgedBy: { ...A, at: EARLIER } },
      entries: [{ kind: 'taken', actor: B, text: 'Took the case over from Ann Reed.' }],
    });
  });

  it('whoever acknowledged a case takes it from nobody', () => {
    expect(decide(inStatus('acknowledged'), { kind: 'take' }, A, NOW)).toMatchObject({
      entries: [{ text: 'Took the case.' }],
    });
  });

  it('whoever takes a new case has answered its alert', () => {
    expect(decide(inStatus('new'), { kind: 'take' }, B, NOW)).toMatchObject({
      change: {
        acknowledgedBy: { ...B, at: AT },
        owner: { ...B, at: AT },
        alert: { stepsTold: 1, outcome: 'acknowledged' },
      },
    });
  });

  it('ESC-9 a case passed on is its new owner\'s, says from whom and why, and waits for their answer', () => {
    expect(decide(inStatus('inProgress'), ACTIONS.pass, A, NOW)).toEqual({
      ok: true,
      change: {
        status: 'new',
        owner: { id: 'c', name: 'Cal Moss', at: AT },
        alert: { stepsTold: 1, outcome: 'waiting', movesOnAt: '2026-11-24T11:31:00.000Z' },
      },
      entries: [{ at: AT, kind: 'passed', actor: A, text: 'Passed from Ann Reed to Cal Moss: On leave.' }],
    });
  });

  it.each([
    ['the new owner', A, 'Took the case.'],
    ['somebody else', B, 'Took the case over from Ann Reed.'],
  ])('when %s acknowledges a case passed on, they have it', (_who, actor, text) => {
    const passed = { ...inStatus('new'), owner: { ...A, at: EARLIER } };
    for (const kind of ['acknowledge', 'take'] as const) {
      expect(decide(passed, { kind }, actor, NOW)).toMatchObject({
        change: { status: 'inProgress', owner: { ...actor, at: AT }, alert: { outcome: 'acknowledged' } },
        entries: [{ text }],
      });
    }
  });

  it('nobody takes a case twice', () => {
    expect(decide(inStatus('inProgress'), { kind: 'take' }, A, NOW)).toMatchObject({
      ok: false,
      refusal: 'alreadyDone',
      by: A,
    });
  });

  it('a note is kept as written, and an empty one is refused', () => {
    expect(decide(inStatus('new'), ACTIONS.note, B, NOW)).toMatchObject({
      ok: true,
      change: {},
      entries: [{ text: 'Rang home.' }],
    });
    expect(decide(inStatus('new'), { kind: 'note', text: ' \n' }, B, NOW)).toEqual({
      ok: false,
      refusal: 'notAllowed',
    });
  });

  it('REP-9 a new classification says from what to what', () => {
    expect(decide(inStatus('new'), ACTIONS.classify, B, NOW)).toMatchObject({
      change: { matrixRow: 'L08', riskAreas: ['content'], priority: 'high' },
      entries: [
        {
          kind: 'reclassified',
          text: 'Matrix row from L04 to L08. Risk areas from conduct to content. Priority from medium to high.',
        },
      ],
    });
  });

  it('a classification that changes nothing is refused', () => {
    const same = { kind: 'classify', priority: 'medium', matrixRow: 'L04', riskAreas: ['conduct'] } as const;
    expect(decide(inStatus('new'), same, B, NOW)).toEqual({ ok: false, refusal: 'alreadyDone' });
  });
});
