import type { RoleRefusal } from '../../domain/people/change-roles';
import type { RoleChange } from '../../domain/people/role-lines';

/** What the service says about roles. */
export const peopleWords = {
  changes: {
    given: 'Given',
    ended: 'End set',
    handedOver: 'Handed over',
    takenOver: 'Taken over',
    telephone: 'Telephone changed',
  } satisfies Record<RoleChange['what'], string>,
  history: (what: string, by: string, why: string) => `${what} by ${by}: ${why}`,
  entered: 'Entered when Lantern was set up, or by hand in the list.',
  refusals: {
    inThePast: ['That day is over.', 'What was stays on record. Choose today or a later day.'],
    beforeItBegins: ['That is before it begins.', 'Choose a later day.'],
    alreadyHolds: ['This person holds the role then already.', 'Choose somebody else or another day.'],
    alreadyOver: ['This person no longer holds the role then.', 'Look at the list again.'],
    alreadyHandedOver: ['This role has been handed over already.', 'Change the line of whoever takes it over.'],
    samePerson: ['This person holds the role already.', 'Choose somebody else.'],
    wouldStandEmpty: [
      'Nobody else would hold this role, and concerns would have nowhere to go.',
      'Hand it over, or give it to somebody first.',
    ],
  } satisfies Record<RoleRefusal, readonly [string, string]>,
  changedBy: (by: string, at: string) => [`${by} changed this ${at}.`, 'Look at it as it is now, then decide again.'] as const,
  nobodyFound: ['This person is not in the school’s directory.', 'Choose a person from the list.'] as const,
  lineGone: ['There is no such line any more.', 'Look at the list again.'] as const,
  empty: (role: string) => `Nobody holds the role ${role} now.`,
  willBeEmpty: (role: string, from: string) => `Nobody will hold the role ${role} from ${from}.`,
} as const;
