import type { AccountObjection, AccountUse, Stored } from '../../../domain/accounts/stored-account.ts';
import { count } from '../count.en.ts';

/** The account that Windows uses for a server instead of the user's own. */
export const accounts = {
  accounts: {
    open: 'Use another account…',
    remove: 'Remove stored account',
    /** `where`: a server, or a group with how many are in it. */
    title: (where: string) => `Another account: ${where}`,
    about:
      'Windows stores the account for this Windows user and from then on uses it for everything with that server: the questions of Slotwatch, shared folders, the registry, other programs.',
    password:
      'You type the password in a console of Windows. Slotwatch never sees it, and does not store it.',
    group: (servers: number) =>
      `${servers === 1 ? 'One console opens' : `${servers} consoles open one after another`}, and you type the password in each. You can stop at any time.`,
    demo: 'This is the demo: no console opens, and nothing is stored on this computer.',
    account: 'Account',
    accountHint: 'DOMAIN\\user or user@domain; .\\user for an account of the server itself',
    badAccount:
      'Write it as DOMAIN\\user, .\\user or user@domain, without quotes, slashes and other special characters.',
    local:
      'If the server is in no domain, Windows filters the rights of such an account over the network: only the built-in Administrator keeps all of them. Slotwatch does not change that.',
    use: 'Used for',
    uses: {
      windows: 'Everything with the server, the questions of Slotwatch too',
      remoteDesktop: 'Remote Desktop connections only',
    } satisfies Record<AccountUse, string>,
    start: (servers: number) => (servers === 1 ? 'Open the console' : `Open ${count(servers, 'console')}`),
    stop: 'Stop',
    close: 'Close',
    table: 'Stored accounts',
    server: 'Server',
    storedColumn: 'Stored now',
    resultColumn: 'Result',
    removeColumn: 'Remove',
    removeFor: (server: string) => `Remove the account stored for ${server}`,
    noServers: 'No server of this group is asked by Windows’ own tools.',
    leftOut: (servers: number) =>
      `${count(servers, 'server')} asked over ssh ${servers === 1 ? 'is' : 'are'} left out: ssh has its own keys.`,
    overSsh: 'Asked over ssh: the account is part of the ssh settings.',
    /** What Windows has stored. */
    stored: {
      /** Where the name could not be read. */
      stored: 'stored, name not readable',
      notStored: 'nothing stored',
      unknown: 'not known',
    } satisfies Record<Stored['kind'], string>,
    checking: 'checking …',
    /** How it went on one server. */
    waiting: 'waiting',
    consoleIsOpen: 'Console is open: type the password there',
    removing: 'removing …',
    result: {
      stored: 'Stored',
      notStored: 'Not stored',
      kept: 'Perhaps stored',
      unknown: 'Not known',
      removed: 'Removed',
      nothingThere: 'Nothing was stored',
      notRemoved: 'Not removed',
      stopped: 'Not started',
      failed: 'Failed',
    },
    /** What it means, and what to do. */
    resultHint: {
      notStored:
        'Not stored: the console was closed or the password not accepted. A policy of Windows may also forbid storing passwords.',
      kept: 'Perhaps stored: an account is stored, but the console did not end as usual, so the password may be an earlier one.',
      unknown: 'Not known: look in the Credential Manager of Windows.',
      notRemoved: 'Not removed: look in the Credential Manager of Windows.',
    },
    progress: (done: number, all: number) => `${done} of ${count(all, 'server')} done`,
    removedFor: (server: string) => `The account stored for ${server} was removed.`,
    nothingFor: (server: string) =>
      `Nothing is stored for ${server}: Windows uses the account you are signed in with.`,
    notRemovedFor: (server: string) => `The account stored for ${server} could not be removed.`,

    refusal: {
      notWindows: (_server: string) => 'Only Windows can use another account for a server.',
      overSsh: (server: string) => `${server} is asked over ssh, which has its own keys and accounts.`,
      thisComputer: (server: string) =>
        `${server} is this computer: Windows always uses the account you are signed in with.`,
      badAccount: (_server: string) => 'That is not the name of an account.',
      consoleOpen: (_server: string) => 'A console that asks for a password is open already.',
    } satisfies Record<AccountObjection, unknown>,
    refusalHint: 'Nothing was stored or removed.',
  },
};
