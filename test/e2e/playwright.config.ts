import { defineConfig } from '@playwright/test';
import { STACKS, UNITS_PER_MINUTE } from './pages/stacks';

/** The whole product beside the emulator, as `npm start` brings it up, once for each worker and on ports of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  workers: STACKS.length,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What moves costs a machine without a graphics card most of its time.
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 800 },
    // Keeping one costs as much as everything else together: `npm run e2e -- --trace on` for a test that is looked into.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: STACKS.map(({ port, emulatorPort }) => ({
    command: 'node src/tools/start.mjs --bare',
    cwd: '../..',
    // It answers before the school is whole; what a test did until then would be what a reset returns to.
    wait: { stdout: /Lantern is ready/ },
    env: { PORT: String(port), EMULATOR_PORT: String(emulatorPort), GRAPH_UNITS_PER_MINUTE: String(UNITS_PER_MINUTE) },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  })),
});
