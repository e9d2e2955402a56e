import type { menus as english } from '../../english/menus/menus.en.ts';
import type { Translated } from '../../shape.ts';

export const menus: Translated<typeof english> = {
  menus: {
    of: (name: string) => `Aktionen für ${name}`,
    ofShown: 'Aktionen für alles, was die Liste zeigt',
    ofAll: 'Aktionen für alle Server',
    session: (user: string, server: string) => `${user} auf ${server}`,
    group: (name: string, servers: number) => `${name}: ${servers} Server`,
    shown: (servers: number) => `Angezeigt: ${servers} Server`,
    all: (servers: number) => `Alle ${servers} Server`,

    reset: (user: string, state: string) => `${user} zurücksetzen (${state})`,
    message: 'Nachricht an Benutzer…',
    refresh: 'Aktualisieren',
    settings: 'Einstellungen dieses Servers',
    connectList: 'Liste zum Verbinden…',
    export: 'Exportieren…',
    openGroup: 'Gruppe öffnen',
    closeGroup: 'Gruppe schließen',

    copyName: 'Namen kopieren',
    copyNames: 'Namen kopieren',
    copyUser: 'Benutzer kopieren',
    copyAddress: 'Adresse kopieren',
    copyCommand: 'Befehl kopieren',
    copied: (copied: string) => `Kopiert: ${copied}`,
    copiedNames: (names: number) => (names === 1 ? '1 Name kopiert.' : `${names} Namen kopiert.`),
  },

  listView: {
    sort: 'Sortierung',
    sortName: (order: string) => `Liste sortieren: ${order}`,
    order: {
      need: 'Dringendste zuerst',
      name: 'Nach Namen',
      longest: 'Am längsten getrennte zuerst',
    },
    width: 'Breite der Liste',
    widthTitle: 'Ziehen oder die Pfeiltasten benutzen. Ein Doppelklick setzt die Breite zurück.',
  },
};
