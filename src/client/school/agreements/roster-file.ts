import { AGREEMENT_AUDIENCES, type AgreementAudience } from '../../../contract/agreements';
import { rosterRowSchema, type RosterRow } from '../../../contract/roster';
import { agreementWords as shared } from '../../../contract/words/agreements-en-gb';
import { agreementsWords } from '../../words/en-gb/agreements';
import { cutCsv, type CsvLine } from './roster-csv';

const words = agreementsWords.roster.problems;
export const ROSTER_COLUMNS = ['key', 'name', 'account', 'audiences', 'year', 'class', 'email', 'children', 'manager'] as const;
type Column = (typeof ROSTER_COLUMNS)[number];
/** More than any school has; a larger file is the wrong one. */
const MOST_PEOPLE = 20_000;

export interface WrongLine {
  line: number;
  message: string;
}
/** Either everybody in the file, or every line that is wrong: a file is never half understood. */
export type RosterFile = { rows: RosterRow[] } | { wrong: WrongLine[] };

/** @param whole the file is everybody, so children and managers whom a line names must be in it */
export function readRoster(text: string, whole: boolean): RosterFile {
  const { lines, unclosed } = cutCsv(text);
  if (text.includes('\uFFFD') || text.includes('\0')) return { wrong: [{ line: 1, message: words.notText }] };
  if (unclosed !== undefined) return { wrong: [{ line: unclosed, message: words.quote }] };
  const [head, ...people] = lines;
  if (!head || people.length === 0) return { wrong: [{ line: 1, message: words.empty }] };
  if (people.length > MOST_PEOPLE) return { wrong: [{ line: 1, message: words.tooLong(MOST_PEOPLE) }] };
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  const wrongHead = problemsOfHead(columns);
  if (wrongHead.length > 0) return { wrong: wrongHead.map((message) => ({ line: head.line, message })) };
  const read = people.map((line) => ({ line: line.line, ...readLine(line, columns as Column[]) }));
  const wrong = [...read.flatMap(({ line, messages }) => messages.map((message) => ({ line, message }))), ...between(read, whole)];
  if (wrong.length > 0) return { wrong: wrong.sort((a, b) => a.line - b.line) };
  return { rows: read.flatMap(({ row }) => row ?? []) };
}

function problemsOfHead(columns: readonly string[]): string[] {
  const known: readonly string[] = ROSTER_COLUMNS;
  return [
    ...columns.filter((column) => !known.includes(column)).map((column) => words.column(column)),
    ...columns.filter((column, place) => columns.indexOf(column) !== place).map((column) => words.columnTwice(column)),
    ...['key', 'name', 'audiences'].filter((column) => !columns.includes(column)).map((column) => words.columnMissing(column)),
  ];
}

function readLine({ cells }: CsvLine, columns: readonly Column[]): { row?: RosterRow; messages: string[] } {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) return { messages: [words.cells] };
  const cell = (name: Column): string => cells[columns.indexOf(name)]?.trim() ?? '';
  const optional = (name: string, value: string | string[]) => (value.length === 0 ? {} : { [name]: value });
  const wanted = parts(cell('audiences'));
  const unknown = wanted.filter((text) => !audienceOf(text)).map((text) => words.audience(text));
  if (unknown.length > 0) return { messages: unknown };
  const checked = rosterRowSchema.safeParse({
    key: cell('key'),
    name: cell('name'),
    audiences: [...new Set(wanted.flatMap((text) => audienceOf(text) ?? []))],
    ...optional('account', cell('account')),
    ...optional('year', cell('year')),
    ...optional('className', cell('class')),
    ...optional('email', cell('email')),
    ...optional('children', parts(cell('children'))),
    ...optional('manager', cell('manager')),
  });
  if (checked.success) return { row: checked.data, messages: [] };
  return { messages: checked.error.issues.map(({ message, path, code }) => (code === 'too_big' ? words.cell(columnOf(path[0])) : message)) };
}

/** What only shows between lines: keys that are there twice, and children and managers who are nowhere. */
function between(read: readonly { line: number; row?: RosterRow }[], whole: boolean): WrongLine[] {
  const first = new Map<string, number>();
  const twice = read.flatMap(({ line, row }): WrongLine[] => {
    const earlier = row && first.get(row.key);
    if (row && earlier === undefined) first.set(row.key, line);
    return earlier === undefined ? [] : [{ line, message: words.keyTwice(earlier) }];
  });
  if (!whole) return twice;
  const lost = read.flatMap(({ line, row }) => [
    ...(row?.children ?? []).filter((key) => !first.has(key)).map((key) => ({ line, message: words.child(key) })),
    ...(row?.manager !== undefined && !first.has(row.manager) ? [{ line, message: words.manager(row.manager) }] : []),
  ]);
  return [...twice, ...lost];
}

function parts(cell: string): string[] {
  return cell.split(';').map((part) => part.trim()).filter(Boolean);
}

/** By the name that stands in the template, or as the screens say it. */
function audienceOf(text: string): AgreementAudience | undefined {
  const plain = text.toLowerCase();
  return AGREEMENT_AUDIENCES.find((one) => one.toLowerCase() === plain || shared.audiences[one].toLowerCase() === plain);
}

function columnOf(field: PropertyKey | undefined): string {
  return field === 'className' ? 'class' : String(field ?? '');
}

/** A file to fill in, with invented people. */
export function templateOfRoster(): string {
  return [
    ROSTER_COLUMNS.join(','),
    'S1,Example Tutor,,staffAndVolunteers,,,,,',
    'L1,Example Learner,,learnersKs2,5,5A,,,S1',
    'P1,Example Parent,,,,,parent@example.org,L1,',
    'V1,Example Visitor,,visitors,,,,,',
    '',
  ].join('\r\n');
}
