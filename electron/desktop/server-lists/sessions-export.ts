import { clipboard } from 'electron';
import { text } from '../../../shared/text/text.ts';
import { saveCsvAs } from './save-csv.ts';

/** Asks where to save the sessions, and saves them; null when cancelled. */
export function saveSessionsAs(csv: string): Promise<string | null> {
  return saveCsvAs({ title: text.people.saveTitle, fileName: 'slotwatch-sessions.csv', csv });
}

/** Puts a text on the clipboard: a table with tabs, a name, a command. */
export function copyText(copied: string): void {
  clipboard.writeText(copied);
}
