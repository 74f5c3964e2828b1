import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { AlertMessage } from './escalation/alert-message';
import { afterTelling } from './escalation/alert-state';
import { composeAlert } from './escalation/compose-alert';
import { nextStep, type NextStep } from './escalation/next-step';
import { rehearse } from './escalation/rehearse';
import { abilitiesOf } from './incidents/access';
import { judge } from './incidents/judge';
import { isConfidential } from './incidents/lanes';
import { readersOf } from './incidents/readers';
import {
  CONCERN_KINDS,
  NAME_VISIBILITIES,
  PARTS,
  SOURCES,
  SUBJECT_KINDS,
  type DeliveryTarget,
  type Incident,
  type Report,
} from './incidents/types';
import type { NamedRecord } from './duties/types';
import { excludedPeople, namedPeople } from './people/exclusion';
import { holders, personAt } from './people/roles';
import { ROLE_NAMES, type RoleHolding } from './people/types';
import type { TellResult } from './ports';
import { POLICY_CATALOGUE } from './policies/catalogue';
import type { Policy } from './policies/types';
import { SCHOOL } from './testing/clause-walk';
import { HOLDINGS, MORNING, sampleIncident, TEACHER } from './testing/sample';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
const IDS = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
/** Words that appear nowhere but in the report. */
const mark = fc.uuid().map((text) => `«${text}»`);
const person = fc.record({ directoryId: fc.constantFrom(...IDS, undefined), name: mark });
const message = fc.record({
  messageId: mark,
  conversationId: mark,
  author: person,
  sentAt: fc.constant('2026-11-23T09:00:00.000Z'),
  link: mark,
  body: mark,
  attachments: fc.array(fc.record({ name: mark }), { maxLength: 2 }),
  hash: mark,
  bodyState: fc.constant('whole' as const),
  mediaDropped: fc.constant(0),
});
const anyReport: fc.Arbitrary<Report> = fc.record({
  reportKey: mark,
  kind: fc.constantFrom(...CONCERN_KINDS),
  childInDanger: fc.boolean(),
  about: fc.constantFrom(...SUBJECT_KINDS),
  aboutPerson: fc.option(person, { nil: undefined }),
  involved: fc.array(
    fc.tuple(person, fc.constantFrom(...PARTS)).map(([who, part]) => ({ ...who, part })),
    { maxLength: 3 },
  ),
  whatHappened: mark,
  outsideSchool: fc.boolean(),
  nameVisibility: fc.constantFrom(...NAME_VISIBILITIES),
  toldInPerson: fc.boolean(),
  source: fc.constantFrom(...SOURCES),
  message: fc.option(message, { nil: undefined }),
});
const role = fc.constantFrom(...ROLE_NAMES, 'dsl' as const, 'deputyDsl' as const, 'headteacher' as const);
const holding = fc.record({
  personId: fc.constantFrom(...IDS),
  name: fc.constant('A member of staff'),
  role,
});
const anyHoldings: fc.Arbitrary<RoleHolding[]> = fc.array(holding, { maxLength: 14 });
const anyAnswers = fc.array(fc.constantFrom<TellResult['outcome']>('sent', 'sent', 'refused', 'tryAgain'), {
  minLength: 1,
  maxLength: 9,
});

/** Whatever policy a school starts from. */
const anyPolicy = fc.constantFrom(...POLICY_CATALOGUE.map(({ make }) => make(SCHOOL)));
/** Somebody who may be in the report as well as reporting it, or nobody of those. */
const anyReporter = fc.constantFrom(TEACHER, TEACHER, ...IDS);

