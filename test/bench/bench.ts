/** One figure of a run. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** What it should be; without one the figure is for comparing runs. */
  aim?: { atMost: number } | { atLeast: number };
}

/** One thing that is measured. Add another as a file beside this one and a line in main.ts. */
export interface Bench {
  name: string;
  run(): Promise<readonly Figure[]>;
}

export function isMissed({ value, aim }: Figure): boolean {
  if (aim === undefined) return false;
  return 'atMost' in aim ? !(value <= aim.atMost) : !(value >= aim.atLeast);
}

/** The table that a run ends with. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.what, measured(figure), aimOf(figure), verdictOf(figure)]);
  const all = [['', 'measured', 'aim', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[n] ?? 0))).join('   ').trimEnd()).join('\n');
}

function measured({ value, unit }: Figure): string {
  return `${round(value)} ${unit}`.trim();
}

function aimOf({ aim }: Figure): string {
  if (aim === undefined) return '–';
  return 'atMost' in aim ? `≤ ${round(aim.atMost)}` : `≥ ${round(aim.atLeast)}`;
}

function verdictOf(figure: Figure): string {
  if (figure.aim === undefined) return '';
  return isMissed(figure) ? 'MISSED' : 'met';
}

function round(value: number): string {
  return String(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2)));
}

/** The middle one; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}
