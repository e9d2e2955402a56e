import type { ListOrder } from '../../../contract/view.ts';
import { count } from '../count.en.ts';

/** The menus of servers, groups and the list, and how the list is arranged. */
export const menus = {
  menus: {
    /** Of a server or a group. */
    of: (name: string) => `Actions for ${name}`,
    ofShown: 'Actions for what the list shows',
    ofAll: 'Actions for all servers',
    /** The first line of a menu: to whom its actions apply. */
    session: (user: string, server: string) => `${user} on ${server}`,
    group: (name: string, servers: number) => `${name}: ${count(servers, 'server')}`,
    shown: (servers: number) => `Shown: ${count(servers, 'server')}`,
    all: (servers: number) => `All ${count(servers, 'server')}`,

    /** `state`: `disconnected for 3 d`. */
    reset: (user: string, state: string) => `Reset ${user} (${state})`,
    message: 'Message users…',
    refresh: 'Refresh',
    settings: 'Settings of this server',
    connectList: 'Connect list…',
    export: 'Export…',
    openGroup: 'Open group',
    closeGroup: 'Close group',

    copyName: 'Copy name',
    copyNames: 'Copy names',
    copyUser: 'Copy user',
    copyAddress: 'Copy address',
    copyCommand: 'Copy command',
    /** A text that is on the clipboard now. */
    copied: (copied: string) => `Copied: ${copied}`,
    copiedNames: (names: number) => `${count(names, 'name')} copied.`,
  },

  listView: {
    sort: 'Sort',
    sortName: (order: string) => `Sort the list: ${order}`,
    order: {
      need: 'Most urgent first',
      name: 'By name',
      longest: 'Longest disconnected first',
    } satisfies Record<ListOrder, string>,
    /** The line between the list and the page, which can be moved. */
    width: 'Width of the list',
    widthTitle: 'Drag, or use the arrow keys. A double click resets the width.',
  },
};
