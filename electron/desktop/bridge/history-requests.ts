import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { sameServer } from '../../../shared/names/server-name.ts';
import type { Engine } from '../../engine/engine.ts';

/** The histories that the page waits for. */
export interface HistoryRequests {
  /** Resolves also when the log could not be read or was called off; rejects when the server is not watched. */
  get(server: ServerName, period: Period): Promise<ServerHistory>;
  /** The page no longer waits for that one. */
  cancel(server: ServerName): void;
}

export function createHistoryRequests(engine: Pick<Engine, 'historyOf'>): HistoryRequests {
  const waiting = new Set<{ readonly server: ServerName; readonly off: AbortController }>();
  return {
    async get(server, period) {
      const request = { server, off: new AbortController() };
      waiting.add(request);
      try {
        return await engine.historyOf(server, period, request.off.signal);
      } finally {
        waiting.delete(request);
      }
    },
    cancel(server) {
      for (const request of waiting) if (sameServer(request.server, server)) request.off.abort();
    },
  };
}
