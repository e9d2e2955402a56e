import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { runCommand } from '../../../electron/command/run-command.ts';
import { userDataFolder } from '../../../electron/engine/storage/data-folder.ts';
import { type Printed, printedBy } from './printed-by.ts';

/** The command on the demo fleet, in this process, with a folder of its own for its files. */
export interface DemoCommand {
  run(...args: readonly string[]): Promise<Printed>;
  /** The lines of the audit log. */
  audited(): readonly Readonly<Record<string, unknown>>[];
  writeSettings(settings: object): void;
  dispose(): void;
}

export function demoCommand(): DemoCommand {
  const home = mkdtempSync(path.join(tmpdir(), 'slotwatch-demo-command-'));
  for (const name of ['HOME', 'XDG_CONFIG_HOME', 'APPDATA']) vi.stubEnv(name, home);
  const folder = userDataFolder();
  mkdirSync(folder, { recursive: true });
  return {
    run: (...args) => printedBy(() => runCommand([...args, '--demo'], noTools)),
    audited: () =>
      readFileSync(path.join(folder, 'audit.demo.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    writeSettings: (settings) => writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings)),
    dispose: () => {
      vi.unstubAllEnvs();
      rmSync(home, { recursive: true });
    },
  };
}

function noTools(): never {
  throw new Error('the demo starts no tools');
}
