import { createHash } from 'node:crypto';
import type { Report } from '../incidents/types';
import { policyOf, readingOf } from '../testing/clause-walk';
import { TEACHER } from '../testing/sample';
import type { PolicyCode } from './catalogue';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

/**
 * One line for each sentence of a document that says who is told what, in the order of the document: the rows it
 * proves, the clause, what the clause says, a report that it is about, and what must come of it. `lane: who at once`,
 * then after `/` the agencies in order, after `+` an action; `…` ends a list of agencies that goes on by default.
 */
type Line = [rows: string, clause: string, says: string, report: Partial<Report>, outcome: string];

const SENT_TO_ME: Partial<Report> = {
  about: 'unknown',
  involved: [{ directoryId: TEACHER, name: 'Tess Arden', part: 'harmed' }],
};

const CLA: Line[] = [
  ['ESC-1', 'CLA 1 Handling Concerns', 'the DSL hears of any incident first', {}, 'learner: channel'],
  [
    'ESC-1',
    'CLA 1 Handling Concerns',
    'the DSL, whether technology is involved or not',
    { kind: 'other' },
    'learner: channel',
  ],
  [
    'ESC-2',
    'CLA 1 Handling Concerns',
    'staff misuse goes straight to the head',
    { about: 'staff' },
    'staff: headteacher',
  ],
  [
    'ESC-3',
    'CLA 1 Handling Concerns',
    'the head is for the chair',
    { about: 'headteacher' },
    'headteacher: chairOfGovernors',
  ],
  [
    'ESC-5 CAS-8',
    'CLA 3 Incident management',
    'support is sought from six agencies',
    { kind: 'selfHarm' },
    'learner: channel / localAuthority helpline ceop nspcc police iwf …',
  ],
  [
    'ESC-11',
    'CLA 3 Incident management',
    'parents hear of every incident',
    {},
    'learner: channel + informParents required',
  ],
  [
    'ESC-11',
    'CLA 3 Incident management',
    'parents, though no matrix says so',
    { kind: 'contact' },
    'learner: channel + informParents required',
  ],
  [
    'ESC-5',
    'CLA 3 Incident management',
    'disturbing or unlawful messages go to the police',
    { kind: 'contact' },
    'learner: channel / police …',
  ],
  [
    'ESC-5',
    'CLA 3 Incident management',
    'also when they are nasty rather than dangerous',
    { kind: 'bullying' },
    'learner: channel / police',
  ],
  [
    'ESC-5 INV-4',
    'CLA 3 Incident management',
    'illegal material: police, IWF, and the authority is informed',
    { kind: 'sexualImage' },
    'learner: channel / police iwf localAuthority …',
  ],
  [
    'ESC-5',
    'CLA 3 Incident management',
    'illegal material, when nobody is known to be harmed',
    { kind: 'harmfulContent' },
    'learner: channel / police iwf localAuthority',
  ],
];

const JIG: Line[] = [
  [
    'ESC-5',
    'JIG Schedule for development, monitoring and review',
    'social care, then the police',
    { kind: 'selfHarm' },
    'learner: channel / socialCare police …',
  ],
  [
    'ESC-5 ESC-14',
    'JIG Schedule for development, monitoring and review',
    'the LADO where it fits: for adults',
    { kind: 'contact', about: 'staff' },
    'staff: headteacher / socialCare police lado …',
  ],
  ['ESC-1', 'JIG Designated Safeguarding Lead', 'the DSL receives reports', {}, 'learner: channel'],
  [
    'ESC-1',
    'JIG Teaching and support staff',
    'staff report to a DSL at once',
    { kind: 'other' },
    'learner: channel',
  ],
  [
    'REP-2 ESC-9',
    'JIG User actions',
    'whoever is sent something offensive tells the head',
    SENT_TO_ME,
    'learner: channel headteacher',
  ],
  [
    'ESC-11 REP-8',
    'JIG Scope of the Online Safety Policy',
    'parents hear of what happens outside school',
    { kind: 'selfHarm', outsideSchool: true },
    'learner: channel + informParents required',
  ],
  [
    'ESC-2',
    'JIG Reporting and responding',
    'staff misuse goes to the head',
    { about: 'staff' },
    'staff: headteacher',
  ],
  [
    'ESC-3',
    'JIG Reporting and responding',
    'the head: the chair and the authority',
    { about: 'headteacher' },
    'headteacher: chairOfGovernors / localAuthority …',
  ],
  [
    'CAS-8',
    'JIG Reporting and responding',
    'the helpline is among the outside sources',
    { kind: 'selfHarm' },
    'learner: channel / socialCare police helpline …',
  ],
  [
    'ESC-6',
    'JIG Responding to learner actions, row 4',
    'a bullying message: the head',
    {},
    'learner: channel + headteacher required',
  ],
  [
    'ESC-7',
    'JIG Responding to staff actions, row 9',
    'a bullying message by staff: the authority',
    { about: 'staff' },
    'staff: headteacher + localAuthority required',
  ],
  [
    'REP-14',
    'JIG Use of Artificial Intelligence',
    'AI concerns go to the online safety lead',
    { kind: 'aiTool', about: 'unknown' },
    'ai: onlineSafetyLead',
  ],
  [
    'REP-13',
    'JIG Technical Security',
    'breaches of security go to those responsible',
    { kind: 'technical', about: 'unknown' },
    'technical: itTechnician onlineSafetyLead',
  ],
  [
    'DAT-4',
    'JIG Data Protection',
    'lost data may have to go to the ICO',
    { kind: 'personalData', about: 'unknown' },
    'data: dataProtectionLead onlineSafetyLead / ico',
  ],
];

