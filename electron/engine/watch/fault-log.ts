import type { FailureCode } from '../../../shared/domain/failure.ts';
import type { Report, ServerName } from '../../../shared/domain/model.ts';
import type { Log } from '../log.ts';
import { describe } from '../slotwatch-error.ts';

/** Logs when a server starts to fail, fails in another way, or answers again: once, not at every question. */
export interface FaultLog {
  note(report: Report): void;
  /** Forgets the servers that are no longer watched. */
  keepOnly(isWatched: (server: ServerName) => boolean): void;
}

export function createFaultLog(log: Log): FaultLog {
  const faults = new Map<ServerName, FailureCode>();
  return {
    note: (report) => {
      const { server } = report;
      const before = faults.get(server);
      if (report.kind === 'answer') {
        if (before !== undefined) log.info(`${server} answers again.`);
        faults.delete(server);
      } else {
        if (report.error.code !== before) log.info(`${server} gives no answer: ${describe(report.error)}`);
        faults.set(server, report.error.code);
      }
    },
    keepOnly: (isWatched) => {
      for (const server of faults.keys()) if (!isWatched(server)) faults.delete(server);
    },
  };
}
