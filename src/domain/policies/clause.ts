/** Where a rule comes from: policy code and clause, or `default` for a marked default of the product. */
export type Clause = string;

/** A value on which the document is silent, and which the product therefore sets itself. */
export const DEFAULT: Clause = 'default';

/** A default that is borrowed from another document: `default (from JIG Responding to learner actions, row 4)`. */
export function defaultFrom(clause: Clause): Clause {
  return isDefault(clause) ? clause : `${DEFAULT} (from ${clause})`;
}

export function isDefault(clause: Clause): boolean {
  return clause === DEFAULT || clause.startsWith(`${DEFAULT} (`);
}
