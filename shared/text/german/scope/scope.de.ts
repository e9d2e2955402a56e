import type { scope as english } from '../../english/scope/scope.en.ts';
import type { Translated } from '../../shape.ts';
import { grouped } from '../count.de.ts';

export const scope: Translated<typeof english> = {
  scope: {
    server: (label) => `dieser Server, ${label}`,
    group: (name, servers) => `Gruppe ${name} (${servers} Server)`,
    noGroup: (servers) => `Server ohne Gruppe (${servers})`,
    shown: (servers) => `was die Liste zeigt (${servers} Server)`,
    all: (servers) => (servers === 1 ? 'der einzige Server' : `alle ${grouped(servers)} Server`),
    tickAll: 'Alle auswählen',
    tick: (user, server) => `${user} auf ${server}`,
    ticked: (ticked, all) => `${ticked} von ${all} ausgewählt`,
    noServers: 'Hier ist kein Server.',
    nobody: 'Dort ist niemand, der eine Nachricht sehen würde.',
    connect: {
      title: (said) => `Verbinden: ${said}`,
      table: 'Server zum Verbinden',
      server: 'Server',
      state: 'Zustand',
      slots: 'Plätze',
      connect: 'Verbinden',
      choose: 'Verbinden…',
      connectTo: (label) => `Mit ${label} verbinden`,
      opened: 'geöffnet',
      connectColumn: 'Verbindung',
      hint: 'Jeder Klick öffnet eine Verbindung. Wo kein Platz frei ist oder es nicht bekannt ist, stehen zuerst die Wege zur Wahl.',
      close: 'Schließen',
    },
  },

  savedMessages: {
    choose: 'Gespeicherte Nachrichten',
    none: 'keine gewählt',
    name: 'Name',
    save: 'Text speichern…',
    saveAs: 'Speichern',
    cancel: 'Nicht speichern',
    remove: (name) => `„${name}“ löschen`,
    empty: 'Keine ist gespeichert.',
    tooMany: (most) => `Höchstens ${most} können gespeichert werden. Löschen Sie zuerst eine.`,
    again: 'Eine Nachricht mit diesem Namen wird ersetzt.',
  },

  recipients: {
    table: 'Wer die Nachricht bekommt',
    titleScope: (people, said) => `Nachricht an ${people} Benutzer: ${said}`,
    sendMany: (people) => `An ${people} Benutzer senden`,
  },
};
