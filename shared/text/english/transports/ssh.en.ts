import type { ToolFailureCode } from '../../../domain/failure.ts';

/** About servers that are asked over ssh. */
export const ssh = {
  /** Why a question over ssh failed, and what to try. What is not here is said as of any other question. */
  sshFailure: {
    toolMissing: {
      message: (_server: string) => 'This computer has no ssh.',
      hint: (_server: string) =>
        'On Windows it is the optional feature “OpenSSH Client”; on Linux install the package openssh-client.',
    },
    hostKeyUnknown: {
      message: (server: string) => `The key of ${server} is not known here yet, so it was not checked.`,
      hint: (_server: string, ssh: string) =>
        `Compare the fingerprint with that of the server, then accept it once: ${ssh} exit`,
    },
    hostKeyChanged: {
      message: (server: string) => `The key of ${server} has changed, so it is not checked any more.`,
      hint: (server: string, _ssh: string, forgetKey: string) =>
        `It may have been installed anew, or another computer pretends to be ${server}. Ask whoever runs it. If the change is right, remove the old key: ${forgetKey}`,
    },
    loginFailed: {
      message: (server: string) => `${server} refuses the sign-in over ssh.`,
      hint: (_server: string) =>
        'The key must be in the ssh agent. For administrators Windows reads the file administrators_authorized_keys, not the one of the user. Slotwatch does not try again by itself, because that could lock the account.',
    },
    unreachable: {
      message: (server: string) => `${server} does not accept a connection over ssh.`,
      hint: (_server: string, ssh: string) =>
        `Is the service “OpenSSH SSH Server” started there, and its port open? Try: ${ssh} whoami`,
    },
    timeout: {
      message: (server: string) => `${server} did not answer over ssh in time.`,
      hint: (_server: string, ssh: string) =>
        `A server that is off or behind a firewall often does not answer at all. Try: ${ssh} whoami`,
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account see its sessions.`,
      hint: (_server: string) => 'Sign in over ssh with an account that is an administrator there.',
    },
    badOutput: {
      message: (server: string) => `${server} gave an answer over ssh that could not be read.`,
      hint: (_server: string, ssh: string) => `Try by hand to see what it prints: ${ssh} qwinsta`,
    },
  } satisfies Partial<Record<ToolFailureCode, unknown>>,
  /** The page of a server whose key is not known, or has changed. */
  hostKey: {
    /** The name of this part of the page. */
    about: (server: string) => `The key of ${server}`,
    unknownWhy:
      'Every server proves who it is with its own key. Nobody has checked the key of this server on this computer.',
    changedWhy: (server: string) =>
      `Every server proves who it is with its own key. Perhaps ${server} was installed again. But perhaps another computer answers in its place, and could read and change all that is sent there. Ask whoever runs the server before you accept the new key.`,
    asking: 'Asking for the fingerprint of the key …',
    /** Before the type and the fingerprint of the key. */
    shown: 'Key it shows',
    whose: 'Shown by',
    /** After the name that ssh has for it. */
    whoseHint: 'the name of the computer as ssh has it; it may be another one on the way to the server',
    kept: 'Key known until now',
    keptIn: (file: string, line: number) => `in ${file}, line ${line}`,
    noneShown: 'The fingerprint is not known:',
    when: 'Shown',
    compare:
      'Compare the fingerprint with that of the server. An administrator sees it there with this command:',
    compareByHand:
      'Compare the fingerprint with that of the computer which has this key. Whoever runs it can tell you.',
    accept: 'If both are the same, accept the key in a terminal. ssh asks you there; answer “yes”:',
    forget: 'If the change is right, remove the old key in a terminal:',
    thenRefresh: 'Then choose “Refresh”.',
    thenAccept: 'Then choose “Refresh”. The new key is then one that is not known yet.',
    copy: 'Copy',
    copyOf: (command: string) => `Copy: ${command}`,
    openTerminal: 'Open in a terminal',
    opened: (command: string) => `A terminal was opened: ${command}`,
    openedThen: 'When you have accepted the key there, choose “Refresh”.',
    noTerminal: 'No terminal could be opened.',
    noTerminalHint: 'Copy the command and paste it into a terminal.',
  },
  /** With what ssh said itself. */
  sshSaid: (message: string, said: string) => `${message} It says: ${said}`,
};
