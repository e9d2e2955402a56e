import { CODE_WORD, END_LINE, USERS_LINE } from './remote-lines.ts';

/** What one look printed, by tool. */
export interface SshLook {
  /** Who asks, as the server knows them; null when that was not said, and then nobody's session is certainly not theirs. */
  readonly caller: string | null;
  readonly qwinsta: Uint8Array;
  readonly quser: Uint8Array;
}

/** What was printed before the end line; null without one: the answer is not whole. Found in the bytes, before decoding. */
export function beforeEndLine(printed: Uint8Array): Uint8Array | null {
  return splitAtLine(printed, END_LINE)?.before ?? null;
}

/**
 * What a tool printed, and what it exited with by the line before the end line. Null without that line, or where it has no
 * number: a `cmd` that did not read it.
 */
export function takeCode(whole: Uint8Array): {
  readonly stdout: Uint8Array;
  readonly exitCode: number | null;
} {
  const line = CODE_LINE.exec(latin1(whole.subarray(-LONGEST_CODE_LINE)));
  if (line === null) return { stdout: whole, exitCode: null };
  const [, printed = '', code = ''] = line;
  const stdout = whole.subarray(0, whole.length - printed.length);
  return { stdout, exitCode: /^-?\d{1,10}$/.test(code) ? Number(code) : null };
}

/** The parts of the answer to `lookLine`; null when it is not whole. */
export function readLook(printed: Uint8Array): SshLook | null {
  const whole = beforeEndLine(printed);
  const parts = whole === null ? null : splitAtLine(whole, USERS_LINE);
  if (parts === null) return null;
  const { caller, rest } = takeCaller(parts.before);
  return { caller, qwinsta: rest, quser: parts.after };
}

/** What `whoami` printed alone. */
export function readCaller(printed: Uint8Array): string | null {
  return takeCaller(printed).caller;
}

/**
 * `whoami` prints `domain\user` on a line of its own, before the table; a line of a table has blanks. A profile of the
 * server's shell may have printed something before it.
 */
function takeCaller(bytes: Uint8Array): { readonly caller: string | null; readonly rest: Uint8Array } {
  let start = 0;
  while (start < bytes.length) {
    const end = lineEnd(bytes, start);
    const line = new TextDecoder().decode(bytes.subarray(start, end)).replace(/\r$/, '');
    if (isAccount(line)) return { caller: line, rest: bytes.subarray(Math.min(end + 1, bytes.length)) };
    // The table has begun.
    if (/^[ >]/.test(line)) break;
    start = end + 1;
  }
  return { caller: null, rest: bytes.subarray(Math.min(start, bytes.length)) };
}

/** One `\`, no blank, and something on both sides; what could not be decoded may be anybody. */
function isAccount(line: string): boolean {
  return /^[^\s\\]+\\[^\s\\]+$/u.test(line) && !line.includes('\ufffd');
}

const LINE_FEED = 0x0a;
const CODE_LINE = new RegExp(`(?:^|\\n)(${CODE_WORD} ([^\\n]*?)\\s*)$`);
/** The word, a number or the name of the variable, and the end of a line. */
const LONGEST_CODE_LINE = 64;

/** Splits at the first line that is exactly this text; `echo` leaves a blank behind it. */
function splitAtLine(
  bytes: Uint8Array,
  line: string,
): { readonly before: Uint8Array; readonly after: Uint8Array } | null {
  let start = 0;
  while (start <= bytes.length) {
    const end = lineEnd(bytes, start);
    const found = end - start <= line.length + 2 && latin1(bytes.subarray(start, end)).trimEnd() === line;
    if (found) {
      return { before: bytes.subarray(0, start), after: bytes.subarray(Math.min(end + 1, bytes.length)) };
    }
    start = end + 1;
  }
  return null;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(LINE_FEED, from);
  return end === -1 ? bytes.length : end;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
