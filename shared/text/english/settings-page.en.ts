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
      `${count(fields, 'field')} ${fields === 1 ? 'has an invalid value' : 'have invalid values'}.`,
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
      watching: 'Monitoring',
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
      'Slotwatch checks which programs run in a session and how much processor time they use. It cannot see slow copies by programs that are not listed here, the work of services, or scripts that wait. That is why you see the running programs before a session is ended.',
    policy: ({ lookOnly, protectedUsers, protectedServers, neverEndWhile, keepHistory, auditCopy }: Policy) =>
      [
        'A policy of this computer applies, whatever is set here:',
        [
          ...(lookOnly ? ['read-only mode'] : []),
          ...(protectedUsers.length > 0 ? [`protected users ${protectedUsers.join(', ')}`] : []),
          ...(protectedServers.length > 0 ? [`protected servers ${protectedServers.join(', ')}`] : []),
          ...(neverEndWhile.length > 0
            ? [`no session can be ended while one of these runs: ${neverEndWhile.join(', ')}`]
            : []),
          ...(keepHistory ? [] : ['no history is saved, and existing history is deleted']),
          ...(auditCopy === null ? [] : [`a second copy of the audit log is written to ${auditCopy}`]),
        ].join('; ') || 'nothing is forbidden',
      ].join(' '),
    fields: {
      intervalSeconds: {
        label: 'Check every',
        unit: 's',
        hint: 'Seconds between two checks of a server. Servers that do not answer are checked less often, at least every 10 minutes.',
      },
      timeoutSeconds: {
        label: 'Time limit',
        unit: 's',
        hint: 'Seconds until a server that does not answer counts as unknown.',
      },
      concurrency: {
        label: 'Servers at a time',
        unit: '',
        hint: 'How many servers are checked at the same time.',
      },
      groupTransports: {
        label: 'How groups are checked',
        hint: 'How all servers of a group and its subgroups are checked. An own entry of a subgroup comes before this, and so does the setting of a server.',
      },
      sshUnknownKeys: {
        label: 'Server keys that ssh does not know yet',
        hint: 'Refuse: the server is not asked until you have compared its fingerprint and accepted it yourself. Accept: the first key is accepted unseen, so you would not notice another computer that answers in its place the first time. A key that has changed is refused in either case.',
      },
      undoSeconds: {
        label: 'Time to undo',
        unit: 's',
        hint: 'Seconds between your click and the reset. During this time you can undo it. With 0 the session is reset immediately.',
      },
      idleThresholdMinutes: {
        label: 'Active sessions are idle after',
        unit: 'min',
        hint: 'Minutes without input after which an active session may be suggested for a reset. Disconnected sessions always come first.',
      },
      protectedUsers: {
        label: 'Protected users',
        hint: 'Users whose sessions are never reset, one per line. * means any characters, ? means one character. A name with a domain (CORP\\gatesb) also protects the same name without a domain, because the tools often show none.',
      },
      offerOwnAccount: {
        label: 'Allow reset of my own sessions',
        hint: 'Sessions of your own account on other servers can be reset too. The session you are working in is never reset.',
      },
      endDisconnectedBy: {
        label: 'End disconnected sessions with',
        hint: 'rwinsta ends a session immediately, also a stuck one. logoff lets programs close normally.',
      },
      endActiveBy: {
        label: 'End active sessions with',
        hint: 'logoff lets programs close normally. Unsaved work is lost in both cases.',
      },
      warnSeconds: {
        label: 'Warn active users for',
        unit: 's',
        hint: 'An active user gets a message and has this many seconds before the session is ended. A user who becomes active keeps the session. With 0 no message is sent. Disconnected users get no message.',
      },
      warnText: {
        label: 'Text of the warning',
        hint: 'The message an active user gets before the session is ended.',
      },
      askText: {
        label: 'Text of a message',
        hint: 'The suggested text of a message to a user. You can change it before you send it.',
      },
      messageTemplates: {
        label: 'Saved messages',
        hint: 'Texts to choose from when a message is written. They are saved there.',
      },
      protectedServers: {
        label: 'Protected servers',
        hint: 'Servers on which no session is ever ended or disconnected, one per line. * means any characters, ? means one character.',
      },
      lookOnly: {
        label: 'Read-only mode',
        hint: 'Turns off every action that ends or disconnects a session, here and in the tray. For shared computers.',
      },
      neverEndWhile: {
        label: 'Never end while this runs',
        hint: 'While one of these programs runs in a session, the session counts as working and is not suggested for a reset. One name per line, with or without .exe. * means any characters, ? means one character.',
      },
      jobPrograms: {
        label: 'Programs that always count as work',
        hint: 'While one of these runs, such as a copy or an installation, the session counts as working, even if the program uses little processor time.',
      },
      noisyPrograms: {
        label: 'Programs that are often busy without work',
        hint: 'Browsers, chat programs and updaters: if one of these uses a lot of processor time in two checks in a row, the session counts as perhaps working.',
      },
      windowsPrograms: {
        label: 'Programs of Windows',
        hint: 'Windows starts these in every session. They never count as work.',
      },
      consoleSwitch: {
        label: 'Console connection with',
        hint: '/admin is correct for all Remote Desktop clients since 6.1 (2007). Older clients only know /console.',
      },
      notifyFull: {
        label: 'A server became full',
        hint: 'Notifies once when the last slot of a server is taken.',
      },
      notifyLost: {
        label: 'A server stops or starts answering',
        hint: 'Notifies when a server does not answer twice in a row, and when it answers again.',
      },
      quietHours: {
        label: 'Quiet hours',
        hint: 'No notifications except about your own actions and slots you wait for, and these without a sound. Afterwards you get one summary of the servers that are still full.',
      },
      notifyReset: {
        label: 'A reset has finished',
        hint: 'Notifies you of the result of a reset: freed, stopped or failed.',
      },
      language: {
        label: 'Language',
        hint: 'Changes when you save. Dates and times always use the format of the system.',
      },
      historyDays: {
        label: 'Keep logon history',
        unit: 'days',
        hint: 'Slotwatch saves who was logged on to which server, and when a server was full. This is personal data. Older data is deleted. With 0 nothing is saved, and existing data is deleted.',
      },
      codePage: {
        label: 'Code page of the tools',
        unit: '',
        hint: 'OEM code page of the tools’ output, such as 850 or 866. With 0 Windows is asked, which is almost always correct.',
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
      system: 'Same as the system',
      refuse: 'Refuse',
      accept: 'Accept the first key',
      en: 'English',
      de: 'Deutsch',
    },
    on: 'On',
    off: 'Off',
    groupWays: {
      choose: 'Choose a group',
      noGroups: 'No server is in a group',
      allListed: 'All groups are listed',
      list: 'Groups and how they are asked',
      of: (group: string) => `How ${group} is asked`,
      remove: (group: string) => `Remove ${group} from this list`,
      unused: 'No server is in this group.',
    },
    quiet: {
      from: 'From',
      to: 'To',
      bothTimes: 'Enter both times, such as 22:00 and 07:00.',
    },
    atLogin: {
      label: 'Start when you log on',
      hint: 'Slotwatch starts in the tray, without its window. This is a setting of the system and changes immediately.',
      unknown: 'It is not known whether Slotwatch starts when you log on.',
    },
    server: {
      fields: {
        name: { label: 'Name', hint: 'Host name, IPv4 or IPv6 address.' },
        label: { label: 'Label', hint: 'Your own name for it. If empty, the name is shown.' },
        group: { label: 'Group', hint: 'Use a slash for subgroups: Production/Web.' },
        capacity: {
          label: 'Slots',
          hint: 'How many sessions the server allows. Without a Terminal Services licence this is two.',
        },
        port: { label: 'Port', hint: 'Port of Remote Desktop. If empty, 3389. Only used for connections.' },
        console: { label: 'Console', hint: '“Connect” opens a console connection (/admin).' },
        transport: {
          label: 'How it is checked',
          hint: 'Windows tools ask over the network. ssh runs the same tools on the server itself, so its OpenSSH server must be running.',
        },
        sshPort: {
          label: 'ssh port',
          hint: 'The port of its OpenSSH server. Empty: the one in the configuration of ssh.',
        },
        sshUser: {
          label: 'ssh user',
          hint: 'The account on this server. Empty: the one in the configuration of ssh.',
        },
      },
      slots: 'Number of slots',
      labelHint: 'same as the name',
      noGroup: 'no group',
      numberOfSlots: (slots: string) => `${slots} slots`,
      noLimit: 'no limit',
      portIs: (port: string) => `port ${port}`,
      byConsole: 'console',
      ways: { windows: 'Windows tools', ssh: 'ssh' },
      asGroup: (way: string) => `As its group: ${way}`,
      asUsual: (way: string) => `As usual: ${way}`,
      sshPortIs: (port: string) => `ssh port ${port}`,
      sshUserIs: (user: string) => `ssh user ${user}`,
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
      exportNotSaved: 'Save or discard the changes first. Only saved servers are exported.',
      exported: (path: string) => `The list was saved as ${path}.`,
      search: 'Search name, label and group',
      shown: (shown: number, all: number) =>
        shown === all ? count(all, 'server') : `${shown} of ${count(all, 'server')}`,
      notSaved: (servers: number) => `${servers} new, not saved yet`,
      nothingFound: (search: string) => `No server matches “${search}”.`,
      selected: (servers: number) => `${servers} selected`,
      clearSelection: 'Clear',
      setGroup: 'Set group…',
      setGroupTitle: (servers: number) => `Group of ${count(servers, 'server')}`,
      setGroupHint: 'Use a slash for subgroups. If empty, the servers are removed from their groups.',
      set: 'Set',
      removeSelected: 'Remove',
      removed: (servers: number) => `${count(servers, 'server')} removed.`,
      undo: 'Undo',
      empty: 'No servers yet. Add one by name, paste a list, or import a list from another program.',
      badName: 'Not a host name, IPv4 or IPv6 address.',
      missingName: 'A server needs a name.',
      twice: 'This server is in the list twice.',
      already: 'This server is already in the list.',
      badCapacity: 'A whole number from 1 to 9999.',
      longLabel: 'At most 100 characters.',
      badGroup: 'At most 10 levels of groups, each name with at most 100 characters.',
      badPort: 'A whole number from 1 to 65535, or nothing.',
      tooMany: (most: number) => `At most ${most} servers can be monitored.`,
      badSshUser:
        'Only letters, digits, . _ - @ \\ and blanks, no hyphen first, and at most 104 characters; or nothing.',
    },
    addServers: {
      title: 'Add several servers',
      importTitle: (files: string) => `Import from ${files}`,
      filesMore: (first: string, more: number) => `${first} and ${more} more`,
      field: 'Names, patterns or a table',
      hint: 'One or more per line. web[01-12].corp means a range, {a,b}rack[1-3] means combinations. You can also paste a table with a header (name, label, group, capacity, port, console).',
      placeholder: 'web[01-12].corp\n{berlin,rome}-rds[1-3]\n10.0.0.5',
      reading: 'Reading…',
      tooLong: 'This text is too long.',
      tooLongHint: 'Save it as a file and choose Import…, which can read up to 10 MB.',
      nothing: 'Nothing to add yet.',
      found: (fresh: number, known: number, problems: number, doubted: number) => {
        const parts = [count(fresh, 'new server')];
        if (doubted > 0) parts.push(`${doubted} not selected automatically`);
        if (known > 0) parts.push(`${known} already in the list`);
        if (problems > 0) parts.push(count(problems, 'problem'));
        return parts.join(', ');
      },
      fresh: 'New servers',
      take: (name: string) => `Add ${name}`,
      known: (servers: number) => `Already in the list (${servers})`,
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
      here: 'Drop server lists here. You see what they would add before it is added.',
      folder: 'A folder cannot be dropped here. Drop the files inside it.',
      noFile: 'Only files can be dropped here. To add a text, choose Add several… in the settings.',
      tooMany: (most: number) => `At most ${most} files can be dropped at once.`,
      tooLarge: 'These files are too large: together they can have at most 10 MB.',
      unreadable: 'The file could not be read. Check that it still exists and can be opened.',
    },
    patternLength: 'Each name has at most 256 characters.',
    otherField: 'This setting does not allow this value.',
  },

  /** What is wrong with a setting that did not come from the page: follows its name, within a sentence. */
  invalid: {
    serverName: 'Not a host name, IPv4 or IPv6 address',
    twice: 'A server is in the list twice',
    clockTime: 'Not a time of day such as 07:30',
    nothingSeen: 'It contains no visible characters',
    sshUser: 'Not the name of a user: letters, digits, . _ - @ \\ and blanks, and no hyphen first',
    noFolderPath: 'Not the full path of a folder',
    /** An entry of a list of names; these are also shown alone in the settings page. */
    entry: {
      severalNames: (name: string) =>
        `“${name}” is more than one name and would protect nobody: use one entry for each name`,
      impossibleName: (name: string) =>
        `“${name}” would protect nobody, because a user name cannot contain these characters: write the name as Windows shows it`,
      noName: (name: string) => `“${name}” matches no user: write a user name, or * for all users`,
      severalServers: (name: string) =>
        `“${name}” is more than one server and would protect none: use one entry for each server`,
      impossibleServer: (name: string) =>
        `“${name}” would protect no server: write a host name or an address; * means any characters, ? means one character`,
      severalPrograms: (name: string) => `“${name}” is more than one program: use one entry for each program`,
      impossibleProgram: (name: string) =>
        `“${name}” matches no program, because no program has such a name: write its name without a folder, such as robocopy`,
      noProgram: (name: string) => `“${name}” matches no program: write a name such as robocopy`,
      everyProgram: (name: string) => `“${name}” matches every program: write a name, or a part of it and *`,
    },
    moreThan: (most: string) => `More than ${most}`,
    lessThan: (least: string) => `Less than ${least}`,
    longerThan: (most: string) => `Longer than ${most}`,
    empty: 'Empty',
    noNumber: 'Not a whole number',
    otherKind: 'Not a valid value',
    noneOf: (values: string) => `Not one of these: ${values}`,
    unknownName: (names: string) => `Unknown name: ${names}`,
  },
};
