import type { ToolFailure } from '../../failure.ts';
import type { LogHistory } from '../logon.ts';

/** Who was on a server by its own log. */
export interface ReadHistory {
  /** When the log was read, in milliseconds since 1970 on this computer's clock. */
  readonly readAt: number;
  readonly history: LogHistory;
}

/** The same, or why the log could not be read. */
export type HistoryReading =
  | (ReadHistory & { readonly kind: 'read' })
  | { readonly kind: 'notRead'; readonly error: ToolFailure };
