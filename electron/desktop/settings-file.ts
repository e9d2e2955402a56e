import { existsSync, renameSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import Store from 'electron-store';
import { toError } from '../../shared/assert.ts';
import type { Failure } from '../../shared/model.ts';
import { sayIssues } from '../../shared/schema-issues.ts';
import { type Settings, settingsSchema } from '../../shared/settings.ts';
import { text } from '../../shared/text/text.ts';
import { SlotwatchError } from '../engine/failure.ts';
import type { Log } from '../engine/log.ts';
import { makeOwnFolder, OWNER_FILE } from '../engine/own-files.ts';
import { removeLeftovers } from './leftovers.ts';
import { tryToWrite } from './write-access.ts';

export interface SettingsFile {
  /** The settings in use: always whole and within their limits. */
  get(): Settings;
  /** Writes all settings at once. Throws `SlotwatchError` when the file cannot be written; nothing has changed then. */
  set(settings: Settings): void;
  /** Called after every change. */
  onChange(listener: () => void): void;
  /** What the person should know about how the file was found; null when all is well. */
  readonly problem: Failure | null;
  /** Why nothing can be kept in the folder; null when all is well. */
  readonly unwritable: Failure | null;
}

export interface SettingsFileOptions {
  /** Folder of the file, made when missing. */
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  /** The settings of a first start. */
  readonly first: Settings;
  readonly log: Log;
}

/**
 * Opens the settings. A file that cannot be read or holds a value out of range is set aside as
 * `settings.broken-<time>.json`, never overwritten and never silently corrected; the app starts with the first settings.
 */
export function openSettingsFile({ folder, name, first, log }: SettingsFileOptions): SettingsFile {
  const file = join(folder, `${name}.json`);
  removeLeftovers(folder, log);
  const read: Read = existsSync(file) ? readSettings(folder, name) : { ok: true, settings: first };
  const problem = read.ok ? null : setAside(file, read.reason);
  if (problem !== null) log.error(`${problem.message} ${problem.hint}`);
  let current = read.ok ? read.settings : first;

  function write(settings: Settings): void {
    try {
      openStore(folder, name).store = settings;
    } catch (thrown) {
      throw new SlotwatchError(notSaved(file, thrown), { cause: thrown });
    }
  }

  const unwritable = writeProblem(file, () => {
    // Not over a broken file that could not be set aside.
    if (!existsSync(file)) write(current);
  });
  if (unwritable !== null) log.error(`${unwritable.message} ${unwritable.hint}`);

  const listeners: (() => void)[] = [];
  return {
    problem,
    unwritable,
    get: () => current,
    set(settings) {
      write(settings);
      current = settings;
      for (const listener of listeners) listener();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** What keeps the settings from being saved: the folder, or the first attempt. */
function writeProblem(file: string, writeFirst: () => void): Failure | null {
  const folder = dirname(file);
  try {
    makeOwnFolder(folder);
    tryToWrite(folder);
    writeFirst();
    return null;
  } catch (thrown) {
    return thrown instanceof SlotwatchError ? thrown.toFailure() : notSaved(file, thrown);
  }
}

function notSaved(file: string, thrown: unknown): Failure {
  return {
    code: 'internal',
    message: text.settingsFile.notSaved(toError(thrown).message),
    hint: text.settingsFile.notSavedHint(dirname(file)),
  };
}

type Read =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly reason: string };

function readSettings(folder: string, name: string): Read {
  try {
    const parsed = settingsSchema.safeParse({ ...openStore(folder, name).store });
    return parsed.success
      ? { ok: true, settings: parsed.data }
      : { ok: false, reason: sayIssues(parsed.error.issues) };
  } catch (thrown) {
    return { ok: false, reason: toError(thrown).message };
  }
}

/** Reads the file in its constructor, and throws when that is no JSON. Writes are atomic: another file, then a rename. */
function openStore(folder: string, name: string): Store<Settings> {
  return new Store<Settings>({
    cwd: folder,
    name,
    configFileMode: OWNER_FILE,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
  });
}

function setAside(file: string, reason: string): Failure {
  const { dir, name } = parse(file);
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = join(dir, `${name}.broken-${time}.json`);
  const message = text.settingsFile.notUsed(reason.replace(/\s+/g, ' ').trim().slice(0, 300));
  try {
    renameSync(file, aside);
  } catch (thrown) {
    return {
      code: 'internal',
      message,
      hint: text.settingsFile.notKept(toError(thrown).message),
    };
  }
  return {
    code: 'internal',
    message,
    hint: text.settingsFile.keptAs(aside),
  };
}
