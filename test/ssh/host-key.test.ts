import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../electron/engine/log.ts';
import { createProcessTools } from '../../electron/engine/tools/run/process-tools.ts';
import { createTransports, type Transports } from '../../electron/engine/transports/transports.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { ACCEPT_LINE } from '../../shared/domain/ssh/host-key.ts';
import { serverName } from '../builders.ts';
import { placeTool } from './remote-tools.ts';
import { type Sshd, type SshdOptions, startSshd, systemSsh } from './start-sshd.ts';

const HOST = serverName('127.0.0.1');
const ASK = { regional: { codePage: 850, dateOrder: null }, timeoutMs: 60_000 } as const;

const leaving: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

async function folderOf(prefix: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  leaving.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function start(options: Partial<SshdOptions> = {}): Promise<Sshd> {
  const sshd = await startSshd({ toolsDir: '/nowhere', ...options });
  leaving.push(() => sshd.dispose());
  return sshd;
}

function ask(clientDir: string, name = HOST): Transports {
  const tools = createProcessTools({ toolsDir: clientDir, log: silentLog });
  leaving.push(() => tools.dispose());
  const settings = settingsSchema.parse({ servers: [{ name }] });
  return createTransports({
    run: tools.run,
    settings: () => settings,
    usual: 'ssh',
    forced: null,
    socketFolder: () => null,
    platform: process.platform,
    hasTerminal: async () => true,
    wait: async () => {},
  });
}

/** As `ssh-keygen -l` shows it on the server. */
function fingerprintOf(sshd: Sshd): string {
  const file = path.join(path.dirname(sshd.clientDir), 'host.pub');
  return execFileSync('ssh-keygen', ['-l', '-f', file], { encoding: 'utf8' }).split(' ')[1] ?? '';
}

async function failureOf(transports: Transports, name = HOST) {
  const report = await transports.look(name, ASK);
  return report.kind === 'noAnswer' ? report.error : null;
}

/** In a real terminal, where `yes` is typed once ssh has asked: what is typed before is thrown away. */
async function typeInTerminal(command: string, clientDir: string): Promise<void> {
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PATH: `${clientDir}:${process.env.PATH ?? ''}` },
  });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => {
    const hadAsked = printed.includes('(yes/no');
    printed += part.toString();
    if (!hadAsked && printed.includes('(yes/no')) child.stdin.write('yes\n');
  });
  await once(child, 'exit');
  child.stdin.destroy();
}

describe.runIf(process.platform === 'linux')('the key of a server over ssh', () => {
  it('is shown when it is not known, without a log-in; the command accepts it, and nothing else does', async () => {
    const sshd = await start({ isKnown: false });
    const transports = ask(sshd.clientDir);
    const failure = await failureOf(transports);
    expect(failure).toMatchObject({ code: 'hostKeyUnknown', typed: { ssh: 'ssh -- 127.0.0.1' } });
    expect(await transports.hostKey(HOST)).toMatchObject({
      key: { type: 'ssh-ed25519', sha256: fingerprintOf(sshd) },
      host: null,
      kept: null,
      failure: null,
    });
    expect((await sshd.log()).filter((line) => /Accepted|Failed/.test(line))).toEqual([]);
    expect((await failureOf(transports))?.code).toBe('hostKeyUnknown');
    await typeInTerminal(`${failure?.typed?.ssh} ${ACCEPT_LINE}`, sshd.clientDir);
    transports.askAgain([HOST]);
    // Its tools are missing here, but it was asked.
    expect((await failureOf(transports))?.code).toBe('badOutput');
  });

  it('that has changed is told with the place of the old one; the command removes that', async () => {
    const sshd = await start();
    const transports = ask(sshd.clientDir);
    const before = fingerprintOf(sshd);
    await sshd.changeKey();
    const failure = await failureOf(transports);
    expect(failure?.code).toBe('hostKeyChanged');
    const asked = await sshd.connections();
    const known = path.join(path.dirname(sshd.clientDir), 'known');
    expect(fingerprintOf(sshd)).not.toBe(before);
    expect(await transports.hostKey(HOST)).toMatchObject({
      key: { type: 'ED25519', sha256: fingerprintOf(sshd) },
      kept: { file: known, line: 1 },
    });
    expect(await sshd.connections()).toBe(asked);
    expect(failure?.typed?.forgetKey).toBe(`ssh-keygen -R '[127.0.0.1]:${sshd.port}' -f ${known}`);
    execFileSync('/bin/sh', ['-c', failure?.typed?.forgetKey ?? ''], { stdio: 'ignore' });
    transports.askAgain([HOST]);
    expect((await failureOf(transports))?.code).toBe('hostKeyUnknown');
  });

  it('is asked for through a jump host, and told as that of the jump host where that one is not known', async () => {
    const name = serverName('xyz');
    for (const isJumpKnown of [true, false]) {
      const jump = await start({ isKnown: isJumpKnown, config: ['AllowTcpForwarding yes'] });
      const sshd = await start({ isKnown: false });
      const clientDir = await clientThrough(jump, sshd);
      const meant = isJumpKnown ? sshd : jump;
      expect(await ask(clientDir, name).hostKey(name)).toMatchObject({
        key: { type: 'ssh-ed25519', sha256: fingerprintOf(meant) },
        host: `127.0.0.1:${meant.port}`,
        failure: null,
      });
    }
  });

  it('is asked about in a terminal, which gets each word as an argument', async () => {
    const sshd = await start({ isKnown: false });
    const seen = path.join(await folderOf('sw-terminal-'), 'seen');
    await placeTool(
      sshd.clientDir,
      'x-terminal-emulator',
      `#!/bin/sh\nprintf '%s\\n' "$@" >${seen}.part\nmv ${seen}.part ${seen}\n`,
    );
    const transports = ask(sshd.clientDir);
    expect(await transports.openTerminal(HOST)).toBe('ssh -- 127.0.0.1 exit');
    await expect
      .poll(() => readFile(seen, 'utf8').catch(() => ''))
      .toBe(['-e', path.join(sshd.clientDir, 'ssh'), '--', '127.0.0.1', 'exit', ''].join('\n'));
  });
});

/** An ssh that knows `xyz` as a server behind a jump host; each has keys of its own. */
async function clientThrough(jump: Sshd, sshd: Sshd): Promise<string> {
  const folder = await folderOf('sw-jump-');
  const valueIn = async ({ clientDir }: Sshd, name: string) =>
    new RegExp(`^${name} (.*)$`, 'm').exec(await readFile(path.join(clientDir, 'ssh_config'), 'utf8'))?.[1] ??
    '';
  const lines = [
    'GlobalKnownHostsFile /dev/null',
    'IdentitiesOnly yes',
    'IdentityAgent none',
    ...['Host jump', 'HostName 127.0.0.1', `Port ${jump.port}`],
    `IdentityFile ${await valueIn(jump, 'IdentityFile')}`,
    `UserKnownHostsFile ${await valueIn(jump, 'UserKnownHostsFile')}`,
    ...['Host xyz', 'HostName 127.0.0.1', `Port ${sshd.port}`, 'ProxyJump jump'],
    `IdentityFile ${await valueIn(sshd, 'IdentityFile')}`,
    `UserKnownHostsFile ${await valueIn(sshd, 'UserKnownHostsFile')}`,
  ];
  const config = path.join(folder, 'ssh_config');
  await writeFile(config, `${lines.join('\n')}\n`);
  const file = path.join(folder, 'ssh');
  await writeFile(file, `#!/bin/sh\nexec ${systemSsh()} -F ${config} "$@"\n`);
  await chmod(file, 0o755);
  return folder;
}
