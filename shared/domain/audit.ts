import type { Stored } from './accounts/stored-account.ts';
import type { AuditAction } from './audit/audit-action.ts';
import type { JobTool, Origin, OutcomeCode, OutcomeReason, SessionState } from './model.ts';
import type { WorkReason, WorkVerdict } from './work/work.ts';

/** One action, as the engine records it. */
export interface AuditEntry {
  /** `offered` starts a job, `acting` stands before the tool is started, `ended` closes it. `account`: one is to be stored or removed. */
  readonly event: 'offered' | 'warned' | 'acting' | 'ended' | 'connect' | 'account' | 'accountResult';
  readonly server: string;
  readonly origin: Origin;
  readonly jobId?: string;
  readonly sessionId?: number;
  readonly user?: string | null;
  readonly logon?: string | null;
  /** Whole minutes; null when unknown. */
  readonly idleMinutes?: number | null;
  /** The session's state when it was offered, and with `idleMinutes` why it was. */
  readonly state?: SessionState;
  /** Of lines of version 0.1.0: why it was offered, in words. */
  readonly reason?: string;
  readonly by?: JobTool;
  readonly command?: string;
  /** `unknown`: the program ended before it could tell. */
  readonly outcome?: OutcomeCode | 'unknown';
  /** Why it ended so, finer than the outcome. */
  readonly why?: OutcomeReason;
  readonly action?: AuditAction;
  /** What the user was to read: a message, a warning, or that they can stay. */
  readonly text?: string;
  /** The process that was to be ended; `pid` is the one that wrote the line. */
  readonly processId?: number;
  readonly image?: string;
  /** How it was to be ended: it is not asked to save anything. */
  readonly mode?: 'forced';
  /** What was known of the work in the session, and in the fields below why. */
  readonly work?: WorkVerdict;
  readonly workKind?: WorkReason['kind'];
  readonly program?: string;
  /** Seconds of processor time, the seconds in which they were used, and the seconds in which nothing was. */
  readonly cpuSeconds?: number;
  readonly windowSeconds?: number;
  readonly quietSeconds?: number;
  /** Programs that were started. */
  readonly started?: number;
  /** What was known of the session's past when it was offered: ISO 8601, UTC, … */
  readonly disconnectedSince?: string;
  /** … where its person came from, … */
  readonly address?: string;
  /** … and of how many of their last logons they left so many behind. */
  readonly leftBehind?: number;
  readonly leftBehindOf?: number;
  /** What the user decided to ignore. */
  readonly overrides?: 'working';
  /** The same for a log off anyway: input of the last minutes, or that nobody knows when the last one was. */
  readonly overridesInput?: 'recentInput' | 'idleUnknown';
  /** Why a user had to be logged off anyway, as the person who asked for it wrote. */
  readonly statedReason?: string;
  /** What Windows had stored after an account was to be stored or removed; `user` is that account. */
  readonly stored?: Stored['kind'];
  readonly done?: 'yes' | 'no';
  /** Of lines of version 0.1.0: how it ended, in words. */
  readonly message?: string;
}

/** One line of the audit log. */
export interface AuditLine extends AuditEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The account that asked, without its domain. */
  readonly who: string;
  /** The same with its domain, as the environment of the program names it; left out where that is not known. */
  readonly account?: string;
  /** The computer it was asked on. Lines of earlier versions have none. */
  readonly computer?: string;
  /** The process that wrote it. */
  readonly pid: number;
}
