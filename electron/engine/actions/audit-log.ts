import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { EndTool, Origin, OutcomeCode } from '../../../shared/model.ts';

/** One line of the audit log. Who asked, what was done to whom, and how it ended. */
export type AuditEntry = {
  /** `offered` starts a job, `acting` stands before the tool is started, `ended` closes it. */
  readonly event: 'offered' | 'acting' | 'ended' | 'connect';
  readonly server: string;
  readonly origin: Origin;
  readonly jobId?: string;
  readonly sessionId?: number;
  readonly user?: string | null;
  readonly logon?: string | null;
  /** Whole minutes; null when unknown. */
  readonly idleMinutes?: number | null;
  /** Why it was offered, in words. */
  readonly reason?: string;
  readonly by?: EndTool;
  readonly command?: string;
  readonly outcome?: OutcomeCode;
  readonly message?: string;
};

/** The record of what was done, append-only. */
export interface AuditLog {
  /** Throws when the line could not be written; then nothing may be done. */
  write(entry: AuditEntry): void;
}

/**
 * JSON lines in a file that only its owner can read. Each line is written whole before the call returns, because what
 * follows it may be the end of somebody's session.
 */
export function createAuditLog(file: string, caller: string): AuditLog {
  return {
    write: (entry) => {
      mkdirSync(path.dirname(file), { recursive: true });
      const line = JSON.stringify({ at: new Date().toISOString(), who: caller, ...entry });
      appendFileSync(file, `${line}\n`, { mode: 0o600, flush: true });
    },
  };
}
