import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { createProcessTools } from '../../../electron/engine/tools/run/process-tools.ts';
import type { RunTool } from '../../../electron/engine/tools/run/tool.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { placeRemoteTools, placeTool } from '../../ssh/remote-tools.ts';
import { type Sshd, startSshd } from '../../ssh/start-sshd.ts';
import { atMostTimes, type Bench } from '../figure.ts';
import { median } from '../statistics.ts';

const SERVERS = 200;
/** As Slotwatch asks over ssh, whatever the settings say. */
const AT_A_TIME = 8;
const ROUNDS = 5;
/** What they print here: the tools of the server must cost next to nothing. */
const TABLES = {
  qwinsta:
    ' SESSIONNAME       USERNAME                 ID  STATE   TYPE        DEVICE \r\n services                                    0  Disc                        \r\n rdp-tcp#1         jobss                     2  Active  rdpwd               \r\n',
  quser:
    ' USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME\r\n jobss                 rdp-tcp#1           2  Active      none   11/22/2026 8:05 AM\r\n',
} as const;

/**
 * A round over servers that are asked over ssh, each by a shared connection that is open already, compared with a loop of the
 * same calls. The first round, which opens the connections, does not count.
 */
export const benchSsh: Bench = async () => {
  const names = Array.from({ length: SERVERS }, (_, place) => `srv${place + 1}`);
  const toolsDir = await mkdtemp(path.join(tmpdir(), 'slotwatch-tools-'));
  await placeRemoteTools(toolsDir);
  for (const [tool, table] of Object.entries(TABLES))
    await placeTool(toolsDir, tool, `#!/bin/sh\nprintf '%s' '${table}'\n`);
  const sshd = await startSshd({ toolsDir, names: 'srv*' });
  const folder = await mkdtemp(path.join(tmpdir(), 'sw-'));
  try {
    const { ours, bare } = await compareRounds(sshd, names, folder);
    const name = `round of ${SERVERS} servers over ssh, their connections open, ${AT_A_TIME} at a time`;
    return [atMostTimes(1.15, { name, value: median(ours), baseline: median(bare), unit: 'ms' })];
  } finally {
    await sshd.dispose();
    await rm(toolsDir, { recursive: true });
    await rm(folder, { recursive: true, force: true });
  }
};

async function compareRounds(
  sshd: Sshd,
  names: readonly string[],
  folder: string,
): Promise<{ readonly ours: readonly number[]; readonly bare: readonly number[] }> {
  const tools = createProcessTools({ toolsDir: sshd.clientDir, log: silentLog });
  /** The arguments of the last question to each server. */
  const asked = new Map<string, readonly string[]>();
  const run: RunTool = (tool, args, options) => {
    if (options.lastLine !== undefined) asked.set(args[args.indexOf('--') + 1] ?? '', args);
    return tools.run(tool, args, options);
  };
  const engine = createEngine({
    templates: messageTemplates,
    settings: settingsSchema.parse({
      servers: names.map((name) => ({ name })),
      timeoutSeconds: 60,
      concurrency: AT_A_TIME,
    }),
    run,
    transport: 'ssh',
    sshSocketFolder: () => folder,
    caller: 'me',
    demo: false,
    auditFile: path.join(folder, 'audit.jsonl'),
    log: silentLog,
  });
  const times = { ours: [] as number[], bare: [] as number[] };
  try {
    // The first round opens the connections.
    for (let round = -1; round < ROUNDS; round++) {
      const ours = await timed(() => engine.refresh());
      const answered = engine.view().servers.filter(({ report }) => report?.kind === 'answer').length;
      if (answered !== names.length) throw new Error(`${answered} of ${names.length} servers answered.`);
      const bare = await timed(() => callAll(path.join(sshd.clientDir, 'ssh'), [...asked.values()]));
      if (round < 0) continue;
      times.ours.push(ours);
      times.bare.push(bare);
    }
  } finally {
    await engine.dispose();
    await tools.dispose();
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The same calls of `ssh`, as many at a time, with nothing done about their output. */
async function callAll(ssh: string, calls: readonly (readonly string[])[]): Promise<void> {
  const left = [...calls];
  const next = async (): Promise<void> => {
    for (let args = left.shift(); args !== undefined; args = left.shift()) await call(ssh, args);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
}

function call(ssh: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(ssh, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.resume();
    child.stderr.resume();
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}
