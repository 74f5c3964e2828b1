import path from 'node:path';
import { jsonLog } from './api/json-log';
import { loadConfig } from './config';
import { startServer } from './server';

const log = jsonLog();

/** `npm run service`: reads the environment, starts, and ends in order when it is asked to. */
async function main(): Promise<void> {
  const config = loadConfig();
  const server = await startServer(config, { pagesFolder: path.join(__dirname, 'client') });
  log.info('listening', { origin: config.http.publicOrigin, playground: config.teams.playground });
  const end = (signal: NodeJS.Signals): void => {
    log.info('ending', { signal });
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

// Everything that matters is on record and kept by timers: one stray failure must not take the service down.
process.on('unhandledRejection', (reason) => {
  log.error('unhandled', { error: reason instanceof Error ? reason.name : 'unknown' });
});

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The service could not start.'}\n`);
  process.exit(1);
});
