import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, runOrThrow, say } from './lib.mjs';

/** The headless shell first: it shows the same pages with a third less work. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where a Chromium is: on the PATH, else Playwright's own, else Debian's package when root. Throws with what to do. */
export function ensureBrowser() {
  const found = onPath() ?? playwrights() ?? debians();
  if (!found) {
    throw new Error('The browser tests need Chromium. Install it (Debian: apt-get install chromium), or put Chrome on the PATH.');
  }
  return found;
}

function onPath() {
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

function playwrights() {
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
  const where = () => {
    const script = "process.stdout.write(require('playwright-core').chromium.executablePath())";
    const file = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }).stdout;
    return file && existsSync(file) ? file : undefined;
  };
  if (where()) return where();
  say('Fetching a browser for the tests …');
  const fetched = spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'ignore', timeout: 120_000 });
  return fetched.status === 0 ? where() : undefined;
}

function debians() {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return undefined;
  say('Installing Chromium from Debian …');
  const quiet = { stdio: 'ignore' };
  runOrThrow('apt-get', ['update'], quiet);
  runOrThrow('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation'], quiet);
  return onPath();
}
