import type { Policy } from '../../domain/policy.ts';
import { count } from './count.en.ts';

/** The settings page. */
export const settingsPage = {
  settings: {
    title: 'Settings',
    save: 'Save',
    discard: 'Discard',
    saved: 'Settings saved.',
    clean: 'No unsaved changes',
    dirty: 'Unsaved changes',
    unsaved: {
      title: 'The settings are not saved',
      body: 'Your changes stay in the settings until you save or discard them, or close the window.',
    },
    invalid: (fields: number) =>
      `${count(fields, 'field')} cannot be saved as ${fields === 1 ? 'it is' : 'they are'}.`,
    wholeNumber: (min: number, max: number) => `A whole number from ${min} to ${max}.`,
    range: (min: number, max: number) => `From ${min} to ${max}.`,
    defaultIs: (value: string) => `Default: ${value}.`,
    reset: (label: string, value: string) => `Reset “${label}” to its default: ${value}`,
    none: 'none',
    quoted: (said: string) => `“${said}”`,
    navigation: 'Sections of the settings',
    section: 'Section',
    withErrors: (title: string, errors: number) => `${title} (${count(errors, 'error')})`,
    sections: {
      servers: 'Servers',
      watching: 'Watching',
      resetting: 'Resetting',
      work: 'What counts as work',
      messages: 'Warnings and messages',
      connecting: 'Connecting',
      notifications: 'Notifications',
      history: 'History',
      startup: 'Start and language',
      tools: 'Windows tools',
    },
    workExplained:
      'Slotwatch looks at which programs run in a session and how much processor time they use; Windows’ tools do not show it slow copies under a name that is not listed here, the work of services, or scripts that wait. That is why you see what runs in a session before anything is ended.',
    policy: ({ lookOnly, protectedUsers, protectedServers, neverEndWhile, keepHistory, auditCopy }: Policy) =>
      [
        'A policy of this computer holds, whatever is set here:',
        [
          ...(lookOnly ? ['look only'] : []),
          ...(protectedUsers.length > 0 ? [`protected users ${protectedUsers.join(', ')}`] : []),
          ...(protectedServers.length > 0 ? [`protected servers ${protectedServers.join(', ')}`] : []),
          ...(neverEndWhile.length > 0
            ? [`no session is ended while it runs ${neverEndWhile.join(', ')}`]
            : []),
          ...(keepHistory ? [] : ['no history is kept, and what was kept is deleted']),
          ...(auditCopy === null ? [] : [`a second copy of the audit log is written to ${auditCopy}`]),
        ].join('; ') || 'nothing is forbidden',
      ].join(' '),
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
        hint: 'Users who are never offered for a reset, one per line. * stands for any characters, ? for one. A name with a domain (CORP\\gatesb) also protects the same name without one, because the tools often print none.',
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
        hint: 'Seconds an active user is given, after a message, before the session is ended. A user who comes back to work keeps it. 0 sends no message; a disconnected session shows none.',
      },
      warnText: {
        label: 'Text of the warning',
        hint: 'What an active user reads before the session is ended.',
      },
      askText: {
        label: 'Text of a message',
        hint: 'What a message to somebody begins with. It can be changed before it is sent.',
      },
      messageTemplates: {
        label: 'Saved messages',
        hint: 'Texts to choose from when a message is written. They are saved there.',
      },
      protectedServers: {
        label: 'Protected servers',
        hint: 'Servers on which no session is ever ended or disconnected, one per line. * stands for any characters, ? for one.',
      },
      lookOnly: {
        label: 'Look only',
        hint: 'Turns off every action that ends a session, here and in the tray. For shared desks.',
      },
      neverEndWhile: {
        label: 'Never end while this runs',
        hint: 'While one of these programs runs in a session, the session counts as working and is not offered; one name per line, with or without .exe, * for any characters, ? for one.',
      },
      jobPrograms: {
        label: 'Programs that work as long as they run',
        hint: 'While one of these runs, as a copy or an installation, the session is working, however little processor time it uses.',
      },
      noisyPrograms: {
        label: 'Programs that are busy without working',
        hint: 'Browsers, chat programs and updaters: only if one of these uses a lot of processor time twice in a row, the session is perhaps working.',
      },
      windowsPrograms: {
        label: 'Programs of Windows',
        hint: 'These run in every session by themselves and never count as work.',
      },
      consoleSwitch: {
        label: 'Console connection by',
        hint: '/admin is right for every Remote Desktop client since 6.1 (2007). Older ones know only /console.',
      },
      notifyFull: {
        label: 'A server became full',
        hint: 'Notifies once when the last slot of a server is taken.',
      },
      notifyLost: {
        label: 'A server is lost or back',
        hint: 'Notifies when a server that has answered before twice does not, and when it answers again.',
      },
      quietHours: {
        label: 'Quiet hours',
        hint: 'Holds back what can wait. What you have started, and slots you wait for, are still told, without a sound; when the quiet ends, you are told what became full meanwhile and still is.',
      },
      notifyReset: {
        label: 'A reset ended',
        hint: 'Notifies how a reset ended: freed, stopped or failed.',
      },
      language: {
        label: 'Language',
        hint: 'Takes effect when it is saved. Dates and times are written as the system writes them, whatever the language.',
      },
      historyDays: {
        label: 'Keep who was on',
        unit: 'days',
        hint: 'Slotwatch keeps who was on which server, and when a server was full. These are personal data. What is older is deleted; 0 keeps nothing, and deletes what was kept.',
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
      system: 'As the system',
      en: 'English',
      de: 'Deutsch',
    },
    on: 'On',
    off: 'Off',
    quiet: {
      from: 'From',
      to: 'To',
      bothTimes: 'Both times are needed, such as 22:00 and 07:00.',
    },
    atLogin: {
      label: 'Start when you log on',
      hint: 'Slotwatch starts in the tray, without its window. This is kept by the system, not in these settings, and changes at once.',
      unknown: 'The system does not say whether Slotwatch starts when you log on.',
    },
    server: {
      fields: {
        name: { label: 'Name', hint: 'Host name, IPv4 or IPv6 address.' },
        label: { label: 'Label', hint: 'What you call it. Empty for the name itself.' },
        group: { label: 'Group', hint: 'A slash parts groups in groups: Production/Web.' },
        capacity: {
          label: 'Slots',
          hint: 'How many sessions it takes. Without a Terminal Services licence that is two.',
        },
        port: { label: 'Port', hint: 'Where Remote Desktop listens; 3389 when empty. For connections only.' },
        console: { label: 'Console', hint: 'Connect goes to the console (/admin).' },
      },
      slots: 'Number of slots',
      labelHint: 'same as the name',
      noGroup: 'no group',
      numberOfSlots: (slots: string) => `${slots} slots`,
      noLimit: 'no limit',
      portIs: (port: string) => `port ${port}`,
      byConsole: 'console',
      others: 'Connecting',
      unnamed: 'without a name',
      details: (name: string) => `Details of ${name}`,
      remove: (name: string) => `Remove ${name}`,
      select: (name: string) => `Select ${name}`,
      selectAll: 'All shown',
      add: 'Add',
      addLabel: 'Add a server',
      addPlaceholder: 'Host name or address',
      addSeveral: 'Add several…',
      import: 'Import…',
      importTitle: 'From RDCMan (.rdg), mRemoteNG (confCons.xml), .rdp files, CSV or plain text',
      export: 'Export…',
      exportTitle: 'Save the list as CSV',
      exportNotSaved: 'Save or discard the changes first: what is saved is exported',
      exported: (path: string) => `The list is saved as ${path}.`,
      search: 'Search name, label and group',
      shown: (shown: number, all: number) =>
        shown === all ? count(all, 'server') : `${shown} of ${count(all, 'server')}`,
      notSaved: (servers: number) => `${servers} new, not saved yet`,
      nothingFound: (search: string) => `No server matches “${search}”.`,
      selected: (servers: number) => `${servers} selected`,
      clearSelection: 'Clear',
      setGroup: 'Set group…',
      setGroupTitle: (servers: number) => `Group of ${count(servers, 'server')}`,
      setGroupHint: 'A slash parts groups in groups. Empty takes them out of their groups.',
      set: 'Set',
      removeSelected: 'Remove',
      removed: (servers: number) => `${count(servers, 'server')} removed.`,
      undo: 'Undo',
      empty: 'No servers yet. Add one by name, paste a list, or import what another program has.',
      badName: 'Not a host name, IPv4 or IPv6 address.',
      missingName: 'A server needs a name.',
      twice: 'This server is in the list twice.',
      already: 'This server is in the list already.',
      badCapacity: 'A whole number from 1 to 9999.',
      longLabel: 'At most 100 characters.',
      badGroup: 'At most 10 groups in each other, each with at most 100 characters.',
      badPort: 'A whole number from 1 to 65535, or nothing.',
      tooMany: (most: number) => `At most ${most} servers are watched.`,
    },
    addServers: {
      title: 'Add several servers',
      importTitle: (files: string) => `Import from ${files}`,
      filesMore: (first: string, more: number) => `${first} and ${more} more`,
      field: 'Names, patterns or a table',
      hint: 'One or many to a line. web[01-12].corp counts, {a,b}rack[1-3] combines. A table with a header (name, label, group, capacity, port, console) can be pasted, too.',
      placeholder: 'web[01-12].corp\n{berlin,rome}-rds[1-3]\n10.0.0.5',
      reading: 'Reading…',
      tooLong: 'This text is too long to be read here.',
      tooLongHint: 'Save it as a file and choose Import…, which reads up to 10 MB.',
      nothing: 'Nothing to add yet.',
      found: (fresh: number, known: number, problems: number, doubted: number) => {
        const parts = [count(fresh, 'new server')];
        if (doubted > 0) parts.push(`${doubted} not chosen by ${doubted === 1 ? 'itself' : 'themselves'}`);
        if (known > 0) parts.push(`${known} in the list already`);
        if (problems > 0) parts.push(count(problems, 'problem'));
        return parts.join(', ');
      },
      fresh: 'New servers',
      take: (name: string) => `Add ${name}`,
      known: (servers: number) => `In the list already (${servers})`,
      problems: (problems: number) => `Problems (${problems})`,
      problem: (where: string, what: string, why: string) =>
        [where, what === '' ? '' : `“${what}”`, why].filter((part) => part !== '').join(': '),
      line: (line: number) => `Line ${line}`,
      lineOf: (file: string, line: number) => `${file}, line ${line}`,
      andMore: (names: string, more: number) => `${names} and ${more} more`,
      add: (servers: number) => (servers === 0 ? 'Add' : `Add ${count(servers, 'server')}`),
      cancel: 'Cancel',
    },
    drop: {
      here: 'Drop lists of servers here to see what they would add',
      folder: 'A folder cannot be dropped here. Drop the files in it.',
      noFile: 'Only files can be dropped here. For a text, choose Add several… in the settings.',
      tooMany: (most: number) => `At most ${most} files can be dropped at once.`,
      tooLarge: 'These files are too large: lists may have 10 MB together.',
      unreadable: 'The file could not be read. See whether it is still there and can be opened.',
    },
    patternLength: 'Each name has at most 256 characters.',
    otherField: 'Not a value this setting takes.',
  },

  /** What is wrong with a setting that did not come from the page: follows its name, within a sentence. */
  invalid: {
    serverName: 'Not a host name, IPv4 or IPv6 address',
    twice: 'A server is in the list twice',
    clockTime: 'Not a time of day such as 07:30',
    nothingSeen: 'Nothing in it can be seen',
    noFolderPath: 'Not the full path of a folder',
    /** An entry of a list of names; these are also shown alone in the settings page. */
    entry: {
      severalNames: (name: string) =>
        `“${name}” is more than one name and would protect nobody: make each name an entry of its own`,
      impossibleName: (name: string) =>
        `“${name}” would protect nobody, because no user name has such characters: write the name as Windows shows it`,
      noName: (name: string) => `“${name}” names nobody: write a user name, or * for everybody`,
      severalServers: (name: string) =>
        `“${name}” is more than one server and would protect none: make each server an entry of its own`,
      impossibleServer: (name: string) =>
        `“${name}” would protect no server: write a host name or an address; * stands for any characters, ? for one`,
      severalPrograms: (name: string) =>
        `“${name}” is more than one program: make each program an entry of its own`,
      impossibleProgram: (name: string) =>
        `“${name}” would mean no program, because no program has such a name: write its name without a folder, such as robocopy`,
      noProgram: (name: string) => `“${name}” names no program: write a name such as robocopy`,
      everyProgram: (name: string) =>
        `“${name}” would mean every program: write a name, or a part of it and *`,
    },
    moreThan: (most: string) => `More than ${most}`,
    lessThan: (least: string) => `Less than ${least}`,
    longerThan: (most: string) => `Longer than ${most}`,
    empty: 'Empty',
    noNumber: 'Not a whole number',
    otherKind: 'Not a value that belongs here',
    noneOf: (values: string) => `None of these: ${values}`,
    unknownName: (names: string) => `Not known here: ${names}`,
  },
};
