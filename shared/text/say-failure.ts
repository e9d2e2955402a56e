import { assertNever } from '../basics/assert.ts';
import type {
  AfterUnusable,
  BadRequest,
  Failure,
  FailureCode,
  Refusal,
  ToolFailure,
  Trouble,
  UnreadList,
  Unusable,
} from '../domain/failure.ts';
import { sayHistoryProblem } from './history/say-history-problem.ts';
import { sayIssues } from './say-issues.ts';
import { sayWorking, sayWorkingHint } from './say-working.ts';
import type { Text } from './shape.ts';
import { text } from './text.ts';
import { isSshFailure, saySshFailure, usualCode } from './transports/say-ssh-failure.ts';

/** A sentence, and what to try; the hint is empty when there is nothing to try. */
export interface Said {
  readonly message: string;
  readonly hint: string;
}

/** Every failure in a sentence, with what to try. */
export function sayFailure(failure: Failure): Said {
  switch (failure.code) {
    case 'refused':
      return sayRefusal(failure.why);
    case 'badRequest':
      return sayBadRequest(failure.why);
    case 'internal':
      return sayTrouble(failure.why);
    default:
      return sayToolFailure(failure);
  }
}

/** Both in one text, for places with one field. */
export function sayWithHint(failure: Failure): string {
  return withHint(sayFailure(failure));
}

/** The sentence and its hint as one text. */
export function withHint({ message, hint }: Said): string {
  return `${message} ${hint}`.trim();
}

/** What a Windows error number means to the user, and what to try. */
interface Meaning {
  /** Left out where its failure code says it. */
  readonly message?: (server: string) => string;
  readonly hint: string;
}

/** By what the number means where that is known; the number is added so that it can be looked up. */
function sayToolFailure(failure: ToolFailure): Said {
  const { code, tool, server, windowsError, cancelled } = failure;
  if (cancelled === true) return { message: text.calledOff.message(server), hint: text.calledOff.hint };
  if (isSshFailure(failure)) return saySshFailure(failure);
  if (code === 'toolMissing' && tool === 'mstsc')
    return { message: text.connection.noProgram, hint: text.connection.noProgramHint };
  if (code === 'toolMissing' && tool === 'terminal')
    return { message: text.hostKey.noTerminal, hint: text.hostKey.noTerminalHint };
  const words = text.failure[usualCode(code)];
  const said = { message: words.message(server, tool), hint: words.hint(server, tool) };
  if (windowsError === undefined) return said;
  if (code === 'badOutput')
    return { message: text.unlistedError.message(server, windowsError), hint: text.unlistedError.hint(tool) };
  const meanings: Readonly<Record<number, Meaning | undefined>> = text.windowsError;
  const meaning = meanings[windowsError];
  return {
    message: text.withErrorNumber(meaning?.message?.(server) ?? said.message, windowsError),
    hint: meaning?.hint ?? said.hint,
  };
}

/** Why the log of who was on could not be read, and what to try: its tool needs other rights than those for sessions. */
export function sayHistoryFailure(failure: ToolFailure): Said {
  const { code, tool, server, windowsError, cancelled } = failure;
  const own: Partial<Record<FailureCode, Text['historyFailure']['toolMissing']>> = text.historyFailure;
  const words = own[code];
  if (words === undefined || cancelled === true || isSshFailure(failure)) return sayToolFailure(failure);
  const message = words.message(server, tool);
  return {
    message: windowsError === undefined ? message : text.withErrorNumber(message, windowsError),
    hint: words.hint(server, tool),
  };
}

/** Why nothing was started. */
export function sayRefusal(why: Refusal): Said {
  const words = text.refusal;
  switch (why.kind) {
    case 'objection':
      return {
        message: words.objection[why.objection],
        hint: words.objectionHint(why.sessionId, why.server),
      };
    case 'guard':
      return { message: words.guard[why.guard], hint: words.guardHint };
    case 'notAnswered':
      return { message: words.notAnswered(why.server), hint: words.notAnsweredHint };
    case 'notWatched':
      return { message: words.notWatched(why.server), hint: words.notWatchedHint };
    case 'gone':
      return { message: words.gone(why.user, why.sessionId, why.server), hint: words.goneHint };
    case 'usedSince':
      return { message: words.backSince(why.user, why.server), hint: words.backSinceHint };
    case 'working':
      return {
        message: words.working(sayWorking(why.user, why.work), why.server),
        hint: sayWorkingHint(why.work),
      };
    case 'process':
      return {
        message: words.process[why.objection](why.image, why.user),
        hint: words.processHint(why.user, why.server),
      };
    case 'processGone':
      return { message: words.processGone(why.image, why.user, why.server), hint: words.processGoneHint };
    case 'busy':
      return { message: words.busy(why.user, why.server), hint: words.busyHint };
    case 'ownView':
      return { message: words.objection.ownSession, hint: words.ownView };
    case 'notActive':
      return { message: words.notActive, hint: words.notActiveHint };
    case 'viewNeedsWindows':
      return { message: text.connection.viewNeedsWindows, hint: text.connection.viewNeedsWindowsHint };
    case 'noConsole':
      return { message: text.remoteDesktop.noConsole(why.program), hint: text.connection.noConsoleHint };
    case 'account':
      return { message: text.accounts.refusal[why.why](why.server), hint: text.accounts.refusalHint };
    case 'notAPerson':
      return { message: words.notAPerson(why.sessionId), hint: words.notAPersonHint };
    default:
      return assertNever(why);
  }
}

