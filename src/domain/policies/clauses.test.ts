import { checkPolicy } from './check-policy';
import { POLICY_CATALOGUE, POLICY_CODES, startingPolicy, type PolicyCode } from './catalogue';
import { defaultFrom, isDefault } from './clause';
import { policyOf, SCHOOL } from '../testing/clause-walk';
import type { Policy } from './types';

/** The headings of each document that say something about what the product does, copied from its contents by hand. */
const HEADINGS: Record<PolicyCode, RegExp> = {
  CLA: /^(Writing and reviewing|Guidance and Example documents|1 (Rationale|Scope|Communication|Handling Concerns|Review and Monitoring)|3 Incident management|4 Social networking|6 (Bring Your Own Device|Digital images and video))$/,
  JIG: /^(Scope of the Online Safety Policy|Schedule for development, monitoring and review|Headteacher and senior leaders|Management Committee|Designated Safeguarding Lead|Online Safety Lead|Teaching and support staff|Network manager\/technical staff|Learners|Acceptable use agreements|User actions|Reporting and responding|Responding to (learner|staff) actions, row \d+|Use of Artificial Intelligence|Staff\/volunteers|Filtering|Filtering & Monitoring|Technical Security|Mobile technologies|Data Protection)$/,
  BWT: /^(1\.1|2\.3|3\.1|4\.2|5\.2|5\.2\.[2-4]|5\.3|5\.3\.1|5\.4|5\.4\.[23]|5\.5\.[37]|5\.6|5\.6\.[23]|5\.7|5\.7\.1|5\.8\.2|7\.1|Appendix 1)$/,
  WAT: /^(Schedule for Development, Monitoring and Review|Scope of the Policy|Governors|Headteacher and Senior Leaders|E-Safety Coordinator|Network Manager|Teaching and Support Staff|Child Protection \/ Safeguarding Designated Person|Students \/ pupils|Technical – infrastructure|Data Protection|Communications|Illegal Incidents|Other Incidents|Appendix)$/,
  HAS: /^(front page|Background to this policy|Continued professional development|Mobile phones and use of mobile data|Responding to online safety incidents|Appendix 1)$/,
};

