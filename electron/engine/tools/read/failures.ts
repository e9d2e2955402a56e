import type { Failure, FailureCode } from '../../../../shared/domain/model.ts';
import { text } from '../../../../shared/text/text.ts';
import type { Tool, ToolOutput } from '../run/tool.ts';

/** The failures that are made here, where the tools' text is known. */
type ToolFailureCode = keyof typeof text.failure;

/**
 * The Windows error numbers of these tools, by what they mean to the person. The words around them are translated, the
 * number never is.
 */
const CODE_OF_NUMBER: ReadonlyMap<number, ToolFailureCode> = new Map([
  [5, 'accessDenied'],
  [1331, 'accessDenied'], // the account is disabled
  [1385, 'accessDenied'], // the account may not log on that way
  [7045, 'accessDenied'], // ERROR_CTX_WINSTATION_ACCESS_DENIED
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
]);

/** Characters of a tool's text that are looked at for an error: it has two lines. */
const LONGEST_ERROR = 4096;

/** `Error [5]:Access is denied.`: the decimal code of the second line, in any language. */
const BRACKETED = /[[［](\d{1,5})[\]］]/;
/** `Error 0x000006BA enumerating sessionnames`: the first line of newer tools. */
const HEXADECIMAL = /\b0x([0-9a-f]{8})\b/i;
/** `Error 5 getting session names`: the first line of older ones. */
const SECOND_WORD = /^\S+ (\d{1,5}) /;
/** What no sentence about everybody has. */
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
 * `No User exists for *`, in any language: one line about everybody, without a number. Says that there is nobody
 * (`quser`) or that nothing may be seen (`qwinsta`).
 */
export function saysNobody(printed: string): boolean {
  const text = beginningOf(printed).trimEnd();
  return text.includes('*') && !text.includes('\n') && !NUMBER_OR_BRACKET.test(text);
}

function beginningOf(printed: string): string {
  return printed.trimStart().slice(0, LONGEST_ERROR);
}

/** Why a tool's run gave no table. `printed` is all it printed, decoded. */
export function failureOf(
  tool: Tool,
  output: Pick<ToolOutput, 'end'>,
  printed: string,
  server: string,
): Failure {
  switch (output.end) {
    case 'missing':
    case 'notStarted':
      return makeFailure('toolMissing', server, tool);
    case 'timedOut':
      return makeFailure('timeout', server, tool);
    case 'cancelled':
    case 'tooLate':
      return { code: 'timeout', message: text.calledOff.message(server), hint: text.calledOff.hint };
    case 'outputTooLong':
    case 'started':
      return makeFailure('badOutput', server, tool);
    case 'exited': {
      const number = readErrorNumber(printed);
      if (number === null)
        return makeFailure(saysNobody(printed) ? 'accessDenied' : 'badOutput', server, tool);
      return failureOfNumber(number, server, tool);
    }
  }
}

/** What a Windows error number means to the person, and what to try. */
interface Meaning {
  readonly message: (server: string) => string;
  readonly hint: string;
}

/** By what the number means where that is known; the number goes along for who looks it up. */
function failureOfNumber(number: number, server: string, tool: Tool): Failure {
  const code = CODE_OF_NUMBER.get(number);
  if (code === undefined) {
    const { message, hint } = text.unlistedError;
    return { code: 'badOutput', message: message(server, number), hint: hint(tool), windowsError: number };
  }
  const { hint, message } = makeFailure(code, server, tool);
  const meanings: Readonly<Record<number, Meaning | undefined>> = text.windowsError;
  const meaning = meanings[number];
  const said =
    meaning === undefined ? { message, hint } : { message: meaning.message(server), hint: meaning.hint };
  return {
    code,
    message: text.withErrorNumber(said.message, number),
    hint: said.hint,
    windowsError: number,
  };
}

/** How telling a failure is: of two tools that failed, the more telling one is shown. */
const TELLING: readonly FailureCode[] = [
  'loginFailed',
  'accessDenied',
  'unknownHost',
  'unreachable',
  'timeout',
  'badOutput',
  'toolMissing',
];

/** Of two failures about the same question, the one that helps more. */
export function moreTelling(a: Failure, b: Failure): Failure {
  return TELLING.indexOf(b.code) < TELLING.indexOf(a.code) ? b : a;
}

function makeFailure(code: ToolFailureCode, server: string, tool: Tool): Failure {
  const words = text.failure[code];
  return { code, message: words.message(server, tool), hint: words.hint(server, tool) };
}
