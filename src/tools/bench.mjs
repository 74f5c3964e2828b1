import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, fail, needNode, root, runOrThrow } from './lib.mjs';

/** `npm run bench`: builds for production, then measures. Words choose what: `npm run bench -- units idle`. */
try {
  needNode();
  ensureInstalled();
  const browser = ensureBrowser();
  ensureBuilt({ mode: 'production' });
  const at = (...parts) => path.join(root, ...parts);
  const config = at('webpack.bench.config.js');
  runOrThrow('node', [at('node_modules', 'webpack', 'bin', 'webpack.js'), '--config', config, '--stats', 'errors-only']);
  const run = spawnSync(process.execPath, [at('dist', 'bench.js'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser },
  });
  if (run.signal) throw new Error(`The measuring was ended by ${run.signal}.`);
  process.exit(run.status ?? 1);
} catch (error) {
  fail(error);
}
