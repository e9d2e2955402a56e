import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { toError } from '../../../shared/basics/assert.ts';
import { SlotwatchError, trouble } from '../../engine/slotwatch-error.ts';
import { autostartEntry, readDesktopEntry } from './desktop-entry.ts';
import type { StartAtLogin } from './start-at-login.ts';

export interface AutostartOptions {
  /** The user's configuration folder: `$XDG_CONFIG_HOME`. */
  readonly configFolder: string;
  readonly name: string;
  readonly comment: string;
  /** What the desktop starts: the program by its full path, and its arguments. */
  readonly exec: readonly string[];
}

/** Start at login on Linux: an entry in the folder that every desktop reads at login. */
export function createAutostartFile(options: AutostartOptions): StartAtLogin {
  const file = join(options.configFolder, 'autostart', 'slotwatch.desktop');

  function write(): void {
    const draft = `${file}.${process.pid}.new`;
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(draft, autostartEntry(options.name, options.comment, options.exec), { mode: 0o644 });
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
  }

  return {
    get() {
      try {
        const { exec, off } = readDesktopEntry(readFileSync(file, 'utf8'));
        return !off && exec.length > 0;
      } catch {
        // A missing file means off, and one that cannot be read starts nothing.
        return false;
      }
    },
    set(atLogin) {
      try {
        if (atLogin) write();
        else rmSync(file, { force: true });
      } catch (thrown) {
        throw new SlotwatchError(
          trouble({
            kind: 'startAtLoginNotChanged',
            reason: toError(thrown).message,
            folder: dirname(file),
          }),
          { cause: thrown },
        );
      }
    },
    repair() {
      if (!existsSync(file)) return false;
      const { exec, off } = readDesktopEntry(readFileSync(file, 'utf8'));
      if (off || startsSomething(exec)) return false;
      write();
      return true;
    },
  };
}

/** Whether the program still exists and, in a checkout, the folder it is given. */
function startsSomething([program, ...args]: readonly string[]): boolean {
  if (program === undefined) return false;
  const paths = [program, ...args].filter(isAbsolute);
  return paths.every((path) => existsSync(path));
}
