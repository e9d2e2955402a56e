import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { wait } from '../../electron/engine/actions/wait.ts';
import { simulatedServer } from '../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../electron/engine/demo/simulated-sessions.ts';
import { silentLog } from '../../electron/engine/log.ts';
import { createProcessTools } from '../../electron/engine/tools/run/process-tools.ts';
import { actionableId } from '../../electron/engine/tools/run/tool-commands.ts';
import { createTransports, type Transports } from '../../electron/engine/transports/transports.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { serverName } from '../builders.ts';
import { makeStandInFleet, type StandInFleet } from '../stand-ins/stand-in-fleet.ts';
import { placeRemoteTools, placeTool } from './remote-tools.ts';
import { type Sshd, type SshdOptions, startSshd } from './start-sshd.ts';

const HOST = serverName('127.0.0.1');
const REGIONAL = { codePage: 850, dateOrder: null } as const;
const ASK = { regional: REGIONAL, timeoutMs: 60_000 };
const ID = actionableId(3);

const leaving: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

/** A server with two disconnected users, behind a real sshd. */
async function setUp(options: Partial<SshdOptions> = {}): Promise<{
  readonly sshd: Sshd;
  readonly fleet: StandInFleet;
  readonly transports: Transports;
}> {
  const now = Date.now();
  const sessions = [
    disconnectedSession(2, 'jobss', { now, idleMinutes: 10 }),
    disconnectedSession(3, 'gatesb', { now, idleMinutes: 4442 }),
  ];
  const fleet = await makeStandInFleet([
    simulatedServer({ name: 'localhost', sessions: [...systemSessions(), ...sessions] }),
  ]);
  leaving.push(() => fleet.dispose());
  await placeRemoteTools(fleet.toolsDir);
  const sshd = await startSshd({ toolsDir: fleet.toolsDir, ...options });
  leaving.push(() => sshd.dispose());
  const socketFolder = await mkdtemp(path.join(tmpdir(), 'sw-'));
  leaving.push(() => rm(socketFolder, { recursive: true, force: true }));
  const tools = createProcessTools({ toolsDir: sshd.clientDir, log: silentLog });
  leaving.push(() => tools.dispose());
  const settings = settingsSchema.parse({ servers: [{ name: HOST, transport: 'ssh' }] });
  const transports = createTransports({
    run: tools.run,
    settings: () => settings,
    usual: 'windows',
    forced: null,
    socketFolder: () => socketFolder,
    platform: 'linux',
    hasTerminal: async () => false,
    wait: async (ms) => wait(Math.min(ms, 100)),
  });
  return { sshd, fleet, transports };
}

