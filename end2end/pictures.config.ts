// Pictures of every screen, for people to look at: `npx playwright test --config pictures.config.ts`.
import { defineConfig } from '@playwright/test';

export default defineConfig({ testDir: '.', testMatch: ['pictures.ts', 'child-pictures.ts'], outputDir: 'test-results/pictures-files', workers: 1, timeout: 900_000, reporter: 'list' });
