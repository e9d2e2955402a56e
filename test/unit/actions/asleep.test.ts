import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { seen } from '../../builders.ts';
import { installVirtualTime, type VirtualTime } from '../../simulation/virtual-time.ts';
import { replaceSessions, type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let time: VirtualTime;
let tools: SimulatedTools;
let engine: Engine;
let folder: string;

beforeEach(() => {
  time = installVirtualTime(Date.parse('2026-11-22T18:00:00Z'));
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-asleep-'));
});
afterEach(async () => {
  const ended = engine.dispose();
  await time.pass(5 * MINUTE);
  await ended;
  time.uninstall();
  rmSync(folder, { recursive: true });
});

/** Starts a reset of the session of gatesb, idle for hours, a second before the computer sleeps. */
async function click(user: string): Promise<string> {
  const now = time.wall();
  const sessions = [
    disconnectedSession(1, 'gatesb', { now, idleMinutes: 300 }),
    activeSession(2, 'jobss', { now, idleMinutes: 45 }),
  ];
  tools = simulatedTools([simulatedServer({ name: 'xyz', sessions })]);
  const settings = settingsSchema.parse({ servers: [{ name: 'xyz' }], undoSeconds: 5 });
  const auditFile = path.join(folder, 'audit.jsonl');
  engine = createEngine({
    templates: messageTemplates,
    settings,
    run: tools.run,
    caller: 'me',
    demo: false,
    auditFile,
    log: silentLog,
  });
  await engine.refresh();
  const [server] = engine.view().servers;
  const session = server?.lastAnswer?.sessions.find((one) => one.user === user);
  if (server === undefined || session === undefined) throw new Error(`${user} is not on`);
  const clicked = seen(server.name, session, server.lastAnswer?.askedAt);
  const { id } = engine.act('reset', clicked, 'tray');
  await time.pass(1000);
  return id;
}

async function outcome(jobId: string): Promise<string | undefined> {
  const ended = engine.jobEnded(jobId);
  await time.pass(5 * MINUTE);
  return (await ended).outcome?.code;
}

for (const counted of [true, false]) {
  const clock = counted ? 'goes on' : 'stands still';

  it(`a reset that slept through its undo time ends a session without new input (the clock ${clock})`, async () => {
    const job = await click('gatesb');
    time.sleep(10 * HOUR, counted);
    expect(await outcome(job)).toBe('freed');
  });

  it(`a reset that slept ends no session whose user came back meanwhile and left again (the clock ${clock})`, async () => {
    const job = await click('gatesb');
    const [gatesb, jobss] = tools.fleet().servers[0]?.sessions ?? [];
    if (gatesb === undefined || jobss === undefined) throw new Error('Two are on');
    // Back for an hour, and away again for longer than before: the idle time alone has only grown.
    replaceSessions(tools, 'xyz', [{ ...gatesb, lastInputAt: time.wall() + HOUR }, jobss]);
    time.sleep(10 * HOUR, counted);
    expect(await outcome(job)).toBe('backAtWork');
    expect(tools.calls.filter(({ tool }) => tool === 'rwinsta')).toEqual([]);
  });
}

it('a warned user has their full time, even if the clock is set forward when the message is sent', async () => {
  const job = await click('jobss');
  tools.changeServer('xyz', () => ({ delayMs: 4000 }));
  // What runs is asked from the start and again, four seconds each; then the sessions, and then the message.
  await time.pass(14_000);
  expect(tools.calls.at(-1)?.tool).toBe('msg');
  time.setClock(30 * MINUTE);
  await time.pass(50_000);
  expect(engine.view().jobs[0]?.step).toBe('warning');
  time.setClock(-30 * MINUTE);
  expect(await outcome(job)).toBe('freed');
});
