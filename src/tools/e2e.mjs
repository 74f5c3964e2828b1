import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, fail, needNode, root } from './lib.mjs';

/** `npm run e2e`: Playwright in Chromium on the workbench. Arguments are Playwright's. */
try {
  needNode();
  ensureInstalled();
  const browser = ensureBrowser();
  ensureBuilt({ mode: 'production' });
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const run = spawnSync(
    process.execPath,
    [cli, 'test', '--config', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser } },
  );
  process.exit(run.status ?? 1);
} catch (error) {
  fail(error);
}
