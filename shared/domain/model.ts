/**
 * The terms of the program as types: server, session, report, slots, fleet. Plain data only: all of it crosses the
 * bridge to the page and is printed by the command.
 */

import type { Refusal, ToolFailure } from './failure.ts';
import type { Evidences, HistoryEvidence } from './history/evidence/evidence.ts';
import type { FullSince } from './history/full-since.ts';
import type { ActionObjection } from './permission.ts';
import type { ProcessObjection } from './work/process-permission.ts';
import type { RunningProcess, Work, WorkReason, Works } from './work/work.ts';

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A name that matches the host name, IPv4 or IPv6 grammar. Made by `parseServerName` only. */
export type ServerName = Branded<string, 'ServerName'>;

/** The id of a session that may be acted on: a whole number from 1 to 65535. Made by `actionableId` only. */
export type ActionableId = Branded<number, 'ActionableId'>;

/** What Windows says of a session; `unknown` when its word is in no table and the structure does not show the state. */
export type SessionState =
  | 'active'
  | 'connected'
  | 'connectQuery'
  | 'shadow'
  | 'disconnected'
  | 'idle'
  | 'listen'
  | 'reset'
  | 'down'
  | 'init'
  | 'unknown';

export type SessionKind = 'remote' | 'console' | 'services' | 'listener';

/** One row of a server's answer, both tools joined. */
export interface Session {
  /** 0 to 4294967295; listeners have 65536 and up. */
  readonly id: number;
  /** As printed by `qwinsta` (which keeps the case) or, without it, by `quser`. Null when no one is logged on. */
  readonly user: string | null;
  /** Null while disconnected. Cut by Windows to 13 characters and `...` in the classic layout. */
  readonly sessionName: string | null;
  readonly state: SessionState;
  readonly kind: SessionKind;
  /** Carries the `>` mark: the session the tool itself was run in. */
  readonly current: boolean;
  /** Whole minutes since the last input; null when unknown, also where Windows prints `none`. */
  readonly idleMinutes: number | null;
  /** Logon time as printed, in the caller's regional format; exact, so compare this one. Null when unknown. */
  readonly logon: string | null;
  /** The same as `yyyy-mm-ddThh:mm` on the server's clock, only where day and month are certain; else null. */
  readonly logonAt: string | null;
  /**
   * Why this session is in doubt; null when it is not. A session in doubt is shown, takes its slot and is never ended.
   */
  readonly doubt: SessionDoubt | null;
}

/**
 * `toolsDisagree`: the two tools name different people or states under this id. `idTwice`: one tool lists the id twice.
 * `idleImplausible`: the idle time does not follow from the one before it.
 */
export type SessionDoubt = 'toolsDisagree' | 'idTwice' | 'idleImplausible';

/** Whether it is not certain whose session it is; a doubt about its idle time leaves that certain. */
export function isUnsureWho({ doubt }: { readonly doubt: SessionDoubt | null }): boolean {
  return doubt === 'toolsDisagree' || doubt === 'idTwice';
}

/** A doubt about a report. `mayHideSessions`: a taken slot may be missing from it, so the server is not called free. */
export interface Doubt {
  readonly code:
    | 'noIdleTimes'
    | 'noSessionList'
    | 'unknownWords'
    | 'toolsDisagree'
    | 'idTwice'
    | 'idleImplausible'
    | 'namelessUser'
    | 'unreadRows'
    | 'emptyAnswer';
  readonly mayHideSessions: boolean;
  /** Why one of the tools gave no list. */
  readonly failure?: ToolFailure;
}

interface Asked {
  readonly server: ServerName;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  /** Milliseconds from the question to the last tool's end. */
  readonly tookMs: number;
  /** How it was asked; left out for Windows' own tools over the network. */
  readonly via?: 'ssh';
}

