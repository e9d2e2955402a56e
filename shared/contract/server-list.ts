import type { ListProblem, ListProblemCode, ListReason } from './list-problem.ts';
import type { ServerSettings } from './settings.ts';

/** Where lists of servers come from. */
export type ServerListFormat =
  | 'rdcMan'
  | 'mRemoteNG'
  | 'rdp'
  | 'csv'
  | 'table'
  | 'json'
  | 'remmina'
  | 'mobaXterm'
  | 'hosts'
  | 'ansible'
  | 'text';

/**
 * One server of a list: what its settings hold, so that an exported list can be imported without loss. It has no place for
 * a user name or a password, and none for what ssh is called with: a list may come from anybody.
 */
export type ListedServer = Omit<ServerSettings, 'sshPort' | 'sshUser'>;

/** A server that should not be added unasked: offered, but not ticked. */
export interface UntickedServer extends ListedServer {
  /** As in `ListProblem`. */
  readonly line: number | null;
  readonly code: ListProblemCode;
  readonly why: ListReason;
}

/** What a file would add, before anything is added. */
export interface ServerListPreview {
  /** Null when it is none of them. */
  readonly format: ServerListFormat | null;
  /** Each name once, compared without case, in the order of the file. At most `MOST_NAMES`. */
  readonly servers: readonly ListedServer[];
  /** Each name once, none of them in `servers`. At most `MOST_NAMES`. */
  readonly unticked: readonly UntickedServer[];
  readonly problems: readonly ListProblem[];
}

/** The same for several files at once, or for a pasted text. */
export interface ImportPreview {
  /** Their names, without folders; empty for a pasted text. */
  readonly files: readonly string[];
  /** Each name once over all files. At most `MOST_NAMES`. */
  readonly servers: readonly ListedServer[];
  /** Each name once, none of them in `servers`. At most `MOST_NAMES`. */
  readonly unticked: readonly UntickedServer[];
  readonly problems: readonly ImportProblem[];
}

export interface ImportProblem extends ListProblem {
  /** The file it is in; null for a pasted text. */
  readonly file: string | null;
}

/** Characters of a label that the settings allow. */
export const LONGEST_LABEL = 100;
export const LONGEST_GROUP = 100;
/** Levels of groups; a deeper server is put into the last of them. */
export const MOST_GROUP_LEVELS = 10;
export const DEFAULT_PORT = 3389;
/** Bytes of all files of one import together, packed and unpacked: far more than 5,000 servers take. */
export const LARGEST_LIST = 10 * 1024 * 1024;
/** Files in one import, and characters of a name of one. */
export const MOST_LIST_FILES = 200;
export const LONGEST_FILE_NAME = 255;
/** Characters; longer lists are files. */
export const LONGEST_PASTE = 1_000_000;
