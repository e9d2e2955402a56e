import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine } from '../../../../electron/engine/create-engine.ts';
import { createDemoTools, demoServers } from '../../../../electron/engine/demo/demo-fleet.ts';
import { createDemoNetwork } from '../../../../electron/engine/demo/demo-network.ts';
import { type Reachability, simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import { systemSessions } from '../../../../electron/engine/demo/simulated-sessions.ts';
import type { Network } from '../../../../electron/engine/diagnosis/network.ts';
import type { Engine, EngineOptions } from '../../../../electron/engine/engine.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import type { RunTool } from '../../../../electron/engine/tools/run/tool.ts';
import { settingsSchema } from '../../../../shared/contract/settings.ts';
import type { Check, Finding } from '../../../../shared/domain/diagnosis/finding.ts';
import { verdictOf } from '../../../../shared/domain/diagnosis/judge-finding.ts';
import { messageTemplates } from '../../../../shared/text/message-text.ts';
import { serverName } from '../../../builders.ts';
import { simulatedTools } from '../../simulated-tools.ts';

const XYZ = serverName('XYZ');

/** All ports are open. */
const OPEN: Network = {
  find: async () => ({ kind: 'found', addresses: ['192.0.2.7'] }),
  port: async () => 'open',
};

let folder: string;
let engine: Engine | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-diagnosis-'));
});
afterEach(async () => {
  await engine?.dispose();
  rmSync(folder, { recursive: true });
});

interface Ways extends Partial<EngineOptions> {
  readonly reachability?: Reachability;
  /** What ssh prints on stderr; left out: this computer has no ssh. */
  readonly sshSays?: string;
}

/** The engine with one server, and how often ssh was started. */
function open({ reachability = 'unreachable', sshSays, ...options }: Ways) {
  const tools = simulatedTools([
    simulatedServer({ name: 'XYZ', reachability, sessions: systemSessions(), delayMs: 0 }),
  ]);
  const counted = { ssh: 0 };
  const run: RunTool = (tool, args, limits) => {
    if (tool !== 'ssh') return tools.run(tool, args, limits);
    counted.ssh++;
    const stderr = new TextEncoder().encode(sshSays ?? '');
    const stdout = new Uint8Array();
    return Promise.resolve(
      sshSays === undefined
        ? { stdout, stderr, end: 'missing', exitCode: null, tookMs: 0 }
        : { stdout, stderr, end: 'exited', exitCode: 255, tookMs: 0 },
    );
  };
  const made = createEngine({
    templates: messageTemplates,
    settings: settingsSchema.parse({ servers: [{ name: 'XYZ' }] }),
    run,
    caller: 'me',
    demo: false,
    auditFile: path.join(folder, 'audit.jsonl'),
    network: OPEN,
    log: silentLog,
    ...options,
  });
  engine = made;
  return { engine: made, counted };
}

function of(findings: readonly Finding[], check: Check): Finding['result'] {
  const found = findings.find((finding) => finding.check === check);
  if (found === undefined) throw new Error(`Not checked: ${check}`);
  return found.result;
}

it('tells each line as soon as it is known, and returns all in their order', async () => {
  const told: Finding[] = [];
  const findings = await open({}).engine.diagnose(XYZ, (finding) => told.push(finding));
  expect(findings.map(({ check }) => check)).toEqual([
    'name',
    'smb',
    'rpc',
    'sshPort',
    'own',
    'other',
    'rights',
  ]);
  expect(new Set(told)).toEqual(new Set(findings));
  expect(findings.map(verdictOf)).toEqual(['good', 'good', 'good', 'good', 'bad', 'notTried', 'notTried']);
});

it('asks by the server’s own way, and shows the answer', async () => {
  const { engine: asked, counted } = open({ reachability: 'answers', sshSays: '' });
  const findings = await asked.diagnose(XYZ, () => {});
  expect(of(findings, 'own')).toMatchObject({ kind: 'answered' });
  expect(of(findings, 'other')).toEqual({ kind: 'notTried', why: 'notNeeded' });
  expect(of(findings, 'rights')).toEqual({ kind: 'enough', via: 'windows' });
  expect(counted.ssh).toBe(0);
  expect(asked.view().servers[0]).toMatchObject({ status: 'free' });
});

it('says which tool was denied access', async () => {
  const findings = await open({ reachability: 'denies' }).engine.diagnose(XYZ, () => {});
  expect(of(findings, 'own')).toMatchObject({ kind: 'denied' });
  expect(of(findings, 'rights')).toMatchObject({
    kind: 'denied',
    failure: { code: 'accessDenied', tool: 'qwinsta', windowsError: 5 },
  });
});

