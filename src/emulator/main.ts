import { readEmulatorConfig } from './config';
import { startEmulator } from './server';

/** Entry: reads the environment, listens, says where, and leaves cleanly when asked to. */
async function main(): Promise<void> {
  const emulator = await startEmulator(readEmulatorConfig());
  process.stdout.write(`The emulator answers at ${emulator.origin}\n`);
  const stop = (): void => void emulator.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The emulator could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
