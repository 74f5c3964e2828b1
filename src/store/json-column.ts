import { NotSetUp } from '../domain/ports';
import { PART_LENGTH, columnOf, partNames } from './lists/definition';
import type { ListDefinition } from './lists/definition';

/** Somebody changed an item by hand, so that it cannot be read; an administrator must put it right. No value is quoted. */
export class DamagedItem extends NotSetUp {
  constructor(where: string) {
    super(`${where} was changed by hand and cannot be read.`);
  }
}

/** Column values of a list item as Graph sends and takes them; empties are left out, null clears. */
export type Fields = Record<string, unknown>;

/** Marks both ends of a part, because SharePoint may trim blanks there. */
const FENCE = '|';

/**
 * A value as JSON, spread over as many columns as the list has for it. Unused columns come as null, so that a shorter
 * value leaves nothing of a longer one. JSON keeps line ends escaped, so nothing can turn them into others.
 * Throws RangeError when the value does not fit; callers limit what people send long before.
 */
export function jsonFields(list: ListDefinition, column: string, value: unknown): Fields {
  const names = partNames(columnOf(list, column));
  const parts = value === undefined ? [] : split(JSON.stringify(value));
  if (parts.length > names.length) throw new RangeError(`A value is too long for ${list.name}.${column}.`);
  return Object.fromEntries(names.map((name, n) => [name, parts[n] ?? null]));
}

/** The value back, undefined when the columns are empty. Throws DamagedItem for what is not ours. */
export function jsonValue<T>(list: ListDefinition, column: string, fields: Fields): T | undefined {
  const text = partNames(columnOf(list, column))
    .map((name) => unfenced(fields[name], `${list.name}.${column}`))
    .join('');
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new DamagedItem(`${list.name}.${column}`);
  }
}

/** Without the empty ones, for a create: SharePoint does not keep empties. */
export function withoutEmpties(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function split(text: string): string[] {
  const room = PART_LENGTH - 2 * FENCE.length;
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = endOfPart(text, from + room);
    parts.push(`${FENCE}${text.slice(from, to)}${FENCE}`);
    from = to;
  }
  return parts;
}

/** Never between the two halves of a character outside the basic plane: each half alone is not valid text. */
function endOfPart(text: string, to: number): number {
  const before = text.charCodeAt(to - 1);
  return to < text.length && before >= 0xd800 && before <= 0xdbff ? to - 1 : to;
}

function unfenced(part: unknown, where: string): string {
  if (part === undefined || part === null || part === '') return '';
  if (typeof part !== 'string' || !part.startsWith(FENCE) || !part.endsWith(FENCE)) {
    throw new DamagedItem(where);
  }
  return part.slice(FENCE.length, -FENCE.length);
}
