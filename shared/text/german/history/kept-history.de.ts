import type { keptHistory as english } from '../../english/history/kept-history.en.ts';
import type { Translated } from '../../shape.ts';

export const keptHistory: Translated<typeof english> = {
  keptHistory: {
    somewhere: 'history.sqlite im Ordner von Slotwatch',
    problem: {
      broken: (reason) =>
        `Der Anmeldeverlauf kann nicht mehr gelesen werden (${reason}). Ein neuer wurde begonnen.`,
      brokenKept: (file) => `Die alte Datei heißt jetzt ${file}.`,
      brokenNotKept: (reason) => `Die alte Datei konnte nicht umbenannt werden (${reason}).`,
      tooNew:
        'Der Anmeldeverlauf stammt von einer neueren Version von Slotwatch. Jetzt wird nichts gespeichert.',
      tooNewHint: (file) =>
        `Verwenden Sie wieder die neuere Version, oder verschieben Sie ${file} in einen anderen Ordner.`,
      notOpened: (reason) =>
        `Der Anmeldeverlauf kann nicht geöffnet werden (${reason}). Deshalb wird nichts gespeichert.`,
      notWritten: (reason) => `Der Anmeldeverlauf kann nicht gespeichert werden (${reason}).`,
      notKeptHint: (file) =>
        `Prüfen Sie, ob ${file} geschrieben werden kann und auf dem Datenträger genug Speicherplatz frei ist. Die Server werden trotzdem überwacht.`,
      notRead: (reason) => `Der Anmeldeverlauf kann nicht gelesen werden (${reason}).`,
      notReadHint: (file) => `Prüfen Sie, ob ${file} gelesen werden kann, und versuchen Sie es noch einmal.`,
      notDeleted: (reason) => `Der Anmeldeverlauf wurde nicht gelöscht (${reason}).`,
      notDeletedHint: (file) =>
        `Prüfen Sie, ob ${file} geschrieben werden kann, und versuchen Sie es noch einmal.`,
      threadEnded: 'Der Teil von Slotwatch, der den Anmeldeverlauf speichert, wurde beendet.',
      threadEndedHint:
        'Er wird nach einer Minute wieder gestartet. Wenn er noch einmal endet, starten Sie Slotwatch neu.',
      tooSlow: 'Der Datenträger ist zu langsam, um den Anmeldeverlauf zu speichern.',
      tooSlowHint: (file) =>
        `Prüfen Sie, ob der Datenträger mit ${file} überlastet ist. Die Server werden trotzdem überwacht.`,
      keptAgain: 'Der Anmeldeverlauf wird wieder gespeichert. Die Zeit dazwischen fehlt.',
    },
    forgetLabel: 'Anmeldeverlauf löschen',
    forgetHint:
      'Löscht ihn sofort, für alle Server und alle Benutzer. Danach beginnt Slotwatch einen neuen Verlauf.',
    where: (file) => `Datei: ${file}.`,
    forget: 'Verlauf löschen…',
    dialog: {
      title: 'Verlauf löschen?',
      what: 'Gelöscht wird alles, was Slotwatch darüber gespeichert hat, wer wann auf Ihren Servern angemeldet war und wann die Server voll waren: für alle Server und alle Benutzer.',
      stays: 'Die Protokolle der Server und das Aktionsprotokoll werden nicht geändert.',
      noWayBack: 'Das kann nicht rückgängig gemacht werden.',
      confirm: 'Verlauf löschen',
      cancel: 'Abbrechen',
    },
    forgotten: 'Der Verlauf wurde gelöscht.',
  },
};
