import type { alerts as english } from '../english/alerts.en.ts';
import type { Translated } from '../shape.ts';
import { grouped } from './count.de.ts';

export const alerts: Translated<typeof english> = {
  alert: {
    demo: (title) => `Demo: ${title}`,
    connect: 'Verbinden',
    console: 'Konsole',
    reset: (user) => `${user} zurücksetzen`,

    full: {
      one: (server) => `${server} ist voll`,
      many: (servers) => `${grouped(servers)} Server sind voll`,
      more: (servers, full, all) =>
        `${grouped(servers)} weitere Server sind voll, jetzt ${grouped(full)} von ${grouped(all)}`,
      meanwhile: (servers) =>
        servers === 1
          ? '1 Server ist während der Ruhezeiten voll geworden'
          : `${grouped(servers)} Server sind während der Ruhezeiten voll geworden`,
      body: (slots, who) => `${slots}. ${who}`,
      among: (body, full, all) => `${body} Jetzt sind ${grouped(full)} von ${grouped(all)} Servern voll.`,
      idlest: (who, facts) => `${who}: ${facts}.`,
      nobody: 'Keine Sitzung ist lange genug im Leerlauf, um zurückgesetzt zu werden.',
      working: (user, program, others) =>
        `Keine Sitzung kann gefahrlos zurückgesetzt werden: ${user} arbeitet (${program})${others === 0 ? '' : `, ${others} weitere auch`}.`,
    },

    lost: {
      one: (server) => `${server} antwortet nicht mehr`,
      many: (servers) => `${servers} Server antworten nicht mehr`,
    },
    back: {
      one: (server) => `${server} antwortet wieder`,
      many: (servers) => `${servers} Server antworten wieder`,
    },

    freed: {
      title: (server) => `${server} hat einen freien Platz`,
      click: 'Zum Verbinden hier klicken.',
      failedTitle: (server) => `${server} hat einen freien Platz, aber die Verbindung ist fehlgeschlagen`,
      again: 'Hier klicken, um es erneut zu versuchen.',
      demo: (command) => `In der Demo wird keine Verbindung geöffnet. Bei einem echten Server: ${command}`,
      opening: 'Die Verbindung wird geöffnet.',
      openingConsole: 'Die Konsolenverbindung wird geöffnet.',
    },

    ended: {
      who: (id) => `Sitzung ${id}`,
      freed: (server) => `Auf ${server} ist ein Platz frei`,
      disconnected: (who, server) => `${who} wurde von ${server} getrennt`,
      sent: (who, server) => `Nachricht an ${who} auf ${server} gesendet`,
      processEnded: (program, server) => `${program} wurde auf ${server} beendet`,
      alreadyGone: (who, server) => `${who} ist nicht mehr auf ${server} angemeldet`,
      noAnswer: (server) => `Keine eindeutige Antwort von ${server}`,
      failed: {
        reset: (_, server) => `Auf ${server} wurde kein Platz frei`,
        logOff: (_, server) => `Auf ${server} wurde kein Platz frei`,
        disconnect: (who, server) => `${who} wurde nicht von ${server} getrennt`,
        message: (who, server) => `${who} hat die Nachricht auf ${server} nicht erhalten`,
        endProcess: (program, server) => `${program} wurde auf ${server} nicht beendet`,
      },
      unknownTitle: (who, server) => `Das Ergebnis für ${who} auf ${server} ist nicht bekannt`,
      unknownBody: 'Slotwatch wurde während der Aktion geschlossen. Prüfen Sie die Sitzungsliste.',
    },

    batch: {
      title: {
        reset: (done, all) => `Zurücksetzen abgeschlossen: ${done} von ${all} Plätzen frei`,
        logOff: (done, all) => `Abmelden abgeschlossen: ${done} von ${all} Plätzen frei`,
        disconnect: (done, all) => `Trennen abgeschlossen: ${done} von ${all} getrennt`,
        message: (done, all) => `Nachricht an ${done} von ${all} gesendet`,
      },
      all: 'Alle erfolgreich.',
      others: (said) => `Die anderen: ${said}.`,
      outcome: {
        freed: 'frei geworden',
        disconnected: 'getrennt',
        sent: 'gesendet',
        processEnded: 'beendet',
        cancelled: 'abgebrochen, bevor etwas geschehen ist',
        backAtWork: 'wieder aktiv',
        someoneElse: 'inzwischen ein anderer Benutzer',
        alreadyGone: 'bereits abgemeldet',
        notOffered: 'nicht erlaubt',
        notWarned: 'nicht gewarnt',
        stillThere: 'noch angemeldet',
        denied: 'verweigert',
        noAnswer: 'ohne eindeutige Antwort',
        working: 'arbeitet',
        workNotChecked: 'nicht geprüft',
        notRecorded: 'nicht ausgeführt, weil das Aktionsprotokoll nicht geschrieben werden konnte',
      },
    },

    told: {
      demoTitle: 'Nichts wurde gestartet',
      demo: (command) => `Bei einem echten Server: ${command}`,
      notReset: (user, server) => `${user} auf ${server} wurde nicht zurückgesetzt`,
      notConnected: (server) => `Keine Verbindung zu ${server}`,
      failed: 'Das hat nicht funktioniert',
      badSettings: 'Die Einstellungen konnten nicht verwendet werden',
      settingsNotKept: 'Einstellungen können nicht gespeichert werden',
      badPolicy: 'Slotwatch ist im Nur-Lese-Modus',
    },
  },

  terminal: {
    started: (app) => `${app} gestartet`,
    startedIn: (app, seconds) => `${app} in ${seconds.toFixed(1).replace('.', ',')} Sek gestartet`,
    onDemo: (started) => `${started}, in der Demo: Es wird kein echter Server abgefragt.`,
    status: { free: 'frei', full: 'voll', unknown: 'unbekannt' },
    idlest: (slots, user, idle) => `${slots}; längster Leerlauf: ${user}, ${idle}`,
    firstRound: (said) => `Erste Abfrage beendet: ${said}.`,
  },

  window: {
    demoTitle: (app) => `${app} (Demo)`,
    firstClose: {
      title: 'Slotwatch läuft im Infobereich weiter',
      body: 'Es fragt Ihre Server weiter ab und benachrichtigt Sie, wenn einer voll ist. Ein Klick auf das Symbol im Infobereich öffnet dieses Fenster wieder. „Beenden“ im Menü des Symbols beendet Slotwatch.',
      close: 'Fenster schließen',
      quit: 'Stattdessen beenden',
    },
  },

  saveAudit: { title: 'Aktionsprotokoll speichern' },
  saveHistory: { title: (server) => `Anmeldeverlauf von ${server} speichern` },

  logFile: {
    notOpened: (reason) => `Die Protokolldatei konnte nicht geöffnet werden: ${reason}`,
    where: (file) => `Sie liegt hier: ${file}`,
  },
};
