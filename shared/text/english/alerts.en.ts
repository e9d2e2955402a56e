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
      meanwhile: (servers: number) => `${grouped(servers)} servers became full in the quiet hours`,
      body: (slots: string, who: string) => `${slots}. ${who}`,
      /** After the body of a notification, when many servers are full. */
      among: (body: string, full: number, all: number) =>
        `${body} ${grouped(full)} of ${grouped(all)} servers are full now.`,
      /** `who`: that somebody can go first. */
      idlest: (who: string, facts: string) => `${who}: ${facts}.`,
      nobody: 'Nobody has been idle long enough to be reset.',
      /** `others`: how many more work. */
      working: (user: string, program: string, others: number) =>
        `Nobody can be offered: ${user} is working (${program})${others === 0 ? '' : `, and ${others} more`}.`,
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
      click: 'A click here connects.',
      failedTitle: (server: string) => `${server} has a free slot, but the connection failed`,
      again: 'A click here tries again.',
      demo: (command: string) => `Nothing is opened. With a real server: ${command}`,
      opening: 'The connection is being opened.',
      openingConsole: 'The console connection is being opened.',
    },

    ended: {
      who: (id: number) => `Session ${id}`,
      freed: (server: string) => `A slot is free on ${server}`,
      disconnected: (who: string, server: string) => `${who} is disconnected from ${server}`,
      sent: (who: string, server: string) => `${who} has the message on ${server}`,
      processEnded: (program: string, server: string) => `${program} is ended on ${server}`,
      alreadyGone: (who: string, server: string) => `${who} is gone from ${server}`,
      noAnswer: (server: string) => `${server} gave no sure answer`,
      failed: {
        reset: (_who: string, server: string) => `No slot was freed on ${server}`,
        logOff: (_who: string, server: string) => `No slot was freed on ${server}`,
        disconnect: (who: string, server: string) => `${who} was not disconnected from ${server}`,
        message: (who: string, server: string) => `${who} did not get the message on ${server}`,
        endProcess: (program: string, server: string) => `${program} was not ended on ${server}`,
      } satisfies Record<JobAction, unknown>,
      unknownTitle: (who: string, server: string) => `What became of ${who} on ${server} is not known`,
      unknownBody: 'Slotwatch ended in the middle of it. Look who is on.',
    },

    batch: {
      title: {
        reset: (done: number, all: number) => `${done} of ${all} slots freed`,
        logOff: (done: number, all: number) => `${done} of ${all} slots freed`,
        disconnect: (done: number, all: number) => `${done} of ${all} disconnected`,
        message: (done: number, all: number) => `${done} of ${all} have the message`,
      } satisfies Record<SessionAction, unknown>,
      all: 'Each of them as asked.',
      others: (said: string) => `The others: ${said}.`,
      /** After a number. */
      outcome: {
        freed: 'freed',
        disconnected: 'disconnected',
        sent: 'sent',
        processEnded: 'ended',
        cancelled: 'stopped before anything happened',
        backAtWork: 'back at work',
        someoneElse: 'somebody else by now',
        alreadyGone: 'gone already',
        notOffered: 'not to be touched',
        notWarned: 'could not be warned',
        stillThere: 'still there',
        denied: 'denied',
        noAnswer: 'without a sure answer',
        working: 'working',
        workNotChecked: 'not checked',
        notRecorded: 'not done, because it could not be recorded',
      } satisfies Record<OutcomeCode, string>,
    },

    told: {
      demoTitle: 'Nothing was started',
      demo: (command: string) => `With a real server: ${command}`,
      notReset: (user: string, server: string) => `${user} on ${server} was not reset`,
      notConnected: (server: string) => `Could not connect to ${server}`,
      failed: 'That did not work',
      badSettings: 'The settings could not be used',
      settingsNotKept: 'Settings cannot be saved',
      badPolicy: 'Slotwatch looks only',
    },
  },

  /** Where the app was started from a terminal. */
  terminal: {
    started: (app: string) => `${app} started`,
    startedIn: (app: string, seconds: number) => `${app} started in ${seconds.toFixed(1)} s`,
    onDemo: (started: string) => `${started} on the demo fleet: no real server is asked.`,
    status: { free: 'free', full: 'full', unknown: 'unknown' } satisfies Record<ServerStatus, string>,
    idlest: (slots: string, user: string, idle: string) => `${slots}; idlest: ${user}, ${idle}`,
    firstRound: (said: string) => `First round done: ${said}.`,
  },

  window: {
    demoTitle: (app: string) => `${app} (demo fleet)`,
    /** When the window is closed for the first time. */
    firstClose: {
      title: 'Slotwatch goes on in the tray',
      body: 'It keeps asking your servers and tells you when one is full. Click its icon in the tray to open this window again; Quit in the menu of the icon ends it.',
      close: 'Close the window',
      quit: 'Quit instead',
    },
  },

  saveAudit: { title: 'Save the audit log' },
  saveHistory: { title: (server: string) => `Save who was on ${server}` },

  logFile: {
    notOpened: (reason: string) => `The log could not be opened: ${reason}`,
    where: (file: string) => `It is here: ${file}`,
  },
};
