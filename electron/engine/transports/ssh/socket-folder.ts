import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of this program for the sockets of shared connections. */
export interface SocketFolder {
  /** Made when it is first needed, for this account alone; null where there is none, and then no connection is shared. */
  readonly path: () => string | null;
  /** Removes it, if it was made. */
  dispose(): void;
}

const NAME = 'sw-';
/** `mkdtemp` adds six letters. */
const NAME_LENGTH = 'sw-123456'.length;
/** The least that a system allows for the path of a socket (macOS), with a zero at its end. */
const LONGEST_SOCKET = 103;
/** In the folder: a slash, the 40 digits of ssh's name, and 17 characters that it adds while it makes the socket. */
const SOCKET_LENGTH = 1 + 40 + 17;

/** Windows' ssh shares no connections. */
export function createSocketFolder(
  platform: NodeJS.Platform,
  parents: readonly (string | undefined)[],
): SocketFolder {
  const fitting = parents.filter(
    (folder) =>
      folder !== undefined &&
      path.isAbsolute(folder) &&
      Buffer.byteLength(folder) + 1 + NAME_LENGTH + SOCKET_LENGTH <= LONGEST_SOCKET,
  );
  let made: string | null | undefined;
  return {
    path() {
      if (made === undefined) made = platform === 'win32' ? null : makeIn(fitting);
      return made;
    },
    dispose() {
      if (typeof made === 'string') rmSync(made, { recursive: true, force: true });
      made = null;
    },
  };
}

/** Where it may be: the folder of the session is emptied by the system, and that of temporary files is long on a Mac. */
export function socketParents({ XDG_RUNTIME_DIR }: NodeJS.ProcessEnv): readonly (string | undefined)[] {
  return [XDG_RUNTIME_DIR, tmpdir(), '/tmp'];
}

/** In the first folder that lets us. */
function makeIn(parents: readonly (string | undefined)[]): string | null {
  for (const parent of parents) {
    if (parent === undefined) continue;
    try {
      return mkdtempSync(path.join(parent, NAME));
    } catch {
      // The next one, or no connection is shared.
    }
  }
  return null;
}
