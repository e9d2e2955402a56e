import { existsSync } from 'node:fs';
import { isSame } from '../../../shared/basics/is-same.ts';
import type { SettingsProblem } from '../../../shared/contract/bridge.ts';
import { mergeSettings } from '../../../shared/contract/merge-settings.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { sayWithHint } from '../../../shared/text/say-failure.ts';
import type { Log } from '../../engine/log.ts';
import type { PersonalSettings } from '../../engine/settings-source.ts';
import { SlotwatchError } from '../../engine/slotwatch-error.ts';
import type { StoreLibrary } from '../../engine/storage/open-store.ts';
import { makeOwnFolder } from '../../engine/storage/own-files.ts';
import {
  notSaved,
  openSettings,
  type SettingsRead,
  type SettingsStore,
} from '../../engine/storage/settings-store.ts';
import { removeLeftovers } from '../lifecycle/leftovers.ts';
import { watchSettings } from './watch-settings.ts';
import { tryToWrite } from './write-access.ts';

/** The user's own settings, always complete and within their limits. */
export interface SettingsFile extends PersonalSettings {
  /**
   * Writes settings that were made from `base` (what is in use when left out): what others have changed since is kept.
   * Throws `SlotwatchError` when the file cannot be written; nothing has changed then. Returns what was written.
   */
  set(settings: Settings, base?: Settings): Settings;
  /** The user goes on without these files, which were set aside. Throws like `set`. */
  startOver(asides: readonly string[]): void;
  /** Follows changes by other programs, from now on. */
  watch(): void;
  /** Why nothing can be written in the folder; null when it can. */
  readonly unwritable: Failure | null;
  /** Stops watching. */
  dispose(): void;
}

export interface SettingsFileOptions {
  /** Folder of the file, made when missing. */
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  /** The settings of a first start. */
  readonly first: Settings;
  readonly log: Log;
  /** See `openStore`. */
  readonly Library?: StoreLibrary;
}

/**
 * Opens the settings. A file that cannot be used is set aside as `settings.broken-<time>.json`, never overwritten and
 * never silently corrected; the app starts with the first settings and only looks, until the user accepts to go on
 * without it. A file that breaks while the app runs is left where it is: it is being edited.
 */
export function openSettingsFile({ folder, name, first, log, Library }: SettingsFileOptions): SettingsFile {
  let own = first;
  const store = openSettings(folder, name, { whenMissing: () => own, Library });
  let problem = takeStart(firstRead(store, log));

  function takeStart(read: SettingsRead): SettingsProblem | null {
    own = read.own;
    if (read.problem !== null) log.error(sayWithHint(read.problem));
    return read.problem;
  }

  const unwritable = writeProblem(store, folder, log);
  if (unwritable !== null) log.error(sayWithHint(unwritable));

  const listeners: (() => void)[] = [];

  function take(nextOwn: Settings, nextProblem: SettingsProblem | null): void {
    // The same problem is not reported again with less detail.
    const sameProblem =
      isSame(problem?.asides, nextProblem?.asides) &&
      (nextProblem === null || nextProblem.asides.length > 0 || isSame(nextProblem.why, problem?.why));
    if (isSame(own, nextOwn) && sameProblem) return;
    own = nextOwn;
    if (!sameProblem) {
      problem = nextProblem;
      log.warn(problem === null ? 'The settings can be used again.' : sayWithHint(problem));
    }
    for (const listener of listeners) listener();
  }

  function takeFromDisk(): void {
    const read = store.read();
    // Missing or broken: the known settings stay in use, so that no protected user loses the protection.
    take(read.kind === 'good' ? read.own : own, read.problem);
  }

  let watching: { dispose(): void } | null = null;
  return {
    unwritable,
    get: () => own,
    problem: () => problem,
    set(settings, base = own) {
      const written = store.update((now) => mergeSettings(base, settings, now));
      take(written, store.read().problem);
      return written;
    },
    startOver(asides) {
      const read = store.startOver(asides);
      take(read.own, read.problem);
    },
    onChange: (listener) => void listeners.push(listener),
    watch() {
      watching ??= watchSettings({
        folder,
        name,
        isUsable: () => store.read().kind !== 'unusable',
        onChange: takeFromDisk,
      });
    },
    dispose: () => watching?.dispose(),
  };
}

/** The file as it was found; set aside when it cannot be used. */
function firstRead(store: SettingsStore, log: Log): SettingsRead {
  const read = store.read();
  if (read.kind !== 'unusable') return read;
  try {
    return store.setAside();
  } catch (thrown) {
    // The file stays where it is, and the app only looks, as with one that was set aside.
    log.warn(
      `The settings could not be set aside: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    );
    return read;
  }
}

/** Why the settings cannot be saved: the folder, or the first attempt to write. */
function writeProblem(store: SettingsStore, folder: string, log: Log): Failure | null {
  try {
    makeOwnFolder(folder);
    tryToWrite(folder);
    store.exclusively(() => removeLeftovers(folder, log));
    // Not over a broken file that could not be set aside.
    if (!existsSync(store.file) && store.read().kind === 'missing') store.update((now) => now);
    return null;
  } catch (thrown) {
    return thrown instanceof SlotwatchError ? thrown.failure : notSaved(store.file, thrown);
  }
}
