import type { FailureCode } from '../../domain/failure.ts';
import type { Guard } from '../../domain/guard.ts';
import type { JobAction } from '../../domain/model.ts';
import type { ActionObjection } from '../../domain/permission.ts';
import type { ProcessObjection } from '../../domain/work/process-permission.ts';
import { time } from './time.en.ts';

/** What was not done, for the end of a sentence. */
const nothing = {
  reset: 'nothing was reset',
  logOff: 'nobody was logged off',
  disconnect: 'nobody was disconnected',
  message: 'no message was sent',
  endProcess: 'nothing was ended',
} satisfies Record<JobAction, string>;

/** What the engine reports: the answers of servers and the results of actions. */
export const engine = {
  /** Why a session must not be ended by one click, without a full stop. */
  working: {
    job: (who: string, program: string) => `${who}’s ${program} is running`,
    used: (who: string, program: string, used: string, window: string) =>
      `${who}’s ${program} used ${used} of processor time in ${window}`,
    together: (who: string, used: string, window: string) =>
      `${who}’s programs used ${used} of processor time in ${window}`,
    started: (who: string, count: number, window: string) =>
      `${count} programs of ${who} were started in ${window} without input`,
    other: (who: string) => `${who}’s session is working`,
  },

  /** Why a session counts as idle, and for how long. */
  idle: {
    disconnected: (minutes: number) => `disconnected, last input ${time.ago(time.minutes(minutes))}`,
    disconnectedUnknown: 'disconnected, last input unknown',
    noInput: (minutes: number) => `no input for ${time.minutes(minutes)}`,
    unknown: 'time since last input unknown',
    stuck: 'stuck, nobody can work in it',
  },

  /** Without its line in the audit log no action is done. */
  auditLog: {
    notWritten: (why: string) => `The audit log could not be written (${why}), so nothing was done.`,
    notWrittenHint: (folder: string) => `See whether ${folder} can be written to and the disk has room.`,
  },

  /** Why a server gave no answer, and what to try. */
  failure: {
    toolMissing: {
      message: (_server: string, tool: string) => `This computer has no ${tool}.`,
      hint: () =>
        'Home editions of Windows come without these tools. Run Slotwatch on Windows Pro or Server, or name the folder with the tools.',
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account see its sessions.`,
      hint: () =>
        'Sign in with an account that may query sessions there (an administrator). On client Windows also set AllowRemoteRPC=1 under HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server.',
    },
    loginFailed: {
      message: (server: string) => `${server} does not accept this account’s user name or password.`,
      hint: () => 'Check the saved credentials (cmdkey /list), or sign in with an account that server knows.',
    },
    unreachable: {
      message: (server: string) => `${server} cannot be reached.`,
      hint: (server: string) =>
        `The server may be off, or a firewall blocks TCP port 445 (Remote Service Management). Try: Test-NetConnection ${server} -Port 445`,
    },
    timeout: {
      message: (server: string) => `${server} did not answer in time.`,
      hint: () =>
        'A server that is off or behind a firewall often answers with silence. Check it, or allow more time in the settings.',
    },
    unknownHost: {
      message: (server: string) => `${server} is not known by that name.`,
      hint: () => 'Try the full name (server.domain), the short name, or the address.',
    },
    noSuchSession: {
      message: (server: string) => `That session is no longer on ${server}.`,
      hint: () => 'Ask again to see who is on now.',
    },
    noSuchLog: {
      message: (server: string) => `${server} keeps no log of who was on.`,
      hint: () =>
        'Windows Server 2008 and later keep it. On older ones, only what Slotwatch has seen itself is known.',
    },
    badOutput: {
      message: (server: string) => `${server} gave an answer that could not be read.`,
      hint: (_server: string, tool: string) =>
        `Run ${tool} by hand to see what it prints. Is the code page right?`,
    },
  } satisfies Partial<Record<FailureCode, unknown>>,
  /** The same where the log of who was on could not be read, although the sessions perhaps can. */
  historyFailure: {
    toolMissing: {
      message: (_server: string, tool: string) =>
        `Who was on is not known, because this computer has no ${tool}.`,
      hint: (_server: string, _tool: string) =>
        'It belongs to Windows and is in its folder System32: restore it there, or name the folder with the tools.',
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account read who was on.`,
      hint: (server: string) =>
        `Add it to the group “Event Log Readers” on ${server}, or sign in with an account that has administrator rights there.`,
    },
    unreachable: {
      message: (server: string) => `${server} refuses to say who was on, or cannot be reached.`,
      hint: (server: string) =>
        `Its log is asked another way than its sessions: allow the firewall group “Remote Event Log Management” on ${server}.`,
    },
  } satisfies Partial<Record<FailureCode, unknown>>,
  /** Meanings of single Windows error numbers that say more than their failure code. */
  windowsError: {
    67: {
      message: (server: string) => `The network has no ${server}.`,
      hint: 'Try the full name (server.domain), the short name, or the address.',
    },
    86: {
      message: (server: string) => `The password saved for ${server} is not right.`,
      hint: 'Save the new one (cmdkey /add), or sign in again.',
    },
    121: {
      message: (server: string) => `The connection to ${server} timed out.`,
      hint: 'The server may be overloaded, or a firewall drops the connection. Ask again.',
    },
    1115: {
      message: (server: string) => `${server} is shutting down.`,
      hint: 'Ask again when it has started.',
    },
    1311: {
      message: (server: string) => `No domain controller was there to let this account in on ${server}.`,
      hint: 'Is this computer in the network of the domain (VPN), and is a domain controller running?',
    },
    1331: {
      message: (server: string) => `This account is disabled, so ${server} does not let it in.`,
      hint: 'Have the account enabled, or sign in with another one.',
    },
    1385: {
      message: (server: string) => `This account may not log on to ${server} over the network.`,
      hint: 'Have it given the right “Access this computer from the network” there, or sign in with another account.',
    },
    1702: {
      message: (server: string) => `No RPC connection to ${server} could be made (invalid binding).`,
      hint: 'Is the name right, and is Remote Desktop Services running there?',
    },
    1717: {
      message: (server: string) => `${server} does not know the RPC interface that lists sessions.`,
      hint: 'Is Remote Desktop Services running there, and is it a Windows server?',
    },
    1909: {
      message: (server: string) => `This account is locked, so ${server} does not let it in.`,
      hint: 'Wait for the lockout to end or have the account unlocked; an old saved password may lock it again.',
    },
  },
  unlistedError: {
    message: (server: string, number: number) => `Asking ${server} ended in Windows error ${number}.`,
    hint: (tool: string) =>
      `“net helpmsg” with that number says what it means; ${tool} by hand shows the whole text.`,
  },
  /** `said`: one of the above. */
  withErrorNumber: (said: string, number: number) => `${said.replace(/\.$/, '')} (Windows error ${number}).`,
  calledOff: {
    message: (server: string) => `The question to ${server} was called off.`,
    hint: 'Ask again.',
  },
  internal: {
    message: (reason: string) => `Something went wrong inside Slotwatch: ${reason}`,
    hint: 'The log has the details.',
  },
  badRequest: {
    stranger: 'The request did not come from the page of Slotwatch.',
    unknown: 'There is no such request.',
    tooLarge: 'The request is larger than any can be.',
    hint: 'Nothing was changed.',
  },

  /** What is uncertain in an answer. */
  doubt: {
    emptyAnswer: 'The answer names no session at all, which no Windows server would say of itself.',
    noSessionList: (failure: string) => `Without qwinsta only people are listed. ${failure}`,
    noIdleTimes: (failure: string) => `Idle times and logon times are unknown. ${failure}`,
    unreadRows: 'Part of the answer could not be read; somebody may be missing from it.',
    unknownWords:
      'The words of this language are not known; the states are read from the structure of the answer.',
    idleImplausible:
      'An idle time does not fit the one before it; it is taken as unknown, and the session is not ended.',
    toolsDisagree:
      'The two tools name different people or states: somebody came or went while they were asked.',
    idTwice: 'The answer has one session number twice; both count as taken, and neither is touched.',
    namelessUser: 'Somebody is in a session whose name was not printed.',
  },

  /** Every end of a job, and what to try. */
  outcome: {
    who: (id: number) => `Session ${id}`,
    freed: (who: string, server: string, idle: string) =>
      `Slot freed on ${server}: ${who} (${idle}) is logged off.`,
    disconnected: (who: string, server: string) =>
      `${who} is disconnected from ${server}. What runs there goes on, and the slot stays taken.`,
    sent: (who: string, server: string) => `The message is on the screen of ${who} on ${server}.`,
    /** `program` here and below: of whom it is, too. */
    processEnded: (program: string, server: string) =>
      `${program} on ${server} is ended. What it had not saved is lost.`,
    cancelled: (who: string, server: string, action: JobAction) =>
      `Undone: ${who} stays on ${server}; ${nothing[action]}.`,
    backAtWork: (who: string, server: string, action: JobAction) =>
      `${who} is back at work on ${server}; ${nothing[action]}.`,
    loggedOnAgain: (who: string, server: string, action: JobAction) =>
      `${who} is back at work on ${server} (logged on again); ${nothing[action]}.`,
    reconnected: (who: string, server: string, action: JobAction) =>
      `${who} is back at work on ${server} (reconnected); ${nothing[action]}.`,
    newInput: (who: string, server: string, action: JobAction) =>
      `${who} is back at work on ${server} (new input); ${nothing[action]}.`,
    notStuck: (who: string, server: string, action: JobAction) =>
      `The session of ${who} on ${server} is no longer stuck; ${nothing[action]}.`,
    backAtWorkHint: 'Ask them, or choose another session.',
    /** Follows one of `working`. */
    thenNothing: (working: string, action: JobAction) => `${working}; ${nothing[action]}.`,
    workingHint: 'Ask them, choose another session, or end this one from its own row.',
    /** Nothing overrides the policy. */
    workingOfPolicyHint:
      'A policy of this computer forbids ending the session while it runs. Ask them, or choose another session.',
    workNotChecked: (who: string, server: string, action: JobAction) =>
      `What ${who} runs on ${server} could not be checked; ${nothing[action]}.`,
    /** Where nothing else could be done to the session instead. */
    processNotCheckedHint: 'It was read before. Ask again in a moment.',
    workNotCheckedHint: 'It was read before. Ask again in a moment, or end the session from its own row.',
    someoneElse: (id: number, server: string, action: JobAction) =>
      `Someone else holds session ${id} on ${server} now; ${nothing[action]}.`,
    someoneElseHint: 'Look again who is on.',
    alreadyGone: (who: string, server: string, action: JobAction) =>
      `${who} is already gone from ${server}; ${nothing[action]}.`,
    processGone: (program: string, server: string) =>
      `${program} no longer runs on ${server}; ${nothing.endProcess}.`,
    notOffered: (who: string, server: string, action: JobAction) =>
      `${who} on ${server} may not be touched any more; ${nothing[action]}.`,
    notOfferedHint:
      'Protected users and servers and your own sessions never are, and look only turns everything off.',
    busyElsewhere: (who: string, server: string, action: JobAction) =>
      `Another Slotwatch of this account is acting on ${who} on ${server}; ${nothing[action]}.`,
    busyElsewhereHint: 'Wait until it has ended, then look again.',
    notWarned: (who: string, server: string, action: JobAction) =>
      `${who} could not be warned on ${server}; ${nothing[action]}.`,
    notWarnedHint:
      'Sending a message needs the right to do so there. To end sessions without a warning, set the warning to 0 s.',
    toolMissing: (tool: string, action: JobAction) => `This computer has no ${tool}; ${nothing[action]}.`,
    toolMissingHint: 'Home editions of Windows come without it.',
    stillThere: (who: string, server: string) => `${who} is still there on ${server}.`,
    stillThereHint:
      'The session may hang. Try the other tool (settings: reset or log off), end its processes, or go in by the console.',
    stillRuns: (program: string, server: string) => `${program} still runs on ${server}.`,
    stillRunsHint:
      'Windows may be waiting for a device or a debugger that holds it. End it again, or end the session.',
    stillConnected: (who: string, server: string) => `${who} is still connected to ${server}.`,
    stillConnectedHint: 'Disconnect it again, or reset the session.',
    notSent: (who: string, server: string) => `The message did not reach ${who} on ${server}.`,
    notSentHint: 'Run msg by hand to see what it prints.',
    denied: (who: string, server: string) =>
      `${server} does not let this account do that; ${who} is still there.`,
    deniedHint: 'Ending a session needs Full Control there: sign in as an administrator of that server.',
    processDeniedHint:
      'Ending somebody else’s program needs an administrator there: sign in as one of that server.',
    unconfirmed: (who: string, server: string) =>
      `${server} did not answer afterwards; what became of ${who} is not known.`,
    unconfirmedHint: 'Ask again.',
    noAnswer: (server: string, action: JobAction) =>
      `${server} gave no sure answer at the second look; ${nothing[action]}.`,
    noAnswerHint: 'Ask again, and repeat it when the server answers.',
    inDoubt: (who: string, server: string, action: JobAction) =>
      `The answers of ${server} about ${who} contradict each other; ${nothing[action]}.`,
    inDoubtHint: 'Ask again in a minute.',
    tooOld: (server: string, action: JobAction) =>
      `${server} answers so slowly that its answer was too old to act on, three times; ${nothing[action]}.`,
    tooOldHint: 'Repeat it when the server or this computer is less busy.',
    endNotRecorded: 'This end could not be written to the audit log; it is written when there is room.',
    notRecorded: (action: JobAction) => `The audit log could not be written; ${nothing[action]}.`,
    notRecordedHint: 'Is the disk full, or the folder read-only?',
    notStarted: 'Stopped before its turn; nothing was done.',
    unknown: (server: string) => `Slotwatch ended before the outcome was known: ask ${server}.`,
  },

  /** Why something is not started: nothing was done. */
  refusal: {
    objection: {
      nobodyLoggedOn: 'Nobody is logged on there.',
      notEndable: 'That session is not one of a person.',
      inDoubt: 'The answers about that session contradict each other.',
      callerUnknown: 'The system does not say whose account this is: that session could be your own.',
      ownSession: 'That is your own session.',
      ownAccount: 'That is a session of your own account.',
      protectedUser: 'That user is protected.',
      logonUnknown: 'Windows does not say when that session was logged on.',
      idleUnknown: 'That session is active and its idle time is not known.',
      recentInput: 'That user is at work.',
      alreadyDisconnected: 'That session is disconnected already.',
      seesNoMessage: 'Nobody is connected to that session, so nobody would see the message.',
    } satisfies Record<ActionObjection, string>,
    /** Why a process may not be ended where its session may be. */
    process: {
      systemProcess: (program: string) => `${program} belongs to Windows and not to a person.`,
      windowsProcess: (program: string) => `${program} belongs to Windows: the session needs it.`,
      nameNotExact: (program: string) =>
        `${program} is not a whole name that Windows’ tool would take for this program alone.`,
      ownerUnknown: (program: string) => `Windows does not say whose ${program} this is.`,
      otherOwner: (program: string, user: string) => `${program} does not run as ${user}.`,
      policyProgram: (program: string) =>
        `A policy of this computer protects a program in that session, so ${program} stays too.`,
      neverEndProgram: (program: string) =>
        `${program} is on the list “Never end while this runs” of the settings.`,
    } satisfies Record<ProcessObjection, unknown>,
    processHint: (user: string, server: string) =>
      `Nothing was ended in the session of ${user} on ${server}.`,
    processGone: (program: string, user: string, server: string) =>
      `${program} is not among what was last read of ${user} on ${server}.`,
    processGoneHint: 'Look again what runs there.',
    objectionHint: (id: number, server: string) => `Session ${id} on ${server} stays as it is.`,
    guard: {
      lookOnly: 'Slotwatch is set to look only.',
      protectedServer: 'That server is protected.',
    } satisfies Record<Guard, string>,
    guardHint: 'The settings, or a policy of this computer, say so.',
    notAnswered: (server: string) => `${server} has not answered.`,
    notAnsweredHint: 'Ask again first.',
    gone: (user: string, id: number, server: string) => `${user} is no longer in session ${id} on ${server}.`,
    goneHint: 'Look again who is on.',
    notWatched: (server: string) => `${server} is not watched.`,
    notWatchedHint: 'Add it in the settings first.',
    backSince: (user: string, server: string) =>
      `${user} has used the session on ${server} since you looked.`,
    backSinceHint: 'Look again who is on.',
    working: (working: string, server: string) => `${working} on ${server}.`,
    busy: (user: string, server: string) => `Something else is being done to ${user} on ${server}.`,
    busyHint: 'Wait for its end, or undo it first.',
    ownView: 'There is nothing to look at from outside.',
    notActive: 'Only an active session can be looked at.',
    notActiveHint: 'Nobody is in front of it.',
    notAPerson: (id: number) => `Session ${id} is not one of a person.`,
    notAPersonHint: 'Nothing was done.',
  },

  connection: {
    noProgram: 'There is no program here that opens a Remote Desktop connection.',
    noProgramHint:
      'Windows has mstsc. Elsewhere install FreeRDP (Debian: apt-get install freerdp2-x11 or freerdp3-x11).',
    ended: (server: string) => `The connection to ${server} ended at once.`,
    endedHint: (command: string) => `Try by hand what it says: ${command}`,
  },

  /** The message to a warned user who may stay; a template like those in the settings. */
  withdrawal: '{user}, you can stay on {server}: {asker} has changed their mind.',

  /** Why a file of settings or rules cannot be used, for the middle of a sentence. */
  unusable: {
    linkToNothing: 'it is a link to something that is not there',
    pipe: 'it is a pipe and not a file',
    folder: 'it is a folder and not a file',
    notAFile: 'it is not a file that can be read',
    tooLarge: 'it is too large',
    empty: 'it is empty',
    utf16: 'it is in UTF-16; save it as UTF-8',
    notUtf8: 'it is not in UTF-8; save it as UTF-8',
    notJson: 'it is not JSON, or ends too early',
    notJsonAt: (line: number, column: number) => `it is not JSON from line ${line}, column ${column} on`,
    notAnObject: 'it is not one object in braces',
    twice: (key: string, line: number) => `${key} stands there twice, again in line ${line}`,
    unknownKey: (key: string) => `nobody knows ${key}`,
    didYouMean: (key: string, known: string) => `nobody knows ${key} (did you mean ${known}?)`,
    notRead: (reason: string) => `it cannot be read: ${reason}`,
  },

  settingsFile: {
    notSaved: (reason: string) => `The settings could not be saved: ${reason}`,
    notSavedHint: (folder: string) => `See whether ${folder} can be written to and the disk has room.`,
    /** `by`: the process, when its file names it. */
    locked: (by: string) => `The settings could not be saved: another Slotwatch${by} is writing them.`,
    lockedBy: (pid: number, computer: string) => ` (process ${pid} on ${computer})`,
    lockedHint: (file: string) => `Repeat it in a moment. If none is running, delete ${file}.`,
    outOfRange: (reason: string) => `The settings could not be saved: ${reason}.`,
    outOfRangeHint: 'Nothing was changed.',
    notUsed: (reason: string) => `The settings file could not be used: ${reason}.`,
    /** For a file that is left where it is. */
    mend: (file: string) =>
      `Slotwatch looks only, because protected users may be in it, until ${file} is repaired or removed.`,
    asideThere: (name: string) =>
      `Slotwatch looks only: settings that could not be used were set aside as ${name}.`,
    asideHint: (folder: string) =>
      `Protected users may be in it. Repair it and put it back in ${folder}, or choose Start over in the window to go on without it.`,
    keptAs: (file: string) =>
      `It is kept as ${file}. Protected users may be in it, so Slotwatch looks only until it is repaired and put back, or until you choose Start over in the window.`,
    notKept: (reason: string) =>
      `It could not be set aside either (${reason}). Slotwatch looks only until it is repaired or removed.`,
  },

  policyFile: {
    notUsed: (reason: string) => `The policy of this computer could not be used: ${reason}.`,
    hint: (file: string) =>
      `Slotwatch looks only, until an administrator repairs ${file} and it is started again.`,
  },
};
