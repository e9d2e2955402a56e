import { renameSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import type { z } from 'zod';
import { toError } from '../../../shared/basics/assert.ts';
import type { SetAside, Unusable } from '../../../shared/domain/failure.ts';
import { makeOwnFolder, OWNER_FILE } from './own-files.ts';
import {
  parseObject,
  type ReadJson,
  type ReadJsonOptions,
  readJson,
  UnusableError,
} from './read-json-file.ts';
import { writeWhole } from './write-whole.ts';

type Raw = Record<string, unknown>;

/** `conf`, or `electron-store`, which is `conf` for Electron. */
export type StoreLibrary = new (options: {
  readonly cwd: string;
  readonly name: string;
  readonly configName: string;
  readonly configFileMode: number;
  readonly clearInvalidConfig: boolean;
  readonly accessPropertiesByDotNotation: boolean;
  readonly deserialize: (text: string) => Raw;
}) => { store: Raw };

export interface StoreOptions<Value extends object, Fallback> extends ReadJsonOptions {
  readonly folder: string;
  /** Without `.json`. */
  readonly name: string;
  /** Not a strict one: see `readJson`. */
  readonly schema: z.ZodType<Value>;
  /** The value when there is no file that can be used. */
  readonly fallback: () => Fallback;
  /** Called by `get` after it has set a file aside, or tried to. */
  readonly onUnusable?: (unusable: Unusable, aside: SetAside) => void;
  /** The app passes one for Electron; the command runs without it. */
  readonly Library?: StoreLibrary;
}

export interface SmallStore<Value extends object, Fallback = Value> {
  readonly file: string;
  /** What is in the file, and the value to use. Never throws, never waits and changes nothing. */
  read(): ReadJson<Value> & { readonly holds: Value | Fallback };
  /** The value to use. A file that cannot be used is set aside first, and `onUnusable` is called. */
  get(): Value | Fallback;
  /**
   * Writes the file completely or not at all, readable by its owner only. Throws the system's error, and `UnusableError`
   * when the existing file cannot be used: that is never overwritten. `beforeReplacing`: see `writeWhole`.
   */
  write(value: Value, beforeReplacing?: () => void): void;
  /** Renames the file to `NAME.broken-TIME.json`, and returns that name. Throws the system's error. */
  setAside(): string;
}

/** When a file changes between any two looks, so often, it cannot be used. */
const MOST_LOOKS = 5;

/**
 * One small JSON file: the settings, the waits, the place of the window. The library reads, keeps and writes it. Two
 * things it does not guarantee are added here. Before it reads, `readJson` checks the file: it must be a regular file,
 * in UTF-8, with each key once. And `writeWhole` writes it: inside a snap the library writes over the old file, on a
 * disk that refuses it tries for a second at full speed, and it has no check before it replaces the file.
 */
export function openStore<Value extends object, Fallback>(
  options: StoreOptions<Value, Fallback>,
): SmallStore<Value, Fallback> {
  const { folder, name, schema, fallback, onUnusable = () => {}, Library = Conf as StoreLibrary } = options;
  const file = path.join(folder, `${name}.json`);
  let opened: { store: Raw } | null = null;
  /** The text that was checked, to compare with what the library reads. */
  let seen = '';
  let isSame = false;
  let askBefore: (() => void) | undefined;

  /** Only when there is no file or a good one: the library reads it at once. */
  function library(): { store: Raw } {
    if (opened !== null) return opened;
    const made = new Library({
      cwd: folder,
      name,
      configName: name,
      configFileMode: OWNER_FILE,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      deserialize(found) {
        isSame = found.replace(/^\uFEFF/, '') === seen;
        return isSame ? parseObject(seen) : {};
      },
    });
    // The library has no hook for writing; a test fails if the method is ever renamed.
    Reflect.set(made, '_write', (value: Raw) =>
      writeWhole(file, JSON.stringify(value, undefined, '\t'), { beforeReplacing: () => askBefore?.() }),
    );
    opened = made;
    return made;
  }

  function parse(text: string): Raw {
    // Before the library parses it: its errors are reported in our own words.
    parseObject(text);
    seen = text;
    isSame = false;
    const found = { ...library().store };
    if (!isSame) throw new Error('it was changed at the same moment');
    return found;
  }

  function look(): ReadJson<Value> {
    for (let looks = 1; ; looks++) {
      isSame = true;
      const found = readJson(file, schema, { ...options, parse });
      if (isSame || looks >= MOST_LOOKS) return found;
    }
  }

  function read(): ReadJson<Value> & { readonly holds: Value | Fallback } {
    const found = look();
    return { ...found, holds: found.kind === 'value' ? found.value : fallback() };
  }

  function setAside(): string {
    const time = new Date().toISOString().replace(/[:.]/g, '-');
    const aside = `${name}.broken-${time}.json`;
    renameSync(file, path.join(folder, aside));
    return aside;
  }

  function tryToSetAside(): SetAside {
    try {
      return { kind: 'kept', file: path.join(folder, setAside()) };
    } catch (thrown) {
      return { kind: 'notKept', reason: toError(thrown).message };
    }
  }

  return {
    file,
    read,
    get() {
      const found = read();
      if (found.kind !== 'unusable') return found.holds;
      onUnusable(found.reason, tryToSetAside());
      return found.holds;
    },
    write(value, beforeReplacing) {
      const found = look();
      if (found.kind === 'unusable') throw new UnusableError(found.reason);
      makeOwnFolder(folder);
      askBefore = beforeReplacing;
      library().store = Object.fromEntries(Object.entries(value));
    },
    setAside,
  };
}
