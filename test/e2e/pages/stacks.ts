/** A service and an emulator that belong together. */
export interface Stack {
  port: number;
  emulatorPort: number;
}

/** `E2E_PORT` is the first of four ports in a row. */
const FIRST_PORT = Number(process.env.E2E_PORT ?? 4978);

/** One school for each worker, because each test begins by emptying its school. */
export const STACKS: readonly [Stack, ...Stack[]] = [
  { port: FIRST_PORT, emulatorPort: FIRST_PORT + 1 },
  { port: FIRST_PORT + 2, emulatorPort: FIRST_PORT + 3 },
];

/** One test after another does in a minute what a school does in a day: who waits for units is tested elsewhere. */
export const UNITS_PER_MINUTE = 1_000_000;

export function originOfWorkbench(worker: number): string {
  const { emulatorPort } = STACKS[worker] ?? STACKS[0];
  return `http://localhost:${emulatorPort}`;
}
