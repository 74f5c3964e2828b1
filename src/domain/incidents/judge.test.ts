import {
  CHAIR,
  COLLEAGUE,
  DEPUTY_A,
  DSL,
  GOVERNOR,
  HEAD,
  HOLDINGS,
  MORNING,
  POLICY,
  sampleReport,
  TEACHER,
} from '../testing/sample';
import { judge } from './judge';
import { CONCERN_KINDS, type ConcernKind, type Part, type Report, type SubjectKind } from './types';

const judged = (over: Partial<Report> = {}, reporterId = TEACHER) =>
  judge({
    report: sampleReport({ aboutPerson: undefined, ...over }),
    reporterId,
    policy: POLICY,
    holdings: HOLDINGS,
    now: MORNING,
  });
const person = (directoryId: string, part: Part) => ({ directoryId, name: 'Somebody', part });
const guidance = (over: Partial<Report>, reporterId?: string) =>
  judged(over, reporterId).guidance.map(({ id }) => id);
const agencies = (over: Partial<Report>) => judged(over).agencies.map(({ id }) => id);

describe('lane', () => {
  it.each<[SubjectKind, string, string]>([
    ['learner', 'learner', 'technical'],
    ['staff', 'staff', 'staff'],
    ['headteacher', 'headteacher', 'headteacher'],
    ['dsl', 'staff', 'staff'],
    ['governor', 'staff', 'staff'],
    ['outside', 'learner', 'technical'],
    ['unknown', 'learner', 'technical'],
  ])('REP-7 ESC-2 ESC-3 about %s: %s, for a technical matter %s', (about, lane, technical) => {
    expect(judged({ about }).lane).toBe(lane);
    expect(judged({ about, kind: 'technical' }).lane).toBe(technical);
  });

  it.each<[string, Part, string, string]>([
    ['a teacher', 'alleged', COLLEAGUE, 'staff'],
    ['a teacher', 'notSure', COLLEAGUE, 'staff'],
    ['a teacher', 'sawIt', COLLEAGUE, 'learner'],
    ['a teacher', 'harmed', COLLEAGUE, 'learner'],
    ['the DSL', 'alleged', DSL, 'staff'],
    ['a governor', 'alleged', GOVERNOR, 'staff'],
    ['the headteacher', 'notSure', HEAD, 'headteacher'],
    ['the headteacher', 'harmed', HEAD, 'learner'],
  ])('ESC-4 %s as %s goes by who they are, whatever was chosen', (_who, part, id, lane) => {
    expect(judged({ about: 'learner', involved: [person(id, part)] }).lane).toBe(lane);
  });

  it('ESC-3 a concern about a colleague and the headteacher is one about the headteacher', () => {
    expect(
      judged({
        about: 'staff',
        aboutPerson: person(COLLEAGUE, 'alleged'),
        involved: [person(HEAD, 'alleged')],
      }).lane,
    ).toBe('headteacher');
  });

  it('ESC-3 a concern about the headteacher stays one where the role list names none', () => {
    const holdings = HOLDINGS.filter((row) => row.role !== 'headteacher');
    const report = sampleReport({ about: 'headteacher', aboutPerson: undefined });
    expect(judge({ report, reporterId: TEACHER, policy: POLICY, holdings, now: MORNING }).lane).toBe(
      'headteacher',
    );
  });

  it('identity, not a name: a namesake of the headteacher changes nothing', () => {
    expect(judged({ about: 'learner', aboutPerson: { name: 'Hana Cray' } }).lane).toBe('learner');
  });

  it.each<[ConcernKind, string]>([
    ['technical', 'technical'],
    ['personalData', 'data'],
    ['aiTool', 'ai'],
  ])('REP-13 REP-14 %s has the lane %s, but a child in danger goes to the DSL', (kind, lane) => {
    expect(judged({ kind }).lane).toBe(lane);
    expect(judged({ kind, childInDanger: true })).toMatchObject({ lane: 'learner', priority: 'danger' });
  });
});

describe('priority, matrix and media', () => {
  /** kind: priority, minutes until it moves on at 10:00 on a school day, learner row, staff row, media kept */
  const EXPECTED: Record<ConcernKind, string> = {
    bullying: 'medium 330 L04 S09 media',
    sexualImage: 'high 60 L01 S01 none',
    contact: 'high 60 - S10 media',
    hateOrExtremism: 'high 60 L01 S01 media',
    selfHarm: 'high 60 - - media',
    harmfulContent: 'medium 330 L08 S03 media',
    technical: 'medium 330 L06 S05 media',
    personalData: 'high 60 L09 S12 media',
    aiTool: 'low 1770 - - media',
    other: 'medium 330 - - media',
  };
  it.each(CONCERN_KINDS)('%s', (kind) => {
    const learner = judged({ kind });
    const minutes = (Date.parse(learner.movesOnAt) - MORNING.getTime()) / 60_000;
    const rows = [learner.matrix?.row ?? '-', judged({ kind, about: 'staff' }).matrix?.row ?? '-'];
    expect([learner.priority, minutes, ...rows, learner.mediaAllowed ? 'media' : 'none'].join(' ')).toBe(
      EXPECTED[kind],
    );
  });

  it.each(CONCERN_KINDS)('ESC-12 a child in danger (%s) moves on after five minutes', (kind) => {
    expect(judged({ kind, childInDanger: true })).toMatchObject({
      priority: 'danger',
      movesOnAt: '2026-11-24T10:05:00.000Z',
    });
  });

  it('ESC-6 the row gives its actions with their strength and clause', () => {
    expect(judged({ kind: 'harmfulContent' }).actions).toContainEqual({
      action: 'policeOrSocialCare',
      strength: 'depends',
      clause: 'JIG Responding to learner actions, row 8',
    });
    expect(judged({ kind: 'harmfulContent' }).actions).toHaveLength(9);
  });

  it('ESC-3 nobody refers a concern about the headteacher to the headteacher', () => {
    const actions = judged({ about: 'headteacher', kind: 'bullying' }).actions.map(({ action }) => action);
    expect(actions).toEqual([
      'localAuthority',
      'technicalSupportFiltering',
      'warning',
      'suspension',
      'disciplinaryAction',
    ]);
  });

  it('a matrix answers what somebody here did: none for outsiders, none for a system nobody is named for', () => {
    expect(judged({ about: 'outside' }).matrix).toBeUndefined();
    expect(judged({ about: 'unknown', kind: 'technical' }).matrix).toBeUndefined();
    expect(judged({ about: 'unknown', kind: 'bullying' }).matrix?.row).toBe('L04');
  });

  it('every part carries its clause, and the version it was judged by', () => {
    for (const kind of CONCERN_KINDS) {
      const all = judged({ kind, childInDanger: true, about: 'headteacher' });
      const clauses = [
        all.laneClause,
        all.priorityClause,
        ...[...all.actions, ...all.agencies, ...all.guidance].map(({ clause }) => clause),
      ];
      expect(clauses.filter((clause) => !/^(JIG \w|default$)/.test(clause))).toEqual([]);
      expect(all.policyVersion).toBe('JIG-2026-05.1');
    }
  });
});

