import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  disconnectedSession,
  systemSessions,
} from '../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { silentLog } from '../../electron/engine/log.ts';
import { createProcessTools } from '../../electron/engine/tools/run/process-tools.ts';
import { type ServerSettings, type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import type { AuditLine } from '../../shared/domain/audit.ts';
import { betterWay } from '../../shared/domain/diagnosis/judge-finding.ts';
import type { Job } from '../../shared/domain/model.ts';
import { type SeenSession, seenSession } from '../../shared/domain/seen-session.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import { serverName } from '../builders.ts';
import { makeStandInFleet, type StandInFleet } from '../stand-ins/stand-in-fleet.ts';
import { placeRemoteTools, placeTool } from './remote-tools.ts';
import { type Sshd, startSshd } from './start-sshd.ts';

const HOST = serverName('127.0.0.1');

const leaving: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave();
});

interface OverSsh {
  readonly sshd: Sshd;
  readonly fleet: StandInFleet;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly socketFolder: string;
  audit(): readonly AuditLine[];
  seen(user: string): SeenSession;
  ended(job: Job): Promise<Job['outcome']>;
}

/** Whether the client has the key of the user, and how its one server is set up. */
interface OwnServer extends Partial<ServerSettings> {
  readonly hasKey?: boolean;
}

/** The whole engine, and a full server that it asks over ssh: one user is active, one disconnected. */
async function overSsh({ hasKey = true, ...own }: OwnServer = {}): Promise<OverSsh> {
  const now = Date.now();
  const sessions = [
    activeSession(2, 'jobss', { now, idleMinutes: 1 }),
    disconnectedSession(3, 'gatesb', { now, idleMinutes: 4442 }),
  ];
  const fleet = await makeStandInFleet([
    simulatedServer({ name: 'localhost', sessions: [...systemSessions(), ...sessions] }),
  ]);
  leaving.push(() => fleet.dispose());
  await placeRemoteTools(fleet.toolsDir);
  const sshd = await startSshd({ toolsDir: fleet.toolsDir, hasKey });
  leaving.push(() => sshd.dispose());
  const folder = mkdtempSync(path.join(tmpdir(), 'sw-'));
  leaving.push(() => rm(folder, { recursive: true, force: true }));
  const socketFolder = mkdtempSync(path.join(tmpdir(), 'sw-'));
  leaving.push(() => rm(socketFolder, { recursive: true, force: true }));
  const tools = createProcessTools({ toolsDir: sshd.clientDir, log: silentLog });
  leaving.push(() => tools.dispose());
  const settings = settingsSchema.parse({
    servers: [{ name: HOST, ...own, sshPort: own.transport === undefined ? null : sshd.port }],
    undoSeconds: 0,
    timeoutSeconds: 60,
  });
  const auditFile = path.join(folder, 'audit.jsonl');
  const engine = createEngine({
    templates: messageTemplates,
    settings,
    run: tools.run,
    transport: 'ssh',
    sshSocketFolder: () => socketFolder,
    // The account of this computer: nobody on the server has it.
    caller: 'me',
    demo: false,
    auditFile,
    log: silentLog,
  });
  leaving.push(() => engine.dispose());
  await engine.refresh();
  return {
    sshd,
    fleet,
    engine,
    settings,
    socketFolder,
    audit: () =>
      readFileSync(auditFile, 'utf8')
        .trim()
        .split('\n')
        .map((line): AuditLine => JSON.parse(line)),
    seen(user) {
      const report = engine.view().servers[0]?.report;
      const session = report?.kind === 'answer' && report.sessions.find((one) => one.user === user);
      const seen = session ? seenSession(HOST, session, report.askedAt) : null;
      if (seen === null) throw new Error(`${user} is not there: ${JSON.stringify(report)}`);
      return seen;
    },
    ended: async (job) => (await engine.jobEnded(job.id)).outcome,
  };
}

const calls = (fleet: StandInFleet, tool: string) => fleet.calls().filter((call) => call.tool === tool);

