import type { AgreementSymbol, Permission, Section, Statement } from '../types';

/** A statement as it is written here: its id, the words, and a picture for those who read little. */
type Line = readonly [id: string, text: string, symbol?: AgreementSymbol];

/** A section of a starting text. */
export function section(id: string, title: string, ...lines: readonly Line[]): Section {
  const statements = lines.map(([lineId, text, symbol]): Statement => ({ id: `${id}-${lineId}`, text, ...(symbol ? { symbol } : {}) }));
  return { id, title, statements };
}

export function permission(id: string, question: string, detail?: string): Permission {
  return { id, question, ...(detail === undefined ? {} : { detail }) };
}

/** Asked again each year, and when the words change. */
export const YEARLY = { eachSchoolYear: true, onChange: true } as const;
/** Asked on joining, and when the words change. */
export const ON_JOINING = { eachSchoolYear: false, onChange: true } as const;
