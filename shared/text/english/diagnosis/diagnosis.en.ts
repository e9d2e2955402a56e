import type { TransportKind } from '../../../contract/transport-kind.ts';
import type { PortState, Verdict } from '../../../domain/diagnosis/finding.ts';

const BY = { windows: 'Windows tools', ssh: 'ssh' } satisfies Record<TransportKind, string>;

/** Why a server does not answer, when the user asks for it. */
export const diagnosis = {
  diagnosis: {
    start: 'Find out why',
    title: (server: string) => `Why ${server} does not answer`,
    again: 'Check again',
    copy: 'Copy as text',
    copied: 'The result was copied.',
    close: 'Close',
    checking: 'Checking…',
    /** Read aloud at the end. `bad`: how many problems. */
    done: (bad: number) =>
      bad === 0
        ? 'Checked: no problem found.'
        : bad === 1
          ? 'Checked: 1 problem.'
          : `Checked: ${bad} problems.`,
    askBy: { windows: 'Ask by Windows tools', ssh: 'Ask over ssh' } satisfies Record<TransportKind, string>,
    askByHint: (via: TransportKind) =>
      `It answers by ${BY[via]}. This sets the server’s connection in the settings, and checks it at once.`,
    nowBy: (server: string, via: TransportKind) => `${server} is now asked by ${BY[via]}.`,
    verdict: {
      good: 'Good',
      bad: 'Problem',
      note: 'Note',
      notTried: 'Not tried',
    } satisfies Record<Verdict, string>,

    /** The name of each line. */
    check: {
      name: 'Name',
      smb: (port: number) => `TCP port ${port} (sessions)`,
      rpc: (port: number) => `TCP port ${port} (programs, log)`,
      sshPort: (port: number) => `TCP port ${port} (ssh)`,
      via: { windows: 'Windows tools', ssh: 'ssh' } satisfies Record<TransportKind, string>,
      rights: 'Rights',
    },
    /** Where nothing was tried. */
    notTried: {
      stopped: 'Stopped before it was known.',
      noAddress: 'The name has no address.',
      notNeeded: 'Not needed: the server answers.',
      demo: 'The demo has no other connection.',
      noAnswer: 'Not known, because the server did not answer.',
    },
    name: {
      found: (addresses: string) => `Found: ${addresses}`,
      isAddress: 'An address: there is no name to look up.',
      notFound: 'No such name was found.',
      notFoundHint:
        'Try the full name (server.domain) or the address. Is this computer connected to the network or VPN of the server?',
      /** Where it is asked over ssh. */
      notFoundSshHint: 'This does not matter if the name is only in your ssh configuration (Host).',
      noAnswer: 'The name service did not answer.',
      noAnswerHint: 'Check the network, VPN and DNS settings of this computer.',
    },
    port: {
      state: {
        open: 'Open',
        refused: 'Refused: the computer is on, but nothing accepts connections there.',
        noAnswer: 'No answer: the server is off, or a firewall drops the connection.',
        noRoute: 'This computer finds no way to the address, or does not allow the connection.',
      } satisfies Record<PortState, string>,
      hint: {
        smb: (server: string, port: number) =>
          `On the server, allow the firewall group “Remote Service Management”. Try: Test-NetConnection ${server} -Port ${port}`,
        ssh: (server: string, port: number) =>
          `On the server, start the service “OpenSSH SSH Server” and allow TCP port ${port}. Over a jump host it does not have to be open from here. Try: ssh ${server} whoami`,
        network: 'Check the network, VPN and firewall of this computer.',
        /** Where the server is asked by another way. */
        unneeded: {
          smb: 'Only needed for Windows tools.',
          sshPort: 'Only needed for ssh.',
          rpc: 'Only needed for running programs and the log, by Windows tools.',
        },
      },
    },
    asked: {
      answered: (ms: number) =>
        `Answers, in ${(ms / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} s.`,
      doubtful: 'Answers, but sessions may be missing in the answer.',
      doubtfulHint: 'The messages above say what could not be read.',
      denied: 'Answers, but does not show its sessions to this account.',
      deniedHint: 'See the line “Rights”.',
      noTool: {
        windows: 'This computer does not have Windows tools (qwinsta, quser).',
        ssh: 'This computer has no ssh.',
      } satisfies Record<TransportKind, string>,
      /** Follows the reason. */
      held: 'It is not tried a second time.',
    },
    rights: {
      enough: (via: TransportKind) => `This account may see the sessions (by ${BY[via]}).`,
      denied: (tool: string) => `Access denied to ${tool}.`,
    },
  },
};
