/** What a $filter says. Property names are paths as written: `fields/Status`, `displayName`. */
export type Filter =
  | { kind: 'and'; left: Filter; right: Filter }
  | { kind: 'or'; left: Filter; right: Filter }
  | { kind: 'compare'; property: string; operator: Operator; value: string | number }
  | { kind: 'startswith'; property: string; prefix: string };

export type Operator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge';

/** The filter is not in the grammar the service takes. The message says what and where. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
}

const OPERATORS: readonly string[] = ['eq', 'ne', 'lt', 'gt', 'le', 'ge'];
const REFUSED: readonly string[] = [
  'not',
  'in',
  'has',
  'null',
  'true',
  'false',
  'contains',
  'endswith',
  'substringof',
  'any',
  'all',
  'indexof',
  'tolower',
  'length',
];

type Token = { kind: 'text' | 'number' | 'word' | 'mark'; value: string; at: number };

/**
 * Reads the part of OData that is documented for list items: eq ne lt gt le ge, startswith, and, or, brackets; texts
 * and dates in single quotes with doubled quotes inside, numbers bare. Everything else is refused, also what the real
 * service may take without promising it (GDC api/listitem-list.md).
 */
export function parseFilter(source: string): Filter {
  const tokens = tokenise(source);
  let next = 0;

  const peek = (): Token | undefined => tokens[next];
  const take = (): Token => {
    const token = tokens[next];
    if (!token) throw new FilterError('The filter ends too early.');
    next += 1;
    return token;
  };
  const expect = (mark: string): void => {
    const token = take();
    if (token.kind !== 'mark' || token.value !== mark) throw unexpected(token);
  };

  function either(): Filter {
    let left = both();
    while (peek()?.kind === 'word' && peek()?.value === 'or') {
      take();
      left = { kind: 'or', left, right: both() };
    }
    return left;
  }

  function both(): Filter {
    let left = term();
    while (peek()?.kind === 'word' && peek()?.value === 'and') {
      take();
      left = { kind: 'and', left, right: term() };
    }
    return left;
  }

  function term(): Filter {
    const token = take();
    if (token.kind === 'mark' && token.value === '(') {
      const inner = either();
      expect(')');
      return inner;
    }
    if (token.kind !== 'word' || REFUSED.includes(token.value.toLowerCase())) throw unexpected(token);
    if (token.value === 'startswith') return startsWith();
    return comparison(token.value);
  }

  function startsWith(): Filter {
    expect('(');
    const property = propertyName(take());
    expect(',');
    const prefix = take();
    if (prefix.kind !== 'text') throw unexpected(prefix);
    expect(')');
    return { kind: 'startswith', property, prefix: prefix.value };
  }

  function comparison(property: string): Filter {
    const operator = take();
    if (operator.kind !== 'word' || !OPERATORS.includes(operator.value)) throw unexpected(operator);
    const value = take();
    if (value.kind !== 'text' && value.kind !== 'number') throw unexpected(value);
    return {
      kind: 'compare',
      property,
      operator: operator.value as Operator,
      value: value.kind === 'number' ? Number(value.value) : value.value,
    };
  }

  const filter = either();
  const rest = peek();
  if (rest) throw unexpected(rest);
  return filter;
}

function propertyName(token: Token): string {
  if (token.kind !== 'word' || REFUSED.includes(token.value.toLowerCase())) throw unexpected(token);
  return token.value;
}

function unexpected(token: Token): FilterError {
  return new FilterError(`Invalid filter clause: '${token.value}' at position ${token.at} is not supported.`);
}

const PATTERN =
  /\s*(?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?)(?![\w:-])|([A-Za-z_][\w]*(?:\/[A-Za-z_][\w]*)*)|([(),]))/y;

function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  let at = 0;
  while (source.slice(at).trim() !== '') {
    PATTERN.lastIndex = at;
    const found = PATTERN.exec(source);
    if (!found) throw new FilterError(`Invalid filter clause: syntax error at position ${at}.`);
    const [, text, number, word, mark] = found;
    if (text !== undefined) tokens.push({ kind: 'text', value: text.replaceAll("''", "'"), at });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number, at });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word, at });
    else tokens.push({ kind: 'mark', value: mark ?? '', at });
    at = PATTERN.lastIndex;
  }
  return tokens;
}
