import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** Debian's OpenSSH server on loopback, with keys made here. */
export interface Sshd {
  readonly port: number;
  /** For `--tools-dir` or as the only folder of PATH: an `ssh` that knows this server and this key, and no others. */
  readonly clientDir: string;
  /** The lines of its log so far. */
  log(): Promise<readonly string[]>;
  /** From now on it has another host key. */
  changeKey(): Promise<void>;
  /** How many connections it has had. The last lines of a connection in its log come after its client has ended: do not count lines. */
  connections(): Promise<number>;
  /** Kills the processes of the connections that are open now. */
  killConnections(): void;
  dispose(): Promise<void>;
}

export interface SshdOptions {
  /** The folder with `cmd` and the stand-ins: the only one on the PATH of what is called over ssh, besides the system's. */
  readonly toolsDir: string;
  /** More lines of its configuration. */
  readonly config?: readonly string[];
  /** Whether the client knows the key of the host. */
  readonly isKnown?: boolean;
  /** Whether the client has the key of the user. */
  readonly hasKey?: boolean;
  /** As ssh's `Host` takes them, `srv*`: names that lead here too, each by a connection that only it has. */
  readonly names?: string;
}

/** Where Debian has it. */
const SSHD = process.env.SLOTWATCH_SSHD ?? '/usr/sbin/sshd';
/** Debian's service makes it at its start; without the service nobody does. */
const PRIVILEGE_FOLDER = '/run/sshd';

export async function startSshd(options: SshdOptions): Promise<Sshd> {
  const { toolsDir, config = [], isKnown = true, hasKey = true, names } = options;
  // Short: a socket's path may have no more than 107 characters.
  const folder = await mkdtemp(path.join(tmpdir(), 'sw-ssh-'));
  const at = (name: string): string => path.join(folder, name);
  const port = await freePort();
  for (const key of ['host', 'user', 'other']) makeKey(at(key));
  await writeFile(at('authorized'), await readFile(at('user.pub')), { mode: 0o600 });
  const host = `[127.0.0.1]:${port} ${(await readFile(at('host.pub'), 'utf8')).trim()}\n`;
  await writeFile(at('known'), isKnown ? host : '');
  if (process.getuid?.() === 0) await mkdir(PRIVILEGE_FOLDER, { recursive: true, mode: 0o755 });
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host')}`,
    `AuthorizedKeysFile ${at('authorized')}`,
    `PidFile ${at('pid')}`,
    // The folder of temporary files may be written by everybody.
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin yes',
    'LogLevel VERBOSE',
    // A bash that sshd starts reads the account's .bashrc, which may take seconds, unless it is inside of another one.
    `SetEnv PATH=${toolsDir}:${process.env.PATH ?? ''} SHLVL=2`,
    ...config,
  ];
  await writeFile(at('config'), `${lines.join('\n')}\n`);
  await mkdir(at('client'));
  const named =
    names === undefined
      ? []
      : [`Host ${names}`, `HostKeyAlias [127.0.0.1]:${port}`, `ProxyCommand ${SSHD} -i -f ${at('config')}`];
  await placeClient(at('client'), {
    port,
    known: at('known'),
    key: hasKey ? at('user') : at('other'),
    named,
  });
  let server = await serve(folder, port);

  async function log(): Promise<readonly string[]> {
    return (await readFile(at('log'), 'utf8')).split('\n');
  }

  async function stop(): Promise<void> {
    const ended = once(server, 'exit');
    killAll(childrenOf(server.pid));
    server.kill('SIGKILL');
    await ended;
  }

  return {
    port,
    clientDir: at('client'),
    log,
    connections: async () => (await log()).filter((line) => line.startsWith('Connection from')).length,
    killConnections: () => killAll(childrenOf(server.pid)),
    async changeKey() {
      await stop();
      await rm(at('host'));
      await rm(at('host.pub'));
      makeKey(at('host'));
      server = await serve(folder, port);
    },
    async dispose() {
      await stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The real ssh, with a configuration of its own: none of the user's keys and hosts are used. */
async function placeClient(
  folder: string,
  {
    port,
    known,
    key,
    named,
  }: {
    readonly port: number;
    readonly known: string;
    readonly key: string;
    readonly named: readonly string[];
  },
): Promise<void> {
  const config = path.join(folder, 'ssh_config');
  const lines = [
    `Port ${port}`,
    `UserKnownHostsFile ${known}`,
    'GlobalKnownHostsFile /dev/null',
    `IdentityFile ${key}`,
    'IdentitiesOnly yes',
    'IdentityAgent none',
    ...named,
  ];
  await writeFile(config, `${lines.join('\n')}\n`);
  const file = path.join(folder, 'ssh');
  await writeFile(file, `#!/bin/sh\nexec ${systemSsh()} -F ${config} "$@"\n`);
  await chmod(file, 0o755);
}

/** Where this system has its ssh. */
export function systemSsh(): string {
  return execFileSync('/bin/sh', ['-c', 'command -v ssh'], { encoding: 'utf8' }).trim();
}

async function serve(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn(SSHD, ['-D', '-f', path.join(folder, 'config'), '-E', path.join(folder, 'log')], {
    stdio: 'ignore',
  });
  await untilAnswering(port, server);
  return server;
}

async function untilAnswering(port: number, server: ChildProcess): Promise<void> {
  const { connect } = await import('node:net');
  for (;;) {
    if (server.exitCode !== null) throw new Error(`sshd has ended with ${server.exitCode}.`);
    const socket = connect(port, '127.0.0.1');
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
    });
    socket.destroy();
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function makeKey(file: string): void {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'slotwatch test', '-f', file]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was free.');
  return address.port;
}

/** A connection may end by itself between the list and the kill. */
function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH')) throw thrown;
    }
  }
}

function childrenOf(pid: number | undefined): readonly number[] {
  if (pid === undefined) return [];
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return [];
  }
}
