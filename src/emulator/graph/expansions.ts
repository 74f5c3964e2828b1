import { errors } from './errors';
import { type Query, readQuery } from './query';

export interface Expansion {
  name: string;
  /** What stands in its brackets, by name, dollar sign or not: `$select`, `$expand`. */
  options: Query;
}

/**
 * Takes `$expand` apart: `columns($select=name,id),items(expand=fields(select=Title))`. Commas part expansions and
 * semicolons part options, both only outside of inner brackets.
 */
export function readExpansions(expand: string | undefined): Expansion[] {
  return splitOutside(expand ?? '', ',').map((part) => {
    const found = /^([\w.]+)\s*(?:\((.*)\))?$/s.exec(part);
    if (!found) throw errors.expandBad(part);
    const options = splitOutside(found[2] ?? '', ';').map((option) => {
      const [name = '', ...value] = option.split('=');
      return `${name.trim()}=${encodeURIComponent(value.join('=').trim())}`;
    });
    return { name: found[1] ?? '', options: readQuery(`?${options.join('&')}`).query };
  });
}

function splitOutside(text: string, mark: ',' | ';'): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (depth < 0) throw errors.expandBad(text);
    if (letter === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  if (depth !== 0) throw errors.expandBad(text);
  return parts.map((part) => part.trim()).filter(Boolean);
}
