import { StoreUnavailable } from '../../domain/ports';

/** One thing that was looked at, for an administrator: what is so, and what to do where it is not right. */
export interface Finding {
  ok: boolean;
  words: string;
  todo?: string;
}

export const right = (words: string): Finding => ({ ok: true, words });
export const wrong = (words: string, todo: string): Finding => ({ ok: false, words, todo });

/** Looks, and says so when it could not. `what` completes "… could not be looked at". */
export async function looked(
  what: string,
  look: () => Promise<Finding | readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    const found = await look();
    return Array.isArray(found) ? (found as readonly Finding[]) : [found as Finding];
  } catch (error) {
    const words = error instanceof Error ? error.message : 'unknown failure';
    const todo = error instanceof StoreUnavailable ? 'Try again in some minutes.' : 'Put that right first.';
    return [wrong(`${what} could not be looked at. ${words}`, todo)];
  }
}
