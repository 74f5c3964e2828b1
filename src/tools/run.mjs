import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, fail, needNode, root } from './lib.mjs';

/** Programs that run in a production build only; for the others any build will do. */
const PRODUCTION = ['service', 'provision'];

/** `npm run service|emulator|provision|policy`: one program by itself, configured by the environment only. */
function main() {
  needNode();
  const [program, ...args] = process.argv.slice(2);
  ensureInstalled();
  ensureBuilt({ mode: PRODUCTION.includes(program) ? 'production' : 'development' });
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'dist', `${program}.js`), ...args], {
    stdio: 'inherit',
    cwd: program === 'policy' ? whereTheyStand() : process.cwd(),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** npm goes to the project's folder first; a file named on the command line is meant from where the person is. */
function whereTheyStand() {
  return process.env.INIT_CWD ?? process.cwd();
}

try {
  main();
} catch (error) {
  fail(error);
}
