import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { CLI_TARGETS, staleTargets } from './bundle/targets.mjs';
import { OUT_FOLDER, runScript } from './project.mjs';

// npm run --silent cli -- …: the command from a checkout. Only the command writes to stdout.
await runScript(async () => {
  await bootstrap((line) => console.error(line));
  if (staleTargets(CLI_TARGETS).length > 0) {
    const { loadTypeScript } = await import('./bundle/typescript.mjs');
    await loadTypeScript();
    const { bundle } = await import('./bundle/bundle.ts');
    await bundle(CLI_TARGETS);
  }
  const command = join(OUT_FOLDER, 'cli.js');
  process.argv[1] = command;
  await import(pathToFileURL(command).href);
  return Number(process.exitCode ?? 0);
});
