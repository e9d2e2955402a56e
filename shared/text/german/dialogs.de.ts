import type { dialogs as english } from '../english/dialogs.en.ts';
import type { Translated } from '../shape.ts';
import { count, sessions as sayCount } from './count.de.ts';
import { time } from './time.de.ts';

export const dialogs: Translated<typeof english> = {
  longDisconnected: {
    open: 'Lange getrennte zurücksetzen…',
    title: 'Lange getrennte Sitzungen zurücksetzen',
    longerThan: 'Getrennt, letzte Eingabe vor mehr als',
    unit: 'Einheit',
    units: { minutes: 'Minuten', hours: 'Stunden', days: 'Tagen' },
    badNumber: 'Eine ganze Zahl, höchstens ein Jahr.',
    where: 'Wo',
    found: (sessions, servers, others) =>
      sessions === 0
        ? `Keine ${others ? 'weitere ' : ''}Sitzung ist so lange getrennt.`
        : `${sayCount(sessions)} auf ${servers === 1 ? '1 Server' : `${servers} Servern`}:`,
    tableName: 'So lange getrennte Sitzungen',
    lastInput: 'Letzte Eingabe',
    ago: time.ago,
    staying: (sessions) =>
      `${sessions === 1 ? '1 weitere Sitzung wird' : `${sessions} weitere Sitzungen werden`} nicht zurückgesetzt: geschützt, Ihre eigene, oder eine andere Aktion läuft.`,
    unknown: (sessions) =>
      sessions === 1
        ? '1 Sitzung wird nicht zurückgesetzt, weil ihr Leerlauf nicht bekannt ist.'
        : `${sessions} Sitzungen werden nicht zurückgesetzt, weil ihr Leerlauf nicht bekannt ist.`,
    how: (undoSeconds) =>
      `Sie werden nacheinander zurückgesetzt${undoSeconds > 0 ? `, Beginn in ${count(undoSeconds, 'Sekunde', 'Sekunden')}` : ''}. Jede Sitzung wird vorher noch einmal geprüft. Wer zurück ist, behält seine Sitzung.`,
    reset: (sessions) => (sessions === 0 ? 'Zurücksetzen' : `${sayCount(sessions)} zurücksetzen`),
  },

  connect: {
    title: (label) => `Mit ${label} verbinden`,
    peopleName: 'Wer angemeldet ist',
    forHowLong: 'Wie lange',
    lastKnown: 'Der Server antwortet nicht; bei seiner letzten Antwort waren angemeldet:',
    nobodyKnown: 'Es ist nicht bekannt, wer angemeldet ist.',
    nobodyOn: 'Niemand ist angemeldet.',
    freeNow: 'Jetzt ist ein Platz frei.',
    free: (user) => (user === '' ? 'Zurücksetzen und verbinden' : `${user} zurücksetzen und verbinden`),
    freeWhom: (user, idle, undoSeconds) =>
      `Setzt ${user} (${idle}) zurück und öffnet dann Remotedesktop. ${undoSeconds > 0 ? `Sie können ${time.seconds(undoSeconds)} lang abbrechen. ` : ''}Die Sitzung wird vorher noch einmal geprüft.`,
    freeNobody: 'Keine Sitzung kann gefahrlos zurückgesetzt werden. Den Grund zeigt die Seite des Servers.',
    freeNoLonger: 'Diese Sitzung kann nicht mehr zurückgesetzt werden.',
    ask: 'Nachricht senden',
    askWhom: (users) => `Sendet eine Nachricht an ${users}.`,
    askNobody: 'Kein Benutzer ist verbunden. Niemand würde eine Nachricht sehen.',
    wait: 'Warten und verbinden',
    waitInstead: 'Sobald ein Platz frei ist, kann auch Remotedesktop geöffnet werden.',
    waitHow: 'Prüft alle paar Sekunden und öffnet Remotedesktop, sobald ein Platz frei ist.',
    anyway: 'Trotzdem verbinden',
    anywayFull: 'Windows wird die Verbindung ablehnen oder fragen, welcher Benutzer getrennt werden soll.',
    anywayUnknown:
      'Sind alle Plätze belegt, wird Windows die Verbindung ablehnen oder fragen, welcher Benutzer getrennt werden soll.',
    thenConnects: ', dann wird Remotedesktop geöffnet',
    cancel: 'Abbrechen',
  },

  wait: {
    tell: 'Benachrichtigen, wenn frei',
    tellTitle:
      'Prüft öfter und benachrichtigt Sie, sobald ein Platz frei ist, auch nach einem Neustart von Slotwatch.',
    stop: 'Nicht mehr warten',
    said: {
      tell: 'Wartet auf einen freien Platz. Sie werden benachrichtigt.',
      connect: 'Wartet auf einen freien Platz. Dann wird Remotedesktop geöffnet.',
      console: 'Wartet auf einen freien Platz. Dann wird eine Konsolenverbindung geöffnet.',
    },
    started: 'Seit',
    mark: 'wartet auf einen Platz',
  },

  audit: {
    title: 'Aktionsprotokoll',
    search: 'Aktionsprotokoll durchsuchen',
    export: 'CSV exportieren…',
    exported: (path) => `Gespeichert: ${path}`,
    empty:
      'Noch keine Einträge. Jede Aktion und jede Verbindung wird hier protokolliert, zu Beginn und am Ende.',
    nothingFound: (search) => `Kein Eintrag enthält „${search}“.`,
    nothingMatches: 'Kein Eintrag passt zu diesen Filtern.',
    count: (lines) => `${lines === 1 ? '1 Eintrag' : `${lines} Einträge, die neuesten zuerst`}`,
    newest: (lines) => `Die neuesten ${lines} Einträge; der Export enthält alle.`,
    when: 'Wann',
    who: 'Wer',
    what: 'Was',
    actionColumn: 'Aktion',
    detail: 'Einzelheiten',
    way: 'Gestartet über',
    computer: 'Computer',
    filter: {
      name: 'Filter des Aktionsprotokolls',
      time: 'Zeit',
      times: {
        all: 'Alle',
        today: 'Heute',
        week: 'Letzte 7 Tage',
        month: 'Letzte 30 Tage',
        custom: 'Von … bis …',
      },
      from: 'Von',
      until: 'Bis',
      person: 'Benutzer',
      personHint: 'Ausführender oder Betroffener',
      anyAction: 'Alle Aktionen',
      clear: 'Filter entfernen',
    },
    action: {
      reset: 'zurücksetzen',
      logOff: 'abmelden',
      disconnect: 'trennen',
      message: 'Nachricht',
      endProcess: 'Programm beenden',
      connect: 'verbinden',
      console: 'mit der Konsole verbinden',
      view: 'Sitzung spiegeln',
      control: 'spiegeln und steuern',
      storeAccount: 'anderes Konto verwenden',
      removeAccount: 'gespeichertes Konto entfernen',
    },
    copy: {
      kept: (file) => `Wegen einer Richtlinie dieses Computers wird eine zweite Kopie geschrieben: ${file}`,
      complete: (file) => `Die zweite Kopie (${file}) ist vollständig.`,
      behind: (file, lines, since) =>
        `In der zweiten Kopie (${file}) ${lines === 1 ? 'fehlt 1 Eintrag' : `fehlen ${lines} Einträge`}${since === null ? '' : `, seit ${since}`}.`,
      trouble: {
        noFolder: () => 'Der Ordner oder die Freigabe wurde nicht gefunden.',
        denied: () => 'Dieses Konto darf dort nicht schreiben.',
        full: () => 'Der Datenträger ist voll.',
        noAnswer: () => 'Die Freigabe antwortet nicht.',
        failed: (reason) => `Sie kann nicht geschrieben werden: ${reason}.`,
      },
    },
    told: (message) => `Nachricht an den Benutzer: „${message}“`,
    ways: {
      tray: 'Infobereich',
      notification: 'Benachrichtigung',
      window: 'Fenster',
      command: 'Befehlszeile',
      wait: 'Warten',
    },
    anyway: (reason) => `trotzdem: „${reason}“`,
    session: (user, id) => `${user}, Sitzung ${id}`,
    event: {
      offered: 'angefordert',
      warned: 'gewarnt',
      acting: 'läuft',
      ended: 'beendet',
      connect: 'Verbindung',
      account: 'angefordert',
      accountResult: 'beendet',
    },
    accountResult: {
      stored: 'Ein Konto ist gespeichert.',
      notStored: 'Es ist nichts gespeichert.',
      unknown: 'Was gespeichert ist, ist nicht bekannt.',
    },
    accountNotChanged: 'Es endete nicht wie gewünscht.',
    unknown: 'unbekannt',
    from: {
      tray: 'aus dem Infobereich',
      notification: 'aus einer Benachrichtigung',
      window: 'aus dem Fenster',
      command: 'über die Befehlszeile',
      wait: 'nach dem Warten',
    },
  },
};