describe('who is told', () => {
  it('leaves out everybody concerned and everybody named', () => {
    const { chain } = judged({
      about: 'staff',
      aboutPerson: person(COLLEAGUE, 'alleged'),
      involved: [person(HEAD, 'sawIt')],
    });
    expect(chain.map((step) => step.people.map(({ id }) => id))).toEqual([[CHAIR]]);
  });

  it('ESC-1 begins with the DSL channel for a learner', () => {
    const { chain } = judged();
    expect(chain.map((step) => step.to)).toEqual(['dslChannel', 'people', 'people']);
    expect(chain[0]).toMatchObject({
      roles: ['dsl', 'deputyDsl'],
      people: [{ id: DSL, name: 'Dana Silver', telephone: '01632 960110' }, {}, {}],
    });
  });

  it('keeps a witness among the deputies out of the next step', () => {
    const { chain } = judged({ involved: [person(DEPUTY_A, 'sawIt')] });
    expect(chain[0]?.to).toBe('dslChannel');
    expect(chain.flatMap((step) => step.people.map(({ id }) => id))).not.toContain(DEPUTY_A);
  });
});

describe('agencies', () => {
  it.each<[string, Partial<Report>, string]>([
    ['bullying', { kind: 'bullying' }, ''],
    [
      'bullying with a child in danger',
      { kind: 'bullying', childInDanger: true },
      'socialCare police helpline',
    ],
    ['a sexual image', { kind: 'sexualImage' }, 'socialCare police helpline ceop iwf'],
    ['a stranger', { kind: 'contact', about: 'outside' }, 'socialCare police helpline ceop'],
    [
      'an adult here contacting a child',
      { kind: 'contact', about: 'staff' },
      'socialCare police lado localAuthority ceop',
    ],
    ['the headteacher, nothing serious', { kind: 'other', about: 'headteacher' }, 'localAuthority'],
    [
      'the headteacher, serious',
      { kind: 'contact', about: 'headteacher' },
      'localAuthority socialCare police lado ceop',
    ],
    ['lost data', { kind: 'personalData' }, 'ico'],
    ['extremism', { kind: 'hateOrExtremism' }, 'socialCare police helpline act reportHarmfulContent'],
  ])('ESC-5 for %s, in the order the policy names them', (_title, over, expected) => {
    expect(agencies(over).join(' ')).toBe(expected);
  });
});

describe('guidance', () => {
  it('REP-10 the evidence stays as it is', () => {
    expect(guidance({ kind: 'bullying' })).toEqual([
      'doNotReply',
      'doNotForward',
      'doNotDelete',
      'doNotCopy',
      'keepDevice',
    ]);
  });

  it('ESC-13 danger comes first, with the numbers', () => {
    expect(guidance({ childInDanger: true }).slice(0, 3)).toEqual([
      'ring999',
      'ringSocialCare',
      'tellDslInPerson',
    ]);
  });

  it('INV-4 nobody views or shares an image', () => {
    expect(guidance({ kind: 'sexualImage' })).toEqual(
      expect.arrayContaining([
        'ringSocialCare',
        'doNotViewOrShareImage',
        'doNotCopy',
        'keepDevice',
        'writeDownChildsWords',
      ]),
    );
  });

  it('ESC-3 the local authority is the next call about the headteacher', () => {
    const ids = guidance({ kind: 'contact', about: 'headteacher' });
    expect(ids).toEqual(
      expect.arrayContaining(['localAuthorityNext', 'doNotDiscussWithPerson', 'doNotInvestigate']),
    );
    expect(ids).not.toContain('tellDslInPerson');
  });

  it.each<[string, Partial<Report>, string]>([
    ['who has done so', { toldInPerson: true }, TEACHER],
    ['who is one', {}, DEPUTY_A],
    ['in a confidential lane', { about: 'dsl' }, TEACHER],
  ])('nobody is told to speak to a DSL %s', (_title, over, reporter) => {
    expect(guidance({ kind: 'contact', ...over }, reporter)).not.toContain('tellDslInPerson');
    expect(guidance({ kind: 'contact' })).toContain('tellDslInPerson');
  });

  it('a technical matter asks for a new password and keeps the device', () => {
    expect(guidance({ kind: 'technical' })).toEqual(['keepDevice', 'changePassword']);
  });
});
