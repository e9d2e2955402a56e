import type { lists as english } from '../english/lists.en.ts';
import type { Translated } from '../shape.ts';

export const lists: Translated<typeof english> = {
  lists: {
    importTitle: 'Server importieren',
    exportTitle: 'Serverliste speichern',
    kinds: 'Serverlisten',
    anyFile: 'Alle Dateien',
    notRead: (reason) => `Die Liste konnte nicht gelesen werden: ${reason}`,
    notReadHint:
      'Es wurde nichts hinzugefügt. Versuchen Sie es mit einer kleineren Liste, oder speichern Sie sie als CSV.',
    tookTooLong: (seconds) => `Es dauerte länger als ${seconds} Sek.`,
    readerEnded: 'Das Lesen wurde beendet.',
  },
  login: {
    comment: 'Überwacht die Sitzungen auf Ihren Windows-Servern',
    notChanged: (reason) => `Der Start bei der Anmeldung konnte nicht geändert werden: ${reason}`,
    notChangedHint: (folder) => `Prüfen Sie, ob in ${folder} geschrieben werden kann.`,
  },
};
