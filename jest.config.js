/** Unit tests sit beside their subject; what starts a program is in test/. Browser tests run with Playwright. */
const common = {
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2023',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // jose is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(jose)/)'],
};

module.exports = {
  // Four at a time on two cores: much of what is tested waits for time to pass.
  maxWorkers: 4,
  // What takes a second alone may take several on a loaded machine; only what hangs should fail for time.
  testTimeout: 30_000,
  testSequencer: './src/tools/jest-sequencer.cjs',
  projects: [
    {
      ...common,
      displayName: 'service',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/src/client/', '<rootDir>/src/emulator/workbench/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'client',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/test/harness/patient-client.ts'],
      testMatch: ['<rootDir>/src/client/**/*.test.ts?(x)', '<rootDir>/src/emulator/workbench/**/*.test.ts?(x)'],
    },
  ],
};