/** A table was read. */
export interface Answer extends Asked {
  readonly kind: 'answer';
  readonly sessions: readonly Session[];
  readonly doubts: readonly Doubt[];
  /**
   * Who asked, as the server itself knows them, null when it did not say; left out where it is the account of this
   * computer.
   */
  readonly caller?: string | null;
}

/** Nothing could be read, and why. Never shown as free. */
export interface NoAnswer extends Asked {
  readonly kind: 'noAnswer';
  readonly error: ToolFailure;
}

/** What one server answered at one moment. */
export type Report = Answer | NoAnswer;

/** How many sessions a server takes: `auto` is two, the administrative sessions of a server without a licence. */
export type Capacity = 'auto' | 'unlimited' | number;

export interface Slots {
  /** Null when unlimited. */
  readonly capacity: number | null;
  /** Null without an answer. */
  readonly used: number | null;
  /** Null when unlimited, without an answer, and where one may hide a taken slot; never below 0. */
  readonly free: number | null;
}

/** `unknown` is neither: no answer, or one that may hide a taken slot. */
export type ServerStatus = 'free' | 'full' | 'unknown';

/** A server as it is shown: its settings, its last report and what follows from them. */
export interface ServerView {
  readonly name: ServerName;
  /** The user's name for it; the server's name when there is none. */
  readonly label: string;
  /** The user's groups it is in, the outermost first; empty when in none. */
  readonly group: readonly string[];
  readonly status: ServerStatus;
  readonly slots: Slots;
  /** The last report; null until the first one. */
  readonly report: Report | null;
  /** The last report that was an answer: what is still shown, with its age, while a server does not answer. */
  readonly lastAnswer: Answer | null;
  /** What is known of the work in the sessions of `report`, by their ids. */
  readonly works: Works;
  /** Why what runs there could not be read the last time; null when it was read, or was not asked for. */
  readonly workFailure: ToolFailure | null;
  /** Since when it is full, as far as it was seen without a gap; null when it is not, or has not answered. */
  readonly fullSince: FullSince | null;
  /** What is known of the past of the sessions of `report`; empty for a server that nobody needs it of. */
  readonly evidences: Evidences;
  /** The session to offer for the one-click reset, from `report` and `works`; null when there is none, or `stale`. */
  readonly idlest: Session | null;
  /** A question is under way. */
  readonly asking: boolean;
  /**
   * The report is older than two intervals (the watch was paused, or the fleet is large): no session is offered on it.
   */
  readonly stale: boolean;
}

/** All servers and the actions on them. */
export interface FleetView {
  /** The built-in demo fleet: no real server is asked, and every screen says so. */
  readonly demo: boolean;
  /** Milliseconds since 1970; null while watching. */
  readonly pausedUntil: number | null;
  /** In the order of the settings. */
  readonly servers: readonly ServerView[];
  /** Running jobs and those that ended lately, oldest first. */
  readonly jobs: readonly Job[];
  /** The same for selections. */
  readonly batches: readonly Batch[];
  readonly waits: readonly Wait[];
}

/** Where a click came from. */
export type Origin = 'tray' | 'notification' | 'window' | 'command' | 'wait';

/** The tool that ends a session. */
export type EndTool = 'rwinsta' | 'logoff';

/** The tool that does a job's work. */
export type JobTool = EndTool | 'tsdiscon' | 'msg' | 'taskkill';

/**
 * What is done to a session: `reset` ends it by the tool the settings name, `logOff` always by `logoff`, `disconnect`
 * leaves it running and its slot taken, `message` shows a text.
 */
export type SessionAction = 'reset' | 'logOff' | 'disconnect' | 'message';

/** What a job does: `endProcess` ends one program of a session and leaves the rest; what it has not saved is lost. */
export type JobAction = SessionAction | 'endProcess';

/** The process a job ends. */
export type JobProcess = Pick<RunningProcess, 'pid' | 'image'>;

export type JobStep = 'waiting' | 'askingAgain' | 'warning' | 'acting' | 'confirming' | 'ended';