describe('a server over ssh', () => {
  it('tells who is on, and as whom it was asked', async () => {
    const { transports } = await setUp();
    const report = await transports.look(HOST, ASK);
    expect(report).toMatchObject({ kind: 'answer', via: 'ssh', caller: 'corp\\admin', doubts: [] });
    if (report.kind !== 'answer') return;
    expect(report.sessions.filter(({ user }) => user !== null)).toMatchObject([
      { id: 2, user: 'jobss', state: 'disconnected', idleMinutes: 10 },
      { id: 3, user: 'gatesb', state: 'disconnected', idleMinutes: 4442 },
    ]);
  });

  it('is asked by one connection, which the next questions share', async () => {
    const { sshd, transports } = await setUp();
    for (let turn = 0; turn < 3; turn++) await transports.look(HOST, ASK);
    const logins = (await sshd.log()).filter((line) => line.startsWith('Accepted publickey'));
    expect(logins).toHaveLength(1);
  });

  it('ends the session that is meant, and no other', async () => {
    const { fleet, transports } = await setUp();
    const output = await transports.act(HOST, { kind: 'end', by: 'logoff', id: ID }, { timeoutMs: 60_000 });
    expect(output).toMatchObject({ end: 'exited', exitCode: 0 });
    const ended = fleet.calls().filter(({ tool }) => tool === 'logoff');
    expect(ended.map(({ args }) => args)).toEqual([['3', '/v']]);
    const report = await transports.look(HOST, ASK);
    expect(report.kind === 'answer' && report.sessions.map(({ user }) => user)).not.toContain('gatesb');
  });

  it('gets a message over stdin: no word of it is in a command', async () => {
    const { fleet, transports } = await setUp();
    const text = 'Please save & log off "now" | $(id) %PATH% \u00fc';
    const output = await transports.act(
      HOST,
      { kind: 'message', id: ID, text, seconds: 60 },
      { timeoutMs: 60_000 },
    );
    expect(output.end).toBe('exited');
    expect(fleet.calls().find(({ tool }) => tool === 'msg')?.args).toEqual(['3', '/time:60', text]);
  });

  it('whose key is not known is not asked, and its key can be shown', async () => {
    const { fleet, transports } = await setUp({ isKnown: false });
    expect(await transports.look(HOST, ASK)).toMatchObject({
      kind: 'noAnswer',
      error: { code: 'hostKeyUnknown' },
    });
    expect(fleet.calls()).toEqual([]);
  });

  it('whose key has changed is not asked again before the user says so', async () => {
    const { sshd, fleet, transports } = await setUp({ config: ['PerSourceMaxStartups 100'] });
    await sshd.changeKey();
    expect(await transports.look(HOST, ASK)).toMatchObject({ error: { code: 'hostKeyChanged' } });
    const before = await sshd.connections();
    expect(await transports.look(HOST, ASK)).toMatchObject({ error: { code: 'hostKeyChanged' }, tookMs: 0 });
    expect(await sshd.connections()).toBe(before);
    transports.askAgain([HOST]);
    expect(await transports.look(HOST, ASK)).toMatchObject({ error: { code: 'hostKeyChanged' } });
    expect(await sshd.connections()).toBeGreaterThan(before);
    expect(fleet.calls()).toEqual([]);
  });

  it('that refuses the log-in is not tried again by itself', async () => {
    const { sshd, transports } = await setUp({ hasKey: false });
    const before = await sshd.connections();
    for (let turn = 0; turn < 3; turn++)
      expect(await transports.look(HOST, ASK)).toMatchObject({ error: { code: 'loginFailed' } });
    expect((await sshd.connections()) - before).toBe(1);
  });

  it('may not be looked at by everybody: that is not a server without users', async () => {
    const { fleet, transports } = await setUp();
    for (const tool of ['qwinsta', 'quser'])
      await placeTool(fleet.toolsDir, tool, '#!/bin/sh\necho "No session exists for *" >&2\nexit 1\n');
    expect(await transports.look(HOST, ASK)).toMatchObject({
      kind: 'noAnswer',
      error: { code: 'accessDenied', tool: 'ssh' },
    });
  });

  it('that lists some users but no sessions may hide the others: that is no answer', async () => {
    const { fleet, transports } = await setUp();
    await placeTool(fleet.toolsDir, 'qwinsta', '#!/bin/sh\necho "No session exists for *" >&2\nexit 1\n');
    expect(await transports.look(HOST, ASK)).toMatchObject({
      kind: 'noAnswer',
      error: { code: 'accessDenied', tool: 'ssh' },
    });
    await placeTool(fleet.toolsDir, 'qwinsta', '#!/bin/sh\nexit 0\n');
    expect((await transports.look(HOST, ASK)).kind).toBe('noAnswer');
  });

  it('whose answer has no end is not answered', async () => {
    const { fleet, transports } = await setUp();
    await placeTool(fleet.toolsDir, 'quser', '#!/bin/sh\nkill -9 $PPID\n');
    expect((await transports.look(HOST, ASK)).kind).toBe('noAnswer');
  });

  it('is answered when the end has come, though the channel stays open', async () => {
    const { fleet, transports } = await setUp();
    await placeTool(
      fleet.toolsDir,
      'quser',
      '#!/bin/sh\n(sleep 1000) &\nprintf " USERNAME  SESSIONNAME  ID  STATE  IDLE TIME  LOGON TIME\\r\\n"\n',
    );
    expect((await transports.look(HOST, ASK)).kind).toBe('answer');
  });

  it('that does nothing counts as silent after its time', async () => {
    const { fleet, transports } = await setUp();
    await placeTool(fleet.toolsDir, 'qwinsta', '#!/bin/sh\nexec sleep 1000\n');
    expect(await transports.look(HOST, { ...ASK, timeoutMs: 1500 })).toMatchObject({
      error: { code: 'timeout', tool: 'ssh' },
    });
  });

  it('whose shell knows no cmd is asked by the tools alone, and that is remembered', async () => {
    const { fleet, transports } = await setUp();
    await placeTool(fleet.toolsDir, 'cmd', '#!/bin/sh\necho "what?"\nexit 1\n');
    expect(await transports.look(HOST, ASK)).toMatchObject({ kind: 'answer', caller: 'corp\\admin' });
    const asked = fleet.calls().length;
    expect(await transports.look(HOST, ASK)).toMatchObject({ kind: 'answer' });
    expect(fleet.calls().length - asked).toBe(2);
  });

  it('tells what runs there, and who was on', async () => {
    const { transports } = await setUp();
    expect(await transports.work(HOST, ASK)).toMatchObject({ kind: 'read' });
    expect(await transports.log(HOST, { regional: REGIONAL, known: null })).toMatchObject({ kind: 'read' });
  });

  it('that refuses its log says so as to Windows’ tools', async () => {
    const { fleet, transports } = await setUp();
    // Only a byte of the number arrives here; that it is 15007 is told by it.
    await placeTool(fleet.toolsDir, 'wevtutil', '#!/bin/sh\necho "No such channel." >&2\nexit 159\n');
    expect(await transports.log(HOST, { regional: REGIONAL, known: null })).toMatchObject({
      kind: 'notRead',
      error: { code: 'noSuchLog', tool: 'wevtutil' },
    });
    await placeTool(fleet.toolsDir, 'wevtutil', '#!/bin/sh\necho "Access is denied." >&2\nexit 5\n');
    expect(await transports.log(HOST, { regional: REGIONAL, known: null })).toMatchObject({
      kind: 'notRead',
      error: { code: 'accessDenied', windowsError: 5 },
    });
  });

  it('that has too many connections at once is asked once more, later', async () => {
    const { sshd, transports } = await setUp({ config: ['MaxStartups 1:100:1', 'LoginGraceTime 600'] });
    const blocking = await takeOnlyPlace(sshd.port);
    leaving.push(() => void blocking.destroy());
    const asked = transports.look(HOST, ASK);
    expect(await asked).toMatchObject({ kind: 'noAnswer', error: { code: 'unreachable' } });
    blocking.destroy();
    await expect.poll(async () => (await transports.look(HOST, ASK)).kind).toBe('answer');
  });
});

/** A connection that does not log in, where only one may. The place may still be that of an earlier one: then it is told so, and closed. */
async function takeOnlyPlace(port: number): Promise<Socket> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const said = await new Promise<string>((resolve) => {
      socket.once('data', (data) => resolve(String(data)));
      socket.once('error', () => resolve(''));
      socket.once('close', () => resolve(''));
    });
    if (said.startsWith('SSH-')) return socket;
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
