import type { ServerName } from '../../../../shared/domain/model.ts';
import type { HostKeyReading } from '../../../../shared/domain/ssh/host-key.ts';
import type { RunTool, ToolOutput } from '../../tools/run/tool.ts';
import { failureOfSsh, sshTextOf, type TypeFor } from './failure-of-ssh.ts';
import type { Places } from './places.ts';
import { readChangedKey, readShownKey } from './read-ssh-failure.ts';
import { fingerprintArguments, type SshTarget } from './ssh-arguments.ts';

/** ssh itself gives up earlier, once for each host on the way. */
const KEY_TIMEOUT_MS = 30_000;

/** A key that was shown; whether a terminal can be opened is not known here. */
export type KeyReading = Omit<HostKeyReading, 'canOpenTerminal'>;

/** The keys that servers have shown, for a user who decides on them. Nothing is accepted here. */
export interface HostKeys {
  /** The result of any call: of a key that has changed ssh tells at once, and after an answer none is in doubt. */
  note(target: SshTarget, output: ToolOutput): void;
  /** What is known, or asked now and once. Nothing is logged in to. Resolves always. */
  read(target: SshTarget): Promise<KeyReading>;
  /** The next reading asks. */
  forget(server: ServerName): void;
}

export function createHostKeys(run: RunTool, places: Places, typeFor: TypeFor): HostKeys {
  const known = new Map<ServerName, Promise<KeyReading>>();

  async function ask(target: SshTarget): Promise<KeyReading> {
    const askedAt = Date.now();
    const output = await places.take(() =>
      run('ssh', fingerprintArguments(target), { timeoutMs: KEY_TIMEOUT_MS }),
    );
    const printed = sshTextOf(output.stderr);
    const changed = changedReading(target, output, askedAt);
    if (changed?.key != null) return changed;
    const shown = readShownKey(printed);
    if (shown !== null) {
      const { key, host } = shown;
      return { askedAt, key, host: otherHost(host, target), kept: changed?.kept ?? null, failure: null };
    }
    return { ...NOTHING_SHOWN, askedAt, failure: failureOfSsh(output, target, typeFor) };
  }

  return {
    note(target, output) {
      const changed = changedReading(target, output, Date.now());
      if (changed?.key != null) known.set(target.server, Promise.resolve(changed));
      else if (output.exitCode === 0 || output.end === 'answered') known.delete(target.server);
    },
    read(target) {
      const before = known.get(target.server);
      if (before !== undefined) return before;
      const reading = ask(target);
      known.set(target.server, reading);
      return reading;
    },
    forget: (server) => void known.delete(server),
  };
}

const NOTHING_SHOWN = { key: null, host: null, kept: null } as const;

/** Null unless ssh has found that a key has changed. */
function changedReading(target: SshTarget, { stderr }: ToolOutput, askedAt: number): KeyReading | null {
  const changed = readChangedKey(sshTextOf(stderr));
  if (changed === null) return null;
  const { key, name, kept } = changed;
  return { askedAt, key, host: otherHost(name, target), kept, failure: null };
}

/** Null where it is the server itself, with or without a port. */
function otherHost(host: string | null, { server }: SshTarget): string | null {
  if (host === null) return null;
  const [, bracketed, plain = ''] = /^(?:\[(.+)\](?::\d+)?|(.+?))$/.exec(host) ?? [];
  const name = bracketed ?? plain.replace(/^([^:]*):\d+$/, '$1');
  return name.toLowerCase() === server.toLowerCase() ? null : host;
}
