import type { SessionState } from '../../../../shared/domain/model.ts';
import { readIdle } from './idle-time.ts';
import { type Line, textBetween, textFrom } from './line.ts';
import { type DateOrder, readLogon } from './logon-time.ts';
import { readStateWord, stateFromStructure } from './read-qwinsta.ts';
import { type Layout, type Row, readTable } from './table.ts';

/** A row of `quser`. It lists only sessions with a user. */
export interface QuserRow {
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

export interface QuserTable {
  readonly rows: readonly QuserRow[];
  /** A user may be missing: some lines were not understood, or the end of the text is missing. */
  readonly incomplete: boolean;
}

const LAYOUT: Layout & { readonly last: number } = { second: 23, idEnd: 43, state: 46, last: 65 };

/** Columns of a row counted from its state: where the idle time starts and ends, and where the logon starts. */
const IDLE = 54 - LAYOUT.state;
const IDLE_END = 62 - LAYOUT.state;
const LOGON = LAYOUT.last - LAYOUT.state;
/** An idle time is at the right of its column; a word that ends further left than this is something else. */
const PLAY = 1;

/** Reads the table of `quser`; null when the text has none. */
export function readQuser(text: string, ambiguousAsWide: boolean, order: DateOrder): QuserTable | null {
  const table = readTable(text, [LAYOUT], ambiguousAsWide);
  if (table === null) return null;
  const rows = table.rows.flatMap((row) => readUser(row, order) ?? []);
  return { rows, incomplete: table.cut || table.unread.length > 0 || rows.length < table.rows.length };
}

function readUser(row: Row, order: DateOrder): QuserRow | null {
  const { first: user, second: sessionName, id, marked } = row;
  if (user === null) return null;
  const { stateText, idle, logon } = splitRow(row);
  const word = readStateWord(stateText);
  const kind = sessionName?.toLowerCase() === 'console' ? 'console' : 'remote';
  return {
    id,
    user,
    sessionName,
    state: word.state ?? stateFromStructure(kind, sessionName, user),
    current: marked,
    idleMinutes: idle === null ? null : readIdle(idle),
    logon,
    logonAt: logon === null ? null : readLogon(logon, order),
    guessed: word.text !== '' && word.state === null,
  };
}

interface Parts {
  readonly stateText: string;
  /** Null where the place does not show which word it is. */
  readonly idle: string | null;
  readonly logon: string | null;
}

/**
 * `state  idle  logon`, by position alone: a state, one word of idle time, and everything after it is the logon,
 * whatever it looks like. If a time of day were taken for an idle time, a user at work would look idle for hours.
 */
function splitRow({ line, state, lastShift }: Row): Parts {
  const stateEnd = endOfState(line, state);
  const stateText = textBetween(line, state, stateEnd) ?? '';
  const start = nextWord(line, stateEnd);
  const end = endOfWord(line, start);
  if (isLogon(line, start, end, state, lastShift)) {
    return { stateText, idle: null, logon: textFrom(line, start) };
  }
  const idle = textBetween(line, start, end);
  // With a digit in its state, or the idle time too far left, the columns are not where they should be.
  const isInPlace = end - 1 >= state + IDLE_END - PLAY && !hasIdleTime(stateText);
  if (!isInPlace && idle !== null && readIdle(idle) !== null) {
    return { stateText, idle: null, logon: textFrom(line, start) };
  }
  return { stateText, idle, logon: textFrom(line, nextWord(line, end)) };
}

/**
 * Whether the first word after the state belongs to the logon: it starts in or after the logon's column. A heading
 * further right moves that column only when a logon does start there.
 */
function isLogon(line: Line, start: number, end: number, state: number, shift: number): boolean {
  return start >= state + LOGON && nextWord(line, end) !== state + LOGON + shift;
}

/** The state ends where its column does, or after the word that is longer than the column. */
function endOfState(line: Line, state: number): number {
  const column = state + IDLE;
  return isBlank(line, column - 1) ? column : endOfWord(line, column);
}

function hasIdleTime(stateText: string): boolean {
  return /[\d:+]/.test(stateText) || stateText.split(' ').includes('.');
}

/** The column of the first character from here on that is not a blank; the end of the line when there is none. */
function nextWord(line: Line, from: number): number {
  let column = from;
  while (column < line.length && isBlank(line, column)) column++;
  return column;
}

/** The column after the word that reaches this one; the same column when none does. */
function endOfWord(line: Line, from: number): number {
  let column = from;
  while (!isBlank(line, column)) column++;
  return column;
}

function isBlank(line: Line, column: number): boolean {
  const character = line[column];
  return character === undefined || character === ' ' || character === '\r';
}
