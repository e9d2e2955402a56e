import { defineConfig } from '@playwright/test';
import shared from '../e2e/playwright.config.ts';

/** Drives the packaged app: `SLOTWATCH_PACKAGE` names the folder of its executable; `Xvfb` must be there. */
export default defineConfig({ ...shared, testDir: '.', outputDir: '../../test-results/package' });
