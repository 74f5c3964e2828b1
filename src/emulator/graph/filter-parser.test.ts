import { FilterError, parseFilter } from './filter-parser';

const status = { kind: 'compare', property: 'fields/Status', operator: 'eq', value: 'Open' };
const closed = { kind: 'compare', property: 'fields/Closed', operator: 'eq', value: 0 };
const score = { kind: 'compare', property: 'fields/Score', operator: 'ge', value: -1.5 };

test.each([
  ["fields/Status eq 'Open'", status],
  ["  fields/Status   eq 'Open' ", status],
  ["(fields/Status eq 'Open')", status],
  ['fields/Closed eq 0', closed],
  ['fields/Score ge -1.5', score],
  [
    "fields/Title eq 'O''Brien'",
    { kind: 'compare', property: 'fields/Title', operator: 'eq', value: "O'Brien" },
  ],
  ["fields/Title eq ''", { kind: 'compare', property: 'fields/Title', operator: 'eq', value: '' }],
  [
    "fields/Title eq 'a and (b) or c'",
    { kind: 'compare', property: 'fields/Title', operator: 'eq', value: 'a and (b) or c' },
  ],
  [
    "fields/DueAt lt '2026-01-01T00:00:00Z'",
    { kind: 'compare', property: 'fields/DueAt', operator: 'lt', value: '2026-01-01T00:00:00Z' },
  ],
  [
    "startswith(fields/Reference,'OS-2026')",
    { kind: 'startswith', property: 'fields/Reference', prefix: 'OS-2026' },
  ],
  ["startswith( displayName , 'Am' )", { kind: 'startswith', property: 'displayName', prefix: 'Am' }],
  ["fields/Status eq 'Open' and fields/Closed eq 0", { kind: 'and', left: status, right: closed }],
  [
    "fields/Closed eq 0 or fields/Status eq 'Open' and fields/Score ge -1.5",
    { kind: 'or', left: closed, right: { kind: 'and', left: status, right: score } },
  ],
  [
    "(fields/Closed eq 0 or fields/Status eq 'Open') and fields/Score ge -1.5",
    { kind: 'and', left: { kind: 'or', left: closed, right: status }, right: score },
  ],
])('%s is read', (source, expected) => {
  expect(parseFilter(source)).toEqual(expected);
});

test.each([
  "contains(fields/Title,'x')",
  "endswith(fields/Title,'x')",
  "not (fields/Status eq 'Open')",
  "fields/Status in ('Open','New')",
  'fields/Status eq null',
  'fields/Closed eq true',
  "fields/Tags/any(t: t eq 'x')",
  'fields/DueAt lt 2026-01-01T00:00:00Z',
  'fields/Status eq Open',
  'fields/Status eq "Open"',
  "fields/Status EQ 'Open'",
  "'Open' eq fields/Status",
  "fields/Status eq 'Open",
  "fields/Status eq 'O'Brien'",
  "(fields/Status eq 'Open'",
  "fields/Status eq 'Open')",
  "fields/Status eq 'Open' and",
  "fields/Status eq 'Open' fields/Closed eq 0",
  'startswith(fields/Title)',
  "startswith(fields/Title,'x') eq true",
  'fields/Status',
  '',
])('%s is refused', (source) => {
  expect(() => parseFilter(source)).toThrow(FilterError);
});
