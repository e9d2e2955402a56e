import type { SessionState } from '../../../shared/domain/model.ts';
import { UTF8_CODE_PAGE } from '../tools/read/decode.ts';
import { Line, measureFor } from './cells.ts';
import { type Language, TOOL_WORDS } from './demo-words.ts';
import { type LogonFormat, printIdle, printLogon } from './print-times.ts';

/**
 * Prints the text of `qwinsta` and `quser` as Windows does: every cell as in the known captures. The counterpart of the
 * parser in `tools/read/`, written independently of it.
 */
export interface PrintedSession {
  readonly id: number;
  readonly user: string | null;
  readonly sessionName: string | null;
  readonly state: SessionState;
  /** Carries the `>` mark. */
  readonly current: boolean;
  /** Whole minutes; null is printed as `none`. */
  readonly idleMinutes: number | null;
  /** `yyyy-mm-ddThh:mm` on the server's clock; null leaves the column empty. */
  readonly logonAt: string | null;
  /** `wdcon` and `rdpwd` on Server 2003 and before; empty later. */
  readonly type?: string;
  readonly device?: string;
}

export interface PrintOptions {
  readonly language: Language;
  /** For `qwinsta`; `quser` has only one layout. */
  readonly layout: 'classic' | 'wide';
  readonly logonFormat: LogonFormat;
  /** Some captures of `qwinsta` end after the state. */
  readonly endsAfterState: boolean;
  /** Without its header a table has been cut: Windows does not print that, but a network can cause it. */
  readonly header: boolean;
  /** What `/counter` adds below the table: created, disconnected, reconnected. */
  readonly counters: readonly [number, number, number] | null;
  /** Cells by which `quser` in Russian moves idle and logon to the right; 0 to 3. */
  readonly quserShift: number;
  /**
   * How `quser` fills its columns. `pushing`: like `printf`, where a long state pushes the idle time, and the word for
   * none has its own blanks (only one, after a long word). `fixed`: what follows a long word is moved back into its
   * column.
   */
  readonly quserColumns: 'pushing' | 'fixed';
  /** The console's code page; it decides how many cells a letter takes. */
  readonly codePage: number;
}

export const PRINT_DEFAULTS: PrintOptions = {
  language: 'en',
  layout: 'classic',
  logonFormat: 'en-US',
  endsAfterState: false,
  header: true,
  counters: null,
  quserShift: 0,
  quserColumns: 'fixed',
  codePage: UTF8_CODE_PAGE,
};

/** The cells of `qwinsta`: where a column starts; for the id, where its last digit is. */
const QWINSTA_CELLS = {
  classic: { name: 1, user: 19, idEnd: 45, state: 48, type: 56, device: 68, lineEnd: 76 },
  wide: { name: 1, user: 27, idEnd: 53, state: 56, type: 64, device: 76, lineEnd: 84 },
} as const;

const QUSER_CELLS = { user: 1, name: 23, idEnd: 43, state: 46, idle: 54, idleEnd: 62, logon: 65 } as const;

/** Blanks after the idle time, however long it is. */
const LOGON_GAP = 2;

/** The classic layout cuts longer session names to 13 characters and three dots. */
const CLASSIC_NAME_LENGTH = 16;
const CUT_NAME_LENGTH = 13;

const EOL = '\r\n';

/** The table of `qwinsta`, CRLF after every line, blanks up to the end of the last column. */
export function printQwinsta(
  sessions: readonly PrintedSession[],
  options: Partial<PrintOptions> = {},
): string {
  const print = { ...PRINT_DEFAULTS, ...options };
  const words = TOOL_WORDS[print.language];
  const lines = print.header ? [qwinstaHeader(print)] : [];
  lines.push(...sessions.map((session) => qwinstaRow(session, print)));
  if (print.counters !== null) {
    const counts = print.counters;
    lines.push(...words.counters.map((text, index) => `${text}${counts[index] ?? 0}`));
  }
  return lines.map((line) => line + EOL).join('');
}

