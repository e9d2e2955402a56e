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
          ? '1 Server ist in den Ruhezeiten voll geworden'
          : `${grouped(servers)} Server sind in den Ruhezeiten voll geworden`,
      body: (slots, who) => `${slots}. ${who}`,
      among: (body, full, all) => `${body} Jetzt sind ${grouped(full)} von ${grouped(all)} Servern voll.`,
      idlest: (who, facts) => `${who}: ${facts}.`,
      nobody: 'Niemand ist lange genug im Leerlauf, um zurückgesetzt zu werden.',
      working: (user, program, others) =>
        `Niemand ist anzubieten: ${user} arbeitet (${program})${others === 0 ? '' : `, ${others} weitere auch`}.`,
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
      click: 'Ein Klick hier verbindet.',
      failedTitle: (server) => `${server} hat einen freien Platz, aber die Verbindung ist gescheitert`,
      again: 'Ein Klick hier versucht es erneut.',
      demo: (command) => `Nichts wird geöffnet. Bei einem echten Server: ${command}`,
      opening: 'Die Verbindung wird geöffnet.',
      openingConsole: 'Die Konsolenverbindung wird geöffnet.',
    },

    ended: {
      who: (id) => `Sitzung ${id}`,
      freed: (server) => `Auf ${server} ist ein Platz frei`,
      disconnected: (who, server) => `${who} ist von ${server} getrennt`,
      sent: (who, server) => `${who} hat die Nachricht auf ${server}`,
      processEnded: (program, server) => `${program} ist auf ${server} beendet`,
      alreadyGone: (who, server) => `${who} ist von ${server} verschwunden`,
      noAnswer: (server) => `${server} gab keine sichere Antwort`,
      failed: {
        reset: (_, server) => `Auf ${server} wurde kein Platz frei`,
        logOff: (_, server) => `Auf ${server} wurde kein Platz frei`,
        disconnect: (who, server) => `${who} wurde nicht von ${server} getrennt`,
        message: (who, server) => `${who} hat die Nachricht auf ${server} nicht bekommen`,
        endProcess: (program, server) => `${program} wurde auf ${server} nicht beendet`,
      },
      unknownTitle: (who, server) => `Was aus ${who} auf ${server} wurde, ist nicht bekannt`,
      unknownBody: 'Slotwatch endete mittendrin. Sehen Sie nach, wer angemeldet ist.',
    },

    batch: {
      title: {
        reset: (done, all) => `${done} von ${all} Plätzen frei geworden`,
        logOff: (done, all) => `${done} von ${all} Plätzen frei geworden`,
        disconnect: (done, all) => `${done} von ${all} getrennt`,
        message: (done, all) => `${done} von ${all} haben die Nachricht`,
      },
      all: 'Alle wie verlangt.',
      others: (said) => `Die anderen: ${said}.`,
      outcome: {
        freed: 'frei geworden',
        disconnected: 'getrennt',
        sent: 'gesendet',
        processEnded: 'beendet',
        cancelled: 'angehalten, bevor etwas geschah',
        backAtWork: 'wieder bei der Arbeit',
        someoneElse: 'inzwischen jemand anders',
        alreadyGone: 'schon weg',
        notOffered: 'nicht anzutasten',
        notWarned: 'nicht zu warnen',
        stillThere: 'noch da',
        denied: 'verweigert',
        noAnswer: 'ohne sichere Antwort',
        working: 'mit laufender Arbeit',
        workNotChecked: 'nicht geprüft',
        notRecorded: 'nicht getan, weil es sich nicht protokollieren ließ',
      },
    },

    told: {
      demoTitle: 'Nichts wurde gestartet',
      demo: (command) => `Bei einem echten Server: ${command}`,
      notReset: (user, server) => `${user} auf ${server} wurde nicht zurückgesetzt`,
      notConnected: (server) => `Keine Verbindung zu ${server}`,
      failed: 'Das hat nicht geklappt',
      badSettings: 'Die Einstellungen ließen sich nicht verwenden',
      settingsNotKept: 'Einstellungen lassen sich nicht speichern',
      badPolicy: 'Slotwatch sieht nur an',
    },
  },

  terminal: {
    started: (app) => `${app} gestartet`,
    startedIn: (app, seconds) => `${app} in ${seconds.toFixed(1).replace('.', ',')} Sek gestartet`,
    onDemo: (started) => `${started}, in der Demo: Kein echter Server wird gefragt.`,
    status: { free: 'frei', full: 'voll', unknown: 'unbekannt' },
    idlest: (slots, user, idle) => `${slots}; längster Leerlauf: ${user}, ${idle}`,
    firstRound: (said) => `Erste Runde beendet: ${said}.`,
  },

  window: {
    demoTitle: (app) => `${app} (Demo)`,
    firstClose: {
      title: 'Slotwatch läuft im Infobereich weiter',
      body: 'Es fragt Ihre Server weiter und meldet, wenn einer voll ist. Ein Klick auf sein Symbol im Infobereich öffnet dieses Fenster wieder; „Beenden“ im Menü des Symbols beendet es.',
      close: 'Fenster schließen',
      quit: 'Stattdessen beenden',
    },
  },

  saveAudit: { title: 'Aktionsprotokoll speichern' },
  saveHistory: { title: (server) => `Speichern, wer auf ${server} war` },

  logFile: {
    notOpened: (reason) => `Die Protokolldatei ließ sich nicht öffnen: ${reason}`,
    where: (file) => `Sie ist hier: ${file}`,
  },
};
