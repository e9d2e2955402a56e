import type { ServerName } from '../../../../shared/domain/model.ts';
import { ACCEPT_LINE } from '../../../../shared/domain/ssh/host-key.ts';

/** Where to, and as whom. */
export interface SshTarget {
  readonly server: ServerName;
  /** Null for what ssh's own configuration says, and so is `user`. */
  readonly port: number | null;
  readonly user: string | null;
}

/** What is the same for all servers of a desk. */
export interface SshRules {
  /** What happens with a key of a server that was never seen. A key that has changed is refused in any case. */
  readonly unknownKeys: 'refuse' | 'accept';
  /** A folder of our own for the sockets of shared connections; null on Windows, whose ssh shares none. */
  readonly socketFolder: string | null;
}

/** Nothing may be asked: there is no terminal, and nobody who would see the question. */
const ALWAYS = [
  ...['-T', '-x', '-a'],
  ...options('BatchMode=yes', 'NumberOfPasswordPrompts=0', 'ConnectTimeout=8', 'ConnectionAttempts=1'),
];

const STEADY = options(
  'ServerAliveInterval=5',
  'ServerAliveCountMax=2',
  'RequestTTY=no',
  'RemoteCommand=none',
  'ClearAllForwardings=yes',
  'PermitLocalCommand=no',
);

/** A shared connection is kept for so long after its last question. */
const KEPT_SECONDS = 120;

/**
 * The arguments of `ssh` for one line on a server. They are never passed through a shell. What the user's own ssh is set
 * up with counts (keys, agent, jump hosts), except for what is said here.
 */
export function sshArguments(target: SshTarget, rules: SshRules, line: string): readonly string[] {
  return [
    ...ALWAYS,
    ...options(`StrictHostKeyChecking=${rules.unknownKeys === 'accept' ? 'accept-new' : 'yes'}`),
    ...options('LogLevel=ERROR'),
    ...STEADY,
    ...sharing(rules.socketFolder),
    ...destination(target),
    line,
  ];
}

/** Ends the shared connection to a server. */
export function endSharedArguments(target: SshTarget, socketFolder: string): readonly string[] {
  return [...options(`ControlPath=${socketPath(socketFolder)}`), '-O', 'exit', ...destination(target)];
}

/**
 * Asks for the key of a server and does nothing else: with `-v` ssh prints its fingerprint, also through jump hosts. No
 * shared connection: that shows no key again. No way to log in is tried, should the key be known by now.
 */
export function fingerprintArguments(target: SshTarget): readonly string[] {
  return [
    '-v',
    ...ALWAYS,
    ...options('StrictHostKeyChecking=yes', 'PreferredAuthentications=none', ...NO_SHARING),
    ...STEADY,
    ...acceptArguments(target),
  ];
}

/** Where ssh may ask on a terminal: the user sees the key there, and accepts it or not. Nothing is left running. */
export function acceptArguments(target: SshTarget): readonly string[] {
  return [...destination(target), ACCEPT_LINE];
}

const NO_SHARING = ['ControlMaster=no', 'ControlPath=none'] as const;

function sharing(folder: string | null): readonly string[] {
  if (folder === null) return options(...NO_SHARING);
  return options('ControlMaster=auto', `ControlPath=${socketPath(folder)}`, `ControlPersist=${KEPT_SECONDS}`);
}

/** ssh reads the value as a line of its configuration, and a percent sign as the start of a short form. */
function socketPath(folder: string): string {
  return `"${folder.replaceAll('%', '%%')}/%C"`;
}

/** After `--` nothing is an option: without it a host that begins with `-` would be one, and could start a program. */
export function destination({ server, port, user }: SshTarget): readonly string[] {
  return [
    ...(port === null ? [] : ['-p', String(port)]),
    ...(user === null ? [] : ['-l', user]),
    '--',
    server,
  ];
}

function options(...values: readonly string[]): readonly string[] {
  return values.flatMap((value) => ['-o', value]);
}
