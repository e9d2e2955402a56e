import { bootstrap } from './bootstrap.mjs';
import { ALL_TARGETS, staleTargets } from './bundle/targets.mjs';
import { runScript } from './project.mjs';

// npm run build: everything into out/.
await runScript(async () => {
  await bootstrap((line) => console.log(line));
  const stale = staleTargets(ALL_TARGETS);
  const { loadTypeScript } = await import('./bundle/typescript.mjs');
  await loadTypeScript();
  const { bundle } = await import('./bundle/bundle.ts');
  await bundle(ALL_TARGETS);
  console.log(
    stale.length === 0 ? 'Everything in out/ is up to date.' : `Built ${stale.join(', ')} into out/.`,
  );
  return 0;
});
