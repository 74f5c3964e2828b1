import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, fail, needNode, root } from './lib.mjs';

/** `npm run service|emulator|provision`: one program by itself, configured by the environment only. */
function main() {
  needNode();
  const [program, ...args] = process.argv.slice(2);
  ensureInstalled();
  ensureBuilt({ mode: program === 'emulator' ? 'development' : 'production' });
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist', `${program}.js`), ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

try {
  main();
} catch (error) {
  fail(error);
}
