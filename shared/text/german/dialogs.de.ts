import type { dialogs as english } from '../english/dialogs.en.ts';
import type { Translated } from '../shape.ts';
import { sessions as sayCount } from './count.de.ts';
import { time } from './time.de.ts';

export const dialogs: Translated<typeof english> = {
  longDisconnected: {
    open: 'Lange getrennte zurücksetzen…',
    title: 'Lange getrennte Sitzungen zurücksetzen',
    longerThan: 'Getrennt, letzte Eingabe vor mehr als',
    unit: 'Einheit',
    units: { minutes: 'Minuten', hours: 'Stunden', days: 'Tagen' },
    badNumber: 'Eine ganze Zahl, bis zu einem Jahr.',
    where: 'Wo',
    found: (sessions, servers, others) =>
      sessions === 0
        ? `${others ? 'Sonst ist niemand' : 'Niemand ist'} so lange getrennt.`
        : `${sayCount(sessions)} auf ${servers === 1 ? '1 Server' : `${servers} Servern`}:`,
    tableName: 'So lange getrennte Sitzungen',
    lastInput: 'Letzte Eingabe',
    ago: time.ago,
    staying: (sessions) =>
      `${sessions === 1 ? '1 weitere Sitzung bleibt' : `${sessions} weitere Sitzungen bleiben`}: geschützt, Ihre eigene, oder schon in Arbeit.`,
    unknown: (sessions) =>
      sessions === 1
        ? '1 Sitzung bleibt, weil niemand weiß, seit wann sie im Leerlauf ist.'
        : `${sessions} Sitzungen bleiben, weil niemand weiß, seit wann sie im Leerlauf sind.`,
    how: (undoSeconds) =>
      `Sie werden nacheinander zurückgesetzt${undoSeconds > 0 ? `, nach ${time.seconds(undoSeconds)} Bedenkzeit` : ''}. Vorher wird bei jeder noch einmal nachgesehen: Wer zurück ist, behält seine Sitzung.`,
    reset: (sessions) => (sessions === 0 ? 'Zurücksetzen' : `${sayCount(sessions)} zurücksetzen`),
  },

  connect: {
    title: (label) => `Mit ${label} verbinden`,
    peopleName: 'Wer angemeldet ist',
    forHowLong: 'Wie lange',
    lastKnown: 'Der Server antwortet nicht; bei seiner letzten Antwort waren angemeldet:',
    nobodyKnown: 'Wer angemeldet ist, weiß niemand.',
    nobodyOn: 'Niemand ist angemeldet.',
    freeNow: 'Jetzt ist ein Platz frei.',
    free: 'Platz schaffen, dann verbinden',
    freeWhom: (user, idle) =>
      `Setzt ${user} (${idle}) zurück, mit Zeit zum Abbrechen und zweitem Blick, und öffnet Remotedesktop, sobald der Platz frei ist.`,
    freeNobody: 'Keine Sitzung wird zum Zurücksetzen angeboten; die Seite sagt, warum.',
    ask: 'Fragen',
    askWhom: (users) => `Schreibt an ${users}.`,
    askNobody: 'Niemand, der angemeldet ist, würde eine Nachricht sehen.',
    wait: 'Warten und verbinden',
    waitInstead: 'Stattdessen kann sich Remotedesktop öffnen, sobald ein Platz frei ist.',
    waitHow: 'Sieht alle paar Sekunden nach und öffnet Remotedesktop, sobald ein Platz frei ist.',
    anyway: 'Trotzdem verbinden',
    anywayFull: 'Windows wird Sie abweisen oder fragen, welcher Benutzer getrennt werden soll.',
    anywayUnknown:
      'Sind alle Plätze belegt, wird Windows Sie abweisen oder fragen, welcher Benutzer getrennt werden soll.',
    thenConnects: ', dann öffnet sich Remotedesktop',
    cancel: 'Abbrechen',
  },

  wait: {
    tell: 'Melden, wenn frei',
    tellTitle: 'Sieht öfter nach und benachrichtigt, sobald ein Platz frei ist. Auch nach einem Neustart.',
    stop: 'Nicht mehr warten',
    said: {
      tell: 'Wartet auf einen freien Platz: Sie werden benachrichtigt.',
      connect: 'Wartet auf einen freien Platz: Sobald es einen gibt, öffnet sich Remotedesktop.',
      console: 'Wartet auf einen freien Platz: Sobald es einen gibt, öffnet sich eine Konsolenverbindung.',
    },
    started: 'Begonnen',
    mark: 'wartet auf einen Platz',
  },

  audit: {
    title: 'Aktionsprotokoll',
    search: 'Aktionsprotokoll durchsuchen',
    export: 'CSV exportieren…',
    exported: (path) => `Gespeichert: ${path}`,
    empty:
      'Noch wurde nichts getan. Jede Aktion und jede Verbindung wird hier vermerkt, bevor sie beginnt und wenn sie zu Ende ist.',
    nothingFound: (search) => `Kein Eintrag enthält „${search}“.`,
    nothingMatches: 'Kein Eintrag passt zu diesen Filtern.',
    count: (lines) => `${lines === 1 ? '1 Eintrag' : `${lines} Einträge, die neuesten zuerst`}`,
    newest: (lines) => `Die neuesten ${lines} Einträge; der Export enthält alle.`,
    when: 'Wann',
    who: 'Wer',
    what: 'Was',
    actionColumn: 'Aktion',
    detail: 'Einzelheiten',
    way: 'Weg',
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
      person: 'Person',
      personHint: 'wer oder an wem',
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
      view: 'Sitzung ansehen',
      control: 'ansehen und steuern',
    },
    copy: {
      kept: (file) => `Eine Richtlinie dieses Computers führt eine zweite Kopie: ${file}`,
      complete: (file) => `Die zweite Kopie (${file}) enthält jeden Eintrag.`,
      behind: (file, lines, since) =>
        `In der zweiten Kopie (${file}) ${lines === 1 ? 'fehlt 1 Zeile' : `fehlen ${lines} Zeilen`}${since === null ? '' : ` seit ${since}`}.`,
      trouble: {
        noFolder: () => 'Der Ordner oder die Freigabe ist nicht zu finden.',
        denied: () => 'Dieses Konto darf dort nicht schreiben.',
        full: () => 'Dort ist kein Platz mehr.',
        noAnswer: () => 'Die Freigabe antwortet nicht.',
        failed: (reason) => `Sie kann nicht geschrieben werden: ${reason}.`,
      },
    },
    told: (message) => `Der Benutzer erfährt: „${message}“`,
    ways: {
      tray: 'Infobereich',
      notification: 'Benachrichtigung',
      window: 'Fenster',
      command: 'Befehl',
      wait: 'Warten',
    },
    anyway: (reason) => `trotzdem: „${reason}“`,
    session: (user, id) => `${user}, Sitzung ${id}`,
    event: {
      offered: 'verlangt',
      warned: 'gewarnt',
      acting: 'läuft',
      ended: 'zu Ende',
      connect: 'Verbindung',
    },
    unknown: 'unbekannt',
    from: {
      tray: 'aus dem Infobereich',
      notification: 'aus einer Benachrichtigung',
      window: 'aus dem Fenster',
      command: 'per Befehl',
      wait: 'nach Warten',
    },
  },
};
