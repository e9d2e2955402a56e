import { findServer, type ServerSettings, type Settings } from '../../../shared/contract/settings.ts';
import { transportOf } from '../../../shared/contract/transport.ts';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import { stopsQuestions, type ToolFailure } from '../../../shared/domain/failure.ts';
import type { LogReading } from '../../../shared/domain/history/log/session-log.ts';
import type { Report, ServerName } from '../../../shared/domain/model.ts';
import type { HostKeyReading } from '../../../shared/domain/ssh/host-key.ts';
import type { NoWorkReading, WorkReading } from '../../../shared/domain/work/work.ts';
import { SlotwatchError } from '../slotwatch-error.ts';
import type { RunTool } from '../tools/run/tool.ts';
import { HeldServers } from './held-servers.ts';
import type { Question, Transport } from './server-transport.ts';
import { canBeInTerminal, openSshTerminal } from './ssh/open-terminal.ts';
import type { SshTarget } from './ssh/ssh-arguments.ts';
import { createSshTransport } from './ssh/ssh-transport.ts';
import { createWindowsTransport } from './windows-transport.ts';

export interface TransportsWorld {
  readonly run: RunTool;
  /** The settings at the time of the call. */
  readonly settings: () => Settings;
  /** Of servers whose settings and groups say nothing. */
  readonly usual: TransportKind;
  /** Of all servers, whatever their settings say; null: each has its own. */
  readonly forced: TransportKind | null;
  /** A folder of our own for the sockets of shared connections, made when it is first needed; null where ssh has none. */
  readonly socketFolder: () => string | null;
  readonly platform: NodeJS.Platform;
  /** Whether a terminal can be opened here with a command in it. */
  readonly hasTerminal: () => Promise<boolean>;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** All transports as one: each server by its own. */
export interface Transports extends Transport {
  /** The user wants these servers to be asked, also where that was given up. */
  askAgain(servers: readonly ServerName[]): void;
  kindOf(server: ServerName): TransportKind;
  /** The key that a server shows. Throws `refused` where it is not asked over ssh. */
  hostKey(server: ServerName): Promise<HostKeyReading>;
  /** Opens a terminal in which ssh asks about that key; the command as typed. Throws `toolMissing`, and as `hostKey` does. */
  openTerminal(server: ServerName): Promise<string>;
  /** Why this server is not asked at all until the user wants it; null when it is. */
  heldBy(server: ServerName): ToolFailure | null;
  /** One look by a way that is not its own, because the user asks for it. Not for a way that `otherHeldBy` forbids. */
  lookOtherwise(kind: TransportKind, server: ServerName, question: Question): Promise<Report>;
  /** Why that other way is not taken: a log-in is never tried a second time, and nobody is asked behind a changed key. */
  otherHeldBy(kind: TransportKind, server: ServerName): ToolFailure | null;
  /** The settings have changed: whoever is asked in another way now may be asked again. */
  configure(): void;
  /** Ends the connections that are left. Nothing may be asked afterwards. */
  dispose(): Promise<void>;
}

export function createTransports(world: TransportsWorld): Transports {
  const { run, settings, usual, forced, socketFolder, platform, wait } = world;
  const held = new HeldServers();
  const own = (server: ServerName): ServerSettings | undefined => findServer(settings(), server);
  const target = (server: ServerName): SshTarget => ({
    server,
    port: own(server)?.sshPort ?? null,
    user: own(server)?.sshUser ?? null,
  });
  const ssh = createSshTransport({
    run,
    target,
    rules: () => ({ unknownKeys: settings().sshUnknownKeys, socketFolder: socketFolder() }),
    platform,
    wait,
  });
  const each: Readonly<Record<TransportKind, Transport>> = { windows: createWindowsTransport(run), ssh };
  const kindOf = (server: ServerName): TransportKind => forced ?? transportOf(settings(), server, usual);
  /** How each server was last asked. */
  const asked = new Map<ServerName, string>();
  /** How each server was asked by a way that is not its own and may not be asked again, and why. */
  const refused = new Map<ServerName, { readonly how: string; readonly failure: ToolFailure }>();
  const howBy = (kind: TransportKind, server: ServerName): string => JSON.stringify([kind, target(server)]);
  const howOf = (server: ServerName): string => howBy(kindOf(server), server);
  const by = (server: ServerName): Transport => {
    asked.set(server, howOf(server));
    return each[kindOf(server)];
  };

  /** A refused log-in holds the server whatever was asked; that something else failed says nothing of the next look. */
  async function noted<Reading extends LogReading | WorkReading | NoWorkReading>(
    server: ServerName,
    ask: () => Promise<Reading>,
  ): Promise<Reading> {
    const begun = now();
    const reading = await ask();
    if (reading.kind === 'notRead') held.note(server, reading.error, begun);
    return reading;
  }

  return {
    kindOf,
    askAgain(servers) {
      for (const server of servers) {
        held.release(server);
        ssh.askAgain(server);
      }
    },
    async hostKey(server) {
      if (kindOf(server) !== 'ssh') throw notOverSsh(server);
      const reading = await ssh.hostKey(server);
      const canOpenTerminal = canBeInTerminal(target(server), platform) && (await world.hasTerminal());
      return { ...reading, canOpenTerminal };
    },
    async openTerminal(server) {
      if (kindOf(server) !== 'ssh') throw notOverSsh(server);
      return openSshTerminal(run, target(server), platform);
    },
    heldBy: (server) => held.of(server)?.why ?? null,
    otherHeldBy(kind, server) {
      const before = refused.get(server);
      if (before?.how === howBy(kind, server)) return before.failure;
      const why = held.of(server)?.why ?? null;
      return kind === 'ssh' || why?.code === 'hostKeyChanged' ? why : null;
    },
    async lookOtherwise(kind, server, question) {
      const how = howBy(kind, server);
      const report = await each[kind].look(server, question);
      if (report.kind === 'noAnswer' && stopsQuestions(report.error.code))
        refused.set(server, { how, failure: report.error });
      // Its shared connection would be kept for a server that is asked by another way.
      if (kind === 'ssh') ssh.forget(server);
      return report;
    },
    async look(server, question) {
      const before = held.of(server);
      if (before !== null) {
        const via = kindOf(server) === 'ssh' ? { via: 'ssh' as const } : {};
        const { why: error, askedAt } = before;
        return { kind: 'noAnswer', server, askedAt, tookMs: 0, error, ...via };
      }
      const begun = now();
      const report = await by(server).look(server, question);
      const { askedAt } = report;
      held.note(server, report.kind === 'answer' ? null : report.error, { ...begun, askedAt });
      return report;
    },
    async work(server, question) {
      const why = held.of(server);
      if (why === null) return noted(server, () => by(server).work(server, question));
      const { why: error, ...asked } = why;
      return { kind: 'notRead', server, ...asked, tookMs: 0, error };
    },
    async log(server, question) {
      const why = held.of(server);
      if (why !== null) return { kind: 'notRead', error: why.why };
      return noted(server, () => by(server).log(server, question));
    },
    act: (server, action, limits) => by(server).act(server, action, limits),
    asTyped: (server, action) => each[kindOf(server)].asTyped(server, action),
    configure() {
      for (const server of refused.keys()) if (own(server) === undefined) refused.delete(server);
      for (const [server, how] of asked) {
        if (own(server) !== undefined && howOf(server) === how) continue;
        asked.delete(server);
        held.release(server);
        ssh.forget(server);
      }
    },
    dispose: () => ssh.dispose(),
  };
}

function now(): { readonly askedAt: number; readonly clockMs: number } {
  return { askedAt: Date.now(), clockMs: performance.now() };
}

function notOverSsh(server: ServerName): SlotwatchError {
  return new SlotwatchError({ code: 'refused', why: { kind: 'notAnswered', server } });
}
