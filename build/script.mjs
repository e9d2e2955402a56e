import { pathToFileURL } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { loadTypeScript } from './bundle/typescript.mjs';
import { runScript } from './project.mjs';

// node build/script.mjs FILE.ts …: runs one of the project's TypeScript files; installs the packages first.
await runScript(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new Error('Which file?');
  await bootstrap((line) => console.error(line));
  await loadTypeScript();
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
  return Number(process.exitCode ?? 0);
});