describe.runIf(process.platform === 'linux')('the engine over ssh', () => {
  it('sees a full server, and resets the idlest session after a second look', async () => {
    const { fleet, engine, seen, ended, audit } = await overSsh();
    const [server] = engine.view().servers;
    expect(server).toMatchObject({ status: 'full', idlest: { user: 'gatesb' }, report: { via: 'ssh' } });
    const looks = calls(fleet, 'qwinsta').length;
    const outcome = await ended(engine.act('reset', seen('gatesb'), 'window'));
    expect(outcome).toMatchObject({ code: 'freed' });
    expect(calls(fleet, 'rwinsta').map(({ args }) => args)).toEqual([['3', '/v']]);
    // Before it acts, and after it.
    expect(calls(fleet, 'qwinsta').length - looks).toBeGreaterThanOrEqual(2);
    expect(engine.view().servers[0]).toMatchObject({ status: 'free' });
    expect(audit().find(({ event }) => event === 'acting')?.command).toBe(
      'ssh -- 127.0.0.1 cmd /c "chcp 65001 >nul & rwinsta 3 /v & echo slotwatch-end"',
    );
  });

  it('sends a message over stdin, and writes its text to the audit log beside the command', async () => {
    const { fleet, engine, seen, ended, audit } = await overSsh();
    const text = 'Please save & log off "now"';
    expect(await ended(engine.act('message', seen('jobss'), 'window', text))).toMatchObject({ code: 'sent' });
    expect(calls(fleet, 'msg').map(({ args }) => args.at(-1))).toEqual([text]);
    const acting = audit().find(({ event }) => event === 'acting');
    expect(acting?.text).toBe(text);
    expect(acting?.command).not.toContain('save');
  });

  it('does not know what came of an act whose connection was lost, and does not act again', async () => {
    const { sshd, fleet, engine, seen, ended } = await overSsh();
    const release = fleet.hold('rwinsta');
    const job = engine.act('reset', seen('gatesb'), 'window');
    await fleet.whenCalled(({ tool }) => tool === 'rwinsta');
    // All connections are killed, and nobody can look there now.
    await sshd.changeKey();
    expect(await ended(job)).toMatchObject({ code: 'noAnswer', why: 'unconfirmed' });
    expect(calls(fleet, 'rwinsta')).toHaveLength(1);
    release();
  });

  it('looks what came of it where it still can', async () => {
    const { sshd, fleet, engine, seen, ended } = await overSsh();
    const release = fleet.hold('rwinsta');
    const job = engine.act('reset', seen('gatesb'), 'window');
    await fleet.whenCalled(({ tool }) => tool === 'rwinsta');
    sshd.killConnections();
    release();
    expect(await ended(job)).toMatchObject({ code: 'freed' });
    expect(calls(fleet, 'rwinsta')).toHaveLength(1);
  });

  it('offers no session of the account that the server knows it by, nor any where it is not said', async () => {
    const { fleet, engine, seen } = await overSsh();
    await placeTool(fleet.toolsDir, 'whoami', "#!/bin/sh\nprintf '%s\\r\\n' 'corp\\gatesb'\n");
    await engine.refresh();
    expect(engine.view().servers[0]).toMatchObject({ status: 'full', idlest: null });
    expect(() => engine.act('reset', seen('gatesb'), 'window')).toThrow('refused');
    await placeTool(fleet.toolsDir, 'whoami', '#!/bin/sh\nexit 1\n');
    await engine.refresh();
    expect(engine.view().servers[0]).toMatchObject({
      status: 'full',
      idlest: null,
      report: { caller: null },
    });
    expect(() => engine.act('reset', seen('gatesb'), 'window')).toThrow('refused');
    expect(calls(fleet, 'rwinsta')).toEqual([]);
  });

  it('asks a server that refuses the log-in again only when that server is meant', async () => {
    const { engine, sshd } = await overSsh();
    await sshd.changeKey();
    await engine.refresh();
    expect(engine.view().servers[0]).toMatchObject({ report: { error: { code: 'hostKeyChanged' } } });
    const before = await sshd.connections();
    await engine.refresh();
    expect(await sshd.connections()).toBe(before);
    await engine.refresh(engine.view().servers.map(({ name }) => name));
    expect(await sshd.connections()).toBeGreaterThan(before);
  });

  it('finds out that a server without an answer by Windows’ tools answers over ssh', async () => {
    const { engine, sshd } = await overSsh({ transport: 'windows' });
    expect(engine.view().servers[0]).toMatchObject({ status: 'unknown' });
    const findings = await engine.diagnose(HOST, () => {});
    expect(findings).toMatchObject([
      { check: 'name', result: { kind: 'isAddress' } },
      { check: 'smb' },
      { check: 'rpc' },
      { check: 'sshPort', port: sshd.port, result: { kind: 'open' } },
      { check: 'own', via: 'windows', result: { why: 'noTool' } },
      { check: 'other', via: 'ssh', result: { kind: 'answered' } },
      { check: 'rights', result: { kind: 'enough', via: 'ssh' } },
    ]);
    expect(betterWay(findings)).toBe('ssh');
  });

  it('tries a log-in that is refused once, to find out why a server does not answer', async () => {
    const { engine, sshd } = await overSsh({ transport: 'windows', hasKey: false });
    const tries = async () => (await sshd.log()).filter((line) => /Failed publickey/.test(line)).length;
    const first = await engine.diagnose(HOST, () => {});
    expect(first.find(({ check }) => check === 'other')?.result).toMatchObject({
      kind: 'failed',
      failure: { code: 'loginFailed' },
    });
    const before = await tries();
    expect(before).toBe(1);
    const second = await engine.diagnose(HOST, () => {});
    expect(second.find(({ check }) => check === 'other')?.result).toMatchObject({ why: 'held' });
    expect(await tries()).toBe(before);
  });

  it('ends no single process', async () => {
    const { engine, seen } = await overSsh();
    const process = { ...seen('gatesb'), pid: 4711, image: 'robocopy.exe' };
    try {
      engine.endProcess(process, 'window');
      expect.unreachable();
    } catch (thrown) {
      expect(thrown).toMatchObject({ failure: { code: 'refused', why: { objection: 'overSsh' } } });
    }
    expect(engine.view().jobs).toEqual([]);
  });

  it('ends its shared connection with a server that is removed, and at its own end', async () => {
    const { engine, settings, socketFolder } = await overSsh();
    expect(readdirSync(socketFolder)).toHaveLength(1);
    engine.configure({ ...settings, servers: [] });
    await expect.poll(() => readdirSync(socketFolder)).toEqual([]);
    engine.configure(settings);
    await engine.refresh();
    expect(readdirSync(socketFolder)).toHaveLength(1);
    await engine.dispose();
    await expect.poll(() => readdirSync(socketFolder)).toEqual([]);
  });
});
