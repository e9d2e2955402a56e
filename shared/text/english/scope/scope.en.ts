import { count, grouped } from '../count.en.ts';

/** What is done to many: to whom, and the dialogs that list them. */
export const scope = {
  scope: {
    server: (label: string) => `this server, ${label}`,
    group: (name: string, servers: number) => `group ${name} (${count(servers, 'server')})`,
    noGroup: (servers: number) => `servers without a group (${servers})`,
    shown: (servers: number) => `what the list shows (${count(servers, 'server')})`,
    all: (servers: number) => (servers === 1 ? 'the only server' : `all ${grouped(servers)} servers`),
    tickAll: 'Select all',
    tick: (user: string, server: string) => `${user} on ${server}`,
    ticked: (ticked: number, all: number) => `${ticked} of ${all} selected`,
    noServers: 'There is no server in it.',
    nobody: 'There is nobody there who would see a message.',
    connect: {
      title: (said: string) => `Connect: ${said}`,
      table: 'Servers to connect to',
      server: 'Server',
      state: 'State',
      slots: 'Slots',
      connect: 'Connect',
      choose: 'Connect…',
      connectTo: (label: string) => `Connect to ${label}`,
      opened: 'opened',
      connectColumn: 'Connection',
      hint: 'Each click opens one connection. Where no slot is free, or none is known to be, the ways to connect are shown first.',
      close: 'Close',
    },
  },

  savedMessages: {
    choose: 'Saved messages',
    none: 'none chosen',
    name: 'Name',
    save: 'Save text…',
    saveAs: 'Save',
    cancel: 'Do not save',
    remove: (name: string) => `Delete “${name}”`,
    empty: 'None is saved.',
    tooMany: (most: number) => `At most ${most} can be saved. Delete one first.`,
    again: 'A message with this name is replaced.',
  },

  recipients: {
    table: 'Who gets the message',
    titleScope: (people: number, said: string) => `Message to ${count(people, 'user')}: ${said}`,
    sendMany: (people: number) => `Send to ${count(people, 'user')}`,
  },
};