/** People named when so many steps have been told. */
interface Later {
  at: number;
  named: readonly NamedRecord[];
}
const anyLater: fc.Arbitrary<Later> = fc.record({
  at: fc.nat(3),
  named: fc.array(
    fc.tuple(person, fc.constantFrom(...PARTS)).map(([who, part]) => {
      return { ...who, part, reason: 'r', by: { id: TEACHER, name: 'T', at: MORNING.toISOString() } };
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

interface Climb {
  incident: Incident;
  /** Cards of one's own that arrived as a step, one for each arrival. */
  arrived: string[];
  steps: { step: Exclude<NextStep, { kind: 'none' }>; card: AlertMessage; update: AlertMessage }[];
}

/** Lets an alert climb with nobody answering, as the timer would, until its first alarm. */
function climb(
  report: Report,
  holdings: readonly RoleHolding[],
  answers: readonly TellResult['outcome'][],
  policy: Policy,
  reporterId = TEACHER,
  later?: Later,
): Climb {
  const reporter = { id: reporterId, name: 'Tess Arden' };
  let incident = sampleIncident(hasher, report, {}, holdings, policy, reporter);
  const steps: Climb['steps'] = [];
  const arrived: string[] = [];
  let now = MORNING;
  for (let round = 0; round < 60 && incident.alert.outcome !== 'nobodyLeft'; round += 1) {
    if (steps.length === later?.at) incident = { ...incident, work: { named: later.named } };
    const step = nextStep({ incident, policy, holdings, now });
    if (step.kind === 'none') break;
    const cause: AlertMessage['cause'] = step.kind === 'tell' ? step.cause : 'nobodyLeft';
    const options = { cause, policy, holdings, now, repeat: false };
    const card = composeAlert(incident, options);
    const tell = (target: DeliveryTarget, index: number) => {
      // Teams is not busy for ever.
      const answer = round > 20 ? 'sent' : (answers[(round + index) % answers.length] ?? 'sent');
      const result: TellResult =
        answer === 'sent' ? { outcome: 'sent', handle: 'h' } : { outcome: answer, reason: 'r' };
      return { target, result };
    };
    const told = step.targets.map(tell);
    const refused = told.some(
      ({ target, result }) => target.kind === 'channel' && result.outcome === 'refused',
    );
    const inPerson =
      step.kind === 'tell' && refused ? step.standIns.map((target, index) => tell(target, index + 1)) : [];
    const results = [...told, ...inPerson];
    for (const { target, result } of step.kind === 'tell' ? results : []) {
      if (target.kind === 'person' && result.outcome === 'sent') arrived.push(target.personId);
    }
    const after = afterTelling(incident, { step, results }, now);
    incident = { ...incident, ...after.change };
    steps.push({ step, card, update: composeAlert(incident, options) });
    // Who was busy is tried again at once, within the time of the step; silence takes its time.
    now = new Date(now.getTime() + (after.tryAgain ? 10_000 : 36 * 3_600_000));
  }
  return { incident, steps, arrived };
}

const targetsOf = ({ steps, incident }: Climb) => [
  ...steps.flatMap(({ step }) => step.targets),
  ...incident.deliveries.map(({ target }) => target),
];
const RUNS = { numRuns: 1500 };

describe('P3 ESC-4 whoever a concern is about, and whoever is named in it', () => {
  it('is never told: not by the chain, not by a next step, not by the alarm', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyAnswers, anyPolicy, anyReporter, (...any) => {
        const [report, holdings, answers, policy, reporterId] = any;
        const excluded = excludedPeople(report, holdings, MORNING, reporterId);
        const out = new Set([...excluded, ...namedPeople(report)]);
        const judgement = judge({ report, reporterId, policy, holdings, now: MORNING });
        const planned = judgement.chain.flatMap(({ people, also }) =>
          [...people, ...also].map(({ id }) => id),
        );
        const all = targetsOf(climb(report, holdings, answers, policy, reporterId));
        const told = all.flatMap((target) => (target.kind === 'person' ? [target.personId] : []));
        expect([...planned, ...told].filter((id) => out.has(id))).toEqual([]);
        const members = holders(holdings, ['dsl', 'deputyDsl'], MORNING);
        const closed = isConfidential(judgement.lane) || members.some(({ id }) => excluded.has(id));
        if (closed) expect(all.filter((target) => target.kind === 'channel')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('from the moment they are named, however late, is told nothing more and can do nothing', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyAnswers, anyPolicy, anyLater, (report, holdings, answers, policy, later) => {
        const { incident, steps } = climb(report, holdings, answers, policy, TEACHER, later);
        const idsOf = (named: Later['named']) => named.flatMap(({ directoryId }) => directoryId ?? []);
        const concerned = incident.work ? idsOf(later.named.filter(({ part }) => part === 'alleged' || part === 'notSure')) : [];
        // Naming adds, and lets nobody in whom the report kept out.
        const excluded = new Set([...excludedPeople(report, holdings, MORNING, TEACHER), ...concerned]);
        const out = new Set([...excluded, ...namedPeople(report), ...idsOf(later.named)]);
        const told = steps.slice(later.at).flatMap(({ step }) => step.targets);
        expect(told.filter((target) => target.kind === 'person' && out.has(target.personId))).toEqual([]);
        const members = holders(holdings, ['dsl', 'deputyDsl'], MORNING);
        if (members.some(({ id }) => excluded.has(id))) {
          expect(told.filter(({ kind }) => kind === 'channel')).toEqual([]);
        }
        for (const id of excluded) {
          const able = abilitiesOf(personAt(holdings, { id, name: 'N' }, MORNING), incident, holdings, MORNING);
          expect(Object.values(able).some(Boolean)).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is never a reader and can do nothing with the case, whatever was sent to whom', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, fc.subarray(IDS), anyPolicy, (report, holdings, sentTo, policy) => {
        const excluded = excludedPeople(report, holdings, MORNING, TEACHER);
        const shared = { report, reporterId: TEACHER, policy, holdings, now: MORNING };
        const { willRead, willNot } = readersOf({ ...shared, judgement: judge(shared) });
        expect(willRead.filter(({ id }) => excluded.has(id))).toEqual([]);
        expect(willNot.filter(({ why }) => why === 'concernIsAboutThem').length).toBe(excluded.size);
        const deliveries = sentTo.flatMap((personId) =>
          [0, -1].map((step) => ({
            step,
            target: { kind: 'person' as const, personId, name: 'N' },
            handle: 'h',
            sentAt: MORNING.toISOString(),
          })),
        );
        const incident = sampleIncident(hasher, report, { deliveries }, holdings, policy);
        for (const id of excluded) {
          const able = abilitiesOf(
            personAt(holdings, { id, name: 'N' }, MORNING),
            incident,
            holdings,
            MORNING,
          );
          expect(Object.values(able).some(Boolean)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('ESC-4 the readers shown before sending are exactly those who can open the case in the end', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyPolicy, anyReporter, (report, holdings, policy, reporterId) => {
        const shared = { report, reporterId, policy, holdings, now: MORNING };
        const shown = readersOf({ ...shared, judgement: judge(shared) }).willRead.map(({ id }) => id);
        const { incident } = climb(report, holdings, ['sent'], policy, reporterId);
        const able = IDS.filter(
          (id) =>
            abilitiesOf(personAt(holdings, { id, name: 'N' }, MORNING), incident, holdings, MORNING).open,
        );
        expect([...shown].sort()).toEqual(able);
      }),
      RUNS,
    );
  });
});

describe('P2 ESC-9 every alert', () => {
  it('ends with an alarm, tells nobody personally twice, and never climbs back', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyAnswers, anyPolicy, anyReporter, (...any) => {
        const [report, holdings, answers, policy, reporterId] = any;
        const { incident, steps, arrived } = climb(report, holdings, answers, policy, reporterId);
        expect(incident.alert.outcome).toBe('nobodyLeft');
        const numbers = steps.flatMap(({ step }) => (step.kind === 'tell' ? [step.step] : []));
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(new Set(arrived).size).toBe(arrived.length);
      }),
      RUNS,
    );
  });

  it('finds somebody whenever the chain or the alarm has anybody who may be told', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyPolicy, (report, holdings, policy) => {
        const { incident, steps } = climb(report, holdings, ['sent'], policy);
        const out = new Set([...excludedPeople(report, holdings, MORNING, TEACHER), ...namedPeople(report)]);
        const { chain, alarm } = policy.lanes[incident.lane];
        const roles = [...alarm, ...chain.flatMap((step) => (step.to === 'roles' ? step.roles : []))];
        const free = holders(holdings, roles, MORNING).filter(({ id }) => !out.has(id));
        const reached = steps.flatMap(({ step }) => step.targets);
        expect(free.length === 0 || reached.length > 0).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('P7 DAT-1 a card', () => {
  it('says nothing that stands in the report, first or later, told or brought up to date', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyAnswers, anyPolicy, (report, holdings, answers, policy) => {
        const secrets = JSON.stringify(report).match(/«[^»]*»/g) ?? [];
        for (const { card, update } of climb(report, holdings, answers, policy).steps) {
          const text = JSON.stringify([card, update]);
          expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
          expect(text).not.toMatch(/p[0-5]"/);
          expect('kind' in card).toBe(!card.confidential);
          expect(text).not.toContain('Tess Arden');
        }
      }),
      RUNS,
    );
  });
});

describe('GOV-8 a judgement', () => {
  it('P6 depends on nothing but what goes in, and an old version replays the same from its JSON', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyPolicy, anyReporter, (report, holdings, policy, reporterId) => {
        const shared = { report, reporterId, policy, holdings, now: MORNING };
        const kept = JSON.parse(JSON.stringify(shared)) as typeof shared;
        expect(judge({ ...kept, now: new Date(kept.now) })).toEqual(judge(shared));
        expect(judge(shared)).toEqual(judge(shared));
      }),
      RUNS,
    );
  });

  it('has somebody to tell at once in every one of the policies, where every role is held', () => {
    fc.assert(
      fc.property(anyReport, anyPolicy, (report, policy) => {
        const [first] = judge({
          report,
          reporterId: TEACHER,
          policy,
          holdings: HOLDINGS,
          now: MORNING,
        }).chain;
        expect(first?.people.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

/** Any second of four years: clock changes, midnights and the leap day of 2028 among them. */
const anyMoment = fc
  .oneof(
    fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2029-12-31T00:00:00Z') }),
    fc
      .tuple(
        fc
          .constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2028-02-29', '2027-12-31')
          .map((date) => Date.parse(date)),
        fc.integer({ min: 0, max: 93_600_000 }),
      )
      .map(([day, into]) => day + into),
  )
  .map((at) => new Date(at - (at % 1000)));

describe('P8 a rehearsal, which is the preview of a whole climb', () => {
  it('P3 ESC-12 at any moment and with any roles tells nobody excluded, always later than before, and ends in an alarm', () => {
    fc.assert(
      fc.property(
        anyReport,
        anyHoldings,
        anyPolicy,
        anyReporter,
        anyMoment,
        (report, holdings, policy, reporterId, at) => {
          const { steps, judgement } = rehearse({ report, reporterId, policy, holdings, at });
          const out = new Set([...excludedPeople(report, holdings, at, reporterId), ...namedPeople(report)]);
          const told = steps.flatMap(({ targets }) =>
            targets.flatMap((target) => (target.kind === 'person' ? [target.personId] : [])),
          );
          expect(told.filter((id) => out.has(id))).toEqual([]);
          expect(steps.at(-1)?.kind).toBe('alarm');
          const times = steps.flatMap((step) => [Date.parse(step.at), Date.parse(step.until)]);
          expect(times.every((time, index) => index % 2 === 0 || time > (times[index - 1] ?? 0))).toBe(true);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          // Whoever may not be told by anybody here is sent to the local authority, and only then.
          const somebody = steps.some(({ targets }) => targets.length > 0);
          expect(judgement.guidance.some(({ id }) => id === 'ringLocalAuthorityNow')).toBe(!somebody);
          if (!somebody) expect(judgement.agencies[0]?.id).toBe('localAuthority');
        },
      ),
      { numRuns: 600 },
    );
  });

  it('ESC-4 shows before sending exactly those whom the alert then goes to, in the same order', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyPolicy, anyReporter, (report, holdings, policy, reporterId) => {
        const shown = rehearse({ report, reporterId, policy, holdings, at: MORNING }).steps.map(
          ({ targets }) => targets,
        );
        const routed = climb(report, holdings, ['sent'], policy, reporterId).steps.map(
          ({ step }) => step.targets,
        );
        expect(routed).toEqual(shown);
      }),
      { numRuns: 600 },
    );
  });

  it('ESC-9 P3 when Teams refuses the channel nobody excluded stands in for it', () => {
    fc.assert(
      fc.property(anyReport, anyHoldings, anyPolicy, anyReporter, (report, holdings, policy, reporterId) => {
        const reporter = { id: reporterId, name: 'Tess Arden' };
        const incident = sampleIncident(hasher, report, {}, holdings, policy, reporter);
        const step = nextStep({ incident, policy, holdings, now: MORNING });
        const standIns = step.kind === 'tell' ? step.standIns.map(({ personId }) => personId) : [];
        const out = new Set([
          ...excludedPeople(report, holdings, MORNING, reporterId),
          ...namedPeople(report),
        ]);
        expect(standIns.filter((id) => out.has(id))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
