import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the start, run and test commands share. Plain Node: it has to work before anything is installed. */

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...parts) => path.join(root, ...parts);

/**
 * Runs a command to its end in the project's folder. Throws when it fails. What it says goes to standard error:
 * standard output belongs to the program that is started afterwards, which may write JSON there.
 */
export function runOrThrow(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['inherit', 2, 'inherit'], ...options });
  if (result.status !== 0) throw new Error(`${[command, ...args].join(' ')} did not succeed`);
}

/**
 * Installs the packages when they are missing or older than the lock file. `npm install`, not `npm ci`: the latter
 * refuses when a registry does not carry the optional packages of other platforms.
 */
export function ensureInstalled() {
  const installed = at('node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs) return;
  sayAside('Installing packages …');
  runOrThrow('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds when something under src, assets or manifest is newer than the last build. A production build serves for both. */
export function ensureBuilt({ mode = 'development' } = {}) {
  const stamp = at('dist', '.built');
  const sources = ['src', 'assets', 'manifest', 'webpack.config.js', 'package-lock.json'];
  const newest = Math.max(...sources.map((source) => newestChange(at(source))));
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) {
    const built = readFileSync(stamp, 'utf8');
    if (built === mode || built === 'production') return;
  }
  sayAside('Building …');
  runOrThrow('node', [at('node_modules', 'webpack', 'bin', 'webpack.js'), '--mode', mode, '--stats', 'errors-only']);
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, mode);
}

function newestChange(file) {
  if (!existsSync(file)) return 0;
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}

/** Starts one of the programs in dist; its output is shown with its name in front. */
export function startProgram(name, env = {}, args = []) {
  const child = spawn(process.execPath, ['--enable-source-maps', at('dist', `${name}.js`), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => process.stdout.write(text.replace(/^(?=.)/gm, `${name} | `)));
  }
  return child;
}

/** Asks an address until it answers 2xx, or throws after `seconds`. */
export async function waitFor(url, { seconds = 60, child } = {}) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (child && child.exitCode !== null) throw new Error(`the program behind ${url} stopped`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return answer;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${url} did not answer within ${seconds} seconds`);
}

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** The same beside the output of a program. */
function sayAside(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the program with one sentence instead of a stack. */
export function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

export function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Lantern needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
