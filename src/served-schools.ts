import { z } from 'zod';
import { SCHOOL_ID_LIMIT } from './contract/limits';
import type { SchoolName } from './domain/school-id';
import { siteAddress } from './store/provision/schools-file';

/** One school: where it keeps its records (`host:/sites/name`), and where its alerts go. */
export interface SchoolConfig extends SchoolName {
  site: string;
  staffSite: string;
  /** `19:…@thread.tacv2` */
  dslChannel: string;
  /** Address of the mailbox that staff forward to; absent where there is none. */
  intakeMailbox?: string;
  /** Object id of the Entra group of those who have signed. */
  accessGroup?: string;
}

export interface SchoolsConfig {
  /** Where the one list of timers is. */
  timersSite: string;
  /** At least one. */
  all: readonly [SchoolConfig, ...SchoolConfig[]];
}

const id = z
  .string('is missing: a short name for the school that never changes')
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'must be made of small letters, digits and hyphens')
  .max(SCHOOL_ID_LIMIT);

/** What the service reads of the file that `npm run provision` reads; the rest is provisioning's. */
const file = z.looseObject({
  trust: z.looseObject({ site: siteAddress }).optional(),
  schools: z
    .array(
      z.looseObject({
        id,
        school: z.looseObject({ name: z.string().min(1) }),
        sites: z.looseObject({ school: siteAddress, staff: siteAddress }),
        dslChannel: z.string('is missing: the id of the DSL channel in Teams').regex(/^19:\S+$/, 'must be a channel id, 19:…@thread.tacv2'),
        intakeMailbox: z.email('must be an e-mail address').optional(),
        accessGroup: z.guid('must be the object id of a group').optional(),
      }),
    )
    .min(1, 'there are none'),
});

/** The schools that a deployment serves, or what is wrong with the file, a sentence for each. */
export function servedSchools(text: string): SchoolsConfig | { problems: readonly string[] } {
  const parsed = file.safeParse(json(text));
  if (!parsed.success) return { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'} ${message}`) };
  const all = parsed.data.schools.map(({ id: schoolId, school, sites, dslChannel, intakeMailbox, accessGroup }): SchoolConfig => {
    const wanted = { ...(intakeMailbox ? { intakeMailbox } : {}), ...(accessGroup ? { accessGroup } : {}) };
    return { id: schoolId, name: school.name, site: sites.school, staffSite: sites.staff, dslChannel, ...wanted };
  });
  const trustSite = parsed.data.trust?.site;
  const sites = all.flatMap(({ site, staffSite }) => [site, staffSite]);
  const problems = [all.map((school) => school.id), [...sites, trustSite ?? ''], all.map((school) => school.dslChannel), all.flatMap((school) => school.intakeMailbox ?? [])].flatMap(twice);
  const [first, ...others] = all;
  if (problems.length > 0 || !first) return { problems };
  return { timersSite: trustSite ?? first.site, all: [first, ...others] };
}

/** Who may see what is one school's would see the other's. */
function twice(values: readonly string[]): string[] {
  const same = values.map((value) => value.toLowerCase().replace(/\/+$/, ''));
  const again = [...new Set(same.filter((value, n) => same.indexOf(value) !== n))];
  return again.map((value) => `${value} is named twice`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
