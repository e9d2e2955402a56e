import type { accounts as english } from '../../english/transports/accounts.en.ts';
import type { Translated } from '../../shape.ts';
import { count } from '../count.de.ts';

export const accounts: Translated<typeof english> = {
  accounts: {
    open: 'Anderes Konto verwenden…',
    remove: 'Gespeichertes Konto entfernen',
    title: (where) => `Anderes Konto: ${where}`,
    about:
      'Windows speichert das Konto für den angemeldeten Windows-Benutzer und verwendet es ab dann für alles mit diesem Server: die Abfragen von Slotwatch, Freigaben, die Registrierung, andere Programme.',
    password:
      'Das Kennwort geben Sie in einer Konsole von Windows ein. Slotwatch sieht es nie und speichert es nicht.',
    group: (servers) =>
      `${servers === 1 ? 'Eine Konsole wird geöffnet' : `Es werden nacheinander ${servers} Konsolen geöffnet`}; in jeder geben Sie das Kennwort ein. Sie können jederzeit anhalten.`,
    demo: 'Dies ist die Demo: Es wird keine Konsole geöffnet und auf diesem Computer nichts gespeichert.',
    account: 'Konto',
    accountHint: 'DOMÄNE\\Benutzer oder Benutzer@Domäne; .\\Benutzer für ein lokales Konto des Servers',
    badAccount:
      'Schreiben Sie es als DOMÄNE\\Benutzer, .\\Benutzer oder Benutzer@Domäne, ohne Anführungszeichen, Schrägstriche und andere Sonderzeichen.',
    local:
      'Gehört der Server keiner Domäne an, filtert Windows die Rechte eines lokalen Kontos beim Zugriff über das Netzwerk: Nur das integrierte Konto „Administrator“ behält alle. Slotwatch ändert daran nichts.',
    use: 'Verwendet für',
    uses: {
      windows: 'Alles mit dem Server, auch die Abfragen von Slotwatch',
      remoteDesktop: 'Nur Remotedesktopverbindungen',
    },
    start: (servers) =>
      servers === 1 ? 'Konsole öffnen' : `${count(servers, 'Konsole', 'Konsolen')} öffnen`,
    stop: 'Anhalten',
    close: 'Schließen',
    table: 'Gespeicherte Konten',
    server: 'Server',
    storedColumn: 'Jetzt gespeichert',
    resultColumn: 'Ergebnis',
    removeColumn: 'Entfernen',
    removeFor: (server) => `Das für ${server} gespeicherte Konto entfernen`,
    noServers: 'Kein Server dieser Gruppe wird mit den Tools von Windows abgefragt.',
    leftOut: (servers) =>
      `${servers === 1 ? '1 Server wird' : `${servers} Server werden`} ausgelassen, weil die Abfrage über ssh läuft: ssh hat eigene Schlüssel.`,
    overSsh: 'Wird über ssh abgefragt: Das Konto steht in den ssh-Einstellungen.',
    stored: {
      stored: 'gespeichert, Name nicht lesbar',
      notStored: 'nichts gespeichert',
      unknown: 'nicht bekannt',
    },
    checking: 'wird geprüft …',
    waiting: 'wartet',
    consoleIsOpen: 'Konsole ist offen: Kennwort dort eingeben',
    removing: 'wird entfernt …',
    result: {
      stored: 'Gespeichert',
      notStored: 'Nicht gespeichert',
      kept: 'Vielleicht gespeichert',
      unknown: 'Nicht bekannt',
      removed: 'Entfernt',
      nothingThere: 'War nicht gespeichert',
      notRemoved: 'Nicht entfernt',
      stopped: 'Nicht begonnen',
      failed: 'Fehlgeschlagen',
    },
    resultHint: {
      notStored:
        'Nicht gespeichert: Die Konsole wurde geschlossen oder das Kennwort nicht angenommen. Vielleicht verbietet auch eine Windows-Richtlinie, Kennwörter zu speichern.',
      kept: 'Vielleicht gespeichert: Ein Konto ist gespeichert, aber die Konsole endete nicht wie üblich. Das Kennwort kann daher noch das alte sein.',
      unknown: 'Nicht bekannt: Sehen Sie in der Anmeldeinformationsverwaltung von Windows nach.',
      notRemoved: 'Nicht entfernt: Sehen Sie in der Anmeldeinformationsverwaltung von Windows nach.',
    },
    progress: (done, all) => `${done} von ${count(all, 'Server', 'Servern')} erledigt`,
    removedFor: (server) => `Das für ${server} gespeicherte Konto wurde entfernt.`,
    nothingFor: (server) =>
      `Für ${server} ist nichts gespeichert: Windows verwendet das Konto, mit dem Sie angemeldet sind.`,
    notRemovedFor: (server) => `Das für ${server} gespeicherte Konto konnte nicht entfernt werden.`,

    refusal: {
      notWindows: () => 'Nur Windows kann für einen Server ein anderes Konto verwenden.',
      overSsh: (server) => `${server} wird über ssh abgefragt; dort gelten eigene Schlüssel und Konten.`,
      thisComputer: (server) =>
        `${server} ist dieser Computer: Windows verwendet dafür immer das Konto, mit dem Sie angemeldet sind.`,
      badAccount: () => 'Das ist kein Kontoname.',
      consoleOpen: () => 'Es ist bereits eine Konsole offen, die nach einem Kennwort fragt.',
    },
    refusalHint: 'Es wurde nichts gespeichert oder entfernt.',
  },
};
