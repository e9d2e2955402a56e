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
      message: (server: string) => `The key of ${server} is not known here yet, so it was not asked.`,
      hint: (server: string) =>
        `Compare the fingerprint with that of the server, then accept it once: ssh ${server}`,
    },
    hostKeyChanged: {
      message: (server: string) => `The key of ${server} has changed, so it is not asked any more.`,
      hint: (server: string) =>
        `It may have been installed anew, or another computer pretends to be ${server}. Ask whoever runs it. If the change is right, remove the old key: ssh-keygen -R ${server}`,
    },
    loginFailed: {
      message: (server: string) => `${server} refuses the log-in over ssh.`,
      hint: (_server: string) =>
        'The key must be in the ssh agent. For administrators Windows reads the file administrators_authorized_keys, not the one of the user. Slotwatch does not try again by itself, because that could lock the account.',
    },
    unreachable: {
      message: (server: string) => `${server} does not accept a connection over ssh.`,
      hint: (server: string) =>
        `Is the service “OpenSSH SSH Server” started there, and its port open? Try: ssh ${server} whoami`,
    },
    timeout: {
      message: (server: string) => `${server} did not answer over ssh in time.`,
      hint: (server: string) =>
        `A server that is off or behind a firewall often does not answer at all. Try: ssh ${server} whoami`,
    },
    accessDenied: {
      message: (server: string) => `${server} does not let this account see its sessions.`,
      hint: (_server: string) => 'Log in over ssh with an account that is an administrator there.',
    },
    badOutput: {
      message: (server: string) => `${server} gave an answer over ssh that could not be read.`,
      hint: (server: string) => `Try by hand to see what it prints: ssh ${server} qwinsta`,
    },
  } satisfies Partial<Record<ToolFailureCode, unknown>>,
  /** With what ssh said itself. */
  sshSaid: (message: string, said: string) => `${message} It says: ${said}`,
};
