import type { JobAction, OutcomeCode, ServerStatus, SessionAction } from '../../domain/model.ts';
import { grouped } from './count.en.ts';

/** Notifications and the system's dialogs. */
export const alerts = {
  alert: {
    demo: (title: string) => `Demo: ${title}`,
    connect: 'Connect',
    console: 'Console',
    reset: (user: string) => `Reset ${user}`,

    full: {
      one: (server: string) => `${server} is full`,
      many: (servers: number) => `${grouped(servers)} servers are full`,
      /** After earlier notifications; `full`: all full servers, old and new. */
      more: (servers: number, full: number, all: number) =>
        `${grouped(servers)} more servers are full, ${grouped(full)} of ${grouped(all)} now`,
      meanwhile: (servers: number) => `${grouped(servers)} servers became full during quiet hours`,
      body: (slots: string, who: string) => `${slots}. ${who}`,
      /** After the body of a notification, when many servers are full. */
      among: (body: string, full: number, all: number) =>
        `${body} ${grouped(full)} of ${grouped(all)} servers are full now.`,
      /** `who`: that a user can go first. */
      idlest: (who: string, facts: string) => `${who}: ${facts}.`,
      nobody: 'No session has been idle long enough to be reset.',
      /** `others`: how many more work. */
      working: (user: string, program: string, others: number) =>
        `No session can be reset safely: ${user} is working (${program})${others === 0 ? '' : `, and ${others} more`}.`,
    },

    lost: {
      one: (server: string) => `${server} no longer answers`,
      many: (servers: number) => `${servers} servers no longer answer`,
    },
    back: {
      one: (server: string) => `${server} answers again`,
      many: (servers: number) => `${servers} servers answer again`,
    },

    freed: {
      title: (server: string) => `${server} has a free slot`,
      click: 'Click here to connect.',
      failedTitle: (server: string) => `${server} has a free slot, but the connection failed`,
      again: 'Click here to try again.',
      demo: (command: string) => `In the demo no connection is opened. With a real server: ${command}`,
      opening: 'The connection is being opened.',
      openingConsole: 'The console connection is being opened.',
    },

    ended: {
      who: (id: number) => `Session ${id}`,
      freed: (server: string) => `A slot is free on ${server}`,
      disconnected: (who: string, server: string) => `${who} was disconnected from ${server}`,
      sent: (who: string, server: string) => `Message sent to ${who} on ${server}`,
      processEnded: (program: string, server: string) => `${program} was ended on ${server}`,
      alreadyGone: (who: string, server: string) => `${who} is no longer logged on to ${server}`,
      noAnswer: (server: string) => `No clear answer from ${server}`,
      failed: {
        reset: (_who: string, server: string) => `No slot was freed on ${server}`,
        logOff: (_who: string, server: string) => `No slot was freed on ${server}`,
        disconnect: (who: string, server: string) => `${who} was not disconnected from ${server}`,
        message: (who: string, server: string) => `${who} did not get the message on ${server}`,
        endProcess: (program: string, server: string) => `${program} was not ended on ${server}`,
      } satisfies Record<JobAction, unknown>,
      unknownTitle: (who: string, server: string) => `The result for ${who} on ${server} is not known`,
      unknownBody: 'Slotwatch was closed during the action. Check the session list.',
    },

    batch: {
      title: {
        reset: (done: number, all: number) => `Reset finished: ${done} of ${all} slots freed`,
        logOff: (done: number, all: number) => `Log-off finished: ${done} of ${all} slots freed`,
        disconnect: (done: number, all: number) => `Finished: ${done} of ${all} disconnected`,
        message: (done: number, all: number) => `Message sent to ${done} of ${all}`,
      } satisfies Record<SessionAction, unknown>,
      all: 'All of them succeeded.',
      others: (said: string) => `The others: ${said}.`,
      /** After a number. */
      outcome: {
        freed: 'freed',
        disconnected: 'disconnected',
        sent: 'sent',
        processEnded: 'ended',
        cancelled: 'stopped before anything was done',
        backAtWork: 'active again',
        someoneElse: 'used by another user now',
        alreadyGone: 'already gone',
        notOffered: 'not allowed',
        notWarned: 'could not be warned',
        stillThere: 'still there',
        denied: 'denied',
        noAnswer: 'no clear answer',
        working: 'working',
        workNotChecked: 'not checked',
        notRecorded: 'not done, because the audit log could not be written',
      } satisfies Record<OutcomeCode, string>,
    },

    told: {
      demoTitle: 'Nothing was started',
      demo: (command: string) => `With a real server: ${command}`,
      notReset: (user: string, server: string) => `${user} on ${server} was not reset`,
      notConnected: (server: string) => `Could not connect to ${server}`,
      failed: 'This did not work',
      badSettings: 'The settings could not be used',
      settingsNotKept: 'Settings cannot be saved',
      badPolicy: 'Slotwatch is in read-only mode',
    },
  },

  /** Where the app was started from a terminal. */
  terminal: {
    started: (app: string) => `${app} started`,
    startedIn: (app: string, seconds: number) => `${app} started in ${seconds.toFixed(1)} s`,
    onDemo: (started: string) => `${started} with the demo: no real server is checked.`,
    status: { free: 'free', full: 'full', unknown: 'unknown' } satisfies Record<ServerStatus, string>,
    idlest: (slots: string, user: string, idle: string) => `${slots}; longest idle: ${user}, ${idle}`,
    firstRound: (said: string) => `First check done: ${said}.`,
  },

  window: {
    demoTitle: (app: string) => `${app} (demo)`,
    /** When the window is closed for the first time. */
    firstClose: {
      title: 'Slotwatch keeps running in the tray',
      body: 'It keeps checking your servers and notifies you when one is full. To open this window again, click the tray icon. To quit, choose Quit in the menu of the icon.',
      close: 'Close the window',
      quit: 'Quit instead',
    },
  },

  saveAudit: { title: 'Save the audit log' },
  saveHistory: { title: (server: string) => `Save the logon history of ${server}` },

  logFile: {
    notOpened: (reason: string) => `The log could not be opened: ${reason}`,
    where: (file: string) => `The file is here: ${file}`,
  },
};
