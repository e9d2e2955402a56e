import { describe, expect, it } from 'vitest';
import type { RunOptions, ToolEnd, ToolOutput } from '../../../../electron/engine/tools/run/tool.ts';
import { createTransports, type Transports } from '../../../../electron/engine/transports/transports.ts';
import { type Settings, settingsSchema } from '../../../../shared/contract/settings.ts';
import type { ToolFailureCode } from '../../../../shared/domain/failure.ts';
import { serverName } from '../../../builders.ts';

const XYZ = serverName('xyz');
const QUESTION = { regional: { codePage: 850, dateOrder: null }, timeoutMs: 1000 };
const CHANGED = `@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
The fingerprint for the ED25519 key sent by the remote host is
SHA256:new.
Offending ED25519 key in /home/me/.ssh/known_hosts:3
Host key for [xyz]:2222 has changed and you have requested strict checking.
Host key verification failed.`;
const UNKNOWN = 'No ED25519 host key is known for xyz.\nHost key verification failed.';
const SHOWN = `debug1: Server host key: ssh-ed25519 SHA256:first\n${UNKNOWN}`;

interface Answer {
  readonly stderr?: string;
  readonly stdout?: string;
  readonly exitCode?: number;
  readonly end?: ToolEnd;
}

interface Call {
  readonly tool: string;
  readonly args: readonly string[];
  readonly options: RunOptions;
}

function open(
  first: Answer,
  settings: Partial<Settings> = {},
  hasTerminal = true,
): { readonly transports: Transports; readonly calls: Call[]; say(next: Answer): void } {
  const calls: Call[] = [];
  let answer = first;
  const inUse = settingsSchema.parse({
    servers: [{ name: 'xyz', sshPort: 2222, sshUser: 'admin' }],
    ...settings,
  });
  const transports = createTransports({
    run: async (tool, args, options): Promise<ToolOutput> => {
      calls.push({ tool, args, options });
      const { stderr = '', stdout = '', exitCode = 255, end = 'exited' } = answer;
      const bytes = (text: string) => new TextEncoder().encode(text);
      return { stdout: bytes(stdout), stderr: bytes(stderr), end, exitCode, tookMs: 1 };
    },
    settings: () => inUse,
    usual: 'ssh',
    forced: null,
    socketFolder: () => null,
    platform: 'linux',
    hasTerminal: async () => hasTerminal,
    wait: async () => {},
  });
  return { transports, calls, say: (next) => (answer = next) };
}

describe('a server that is held', () => {
  it('is reported with the time when it was really asked', async () => {
    const { transports, calls } = open({ stderr: CHANGED });
    const asked = await transports.look(XYZ, QUESTION);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await transports.look(XYZ, QUESTION)).toEqual({ ...asked, tookMs: 0 });
    expect(await transports.work(XYZ, QUESTION)).toMatchObject({
      kind: 'notRead',
      askedAt: asked.askedAt,
      error: { code: 'hostKeyChanged' },
    });
    expect(calls).toHaveLength(1);
  });

  it('tells of the new key without another question', async () => {
    const { transports, calls } = open({ stderr: CHANGED });
    const { askedAt } = await transports.look(XYZ, QUESTION);
    const reading = await transports.hostKey(XYZ);
    expect(reading).toMatchObject({
      key: { type: 'ED25519', sha256: 'SHA256:new' },
      host: null,
      kept: { file: '/home/me/.ssh/known_hosts', line: 3 },
      failure: null,
    });
    expect(reading.askedAt).toBeGreaterThanOrEqual(askedAt);
    expect(calls).toHaveLength(1);
  });
});

describe('the key of a server', () => {
  it('is asked once, without any log-in, until the user asks that server again', async () => {
    const { transports, calls, say } = open({ stderr: SHOWN });
    const [one, other] = await Promise.all([transports.hostKey(XYZ), transports.hostKey(XYZ)]);
    expect(one).toMatchObject({ key: { type: 'ssh-ed25519', sha256: 'SHA256:first' }, failure: null });
    expect(other).toEqual(one);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.args).toContain('PreferredAuthentications=none');
    expect(calls[0]?.args.slice(-7)).toEqual(['-p', '2222', '-l', 'admin', '--', 'xyz', 'exit']);
    say({ stderr: UNKNOWN });
    await transports.look(XYZ, QUESTION);
    expect(await transports.hostKey(XYZ)).toEqual(one);
    say({ stderr: SHOWN.replace('first', 'second') });
    transports.askAgain([XYZ]);
    expect((await transports.hostKey(XYZ)).key?.sha256).toBe('SHA256:second');
  });

  it('is forgotten once the server has answered', async () => {
    const { transports, calls, say } = open({ stderr: SHOWN });
    await transports.hostKey(XYZ);
    say({ exitCode: 0 });
    await transports.look(XYZ, QUESTION);
    say({ stderr: SHOWN });
    await transports.hostKey(XYZ);
    expect(calls.filter(({ args }) => args.includes('-v'))).toHaveLength(2);
  });

  it('is not known where the server does not get as far as showing it, and that is said', async () => {
    const { transports } = open({ stderr: 'ssh: connect to host xyz port 2222: Connection refused' });
    expect(await transports.hostKey(XYZ)).toMatchObject({
      key: null,
      kept: null,
      failure: { code: 'unreachable', typed: { ssh: 'ssh -p 2222 -l admin -- xyz' } },
    });
  });

  it('is refused of a server that is not asked over ssh', async () => {
    const { transports, calls } = open(
      {},
      settingsSchema.parse({ servers: [{ name: 'xyz', transport: 'windows' }] }),
    );
    await expect(transports.hostKey(XYZ)).rejects.toMatchObject({ failure: { code: 'refused' } });
    await expect(transports.openTerminal(XYZ)).rejects.toMatchObject({ failure: { code: 'refused' } });
    expect(calls).toEqual([]);
  });
});

