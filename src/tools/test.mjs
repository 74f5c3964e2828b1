import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, fail, needNode, root, say } from './lib.mjs';

/** `npm test`: lint, types, jest, Playwright, and one line of counts at the end. Installs what it needs. */
const results = path.join(root, 'test-results');

function main() {
  needNode();
  ensureInstalled();
  const browser = ensureBrowser();
  mkdirSync(results, { recursive: true });

  say('\nLint');
  const lint = node(['node_modules/eslint/bin/eslint.js', '.']);
  say('\nTypes');
  const types = ['.', 'src/domain', 'src/client'].every((project) =>
    node(['node_modules/typescript/bin/tsc', '-p', project, '--noEmit']),
  );
  say('\nBuild');
  ensureBuilt({ mode: 'production' });

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
  if (!lint || !types) {
    counts.failed += 1;
    say(lint ? '\nTypes did not pass.' : '\nLint did not pass.');
  }
  say(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
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

try {
  main();
} catch (error) {
  fail(error);
}