function sayBadRequest(why: BadRequest): Said {
  switch (why.kind) {
    case 'stranger':
    case 'unknown':
    case 'tooLarge':
      return { message: text.badRequest[why.kind], hint: text.badRequest.hint };
    case 'invalid':
      return { message: sayIssues(why.issues), hint: text.badRequest.hint };
    case 'pasteTooLong': {
      const { tooLong, tooLongHint } = text.settings.addServers;
      return { message: tooLong, hint: tooLongHint };
    }
    default:
      return assertNever(why);
  }
}

function sayTrouble(why: Trouble): Said {
  switch (why.kind) {
    case 'unexpected':
      return { message: text.internal.message(why.reason), hint: text.internal.hint };
    case 'connectionEnded':
      return {
        message: text.connection.ended[why.because](why.server),
        hint: text.connection.endedHint(why.command),
      };
    case 'auditNotWritten':
      return {
        message: text.auditLog.notWritten(why.reason),
        hint: text.auditLog.notWrittenHint(why.folder),
      };
    case 'settingsNotUsed':
      return {
        message: text.settingsFile.notUsed(sayUnusable(why.unusable)),
        hint: sayAfterUnusable(why.afterwards),
      };
    case 'settingsAside':
      return {
        message: text.settingsFile.asideThere(why.asides.join(', ')),
        hint: text.settingsFile.asideHint(why.folder),
      };
    case 'settingsOutOfRange':
      return {
        message: text.settingsFile.outOfRange(sayIssues(why.issues)),
        hint: text.settingsFile.outOfRangeHint,
      };
    case 'settingsLocked': {
      const { holder } = why;
      const by = holder === null ? '' : text.settingsFile.lockedBy(holder.pid, holder.computer);
      return { message: text.settingsFile.locked(by), hint: text.settingsFile.lockedHint(why.lockFile) };
    }
    case 'settingsNotSaved':
      return {
        message: text.settingsFile.notSaved(why.reason),
        hint: text.settingsFile.notSavedHint(why.folder),
      };
    case 'policyNotUsed':
      return {
        message: text.policyFile.notUsed(sayUnusable(why.unusable)),
        hint: text.policyFile.hint(why.file),
      };
    case 'ownHistory':
      return sayHistoryProblem(why.problem, why.file);
    case 'startAtLoginNotChanged':
      return { message: text.login.notChanged(why.reason), hint: text.login.notChangedHint(why.folder) };
    case 'logNotOpened':
      return { message: text.logFile.notOpened(why.reason), hint: text.logFile.where(why.file) };
    case 'pathNotOpened':
      return { message: text.about.notOpened(why.reason), hint: text.about.where(why.path) };
    case 'listNotRead':
      return { message: text.lists.notRead(sayUnreadList(why.unread)), hint: text.lists.notReadHint };
    case 'bridgeBroken':
      return { message: why.reason, hint: text.bridgeHint };
    default:
      return assertNever(why);
  }
}

/** Longer lists are cut: the issues of a file are corrected one by one. */
const LONGEST_ISSUES = 300;

/** Why a file cannot be used, for the middle of a sentence. `catalogue`: another one than the user's. */
export function sayUnusable(why: Unusable, catalogue: Text = text): string {
  const words = catalogue.unusable;
  switch (why.kind) {
    case 'notJsonAt':
      return words.notJsonAt(why.line, why.column);
    case 'twice':
      return words.twice(why.key, why.line);
    case 'unknownKey':
      return why.nearest === null ? words.unknownKey(why.key) : words.didYouMean(why.key, why.nearest);
    case 'invalid':
      return sayIssues(why.issues, catalogue).slice(0, LONGEST_ISSUES);
    case 'notRead':
      return words.notRead(why.reason);
    default:
      return words[why.kind];
  }
}

/** Why lists of servers were not read, for the middle of a sentence. */
function sayUnreadList(why: UnreadList): string {
  switch (why.kind) {
    case 'tookTooLong':
      return text.lists.tookTooLong(why.seconds);
    case 'readerEnded':
      return text.lists.readerEnded;
    case 'readerFailed':
      return why.reason;
    default:
      return assertNever(why);
  }
}

function sayAfterUnusable(afterwards: AfterUnusable): string {
  switch (afterwards.kind) {
    case 'mend':
      return text.settingsFile.mend(afterwards.file);
    case 'kept':
      return text.settingsFile.keptAs(afterwards.file);
    case 'notKept':
      return text.settingsFile.notKept(afterwards.reason);
    default:
      return assertNever(afterwards);
  }
}
