import { spawnSync } from 'node:child_process';
import { root } from './lib.mjs';

/**
 * The compiler that checks types, and what it is to check: everything together, then the stricter worlds. It is version 7,
 * many times as quick; `typescript` itself stays at the version that ESLint's rules are written for.
 */
export const TYPE_CHECKS = ['.', 'src/domain', 'src/client'].map((project) => [
  'node_modules/typescript-7/bin/tsc',
  '-p',
  project,
  '--noEmit',
]);

/** `npm run types` */
if (import.meta.filename === process.argv[1]) {
  const failed = TYPE_CHECKS.filter((args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0);
  process.exit(failed.length === 0 ? 0 : 1);
}
