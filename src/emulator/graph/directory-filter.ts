import { errors } from './errors';

/** A directory object as filters see it: properties by name. */
export type Row = Readonly<Record<string, unknown>>;
type Test = (row: Row) => boolean;
type Value = string | number | boolean | null;

/** Operators that the directory answers only with ConsistencyLevel: eventual and $count (GDC concepts/aad-advanced-queries.md). */
const ADVANCED = ['ne', 'not', 'endswith', '$count'];

/**
 * A `$filter` of the directory: eq, ne, in, startswith, endswith, not, and, or, brackets, on properties and on
 * `collection/any(x:x eq 'text')`. Throws 400 for what the directory does not take.
 */
export function directoryFilter(
  source: string | undefined,
  properties: readonly string[],
  advanced: boolean,
): Test {
  if (source === undefined) return () => true;
  const tokens = source.match(/'(?:[^']|'')*'|[(),:]|[^\s(),:']+/g) ?? [];
  let at = 0;
  const bad = (): Error => errors.invalidFilter();
  const next = (): string => tokens[at++] ?? '';
  const peek = (): string => (tokens[at] ?? '').toLowerCase();
  const expect = (text: string): void => {
    if (next().toLowerCase() !== text) throw bad();
  };
  const guard = (operator: string, property: string): void => {
    if (!properties.includes(property) || (ADVANCED.includes(operator) && !advanced))
      throw errors.unsupportedQuery(property);
  };
  const value = (): Value => {
    const token = next();
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    if (token === '' || Number.isNaN(Number(token))) throw bad();
    return Number(token);
  };
  const either = (): Test => {
    let left = both();
    while (peek() === 'or') {
      next();
      const [one, other] = [left, both()];
      left = (row) => one(row) || other(row);
    }
    return left;
  };
  const both = (): Test => {
    let left = single();
    while (peek() === 'and') {
      next();
      const [one, other] = [left, single()];
      left = (row) => one(row) && other(row);
    }
    return left;
  };
  const single = (): Test => {
    if (peek() === 'not') {
      next();
      if (!advanced) throw errors.unsupportedQuery('not');
      const inner = single();
      return (row) => !inner(row);
    }
    if (peek() === '(') {
      next();
      const inner = either();
      expect(')');
      return inner;
    }
    return comparison();
  };
  const comparison = (): Test => {
    const first = next();
    if (/^(startswith|endswith)$/i.test(first)) return affix(first.toLowerCase());
    if (/\/any$/i.test(first)) return any(first.slice(0, -'/any'.length));
    if (/\/\$count$/.test(first)) return size(first.slice(0, -'/$count'.length));
    if (!/^\w+$/.test(first)) throw bad();
    const operator = next().toLowerCase();
    guard(operator, first);
    if (operator === 'in') return among(first);
    if (operator !== 'eq' && operator !== 'ne') throw errors.unsupportedQuery(first);
    const wanted = value();
    if (typeof wanted === 'number' || (typeof wanted === 'boolean') !== first.endsWith('Enabled'))
      throw bad();
    return (row) => same(row[first], wanted) === (operator === 'eq');
  };
  const size = (property: string): Test => {
    guard('$count', property);
    const operator = next().toLowerCase();
    const wanted = value();
    if (!['eq', 'ne'].includes(operator) || typeof wanted !== 'number') throw bad();
    return (row) => (((row[property] as unknown[] | undefined)?.length ?? 0) === wanted) === (operator === 'eq');
  };
  const affix = (operator: string): Test => {
    expect('(');
    const property = next();
    guard(operator, property);
    expect(',');
    const wanted = String(value()).toLowerCase();
    expect(')');
    return (row) => {
      const text = String(row[property] ?? '').toLowerCase();
      return operator === 'startswith' ? text.startsWith(wanted) : text.endsWith(wanted);
    };
  };
  const among = (property: string): Test => {
    expect('(');
    const wanted = [value()];
    while (peek() === ',') {
      next();
      wanted.push(value());
    }
    expect(')');
    return (row) => wanted.some((each) => same(row[property], each));
  };
  const any = (property: string): Test => {
    guard('any', property);
    expect('(');
    const variable = next();
    expect(':');
    expect(variable.toLowerCase());
    expect('eq');
    const wanted = value();
    expect(')');
    return (row) => (row[property] as unknown[] | undefined)?.some((each) => same(each, wanted)) ?? false;
  };
  const test = either();
  if (at < tokens.length) throw bad();
  return test;
}

function same(left: unknown, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string')
    return left.toLowerCase() === right.toLowerCase();
  return (left ?? null) === right;
}
