import type { ToolFailure } from '../failure.ts';
import type { LogHistory } from './logon.ts';

/** Who was on a server by its own log, or why that could not be read. */
export type HistoryReading =
  | {
      readonly kind: 'read';
      /** When the log was read, in milliseconds since 1970. */
      readonly readAt: number;
      readonly history: LogHistory;
    }
  | { readonly kind: 'notRead'; readonly error: ToolFailure };
