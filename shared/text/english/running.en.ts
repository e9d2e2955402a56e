import type { Work } from '../../domain/work/work.ts';
import { count, grouped } from './count.en.ts';

/** What runs in a session, as the page shows it, and what is said of it before the session is ended. */
export const running = {
  running: {
    column: 'Working?',
    /** Shorter than in a line; of a session that works its program is named instead, where one is known. */
    briefly: {
      quiet: 'quiet',
      working: 'working',
      perhaps: 'perhaps',
      unknown: 'not known',
    } satisfies Record<Work['verdict'], string>,
    /** The verdict with the clause that says why. */
    withReason: (verdict: string, why: string) => `${verdict}: ${why}`,
    notRead: 'What runs here has not been read: that is done on servers that are full or shown.',

    /** The heading of the buttons that open a row. */
    openColumn: 'What runs',
    open: (user: string, id: number) => `What runs for ${user}, session ${id}`,
    listName: (user: string) => `Programs of ${user}`,
    reading: 'Reading what runs…',
    readAt: 'Read',
    /** Processor time that was used lately. */
    used: (time: string, span: string) => `${time} in ${span}`,
    usedInAll: (time: string) => `${time} in all`,
    usedTitle: 'Processor time used',
    memory: (megabytes: number) => `${grouped(megabytes)} MB`,
    memoryTitle: 'Memory',
    pid: (pid: number) => `pid ${pid}`,
    windows: (processes: number) => count(processes, 'Windows process', 'Windows processes'),
    /** Follows a list of programs. */
    andWindows: (processes: string) => `and ${processes}`,
    onlyWindows: (processes: string) => `Nothing but ${processes}`,
    namesOnly: 'Only names could be read.',
    incomplete: 'A part of the answer could not be read: more may run.',
    notSeen: 'What runs in this session was not to be seen.',
    notKnownBecause: (why: string) => `What runs is not known: ${why}`,

    menuOf: (program: string, pid: number) => `Actions for ${program}, pid ${pid}`,
    neverEnd: 'Never end while this runs',
    neverEndDoes: 'Adds the program to the settings: while it runs, a session is working and is not offered.',
    neverEndIsOn: 'The settings have it already.',
    neverEndDone: (program: string) => `While ${program} runs, a session is working and is not offered.`,
    neverEndCannot: 'Windows does not say the whole name.',
  },

  /** The facts about a session before it is ended; sentences without their full stop. */
  facts: {
    whetherUnknown: (why: string) => `Whether it is working is not known: ${why}`,
    whatUnknown: (why: string) => `What runs is not known: ${why}`,
    runs: (programs: string) => `Runs: ${programs}`,
    more: (programs: number) => `${programs} more`,
    runsNothing: 'Runs: nothing but Windows’ own programs',
  },

  endWorking: {
    title: {
      reset: (user: string, server: string) => `Reset ${user} on ${server}?`,
      logOff: (user: string, server: string) => `Log off ${user} on ${server}?`,
    },
    /** `why`: what it works at, without a full stop. */
    ends: (why: string) => `${why}. Ending the session ends it too, and what it has not saved is lost.`,
    again: (undoSeconds: number) =>
      `${undoSeconds > 0 ? `You have ${undoSeconds} s to undo; the` : 'The'} session is checked again first.`,
    gone: 'This session is no longer there.',
    submit: { reset: 'Reset anyway', logOff: 'Log off anyway' },
    cancel: 'Cancel',
  },

  /** Who is left out because they work. */
  workers: {
    one: (user: string, why: string) => `${user} (${why})`,
    leftOut: (sessions: number, who: string) =>
      `${count(sessions, 'session')} ${sessions === 1 ? 'works and is' : 'work and are'} left out: ${who}.`,
    forbidden: {
      short: 'must not be ended',
      long: (why: string) =>
        `${why}, and a policy of this computer forbids ending the session while it runs.`,
    },
    /** Why nobody is offered. */
    is: (user: string, why: string) => `${user} is working: ${why}`,
    idleForLonger: (user: string, why: string) => `${user} is idle for longer, but works: ${why}.`,
    wouldBeFirst: (user: string, why: string) => `${user} would come first, but works: ${why}.`,
    notKnown: 'It may be working although nobody types: look at what runs before you end it.',
    perhaps: 'It is perhaps working: look at what runs before you end it.',
    quietFirst: 'Those that are quiet come before those of which nothing is known.',
    message: 'Message…',
  },
};
