import { randomUUID } from 'node:crypto';
import { badInput, caseNotFound, evidenceNotFound, noRole, noSuchVersion, notAllowed, notPolicyEditor, notYourself, reportNotFound, tooBusy } from '../../src/api/errors';
import { answeredMeanwhile, noSuchFile, nothingToSign } from '../../src/api/agreements/agreement-errors';
import { mayKeepAccess, mayImportRoster, mayOpenRegister, mayPublishAgreements, maySeeCoverage, maySeeWhoSigned, maySendLinks } from '../../src/domain/agreements/access';
import { USUAL_ACCESS } from '../../src/domain/agreements/access-group';
import { USUAL_REMINDERS } from '../../src/domain/agreements/chase';
import { everybody } from '../../src/domain/agreements/roster';
import { STARTING_TEXTS } from '../../src/domain/agreements/starting-texts/all';
import { Refusal } from '../../src/api/errors';
import { peopleWords } from '../../src/contract/words/people-en-gb';
import { mayChangeCalendar, mayChangeRota, mayReadCalendar, mayReadRota } from '../../src/domain/duty/access';
import { mailNotThere } from '../../src/api/intake/report-mail';
import { mayChangeMailRules, maySeeMailbox } from '../../src/domain/intake/access';
import { mayLookAfterRoles } from '../../src/domain/people/role-access';
import {
  abilitiesOf,
  mayAcknowledge,
  mayAddNote,
  mayClassify,
  mayFollowOwnReport,
  mayListCases,
  mayName,
  mayOpenCase,
  mayOpenEvidence,
  mayPass,
  mayRecord,
  mayReport,
  mayTake,
} from '../../src/domain/incidents/access';
import { isDrill } from '../../src/domain/incidents/drill';
import { clocksOf, hasClock } from '../../src/domain/duties/clocks';
import type { Incident } from '../../src/domain/incidents/types';
import { jigsawPolicy } from '../../src/domain/policies/jigsaw';
import { decide } from '../../src/domain/incidents/workflow';
import type { CaseAction } from '../../src/domain/incidents/workflow';
import { mayRehearse, maySeeDrills, maySeeHealth, mayStartDrill, schoolPartsOf } from '../../src/domain/people/school-parts';
import { mayEditPolicy, mayReadPolicy } from '../../src/domain/policies/policy-access';
import type { Person, RoleHolding } from '../../src/domain/people/types';

/** Somebody at a door, and everything that the sentences of domain/incidents/access.ts look at. */
export interface Standing {
  person: Person;
  holdings: readonly RoleHolding[];
  now: Date;
  all(): readonly Incident[];
}

/** What the sentences say the door answers: done, with these facts; done by somebody else before; or a refusal. */
export type Said = { status: number; facts: object } | { alreadyDone: true } | { refusal: Refusal };

/** A door that leads to no case in particular. `facts` picks out of the answer what is compared. */
export interface GeneralDoor {
  body?: () => unknown;
  /** Behind the address, `?` included. */
  query?: string;
  facts(answer: Record<string, unknown>): object;
  says(standing: Standing): Said;
}

/** A door of one case; without an incident the reference is nobody's. */
export interface CaseDoor {
  /** What the address needs besides, from the question mark on. */
  query?: string;
  body?: () => unknown;
  facts(answer: Record<string, unknown>): object;
  says(standing: Standing, incident: Incident | undefined): Said;
}

/** The policy of the made-up school. */
const POLICY = jigsawPolicy({ name: 'Wren Hollow School', switchboard: '01632 960001' });

export const COMMON_NAME = 'Wilf Fennimore';

/** Who stands at every door. */
export const SAM = { id: '00000000-0000-4000-8000-000000000099', name: 'Sam Fairweather' };

const reportBody = () => ({
  kind: 'bullying',
  childInDanger: false,
  about: 'learner',
  involved: [{ name: COMMON_NAME, part: 'harmed' }],
  whatHappened: 'Said in the corridor.',
});
const nothing = () => ({});
const forReporters = (status: number) => ({ person }: Standing): Said =>
  mayReport(person) ? { status, facts: {} } : { refusal: noRole() };

const forDrillStarters = (status: number) => ({ person }: Standing): Said => {
  if (!maySeeDrills(person)) return { refusal: noRole() };
  return mayStartDrill(person) ? { status, facts: {} } : { refusal: notAllowed() };
};

