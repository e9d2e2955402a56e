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
    notKnown: 'programs not known',
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
      tooShort: 'it has not been monitored long enough',
      notSeen: 'the list of its programs is not complete',
      notRead: 'its programs have not been read recently',
    },
  },

  /** Why what runs could not be read although the sessions could, and what to try. */
  workFailure: {
    toolMissing: {
      message: (_server: string, tool: string) =>
        `This computer has no ${tool}, which lists the running programs.`,
      hint: () =>
        'It is part of Windows, in the folder System32. Restore it there, or start Slotwatch with the folder of the tools (--tools-dir).',
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account see the running programs.`,
      hint: (server: string) => `Sign in with an account that has administrator rights on ${server}.`,
    },
    loginFailed: {
      message: (server: string) =>
        `${server} does not accept this account’s user name or password for the list of running programs.`,
      hint: (server: string) =>
        `Check the saved credentials (cmdkey /list): the account needs administrator rights on ${server}.`,
    },
    unreachable: {
      message: (server: string) =>
        `${server} lists its sessions (TCP port 445), but not its running programs, which need another firewall rule.`,
      hint: (server: string) => `Allow ${FIREWALL_GROUP} on ${server}.`,
    },
    timeout: {
      message: (server: string) => `${server} did not list its running programs in time.`,
      hint: (server: string) =>
        `Hanging programs or a firewall can be the cause. Try again, or allow ${FIREWALL_GROUP} on ${server}.`,
    },
    unknownHost: {
      message: (server: string) => `The name ${server} was not found, so its running programs are not known.`,
      hint: () => 'Try the full name (server.domain), the short name, or the address.',
    },
    noSuchSession: {
      message: (server: string) => `That session is no longer on ${server}, so its programs are not known.`,
      hint: () => 'Refresh to see who is logged on now.',
    },
    noSuchLog: {
      message: (server: string) => `${server} has no such log, so its running programs are not known.`,
      hint: () => 'Try again, or use Task Manager.',
    },
    badOutput: {
      message: (server: string) => `The list of running programs of ${server} could not be read.`,
      hint: (server: string) =>
        `Allow ${FIREWALL_GROUP} on ${server}, and use an account that has administrator rights there.`,
    },
  } satisfies Partial<Record<ToolFailureCode, unknown>>,

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
    notRead: 'Its programs have not been read. This is done for servers that are full or shown.',

    /** The heading of the buttons that open a row. */
    openColumn: 'Programs',
    open: (user: string, id: number) => `Programs of ${user}, session ${id}`,
    listName: (user: string) => `Programs of ${user}`,
    reading: 'Reading the programs…',
    readAt: 'Read',
    /** Processor time that was used lately. */
    used: (time: string, span: string) => `${time} in ${span}`,
    usedInAll: (time: string) => `${time} in total`,
    usedTitle: 'Processor time used',
    memory: (megabytes: number) => `${grouped(megabytes)} MB`,
    memoryTitle: 'Memory',
    pid: (pid: number) => `PID ${pid}`,
    windows: (processes: number) => count(processes, 'Windows process', 'Windows processes'),
    /** Follows a list of programs. */
    andWindows: (processes: string) => `and ${processes}`,
    onlyWindows: (processes: string) => `Only ${processes}`,
    namesOnly: 'Only names could be read.',
    incomplete: 'Part of the answer could not be read. More programs may be running.',
    notSeen: 'The programs of this session could not be seen.',
    notKnownBecause: (why: string) => `Running programs are not known: ${why}`,

    menuOf: (program: string, pid: number) => `Actions for ${program}, PID ${pid}`,
    neverEnd: 'Never end while this runs',
    neverEndDoes:
      'Adds the program to the settings. While it runs, the session counts as working and is not suggested for a reset.',
    neverEndIsOn: 'It is already in the settings.',
    neverEndDone: (program: string) =>
      `While ${program} runs, a session counts as working and is not suggested for a reset.`,
    neverEndCannot: 'The complete name is not known.',
  },

  /** The facts about a session before it is ended; sentences without their full stop. */
  facts: {
    whetherUnknown: (why: string) => `Whether it is working is not known: ${why}`,
    whatUnknown: (why: string) => `Running programs are not known: ${why}`,
    runs: (programs: string) => `Runs: ${programs}`,
    more: (programs: number) => `${programs} more`,
    runsNothing: 'Runs: only programs of Windows',
  },

  endWorking: {
    title: {
      reset: (user: string, server: string) => `Reset ${user} on ${server}?`,
      logOff: (user: string, server: string) => `Log off ${user} on ${server}?`,
    },
    /** `why`: what it works at, without a full stop. */
    ends: (why: string) => `${why}. If you end the session, this ends too, and unsaved data is lost.`,
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
    lost: (user: string) => `${user} may be working. Unsaved work is lost.`,
    /** Follows what it works at, without a full stop. */
    working: (why: string, user: string) => `${why}. This ends too, and unsaved work of ${user} is lost.`,
    warned: (user: string, seconds: number) => `${user} is warned ${seconds} s before with this message:`,
    notWarned: (user: string) => `${user} is not warned: the warning is set to 0 s in the settings.`,
    /** Nobody sees the screen of a session that is not connected. */
    notSeen: (user: string) => `${user} is not warned: no user is connected to the session.`,
    again: (undoSeconds: number) =>
      `${undoSeconds > 0 ? `You have ${undoSeconds} s to undo; then the` : 'The'} session is checked again: if another user has it, or the user has logged on again, nothing is ended. New input does not stop the log-off.`,
    user: 'Name of the user',
    userHint: (user: string) => `Type ${user} to confirm.`,
    wrongUser: 'That is not the user of this session.',
    reason: 'Reason',
    reasonHint: 'It is saved in the audit log.',
    wrongReason: `From ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`,
    submit: 'Log off',
    cancel: 'Cancel',
  },

  /** The question before one program of a session is ended. */
  endProcess: {
    menu: 'End process…',
    does: 'Ends this program by force. The session stays.',
    namesOnly: 'Only program names could be read, so it cannot be checked before it is ended.',
    title: (program: string, user: string, server: string) => `End ${program} of ${user} on ${server}?`,
    which: (program: string, pid: number, user: string, server: string) =>
      `${program}, PID ${pid}, of ${user} on ${server}.`,
    forced: 'The program is ended by force and cannot save first. Unsaved data is lost.',
    stays: (user: string) => `The session of ${user} and its other programs stay.`,
    again: (undoSeconds: number) =>
      `${undoSeconds > 0 ? `You have ${undoSeconds} s to undo; the` : 'The'} program is checked again first.`,
    gone: (program: string) => `${program} is no longer running there.`,
    submit: 'End process',
    cancel: 'Cancel',
  },

  /** Who is left out because they work. */
  workers: {
    one: (user: string, why: string) => `${user} (${why})`,
    leftOut: (sessions: number, who: string) =>
      `${count(sessions, 'session')} ${sessions === 1 ? 'is' : 'are'} working and will be left out: ${who}.`,
    forbidden: {
      short: 'protected by policy',
      long: (why: string) =>
        `${why}, and a policy of this computer forbids ending the session while it runs.`,
    },
    /** Why nobody is offered. */
    is: (user: string, why: string) => `${user} is working: ${why}`,
    idleForLonger: (user: string, why: string) => `${user} has been idle for longer, but is working: ${why}.`,
    wouldBeFirst: (user: string, why: string) => `${user} would be first, but is working: ${why}.`,
    notKnown: 'It may be working without input. Check its programs before you end it.',
    perhaps: 'It is perhaps working. Check its programs before you end it.',
    quietFirst: 'Quiet sessions come before sessions whose programs are not known.',
    message: 'Message…',
  },
};