/** How a job ended. Only `freed` freed a slot; `disconnected`, `sent` and `processEnded` are the good ends of the other actions. */
export type OutcomeCode =
  | 'freed'
  | 'disconnected'
  | 'sent'
  | 'processEnded'
  | 'cancelled'
  | 'backAtWork'
  | 'someoneElse'
  | 'alreadyGone'
  | 'notOffered'
  | 'notWarned'
  | 'stillThere'
  | 'denied'
  | 'noAnswer'
  /** It works; `work` says why. */
  | 'working'
  /** What runs was read before, and could not be read just before the end. */
  | 'workNotChecked'
  | 'notRecorded';

/** How a job ended, and why; the sentence is made where it is shown, by `sayOutcome`. */
export interface Outcome {
  readonly code: OutcomeCode;
  /** Finer than the code; null where there is nothing to add. */
  readonly why: OutcomeReason | null;
  /** The end could not be written to the audit log yet. */
  readonly unwritten?: true;
  /** Of one that was never started. */
  readonly refusal?: Refusal;
  /** What the session was working at. */
  readonly work?: WorkReason;
}

/** Why a job stops, finer than its outcome. */
export type OutcomeReason =
  | ActionObjection
  | ProcessObjection
  | 'noAnswer'
  | 'unsure'
  | 'tooOld'
  | 'gone'
  /** The process is, not the session. */
  | 'processGone'
  | 'someoneElse'
  | 'loggedOnAgain'
  | 'newInput'
  | 'reconnected'
  | 'notStuck'
  | 'guarded'
  | 'busyElsewhere'
  | 'unconfirmed'
  | 'toolMissing'
  /** A selection was stopped before its turn. */
  | 'notStarted';

/** A session is logged off although its user may be at work. */
export interface Anyway {
  /** Why, as the person who wants it has written it. */
  readonly reason: string;
}

/** One action on its way: `waiting → askingAgain → [warning → askingAgain] → acting → confirming → ended`. */
export interface Job {
  readonly id: string;
  readonly server: ServerName;
  readonly action: JobAction;
  /** The session as it was offered; from the second look on as that found it. */
  readonly session: Session;
  /** The one to end; null when the action is about the whole session. */
  readonly process: JobProcess | null;
  readonly by: JobTool;
  readonly origin: Origin;
  /** What was known of the work in it: when it was offered, from the second look on as that found it. */
  readonly work: Work | null;
  /** What was known of the past of its session when it was offered; null when nothing was. */
  readonly evidence: HistoryEvidence | null;
  /** The user was told that it works, or could not be checked, and wants it ended all the same. */
  readonly despiteWork: boolean;
  /** Of a log off that input does not stop; else null. */
  readonly anyway: Anyway | null;
  readonly step: JobStep;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Until then it can be undone and nothing has been done; null after the wait. */
  readonly undoUntil: number | null;
  /** Until then the warned user has time to come back; it can still be undone. Null unless `step` is `warning`. */
  readonly warnUntil: number | null;
  /** Set when `step` is `ended`. */
  readonly outcome: Outcome | null;
}

/** A selection of sessions; one job after the other. */
export interface Batch {
  readonly id: string;
  readonly action: SessionAction;
  readonly items: readonly BatchItem[];
  readonly step: 'waiting' | 'running' | 'ended';
  /** Until then the whole selection can be undone; null after the wait. */
  readonly undoUntil: number | null;
}

export interface BatchItem {
  readonly server: ServerName;
  /** As it was when the selection was made. */
  readonly session: Session;
  /** The job for this session; null while it waits and when it was never started. */
  readonly jobId: string | null;
  /** Null until it has ended. */
  readonly outcome: Outcome | null;
}

/** The user wants to be told, or connected, as soon as this server has a free slot. */
export interface Wait {
  readonly server: ServerName;
  readonly goal: 'tell' | 'connect' | 'console';
  /** Milliseconds since 1970. */
  readonly since: number;
}