const listed = ({ cases, total }: Record<string, unknown>) => ({ total, references: references(cases) });
const listOf = ({ person, holdings, now, all }: Standing): Said => {
  if (!mayListCases(person)) return { refusal: noRole() };
  const theirs = all().filter((incident) => !isDrill(incident) && mayOpenCase(person, incident, holdings, now));
  return { status: 200, facts: { total: theirs.length, references: references(theirs) } };
};

/** Agreements concern whoever holds a role; nobody here is on a roster. */
const concerned = ({ person, holdings, now }: Standing): boolean =>
  everybody([], holdings, now).some(({ account }) => account === person.id);
const forConcerned = (standing: Standing): Said =>
  concerned(standing) ? { status: 200, facts: {} } : { refusal: noRole() };
const whoMay = (may: (person: Person) => boolean) => ({ person }: Standing): Said =>
  may(person) ? { status: 200, facts: {} } : { refusal: notAllowed() };
/** Whoever may go through is told what is wrong with it there. */
const refusedTo = (may: (person: Person) => boolean, refusal: () => Refusal) => ({ person }: Standing): Said =>
  ({ refusal: may(person) ? refusal() : notAllowed() });
/** Nothing is published yet, so nothing is asked of anybody. */
const nothingAsked = (standing: Standing): Said => ({ refusal: concerned(standing) ? nothingToSign() : noRole() });
const askedOf = (given: object = {}) => () => ({ audience: 'governors', number: 1, part: 'adult', subjectId: 'x', ...given });
const forRuleMakers = (nothingThere?: Refusal) => ({ person }: Standing): Said => {
  if (!mayChangeMailRules(person)) return { refusal: noRole() };
  return nothingThere ? { refusal: nothingThere } : { status: 200, facts: {} };
};
const forLookersAfter = ({ person }: Standing): Said =>
  mayLookAfterRoles(person) ? { status: 200, facts: {} } : { refusal: noRole() };
const noSuchLine = ({ person }: Standing): Said =>
  ({ refusal: mayLookAfterRoles(person) ? new Refusal('notFound', ...peopleWords.lineGone) : noRole() });
const changes = (mayRead: boolean, mayChange: boolean): Said => {
  if (!mayRead) return { refusal: noRole() };
  return mayChange ? { status: 200, facts: {} } : { refusal: notAllowed() };
};

/** Of a version that nobody has: whoever may go through this door is told so, everybody else is stopped before. */
const NO_VERSION = 'NONE-2020-01.1';
const policyBody = () => ({ base: NO_VERSION, change: { kind: 'cells', cells: [] } });
const withoutVersion = (may: (person: Person) => boolean) => ({ person }: Standing): Said => {
  if (may(person)) return { refusal: noSuchVersion() };
  return { refusal: mayReadPolicy(person) ? notPolicyEditor() : noRole() };
};

