import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, fail, needNode, root, say } from './lib.mjs';
import { TYPE_CHECKS } from './types.mjs';

/** `npm test`: lint, types, jest, Playwright, and one line of counts at the end. Installs what it needs. */
const results = path.join(root, 'test-results');

/** They wait for nothing but the processor and for none of each other, so they share what there is of it. */
const CHECKS = [
  { name: 'Lint', runs: [['node_modules/eslint/bin/eslint.js', '.']] },
  { name: 'Types', runs: TYPE_CHECKS },
];

async function main() {
  needNode();
  ensureInstalled();
  const browser = ensureBrowser();
  mkdirSync(results, { recursive: true });

  say('\nLint, types and build');
  const checks = CHECKS.map(check);
  await buildBeside();
  const unsound = (await Promise.all(checks)).filter(({ passed }) => !passed);

  say('\nUnit, port and behaviour tests');
  const jestFile = path.join(results, 'jest.json');
  node(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${jestFile}`], { CHROMIUM_PATH: browser });
  say('\nBrowser tests');
  const playwrightFile = path.join(results, 'playwright.json');
  node(['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts'], {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightFile,
  });

  const counts = addUp(jestCounts(jestFile), playwrightCounts(playwrightFile));
  for (const { name } of unsound) {
    counts.failed += 1;
    say(`\n${name} did not pass.`);
  }
  say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
}

/** Runs the commands of one check after another; what they say is shown in one piece. */
async function check({ name, runs }) {
  let passed = true;
  for (const args of runs) {
    const { code, said } = await beside(args);
    passed &&= code === 0;
    if (code !== 0) say(`${name}:\n${said}`);
  }
  return { name, passed };
}

/** The build in a program of its own, so that the checks can go on beside it. */
async function buildBeside() {
  const { code, said } = await beside(['src/tools/ensure-built.mjs', 'production']);
  if (code !== 0) throw new Error(`The build did not succeed:\n${said}`);
}

function beside(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('close', (code) => resolve({ code, said }));
  });
}

function node(args, env = {}) {
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return run.status === 0;
}

/** A runner that left no report has failed as a whole. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function jestCounts(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests,
  };
}

function playwrightCounts(file) {
  const stats = read(file)?.stats;
  if (!stats) return { passed: 0, failed: 1, skipped: 0 };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

function addUp(...all) {
  return all.reduce((sum, each) => ({
    passed: sum.passed + each.passed,
    failed: sum.failed + each.failed,
    skipped: sum.skipped + each.skipped,
  }));
}

main().catch(fail);