const BWT: Line[] = [
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

const WAT: Line[] = [
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

const HAS: Line[] = [
  [
    'ESC-14',
    'HAS Mobile phones and use of mobile data',
    'an offence on a colleague’s device: the head tells the police',
    { kind: 'sexualImage', about: 'staff' },
    'staff: headteacher / police …',
  ],
  [
    'ESC-1 REP-7',
    'HAS Mobile phones and use of mobile data',
    'a visitor’s device: the DSL',
    { kind: 'other', about: 'outside' },
    'learner: channel',
  ],
  [
    'ESC-5',
    'HAS Responding to online safety incidents',
    'police and other authorities',
    { kind: 'harmfulContent' },
    'learner: channel / police',
  ],
  [
    'ESC-11',
    'HAS Responding to online safety incidents',
    'parents are involved where it is right',
    { kind: 'contact' },
    'learner: channel + informParents possible',
  ],
  ['ESC-1', 'HAS Appendix 1', 'the usual safeguarding procedures', {}, 'learner: channel'],
  [
    'ESC-13',
    'HAS Appendix 1',
    'serious harm: children’s social care',
    { kind: 'selfHarm' },
    'learner: channel / socialCare police …',
  ],
  [
    'ESC-13',
    'HAS Appendix 1',
    'a child in danger: children’s social care',
    { childInDanger: true },
    'learner: channel / socialCare police',
  ],
];

const DOCUMENTS: Record<PolicyCode, Line[]> = { CLA, JIG, BWT, WAT, HAS };

describe.each(Object.entries(DOCUMENTS) as [PolicyCode, Line[]][])('GOV-8 the document %s', (code, lines) => {
  const policy = policyOf(code);

  it.each(lines)('%s %s: %s', (_rows, clause, _says, report, outcome) => {
    const [, lane, told, agencies, action] =
      /^(\w+): ([^/+]+?)(?: \/ ([^+]+?))?(?: \+ (.+))?$/.exec(outcome) ?? [];
    const reading = readingOf(policy, report, hasher);
    expect(`${reading.lane}: ${reading.told}`).toBe(`${lane}: ${told}`);
    if (agencies !== undefined) {
      const named = agencies.replace(' …', '').split(' ');
      expect(reading.agencies.slice(0, agencies.endsWith('…') ? named.length : undefined)).toEqual(named);
    }
    if (action !== undefined) expect(reading.actions).toContain(action);
    expect(reading.cites).toContain(clause);
  });
});

describe('GOV-8 when nobody answers', () => {
  it.each<[PolicyCode, string, Partial<Report>, string]>([
    ['CLA', 'the deputies, then the head', {}, 'deputyDsl > headteacher'],
    ['BWT', 'the principal, to whom staff may report as well', {}, 'deputyDsl > headteacher'],
    [
      'BWT',
      'the management team, of an intrusion',
      { kind: 'technical', about: 'unknown' },
      'headteacher > dsl',
    ],
    [
      'WAT',
      'the head, of what the network shows',
      { kind: 'technical', about: 'unknown' },
      'headteacher > dsl',
    ],
    ['HAS', 'the chair, of a concern about staff', { about: 'staff' }, 'chairOfGovernors'],
    ['JIG', 'the safeguarding governor, of the head', { about: 'headteacher' }, 'safeguardingGovernor'],
  ])('ESC-9 %s: %s', (code, _says, report, silence) => {
    expect(readingOf(policyOf(code), report, hasher).silence).toBe(silence);
  });

  it.each<PolicyCode>(['CLA', 'JIG', 'BWT', 'WAT', 'HAS'])(
    'ESC-3 %s: the authority is the next call about the head',
    (code) => {
      const { lane, told, agencies } = readingOf(policyOf(code), { about: 'headteacher' }, hasher);
      expect([lane, told, agencies[0]]).toEqual(['headteacher', 'chairOfGovernors', 'localAuthority']);
    },
  );

  it('ESC-3 only JIG says so itself; for the others it is a marked default', () => {
    const cited = (['CLA', 'JIG', 'BWT', 'WAT', 'HAS'] as const).map(
      (code) => policyOf(code).lanes.headteacher.nextCallClause,
    );
    expect(cited).toEqual(['default', 'JIG Reporting and responding', 'default', 'default', 'default']);
  });
});
