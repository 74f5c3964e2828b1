import fc from 'fast-check';
import { parseReference, referenceOf } from './reference';
import { REGISTERS } from './types';

describe('references', () => {
  it.each([
    ['incidents', '42', '2026-11-24T10:00:00Z', 'OS-2026-0042'],
    ['staffConcerns', '7', '2026-01-01T00:00:00Z', 'SC-2026-0007'],
    ['incidents', '123456', '2027-12-31T23:59:59Z', 'OS-2027-123456'],
  ] as const)('%s %s is called after %s', (register, itemId, at, expected) => {
    expect(referenceOf(register, itemId, at)).toBe(expected);
  });

  it('is read back as what it was made from, however it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REGISTERS),
        fc.integer({ min: 1, max: 999_999_999 }),
        (register, number) => {
          const text = ` ${referenceOf(register, String(number), '2026-11-24T10:00:00Z').toLowerCase()} `;
          expect(parseReference(text)).toEqual({ register, itemId: String(number) });
        },
      ),
    );
  });

  it.each([
    '',
    'OS-2026-',
    'OS-26-0042',
    'XX-2026-0042',
    'OS-2026-0000',
    "OS-2026-0042' or 1 eq 1",
    'OS-2026-0042 OS-2026-0043',
  ])('does not take "%s" for one', (text) => expect(parseReference(text)).toBeUndefined());
});
