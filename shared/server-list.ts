import type { ListProblem } from './list-problem.ts';
import type { ServerName } from './model.ts';

/** Where lists of servers come from. */
export type ServerListFormat = 'rdcMan' | 'mRemoteNG' | 'rdp' | 'csv' | 'text';

/** One server as a list names it. There is no place for a user name or a password in it. */
export interface ListedServer {
  readonly name: ServerName;
  /** What the person calls it, at most `LONGEST_LABEL`; empty where that is the name itself. */
  readonly label: string;
  /** The groups it stands in, the outermost first; empty when in none. */
  readonly group: readonly string[];
  /** 1 to 65535; null for Remote Desktop's own, 3389. */
  readonly port: number | null;
  /** Whether connections go to the console (`/admin`). */
  readonly console: boolean;
}

/** What a file would add, before anything is added. */
export interface ServerListPreview {
  /** Null when it is none of them. */
  readonly format: ServerListFormat | null;
  /** Each name once, compared without case, in the order of the file. At most `MOST_NAMES`. */
  readonly servers: readonly ListedServer[];
  readonly problems: readonly ListProblem[];
}

/** The same for several files at once, or for a pasted text. */
export interface ImportPreview {
  /** Their names, without folders; empty for a pasted text. */
  readonly files: readonly string[];
  /** Each name once over all files. At most `MOST_NAMES`. */
  readonly servers: readonly ListedServer[];
  readonly problems: readonly ImportProblem[];
}

export interface ImportProblem extends ListProblem {
  /** The file it is in; null for a pasted text. */
  readonly file: string | null;
}

/** As long as the settings allow. */
export const LONGEST_LABEL = 100;
export const LONGEST_GROUP = 100;
/** Groups in groups in groups; what stands deeper is put into the last of them. */
export const MOST_GROUP_LEVELS = 10;
export const DEFAULT_PORT = 3389;
/** Characters; longer lists are files. */
export const LONGEST_PASTE = 1_000_000;
