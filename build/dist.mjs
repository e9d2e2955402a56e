import { bootstrap } from './bootstrap.mjs';
import { loadTypeScript } from './bundle/typescript.mjs';
import { runScript } from './project.mjs';

// npm run dist: builds the packages for this system into dist/. With --all it fails when one could not be built.
await runScript(async () => {
  await bootstrap((line) => console.log(line));
  await loadTypeScript();
  const { makeInstallers, makeUnpacked, preparePackage } = await import('./package/make-package.ts');
  const runtime = await preparePackage((line) => console.log(line));
  const folder = await makeUnpacked(runtime);
  const failures = await makeInstallers(runtime);
  console.log(`\nThe app is in ${folder}${failures.length === 0 ? ', its installers beside it' : ''}.`);
  for (const failure of failures) console.log(failure);
  return failures.length > 0 && process.argv.includes('--all') ? 1 : 0;
});
