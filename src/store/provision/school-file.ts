import { z } from 'zod';
import { ROLE_NAMES } from '../../domain/people/types';
import type { RoleHolding } from '../../domain/people/types';
import { NotSetUp } from '../../domain/ports';

const schoolFile = z.strictObject({
  school: z.strictObject({ name: z.string().min(1), switchboard: z.string().min(3) }),
  /** Which ready-made policy the school starts from. */
  policy: z.enum(['JIG']),
  people: z
    .array(
      z.strictObject({
        /** Object id in Entra ID. */
        id: z.guid(),
        name: z.string().min(1).max(255),
        telephone: z.string().max(40).optional(),
        roles: z.array(z.enum(ROLE_NAMES)).min(1),
      }),
    )
    .min(1),
});

/** What a school says about itself once, at the start: name, policy, and who holds which role. */
export type SchoolFile = z.infer<typeof schoolFile>;

/** Reads the text of a school file; throws NotSetUp that says where it is wrong, by line of the structure. */
export function parseSchoolFile(text: string): SchoolFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NotSetUp('The school file is no valid JSON.');
  }
  const parsed = schoolFile.safeParse(data);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the whole file'}: ${issue.message}`,
  );
  throw new NotSetUp(`The school file is not right. ${where.join('; ')}`);
}

/** One holding for each person and role. */
export function holdingsOf({ people }: SchoolFile): readonly RoleHolding[] {
  return people.flatMap(({ id, name, telephone, roles }) =>
    [...new Set(roles)].map((role) => ({ personId: id, name, role, ...(telephone ? { telephone } : {}) })),
  );
}
