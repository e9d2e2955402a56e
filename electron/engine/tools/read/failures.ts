import type { ToolFailure, ToolFailureCode } from '../../../../shared/domain/failure.ts';
import type { Tool, ToolOutput } from '../run/tool.ts';

/**
 * The Windows error numbers of these tools, by what they mean to the user. The words around them are translated, the
 * numbers are not.
 */
const CODE_OF_NUMBER: ReadonlyMap<number, ToolFailureCode> = new Map([
  [5, 'accessDenied'],
  [1331, 'accessDenied'], // the account is disabled
  [1385, 'accessDenied'], // the account may not log on that way
  [7045, 'accessDenied'], // ERROR_CTX_WINSTATION_ACCESS_DENIED
  [1219, 'accessDenied'], // this account is connected there under another name already
  [86, 'loginFailed'], // the password is not right
  [1326, 'loginFailed'], // user name or password
  [1909, 'loginFailed'], // the account is locked
  [51, 'unreachable'],
  [53, 'unreachable'], // network path not found
  [64, 'unreachable'],
  [1115, 'unreachable'], // shutting down
  [1231, 'unreachable'],
  [1311, 'unreachable'], // no logon server to ask
  [1702, 'unreachable'], // the RPC binding
  [1717, 'unreachable'], // the RPC interface
  [1722, 'unreachable'], // the RPC server is unavailable
  [1726, 'unreachable'],
  [1727, 'unreachable'],
  [1753, 'unreachable'], // no more endpoints: the service is not running
  [121, 'timeout'],
  [67, 'unknownHost'], // network name not found
  [1396, 'unknownHost'], // the target account name is incorrect
  [1825, 'unknownHost'], // Kerberos knows no such name
  [11001, 'unknownHost'],
  [7022, 'noSuchSession'], // ERROR_CTX_WINSTATION_NOT_FOUND
  [15007, 'noSuchLog'], // ERROR_EVT_CHANNEL_NOT_FOUND
]);

/** How much of a tool's text is searched for an error: an error has two lines. */
const LONGEST_ERROR = 4096;

/** `Error [5]:Access is denied.`: the decimal code of the second line, in any language. */
const BRACKETED = /[[［](\d{1,5})[\]］]/;
/** `Error 0x000006BA enumerating sessionnames`: the first line of newer tools. */
const HEXADECIMAL = /\b0x([0-9a-f]{8})\b/i;
/** `Error 5 getting session names`: the first line of older ones. */
const SECOND_WORD = /^\S+ (\d{1,5}) /;
/** Never in the sentence that no user is logged on. */
const NUMBER_OR_BRACKET = /[\d[\]]/;

/** The Windows error number in what a tool printed, or null when there is none. */
export function readErrorNumber(printed: string): number | null {
  const text = beginningOf(printed);
  const bracketed = BRACKETED.exec(text);
  if (bracketed !== null) return Number(bracketed[1]);
  const hexadecimal = HEXADECIMAL.exec(text);
  if (hexadecimal !== null) return Number.parseInt(hexadecimal[1] ?? '', 16);
  const word = SECOND_WORD.exec(text);
  return word === null ? null : Number(word[1]);
}

/**
 * `No User exists for *`, in any language: one line without a number. It means that no user is logged on (`quser`) or
 * that the caller may see no session (`qwinsta`).
 */
export function saysNobody(printed: string): boolean {
  const text = beginningOf(printed).trimEnd();
  return text.includes('*') && !text.includes('\n') && !NUMBER_OR_BRACKET.test(text);
}

function beginningOf(printed: string): string {
  return printed.trimStart().slice(0, LONGEST_ERROR);
}

/** Why a tool's run gave no table. `printed`: all its text, decoded. */
export function failureOf(
  tool: Tool,
  output: Pick<ToolOutput, 'end'>,
  printed: string,
  server: string,
): ToolFailure {
  switch (output.end) {
    case 'missing':
    case 'notStarted':
      return { code: 'toolMissing', tool, server };
    case 'timedOut':
      return { code: 'timeout', tool, server };
    case 'cancelled':
    case 'tooLate':
      return { code: 'timeout', tool, server, cancelled: true };
    case 'outputTooLong':
    case 'started':
    case 'answered':
      return { code: 'badOutput', tool, server };
    case 'exited': {
      const windowsError = readErrorNumber(printed);
      if (windowsError === null)
        return { code: saysNobody(printed) ? 'accessDenied' : 'badOutput', tool, server };
      return { code: failureCodeOf(windowsError), tool, server, windowsError };
    }
  }
}

/** What a Windows error number means to the person; `badOutput` where it is on no list. */
export function failureCodeOf(windowsError: number): ToolFailureCode {
  return CODE_OF_NUMBER.get(windowsError) ?? 'badOutput';
}

/** The order of failures when both tools failed: the first in this list is shown. */
const SPECIFIC: readonly ToolFailureCode[] = [
  'hostKeyChanged',
  'hostKeyUnknown',
  'loginFailed',
  'accessDenied',
  'unknownHost',
  'unreachable',
  'timeout',
  'badOutput',
  'toolMissing',
];

/** Of two failures about the same question, the one that says more. */
export function moreSpecific(a: ToolFailure, b: ToolFailure): ToolFailure {
  return SPECIFIC.indexOf(b.code) < SPECIFIC.indexOf(a.code) ? b : a;
}
