// Journeys through the app as it is shipped. `cargo xtask test --only browser` builds what they need and says
// where it is; see `fixtures/built.ts`.
import { statfsSync } from 'node:fs';

import { defineConfig } from '@playwright/test';

// Profiles and data folders lie in memory where there is room for them: a tenth of the time of all journeys went into the disk.
// What is killed in a journey is a process, never the machine, so nothing of what it shows hangs on the disk.
const MEMORY = '/dev/shm';
const ROOM = 4 * 1024 ** 3; // bytes
process.env['TMPDIR'] ??= roomIn(MEMORY) > ROOM ? MEMORY : '';

function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

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
