import { createHash } from 'node:crypto';
import { outcomeOf, policyOf, SENT_TO_ME, type Line } from '../testing/clause-walk';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

/** The co-ordinator has every report, and whatever may be illegal goes to the police before the authority hears of it. */
const LINES: Line[] = [
  [
    'ESC-5',
    'WAT Schedule for Development, Monitoring and Review',
    'ICT manager, safeguarding officer, police',
    { kind: 'selfHarm' },
    'learner: channel onlineSafetyLead / laTechnicalSupport localAuthority police …',
  ],
  [
    'ESC-11 REP-8',
    'WAT Scope of the Policy',
    'parents hear of what happens outside school',
    { kind: 'contact', outsideSchool: true },
    'learner: channel onlineSafetyLead + informParents required',
  ],
  [
    'CAS-1',
    'WAT E-Safety Coordinator',
    'the co-ordinator receives and logs reports',
    {},
    'learner: channel onlineSafetyLead',
  ],
  [
    'ESC-2 ESC-14',
    'WAT Headteacher and Senior Leaders',
    'a serious allegation is for the head',
    { about: 'staff' },
    'staff: headteacher',
  ],
  [
    'ESC-9',
    'WAT Teaching and Support Staff',
    'staff report to the head too',
    {},
    'learner: channel onlineSafetyLead',
  ],
  [
    'REP-13',
    'WAT Network Manager',
    'misuse seen on the network',
    { kind: 'technical', about: 'unknown' },
    'technical: itTechnician onlineSafetyLead',
  ],
  [
    'REP-13',
    'WAT Technical – infrastructure',
    'a way to report breaches of security',
    { kind: 'technical', about: 'unknown' },
    'technical: itTechnician onlineSafetyLead',
  ],
  // WAT nominates nobody for these messages; the co-ordinator has every report anyway.
  [
    'REP-2',
    'WAT E-Safety Coordinator',
    'offensive messages go to a nominated person',
    SENT_TO_ME,
    'learner: channel onlineSafetyLead',
  ],
  [
    'DAT-4',
    'WAT Data Protection',
    'information incidents: the risk officer',
    { kind: 'personalData', about: 'unknown' },
    'data: dataProtectionLead / ico',
  ],
  [
    'ESC-5 INV-4',
    'WAT Illegal Incidents',
    'images of abuse: the police at once',
    { kind: 'sexualImage' },
    'learner: channel onlineSafetyLead / police laTechnicalSupport localAuthority …',
  ],
  [
    'ESC-5',
    'WAT Illegal Incidents',
    'any other suspicion of illegality',
    { kind: 'harmfulContent' },
    'learner: channel onlineSafetyLead / police …',
  ],
  [
    'ESC-5',
    'WAT Other Incidents',
    'grooming is for the police',
    { kind: 'contact' },
    'learner: channel onlineSafetyLead / police …',
  ],
  [
    'ESC-5',
    'WAT Other Incidents',
    'criminally racist material is for the police',
    { kind: 'hateOrExtremism' },
    'learner: channel onlineSafetyLead / police …',
  ],
];

describe('GOV-8 the document WAT', () => {
  const policy = policyOf('WAT');
  it.each(LINES)('%s %s: %s', (_rows, clause, _says, report, outcome) => {
    expect(outcomeOf(policy, report, [outcome, clause], hasher)).toEqual([outcome, clause]);
  });
});
