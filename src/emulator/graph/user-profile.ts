import type { WorldPerson } from '../world/people';
import { errors } from './errors';
import { type Query, readSelect } from './query';

/** What User.ReadBasic.All lets an application see (permissions reference: the basic profile). */
export const BASIC = ['displayName', 'givenName', 'id', 'mail', 'surname', 'userPrincipalName'];
/** What v1.0 sends when nothing is selected. */
export const USUAL = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
const SELECTABLE = [...USUAL, 'department', 'accountEnabled', 'companyName', 'userType', 'createdDateTime', 'assignedLicenses'];
/** Microsoft 365 A3 for faculty. */
const LICENCES = [{ disabledPlans: [], skuId: 'e97c048c-37a4-45fb-ab50-922fbf07a370' }];

/** A user resource; without `full` what lies outside the basic profile is empty. */
export function profile(person: WorldPerson, full: boolean): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
    id: person.id,
    department: person.department,
    accountEnabled: true,
    companyName: null,
    userType: 'Member',
    createdDateTime: '2024-09-01T08:00:00Z',
    assignedLicenses: LICENCES,
  };
  if (full) return whole;
  return Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [
      key,
      BASIC.includes(key) ? value : Array.isArray(value) ? [] : null,
    ]),
  );
}

/** The properties a query selects; 400 for one the metadata does not know. */
export function selection(query: Query): readonly string[] {
  const select = readSelect(query) ?? USUAL;
  const unknown = select.find((name) => !SELECTABLE.includes(name));
  if (unknown)
    throw errors.badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`);
  return select;
}