/** Every door of the API that needs somebody signed in and no case. */
export const GENERAL_DOORS: Record<string, GeneralDoor> = {
  'GET /api/me': {
    facts: ({ abilities }) => ({ abilities }),
    says: ({ person, ...rest }) => ({
      status: 200,
      facts: {
        abilities: { report: mayReport(person), listCases: mayListCases(person), sign: concerned({ person, ...rest }), school: schoolPartsOf(person) },
      },
    }),
  },
  'POST /api/rehearsals': {
    body: () => ({ kind: 'bullying', about: 'learner' }),
    facts: nothing,
    says: ({ person }) => (mayRehearse(person) ? { status: 200, facts: {} } : { refusal: noRole() }),
  },
  'GET /api/drills': {
    facts: ({ abilities }) => ({ abilities }),
    says: ({ person }) =>
      maySeeDrills(person) ? { status: 200, facts: { abilities: { start: mayStartDrill(person) } } } : { refusal: noRole() },
  },
  'POST /api/drills': {
    body: () => ({ drillKey: randomUUID(), priority: 'high' }),
    facts: nothing,
    says: forDrillStarters(201),
  },
  'POST /api/drills/monthly': {
    body: () => ({ monthly: false, priority: 'high', version: '' }),
    facts: nothing,
    says: forDrillStarters(200),
  },
  'GET /api/policy': {
    facts: ({ abilities }) => ({ abilities }),
    says: ({ person }) =>
      mayReadPolicy(person)
        ? { status: 200, facts: { abilities: { edit: mayEditPolicy(person) } } }
        : { refusal: noRole() },
  },
  'GET /api/policy/versions': { facts: nothing, says: forReporters(200) },
  'GET /api/policy/file': { query: `?version=${NO_VERSION}`, facts: nothing, says: withoutVersion(mayReadPolicy) },
  'POST /api/policy/preview': { body: policyBody, facts: nothing, says: withoutVersion(mayEditPolicy) },
  'POST /api/policy/versions': {
    body: () => ({ ...policyBody(), reason: 'Agreed.' }),
    facts: nothing,
    says: withoutVersion(mayEditPolicy),
  },
  'GET /api/health': {
    facts: nothing,
    says: ({ person }) => (maySeeHealth(person) ? { status: 200, facts: {} } : { refusal: noRole() }),
  },
  'GET /api/agreements/mine': { facts: nothing, says: forConcerned },
  'POST /api/agreements/opened': { body: askedOf(), facts: nothing, says: nothingAsked },
  'POST /api/agreements/sign': { body: askedOf({ name: COMMON_NAME }), facts: nothing, says: nothingAsked },
  'POST /api/agreements/decline': { body: askedOf({ reason: 'Not clear.' }), facts: nothing, says: nothingAsked },
  'GET /api/agreements': { facts: nothing, says: whoMay(mayPublishAgreements) },
  'POST /api/agreements/versions': {
    body: () => ({ audience: 'visitors', text: STARTING_TEXTS.visitors, basedOn: 0 }),
    facts: nothing,
    says: whoMay(mayPublishAgreements),
  },
  'GET /api/agreements/coverage': { facts: nothing, says: whoMay(maySeeCoverage) },
  'GET /api/agreements/coverage/people': { facts: nothing, says: whoMay(maySeeWhoSigned) },
  'POST /api/agreements/coverage/file': { body: () => ({}), facts: nothing, says: whoMay(maySeeWhoSigned) },
  'POST /api/agreements/person-file': { body: () => ({ subjectId: 'nobody' }), facts: nothing, says: () => ({ refusal: noSuchFile() }) },
  'POST /api/agreements/exempt': {
    body: () => ({ audience: 'visitors', part: 'adult', subjectId: 'nobody', reason: 'Away.' }),
    facts: nothing,
    says: ({ person }) => ({ refusal: mayPublishAgreements(person) ? answeredMeanwhile() : notAllowed() }),
  },
  'GET /api/agreements/reminders': { facts: nothing, says: whoMay(maySeeWhoSigned) },
  'POST /api/agreements/reminders': {
    body: () => ({ rule: USUAL_REMINDERS, version: 'of yesterday' }),
    facts: nothing,
    says: ({ person }) => ({ refusal: mayPublishAgreements(person) ? tooBusy() : notAllowed() }),
  },
  'GET /api/agreements/access': { facts: nothing, says: whoMay(mayKeepAccess) },
  'POST /api/agreements/access': {
    body: () => ({ rule: USUAL_ACCESS, version: 'of yesterday' }),
    facts: nothing,
    says: ({ person }) => ({ refusal: mayKeepAccess(person) ? tooBusy() : notAllowed() }),
  },
  'POST /api/agreements/roster': { body: () => ({ rows: [] }), facts: nothing, says: whoMay(mayImportRoster) },
  'GET /api/agreements/links': { facts: nothing, says: whoMay(maySendLinks) },
  'POST /api/agreements/links/mail': { body: () => ({ audience: 'parents' }), facts: nothing, says: whoMay(maySendLinks) },
  'POST /api/agreements/links/print': { body: () => ({ audience: 'parents', className: '9B' }), facts: nothing, says: whoMay(maySendLinks) },
  'GET /api/agreements/links/desk': { facts: nothing, says: whoMay(mayOpenRegister) },
  'POST /api/agreements/links/desk': { body: () => ({ audience: 'contractors' }), facts: nothing, says: refusedTo(mayOpenRegister, nothingToSign) },
  'GET /api/agreements/register': { facts: nothing, says: whoMay(mayOpenRegister) },
  'GET /api/agreements/register/class': { query: '?className=9B', facts: nothing, says: whoMay(mayOpenRegister) },
  'POST /api/agreements/register/find': { body: () => ({ search: COMMON_NAME }), facts: nothing, says: whoMay(mayOpenRegister) },
  'POST /api/agreements/register': {
    body: () => ({ audience: 'learners', number: 1, part: 'learner', signedOn: '2026-11-23', rows: [{ subjectId: 'x' }] }),
    facts: nothing,
    says: refusedTo(mayOpenRegister, nothingToSign),
  },
  'GET /api/rules': { facts: nothing, says: forConcerned },
  'GET /api/roles': { facts: nothing, says: forLookersAfter },
  'POST /api/roles/:line/end': { body: () => ({ etag: 'x', why: 'Leaves' }), facts: nothing, says: noSuchLine },
  'POST /api/roles/:line/hand-over': {
    body: () => ({ etag: 'x', personId: randomUUID(), why: 'Leaves' }),
    facts: nothing,
    says: noSuchLine,
  },
  'POST /api/roles/:line/telephone': {
    body: () => ({ etag: 'x', telephone: '', why: 'Wrong number' }),
    facts: nothing,
    says: noSuchLine,
  },
  'POST /api/roles': {
    body: () => ({ personId: '00000000-0000-4000-8000-000000000011', role: 'staff', why: 'Begins' }),
    facts: nothing,
    says: forLookersAfter,
  },
  'GET /api/mailbox': {
    facts: ({ mayChangeRules }) => ({ mayChangeRules }),
    says: ({ person }) =>
      maySeeMailbox(person) ? { status: 200, facts: { mayChangeRules: mayChangeMailRules(person) } } : { refusal: noRole() },
  },
  'POST /api/mailbox/reports': {
    body: () => ({ key: '0'.repeat(64) }),
    facts: nothing,
    says: ({ person }) => ({ refusal: maySeeMailbox(person) ? mailNotThere() : noRole() }),
  },
  'GET /api/mailbox/rules': { facts: nothing, says: forRuleMakers() },
  'POST /api/mailbox/rules': { body: () => ({ rules: [] }), facts: nothing, says: forRuleMakers() },
  'POST /api/mailbox/rules/sample': { body: () => ({ key: '0'.repeat(64) }), facts: nothing, says: forRuleMakers(mailNotThere()) },
  'GET /api/rota': {
    facts: ({ mayChange }) => ({ mayChange }),
    says: ({ person }) =>
      mayReadRota(person) ? { status: 200, facts: { mayChange: mayChangeRota(person) } } : { refusal: noRole() },
  },
  'POST /api/rota': {
    body: () => ({ rota: { week: [], holiday: [], holidayCover: [], swaps: [], away: [] } }),
    facts: nothing,
    says: ({ person }) => changes(mayReadRota(person), mayChangeRota(person)),
  },
  'GET /api/calendar': {
    facts: ({ mayChange }) => ({ mayChange }),
    says: ({ person }) =>
      mayReadCalendar(person) ? { status: 200, facts: { mayChange: mayChangeCalendar(person) } } : { refusal: noRole() },
  },
  'POST /api/calendar': {
    body: () => ({ calendar: { weekdays: [1, 2, 3, 4, 5], terms: [], holidays: [], insetDays: [] } }),
    facts: nothing,
    says: ({ person }) => changes(mayReadCalendar(person), mayChangeCalendar(person)),
  },
  'POST /api/people/search': { body: () => ({ search: 'Dan' }), facts: nothing, says: forReporters(200) },
  'POST /api/reports/preview': { body: reportBody, facts: nothing, says: forReporters(200) },
  'GET /api/cases': { facts: listed, says: listOf },
  'GET /api/clocks': {
    facts: ({ clocks }) => ({ references: references(clocks) }),
    says: ({ person, holdings, now, all }) => {
      if (!mayListCases(person)) return { refusal: noRole() };
      const theirs = all().filter((incident) => !isDrill(incident) && mayOpenCase(person, incident, holdings, now));
      const clocks = theirs.flatMap((incident) => [
        ...(incident.status === 'new' && incident.alert.movesOnAt ? [incident] : []),
        ...clocksOf(incident, POLICY, now).flatMap(({ state }) => (/notBegun|ended/.test(state) ? [] : [incident])),
      ]);
      return { status: 200, facts: { references: references(clocks) } };
    },
  },
  'POST /api/cases/search': { body: () => ({ search: COMMON_NAME }), facts: listed, says: listOf },
  'GET /api/reports': {
    facts: ({ reports }) => ({ references: references(reports) }),
    says: ({ person, all }) => ({
      status: 200,
      facts: { references: references(all().filter((incident) => !isDrill(incident) && mayFollowOwnReport(person, incident))) },
    }),
  },
  'GET /api/reports/originals-due': { facts: ({ due }) => ({ due }), says: () => ({ status: 200, facts: { due: [] } }) },
  // Last: it makes one more case.
  'POST /api/reports': { body: () => ({ ...reportBody(), reportKey: randomUUID() }), facts: nothing, says: forReporters(201) },
};