/** The table of `quser`: sessions with a user only, user names in lower case. */
export function printQuser(sessions: readonly PrintedSession[], options: Partial<PrintOptions> = {}): string {
  const print = { ...PRINT_DEFAULTS, ...options };
  const lines = print.header ? [quserHeader(print)] : [];
  for (const session of sessions) {
    if (session.user !== null) lines.push(quserRow(session, session.user, print));
  }
  return lines.map((line) => line + EOL).join('');
}

/** A session name as this layout shows it. */
export function printedSessionName(name: string, layout: PrintOptions['layout']): string {
  if (layout === 'wide' || name.length <= CLASSIC_NAME_LENGTH) return name;
  return `${name.slice(0, CUT_NAME_LENGTH)}...`;
}

function qwinstaHeader({ language, layout, endsAfterState, codePage }: PrintOptions): string {
  const cells = QWINSTA_CELLS[layout];
  const [name, user, id, state, type, device] = TOOL_WORDS[language].qwinstaHeader;
  const line = new Line(measureFor(codePage))
    .at(cells.name, name)
    .at(cells.user, user)
    .at(cells.idEnd - 1, id)
    .at(cells.state, state);
  if (endsAfterState) return line.fill(cells.type).toString();
  return line.at(cells.type, type).at(cells.device, device).blank().toString();
}

function qwinstaRow(session: PrintedSession, options: PrintOptions): string {
  const { language, layout, endsAfterState, codePage } = options;
  const cells = QWINSTA_CELLS[layout];
  const line = new Line(measureFor(codePage), session.current ? '>' : ' ')
    .at(cells.name, printedSessionName(session.sessionName ?? '', layout))
    .at(cells.user, session.user ?? '')
    .endingAt(cells.user, cells.idEnd, String(session.id))
    .at(cells.state, TOOL_WORDS[language].states[session.state]);
  if (endsAfterState) return line.fill(cells.type).toString();
  return line
    .at(cells.type, session.type ?? '')
    .at(cells.device, session.device ?? '')
    .fill(cells.lineEnd)
    .toString();
}

function quserHeader({ language, quserShift, codePage }: PrintOptions): string {
  const cells = QUSER_CELLS;
  const [user, name, id, state, idle, logon] = TOOL_WORDS[language].quserHeader;
  return new Line(measureFor(codePage))
    .at(cells.user, user)
    .at(cells.name, name)
    .at(cells.idEnd - 1, id)
    .at(cells.state, state)
    .at(cells.idle, idle)
    .at(cells.logon + quserShift, logon)
    .toString();
}

function quserRow(session: PrintedSession, user: string, options: PrintOptions): string {
  const { language, logonFormat, quserShift, quserColumns, codePage } = options;
  const cells = QUSER_CELLS;
  const words = TOOL_WORDS[language];
  const idle = session.idleMinutes === null ? words.none : printIdle(session.idleMinutes);
  const upToState = new Line(measureFor(codePage), session.current ? '>' : ' ')
    .at(cells.user, lowerCase(user))
    .at(cells.name, printedSessionName(session.sessionName ?? '', 'classic'))
    .endingAt(cells.name, cells.idEnd, String(session.id))
    .at(cells.state, words.states[session.state]);
  if (quserColumns === 'pushing') {
    const width = cells.idleEnd + 1 - cells.idle + quserShift;
    const gap = ' '.repeat(LOGON_GAP);
    const none = words.noneField ?? `    ${words.none}   `;
    const field = session.idleMinutes === null ? none : idle.padStart(width) + gap;
    const logon = session.logonAt === null ? '' : printLogon(session.logonAt, logonFormat);
    return upToState.fill(cells.idle).toString() + field + logon;
  }
  const line = upToState.endingAt(cells.idle, cells.idleEnd + quserShift, idle);
  if (session.logonAt === null) return line.toString();
  return line.at(cells.logon + quserShift, printLogon(session.logonAt, logonFormat), LOGON_GAP).toString();
}

/** One character for one, as in Windows: the dotted capital I of Turkish becomes a plain i. */
export function lowerCase(text: string): string {
  return Array.from(text, (character) => Array.from(character.toLowerCase())[0] ?? '').join('');
}
