import type { Looked } from '../../domain/health/facts';
import { StoreUnavailable } from '../../domain/ports';

/** Longer than this nobody waits for one line of a self-test. */
const LIMIT_MS = 5_000;

/** Looks at one thing: it answered, it said no, or it did not answer in time. Never throws. */
export async function looked(look: () => Promise<unknown>, limitMs = LIMIT_MS): Promise<Looked> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Looked>((resolve) => {
    timer = setTimeout(() => resolve('away'), limitMs);
  });
  const answer = look().then(
    (): Looked => 'ok',
    (error: unknown): Looked => (error instanceof StoreUnavailable ? 'away' : 'refused'),
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
