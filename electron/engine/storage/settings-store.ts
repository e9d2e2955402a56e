/**
 * The settings on the disk, for app and command alike. In short:
 *
 * ```ts
 * const store = openSettings(userDataFolder(), 'settings');
 * const { own, problem } = store.read();
 * // own: the settings in the file; settings-source.ts makes those in use from them.
 * // problem: why no session may be ended; null when one may.
 * store.update((now) => ({ ...now, servers: [...now.servers, newServer(name)] }));
 * // Under a lock, from what the file has now, written completely or not at all; returns what was written.
 * // Throws SlotwatchError, with nothing changed: the file cannot be used or written, another program is writing it, or
 * // the change is out of range.
 * ```
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { toError } from '../../../shared/basics/assert.ts';
import type { SettingsProblem } from '../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import type { InternalFailure, Unusable } from '../../../shared/domain/failure.ts';
import type {} from '../../../shared/domain/model.ts';
import { issuesOf } from '../../../shared/domain/schema-issues.ts';
import { SlotwatchError, trouble } from '../slotwatch-error.ts';
import { type FileLock, LockedError, withFileLock } from './file-lock.ts';
import { openStore, type SmallStore, type StoreLibrary } from './open-store.ts';
import { makeOwnFolder } from './own-files.ts';
import { UnusableError } from './read-json-file.ts';

export interface SettingsRead {
  /** `missing`: these are the settings of a first start. `unusable`: the same, and the file is left as it is. */
  readonly kind: 'good' | 'missing' | 'unusable';
  /** The settings in the file, complete and within the limits. */
  readonly own: Settings;
  readonly problem: SettingsProblem | null;
}

export interface SettingsStore {
  readonly file: string;
  /** Never throws and never waits. */
  read(): SettingsRead;
  /** Changes what the file has now. Throws `SlotwatchError`; nothing has changed then. Returns what was written. */
  update(change: (now: Settings) => Settings): Settings;
  /** Sets a file that cannot be used aside as `<name>.broken-<time>.json` and starts with the first settings. */
  setAside(): SettingsRead;
  /** The user has seen these files, which were set aside, and goes on without them. */
  startOver(asides: readonly string[]): SettingsRead;
  /** Does work in the folder while no other program writes the settings. */
  exclusively(work: () => void): void;
}

export interface SettingsStoreOptions {
  /** The settings when there is no file. */
  readonly whenMissing?: () => Settings;
  /** See `openStore`. */
  readonly Library?: StoreLibrary | undefined;
}

/** Keys of earlier versions and their new names. None has been renamed so far. */
const RENAMED: Readonly<Record<string, string>> = {};

/** Key in the file, beside the settings: the files set aside that the user goes on without. Never rename it. */
const ACCEPTED_ASIDES = 'startedAnew';
const acceptedAsidesSchema = z.array(z.string()).catch([]);

