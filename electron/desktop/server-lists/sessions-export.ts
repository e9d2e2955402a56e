import { clipboard } from 'electron';
import { text } from '../../../shared/text/text.ts';
import { saveCsvAs } from './save-csv.ts';

/** Asks where to save the sessions, and saves them; null when cancelled. */
export function saveSessionsAs(csv: string): Promise<string | null> {
  return saveCsvAs({ title: text.people.saveTitle, fileName: 'slotwatch-sessions.csv', csv });
}

/** A table with tabs, to be pasted. */
export function copyTable(table: string): void {
  clipboard.writeText(table);
}
