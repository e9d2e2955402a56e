import type { AccountRefusal } from './accounts/stored-account.ts';
import type { Guard } from './guard.ts';
import type { HistoryProblem } from './history/observed/history-problem.ts';
import type { ServerName } from './model.ts';
import type { ActionObjection } from './permission.ts';
import type { SchemaIssues } from './schema-issues.ts';
import type { ProcessObjection } from './work/process-permission.ts';
import type { WorkReason } from './work/work.ts';

/**
 * Why something failed: a code and its facts, the same in every part of the program. `sayFailure` makes the sentence
 * and the hint where they are shown.
 */
export type Failure = ToolFailure | RefusedFailure | RequestFailure | InternalFailure;

export type FailureCode = Failure['code'];

/** What the tools' text means; made by the code that reads it. */
export interface ToolFailure {
  readonly code: ToolFailureCode;
  readonly tool: string;
  readonly server: string;
  /** The number Windows gave, where it gave one. */
  readonly windowsError?: number;
  /** The question was cancelled; it did not time out. */
  readonly cancelled?: true;
  /** The first line of what ssh said, where its meaning is not known. */
  readonly said?: string;
  /** What the user may type about this server, where it was asked over ssh. */
  readonly typed?: SshTyped;
}

/** Commands for a terminal of this computer, with the port and the user of the settings. */
export interface SshTyped {
  /** `ssh -p 2222 -l admin -- xyz`, to which a command for the server may be added. */
  readonly ssh: string;
  /** Removes the key that ssh knows of it. */
  readonly forgetKey: string;
}

export type ToolFailureCode =
  | 'toolMissing'
  | 'accessDenied'
  | 'loginFailed'
  | 'unreachable'
  | 'timeout'
  | 'unknownHost'
  | 'noSuchSession'
  | 'noSuchLog'
  | 'hostKeyChanged'
  | 'hostKeyUnknown'
  | 'badOutput';

/** An action that was not started: nothing was done. */
export interface RefusedFailure {
  readonly code: 'refused';
  readonly why: Refusal;
}

export type Refusal =
  | AccountRefusal
  | {
      readonly kind: 'objection';
      readonly objection: ActionObjection;
      readonly sessionId: number;
      readonly server: ServerName;
    }
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'notAnswered' | 'notWatched'; readonly server: ServerName }
  /** The session is no longer the one that was seen. */
  | {
      readonly kind: 'gone';
      readonly user: string;
      readonly sessionId: number;
      readonly server: ServerName;
    }
  /** Used since it was seen. */
  | { readonly kind: 'usedSince'; readonly user: string; readonly server: ServerName }
  /** It works, and was to be ended by one click. */
  | {
      readonly kind: 'working';
      readonly user: string;
      readonly server: ServerName;
      readonly work: WorkReason;
    }
  /** That process may not be ended. */
  | {
      readonly kind: 'process';
      readonly objection: ProcessObjection;
      readonly image: string;
      readonly user: string;
      readonly server: ServerName;
    }
  /** The last reading does not have that process. */
  | {
      readonly kind: 'processGone';
      readonly image: string;
      readonly user: string;
      readonly server: ServerName;
    }
  /** Another job has that session. */
  | { readonly kind: 'busy'; readonly user: string; readonly server: ServerName }
  /** Viewing one's own session, or one that is not active. */
  /** Only Windows' own client views sessions. */
  | { readonly kind: 'ownView' | 'notActive' | 'viewNeedsWindows' }
  /** `program`: the one that opens connections here. */
  | { readonly kind: 'noConsole'; readonly program: string }
  | { readonly kind: 'notAPerson'; readonly sessionId: number };

/** A request that is not valid. */
export interface RequestFailure {
  readonly code: 'badRequest';
  readonly why: BadRequest;
}

export type BadRequest =
  | { readonly kind: 'stranger' | 'unknown' | 'tooLarge' }
  | { readonly kind: 'invalid'; readonly issues: SchemaIssues }
  /** A pasted list that is longer than is sent over the bridge. */
  | { readonly kind: 'pasteTooLong' };