/** Opens `<name>.json` in a folder, which may be missing. See the top of this file. */
export function openSettings(
  folder: string,
  name: string,
  { whenMissing = () => DEFAULT_SETTINGS, Library }: SettingsStoreOptions = {},
): SettingsStore {
  const store = openStore({
    folder,
    name,
    schema: settingsSchema,
    fallback: whenMissing,
    renamed: RENAMED,
    beside: [ACCEPTED_ASIDES],
    ...(Library === undefined ? {} : { Library }),
  });
  const { file } = store;
  const lockFile = `${file}.lock`;

  function load() {
    const found = store.read();
    const accepted = found.kind === 'value' ? acceptedAsidesSchema.parse(found.raw[ACCEPTED_ASIDES]) : [];
    return { found, accepted };
  }

  function read(): SettingsRead {
    const { found, accepted } = load();
    const own = found.holds;
    const kind = found.kind === 'value' ? 'good' : found.kind;
    const problem = found.kind === 'unusable' ? toMend(file, found.reason) : asideProblem(accepted);
    return { kind, own, problem };
  }

  /** The files set aside that the user has not accepted. When they cannot be listed, there may be some. */
  function asideProblem(accepted: readonly string[]): SettingsProblem | null {
    try {
      const open = asidesIn(folder, name).filter((one) => !accepted.includes(one));
      return open.length === 0 ? null : setAsideProblem(folder, open);
    } catch (thrown) {
      return toMend(folder, { kind: 'notRead', reason: toError(thrown).message });
    }
  }

  function write(settings: Settings, accepted: readonly string[], lock: FileLock): void {
    const kept = accepted.filter((one) => asidesIn(folder, name).includes(one));
    const whole = kept.length === 0 ? settings : { ...settings, [ACCEPTED_ASIDES]: kept };
    store.write(whole, () => {
      // This process was stopped for so long that another one believed it dead.
      if (!lock.isHeld()) throw new LockedError(null);
    });
  }

  /** Turns every error into a `SlotwatchError` that explains it. */
  function locked<Result>(work: (lock: FileLock) => Result): Result {
    try {
      makeOwnFolder(folder);
      return withFileLock(lockFile, work);
    } catch (thrown) {
      if (thrown instanceof SlotwatchError) throw thrown;
      // It has changed since it was looked at.
      if (thrown instanceof UnusableError)
        throw new SlotwatchError(toMend(file, thrown.why), { cause: thrown });
      throw new SlotwatchError(
        thrown instanceof LockedError ? sayLocked(lockFile, thrown) : notSaved(file, thrown),
        { cause: thrown },
      );
    }
  }

  return {
    file,
    read,
    update: (change) =>
      locked((lock) => {
        const { found, accepted } = load();
        if (found.kind === 'unusable') throw new SlotwatchError(toMend(file, found.reason));
        const parsed = settingsSchema.safeParse(change(found.holds));
        if (!parsed.success)
          throw new SlotwatchError(
            trouble({ kind: 'settingsOutOfRange', issues: issuesOf(parsed.error.issues) }),
          );
        write(parsed.data, accepted, lock);
        return parsed.data;
      }),
    setAside: () =>
      locked((lock) => {
        const { found } = load();
        if (found.kind !== 'unusable') return read();
        const problem = setAside(store, found.reason);
        if (problem.asides.length > 0) write(whenMissing(), [], lock);
        return { ...read(), problem };
      }),
    startOver: (asides) =>
      locked((lock) => {
        const { found, accepted } = load();
        if (found.kind === 'unusable') throw new SlotwatchError(toMend(file, found.reason));
        write(found.holds, [...new Set([...accepted, ...asides])], lock);
        return read();
      }),
    exclusively: (work) => locked(work),
  };
}

function setAside(store: SmallStore<Settings>, unusable: Unusable): SettingsProblem {
  try {
    const aside = store.setAside();
    const file = path.join(path.dirname(store.file), aside);
    return {
      ...trouble({ kind: 'settingsNotUsed', unusable, afterwards: { kind: 'kept', file } }),
      asides: [aside],
    };
  } catch (thrown) {
    const afterwards = { kind: 'notKept', reason: toError(thrown).message } as const;
    return { ...trouble({ kind: 'settingsNotUsed', unusable, afterwards }), asides: [] };
  }
}

/** The files set aside in this folder, oldest first. */
function asidesIn(folder: string, name: string): readonly string[] {
  const start = `${name}.broken-`;
  try {
    return readdirSync(folder)
      .filter((one) => one.startsWith(start) && one.endsWith('.json'))
      .sort();
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw thrown;
  }
}

function setAsideProblem(folder: string, asides: readonly string[]): SettingsProblem {
  return { ...trouble({ kind: 'settingsAside', asides, folder }), asides };
}

function toMend(file: string, unusable: Unusable): SettingsProblem {
  return {
    ...trouble({ kind: 'settingsNotUsed', unusable, afterwards: { kind: 'mend', file } }),
    asides: [],
  };
}

function sayLocked(lockFile: string, { holder }: LockedError): InternalFailure {
  const by = holder === null ? null : { pid: holder.pid, computer: holder.computer };
  return trouble({ kind: 'settingsLocked', holder: by, lockFile });
}

/** Why the settings could not be written, and where to look. */
export function notSaved(file: string, thrown: unknown): InternalFailure {
  return trouble({
    kind: 'settingsNotSaved',
    reason: toError(thrown).message,
    folder: path.dirname(file),
  });
}
