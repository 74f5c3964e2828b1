import fc from 'fast-check';
import { readColumn } from './columns';
import { parseFilter } from './filter-parser';
import { prepareFilter } from './item-filter';
import { addItem } from './item-store';
import { makeList } from './starting-state';
import type { Item, List } from './state';

/**
 * `$filter` against an evaluator that knows nothing of the parser: a filter is made as a tree, written down as text with
 * random brackets, blanks and quotes, and must let the same items through as the tree itself says.
 */
type Row = { Name: string | null; Score: number | null; Open: boolean | null };
type Tree =
  | { kind: 'and' | 'or'; left: Tree; right: Tree }
  | { kind: 'is'; column: keyof Row; operator: 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge'; value: string | number }
  | { kind: 'starts'; value: string };

const by = { appId: 'x', appName: 'x' };
// Few texts, so that they are often the same, and all that a parser could stumble over.
const name = fc.constantFrom('', 'a', 'A', 'ab', "'", "''", "a''b", '(a', "a' or 'a", 'a and b', ' a');
const score = fc.integer({ min: -2, max: 3 });
const row: fc.Arbitrary<Row> = fc.record({
  Name: fc.option(name.filter((text) => text.trim() !== '')),
  Score: fc.option(score),
  Open: fc.option(fc.boolean()),
});

const operator = fc.constantFrom('eq', 'ne', 'lt', 'gt', 'le', 'ge');
const term: fc.Arbitrary<Tree> = fc.oneof(
  fc.record({ kind: fc.constant('is' as const), column: fc.constant('Name' as const), operator, value: name }),
  fc.record({ kind: fc.constant('is' as const), column: fc.constant('Score' as const), operator, value: score }),
  fc.record({ kind: fc.constant('is' as const), column: fc.constant('Open' as const), operator, value: fc.constantFrom(0, 1) }),
  fc.record({ kind: fc.constant('starts' as const), value: name }),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc.record({ kind: fc.constantFrom('and', 'or'), left: tie('tree'), right: tie('tree') }),
  ),
}));

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** As a caller might write it; brackets where they are needed, and sometimes where they are not. */
function written(node: Tree, gap: string, extra: boolean): string {
  if (node.kind === 'starts') return `startswith(fields/Name,${gap}${literal(node.value)})`;
  if (node.kind === 'is') return `fields/${node.column} ${gap}${node.operator} ${gap}${literal(node.value)}`;
  const side = (child: Tree): string => {
    const text = written(child, gap, extra);
    return extra || (node.kind === 'and' && child.kind === 'or') ? `(${gap}${text})` : text;
  };
  return `${side(node.left)} ${gap}${node.kind} ${side(node.right)}`;
}

/** What the documentation promises, said a second time: an empty column equals nothing, and texts have no case. */
function holds(node: Tree, item: Row): boolean {
  if (node.kind === 'starts') return item.Name?.toLowerCase().startsWith(node.value.toLowerCase()) ?? false;
  if (node.kind !== 'is') {
    const [left, right] = [holds(node.left, item), holds(node.right, item)];
    return node.kind === 'and' ? left && right : left || right;
  }
  const found = item[node.column];
  if (found === null) return node.operator === 'ne';
  const plain = (value: string | number | boolean): string | number =>
    typeof value === 'string' ? value.toLowerCase() : Number(value);
  const [left, right] = [plain(found), plain(node.value)];
  const { operator: op } = node;
  return { eq: left === right, ne: left !== right, lt: left < right, gt: left > right, le: left <= right, ge: left >= right }[op];
}

function listOf(rows: readonly Row[]): { list: List; items: Item[] } {
  const list = makeList({ displayName: 'L', template: 'genericList', by, at: '2026-11-22T09:30:00Z' });
  for (const column of [{ name: 'Name', text: {} }, { name: 'Score', number: {} }, { name: 'Open', boolean: {} }])
    list.columns.push(readColumn(column, list.columns));
  return { list, items: rows.map((each) => addItem(list, { ...each }, { by, at: new Date(0) })) };
}

test('a filter lets through what the same filter lets through in a second evaluator, however it is written', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), tree, fc.constantFrom('', ' ', '  '), fc.boolean(), (rows, node, gap, extra) => {
      const { list, items } = listOf(rows);
      const text = written(node, gap, extra);
      const { matches } = prepareFilter(list, parseFilter(text));
      expect([text, items.map(matches)]).toEqual([text, rows.map((each) => holds(node, each))]);
    }),
    { numRuns: 400 },
  );
});
