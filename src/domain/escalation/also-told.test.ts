import { createHash } from 'node:crypto';
import { judge } from '../incidents/judge';
import type { Incident, Report } from '../incidents/types';
import { readersOf } from '../incidents/readers';
import type { TellResult } from '../ports';
import { policyOf } from '../testing/clause-walk';
import { DSL, HEAD, HOLDINGS, LEAD, MORNING, sampleIncident, sampleReport, TEACHER } from '../testing/sample';
import { afterTelling } from './alert-state';
import { composeAlert } from './compose-alert';
import { nextStep } from './next-step';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const BWT = policyOf('BWT');
const JIG = policyOf('JIG');
const later = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000);

const concern = (over: Partial<Report> = {}, policy = BWT, holdings = HOLDINGS) =>
  sampleIncident(
    hasher,
    sampleReport({ kind: 'contact', aboutPerson: undefined, ...over }),
    {},
    holdings,
    policy,
  );
const ask = (incident: Incident, now = MORNING, policy = BWT, holdings = HOLDINGS) =>
  nextStep({ incident, policy, holdings, now });
const whom = (incident: Incident, now = MORNING, policy = BWT, holdings = HOLDINGS) => {
  const step = ask(incident, now, policy, holdings);
  return step.kind === 'none'
    ? []
    : step.targets.map((target) => (target.kind === 'channel' ? 'channel' : target.personId));
};
function tell(incident: Incident, now: Date, answer: (who: string) => TellResult) {
  const step = ask(incident, now);
  if (step.kind === 'none') throw new Error('There was nothing to tell.');
  const results = step.targets.map((target) => {
    return { target, result: answer(target.kind === 'channel' ? 'channel' : target.personId) };
  });
  return { ...incident, ...afterTelling(incident, { step, results }, now).change };
}
const SENT: TellResult = { outcome: 'sent', handle: 'card' };
const BUSY: TellResult = { outcome: 'tryAgain', reason: 'busy' };
const REFUSED: TellResult = { outcome: 'refused', reason: 'blocked' };

describe('whoever a policy has told beside the DSL channel', () => {
  it('ESC-1 gets a card of their own in the same step, and is a reader of the case', () => {
    expect(whom(concern())).toEqual(['channel', LEAD]);
    const report = sampleReport({ kind: 'contact' });
    const shared = { report, reporterId: TEACHER, policy: BWT, holdings: HOLDINGS, now: MORNING };
    const readers = readersOf({ ...shared, judgement: judge(shared) }).willRead.map(({ id }) => id);
    expect(readers).toContain(LEAD);
  });

  it('ESC-4 P3 is left out when the concern names them', () => {
    const named = concern({ involved: [{ directoryId: LEAD, name: 'L', part: 'sawIt' }] });
    expect(whom(named)).toEqual(['channel']);
  });

  it('is not told twice who reads the channel already', () => {
    const holdings = [
      ...HOLDINGS,
      { personId: DSL, name: 'Dana Silver', role: 'onlineSafetyLead' as const },
    ].filter(({ personId }) => personId !== LEAD);
    expect(whom(concern({}, BWT, holdings), MORNING, BWT, holdings)).toEqual(['channel']);
  });

  it('ESC-4 is told together with the others, each personally, when the DSL is whom it is about', () => {
    const about = concern({ about: 'unknown', involved: [{ directoryId: DSL, name: 'D', part: 'alleged' }] });
    expect(about.lane).toBe('staff');
    expect(whom(about)).toEqual([HEAD]);
  });

  it('P2 is tried again when Teams was busy for them, and the channel gets no second card', () => {
    const once = tell(concern(), MORNING, (who) => (who === 'channel' ? SENT : BUSY));
    expect(whom(once, later(1))).toEqual([LEAD]);
    const twice = tell(once, later(1), () => SENT);
    expect(twice.alert).toMatchObject({
      stepsTold: 1,
      outcome: 'waiting',
      movesOnAt: later(60).toISOString(),
    });
  });

  it('P2 is not told again when it was the channel for which Teams was busy', () => {
    const once = tell(concern(), MORNING, (who) => (who === 'channel' ? BUSY : SENT));
    expect(whom(once, later(1))).toEqual(['channel']);
  });

  it('ESC-9 does not stand in for a channel that refuses: the next step is due at once', () => {
    const refused = tell(concern(), MORNING, (who) => (who === 'channel' ? REFUSED : SENT));
    expect(refused.alert).toMatchObject({ stepsTold: 1, movesOnAt: MORNING.toISOString() });
  });

  it('ESC-9 shows on the card under the words of the policy', () => {
    const told = tell(concern(), MORNING, () => SENT);
    const options = {
      cause: 'movedOn' as const,
      policy: BWT,
      holdings: HOLDINGS,
      now: later(1),
      repeat: false,
    };
    const card = composeAlert(told, options);
    expect(card.told.map(({ who }) => who)).toEqual(['the DSL channel and the online safety co-ordinator']);
  });
});

describe('REP-2 an offensive message that the reporter received', () => {
  const harmed = [{ directoryId: TEACHER, name: 'Tess Arden', part: 'harmed' as const }];
  it.each<[string, Partial<Report>, string[]]>([
    [
      'is told to the headteacher as well',
      { kind: 'bullying', about: 'unknown', involved: harmed },
      ['channel', HEAD],
    ],
    ['not when it was sent to somebody else', { kind: 'bullying', about: 'unknown' }, ['channel']],
    ['not when nothing was sent', { kind: 'selfHarm', about: 'unknown', involved: harmed }, ['channel']],
    [
      'not beside the chain of a confidential lane',
      { kind: 'bullying', about: 'staff', involved: harmed },
      [HEAD],
    ],
  ])('JIG User actions: %s', (_title, over, expected) => {
    expect(whom(concern(over, JIG), MORNING, JIG)).toEqual(expected);
  });
});
