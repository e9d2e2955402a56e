import { bootstrap } from './bootstrap.mjs';
import { runPlaywright } from './checks/run-playwright.mjs';
import { runScript } from './project.mjs';

// npm run pictures: every page of the window, light and dark, on the demo fleet; some are shown in the README.
await runScript(async () => {
  await bootstrap(console.log);
  return runPlaywright('test/pictures/playwright.config.ts', {}, console.log);
});
