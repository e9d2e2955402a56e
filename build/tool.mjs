import { bootstrap } from './bootstrap.mjs';
import { runTool } from './checks/run-tool.mjs';
import { runScript, SetupError } from './project.mjs';

// node build/tool.mjs NAME …: runs a development tool; installs the packages first.
await runScript(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) throw new SetupError('Which tool?');
  await bootstrap((line) => console.error(line));
  return await runTool(name, args);
});