/** What went wrong in Slotwatch itself or in what it is built on. */
export interface InternalFailure {
  readonly code: 'internal';
  readonly why: Trouble;
}

export type Trouble =
  /** `reason`: the text of what was thrown. */
  | { readonly kind: 'unexpected'; readonly reason: string }
  /** `command`: as typed; `because`: as far as the program tells. */
  | {
      readonly kind: 'connectionEnded';
      readonly server: ServerName;
      readonly command: string;
      readonly because: 'logIn' | 'notReached' | 'other';
    }
  | { readonly kind: 'auditNotWritten'; readonly reason: string; readonly folder: string }
  /** `afterwards`: what becomes of the file. */
  | { readonly kind: 'settingsNotUsed'; readonly unusable: Unusable; readonly afterwards: AfterUnusable }
  /** Files set aside that the user has not accepted yet. */
  | { readonly kind: 'settingsAside'; readonly asides: readonly string[]; readonly folder: string }
  | { readonly kind: 'settingsOutOfRange'; readonly issues: SchemaIssues }
  /** `holder`: null where its file does not say who. */
  | {
      readonly kind: 'settingsLocked';
      readonly holder: { readonly pid: number; readonly computer: string } | null;
      readonly lockFile: string;
    }
  | { readonly kind: 'settingsNotSaved'; readonly reason: string; readonly folder: string }
  | { readonly kind: 'policyNotUsed'; readonly unusable: Unusable; readonly file: string }
  /** `file`: full path of what is kept. */
  | { readonly kind: 'ownHistory'; readonly problem: HistoryProblem; readonly file: string }
  | { readonly kind: 'startAtLoginNotChanged'; readonly reason: string; readonly folder: string }
  | { readonly kind: 'logNotOpened'; readonly reason: string; readonly file: string }
  /** A file or folder that the system was to open. */
  | { readonly kind: 'pathNotOpened'; readonly reason: string; readonly path: string }
  | { readonly kind: 'listNotRead'; readonly unread: UnreadList }
  /** The page and the main process could not talk. */
  | { readonly kind: 'bridgeBroken'; readonly reason: string };

/** Why lists of servers were not read to their end. */
export type UnreadList =
  | { readonly kind: 'tookTooLong'; readonly seconds: number }
  /** The thread that read them was ended. */
  | { readonly kind: 'readerEnded' }
  /** `reason`: the text of what was thrown. */
  | { readonly kind: 'readerFailed'; readonly reason: string };

/** Why a file of settings or rules cannot be used. */
export type Unusable =
  | {
      readonly kind:
        | 'linkToNothing'
        | 'pipe'
        | 'folder'
        | 'notAFile'
        | 'tooLarge'
        | 'empty'
        | 'utf16'
        | 'notUtf8'
        | 'notJson'
        | 'notAnObject';
    }
  | { readonly kind: 'notJsonAt'; readonly line: number; readonly column: number }
  /** A key that is in the file twice, and the line of the second. */
  | { readonly kind: 'twice'; readonly key: string; readonly line: number }
  /** `nearest`: the known key that is probably meant. */
  | { readonly kind: 'unknownKey'; readonly key: string; readonly nearest: string | null }
  | { readonly kind: 'invalid'; readonly issues: SchemaIssues }
  /** `reason`: what the system says. */
  | { readonly kind: 'notRead'; readonly reason: string };

/** What happens to settings that cannot be used: the user repairs them, they are kept under another name, or neither. */
export type AfterUnusable = { readonly kind: 'mend'; readonly file: string } | SetAside;

/** What happened to a file that was to be set aside. `file`: its new path. */
export type SetAside =
  | { readonly kind: 'kept'; readonly file: string }
  | { readonly kind: 'notKept'; readonly reason: string };

/**
 * Whether a server is not asked again by itself after this failure: another question would only make it worse. Too many
 * refused log-ons lock an account, and behind a changed key may be another computer.
 */
export function stopsQuestions(code: FailureCode): boolean {
  return code === 'loginFailed' || code === 'hostKeyChanged';
}
