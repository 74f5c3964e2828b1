import { judge } from '../incidents/judge';
import { newIncident } from '../incidents/new-incident';
import { referenceOf } from '../incidents/reference';
import type { Actor, Incident, Report } from '../incidents/types';
import type { PersonId, RoleHolding, RoleName } from '../people/types';
import { jigsawPolicy } from '../policies/jigsaw';
import type { Policy } from '../policies/types';
import type { Hasher } from '../ports';

/** Made-up people and records for the tests of the domain. Nothing of the product imports this. */
export const TEACHER = 'teacher-1';
export const COLLEAGUE = 'teacher-2';
export const DSL = 'dsl-1';
export const DEPUTY_A = 'deputy-1';
export const DEPUTY_B = 'deputy-2';
export const HEAD = 'head-1';
export const CHAIR = 'chair-1';
export const LEAD = 'lead-1';
export const TECHNICIAN = 'technician-1';
export const GOVERNOR = 'governor-1';
export const DATA_LEAD = 'data-1';
export const PUPIL = 'pupil-1';

/** A school morning in term: Tuesday 24 November 2026, 10:00 in London. */
export const MORNING = new Date('2026-11-24T10:00:00.000Z');
export const POLICY = jigsawPolicy({ name: 'Wren Hollow School', switchboard: '01632 960100' });

const SPECIAL: readonly [PersonId, string, RoleName][] = [
  [DSL, 'Dana Silver', 'dsl'],
  [DEPUTY_A, 'Ade Pule', 'deputyDsl'],
  [DEPUTY_B, 'Bo Lintott', 'deputyDsl'],
  [HEAD, 'Hana Cray', 'headteacher'],
  [CHAIR, 'Cyril Moss', 'chairOfGovernors'],
  [GOVERNOR, 'Gaia Stone', 'safeguardingGovernor'],
  [LEAD, 'Lena Orme', 'onlineSafetyLead'],
  [TECHNICIAN, 'Tim Bask', 'itTechnician'],
  [DATA_LEAD, 'Dora Fenn', 'dataProtectionLead'],
];
const STAFF: readonly [PersonId, string][] = [
  [TEACHER, 'Tess Arden'],
  [COLLEAGUE, 'Colin Wake'],
];

/** Everybody's roles; the special roles that are not governors' are held by staff as well. */
export const HOLDINGS: readonly RoleHolding[] = [
  ...SPECIAL.map(([personId, name, role]): RoleHolding => ({
    personId,
    name,
    role,
    telephone: '01632 960110',
  })),
  ...STAFF.map(([personId, name]): RoleHolding => ({ personId, name, role: 'staff' })),
  { personId: DSL, name: 'Dana Silver', role: 'staff' },
  { personId: HEAD, name: 'Hana Cray', role: 'staff' },
];

export function sampleReport(over: Partial<Report> = {}): Report {
  return {
    reportKey: '0b7f2a52-8f8c-4a52-9a3e-1f0b5d1c7a11',
    kind: 'bullying',
    childInDanger: false,
    about: 'learner',
    aboutPerson: { directoryId: PUPIL, name: 'Jo Quill' },
    involved: [],
    whatHappened: 'An unkind message in the class chat.',
    outsideSchool: false,
    nameVisibility: 'readers',
    toldInPerson: false,
    source: 'teamsMessage',
    ...over,
  };
}

/** A report judged and on record, as the store would hand it back. */
export function sampleIncident(
  hasher: Hasher,
  report: Report = sampleReport(),
  over: Partial<Incident> = {},
  holdings: readonly RoleHolding[] = HOLDINGS,
  policy: Policy = POLICY,
  reporter: Actor = { id: TEACHER, name: 'Tess Arden' },
): Incident {
  const judgement = judge({ report, reporterId: reporter.id, policy, holdings, now: MORNING });
  const fresh = newIncident({ report, judgement, reporter, now: MORNING, hasher });
  const reference = referenceOf(fresh.register, '42', fresh.reportedAt);
  return { ...fresh, itemId: '42', etag: '"1"', reference, ...over };
}
