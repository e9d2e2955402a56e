import type { scope as english } from '../../english/scope/scope.en.ts';
import type { Translated } from '../../shape.ts';
import { grouped, sessions as sayCount } from '../count.de.ts';

export const scope: Translated<typeof english> = {
  scope: {
    server: (label) => `dieser Server, ${label}`,
    group: (name, servers) => `Gruppe ${name} (${servers} Server)`,
    noGroup: (servers) => `Server ohne Gruppe (${servers})`,
    shown: (servers) => `was die Liste zeigt (${servers} Server)`,
    shownUsers: (sessions) => `was die Liste zeigt (${sayCount(sessions)})`,
    all: (servers) => (servers === 1 ? 'der einzige Server' : `alle ${grouped(servers)} Server`),
    noServers: 'Darin ist kein Server.',
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
};
