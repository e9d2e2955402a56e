import type { HistoryReading } from '../../../shared/domain/history/history-reading.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import { sameServer } from '../../../shared/names/server-name.ts';
import type { Engine } from '../../engine/engine.ts';

/** The histories that the page waits for. */
export interface HistoryRequests {
  /** Resolves also when it could not be read or was called off; rejects when the server is not watched. */
  get(server: ServerName): Promise<HistoryReading>;
  /** The page no longer waits for that one. */
  cancel(server: ServerName): void;
}

export function createHistoryRequests(engine: Pick<Engine, 'readHistory'>): HistoryRequests {
  const waiting = new Set<{ readonly server: ServerName; readonly off: AbortController }>();
  return {
    async get(server) {
      const request = { server, off: new AbortController() };
      waiting.add(request);
      try {
        return await engine.readHistory(server, request.off.signal);
      } finally {
        waiting.delete(request);
      }
    },
    cancel(server) {
      for (const request of waiting) if (sameServer(request.server, server)) request.off.abort();
    },
  };
}