it('says that this computer has no ssh, or none of Windows’ tools', async () => {
  const findings = await open({}).engine.diagnose(XYZ, () => {});
  expect(of(findings, 'other')).toMatchObject({ kind: 'notTried', why: 'noTool' });
});

it('tries a log-in over ssh once, however often the user asks', async () => {
  const { engine: asked, counted } = open({ sshSays: 'me@XYZ: Permission denied (publickey).' });
  const first = await asked.diagnose(XYZ, () => {});
  expect(of(first, 'other')).toMatchObject({ kind: 'failed', failure: { code: 'loginFailed' } });
  const second = await asked.diagnose(XYZ, () => {});
  expect(of(second, 'other')).toMatchObject({
    kind: 'notTried',
    why: 'held',
    failure: { code: 'loginFailed' },
  });
  expect(counted.ssh).toBe(1);
  // By its own way it is asked as before.
  expect(of(second, 'own')).toMatchObject({ kind: 'failed', failure: { code: 'unreachable' } });
});

it('may try again as another user', async () => {
  const { engine: asked, counted } = open({ sshSays: 'me@XYZ: Permission denied (publickey).' });
  await asked.diagnose(XYZ, () => {});
  asked.configure(settingsSchema.parse({ servers: [{ name: 'XYZ', sshUser: 'corp\\admin' }] }));
  await asked.diagnose(XYZ, () => {});
  expect(counted.ssh).toBe(2);
});

it.each([
  ['Permission denied (publickey).', 'loginFailed', 'failed'],
  ['WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!', 'hostKeyChanged', 'notTried'],
] as const)('does not ask a server over ssh that is held: %s', async (sshSays, code, other) => {
  const { engine: asked, counted } = open({ sshSays, transport: 'ssh' });
  await asked.refresh();
  const before = counted.ssh;
  const findings = await asked.diagnose(XYZ, () => {});
  expect(counted.ssh).toBe(before);
  expect(of(findings, 'own')).toMatchObject({ kind: 'notTried', why: 'held', failure: { code } });
  // Behind a changed key may be another computer, which is asked by no way.
  expect(of(findings, 'other')).toMatchObject({ kind: other });
});

it('tries no port where the name has no address, and asks all the same', async () => {
  const network: Network = { find: async () => ({ kind: 'notFound' }), port: async () => 'open' };
  const findings = await open({ network, reachability: 'answers' }).engine.diagnose(XYZ, () => {});
  expect(of(findings, 'smb')).toEqual({ kind: 'notTried', why: 'noAddress' });
  expect(of(findings, 'own')).toMatchObject({ kind: 'answered' });
});

it('tries the port of ssh that the settings have', async () => {
  const ports: number[] = [];
  const network: Network = {
    ...OPEN,
    port: async (_, port) => {
      ports.push(port);
      return 'open';
    },
  };
  const settings = settingsSchema.parse({ servers: [{ name: 'XYZ', sshPort: 2222 }] });
  await open({ network, settings }).engine.diagnose(XYZ, () => {});
  expect(ports.toSorted((a, b) => a - b)).toEqual([135, 445, 2222]);
});

it('ends when it is stopped', async () => {
  const stop = new AbortController();
  const findings = open({ reachability: 'hangs' }).engine.diagnose(XYZ, () => stop.abort(), stop.signal);
  expect(of(await findings, 'own')).toEqual({ kind: 'notTried', why: 'stopped' });
  expect(of(await findings, 'other')).toEqual({ kind: 'notTried', why: 'stopped' });
});

it('refuses a server that is not watched', async () => {
  await expect(open({}).engine.diagnose(serverName('other'), () => {})).rejects.toMatchObject({
    failure: { code: 'refused', why: { kind: 'notWatched' } },
  });
});

it('in the demo nothing real is asked', async () => {
  const { engine: asked } = open({
    demo: true,
    settings: settingsSchema.parse({ servers: demoServers() }),
    run: createDemoTools(),
    network: createDemoNetwork(),
  });
  const findings = await asked.diagnose(serverName('demo-dc01'), () => {});
  expect(findings.map(verdictOf)).toEqual(['good', 'good', 'good', 'note', 'bad', 'notTried', 'bad']);
  expect(of(findings, 'other')).toEqual({ kind: 'notTried', why: 'demo' });
  const off = await asked.diagnose(serverName('demo-lab01'), () => {});
  expect(of(off, 'smb')).toEqual({ kind: 'noAnswer' });
});
