import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type {
  AccountChange,
  AccountObjection,
  AccountUse,
  ServerAccounts,
  Stored,
} from '../../../shared/domain/accounts/stored-account.ts';
import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { Origin, ServerName } from '../../../shared/domain/model.ts';
import { parseStoredAccount } from '../../../shared/names/account-to-store.ts';
import { refused } from '../actions/refusal.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { SlotwatchError } from '../slotwatch-error.ts';
import { isThisComputer } from '../this-computer.ts';
import { decodeToolText } from '../tools/read/decode.ts';
import type { RunOptions, RunTool, ToolOutput } from '../tools/run/tool.ts';
import { asTyped, type Command } from '../tools/run/tool-commands.ts';
import { addAccount, deleteStored, listStored, targetName } from './cmdkey-commands.ts';
import { readStored } from './read-stored.ts';

/** Time to find a password and to type it; then the console is closed. */
const CONSOLE_OPEN_MS = 10 * 60_000;
/** For questions that need no server. */
const QUESTION_MS = 10_000;

/** What the accounts need of the engine. */
export interface AccountsWorld {
  readonly run: RunTool;
  readonly audit: Pick<AuditLog, 'write'>;
  /** Windows keeps accounts for servers here, or the demo plays it. */
  readonly available: boolean;
  readonly kindOf: (server: ServerName) => TransportKind;
  readonly codePage: () => Promise<number>;
  /** Another account counts for this server now, so it is asked again, also where that was given up. */
  readonly onChanged: (server: ServerName) => void;
}

/** The accounts that Windows uses for servers. Methods reject with `SlotwatchError`. */
export interface Accounts {
  /** What is stored now. */
  stored(server: ServerName): Promise<ServerAccounts>;
  /**
   * Opens a console in which Windows asks for the password, and resolves when it is closed. One at a time. That the prompt
   * appears there could not be tried on a real Windows.
   */
  store(server: ServerName, account: string, use: AccountUse, origin: Origin): Promise<AccountChange>;
  remove(server: ServerName, use: AccountUse, origin: Origin): Promise<AccountChange>;
  /** Closes the open console; nothing is stored by it then. */
  stop(): void;
}

export function createAccounts(world: AccountsWorld): Accounts {
  const { run, audit } = world;
  let open: AbortController | null = null;

  function permit(server: ServerName): void {
    const why = objectionTo(server, world);
    if (why !== null) throw refused({ kind: 'account', why, server });
  }

  async function ask({ tool, args }: Command, server: ServerName, options: RunOptions): Promise<ToolOutput> {
    const output = await run(tool, args, options);
    if (output.end !== 'missing') return output;
    throw new SlotwatchError({ code: 'toolMissing', tool, server });
  }

  async function storedNow(server: ServerName, use: AccountUse): Promise<Stored> {
    const { end, exitCode, stdout } = await ask(listStored(server, use), server, { timeoutMs: QUESTION_MS });
    if (end !== 'exited' || exitCode !== 0) return { kind: 'unknown' };
    return readStored(decodeToolText(stdout, await world.codePage()), targetName(server, use));
  }

  /** Runs a command that is in the audit log before it is started, and looks at what is stored afterwards. */
  async function change(
    command: Command,
    facts: Omit<AuditEntry, 'event' | 'command'> & { readonly server: ServerName },
    use: AccountUse,
    wanted: Stored['kind'],
    options: RunOptions,
  ): Promise<AccountChange> {
    const { server } = facts;
    const entry = { ...facts, command: asTyped(command) };
    audit.write({ ...entry, event: 'account' });
    const { end, exitCode } = await ask(command, server, options);
    const now = await storedNow(server, use);
    const done = end === 'exited' && exitCode === 0 && now.kind === wanted;
    try {
      audit.write({ ...entry, event: 'accountResult', stored: now.kind, done: done ? 'yes' : 'no' });
    } catch {
      // It has happened, and its beginning is in the log, which has reported why it cannot be written to.
    }
    if (done && use === 'windows') world.onChanged(server);
    return { done, now };
  }

  return {
    async stored(server) {
      permit(server);
      return {
        windows: await storedNow(server, 'windows'),
        remoteDesktop: await storedNow(server, 'remoteDesktop'),
      };
    },
    async store(server, typed, use, origin) {
      permit(server);
      const account = parseStoredAccount(typed);
      if (account === null) throw refused({ kind: 'account', why: 'badAccount', server });
      if (open !== null) throw refused({ kind: 'account', why: 'consoleOpen', server });
      const stopping = new AbortController();
      open = stopping;
      try {
        const facts = { server, origin, action: 'storeAccount', user: account } as const;
        return await change(addAccount(server, account, use), facts, use, 'stored', {
          timeoutMs: CONSOLE_OPEN_MS,
          ownConsole: true,
          signal: stopping.signal,
        });
      } finally {
        open = null;
      }
    },
    async remove(server, use, origin) {
      permit(server);
      const before = await storedNow(server, use);
      const user = before.kind === 'stored' ? before.account : null;
      const facts = { server, origin, action: 'removeAccount', user } as const;
      return change(deleteStored(server, use), facts, use, 'notStored', { timeoutMs: QUESTION_MS });
    },
    stop: () => open?.abort(),
  };
}

/** Why no other account can be used for a server; null where one can. */
function objectionTo(server: ServerName, { available, kindOf }: AccountsWorld): AccountObjection | null {
  if (!available) return 'notWindows';
  if (kindOf(server) === 'ssh') return 'overSsh';
  // It is asked without its name, so no entry would count.
  return isThisComputer(server) ? 'thisComputer' : null;
}
