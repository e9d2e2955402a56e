import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireSessionLock } from '../../../electron/engine/actions/session-lock.ts';
import { createEngine } from '../../../electron/engine/create-engine.ts';
import { simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import type { RunTool, Tool } from '../../../electron/engine/tools/run/tool.ts';
import { type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import { type SeenSession, seenSession } from '../../../shared/domain/seen-session.ts';
import { messageTemplates } from '../../../shared/text/message-text.ts';
import { serverName } from '../../builders.ts';
import { installVirtualTime, type VirtualTime } from '../../simulation/virtual-time.ts';
import { refusedFor } from '../refused-for.ts';
import { replaceSessions, type SimulatedTools, simulatedTools } from '../simulated-tools.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let folder: string;
let time: VirtualTime;
let tools: SimulatedTools;
let engine: Engine;
/** Called when a tool is about to be asked, and when its answer is about to be returned. */
let before: (tool: Tool) => void;
let after: (tool: Tool) => void;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-fresh-'));
  time = installVirtualTime(Date.parse('2026-11-22T10:00:00Z'));
  before = () => {};
  after = () => {};
});

afterEach(async () => {
  const ended = engine.dispose();
  await time.pass(30 * SECOND);
  await ended;
  time.uninstall();
  rmSync(folder, { recursive: true });
});

const auditFile = (): string => path.join(folder, 'audit.jsonl');

async function open(different: Partial<Settings> = {}): Promise<void> {
  const now = time.wall();
  tools = simulatedTools([
    simulatedServer({
      name: 'xyz',
      sessions: [
        disconnectedSession(1, 'gatesb', { now, idleMinutes: 300 }),
        activeSession(2, 'jobss', { now, idleMinutes: 45 }),
      ],
    }),
  ]);
  const settings = settingsSchema.parse({ servers: [{ name: 'xyz' }], timeoutSeconds: 120, ...different });
  const run: RunTool = async (tool, args, options) => {
    before(tool);
    const output = await tools.run(tool, args, options);
    after(tool);
    return output;
  };
  engine = createEngine({
    templates: messageTemplates,
    settings,
    run,
    caller: 'me',
    demo: false,
    auditFile: auditFile(),
    log: silentLog,
  });
  await engine.refresh();
}

function seen(user: string): SeenSession {
  const report = engine.view().servers[0]?.report;
  const session = report?.kind === 'answer' ? report.sessions.find((one) => one.user === user) : undefined;
  const carried =
    session === undefined ? null : seenSession(serverName('xyz'), session, report?.askedAt ?? 0);
  if (carried === null) throw new Error(`${user} is not on`);
  return carried;
}

async function outcomeOf(jobId: string): Promise<string | undefined> {
  const ended = engine.jobEnded(jobId);
  await time.pass(10 * MINUTE);
  return (await ended).outcome?.code;
}

async function reset(user: string): Promise<string | undefined> {
  return outcomeOf(engine.act('reset', seen(user), 'tray').id);
}

const ends = (): number => tools.calls.filter(({ tool }) => tool === 'rwinsta' || tool === 'logoff').length;
const looks = (): number => tools.calls.filter(({ tool }) => tool === 'quser').length;

/** Suspends the world once, at the next call of `quser`. */
function onceAfterQuser(happen: () => void): void {
  after = (tool) => {
    if (tool !== 'quser') return;
    after = () => {};
    happen();
  };
}

