import { shelfOf } from '../../../contract/roster';
import { batchesOf } from './roster-batches';
import { readRoster, templateOfRoster } from './roster-file';

const HEAD = 'key,name,audiences,class,children';
const read = (...lines: string[]) => readRoster([HEAD, ...lines].join('\n'), false);

describe('AUA-5 a roster from a CSV file', () => {
  it('reads the template that the page offers', () => {
    expect(readRoster(templateOfRoster(), true)).toMatchObject({ rows: [{ key: 'S1' }, { key: 'L1', year: '5', manager: 'S1' }, { children: ['L1'] }, { key: 'V1' }] });
  });

  it('takes audiences as the file or the screen writes them, quoted names with commas, and a byte order mark', () => {
    const file = readRoster(`\uFEFF${HEAD}\r\nV1,"Vale, ""Sam""",visitors; Parents and carers,,\r\n\r\n`, false);
    expect(file).toEqual({ rows: [{ key: 'V1', name: 'Vale, "Sam"', audiences: ['parents', 'visitors'].reverse() }] });
  });

  it('takes the tabs of a spreadsheet', () => {
    expect(readRoster('key\tname\taudiences\nV1\tSam Vale\tvisitors', false)).toMatchObject({ rows: [{ name: 'Sam Vale' }] });
  });

  it.each([
    ['no name', ['V1,,visitors,,'], 2, 'The name is missing.'],
    ['an unknown audience', ['V1,Sam,pirates,,'], 2, '“pirates” is no audience.'],
    ['a key that is there twice', ['V1,Sam,visitors,,', '', 'V1,Pat,visitors,,'], 4, 'The key is that of line 2 already.'],
    ['too many cells', ['V1,Sam,visitors,,,what'], 2, 'There are more cells than columns.'],
    ['a quotation mark without an end', ['V1,Sam,visitors,,', '"V2,Pat,visitors,,'], 3, 'A quotation mark is not closed.'],
    ['a class that is far too long', [`V1,Sam,visitors,${'x'.repeat(31)},`], 2, 'The cell “class” is not right.'],
  ])('says where there is %s, and takes nothing of the file', (_what, lines, line, message) => {
    expect(read('G1,Good,visitors,,', ...lines)).toEqual({ wrong: [{ line: line + 1, message: message.replace('line 2', 'line 3') }] });
  });

  it('refuses a column it does not know instead of leaving it out', () => {
    expect(readRoster('key,name,audiences,klass\nV1,Sam,visitors,9B', false)).toEqual({
      wrong: [{ line: 1, message: 'The column “klass” is not known.' }],
    });
  });

  it('a parent’s child or a line manager who is nowhere in a file of everybody is a wrong line', () => {
    expect(readRoster('key,name,audiences,manager\nV1,Sam,visitors,S9', true)).toMatchObject({ wrong: [{ line: 2, message: expect.stringContaining('S9') }] });
    const lines = [HEAD, 'P1,Sam,,,L7'].join('\n');
    expect(readRoster(lines, true)).toMatchObject({ wrong: [{ line: 2, message: expect.stringContaining('L7') }] });
    expect(readRoster(lines, false)).toMatchObject({ rows: [{ children: ['L7'] }] });
  });
});

describe('AUA-5 a roster in batches', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({ key: `K${n}`, name: `Person ${n}`, audiences: ['visitors' as const] }));

  it('no shelf is in two batches, nobody is left out, and each is small enough to be taken', () => {
    const batches = batchesOf(rows, false);
    const shelves = batches.map((batch) => [...new Set(batch.rows.map(({ key }) => shelfOf(key)))]);
    expect(new Set(shelves.flat()).size).toBe(shelves.flat().length);
    expect(batches.flatMap((batch) => batch.rows)).toHaveLength(10_000);
    expect(Math.max(...batches.map((batch) => batch.rows.length))).toBeLessThan(1_000);
  });

  it('a file of everybody goes over every shelf, so that leavers are found', () => {
    expect(batchesOf(rows.slice(0, 1), true).flatMap(({ whole }) => whole)).toHaveLength(128);
    expect(batchesOf(rows.slice(0, 1), false).flatMap(({ whole }) => whole)).toEqual([]);
  });
});
