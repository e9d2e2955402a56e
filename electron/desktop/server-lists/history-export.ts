import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import { text } from '../../../shared/text/text.ts';
import { historyCsv } from '../../engine/history/history-csv.ts';
import { saveCsvAs } from './save-csv.ts';

/** Asks where to save who was on as CSV, and saves it; null when cancelled. */
export function saveHistoryAs(history: ServerHistory): Promise<string | null> {
  return saveCsvAs({
    title: text.saveHistory.title(history.server),
    // No file name on Windows has the colons of an IPv6 address.
    fileName: `slotwatch-history-${history.server.replaceAll(/[^\p{L}\p{N}._-]/gu, '-')}.csv`,
    csv: historyCsv(history, Date.now()),
  });
}
