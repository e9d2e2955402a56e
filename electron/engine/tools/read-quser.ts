import type { SessionState } from '../../../shared/model.ts';
import { IDLE_TIME, readIdle } from './idle.ts';
import { type DateOrder, readLogon } from './logon.ts';
import { readStateWord, stateFromStructure } from './read-qwinsta.ts';
import { type Layout, type Row, readTable } from './table.ts';

/** A session as `quser` tells it. Only people are listed, so there is always a user. */
export interface UserRow {
  readonly id: number;
  readonly user: string;
  readonly sessionName: string | null;
  readonly state: SessionState;
  readonly current: boolean;
  readonly idleMinutes: number | null;
  readonly logon: string | null;
  readonly logonAt: string | null;
  /** The state came from the row's structure, because its word is in no table. */
  readonly guessed: boolean;
}

export interface UserTable {
  readonly rows: readonly UserRow[];
  /** Somebody may be missing: lines that were not understood, or the end of the text is not there. */
  readonly incomplete: boolean;
}

const LAYOUT: Layout = { second: 23, idEnd: 43, state: 46 };

/** Reads the table of `quser`; null when the text holds none. */
export function readQuser(text: string, ambiguousAsWide: boolean, order: DateOrder): UserTable | null {
  const table = readTable(text, [LAYOUT], ambiguousAsWide);
  if (table === null) return null;
  const rows = table.rows.flatMap((row) => readUser(row, order) ?? []);
  return { rows, incomplete: table.cut || table.unread.length > 0 || rows.length < table.rows.length };
}

function readUser(row: Row, order: DateOrder): UserRow | null {
  const { first: user, second: sessionName, id, marked } = row;
  if (user === null) return null;
  const { stateText, idle, logon } = splitRest(row.rest);
  const word = readStateWord(stateText);
  const kind = sessionName?.toLowerCase() === 'console' ? 'console' : 'remote';
  return {
    id,
    user,
    sessionName,
    state: word.state ?? stateFromStructure(kind, sessionName, user),
    current: marked,
    idleMinutes: readIdle(idle),
    logon,
    logonAt: logon === null ? null : readLogon(logon, order),
    guessed: word.text !== '' && word.state === null,
  };
}

/**
 * `state  idle  logon`, by structure: the words differ in length and push what follows. The logon begins with a digit
 * after the last two blanks (within it stand single ones), the idle time is the word before it.
 */
function splitRest(rest: string): { stateText: string; idle: string; logon: string | null } {
  const gap = rest.lastIndexOf('  ');
  const last = rest.slice(gap + 2);
  const hasLogon = gap !== -1 && /^\d/.test(last) && !IDLE_TIME.test(last);
  const head = hasLogon ? rest.slice(0, gap).trimEnd() : rest;
  const idle = head.slice(head.lastIndexOf(' ') + 1);
  if (!hasLogon && !IDLE_TIME.test(idle)) return { stateText: rest, idle: '', logon: null };
  const stateText = head.slice(0, head.length - idle.length).trimEnd();
  return { stateText, idle, logon: hasLogon ? last : null };
}