/** Every clause in a value, with the way to it. */
function clausesIn(value: unknown, path: string): [path: string, clause: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${path}.${key}`;
    if (/(^c|C)lause$/.test(key)) return [[at, String(inner)] as [string, string]];
    if (/(^c|[a-z]C)lauses$/.test(key))
      return Object.entries(inner as object).map(([of, clause]): [string, string] => [
        `${at}.${of}`,
        String(clause),
      ]);
    return clausesIn(inner, at);
  });
}

/** Everything a document could have stated, one by one. A value without a clause of its own is not traced to anything. */
function untraced(policy: Policy): string[] {
  const parts: [string, readonly object[]][] = [
    ['lane', Object.values(policy.lanes)],
    ['step', Object.values(policy.lanes).flatMap(({ chain }) => chain)],
    ['time', Object.values(policy.times)],
    ['kind', Object.values(policy.kinds)],
    ['serious', Object.values(policy.seriousIncidentAgencies)],
    ['agency', policy.agencies],
    ['row', [...policy.learnerMatrix, ...policy.staffMatrix]],
    ['role word', Object.values(policy.words.roles)],
    ['interval', Object.values(policy.intervals)],
    ['agreement', policy.agreements.flatMap((agreement) => [agreement, agreement.signing])],
    ['other', [policy.firstContact, policy.offensiveMessages, policy.parents, policy.monitoringReports]],
  ];
  const bare = parts.flatMap(([name, values]) =>
    values.flatMap((value) => ('clause' in value ? [] : [name])),
  );
  const { lanes, kinds, words } = policy;
  const halves = [
    ...Object.values(lanes).map(({ alarmClause }) => alarmClause),
    lanes.headteacher.nextCallClause,
    ...Object.values(kinds).flatMap(({ riskAreasClause, illegalOrSeriousHarm, priorityClause }) => [
      riskAreasClause,
      illegalOrSeriousHarm || priorityClause,
    ]),
    ...Object.values(kinds).map(({ lane, laneClause }) => lane === undefined || laneClause),
    ...[words.learner, words.governor, words.governingBody, words.school, words.agreement, words.subject].map(
      ({ clause }) => clause,
    ),
  ];
  return [...bare, ...halves.filter((clause) => !clause).map(() => 'half')];
}

describe.each(POLICY_CODES)('GOV-8 the starting configuration %s', (code) => {
  const policy = policyOf(code);

  it('has nothing wrong with it', () => expect(checkPolicy(policy)).toEqual([]));
  it('survives being stored as JSON', () => expect(JSON.parse(JSON.stringify(policy))).toEqual(policy));
  it('traces every value to a clause or marks it as a default', () => expect(untraced(policy)).toEqual([]));

  it('cites only headings of its own document; everything else is marked as a default', () => {
    const cited = clausesIn(policy, code);
    expect(cited.length).toBeGreaterThan(100);
    const wrong = cited.filter(([, clause]) => {
      const own = clause.startsWith(`${code} `) && HEADINGS[code].test(clause.slice(code.length + 1));
      return !own && !isDefault(clause);
    });
    expect(wrong).toEqual([]);
  });

  it('cites each of the headings that say who is told what', () => {
    const cited = new Set(clausesIn(policy, code).map(([, clause]) => clause));
    expect(CORE[code].filter((clause) => !cited.has(`${code} ${clause}`))).toEqual([]);
  });

  it('ESC-6 ESC-7 only JIG has matrices of its own; the others say where theirs are borrowed from', () => {
    const rows = [...policy.learnerMatrix, ...policy.staffMatrix];
    expect(rows).toHaveLength(29);
    expect(
      rows.every(({ clause }) =>
        code === 'JIG' ? !isDefault(clause) : /^default \(from JIG Responding to .*, row \d+\)$/.test(clause),
      ),
    ).toBe(true);
  });
});

const CORE: Record<PolicyCode, string[]> = {
  CLA: ['1 Handling Concerns', '3 Incident management'],
  JIG: [
    'Schedule for development, monitoring and review',
    'Reporting and responding',
    'User actions',
    'Use of Artificial Intelligence',
    'Technical Security',
    'Data Protection',
  ],
  BWT: ['5.2.3', '5.4.2', '5.5.7', '5.6.2'],
  WAT: [
    'Schedule for Development, Monitoring and Review',
    'Illegal Incidents',
    'Other Incidents',
    'E-Safety Coordinator',
    'Teaching and Support Staff',
  ],
  HAS: ['Appendix 1', 'Mobile phones and use of mobile data', 'Responding to online safety incidents'],
};

describe('GOV-8 the catalogue', () => {
  it('has one entry for each document, each with a version of its own', () => {
    expect(POLICY_CATALOGUE.map(({ code }) => code)).toEqual(POLICY_CODES);
    const made = POLICY_CATALOGUE.map(({ make }) => make(SCHOOL));
    expect(made.map(({ code }) => code)).toEqual(POLICY_CODES);
    expect(new Set(made.map(({ version }) => version)).size).toBe(5);
    expect(
      made.every(({ school }) => school.name === SCHOOL.name && school.switchboard === SCHOOL.switchboard),
    ).toBe(true);
  });

  it('refuses a code that is not in it', () => {
    expect(() => startingPolicy('XYZ' as PolicyCode, SCHOOL)).toThrow('There is no ready-made policy "XYZ".');
  });

  it('ESC-13 takes a school’s own numbers in place of every number known of that service', () => {
    const agencies = { socialCare: { telephone: '01632 960777' } };
    const socialCare = startingPolicy('HAS', { ...SCHOOL, agencies }).agencies.find(
      ({ id }) => id === 'socialCare',
    );
    const { advice, ...contact } = socialCare ?? {};
    expect(advice?.haveReady).not.toEqual([]);
    expect(contact).toEqual({
      id: 'socialCare',
      name: 'Children’s social care',
      telephone: '01632 960777',
      clause: 'default (the school’s own)',
    });
  });
});

describe('a default', () => {
  it('says where it was borrowed from, and stays one when it is borrowed again', () => {
    expect(defaultFrom('JIG Filtering')).toBe('default (from JIG Filtering)');
    expect(defaultFrom(defaultFrom('JIG Filtering'))).toBe('default (from JIG Filtering)');
    expect([
      isDefault('default'),
      isDefault('default (from JIG Filtering)'),
      isDefault('defaulted'),
      isDefault('JIG Filtering'),
    ]).toEqual([true, true, false, false]);
  });
});
