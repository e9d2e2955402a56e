import { LONGEST_REASON, SHORTEST_REASON } from '../../contract/anyway.ts';
import type { ToolFailureCode } from '../../domain/failure.ts';
import type { Work } from '../../domain/work/work.ts';
import { count, grouped } from './count.en.ts';

const FIREWALL_GROUP = 'the firewall group “Windows Management Instrumentation (WMI)”';

/** Whether a session works although nobody types, and why. */
export const work = {
  work: {
    /** Alone, in a row. */
    verdict: { quiet: 'quiet', working: 'working', perhaps: 'perhaps working', unknown: 'not known' },
    /** In a line, the verdict with its reason. */
    quietFor: (span: string) => `quiet for ${span}`,
    working: (why: string) => `working: ${why}`,
    perhaps: (why: string) => `perhaps: ${why}`,
    notYetKnown: 'whether it is working is not known yet',
    notKnown: 'what runs is not known',
    /** Why: a clause without its full stop. */
    because: {
      job: (image: string) => `${image} is running`,
      jobOfPolicy: (image: string) =>
        `${image} is running, and a policy of this computer forbids ending the session while it runs`,
      used: (image: string, time: string, span: string) =>
        `${image} used ${time} of processor time in ${span}`,
      usedTogether: (time: string, span: string) => `its programs used ${time} of processor time in ${span}`,
      started: (programs: number, span: string) =>
        `${count(programs, 'program was', 'programs were')} started in ${span} without input`,
      nothing: (span: string) => `nothing used the processor for ${span}`,
      tooShort: 'it has not been watched long enough',
      notSeen: 'what runs in this session could not all be seen',
      notRead: 'what runs has not been read lately',
    },
  },

  /** Why what runs could not be read although the sessions could, and what to try. */
  workFailure: {
    toolMissing: {
      message: (_server: string, tool: string) => `This computer has no ${tool}, which lists what runs.`,
      hint: () =>
        'It belongs to Windows and is in its folder System32: restore it there, or name the folder with the tools.',
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account see what runs there.`,
      hint: (server: string) => `Sign in with an account that has administrator rights on ${server}.`,
    },
    loginFailed: {
      message: (server: string) =>
        `${server} does not accept this account’s user name or password to see what runs there.`,
      hint: (server: string) =>
        `Check the saved credentials (cmdkey /list): the account needs administrator rights on ${server}.`,
    },
    unreachable: {
      message: (server: string) =>
        `${server} lists its sessions, which are asked another way (TCP port 445), but refuses to say what runs there.`,
      hint: (server: string) => `Allow ${FIREWALL_GROUP} on ${server}.`,
    },
    timeout: {
      message: (server: string) => `${server} did not say in time what runs there.`,
      hint: (server: string) =>
        `Programs that hang make it slow, and so does a firewall: ask again, or allow ${FIREWALL_GROUP} on ${server}.`,
    },
    unknownHost: {
      message: (server: string) => `${server} is not known by that name, so what runs there is not known.`,
      hint: () => 'Try the full name (server.domain), the short name, or the address.',
    },
    noSuchSession: {
      message: (server: string) => `That session is no longer on ${server}, so what ran in it is not known.`,
      hint: () => 'Ask again to see who is on now.',
    },
    noSuchLog: {
      message: (server: string) => `${server} has no such log, so what runs there is not known.`,
      hint: () => 'Ask again, or look with Task Manager.',
    },
    badOutput: {
      message: (server: string) => `${server} gave no readable list of what runs there.`,
      hint: (server: string) =>
        `Allow ${FIREWALL_GROUP} on ${server}, and use an account that has administrator rights there.`,
    },
  } satisfies Record<ToolFailureCode, unknown>,

  /** What runs in a session, as the page shows it, and what is said of it before the session is ended. */
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

  /** The question before a user who may be at work is logged off. */
  logOffAnyway: {
    title: (user: string, server: string) => `Log off ${user} on ${server} anyway?`,
    which: (id: number, state: string) => `Session ${id}, ${state}.`,
    lost: (user: string) => `${user} may be at work: what is not saved is lost.`,
    /** Follows what it works at, without a full stop. */
    working: (why: string, user: string) => `${why}. It ends too, and what ${user} has not saved is lost.`,
    warned: (user: string, seconds: number) => `${user} is warned first and has ${seconds} s, and will read:`,
    notWarned: (user: string) => `${user} is not warned: in the settings the warning is set to 0 s.`,
    /** Nobody sees the screen of a session that is not connected. */
    notSeen: (user: string) => `${user} is not warned: nobody is connected to the session.`,
    again: (undoSeconds: number) =>
      `${undoSeconds > 0 ? `You have ${undoSeconds} s to undo; then the` : 'The'} session is checked again: if somebody else has it, or the user has logged on again, nothing is ended. Input does not stop it.`,
    user: 'Name of the user',
    userHint: (user: string) => `Type ${user} to confirm.`,
    wrongUser: 'That is not the user of this session.',
    reason: 'Reason',
    reasonHint: 'It is kept in the audit log.',
    wrongReason: `From ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`,
    submit: 'Log off',
    cancel: 'Cancel',
  },

  /** The question before one program of a session is ended. */
  endProcess: {
    menu: 'End process…',
    does: 'Ends this program by force. The session stays.',
    namesOnly: 'Only names could be read, so it could not be checked before it is ended.',
    title: (program: string, user: string, server: string) => `End ${program} of ${user} on ${server}?`,
    which: (program: string, pid: number, user: string, server: string) =>
      `${program}, pid ${pid}, runs for ${user} on ${server}.`,
    forced: 'It is ended by force: it is not asked first, and nothing it has not saved is kept.',
    stays: (user: string) => `The session of ${user} stays, and so do its other programs.`,
    again: (undoSeconds: number) =>
      `${undoSeconds > 0 ? `You have ${undoSeconds} s to undo; the` : 'The'} program is checked again first.`,
    gone: (program: string) => `This ${program} no longer runs there.`,
    submit: 'End process',
    cancel: 'Cancel',
  },

  /** Who is left out because they work. */
  workers: {
    one: (user: string, why: string) => `${user} (${why})`,
    leftOut: (sessions: number, who: string) =>
      `${count(sessions, 'session')} ${sessions === 1 ? 'works and is' : 'work and are'} left out: ${who}.`,
    forbidden: {
      short: 'kept by policy',
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
