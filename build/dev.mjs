import { bootstrap } from './bootstrap.mjs';
import { loadTypeScript } from './bundle/typescript.mjs';
import { runScript, say } from './project.mjs';

// npm run dev [-- arguments of the app]: the app with hot reload of the page, restarted when other code changes.
await runScript(async () => {
  await bootstrap(say);
  await loadTypeScript();
  const { runDevelopment } = await import('./dev/run-development.ts');
  return await runDevelopment(process.argv.slice(2), say);
});
