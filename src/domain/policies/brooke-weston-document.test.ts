import { createHash } from 'node:crypto';
import { outcomeOf, policyOf, SENT_TO_ME, type Line } from '../testing/clause-walk';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

/** The co-ordinator has every report, the DSL takes it outside, and the principal stands behind both. */
const LINES: Line[] = [
  [
    'ESC-5 CAS-8',
    'BWT 2.3',
    'abuse and grossly offensive material may go to the police',
    { kind: 'sexualImage' },
    'learner: channel onlineSafetyLead / ceop police …',
  ],
  ['CAS-1 GOV-8', 'BWT 5.2.3', 'the co-ordinator has every report', {}, 'learner: channel onlineSafetyLead'],
  [
    'REP-13',
    'BWT 5.4.2',
    'intrusions: co-ordinator at once, management next',
    { kind: 'technical', about: 'unknown' },
    'technical: itTechnician onlineSafetyLead',
  ],
  ['ESC-9', 'BWT 5.5.7', 'misuse is reported to the principal too', {}, 'learner: channel onlineSafetyLead'],
  ['ESC-2', 'BWT 5.5.7', 'misuse by staff: the principal', { about: 'staff' }, 'staff: headteacher'],
  [
    'REP-2',
    'BWT 5.5.7',
    'an offensive message: principal or co-ordinator',
    SENT_TO_ME,
    'learner: channel headteacher onlineSafetyLead',
  ],
  [
    'ESC-5',
    'BWT 5.6.2',
    'grooming: four bodies outside, in order',
    { kind: 'contact' },
    'learner: channel onlineSafetyLead / ceop police safeguardingPartnership socialCare',
  ],
  [
    'ESC-14',
    'BWT 5.6.2',
    'allegations against staff go outside as well',
    { kind: 'contact', about: 'staff' },
    'staff: headteacher / ceop police safeguardingPartnership socialCare …',
  ],
  [
    'REP-13',
    'BWT 5.6.2',
    'hacking goes to the police',
    { kind: 'technical', about: 'unknown' },
    'technical: itTechnician onlineSafetyLead / police',
  ],
  [
    'ESC-5',
    'BWT 5.6.2',
    'threats and harassment may go outside',
    {},
    'learner: channel onlineSafetyLead / ceop police …',
  ],
  [
    'ESC-11',
    'BWT 5.6.2',
    'parents are among those told',
    { kind: 'contact' },
    'learner: channel onlineSafetyLead + informParents depends',
  ],
  [
    'REP-14',
    'BWT 5.2.2',
    'day to day, online safety is for the co-ordinator',
    { kind: 'aiTool', about: 'unknown' },
    'ai: onlineSafetyLead',
  ],
];

describe('GOV-8 the document BWT', () => {
  const policy = policyOf('BWT');
  it.each(LINES)('%s %s: %s', (_rows, clause, _says, report, outcome) => {
    expect(outcomeOf(policy, report, [outcome, clause], hasher)).toEqual([outcome, clause]);
  });
});