/** Every door of the API to one case or report, in an order in which each still has something to do. */
export const CASE_DOORS: Record<string, CaseDoor> = {
  'GET /api/reports/:reference': {
    facts: ({ reference }) => ({ reference }),
    says: ({ person }, incident) =>
      incident && mayFollowOwnReport(person, incident)
        ? { status: 200, facts: { reference: incident.reference } }
        : { refusal: reportNotFound() },
  },
  'GET /api/cases/:reference': {
    facts: ({ abilities, reporter }) => ({ abilities, seeReporter: reporter !== undefined }),
    says: (standing, incident) =>
      refusedBy(mayOpenCase, standing, incident) ?? { status: 200, facts: openFacts(standing, incident) },
  },
  'POST /api/reports/:reference/mails/:mail/original': {
    query: `?fidelity=parts&sha256=${'0'.repeat(64)}`,
    body: () => 'no e-mail was reported on',
    facts: nothing,
    says: ({ person }, incident) =>
      incident && mayFollowOwnReport(person, incident) ? { refusal: evidenceNotFound() } : { refusal: reportNotFound() },
  },
  'GET /api/cases/:reference/evidence': {
    facts: ({ items }) => ({ items }),
    says: (standing, incident) =>
      refusedBy(mayOpenEvidence, standing, incident) ?? { status: 200, facts: { items: [] } },
  },
  'POST /api/cases/:reference/evidence/:item/text': evidenceDoor(nothing),
  'POST /api/cases/:reference/evidence/:item/pictures': evidenceDoor(() => ({ reason: 'To describe it to the police.' })),
  'POST /api/cases/:reference/evidence/:item/attachment': evidenceDoor(() => ({ attachment: 1 })),
  'POST /api/cases/:reference/evidence/:item/original': evidenceDoor(nothing),
  'POST /api/cases/:reference/evidence/:item/verify': evidenceDoor(nothing),
  'POST /api/cases/:reference/classify': changeDoor(mayClassify, { kind: 'classify', riskAreas: ['commerce'] }, () => {
    return { matrixRow: null, riskAreas: ['commerce'] };
  }),
  // No case of these came by e-mail, so there is nothing to sort for whoever may.
  'POST /api/cases/:reference/sort': {
    body: () => ({ kind: 'contact' }),
    facts: nothing,
    says: (standing, incident) => refusedBy(mayClassify, standing, incident) ?? { refusal: notAllowed() },
  },
  'POST /api/cases/:reference/notes': changeDoor(mayAddNote, { kind: 'note', text: 'Spoke to the tutor.' }, () => {
    return { noteKey: randomUUID(), text: 'Spoke to the tutor.' };
  }),
  'GET /api/cases/:reference/repeats': {
    facts: ({ repeats, maybe }) => ({ repeats, maybe }),
    says: (standing, incident) =>
      refusedBy(mayOpenCase, standing, incident) ?? { status: 200, facts: { repeats: [], maybe: [] } },
  },
  'POST /api/cases/:reference/parents': recordDoor(
    { person: 'involved19', outcome: { state: 'notYet' } },
    () => wrong('person', 'Choose a person of this case.'),
  ),
  'POST /api/cases/:reference/people': recordDoor({ person: 'involved19', pupilId: '7' }, () =>
    wrong('person', 'Choose a person of this case.'),
  ),
  'POST /api/cases/:reference/actions': recordDoor(
    { row: 'none', action: 'warning', outcome: { state: 'notTaken', note: 'No.' } },
    () => wrong('action', 'Choose an action of this case.'),
  ),
  'POST /api/cases/:reference/named': recordDoor(
    { person: { name: SAM.name, directoryId: SAM.id }, part: 'alleged', reason: 'Said so.' },
    notYourself,
    mayName,
  ),
  'POST /api/cases/:reference/named/take-back': recordDoor(
    { named: 19, reason: 'A namesake.' },
    () => wrong('named', 'Choose somebody who was named since the report.'),
    mayName,
  ),
  'POST /api/cases/:reference/clocks': recordDoor(
    { clock: 'lado', step: { to: 'begin', at: '2099-01-01T00:00:00Z' } },
    (incident) =>
      hasClock(incident, POLICY, 'lado')
        ? wrong('step.at', 'This is still to come. Give the moment at which it happened.')
        : wrong('clock', 'This case has no such clock.'),
  ),
  'POST /api/cases/:reference/same': recordDoor(
    { person: 'about', other: 'SC-2026-8888', otherPerson: 'about', same: true },
    caseNotFound,
  ),
  'POST /api/cases/:reference/acknowledge': changeDoor(mayAcknowledge, { kind: 'acknowledge' }),
  'POST /api/cases/:reference/pass': recordDoor(
    { to: '00000000-0000-4000-8000-00000000dead', reason: 'On leave.', seenOwnerAt: null },
    () => wrong('to', 'Choose somebody from the list.'),
    mayPass,
  ),
  'POST /api/cases/:reference/take': changeDoor(mayTake, { kind: 'take' }),
};

