import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { settingsFor } from './running-service';
import type { GraphSite } from '../ports/graph-site';

const ROOT = path.join(__dirname, '../..');
const READY_WITHIN_MS = 20_000;

/** The production program as a process of its own, to be killed and started again at the same address. */
export interface ServiceProcess {
  readonly origin: string;
  /** Everything it wrote to standard output and error, over all its lives. */
  readonly output: readonly string[];
  /** Resolves when it can receive a report. */
  start(): Promise<void>;
  /** SIGKILL: it gets no chance to finish anything. At once; `dead` tells when it is gone. */
  kill(): void;
  dead(): Promise<void>;
  isRunning(): boolean;
}

/** Builds the programs when their sources have changed, as `npm start` does. */
export function buildPrograms(): void {
  const build = spawnSync(process.execPath, [path.join(ROOT, 'src/tools/ensure-built.mjs')], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The programs could not be built: ${build.stderr}${build.stdout}`);
}

/** A service over this emulator, not started yet; `program` is what else may stand in its place. */
export async function serviceProcess(
  site: GraphSite,
  env: Record<string, string> = {},
  program = 'dist/service.js',
): Promise<ServiceProcess> {
  const port = Number(env.PORT ?? (await freePort()));
  const origin = `http://127.0.0.1:${port}`;
  const settings = { ...(await settingsFor(site)), PORT: String(port), TIMER_INTERVAL_SECONDS: '1', REQUESTS_PER_MINUTE: '100000', ...env };
  const output: string[] = [];
  let child: ChildProcess | undefined;
  return {
    origin,
    output,
    start: async () => {
      child = spawn(process.execPath, [path.join(ROOT, program)], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
      await ready(origin, child, output);
    },
    kill: () => void child?.kill('SIGKILL'),
    dead: async () => {
      while (isAlive(child)) await wait(5);
    },
    isRunning: () => isAlive(child),
  };
}

async function ready(origin: string, child: ChildProcess, output: readonly string[]): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (isAlive(child)) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`The service was not ready in time: ${output.slice(-5).join('')}`);
    await wait(20);
  }
  if (child.signalCode !== 'SIGKILL') throw new Error(`The service ended by itself: ${output.slice(-5).join('')}`);
}

function isAlive(child: ChildProcess | undefined): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

/** A port that nobody listens at just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
