import type { lists as english } from '../english/lists.en.ts';
import type { Translated } from '../shape.ts';

export const lists: Translated<typeof english> = {
  lists: {
    importTitle: 'Server importieren',
    exportTitle: 'Serverliste speichern',
    kinds: 'Serverlisten',
    anyFile: 'Alle Dateien',
    notRead: (reason) => `Die Liste ließ sich nicht lesen: ${reason}`,
    notReadHint:
      'Nichts wurde hinzugefügt. Versuchen Sie eine kleinere Liste, oder speichern Sie sie als CSV.',
    tookTooLong: (seconds) => `Es dauerte länger als ${seconds} Sek.`,
    readerEnded: 'Das Lesen wurde beendet.',
  },
  login: {
    comment: 'Überwacht die Sitzungen auf Ihren Windows-Servern',
    notChanged: (reason) => `Der Start bei der Anmeldung ließ sich nicht ändern: ${reason}`,
    notChangedHint: (folder) => `Prüfen Sie, ob in ${folder} geschrieben werden kann.`,
  },
};
