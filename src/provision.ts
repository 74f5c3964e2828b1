import { provisionCommand } from './provision-command';

/** `npm run provision`; what it does and needs is in `--help`. */
provisionCommand(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'Setting up did not succeed.'}\n`);
    process.exitCode = 1;
  },
);
