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
    notAsked: 'Noch nicht abgefragt',
    unsure: 'Nicht sicher',
    noAnswer: 'Keine Antwort',
    failure: {
      toolMissing: 'Tool fehlt',
      accessDenied: 'Zugriff verweigert',
      unreachable: 'Nicht erreichbar',
      timeout: 'Zeitüberschreitung',
      unknownHost: 'Name unbekannt',
      badOutput: 'Antwort unlesbar',
      loginFailed: 'Anmeldung abgelehnt',
      hostKeyUnknown: 'Schlüssel unbekannt',
      hostKeyChanged: 'Schlüssel geändert',
    },
    taken: (used, capacity) => `${used} von ${capacity} belegt`,
    on: (used) => `${used} angemeldet`,
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
      `Frei: ${used === 0 ? 'Niemand ist' : used === 1 ? '1 Benutzer ist' : `${used} Benutzer sind`} angemeldet, es gibt keine Begrenzung`,
    unsure: 'Nicht sicher: Die Antwort ist unvollständig, vielleicht ist ein Platz belegt',
    notAsked: 'Noch nicht abgefragt',
    askingFirst: 'Erste Abfrage …',
    unknown: 'Unbekannt: Keine Antwort',
    failure: {
      toolMissing: 'Unbekannt: Auf diesem Computer fehlt ein Windows-Tool',
      accessDenied: 'Unbekannt: Zugriff verweigert',
      unreachable: 'Unbekannt: Der Server ist nicht erreichbar',
      timeout: 'Unbekannt: Der Server hat nicht rechtzeitig geantwortet',
      unknownHost: 'Unbekannt: Der Name wurde nicht gefunden',
      badOutput: 'Unbekannt: Die Antwort konnte nicht gelesen werden',
      loginFailed: 'Unbekannt: Der Server lehnt die Anmeldung ab',
      hostKeyUnknown: 'Unbekannt: Der Schlüssel des Servers ist hier noch nicht bekannt',
      hostKeyChanged: 'Unbekannt: Der Schlüssel des Servers hat sich geändert',
    },
  },

  server: {
    resetIdlest: (user, facts) => `${user} zurücksetzen (${facts})`,
    resetNone: 'Sitzung zurücksetzen',
    connect: 'Verbinden',
    connectTitle: 'Öffnet eine Remotedesktopverbindung zu diesem Server.',
    connectPort: (port) => `Er verwendet Port ${port}.`,
    connectConsole: 'Laut seinen Einstellungen als Konsolenverbindung.',
    connectAskTitle: 'Zeigt zuerst, wer angemeldet ist und wie Sie sich verbinden können.',
    console: 'Konsolenverbindung',
    askAgainTitle: 'Diesen Server jetzt abfragen.',
    started: (command) => `Gestartet: ${command}`,
    wouldStart: (command) => `Demo: Gestartet würde ${command}`,
    asked: 'Abgefragt',
    overSsh: 'über ssh',
    notAskedAgain:
      'Dieser Server wird nicht von selbst wieder gefragt. Ist das Problem gelöst, wählen Sie hier „Aktualisieren“.',
    took: (ms) =>
      `Antwort nach ${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1).replace('.', ',')} Sek`}`,
    lastKnown: 'Zuletzt bekannte Sitzungen',
    lastKnownFrom: 'Stand:',
    nobodyOn: 'Niemand ist angemeldet.',
    showSystem: (number) => `${count(number, 'Systemsitzung', 'Systemsitzungen')} anzeigen`,
    hideSystem: 'Systemsitzungen ausblenden',
  },

  remoteDesktop: {
    opens: (program) => `Verbindungen öffnen sich in ${program}.`,
    windowsApp: 'Windows App',
    none: 'Auf diesem Computer gibt es kein Programm, das Verbindungen öffnet.',
    console: (program) => `Öffnet ${program} mit /admin: eine Verwaltungssitzung.`,
    consoleMayWork: (program) =>
      `Bittet ${program} um eine Verwaltungssitzung. Ob es das tut, ist nicht bekannt; es kann eine gewöhnliche Verbindung sein.`,
    noConsole: (program) => `${program} kann keine Konsolenverbindung anfordern.`,
  },

  consoleTitle: {
    admin: 'Öffnet mstsc mit /admin: eine Verwaltungssitzung.',
    console:
      'Öffnet mstsc mit /console, für Remotedesktop-Clients vor Version 6.1. Neuere Clients ignorieren es.',
    oldServer:
      'Auf diesem Server ist die Konsole eine zusätzliche Sitzung neben den Plätzen. Ist dort ein anderer Benutzer angemeldet, wird er beim Verbinden abgemeldet, und nicht gespeicherte Arbeit geht verloren.',
    noLimit: 'Sie zählt nicht zur Sitzungsbegrenzung und benötigt keine Lizenz.',
    full: 'Ohne die Rolle „Remotedesktopdienste“ ergibt das keine zusätzliche Sitzung. Der Server ist voll, daher fragt Windows, welcher Benutzer getrennt werden soll.',
    plain:
      'Ohne die Rolle „Remotedesktopdienste“ ergibt das keine zusätzliche Sitzung: Sie belegt einen Platz wie jede andere Verbindung.',
  },

  idlest: {
    why: {
      stuck: 'Hängende Sitzungen kommen zuerst: Sie belegen einen Platz, und niemand kann sie benutzen.',
      onlyDisconnected: 'Sie ist die einzige getrennte Sitzung.',
      disconnected: 'Getrennte Sitzungen kommen zuerst, danach die mit der längsten Zeit ohne Eingabe.',
      active: (threshold) =>
        `Keine Sitzung ist getrennt. Diese ist am längsten im Leerlauf, seit mehr als ${time.minutes(threshold)}.`,
      activeNext: (threshold) =>
        `In allen getrennten Sitzungen wird gearbeitet. Von den anderen ist diese am längsten im Leerlauf, seit mehr als ${time.minutes(threshold)}.`,
    },
    noneOn: 'Niemand ist angemeldet. Es gibt nichts zurückzusetzen.',
    none: 'Keine Sitzung kann gefahrlos zurückgesetzt werden:',
    noAnswer: 'Der Server antwortet nicht. Deshalb kann keine Sitzung zurückgesetzt werden.',
  },

  objection: {
    short: {
      nobodyLoggedOn: 'kein Benutzer',
      notEndable: 'Systemsitzung',
      inDoubt: 'nicht sicher',
      callerUnknown: 'vielleicht Ihre',
      ownSession: 'Ihre Sitzung',
      ownAccount: 'Ihr Konto',
      protectedUser: 'geschützt',
      logonUnknown: 'Anmeldung unbekannt',
      idleUnknown: 'Leerlauf unbekannt',
      recentInput: 'kürzlich aktiv',
    },
    long(objection, rule) {
      const sentences = {
        nobodyLoggedOn: 'Niemand ist darin angemeldet; sie belegt keinen Platz.',
        notEndable: 'Sie ist eine Sitzung von Windows selbst und wird nie beendet.',
        inDoubt: 'Die Antworten zu dieser Sitzung widersprechen sich. Deshalb wird sie nicht beendet.',
        callerUnknown:
          'Ihr eigenes Konto konnte nicht ermittelt werden; jede Sitzung könnte Ihre eigene sein.',
        ownSession: 'Sie arbeiten gerade in dieser Sitzung.',
        ownAccount: 'Es ist eine Sitzung Ihres eigenen Kontos. Sie können das in den Einstellungen erlauben.',
        protectedUser: 'Der Benutzer steht auf der Liste der geschützten Benutzer in den Einstellungen.',
        logonUnknown:
          'Die Anmeldezeit ist nicht bekannt; die Sitzung könnte mit einer späteren Anmeldung desselben Benutzers verwechselt werden.',
        idleUnknown: 'Sie ist nicht getrennt, und ihr Leerlauf ist nicht bekannt.',
        recentInput: `In den letzten ${time.minutes(rule.idleThresholdMinutes)} gab es eine Eingabe; vielleicht arbeitet der Benutzer.`,
      };
      return sentences[objection];
    },
    stale: {
      noAnswer: {
        short: 'keine Antwort',
        long: 'Der Server antwortet nicht; das kann sich geändert haben.',
      },
      old: {
        short: 'alte Antwort',
        long: 'Die Antwort ist zu alt; das kann sich geändert haben. Aktualisieren Sie zuerst.',
      },
    },
  },
};
