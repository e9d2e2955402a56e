import type { ToolFailureCode } from '../../domain/failure.ts';
import { count } from './count.en.ts';

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
    badOutput: {
      message: (server: string) => `${server} gave no readable list of what runs there.`,
      hint: (server: string) =>
        `Allow ${FIREWALL_GROUP} on ${server}, and use an account that has administrator rights there.`,
    },
  } satisfies Record<ToolFailureCode, unknown>,
};
