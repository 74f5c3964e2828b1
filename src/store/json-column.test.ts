import fc from 'fast-check';
import { jsonFields, jsonValue, withoutEmpties } from './json-column';
import type { ListDefinition } from './lists/definition';
import { PART_LENGTH } from './lists/definition';

const LIST: ListDefinition = {
  name: 'Things',
  site: 'school',
  description: '',
  columns: [{ name: 'Thing', type: 'json', parts: 3, description: '' }],
};

/** What SharePoint may do to a text on its way: blanks at the ends go, empties are not kept. */
function throughSharePoint(fields: Record<string, unknown>): Record<string, unknown> {
  return withoutEmpties(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
    ),
  );
}

describe('a value in JSON columns', () => {
  it('comes back as it was, whatever it is, also when blanks are trimmed', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.nat(PART_LENGTH), (value, blanks) => {
        const thing = { value, padding: `${' '.repeat(blanks)}🦉`.repeat(2) };
        const kept = throughSharePoint(jsonFields(LIST, 'Thing', thing));
        expect(jsonValue(LIST, 'Thing', kept)).toEqual(JSON.parse(JSON.stringify(thing)));
      }),
      { numRuns: 60 },
    );
  });

  it('never passes the length of a column, and never splits a character', () => {
    const fields = jsonFields(LIST, 'Thing', '🦉'.repeat(80_000));
    for (const part of Object.values(fields)) {
      expect((part as string).length).toBeLessThanOrEqual(PART_LENGTH);
      // Half a character cannot be encoded.
      expect(() => encodeURIComponent(part as string)).not.toThrow();
    }
  });

  it('empties the columns it does not need', () => {
    expect(jsonFields(LIST, 'Thing', 'x')).toEqual({ Thing: '|"x"|', Thing2: null, Thing3: null });
    expect(jsonFields(LIST, 'Thing', undefined)).toEqual({ Thing: null, Thing2: null, Thing3: null });
    expect(jsonValue(LIST, 'Thing', {})).toBeUndefined();
  });

  it('is refused when it does not fit, rather than cut', () => {
    expect(() => jsonFields(LIST, 'Thing', 'x'.repeat(3 * PART_LENGTH))).toThrow(RangeError);
  });

  it('P7 P5 says that somebody changed it by hand, without quoting it', () => {
    for (const text of ['Mia was hurt', '|Mia was hurt|']) {
      expect(() => jsonValue(LIST, 'Thing', { Thing: text })).toThrow(
        /^Things.Thing was changed by hand and cannot be read.$/,
      );
    }
  });
});
