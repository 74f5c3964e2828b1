/** How far the emulator goes with one operation of Graph v1.0. */
export interface Coverage {
  method: string;
  /** Path under /v1.0. */
  template: string;
  status: 'supported' | 'partial' | 'not';
  /** The file with its tests, under src/emulator. */
  tests?: string;
  /** What is particular about it, or missing. */
  notes?: string;
}

type Row = (method: string, template: string, tests: string, notes?: string) => Coverage;

const row =
  (status: Coverage['status']): Row =>
  (method, template, tests, notes) => ({
    method,
    template,
    status,
    tests: `graph/${tests}.test.ts`,
    ...(notes ? { notes } : {}),
  });

export const supported = row('supported');
export const partial = row('partial');

export const not = (method: string, template: string, notes?: string): Coverage => ({
  method,
  template,
  status: 'not',
  ...(notes ? { notes } : {}),
});
