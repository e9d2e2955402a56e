import type { keptHistory as english } from '../../english/history/kept-history.en.ts';
import type { Translated } from '../../shape.ts';

export const keptHistory: Translated<typeof english> = {
  keptHistory: {
    somewhere: 'history.sqlite im Ordner von Slotwatch',
    problem: {
      broken: (reason) =>
        `Der Verlauf, wer angemeldet war, lässt sich nicht mehr lesen (${reason}). Ein neuer wurde begonnen.`,
      brokenKept: (file) => `Die alte Datei heißt jetzt ${file}.`,
      brokenNotKept: (reason) => `Die alte Datei ließ sich nicht umbenennen (${reason}).`,
      tooNew:
        'Der Verlauf, wer angemeldet war, stammt von einer neueren Version von Slotwatch. Jetzt wird nichts gespeichert.',
      tooNewHint: (file) =>
        `Verwenden Sie wieder die neuere Version, oder verschieben Sie ${file} in einen anderen Ordner.`,
      notOpened: (reason) =>
        `Der Verlauf, wer angemeldet war, lässt sich nicht öffnen (${reason}), also wird nichts gespeichert.`,
      notWritten: (reason) => `Der Verlauf, wer angemeldet war, lässt sich nicht speichern (${reason}).`,
      notKeptHint: (file) =>
        `Prüfen Sie ${file}: ob dort geschrieben werden kann und auf dem Datenträger Platz ist. Die Server werden trotzdem überwacht.`,
      notRead: (reason) => `Der Verlauf, wer angemeldet war, lässt sich nicht lesen (${reason}).`,
      notReadHint: (file) => `Prüfen Sie ${file}: ob dort gelesen werden kann, und fragen Sie erneut.`,
      notDeleted: (reason) => `Der Verlauf, wer angemeldet war, wurde nicht gelöscht (${reason}).`,
      notDeletedHint: (file) =>
        `Prüfen Sie ${file}: ob dort geschrieben werden kann, und löschen Sie erneut.`,
      threadEnded: 'Der Teil von Slotwatch, der den Verlauf speichert, wer angemeldet war, wurde beendet.',
      threadEndedHint:
        'Er wird nach einer Minute wieder gestartet. Wenn er noch einmal endet, starten Sie Slotwatch neu.',
      tooSlow: 'Der Datenträger ist zu langsam, um den Verlauf zu speichern, wer angemeldet war.',
      tooSlowHint: (file) => `Prüfen Sie den Datenträger: ${file}. Die Server werden trotzdem überwacht.`,
      keptAgain: 'Der Verlauf, wer angemeldet war, wird wieder gespeichert. Was inzwischen war, fehlt darin.',
    },
    forgetLabel: 'Gespeichertes löschen',
    forgetHint:
      'Löscht es für alle Server und alle Benutzer, sofort. Was Slotwatch danach sieht, wird wieder gespeichert.',
    where: (file) => `Es liegt in ${file}.`,
    forget: 'Verlauf löschen…',
    dialog: {
      title: 'Verlauf löschen?',
      what: 'Gelöscht wird alles, was Slotwatch gesehen hat: wer auf Ihren Servern angemeldet war, seit wann, bis wann und wo, und wann die Server voll waren. Für alle Server und alle Benutzer.',
      stays: 'Die eigenen Protokolle der Server und das Aktionsprotokoll bleiben, wie sie sind.',
      noWayBack: 'Das lässt sich nicht rückgängig machen.',
      confirm: 'Verlauf löschen',
      cancel: 'Abbrechen',
    },
    forgotten: 'Der Verlauf wurde gelöscht.',
  },
};
