// Measures; asserts no times. `npx playwright test --config bench.config.ts` prints one table.
import { defineConfig } from '@playwright/test';

// What a first visit fetches and takes is part of what is measured.
export default defineConfig<{ installed: boolean }>({ use: { installed: false }, testDir: 'bench', testMatch: '*.ts', outputDir: 'test-results/bench-files', workers: 1, timeout: 900_000, reporter: 'line' });
