import { FIRST_LISTENER_ID } from '../../../../shared/domain/idlest.ts';
import type { SessionKind, SessionState } from '../../../../shared/domain/model.ts';
import { textBetween } from './line.ts';
import { stateOfWord } from './state-words.ts';
import { type Layout, type Row, readTable } from './table.ts';

/** A row of `qwinsta`: all of `Session` but the idle time and the logon. */
export interface QwinstaRow {
  readonly id: number;
  readonly user: string | null;
  readonly sessionName: string | null;
  readonly state: SessionState;
  readonly kind: SessionKind;
  readonly current: boolean;
  /** The state came from the row's structure, because its word is in no table. */
  readonly guessed: boolean;
}

export interface QwinstaTable {
  readonly rows: readonly QwinstaRow[];
  /** A taken slot may be missing: some lines were not understood, or the end of the text is missing. */
  readonly incomplete: boolean;
}

/** The classic layout until about 2024, and the wide one since then (Windows 11, Azure Virtual Desktop). */
const CLASSIC: Layout = { second: 19, idEnd: 45, state: 48 };
const WIDE: Layout = { second: 27, idEnd: 53, state: 56 };

/** Reads the table of `qwinsta`; null when the text has none. */
export function readQwinsta(text: string, ambiguousAsWide: boolean): QwinstaTable | null {
  const table = readTable(text, [CLASSIC, WIDE], ambiguousAsWide, isCounter);
  if (table === null) return null;
  const rows = table.rows.map(readStation);
  return { rows, incomplete: table.cut || table.unread.length > 0 || rows.some(isUnclear) };
}

/** `Total sessions created: 5`, in any language: starts in the first column, has single blanks, ends with a count. */
function isCounter(line: string): boolean {
  const text = line.trimEnd();
  const first = line[0];
  if (first === undefined || first === '>' || first.trim() === '' || text.includes('  ')) return false;
  let start = text.length;
  while (start > 0 && isDigit(text[start - 1])) start--;
  return start < text.length && start > 1;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function readStation(row: Row): QwinstaRow {
  const { first: sessionName, second: user, id, marked, line, state } = row;
  const word = readStateWord(textBetween(line, state) ?? '');
  const kind = kindOf(id, sessionName, user, word.state);
  return {
    id,
    user,
    sessionName,
    state: word.state ?? stateFromStructure(kind, sessionName, user),
    kind,
    current: marked,
    guessed: word.text !== '' && word.state === null,
  };
}

/** The state word of a row and what it means; two blanks or a known word end it, because it may overrun its column. */
export function readStateWord(rest: string): { readonly text: string; readonly state: SessionState | null } {
  const end = rest.indexOf('  ');
  const text = end === -1 ? rest : rest.slice(0, end);
  const whole = stateOfWord(text);
  if (whole !== null) return { text, state: whole };
  const [firstWord = ''] = text.split(' ');
  const state = stateOfWord(firstWord);
  return { text: state === null ? text : firstWord, state };
}

/** The kind of a row, by its id and its station's name, which are never translated. */
function kindOf(
  id: number,
  sessionName: string | null,
  user: string | null,
  state: SessionState | null,
): SessionKind {
  if (id >= FIRST_LISTENER_ID) return 'listener';
  if (sessionName?.toLowerCase() === 'console') return 'console';
  if (user !== null) return 'remote';
  if (id === 0) return 'services';
  return state === 'listen' ? 'listener' : 'remote';
}

/** The state by structure alone, for languages that are not in the table of words. */
export function stateFromStructure(
  kind: SessionKind,
  sessionName: string | null,
  user: string | null,
): SessionState {
  if (kind === 'listener') return 'listen';
  if (kind === 'services') return 'disconnected';
  if (user !== null) return sessionName === null ? 'disconnected' : 'active';
  return kind === 'console' ? 'connected' : 'unknown';
}

/** The row has no user's name, but is one of a user: it may be a taken slot whose name was not printed. */
function isUnclear(row: QwinstaRow): boolean {
  if (row.user !== null || row.kind !== 'remote') return false;
  return (
    row.state === 'active' ||
    row.state === 'disconnected' ||
    row.state === 'shadow' ||
    row.state === 'unknown'
  );
}
