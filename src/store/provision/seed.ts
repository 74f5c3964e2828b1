import { startingPolicy } from '../../domain/policies/catalogue';
import type { SchoolCalendar } from '../../domain/calendar/types';
import { roleKeyOf } from '../../domain/people/role-lines';
import type { RoleHolding } from '../../domain/people/types';
import type { Policy } from '../../domain/policies/types';
import { createOnce } from '../create-once';
import { jsonFields } from '../json-column';
import { ListMissing } from '../list-items';
import type { ListItems } from '../list-items';
import { SCHOOL_TIMES } from '../lists/school-times';
import { firstVersionFields } from '../policy-item';
import { holdingsOf, schoolDetailsOf } from './school-file';
import type { SchoolFile } from './school-file';
import type { Step } from './steps';

/** The lists that a school file fills. */
export interface SchoolLists {
  roles: ListItems;
  policies: ListItems;
  times: ListItems;
}

/**
 * Roles are entered during the first setting up only, which ends with the first policy version. After that the list
 * belongs to the school: entering somebody again whom the school has taken out would give them back the right to read
 * cases.
 */
export async function planSeed(lists: SchoolLists, file: SchoolFile): Promise<Step[]> {
  const policy = startingPolicy(file.policy, schoolDetailsOf(file));
  const versions = (await lists.policies.all('routine', ['PolicyVersion'])).map(
    ({ fields }) => fields.PolicyVersion,
  );
  const policySteps: Step[] = versions.includes(policy.version) ? [] : [{ kind: 'addPolicy', policy }];
  const days = (await hasCalendar(lists)) ? [] : calendarSteps(file);
  if (versions.length > 0) return [...days, ...policySteps];
  const entered = new Set(
    (await lists.roles.all('routine')).map(
      ({ fields }) => `${String(fields.PersonId)}:${String(fields.RoleName)}`,
    ),
  );
  const missing = holdingsOf(file).filter(({ personId, role }) => !entered.has(`${personId}:${role}`));
  return [...missing.map((holding): Step => ({ kind: 'addRole', holding })), ...days, ...policySteps];
}

/** The same for a school whose lists are still to be made. */
export function planFirstSeed(file: SchoolFile): Step[] {
  const holdings = holdingsOf(file).map((holding): Step => ({ kind: 'addRole', holding }));
  return [...holdings, ...calendarSteps(file), { kind: 'addPolicy', policy: startingPolicy(file.policy, schoolDetailsOf(file)) }];
}

async function hasCalendar({ times }: SchoolLists): Promise<boolean> {
  try {
    return (await times.find('TimesKey', 'calendar', 'routine')) !== undefined;
  } catch (error) {
    // A school set up by an earlier Lantern, of which only the plan is asked: the list is still to be made.
    if (error instanceof ListMissing) return false;
    throw error;
  }
}

/** The calendar is entered once; after that the school looks after it in Lantern. */
function calendarSteps({ calendar }: SchoolFile): Step[] {
  return calendar ? [{ kind: 'addCalendar', calendar }] : [];
}

/** Enters the calendar; one that is there already stays as the school has it. */
export async function addCalendar({ times }: SchoolLists, calendar: SchoolCalendar): Promise<void> {
  const fields = jsonFields(SCHOOL_TIMES, 'Content', calendar);
  await createOnce(times, { column: 'TimesKey', value: 'calendar' }, fields, 'routine');
}

/** Enters one holding; a second run finds it there. */
export async function addRole({ roles }: SchoolLists, holding: RoleHolding): Promise<void> {
  const { personId, name, role, telephone, from, until } = holding;
  const key = { column: 'RoleKey', value: roleKeyOf(holding) };
  const fields = {
    PersonId: personId,
    PersonName: name,
    RoleName: role,
    Telephone: telephone,
    HeldFrom: from,
    HeldUntil: until,
  };
  await createOnce(roles, key, fields, 'routine');
}

/** Enters a version; one that is there already stays exactly as it is (P6). */
export async function addPolicy({ policies }: SchoolLists, policy: Policy): Promise<void> {
  const key = { column: 'PolicyVersion', value: policy.version };
  await createOnce(policies, key, firstVersionFields(policy), 'routine');
}
