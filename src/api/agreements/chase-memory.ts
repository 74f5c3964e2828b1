import type { SignatureEntry } from '../../domain/agreements/types';

/** What one copy of the service remembers about asking. When it is lost, somebody is told twice or tried once more. */
export interface ChaseMemory {
  /** Adds one and answers how often somebody was out of reach in a row. */
  missed(personKey: string): number;
  reached(personKey: string): void;
  /** What people were told and could not be put on record. */
  unwritten: SignatureEntry[];
}

export function createChaseMemory(): ChaseMemory {
  const tries = new Map<string, number>();
  return {
    missed: (key) => {
      const count = (tries.get(key) ?? 0) + 1;
      tries.set(key, count);
      return count;
    },
    reached: (key) => void tries.delete(key),
    unwritten: [],
  };
}