describe('a terminal with the command that accepts a key', () => {
  it('is opened with an array of arguments and left running', async () => {
    const { transports, calls } = open({ end: 'started' });
    expect(await transports.openTerminal(XYZ)).toBe('ssh -p 2222 -l admin -- xyz exit');
    expect(calls).toEqual([
      {
        tool: 'terminal',
        args: ['-p', '2222', '-l', 'admin', '--', 'xyz', 'exit'],
        options: { timeoutMs: 10_000, leaveRunning: true },
      },
    ]);
  });

  it('is not opened where the user’s name could be read as something else, or none is there', async () => {
    const settings = settingsSchema.parse({ servers: [{ name: 'xyz', sshUser: 'corp\\admin' }] });
    const odd = open({ end: 'started' }, settings);
    await expect(odd.transports.openTerminal(XYZ)).rejects.toMatchObject({
      failure: { code: 'toolMissing', tool: 'terminal' },
    });
    expect((await odd.transports.hostKey(XYZ)).canOpenTerminal).toBe(false);
    expect(odd.calls.map(({ tool }) => tool)).toEqual(['ssh']);
    const missing = open({ end: 'missing' }, {}, false);
    await expect(missing.transports.openTerminal(XYZ)).rejects.toMatchObject({
      failure: { tool: 'terminal' },
    });
    expect((await missing.transports.hostKey(XYZ)).canOpenTerminal).toBe(false);
  });
});

/** What ssh says, what that is, and how often it is asked then: a refused log-in is never tried again by itself. */
const SAID: readonly (readonly [string, ToolFailureCode, number])[] = [
  [CHANGED, 'hostKeyChanged', 1],
  [UNKNOWN, 'hostKeyUnknown', 1],
  ['admin@xyz: Permission denied (publickey,password).', 'loginFailed', 1],
  ['ssh: Could not resolve hostname xyz: Name or service not known', 'unknownHost', 1],
  ['ssh: Could not resolve hostname xyz: No such host is known. ', 'unknownHost', 1],
  ['ssh: Could not resolve hostname xyz: nodename nor servname provided, or not known', 'unknownHost', 1],
  ['ssh: connect to host xyz port 22: Connection refused', 'unreachable', 1],
  ['ssh: connect to host xyz port 22: Connection timed out', 'timeout', 1],
  ['ssh: connect to host xyz port 22: Operation timed out', 'timeout', 1],
  ['kex_exchange_identification: Connection closed by remote host', 'unreachable', 2],
  ['Connection reset by 192.0.2.1 port 22', 'unreachable', 2],
  ['Connection closed by 192.0.2.1 port 22', 'unreachable', 2],
  ['Bad owner or permissions on C:\\Users\\x/.ssh/config', 'badOutput', 1],
];

describe.each([255, -1, 0xffffffff])('with exit code %d', (exitCode) => {
  it.each(SAID)('%s', async (stderr, code, times) => {
    const { transports, calls } = open({ stderr, exitCode });
    const report = await transports.look(XYZ, QUESTION);
    expect(report).toMatchObject({ kind: 'noAnswer', via: 'ssh', error: { code, tool: 'ssh' } });
    expect(calls).toHaveLength(times);
    if (report.kind === 'noAnswer' && code === 'badOutput') expect(report.error.said).toBe(stderr);
  });
});

describe('the log of a server over ssh', () => {
  const ask = async (stdout: string) =>
    open({ stdout, exitCode: 0 }).transports.log(XYZ, { regional: QUESTION.regional, known: null });

  it.each([
    [5, 'accessDenied'],
    [15_007, 'noSuchLog'],
    [1722, 'unreachable'],
    [-2_147_024_891, 'accessDenied'],
  ])('that fails with %d is the same failure as by Windows’ tools', async (windowsError, code) => {
    expect(await ask(`slotwatch-code ${windowsError} \r\nslotwatch-end \r\n`)).toMatchObject({
      kind: 'notRead',
      error: { code, tool: 'wevtutil' },
    });
  });
});
