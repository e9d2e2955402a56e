import { findServer, type ServerSettings, type Settings } from '../../../shared/contract/settings.ts';
import { transportOf } from '../../../shared/contract/transport.ts';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type { LogReading } from '../../../shared/domain/history/log/session-log.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { NoWorkReading, WorkReading } from '../../../shared/domain/work/work.ts';
import type { RunTool } from '../tools/run/tool.ts';
import { HeldServers } from './held-servers.ts';
import type { Transport } from './server-transport.ts';
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
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** All transports as one: each server by its own. */
export interface Transports extends Transport {
  /** The user wants these servers to be asked, also where that was given up. */
  askAgain(servers: readonly ServerName[]): void;
  kindOf(server: ServerName): TransportKind;
  /** The settings have changed: whoever is asked in another way now may be asked again. */
  configure(): void;
  /** Ends the connections that are left. Nothing may be asked afterwards. */
  dispose(): Promise<void>;
}

export function createTransports(world: TransportsWorld): Transports {
  const { run, settings, usual, forced, socketFolder, wait } = world;
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
    wait,
  });
  const each: Readonly<Record<TransportKind, Transport>> = { windows: createWindowsTransport(run), ssh };
  const kindOf = (server: ServerName): TransportKind => forced ?? transportOf(settings(), server, usual);
  /** How each server was last asked. */
  const asked = new Map<ServerName, string>();
  const howOf = (server: ServerName): string => JSON.stringify([kindOf(server), target(server)]);
  const by = (server: ServerName): Transport => {
    asked.set(server, howOf(server));
    return each[kindOf(server)];
  };

  /** A refused log-in holds the server whatever was asked; that something else failed says nothing of the next look. */
  function noted<Reading extends LogReading | WorkReading | NoWorkReading>(
    server: ServerName,
    reading: Reading,
  ): Reading {
    if (reading.kind === 'notRead') held.note(server, reading.error);
    return reading;
  }

  return {
    kindOf,
    askAgain(servers) {
      for (const server of servers) held.release(server);
    },
    async look(server, question) {
      const why = held.why(server);
      if (why !== null) {
        const via = kindOf(server) === 'ssh' ? { via: 'ssh' as const } : {};
        return { kind: 'noAnswer', server, askedAt: Date.now(), tookMs: 0, error: why, ...via };
      }
      const report = await by(server).look(server, question);
      held.note(server, report.kind === 'answer' ? null : report.error);
      return report;
    },
    async work(server, question) {
      const why = held.why(server);
      if (why === null) return noted(server, await by(server).work(server, question));
      return {
        kind: 'notRead',
        server,
        askedAt: Date.now(),
        clockMs: performance.now(),
        tookMs: 0,
        error: why,
      };
    },
    async log(server, question) {
      const why = held.why(server);
      if (why !== null) return { kind: 'notRead', error: why };
      return noted(server, await by(server).log(server, question));
    },
    act: (server, action, limits) => by(server).act(server, action, limits),
    asTyped: (server, action) => each[kindOf(server)].asTyped(server, action),
    configure() {
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
