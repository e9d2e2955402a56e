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
    notWrittenHint: (folder: string) => `Check that ${folder} is writable and the disk has free space.`,
  },

  /** Why a server gave no answer, and what to try. */
  failure: {
    toolMissing: {
      message: (_server: string, tool: string) => `This computer has no ${tool}.`,
      hint: () =>
        'Home editions of Windows do not contain these tools. Run Slotwatch on Windows Pro or Server, or start it with the folder of the tools (--tools-dir).',
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account see its sessions.`,
      hint: () =>
        'Sign in with an account that may query sessions there (an administrator). On client Windows also set AllowRemoteRPC=1 under HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server.',
    },
    loginFailed: {
      message: (server: string) => `${server} does not accept this account’s user name or password.`,
      hint: () =>
        'Use another account for this server, remove the stored one, or sign in with an account that server knows. Slotwatch does not try again by itself, because that could lock the account.',
    },
    unreachable: {
      message: (server: string) => `${server} cannot be reached.`,
      hint: (server: string) =>
        `The server may be off, or a firewall blocks TCP port 445 (Remote Service Management). Try: Test-NetConnection ${server} -Port 445`,
    },
    timeout: {
      message: (server: string) => `${server} did not answer in time.`,
      hint: () =>
        'A server that is off or behind a firewall often does not answer at all. Check the server, or increase the time limit in the settings.',
    },
    unknownHost: {
      message: (server: string) => `The name ${server} was not found.`,
      hint: () => 'Try the full name (server.domain), the short name, or the address.',
    },
    noSuchSession: {
      message: (server: string) => `That session is no longer on ${server}.`,
      hint: () => 'Refresh to see who is logged on now.',
    },
    noSuchLog: {
      message: (server: string) => `${server} has no log of logons.`,
      hint: () =>
        'Windows Server 2008 and later have it. On older servers, only what Slotwatch has recorded itself is known.',
    },
    badOutput: {
      message: (server: string) => `${server} gave an answer that could not be read.`,
      hint: (_server: string, tool: string) =>
        `Run ${tool} yourself to see its output. Is the code page correct?`,
    },
  } satisfies Partial<Record<FailureCode, unknown>>,
  /** The same where the log of who was on could not be read, although the sessions perhaps can. */
  historyFailure: {
    toolMissing: {
      message: (_server: string, tool: string) =>
        `The logon history is not known, because this computer has no ${tool}.`,
      hint: (_server: string, _tool: string) =>
        'It is part of Windows, in the folder System32. Restore it there, or start Slotwatch with the folder of the tools (--tools-dir).',
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account read the log of logons.`,
      hint: (server: string) =>
        `Add it to the group “Event Log Readers” on ${server}, or sign in with an account that has administrator rights there.`,
    },
    unreachable: {
      message: (server: string) =>
        `The log of logons on ${server} cannot be read: access is blocked, or the server cannot be reached.`,
      hint: (server: string) =>
        `The log needs another firewall rule than the sessions: allow the firewall group “Remote Event Log Management” on ${server}.`,
    },
  } satisfies Partial<Record<FailureCode, unknown>>,
  /** Meanings of single Windows error numbers that say more than their failure code. */
  windowsError: {
    5: {
      hint: 'Sign in with an account that may query sessions there (an administrator), or use another account for this server. With a local account of a server that is in no domain, Windows filters the rights over the network: only the built-in Administrator keeps all of them. On client Windows also set AllowRemoteRPC=1 under HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server.',
    },
    67: {
      message: (server: string) => `${server} was not found on the network.`,
      hint: 'Try the full name (server.domain), the short name, or the address.',
    },
    86: {
      message: (server: string) => `The password saved for ${server} is wrong.`,
      hint: 'Store the new one (“Use another account…”), or remove the stored account. Slotwatch does not try again by itself, because that could lock the account.',
    },
    121: {
      message: (server: string) => `The connection to ${server} timed out.`,
      hint: 'The server may be overloaded, or a firewall drops the connection. Try again.',
    },
    1115: {
      message: (server: string) => `${server} is shutting down.`,
      hint: 'Try again when it has started.',
    },
    1219: {
      message: (server: string) => `Windows is already connected to ${server} with another account.`,
      hint: 'Windows uses one account at a time for a server. Close open folders and drives of that server (net use shows and ends them), or sign out and in again.',
    },
    1311: {
      message: (server: string) => `No domain controller was available to check this account for ${server}.`,
      hint: 'Is this computer connected to the network of the domain (VPN), and is a domain controller running?',
    },
    1331: {
      message: (server: string) => `This account is disabled, so ${server} refuses it.`,
      hint: 'Ask for the account to be enabled, or sign in with another one.',
    },
    1385: {
      message: (server: string) => `This account may not log on to ${server} over the network.`,
      hint: 'It needs the right “Access this computer from the network” there. Or sign in with another account.',
    },
    1702: {
      message: (server: string) => `No RPC connection to ${server} could be made (invalid binding).`,
      hint: 'Is the name correct, and are Remote Desktop Services running there?',
    },
    1717: {
      message: (server: string) => `${server} does not know the RPC interface that lists sessions.`,
      hint: 'Are Remote Desktop Services running there, and is it a Windows server?',
    },
    1909: {
      message: (server: string) => `This account is locked, so ${server} refuses it.`,
      hint: 'Wait until the lockout ends, or ask for the account to be unlocked. An old saved password may lock it again.',
    },
  },
  unlistedError: {
    message: (server: string, number: number) =>
      `The check of ${server} failed with Windows error ${number}.`,
    hint: (tool: string) =>
      `“net helpmsg” with this number explains it. Run ${tool} yourself to see the whole text.`,
  },
  /** `said`: one of the above. */
  withErrorNumber: (said: string, number: number) => `${said.replace(/\.$/, '')} (Windows error ${number}).`,
  calledOff: {
    message: (server: string) => `The check of ${server} was cancelled.`,
    hint: 'Try again.',
  },
  internal: {
    message: (reason: string) => `Internal error in Slotwatch: ${reason}`,
    hint: 'Details are in the log.',
  },
  badRequest: {
    stranger: 'The request did not come from the window of Slotwatch.',
    unknown: 'There is no such request.',
    tooLarge: 'The request is too large.',
    hint: 'Nothing was changed.',
  },

  /** What is uncertain in an answer. */
  doubt: {
    emptyAnswer: 'The answer lists no sessions, so it is not trusted.',
    noSessionList: (failure: string) => `Without qwinsta, only users are listed. ${failure}`,
    noIdleTimes: (failure: string) => `Idle times and logon times are unknown. ${failure}`,
    unreadRows: 'Part of the answer could not be read. A user may be missing.',
    unknownWords:
      'This language of Windows is not known. The states were read from the structure of the answer.',
    idleImplausible:
      'An idle time does not match the previous one. It counts as unknown, and the session is not ended.',
    toolsDisagree: 'The two tools list different users or states: a session changed during the check.',
    idTwice:
      'The answer contains a session ID twice. Both sessions count as taken, and neither can be ended.',
    namelessUser: 'The answer contains a user without a name.',
  },

  /** Every end of a job, and what to try. */
  outcome: {
    who: (id: number) => `Session ${id}`,
    freed: (who: string, server: string, idle: string) =>
      `Slot freed on ${server}: ${who} (${idle}) was logged off.`,
    disconnected: (who: string, server: string) =>
      `${who} was disconnected from ${server}. Programs keep running there, and the slot stays taken.`,
    sent: (who: string, server: string) => `The message was shown to ${who} on ${server}.`,
    /** `program` here and below: of whom it is, too. */
    processEnded: (program: string, server: string) =>
      `${program} on ${server} was ended. Its unsaved data is lost.`,
    cancelled: (who: string, server: string, action: JobAction) =>
      `Undone for ${who} on ${server}; ${nothing[action]}.`,
    backAtWork: (who: string, server: string, action: JobAction) =>
      `${who} is active again on ${server}; ${nothing[action]}.`,
    loggedOnAgain: (who: string, server: string, action: JobAction) =>
      `${who} is active again on ${server} (logged on again); ${nothing[action]}.`,
    reconnected: (who: string, server: string, action: JobAction) =>
      `${who} is active again on ${server} (reconnected); ${nothing[action]}.`,
    newInput: (who: string, server: string, action: JobAction) =>
      `${who} is active again on ${server} (new input); ${nothing[action]}.`,
    notStuck: (who: string, server: string, action: JobAction) =>
      `The session of ${who} on ${server} is no longer stuck; ${nothing[action]}.`,
    backAtWorkHint: 'Send a message, or choose another session.',
    /** Follows one of `working`. */
    thenNothing: (working: string, action: JobAction) => `${working}; ${nothing[action]}.`,
    workingHint: 'Send a message, choose another session, or end this one from its own row.',
    /** Nothing overrides the policy. */
    workingOfPolicyHint:
      'A policy of this computer forbids ending the session while this program runs. Send a message, or choose another session.',
    workNotChecked: (who: string, server: string, action: JobAction) =>
      `The programs of ${who} on ${server} could not be checked; ${nothing[action]}.`,
    /** Where nothing else could be done to the session instead. */
    processNotCheckedHint: 'They could be read before. Try again in a moment.',
    workNotCheckedHint:
      'They could be read before. Try again in a moment, or end the session from its own row.',
    someoneElse: (id: number, server: string, action: JobAction) =>
      `Session ${id} on ${server} is used by another user now; ${nothing[action]}.`,
    someoneElseHint: 'Check the session list again.',
    alreadyGone: (who: string, server: string, action: JobAction) =>
      `${who} is no longer logged on to ${server}; ${nothing[action]}.`,
    processGone: (program: string, server: string) =>
      `${program} no longer runs on ${server}; ${nothing.endProcess}.`,
    notOffered: (who: string, server: string, action: JobAction) =>
      `This is no longer allowed for ${who} on ${server}; ${nothing[action]}.`,
    notOfferedHint: 'The user or the server is protected, it is your own session, or read-only mode is on.',
    busyElsewhere: (who: string, server: string, action: JobAction) =>
      `Another Slotwatch of this account is already working on ${who} on ${server}; ${nothing[action]}.`,
    busyElsewhereHint: 'Wait until it has finished, then try again.',
    notWarned: (who: string, server: string, action: JobAction) =>
      `${who} could not be warned on ${server}; ${nothing[action]}.`,
    notWarnedHint:
      'This account needs the right to send messages there. To end sessions without a warning, set the warning to 0 s.',
    toolMissing: (tool: string, action: JobAction) => `This computer has no ${tool}; ${nothing[action]}.`,
    toolMissingHint: 'Home editions of Windows do not contain it.',
    stillThere: (who: string, server: string) => `${who} is still logged on to ${server}.`,
    stillThereHint:
      'The session may be hanging. Try the other tool (settings: rwinsta or logoff), end its processes, or use a console connection.',
    stillRuns: (program: string, server: string) => `${program} still runs on ${server}.`,
    stillRunsHint: 'Windows may be waiting for a device or a debugger. Try again, or end the session.',
    stillConnected: (who: string, server: string) => `${who} is still connected to ${server}.`,
    stillConnectedHint: 'Disconnect it again, or reset the session.',
    notSent: (who: string, server: string) => `The message did not reach ${who} on ${server}.`,
    notSentHint: 'Run msg yourself to see its output.',
    denied: (who: string, server: string) =>
      `${server} does not allow this account to do that; nothing was changed for ${who}.`,
    deniedHint:
      'Ending a session needs the permission Full Control there. Sign in as an administrator of that server.',
    processDeniedHint:
      'Ending another user’s program needs administrator rights. Sign in as an administrator of that server.',
    unconfirmed: (who: string, server: string) =>
      `${server} did not answer afterwards; the result for ${who} is not known.`,
    unconfirmedHint: 'Refresh to see who is logged on now.',
    perhapsSent: (who: string, server: string) =>
      `It is not known whether ${who} on ${server} was shown the message.`,
    perhapsSentHint: 'The connection ended before the server had confirmed it.',
    noAnswer: (server: string, action: JobAction) =>
      `${server} gave no clear answer at the second check; ${nothing[action]}.`,
    noAnswerHint: 'Try again when it answers.',
    inDoubt: (who: string, server: string, action: JobAction) =>
      `The answers of ${server} about ${who} contradict each other; ${nothing[action]}.`,
    inDoubtHint: 'Try again in a minute.',
    tooOld: (server: string, action: JobAction) =>
      `${server} answers so slowly that its answer was too old three times; ${nothing[action]}.`,
    tooOldHint: 'Try again when the server or this computer is less busy.',
    endNotRecorded:
      'This result could not be written to the audit log. It will be written when there is free space.',
    notRecorded: (action: JobAction) => `The audit log could not be written; ${nothing[action]}.`,
    notRecordedHint: 'Is the disk full, or is the folder read-only?',
    notStarted: 'Stopped before it was started; nothing was done.',
    unknown: (server: string) => `Slotwatch was closed before the result was known. Refresh ${server}.`,
  },

  /** Why something is not started: nothing was done. */
  refusal: {
    objection: {
      nobodyLoggedOn: 'Nobody is logged on there.',
      notEndable: 'That is a session of Windows itself.',
      inDoubt: 'The answers about that session contradict each other.',
      callerUnknown: 'Your own account could not be found out, so that session could be your own.',
      ownSession: 'That is your own session.',
      ownAccount: 'That is a session of your own account.',
      protectedUser: 'That user is protected.',
      logonUnknown: 'The logon time of that session is not known.',
      idleUnknown: 'That session is active and its idle time is not known.',
      recentInput: 'That user was active recently.',
      alreadyDisconnected: 'That session is disconnected already.',
      seesNoMessage: 'No user is connected to that session, so nobody would see the message.',
    } satisfies Record<ActionObjection, string>,
    /** Why a process may not be ended where its session may be. */
    process: {
      systemProcess: (program: string) => `${program} belongs to Windows and not to a user.`,
      windowsProcess: (program: string) => `${program} belongs to Windows: the session needs it.`,
      nameNotExact: (program: string) =>
        `The name ${program} is not complete or not unique, so another program could be ended.`,
      ownerUnknown: (program: string) => `It is not known which user ${program} belongs to.`,
      otherOwner: (program: string, user: string) => `${program} does not run as ${user}.`,
      policyProgram: (program: string) =>
        `A policy of this computer protects a program in that session, so ${program} is not ended either.`,
      neverEndProgram: (program: string) =>
        `${program} is on the list “Never end while this runs” in the settings.`,
      overSsh: (program: string) =>
        `${program} cannot be ended over ssh: its PID may belong to another program by then.`,
    } satisfies Record<ProcessObjection, unknown>,
    processHint: (user: string, server: string) =>
      `Nothing was ended in the session of ${user} on ${server}.`,
    processGone: (program: string, user: string, server: string) =>
      `${program} is not in the last list of programs of ${user} on ${server}.`,
    processGoneHint: 'Check again which programs run there.',
    objectionHint: (id: number, server: string) => `Session ${id} on ${server} was not changed.`,
    guard: {
      lookOnly: 'Slotwatch is in read-only mode.',
      protectedServer: 'That server is protected.',
    } satisfies Record<Guard, string>,
    guardHint: 'This is set in the settings or by a policy of this computer.',
    notAnswered: (server: string) => `${server} has not answered.`,
    notAnsweredHint: 'Refresh first.',
    gone: (user: string, id: number, server: string) => `${user} is no longer in session ${id} on ${server}.`,
    goneHint: 'Check the session list again.',
    notWatched: (server: string) => `${server} is not on the list of servers.`,
    notWatchedHint: 'Add it in the settings first.',
    backSince: (user: string, server: string) => `${user} has used the session on ${server} in the meantime.`,
    backSinceHint: 'Check the session list again.',
    working: (working: string, server: string) => `${working} on ${server}.`,
    busy: (user: string, server: string) => `Another action on ${user} on ${server} is running.`,
    busyHint: 'Wait until it has finished, or undo it first.',
    ownView: 'You cannot view your own session.',
    notActive: 'Only an active session can be viewed.',
    notActiveHint: 'No user is connected to it.',
    notAPerson: (id: number) => `Session ${id} is not a session of a user.`,
    notAPersonHint: 'Nothing was done.',
  },

  connection: {
    noProgram: 'No program for Remote Desktop connections was found on this computer.',
    noProgramHint:
      'On Windows this is mstsc. On a Mac install Windows App. On Linux install the package freerdp3-sdl or remmina.',
    ended: {
      logIn: (server: string) => `${server} did not accept the sign-in over Remote Desktop.`,
      notReached: (server: string) => `${server} could not be reached over Remote Desktop.`,
      other: (server: string) => `The connection to ${server} ended immediately.`,
    },
    endedHint: (command: string) => `To see its messages, run it yourself: ${command}`,
    viewNeedsWindows: 'Sessions can be viewed only from a Windows computer.',
    viewNeedsWindowsHint: 'Connect to one, and start Slotwatch there.',
    noConsoleHint: 'Open a usual connection, or install the package freerdp3-sdl.',
  },

  /** The message to a warned user who may stay; a template like those in the settings. */
  withdrawal: '{user}, you can stay on {server}. You will not be logged off.',

  /** Why a file of settings or rules cannot be used, for the middle of a sentence. */
  unusable: {
    linkToNothing: 'it is a link to a file that does not exist',
    pipe: 'it is a pipe and not a file',
    folder: 'it is a folder and not a file',
    notAFile: 'it is not a file that can be read',
    tooLarge: 'it is too large',
    empty: 'it is empty',
    utf16: 'it is in UTF-16; save it as UTF-8',
    notUtf8: 'it is not in UTF-8; save it as UTF-8',
    notJson: 'it is not valid JSON, or it is incomplete',
    notJsonAt: (line: number, column: number) => `it is not valid JSON at line ${line}, column ${column}`,
    notAnObject: 'it must contain one object in braces',
    twice: (key: string, line: number) => `${key} is there twice, the second time in line ${line}`,
    unknownKey: (key: string) => `${key} is not a known name`,
    didYouMean: (key: string, known: string) => `${key} is not a known name (did you mean ${known}?)`,
    notRead: (reason: string) => `it cannot be read: ${reason}`,
  },

  settingsFile: {
    notSaved: (reason: string) => `The settings could not be saved: ${reason}`,
    notSavedHint: (folder: string) => `Check that ${folder} is writable and the disk has free space.`,
    /** `by`: the process, when its file names it. */
    locked: (by: string) => `The settings could not be saved: another Slotwatch${by} is saving settings.`,
    lockedBy: (pid: number, computer: string) => ` (process ${pid} on ${computer})`,
    lockedHint: (file: string) => `Try again. If no other Slotwatch is running, delete ${file}.`,
    outOfRange: (reason: string) => `The settings could not be saved: ${reason}.`,
    outOfRangeHint: 'Nothing was changed.',
    notUsed: (reason: string) => `The settings file could not be used: ${reason}.`,
    /** For a file that is left where it is. */
    mend: (file: string) =>
      `Slotwatch stays in read-only mode, because the file may contain protected users, until ${file} is repaired or removed.`,
    asideThere: (name: string) =>
      `Slotwatch is in read-only mode: settings that could not be used were saved as ${name}.`,
    asideHint: (folder: string) =>
      `The file may contain protected users. Repair it and put it back in ${folder}, or choose Start over in the window to continue without it.`,
    keptAs: (file: string) =>
      `It was saved as ${file}. It may contain protected users, so Slotwatch stays in read-only mode until the file is repaired and put back, or until you choose Start over in the window.`,
    notKept: (reason: string) =>
      `It could not be renamed either (${reason}). Slotwatch stays in read-only mode until it is repaired or removed.`,
  },

  policyFile: {
    notUsed: (reason: string) => `The policy of this computer could not be used: ${reason}.`,
    hint: (file: string) =>
      `Slotwatch stays in read-only mode until an administrator repairs ${file} and Slotwatch is restarted.`,
  },
};
