import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, fail, root } from './lib.mjs';

/**
 * Builds when dist is not fresh, for production when asked to: for tests that run the real programs. Two that ask at
 * once wait for each other.
 */
const lock = path.join(root, 'node_modules', '.lantern-building');
const LEFT_BEHIND_MS = 180_000;

async function main() {
  while (!take()) {
    if (ageOf(lock) > LEFT_BEHIND_MS) rmSync(lock, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    ensureBuilt({ mode: process.argv[2] });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take() {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function ageOf(folder) {
  try {
    return Date.now() - statSync(folder).mtimeMs;
  } catch {
    return 0;
  }
}

main().catch(fail);
