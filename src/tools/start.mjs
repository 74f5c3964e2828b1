import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, fail, needNode, root, say } from './lib.mjs';
import { startLocalStack } from './local-stack.mjs';

/**
 * `npm start`: everything on one machine. With `--watch` (npm run dev) it builds again and restarts on a change, with
 * `--bare` the made-up school has no agreements and no roster yet.
 */
async function main() {
  needNode();
  const watch = process.argv.includes('--watch');
  ensureInstalled();
  ensureBuilt();

  const port = Number(process.env.PORT ?? 3978);
  const emulatorPort = Number(process.env.EMULATOR_PORT ?? 3979);
  // Before anything is started: leaving stops what runs, also while the school is still being set up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  const stack = await startLocalStack({ port, emulatorPort, bare: process.argv.includes('--bare') });
  stack.emulator.on('exit', () => fail('The emulator stopped.'));

  if (watch) watchSources(stack);
  else stack.service.on('exit', () => fail('The service stopped.'));

  say(`\nLantern is ready. Open the workbench:\n\n    ${stack.emulatorOrigin}/\n`);
}

function watchSources(stack) {
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const builder = spawn(process.execPath, [webpack, '--watch', '--mode', 'development', '--stats', 'errors-warnings'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.on('exit', () => builder.kill());
  // The emulator keeps running, so that what was reported stays; pages are served afresh from dist by themselves.
  restartWhenBuilt(stack);
}

async function restartWhenBuilt(stack) {
  const { watch } = await import('node:fs');
  let waiting;
  let restarting = Promise.resolve();
  watch(path.join(root, 'dist'), (_event, file) => {
    if (file !== 'service.js') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      restarting = restarting.then(() => stack.restartService()).then(() => say('The service runs the new build.'));
    }, 500);
  });
}

main().catch(fail);
