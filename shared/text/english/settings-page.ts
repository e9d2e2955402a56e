import type { Policy } from '../../policy.ts';
import { count } from './count.ts';

/** The settings page. */
export const settingsPage = {
  settings: {
    title: 'Settings',
    save: 'Save',
    discard: 'Discard',
    saved: 'Settings saved.',
    clean: 'No unsaved changes',
    dirty: 'Unsaved changes',
    invalid: (fields: number) =>
      `${count(fields, 'field')} cannot be saved as ${fields === 1 ? 'it is' : 'they are'}.`,
    wholeNumber: (min: number, max: number) => `A whole number from ${min} to ${max}.`,
    range: (min: number, max: number) => `From ${min} to ${max}.`,
    sections: {
      servers: 'Servers',
      watching: 'Watching',
      resetting: 'Resetting',
      messages: 'Warnings and messages',
      connecting: 'Connecting',
      notifications: 'Notifications',
      tools: 'Windows tools',
    },
    policy: ({ lookOnly, protectedUsers, protectedServers }: Policy) =>
      [
        'A policy of this computer holds, whatever is set here:',
        [
          ...(lookOnly ? ['look only'] : []),
          ...(protectedUsers.length > 0 ? [`protected users ${protectedUsers.join(', ')}`] : []),
          ...(protectedServers.length > 0 ? [`protected servers ${protectedServers.join(', ')}`] : []),
        ].join('; ') || 'nothing is forbidden',
      ].join(' '),
    serversHint: 'The servers that are asked, by host name, IPv4 or IPv6 address.',
    fields: {
      intervalSeconds: {
        label: 'Ask every',
        unit: 's',
        hint: 'Seconds between two questions to one server. Servers that do not answer are asked less often, down to every 10 minutes.',
      },
      timeoutSeconds: {
        label: 'Give up after',
        unit: 's',
        hint: 'Seconds after which a question is given up and the tools that asked it are ended.',
      },
      concurrency: {
        label: 'Servers at a time',
        unit: '',
        hint: 'How many servers are asked at the same time.',
      },
      undoSeconds: {
        label: 'Time to undo',
        unit: 's',
        hint: 'Seconds between the click and the reset, in which it can be undone. 0 resets at once.',
      },
      idleThresholdMinutes: {
        label: 'Active sessions are idle after',
        unit: 'min',
        hint: 'Minutes without input after which an active session may be offered. Disconnected sessions are always offered first.',
      },
      protectedUsers: {
        label: 'Protected users',
        hint: 'Users who are never offered for a reset, one per line. * stands for any characters, ? for one.',
      },
      offerOwnAccount: {
        label: 'Offer my own account',
        hint: 'Also offers sessions of your own account on other servers. The session you are working in is never offered.',
      },
      endDisconnectedBy: {
        label: 'End disconnected sessions by',
        hint: 'rwinsta ends a session at once, also a stuck one. logoff lets its programs end in order.',
      },
      endActiveBy: {
        label: 'End active sessions by',
        hint: 'logoff lets programs end in order. Unsaved work is lost either way.',
      },
      warnSeconds: {
        label: 'Warn active users for',
        unit: 's',
        hint: 'Seconds an active user is given, after a message, before the session is ended. Whoever comes back to work keeps it. 0 sends no message; a disconnected session shows none.',
      },
      warnText: {
        label: 'Text of the warning',
        hint: 'What an active user reads before the session is ended.',
      },
      askText: {
        label: 'Text of a message',
        hint: 'What a message to somebody begins with. It can be changed before it is sent.',
      },
      protectedServers: {
        label: 'Protected servers',
        hint: 'Servers on which no session is ever ended or disconnected, one per line. * stands for any characters, ? for one.',
      },
      lookOnly: {
        label: 'Look only',
        hint: 'Turns off every action that ends a session, here and in the tray. For shared desks.',
      },
      consoleSwitch: {
        label: 'Console connection by',
        hint: '/admin is right for every Remote Desktop client since 6.1 (2007). Older ones know only /console.',
      },
      notifyFull: {
        label: 'A server became full',
        hint: 'Notifies once when the last slot of a server is taken.',
      },
      notifyReset: {
        label: 'A reset ended',
        hint: 'Notifies how a reset ended: freed, stopped or failed.',
      },
      codePage: {
        label: 'Code page of the tools',
        unit: '',
        hint: 'OEM code page in which the tools print, such as 850 or 866. 0 asks Windows, and is right nearly always.',
      },
    },
    choices: {
      rwinsta: 'rwinsta',
      logoff: 'logoff',
      admin: '/admin',
      console: '/console',
      auto: 'Auto (2)',
      unlimited: 'No limit',
      number: 'Number',
    },
    on: 'On',
    off: 'Off',
    server: {
      name: 'Name',
      nameOf: (place: number) => `Name of server ${place}`,
      label: 'Label',
      labelOf: (name: string) => `Label of ${name}`,
      labelHint: 'same as the name',
      capacity: 'Slots',
      capacityOf: (name: string) => `Slots of ${name}`,
      slotsOf: (name: string) => `Number of slots of ${name}`,
      remove: (name: string) => `Remove ${name}`,
      add: 'Add',
      addLabel: 'Add a server',
      addPlaceholder: 'Host name or address',
      empty: 'No servers yet.',
      badName: 'Not a host name, IPv4 or IPv6 address.',
      missingName: 'A server needs a name.',
      twice: 'This server is in the list twice.',
      already: 'This server is in the list already.',
      badCapacity: 'A whole number from 1 to 9999.',
      longLabel: 'At most 100 characters.',
    },
    patternLength: 'Each name has at most 256 characters.',
    otherField: 'Not a value this setting takes.',
  },

  /** What is wrong with a setting that did not come from the page: behind its name, within a sentence. */
  invalid: {
    serverName: 'Not a host name, IPv4 or IPv6 address',
    twice: 'A server is in the list twice',
    clockTime: 'Not a time of day such as 07:30',
  },
};
