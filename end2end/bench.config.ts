// Measures; asserts no times. `npx playwright test --config bench.config.ts` prints one table.
import { defineConfig } from '@playwright/test';

export default defineConfig({ testDir: 'bench', testMatch: '*.ts', outputDir: 'test-results/bench-files', workers: 1, timeout: 900_000, reporter: 'line' });