describe('a check counts only while it is fresh', () => {
  for (const counted of [true, false]) {
    it(`and is repeated when the computer slept after it (the other clock ${counted ? 'goes on' : 'stands still'})`, async () => {
      await open();
      const asked = looks();
      onceAfterQuser(() => time.sleep(HOUR, counted));
      expect(await reset('gatesb')).toBe('freed');
      // One before the sleep, one fresh, one after the act.
      expect(looks() - asked).toBe(3);
    });

    it(`and a user who came back while it slept is not touched (the other clock ${counted ? 'goes on' : 'stands still'})`, async () => {
      await open();
      onceAfterQuser(() => {
        time.sleep(HOUR, counted);
        const [gatesb, jobss] = tools.fleet().servers[0]?.sessions ?? [];
        if (gatesb === undefined || jobss === undefined) throw new Error('Two are on');
        const back = {
          ...gatesb,
          state: 'active',
          sessionName: 'rdp-tcp#7',
          lastInputAt: time.wall(),
        } as const;
        replaceSessions(tools, 'xyz', [back, jobss]);
      });
      expect(await reset('gatesb')).toBe('backAtWork');
      expect(ends()).toBe(0);
    });
  }

  it('and one that took too long is repeated, three times, and then the job stops with that reason', async () => {
    await open();
    const asked = looks();
    tools.changeServer('xyz', () => ({ delayMs: 16 * SECOND }));
    const { id } = engine.act('reset', seen('gatesb'), 'tray');
    expect(await outcomeOf(id)).toBe('noAnswer');
    expect([looks() - asked, ends()]).toEqual([3, 0]);
    expect(engine.view().jobs[0]?.outcome?.why).toBe('tooOld');
    expect(readFileSync(auditFile(), 'utf8')).not.toContain('"acting"');
  });

  it('and it is good enough when it took some seconds', async () => {
    await open();
    tools.changeServer('xyz', () => ({ delayMs: 9 * SECOND }));
    expect(await reset('gatesb')).toBe('freed');
  });

  it('and the process that starts the tool can still refuse because it is too late', async () => {
    await open();
    const asked = looks();
    before = (tool) => {
      if (tool !== 'rwinsta') return;
      before = () => {};
      // Between the last check and the start of the tool.
      time.sleep(6 * SECOND, false);
    };
    expect(await reset('gatesb')).toBe('freed');
    expect([looks() - asked, ends()]).toEqual([3, 1]);
    expect(tools.fleet().events.map(({ tool }) => tool)).toEqual(['rwinsta']);
    const acting = readFileSync(auditFile(), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"acting"'));
    expect(acting.length).toBe(1);
  });

  it('and a warned user is told that they can stay also when it is undone during a repeated check', async () => {
    await open({ warnSeconds: 60 });
    const { id } = engine.act('reset', seen('jobss'), 'tray');
    let asked = 0;
    before = (tool) => {
      if (tool !== 'quser') return;
      asked++;
      // The check after the warning becomes too old, and the one that replaces it is the third.
      if (asked === 2) onceAfterQuser(() => time.sleep(MINUTE, false));
      if (asked === 3) engine.cancel(id);
    };
    expect(await outcomeOf(id)).toBe('cancelled');
    expect(tools.fleet().events.map(({ tool }) => tool)).toEqual(['msg', 'msg']);
    expect(tools.fleet().events[1]?.text).toContain('you can stay');
  });

  it('and a warned user is told that they can stay also when no check is fresh enough', async () => {
    await open({ warnSeconds: 60 });
    before = (tool) => {
      if (tool === 'msg') tools.changeServer('xyz', () => ({ delayMs: 16 * SECOND }));
    };
    expect(await reset('jobss')).toBe('noAnswer');
    expect(ends()).toBe(0);
    expect(
      tools
        .fleet()
        .events.map(({ text }) => text)
        .at(-1),
    ).toContain('you can stay');
  });

  it('and it is never the one from before the warning', async () => {
    await open({ warnSeconds: 60 });
    expect(await reset('jobss')).toBe('freed');
    const tail = tools.calls.map(({ tool }) => tool).slice(2);
    const look = ['tasklist', 'qwinsta', 'quser'];
    expect(tail).toEqual(['tasklist', ...look, 'msg', ...look, 'logoff', 'qwinsta', 'quser']);
  });
});

describe('new input counts from the answer the user saw', () => {
  it('also when the click comes hours after the notification', async () => {
    await open();
    const notified = seen('gatesb');
    await time.pass(8 * HOUR);
    const [gatesb, jobss] = tools.fleet().servers[0]?.sessions ?? [];
    if (gatesb === undefined || jobss === undefined) throw new Error('Two are on');
    // Back for an hour, and away again for longer than the notification said.
    replaceSessions(tools, 'xyz', [{ ...gatesb, lastInputAt: time.wall() - 6 * HOUR }, jobss]);
    expect(await outcomeOf(engine.act('reset', notified, 'notification').id)).toBe('backAtWork');
    expect(ends()).toBe(0);
  });

  it('and the action is refused at once where the last answer shows input', async () => {
    await open();
    const notified = seen('gatesb');
    await time.pass(8 * HOUR);
    const [gatesb, jobss] = tools.fleet().servers[0]?.sessions ?? [];
    if (gatesb === undefined || jobss === undefined) throw new Error('Two are on');
    replaceSessions(tools, 'xyz', [{ ...gatesb, lastInputAt: time.wall() - 6 * HOUR }, jobss]);
    await engine.refresh();
    expect(() => engine.act('reset', notified, 'notification')).toThrow(refusedFor('usedSince'));
  });

  it('in a selection too, from the row and not from the click', async () => {
    await open({ undoSeconds: 0 });
    const row = seen('gatesb');
    await time.pass(8 * HOUR);
    const [gatesb, jobss] = tools.fleet().servers[0]?.sessions ?? [];
    if (gatesb === undefined || jobss === undefined) throw new Error('Two are on');
    replaceSessions(tools, 'xyz', [{ ...gatesb, lastInputAt: time.wall() - 6 * HOUR }, jobss]);
    engine.actOnAll('reset', [row], 'window');
    await time.pass(10 * MINUTE);
    expect(engine.view().batches[0]?.items[0]?.outcome?.code).toBe('backAtWork');
  });

  it('and a session without new input is still reset', async () => {
    await open();
    const notified = seen('gatesb');
    await time.pass(8 * HOUR);
    expect(await outcomeOf(engine.act('reset', notified, 'notification').id)).toBe('freed');
  });
});

describe('one Slotwatch at a time', () => {
  it('acts on a session, and the other says who does', async () => {
    await open();
    const lock = acquireSessionLock(folder, serverName('xyz'), 1);
    if ('heldBy' in lock) throw new Error('It is free');
    const { id } = engine.act('reset', seen('gatesb'), 'tray');
    expect(await outcomeOf(id)).toBe('notOffered');
    expect(engine.view().jobs[0]?.outcome?.why).toBe('busyElsewhere');
    lock.release();
    await engine.refresh();
    expect(await reset('gatesb')).toBe('freed');
  });

  it('from the second check to the end of the act', async () => {
    await open();
    const held: [string, boolean][] = [];
    before = (tool) => {
      const lock = acquireSessionLock(folder, serverName('xyz'), 1);
      held.push([tool, 'heldBy' in lock]);
      if (!('heldBy' in lock)) lock.release();
    };
    expect(await reset('gatesb')).toBe('freed');
    expect(held).toEqual([
      // What runs is read from the start on.
      ['tasklist', false],
      ['tasklist', true],
      ['qwinsta', true],
      ['quser', true],
      ['rwinsta', true],
      ['qwinsta', true],
      ['quser', true],
    ]);
    before = () => {};
    expect('heldBy' in acquireSessionLock(folder, serverName('xyz'), 1)).toBe(false);
  });
});

describe('messages', () => {
  it('with different texts are both sent, with the same text once', async () => {
    await open();
    const one = engine.act('message', seen('jobss'), 'window', 'One');
    const same = engine.act('message', seen('jobss'), 'window', 'One');
    const two = engine.act('message', seen('jobss'), 'window', 'Two');
    expect([same.id === one.id, two.id === one.id]).toEqual([true, false]);
    await time.pass(MINUTE);
    expect(tools.fleet().events.map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it('are not sent while the session is being reset', async () => {
    await open();
    engine.act('reset', seen('jobss'), 'window');
    expect(() => engine.act('message', seen('jobss'), 'window', 'One')).toThrow(refusedFor('busy'));
  });
});

describe('an answer older than two intervals', () => {
  it('offers no session until the server is asked again', async () => {
    await open({ intervalSeconds: 60 });
    await time.pass(119 * SECOND);
    expect(engine.view().servers[0]).toMatchObject({ stale: false, idlest: { user: 'gatesb' } });
    await time.pass(2 * SECOND);
    expect(engine.view().servers[0]).toMatchObject({ stale: true, idlest: null, status: 'full' });
    await engine.refresh();
    expect(engine.view().servers[0]).toMatchObject({ stale: false, idlest: { user: 'gatesb' } });
  });

  it('also when the monotonic clock stood still meanwhile', async () => {
    await open({ intervalSeconds: 60 });
    time.sleep(HOUR, false);
    await time.pass(121 * SECOND);
    expect(engine.view().servers[0]).toMatchObject({ stale: true, idlest: null });
  });
});

it('a wait is fulfilled only by an answer that was asked for after it was set', async () => {
  await open();
  const [, jobss] = tools.fleet().servers[0]?.sessions ?? [];
  if (jobss === undefined) throw new Error('Two are on');
  const freed: number[] = [];
  engine.onFreed(() => freed.push(time.monotonic()));
  // A question is running when the wait is set.
  tools.changeServer('xyz', () => ({ sessions: [jobss], delayMs: 4 * SECOND }));
  const asked = engine.refresh();
  await new Promise((resolve) => setImmediate(resolve));
  await time.pass(SECOND);
  engine.waitFor(serverName('xyz'), 'tell');
  await time.pass(3 * SECOND);
  await asked;
  await time.pass(SECOND);
  expect(freed).toEqual([]);
  engine.start();
  await time.pass(MINUTE);
  expect(freed.length).toBe(1);
});
