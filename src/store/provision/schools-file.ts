import { z } from 'zod';
import { NotSetUp } from '../../domain/ports';
import { parseSchoolFile } from './school-file';
import type { SchoolFile } from './school-file';

/** A school by its name, and the two sites it keeps its records in. */
export interface SchoolPlace {
  name: string;
  /** `host:/sites/name` */
  schoolSite: string;
  staffSite: string;
}

/** A school that is to be set up. */
export interface SchoolTarget extends SchoolPlace {
  school: SchoolFile;
  /** The short name the service knows it by, in a file of several. */
  id?: string;
}

/** As Graph addresses sites: host and path with a colon between, or an id of three parts. */
export const siteAddress = z
  .string()
  .regex(/^([\w.-]+:\/[^\s:?#/][^\s:?#]*|[\w.-]+,[\da-f-]{36},[\da-f-]{36})$/i, 'must be an address such as trust.sharepoint.com:/sites/name');
const sites = z.strictObject({ school: siteAddress, staff: siteAddress });

/**
 * Reads a file of one school, or of many: `{"schools": [{"sites": {"school": …, "staff": …}, …}]}` where each entry is
 * otherwise a school file. One school alone may take its sites from `fallback`. Throws NotSetUp, which says what is
 * wrong in which school; two schools, or a school and the trust, never share a site, because who may see one would see the other.
 */
export function parseSchools(
  text: string,
  fallback: { schoolSite?: string; staffSite?: string } = {},
): readonly SchoolTarget[] {
  const data = json(text);
  const entries = isShared(text) ? ((data as { schools: unknown[] }).schools) : undefined;
  if (entries?.length === 0) throw new NotSetUp('The school file has no schools in it.');
  const targets = entries
    ? entries.map((entry, n) => within(`School ${n + 1} of the file`, () => targetOf(entry, {})))
    : [targetOf(data, fallback)];
  refuseSharedSites(targets, parseTrustSite(text));
  return targets;
}

/** Whether a file that could be read is one of several schools, or of one that is to become several. */
export function isShared(text: string): boolean {
  const data = json(text);
  return isObject(data) && Array.isArray(data.schools);
}

/** Where a trust keeps what is no single school's, if the file says so: `{"trust": {"site": …}, "schools": […]}`. Throws NotSetUp. */
export function parseTrustSite(text: string): string | undefined {
  const data = json(text);
  if (!isObject(data) || data.trust === undefined) return undefined;
  const found = z.strictObject({ site: siteAddress }).safeParse(data.trust);
  if (!found.success) throw new NotSetUp('trust.site of the school file must be an address such as trust.sharepoint.com:/sites/name.');
  return found.data.site;
}

function targetOf(entry: unknown, fallback: { schoolSite?: string; staffSite?: string }): SchoolTarget {
  // Where its alerts go, its mailbox and its group are for the service, which reads the same file.
  const { sites: given, id, dslChannel: _dslChannel, intakeMailbox: _intake, accessGroup: _group, ...rest } = isObject(entry) ? entry : { whole: entry };
  const { schoolSite, staffSite } = fallback;
  const found = sites.safeParse(given ?? { school: schoolSite, staff: staffSite });
  if (!found.success) {
    const where = found.error.issues.map(({ path, message }) => `sites.${path.join('.')} ${message}`).join('; ');
    throw new NotSetUp(`Which sites? ${where}. Give them in the file, or for one school in SCHOOL_SITE and STAFF_SITE.`);
  }
  const school = parseSchoolFile(JSON.stringify(rest));
  return {
    school,
    name: school.school.name,
    schoolSite: found.data.school,
    staffSite: found.data.staff,
    ...(typeof id === 'string' ? { id } : {}),
  };
}

function refuseSharedSites(targets: readonly SchoolTarget[], trustSite = ''): void {
  const seen = new Set<string>([trustSite.toLowerCase().replace(/\/+$/, '')]);
  for (const site of targets.flatMap(({ schoolSite, staffSite }) => [schoolSite, staffSite])) {
    const key = site.toLowerCase().replace(/\/+$/, '');
    if (seen.has(key)) throw new NotSetUp(`The site ${site} is named twice. Every register has a site of its own.`);
    seen.add(key);
  }
}

function within<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof NotSetUp ? new NotSetUp(`${where}: ${error.message}`) : error;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotSetUp('The school file is no valid JSON.');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
