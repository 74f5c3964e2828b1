import type { Register } from './types';

const PREFIX: Record<Register, string> = { incidents: 'OS', staffConcerns: 'SC' };

/**
 * What people call a record: `OS-2026-0042`, or `SC-2026-0007` in the staff register. The number is the list item's
 * own, so it needs no counter and is never given twice; the year is for people.
 */
export function referenceOf(register: Register, itemId: string, reportedAt: string): string {
  const year = new Date(reportedAt).getUTCFullYear().toString().padStart(4, '0');
  return `${PREFIX[register]}-${year}-${itemId.padStart(4, '0')}`;
}

/** Reads a reference that somebody typed or pasted; undefined when it is none. The year is not checked here. */
export function parseReference(text: string): { register: Register; itemId: string } | undefined {
  const match = /^(OS|SC)-\d{4}-0*([1-9]\d{0,9})$/i.exec(text.trim());
  if (match === null) return undefined;
  const register: Register = match[1]?.toUpperCase() === 'SC' ? 'staffConcerns' : 'incidents';
  return { register, itemId: match[2] ?? '' };
}
