/**
 * Whether two names may be one person's, so that somebody is asked; never enough to say that they are (ESC-8). The same
 * words in any order, a first name alone, an initial for a first name, or one slip of the pen in a longer word.
 */
export function similarNames(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const taken = new Set<number>();
  return short.every((word) => {
    const at = long.findIndex((candidate, index) => !taken.has(index) && similarWords(word, candidate));
    if (at >= 0) taken.add(at);
    return at >= 0;
  }) && short.some((word) => word.length > 1);
}

const LONG_WORD = 4;

function similarWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return Math.min(a.length, b.length) >= LONG_WORD && oneSlip(a, b);
}

/** One letter more, less, other, or two changed places. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length + right.length <= 2 || (left.length === 2 && left === [...right].reverse().join(''));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
