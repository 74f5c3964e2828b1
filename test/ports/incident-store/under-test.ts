import type { Register } from '../../../src/domain/incidents/types';
import type { IncidentStore } from '../../../src/domain/ports';

/** A fresh store, and the trouble that can be made for it. */
export interface IncidentStoreUnderTest {
  store: IncidentStore;
  /** The work of the next call is done, its answer is lost. */
  loseNextAnswer(call: 'create' | 'appendChronology'): Promise<void>;
  /** Makes the cursors given out so far too old. */
  outdateCursors(): Promise<void>;
}

export type MakeIncidentStore = (register: Register) => Promise<IncidentStoreUnderTest>;
