import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { OUT_FOLDER, runScript } from './project.mjs';
import { loadTypeScript } from './typescript.mjs';

// npm run bench: measures the code as it ships, bundled. Loaded file by file it would run a third slower.
await runScript(async () => {
  await bootstrap((line) => console.error(line));
  await loadTypeScript();
  const { bundleForNode } = await import('./bundle.ts');
  await bundleForNode({ entry: 'test/bench/bench.ts', file: 'bench.js', format: 'es' });
  await import(pathToFileURL(join(OUT_FOLDER, 'bench.js')).href);
  return Number(process.exitCode ?? 0);
});