/** Every button of a card of the bot, by verb. What somebody else did before is no refusal there: the card shows it. */
export const CARD_BUTTONS: Record<string, (standing: Standing, incident: Incident | undefined) => Refusal | undefined> = {
  acknowledge: (standing, incident) => refusalOf(refusedBy(mayAcknowledge, standing, incident)),
  take: (standing, incident) => refusalOf(refusedBy(mayTake, standing, incident)),
};

/** Doors that need nobody signed in, each with the reason. */
export const OPEN_DOORS: Record<string, string> = {
  'GET /healthz': 'a machine asks whether the program answers; nothing about the school is said',
  'GET /readyz': 'the same, whether it can receive a report',
  'GET /health/live': 'an older name of /healthz',
  'GET /health/ready': 'an older name of /readyz',
  'GET /config.json': 'what a page must know before anybody can sign in',
  'GET /': 'sends a browser on to the tab, which signs in by itself',
};

/** Doors with a sign-in of their own. */
export const OTHER_SIGN_INS: Record<string, string> = {
  'GET /sign/:school/:token': 'whoever holds the link; see sign-by-link.test.ts',
  'POST /sign/:school/:token': 'the same',
  'GET /metrics': 'this machine, or a token of its own',
  'POST /mail/:school/news': 'Graph shows the secret that Lantern gave it; see mail-news.test.ts',
  'POST /mail/:school/lifecycle': 'the same',
  'POST /api/messages': 'Teams signs every activity; see teams-door.test.ts',
};

