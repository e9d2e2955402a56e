import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { simulatedFleet, simulatedServer } from '../../electron/engine/demo/simulated-server.ts';
import { disconnectedSession, systemSessions } from '../../electron/engine/demo/simulated-sessions.ts';
import { askFleet } from '../../electron/engine/demo/terminal-server.ts';
import { silentLog } from '../../electron/engine/log.ts';
import type { RunTool } from '../../electron/engine/tools/run/tool.ts';
import { settingsSchema } from '../../shared/contract/settings.ts';
import { messageTemplates } from '../../shared/text/message-text.ts';
import { seen } from '../builders.ts';
import { atMost, type Figure } from './figure.ts';
import { median } from './statistics.ts';

const RUNS = 20;

/** A reset without its undo time and without the tools' own time: what the engine adds between a click and the tool. */
export async function benchActions(): Promise<readonly Figure[]> {
  const toQuestion: number[] = [];
  const toAct: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { question, act } = await timeReset();
    toQuestion.push(question);
    toAct.push(act);
  }
  return [
    atMost(50, {
      name: 'from a click to the second question, beyond the undo time',
      value: median(toQuestion),
      unit: 'ms',
    }),
    atMost(50, { name: 'from its answer to the act', value: median(toAct), unit: 'ms' }),
  ];
}

/** Wall clock time: the audit log is written to the disk in between, and that counts. */
async function timeReset(): Promise<{ readonly question: number; readonly act: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-bench-'));
  const sessions = [
    ...systemSessions(),
    disconnectedSession(2, 'gatesb', { now: Date.now(), idleMinutes: 500 }),
  ];
  let fleet = simulatedFleet([simulatedServer({ name: 'xyz', sessions })]);
  let clickedAt = 0;
  let askedAt: number | null = null;
  let answeredAt = 0;
  let actedAt: number | null = null;
  const run: RunTool = async (tool, args) => {
    const now = performance.now();
    if (tool === 'rwinsta') actedAt ??= now;
    else if (clickedAt > 0 && tool === 'qwinsta') askedAt ??= now;
    const { stdout, stderr, exitCode, fleet: after } = askFleet(fleet, tool, args, Date.now());
    fleet = after;
    if (actedAt === null) answeredAt = performance.now();
    return { stdout, stderr, exitCode, end: 'exited', tookMs: 0 };
  };
  const settings = settingsSchema.parse({ servers: [{ name: 'xyz' }], undoSeconds: 0 });
  const auditFile = path.join(folder, 'audit.jsonl');
  const engine = createEngine({
    templates: messageTemplates,
    settings,
    run,
    caller: 'me',
    demo: false,
    auditFile,
    log: silentLog,
  });
  await engine.refresh();
  const [server] = engine.view().servers;
  const idlest = server?.idlest;
  if (server === undefined || idlest == null) throw new Error('No session is offered');
  clickedAt = performance.now();
  const clicked = seen(server.name, idlest, server.report?.askedAt);
  const { outcome } = await engine.jobEnded(engine.act('reset', clicked, 'tray').id);
  await engine.dispose();
  rmSync(folder, { recursive: true });
  if (outcome?.code !== 'freed' || askedAt === null || actedAt === null)
    throw new Error('The slot was not freed');
  return { question: askedAt - clickedAt, act: actedAt - answeredAt };
}
