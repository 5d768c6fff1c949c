// Journeys through the app as it is shipped. `cargo xtask test --only browser` builds what they need and says
// where it is; see `fixtures/built.ts`.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/**/*.spec.ts', 'contract/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
  outputDir: 'test-results/files',
  // Every test has its own server, data folder and browser profiles, so files run side by side on two cores.
  workers: 2,
  fullyParallel: false,
  // A test that passes on a second try has found something: it is not tried again.
  retries: 0,
  forbidOnly: !!process.env['CI'],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
