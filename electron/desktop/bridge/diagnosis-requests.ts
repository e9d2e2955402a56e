import type { BridgeEvents } from '../../../shared/contract/bridge.ts';
import type { Finding } from '../../../shared/domain/diagnosis/finding.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { Engine } from '../../engine/engine.ts';

/** The diagnosis that the page shows; there is at most one. */
export interface DiagnosisRequests {
  /** Ends the one before. Resolves with all lines in their order; rejects when the server is not watched. */
  start(server: ServerName, id: number): Promise<readonly Finding[]>;
  /** The page no longer waits for it. */
  cancel(): void;
}

/** `found`: gets each line as soon as it is known. */
export function createDiagnosisRequests(
  engine: Pick<Engine, 'diagnose'>,
  found: (event: BridgeEvents['diagnosis.found']) => void,
): DiagnosisRequests {
  let off = new AbortController();
  return {
    start(server, id) {
      off.abort();
      const own = new AbortController();
      off = own;
      const tell = (finding: Finding): void => {
        if (!own.signal.aborted) found({ id, finding });
      };
      return engine.diagnose(server, tell, own.signal);
    },
    cancel: () => off.abort(),
  };
}
