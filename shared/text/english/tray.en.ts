import type { Guard } from '../../domain/guard.ts';
import type { JobAction, SessionState } from '../../domain/model.ts';
import { count, grouped } from './count.en.ts';
import { time } from './time.en.ts';

/** Which job it is; follows *Undo* and *Stop*. */
const job = {
  reset: 'reset of',
  logOff: 'log-off of',
  disconnect: 'disconnection of',
  message: 'message to',
  endProcess: 'end of',
} satisfies Record<JobAction, string>;

/** What is being done to a user, or to their program. */
const doing = {
  reset: 'Resetting',
  logOff: 'Logging off',
  disconnect: 'Disconnecting',
  message: 'Sending a message to',
  endProcess: 'Ending',
} satisfies Record<JobAction, string>;

/** The tray's tooltip and menu. Short, because menus are narrow and tooltips are cut. */
export const tray = {
  /** The fleet and its servers in a few words, for the middle of a line. */
  short: {
    noServers: 'no servers yet',
    full: (full: number, all: number) => `${grouped(full)} of ${grouped(all)} full`,
    /** Some are full, and others are unknown. */
    fullAndUnknown: (full: number, all: number, unknown: number) =>
      `${grouped(full)} of ${grouped(all)} full, ${grouped(unknown)} unknown`,
    unknown: (unknown: number, all: number) => `${grouped(unknown)} of ${grouped(all)} unknown`,
    free: (all: number) => `${grouped(all)} of ${grouped(all)} with a free slot`,
    noAnswer: 'no answer',
    onNoLimit: (used: number) => `${used} logged on, no limit`,
    taken: (used: number, capacity: number) => `${used} of ${capacity} slots taken`,
    andMore: (names: string, more: number) => `${names} and ${more} more`,
    session: (id: number) => `session ${id}`,
  },

  tooltip: {
    demo: (said: string) => `Demo: ${said}`,
    paused: (said: string) => `Paused, ${said}`,
    /** Follows the names of the full ones. */
    unknown: (unknown: number) => `; ${grouped(unknown)} unknown`,
  },

  /** A session's state within a line. */
  stateWithin: {
    active: 'active',
    connected: 'connected',
    connectQuery: 'connecting',
    shadow: 'shadowing',
    disconnected: 'disconnected',
    idle: 'idle',
    listen: 'listening',
    reset: 'being reset',
    down: 'down',
    init: 'starting',
    unknown: 'state unknown',
  } satisfies Record<SessionState, string>,
  /** `disconnected 3 d 2 h`, `active, no input for 5 min`: in a menu. */
  idleShort: {
    /** A session that is down: its idle time means nothing. */
    stuck: 'stuck',
    disconnected: (minutes: number) => `disconnected ${time.minutes(minutes)}`,
    atWork: (state: string) => `${state}, in use now`,
    noInput: (state: string, minutes: number) => `${state}, no input for ${time.minutes(minutes)}`,
  },

  /** After a session’s idle time. */
  workShort: {
    notKnown: 'programs not known',
    notYetKnown: 'work not known yet',
    /** What a session works at, where it is not one program. */
    several: 'several programs',
    started: 'new programs',
  },

  trayMenu: {
    demo: (said: string) => `Demo fleet, no real servers: ${said}`,
    moreFull: (servers: number) => `${servers} more full servers`,
    resetOn: (user: string, server: string, facts: string) => `Reset ${user} on ${server} (${facts})`,
    servers: 'Servers',
    otherServers: 'Other servers',
    moreInWindow: (servers: number) => `… and ${servers} more in the window`,
    full: (slots: string) => `full, ${slots}`,
    /** Nobody is offered, because these work; `number`: of them. */
    fullWorking: (users: string, _number: number) => `full, ${users} working`,
    refresh: 'Refresh now',
    pause: 'Pause 1 h',
    resume: (clock: string) => `Resume (paused until ${clock})`,
    openWindow: 'Open window',
    settings: 'Settings',
    quit: 'Quit',
  },

  serverMenu: {
    connect: 'Connect',
    console: 'Console connection',
    show: 'Show in the window',
    message: 'Message…',
    reset: (user: string, facts: string) => `Reset ${user} (${facts})`,
    old: (time: string) => `Reset: not possible, last answer at ${time}`,
    noAnswer: 'Reset: not possible, no answer',
    nobody: 'Reset: no session can be reset safely',
    nobodyWorking: (user: string, program: string) => `Reset: not possible, ${user} is working (${program})`,
    guarded: {
      lookOnly: 'Reset: off (read-only mode)',
      protectedServer: 'Reset: not possible, server is protected',
    } satisfies Record<Guard, string>,
    notAsked: 'Not checked yet',
    lastAnswer: (clock: string) => `Last answer at ${clock}:`,
    nobodyOn: 'Nobody is logged on',
    more: (sessions: number) => `… and ${sessions} more`,
    session: (user: string, facts: string) => `${user}, ${facts}`,
    /** A click opens the window. */
    inWindow: (said: string) => `${said}…`,
    thisSession: (user: string) => `${user} (this session)`,
    noSlot: (said: string) => `${said}, takes no slot`,
    tell: 'Notify me when a slot is free',
    waitAndConnect: 'Wait and connect',
    waitAndConsole: 'Wait and connect to the console',
  },

  jobMenu: {
    undo: (action: JobAction, who: string, server: string) => `Undo ${job[action]} ${who} on ${server}`,
    askingAgain: (undo: string) => `${undo} (checking again)`,
    warned: (undo: string) => `${undo} (warned)`,
    warnedUntil: (undo: string, clock: string) => `${undo} (warned, until ${clock})`,
    acting: (action: JobAction, who: string, server: string) => `${doing[action]} ${who} on ${server}…`,
    confirming: (who: string, server: string) => `Checking the result for ${who} on ${server}…`,
    undoAll: (action: JobAction, sessions: number) => `Undo ${job[action]} ${count(sessions, 'session')}`,
    stopAll: (action: JobAction, sessions: number, done: number) =>
      `Stop ${job[action]} ${count(sessions, 'session')} (${done} done)`,
  },

  /** The menu of the window: only macOS shows it. */
  appMenu: {
    view: 'View',
    window: 'Window',
  },
};
