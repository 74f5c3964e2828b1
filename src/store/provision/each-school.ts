import { GraphRefused } from '../graph/errors';
import type { SchoolPlace } from './schools-file';

/** Takes a line for the person who runs it. */
export type Say = (line: string) => void;

/** One school after the other; a failure in one does not stop the others. The exit code. */
export async function eachSchool<S extends SchoolPlace>(
  targets: readonly S[],
  say: Say,
  work: (target: S) => Promise<boolean>,
  /** What is said of those that went well. */
  outcome = 'are right',
): Promise<number> {
  const failed: string[] = [];
  for (const [n, target] of targets.entries()) {
    const { name } = target;
    say(targets.length > 1 ? `${name} (${n + 1} of ${targets.length})` : name);
    try {
      if (!(await work(target))) failed.push(name);
    } catch (error) {
      say(`  FAILED  ${explain(error, target)}`);
      failed.push(name);
    }
  }
  if (targets.length > 1) {
    const rest = failed.length === 0 ? '.' : `; not right: ${failed.join(', ')}.`;
    say(`${targets.length - failed.length} of ${targets.length} schools ${outcome}${rest}`);
  }
  return failed.length === 0 ? 0 : 1;
}

/** A refusal of Graph in words an administrator can act on. */
function explain(error: unknown, { schoolSite, staffSite }: SchoolPlace): string {
  if (error instanceof GraphRefused && error.status === 404) {
    return `There is no site at ${schoolSite} or at ${staffSite}, or the application may not see it. (${error.message})`;
  }
  if (error instanceof GraphRefused && [401, 403].includes(error.status)) {
    return `The application of ADMIN_CLIENT_ID may not do this. It needs the Graph application permission Sites.FullControl.All, with admin consent. (${error.message})`;
  }
  return error instanceof Error ? error.message : 'Setting up did not succeed.';
}
