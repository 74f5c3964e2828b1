import { watchCalls } from './call-watch';
import type { RunningService } from './running-service';

/** Everything a service says to anybody but the person it answers, gathered while a test runs. */
export interface Listening {
  /** Addresses asked of Graph, the connector and the token endpoint; the directory's search is Graph's own way to ask. */
  addresses: readonly string[];
  /** What any code in this process wrote to the console. */
  written: readonly string[];
  stop(): void;
}

const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

export function listen(service: RunningService): Listening {
  const addresses: string[] = [];
  const written: string[] = [];
  const unwatch = watchCalls(service.site, ({ surface, path }) => {
    if (!(surface === 'graph' && path.startsWith('/users'))) addresses.push(`${surface} ${path} ${decoded(path)}`);
    return undefined;
  });
  // Where libraries write when nobody gave them a log.
  const out = globalThis.console;
  const before = LEVELS.map((level) => [level, out[level]] as const);
  for (const level of LEVELS) out[level] = (...said: unknown[]) => void written.push(said.map(String).join(' '));
  return {
    addresses,
    written,
    stop: () => {
      unwatch();
      for (const [level, original] of before) out[level] = original;
    },
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
