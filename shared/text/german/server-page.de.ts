import type { serverPage as english } from '../english/server-page.en.ts';
import type { Translated } from '../shape.ts';
import { count } from './count.de.ts';
import { time } from './time.de.ts';

export const serverPage: Translated<typeof english> = {
  status: {
    full: 'Voll',
    oneLeft: 'Einer frei',
    free: 'Frei',
    noLimit: 'Frei, unbegrenzt',
    notAsked: 'Noch nicht gefragt',
    unsure: 'Nicht sicher',
    noAnswer: 'Keine Antwort',
    failure: {
      toolMissing: 'Tool fehlt',
      accessDenied: 'Zugriff verweigert',
      unreachable: 'Nicht erreichbar',
      timeout: 'Keine Antwort in der Zeit',
      unknownHost: 'Name unbekannt',
      badOutput: 'Antwort unlesbar',
    },
    taken: (used, capacity) => `${used} von ${capacity} belegt`,
    on: (used) => `${used} da`,
  },

  headline: {
    overfull: (used, capacity) => `Voll: ${used} Sitzungen auf ${count(capacity, 'Platz', 'Plätzen')}`,
    full: (capacity) =>
      capacity === 1
        ? 'Voll: Der einzige Platz ist belegt'
        : `Voll: ${capacity} von ${capacity} Plätzen sind belegt`,
    oneLeft: (used, capacity) =>
      `Noch ein Platz frei: ${used} von ${capacity} Plätzen ${used === 1 ? 'ist' : 'sind'} belegt`,
    free: (used, capacity) => `Frei: ${used} von ${capacity} Plätzen ${used === 1 ? 'ist' : 'sind'} belegt`,
    empty: (capacity) =>
      capacity === 1 ? 'Frei: Der einzige Platz ist nicht belegt' : `Frei: Alle ${capacity} Plätze sind frei`,
    noLimit: (used) =>
      `Frei: ${used === 0 ? 'Niemand ist' : used === 1 ? '1 Person ist' : `${used} Personen sind`} angemeldet, und es gibt keine Grenze`,
    unsure: 'Nicht sicher: Die Antwort verbirgt vielleicht einen belegten Platz',
    notAsked: 'Noch nicht gefragt',
    askingFirst: 'Wird zum ersten Mal gefragt …',
    unknown: 'Unbekannt: Es gibt keine Antwort',
    failure: {
      toolMissing: 'Unbekannt: Hier fehlt ein Windows-Tool',
      accessDenied: 'Unbekannt: Der Server lässt Sie nicht nachsehen',
      unreachable: 'Unbekannt: Der Server ist nicht erreichbar',
      timeout: 'Unbekannt: Der Server hat nicht rechtzeitig geantwortet',
      unknownHost: 'Unbekannt: Kein Server hat diesen Namen',
      badOutput: 'Unbekannt: Die Antwort ließ sich nicht lesen',
    },
  },

  server: {
    resetIdlest: 'Längsten Leerlauf zurücksetzen',
    connect: 'Verbinden',
    connectTitle: 'Öffnet Remotedesktop zu diesem Server.',
    connectPort: (port) => `Er wartet an Port ${port}.`,
    connectConsole: 'Wie seine Einstellungen sagen, über eine Konsolenverbindung.',
    connectAskTitle: 'Zeigt zuerst, wer angemeldet ist, und welche Wege hinein es gibt.',
    console: 'Konsolenverbindung',
    askAgainTitle: 'Diesen Server jetzt fragen.',
    started: (command) => `Gestartet: ${command}`,
    wouldStart: (command) => `Demo: Gestartet würde ${command}`,
    asked: 'Gefragt',
    took: (ms) =>
      `Antwort nach ${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1).replace('.', ',')} Sek`}`,
    lastKnown: 'Zuletzt bekannte Sitzungen',
    lastKnownFrom: 'Stand:',
    nobodyOn: 'Niemand ist angemeldet.',
    showSystem: (number) =>
      `${count(number, 'Zeile', 'Zeilen')} zeigen, auf ${number === 1 ? 'der' : 'denen'} niemand angemeldet ist`,
    hideSystem: 'Zeilen ausblenden, auf denen niemand angemeldet ist',
  },

  consoleTitle: {
    admin: 'Öffnet mstsc mit /admin: eine Verwaltungssitzung.',
    console:
      'Öffnet mstsc mit /console, für Remotedesktop-Clients vor Version 6.1. Neuere Clients übergehen es stillschweigend.',
    oldServer:
      'Auf diesem Server ist die Konsole eine dritte Tür neben den Sitzungsplätzen. Ist dort ein anderer Benutzer angemeldet, wird er abgemeldet, wenn Sie sie übernehmen; nicht gespeicherte Arbeit geht verloren.',
    noLimit: 'Sie zählt nicht zur Sitzungsgrenze und braucht keine Lizenz.',
    full: 'Ohne die Rolle „Remotedesktopdienste“ ist sie keine dritte Tür: Dieser Server ist voll, also fragt Windows, welcher Benutzer getrennt werden soll.',
    plain:
      'Ohne die Rolle „Remotedesktopdienste“ ist ohnehin jede Verbindung eine solche; sie belegt einen Platz wie jede andere.',
  },

  idlest: {
    why: {
      stuck:
        'Hängende Sitzungen kommen vor allen anderen: Sie belegen einen Platz, und niemand kommt wieder hinein.',
      onlyDisconnected: 'Die einzige getrennte Sitzung.',
      disconnected: 'Getrennte Sitzungen kommen zuerst, dann die am längsten ohne Eingabe.',
      active: (threshold) =>
        `Keine Sitzung ist getrennt; diese ist am längsten im Leerlauf, über ${time.minutes(threshold)}.`,
      activeNext: (threshold) =>
        `Getrennte Sitzungen arbeiten; von den anderen ist diese am längsten im Leerlauf, über ${time.minutes(threshold)}.`,
    },
    noneOn: 'Niemand ist angemeldet, also gibt es nichts zurückzusetzen.',
    none: 'Keine Sitzung wird zum Zurücksetzen angeboten:',
    noAnswer: 'Ohne Antwort wird keine Sitzung zum Zurücksetzen angeboten.',
  },

  objection: {
    short: {
      nobodyLoggedOn: 'niemand darauf',
      notEndable: 'gehört zu Windows',
      inDoubt: 'nicht sicher',
      callerUnknown: 'vielleicht Ihre',
      ownSession: 'Ihre Sitzung',
      ownAccount: 'Ihr Konto',
      protectedUser: 'geschützt',
      logonUnknown: 'Anmeldung unbekannt',
      idleUnknown: 'Leerlauf unbekannt',
      recentInput: 'bei der Arbeit',
    },
    long(objection, rule) {
      const sentences = {
        nobodyLoggedOn: 'Niemand ist darauf angemeldet, also belegt sie keinen Platz.',
        notEndable: 'Sie gehört zu Windows selbst und wird nie beendet.',
        inDoubt: 'Die Antworten zu dieser Sitzung widersprechen sich, also wird sie nicht beendet.',
        callerUnknown: 'Das System sagt nicht, wessen Konto dies ist; jede Sitzung könnte Ihre eigene sein.',
        ownSession: 'Es ist die Sitzung, in der Sie arbeiten.',
        ownAccount: 'Es ist eine Sitzung Ihres eigenen Kontos. Eine Einstellung erlaubt, solche anzubieten.',
        protectedUser: 'Der Benutzer steht in den Einstellungen auf der Liste der geschützten Benutzer.',
        logonUnknown:
          'Windows sagt nicht, wann die Anmeldung war; sie wäre von der nächsten dieses Benutzers nicht zu unterscheiden.',
        idleUnknown: 'Sie ist nicht getrennt, und Windows sagt nicht, wie lange sie im Leerlauf ist.',
        recentInput: `In den letzten ${time.minutes(rule.idleThresholdMinutes)} gab es eine Eingabe; vielleicht arbeitet dort jemand.`,
      };
      return sentences[objection];
    },
    stale: {
      noAnswer: {
        short: 'keine Antwort',
        long: 'Der Server antwortet nicht; vielleicht stimmt das nicht mehr.',
      },
      old: {
        short: 'alte Antwort',
        long: 'Die Antwort ist älter als zwei Abfragen; vielleicht stimmt das nicht mehr. Fragen Sie zuerst erneut.',
      },
    },
  },
};