type Sentence = typeof mayOpenCase;

function refusedBy(may: Sentence, { person, holdings, now }: Standing, incident: Incident | undefined) {
  if (incident === undefined) return { refusal: caseNotFound() };
  if (may(person, incident, holdings, now)) return undefined;
  const knows = mayOpenCase(person, incident, holdings, now) || mayAcknowledge(person, incident, holdings, now);
  return { refusal: knows ? notAllowed() : caseNotFound() };
}

function refusalOf(said: { refusal: Refusal } | undefined): Refusal | undefined {
  return said?.refusal;
}

function changeDoor(may: Sentence, action: CaseAction, body: () => unknown = nothing): CaseDoor {
  return {
    body,
    facts: ({ reference }) => ({ reference }),
    says: (standing, incident) => {
      const refused = refusedBy(may, standing, incident);
      if (refused !== undefined || incident === undefined) return refused ?? { refusal: caseNotFound() };
      const decision = decide(incident, action, standing.person, standing.now);
      const others = !decision.ok && decision.by !== undefined && decision.by.id !== standing.person.id;
      return others ? { alreadyDone: true } : { status: 200, facts: { reference: incident.reference } };
    },
  };
}

/** A reader of evidence hears that there is none: no case of that test was reported on an e-mail. */
function evidenceDoor(body: () => unknown): CaseDoor {
  return {
    body,
    facts: nothing,
    says: (standing, incident) =>
      refusedBy(mayOpenEvidence, standing, incident) ?? { refusal: evidenceNotFound() },
  };
}

/** A recording that is wrong for every case: who may make one hears what is wrong, everybody else what they always hear. */
function recordDoor(body: unknown, refusal: (incident: Incident) => Refusal, may: Sentence = mayRecord): CaseDoor {
  return {
    body: () => body,
    facts: nothing,
    says: (standing, incident) =>
      refusedBy(may, standing, incident) ?? { refusal: incident ? refusal(incident) : caseNotFound() },
  };
}

const wrong = (path: string, message: string): Refusal => badInput([{ path, message }]);

function openFacts({ person, holdings, now }: Standing, incident: Incident | undefined): object {
  if (incident === undefined) return {};
  const { acknowledge, take, addNote, classify, record, seeReporter } = abilitiesOf(person, incident, holdings, now);
  return { abilities: { acknowledge, take, addNote, classify, record }, seeReporter };
}

function references(list: unknown): string[] {
  return (list as { reference: string }[]).map(({ reference }) => reference).sort();
}
