import { findServer, type ServerSettings, type Settings } from '../../../shared/contract/settings.ts';
import { transportOf } from '../../../shared/contract/transport.ts';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { RunTool } from '../tools/run/tool.ts';
import { HeldServers } from './held-servers.ts';
import { createSshTransport } from './ssh/ssh-transport.ts';
import type { Transport } from './transport.ts';
import { createWindowsTransport } from './windows-transport.ts';

export interface TransportsWorld {
  readonly run: RunTool;
  /** The settings at the time of the call. */
  readonly settings: () => Settings;
  /** Of servers whose settings and groups say nothing. */
  readonly usual: TransportKind;
  /** A folder of our own for the sockets of shared connections; null where ssh has none. */
  readonly socketFolder: string | null;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** All transports as one: each server by its own. */
export interface Transports extends Transport {
  /** The user wants these servers to be asked, also where that was given up. */
  askAgain(servers: readonly ServerName[]): void;
  kindOf(server: ServerName): TransportKind;
}

export function createTransports(world: TransportsWorld): Transports {
  const { run, settings, usual, socketFolder, wait } = world;
  const held = new HeldServers();
  const own = (server: ServerName): ServerSettings | undefined => findServer(settings(), server);
  const each: Readonly<Record<TransportKind, Transport>> = {
    windows: createWindowsTransport(run),
    ssh: createSshTransport({
      run,
      target: (server) => ({
        server,
        port: own(server)?.sshPort ?? null,
        user: own(server)?.sshUser ?? null,
      }),
      rules: () => ({ unknownKeys: settings().sshUnknownKeys, socketFolder }),
      wait,
    }),
  };
  const kindOf = (server: ServerName): TransportKind => transportOf(settings(), server, usual);
  const by = (server: ServerName): Transport => each[kindOf(server)];

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
      if (why === null) return by(server).work(server, question);
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
      return why === null ? by(server).log(server, question) : { kind: 'notRead', error: why };
    },
    act: (server, action, limits) => by(server).act(server, action, limits),
    asTyped: (server, action) => by(server).asTyped(server, action),
  };
}
