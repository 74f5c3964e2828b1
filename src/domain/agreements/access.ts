import type { Person, RoleName } from '../people/types';
import type { Request } from './requests';
import { isLearner } from './roster';
import type { RosterPerson } from './types';

const WRITERS: readonly RoleName[] = ['onlineSafetyLead', 'headteacher'];
const READERS_OF_NAMES: readonly RoleName[] = ['onlineSafetyLead', 'headteacher', 'dsl', 'deputyDsl', 'dataProtectionLead'];
const READERS_OF_NUMBERS: readonly RoleName[] = [...READERS_OF_NAMES, 'chairOfGovernors', 'safeguardingGovernor', 'itTechnician'];

/** The online safety lead and the headteacher write agreements and publish them. */
export function mayPublishAgreements(person: Person): boolean {
  return holds(person, WRITERS);
}

/** Whoever publishes agreements turns on what follows from signing them: who is let in. */
export function mayKeepAccess(person: Person): boolean {
  return mayPublishAgreements(person);
}

/** Whoever publishes agreements also keeps the roster of those whom they concern. */
export function mayImportRoster(person: Person): boolean {
  return mayPublishAgreements(person);
}

/** Safeguarding, data protection, the technicians and the governors see how many have signed. */
export function maySeeCoverage(person: Person): boolean {
  return holds(person, READERS_OF_NUMBERS);
}

/** Who has not signed is seen by name only by those who act on it; governors see numbers. */
export function maySeeWhoSigned(person: Person): boolean {
  return holds(person, READERS_OF_NAMES);
}

/** Line managers and tutors see who of those whom the roster puts in their care has not signed. */
export function looksAfter(person: RosterPerson, subject: RosterPerson): boolean {
  return subject.manager === person.key && subject.key !== person.key;
}

/** Whoever acts on what is not signed sends links and prints them. */
export function maySendLinks(person: Person): boolean {
  return maySeeWhoSigned(person);
}

/** Those who work in the school record a class, and let a visitor sign at the desk; governors do neither. */
export function mayOpenRegister({ roles }: Person): boolean {
  return roles.some((role) => role !== 'chairOfGovernors' && role !== 'safeguardingGovernor');
}

/**
 * Whose signatures somebody may enter (AUA-7): whoever acts on what is not signed, anybody's; a teacher, those of the
 * classes that the roster gives them, several parted by a semicolon, and of those in their care.
 */
export function mayRecordFor(person: Person, self: RosterPerson | undefined, subject: RosterPerson): boolean {
  if (maySeeWhoSigned(person)) return true;
  if (!mayOpenRegister(person) || !self || !isLearner(subject)) return false;
  return looksAfter(self, subject) || (subject.className !== undefined && classesOf(self).includes(subject.className));
}

function classesOf({ className = '' }: RosterPerson): string[] {
  return className.split(';').map((name) => name.trim()).filter(Boolean);
}

/** Whoever a signature is wanted of gives it, and nobody else: a parent for their own children only. */
export function maySign(request: Request | undefined): request is Request {
  return request !== undefined;
}

function holds({ roles }: Person, wanted: readonly RoleName[]): boolean {
  return roles.some((role) => wanted.includes(role));
}
