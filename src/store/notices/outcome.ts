import { EtagConflict, StoreUnavailable } from '../../domain/ports';

/** What became of a call to Graph: 429, 5xx and no answer may help another time; any other refusal is for good. */
export async function outcomeOf(call: () => Promise<void>): Promise<'sent' | 'refused' | 'tryAgain'> {
  try {
    await call();
    return 'sent';
  } catch (error) {
    return error instanceof StoreUnavailable || error instanceof EtagConflict ? 'tryAgain' : 'refused';
  }
}
