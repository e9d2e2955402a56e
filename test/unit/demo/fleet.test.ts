import { describe, expect, it } from 'vitest';
import { createDemoTools, demoServers } from '../../../electron/engine/demo/demo-fleet.ts';
import { readReport } from '../../../electron/engine/tools/read/read-report.ts';
import type { RunTool } from '../../../electron/engine/tools/run/tool.ts';
import type { ServerSettings } from '../../../shared/contract/settings.ts';
import { idlestOf } from '../../../shared/domain/idlest.ts';
import type { Report } from '../../../shared/domain/model.ts';
import { countSlots, statusOf } from '../../../shared/domain/slots.ts';

const START = new Date(2026, 10, 22, 10, 0).getTime();
const HOUR = 3_600_000;
const OPTIONS = { timeoutMs: 15_000 };
const OEM_PAGE = 850;

describe('the demo fleet', () => {
  it('shows every kind of state', async () => {
    const run = createDemoTools({ clock: () => START });
    const seen = await Promise.all(
      demoServers().map(async (server) => [server.name, await sight(run, server)]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      'demo-web01': { status: 'free', used: 0, free: 2, idlest: null, error: null },
      'demo-berlin01': { status: 'free', used: 1, free: 1, idlest: null, error: null },
      // By input; what runs is not asked here.
      'demo-sql01': { status: 'full', used: 3, free: 0, idlest: 'ritchied', error: null },
      'demo-app01': { status: 'full', used: 2, free: 0, idlest: null, error: null },
      'demo-tokyo01': { status: 'free', used: 7, free: null, idlest: 'mori', error: null },
      'demo-old03': { status: 'free', used: 1, free: 1, idlest: 'turinga', error: null },
      'demo-lab01': { status: 'unknown', used: null, free: null, idlest: null, error: 'unreachable' },
      'demo-dc01': { status: 'unknown', used: null, free: null, idlest: null, error: 'accessDenied' },
    });
  });

  it('has groups, one of them in another, and one server in none', () => {
    const groups = demoServers().map(({ group }) => group.join(' / '));
    expect(groups).toContain('Offices / Berlin');
    expect(groups.filter((group) => group === 'Shop')).toHaveLength(3);
    expect(groups.filter((group) => group === '')).toHaveLength(1);
  });

  it('has a stuck session, which can be ended', async () => {
    const run = createDemoTools({ clock: () => START });
    const stuck = async () => {
      const report = await ask(run, 'demo-tokyo01');
      if (report.kind !== 'answer') throw new Error('It answers.');
      return report.sessions.filter(({ state }) => state === 'down').map(({ user }) => user);
    };
    expect(await stuck()).toEqual(['mori']);
    await run('rwinsta', ['11', '/server:demo-tokyo01'], OPTIONS);
    expect(await stuck()).toEqual([]);
  });

  it('gives the slot back when the idlest is reset', async () => {
    const run = createDemoTools({ clock: () => START });
    await run('rwinsta', ['1', '/server:demo-sql01'], OPTIONS);
    expect(await status(run, 'demo-sql01')).toBe('free');
  });

  it('changes with the clock, the same way every time', async () => {
    const [once, again] = await Promise.all([sayingsOfADay(), sayingsOfADay()]);
    expect(once).toEqual(again);
    expect(new Set(once).size).toBeGreaterThan(3);
  });

  it('never has a session to offer on the server with active users only', async () => {
    let now = START;
    const run = createDemoTools({ clock: () => now });
    for (let hour = 0; hour < 12; hour += 1) {
      now += HOUR;
      const report = await ask(run, 'demo-app01');
      expect([statusOf(report, countSlots(report, 'auto')), idlestOf(report, RULE)]).toEqual(['full', null]);
    }
  });

  it('opens no connection, and reports that one was opened', async () => {
    const run = createDemoTools({ clock: () => START });
    const opened = await run('mstsc', ['/v:demo-web01', '/admin'], { ...OPTIONS, leaveRunning: true });
    expect(opened).toMatchObject({ end: 'started', exitCode: null });
  });

  it('ends a question when it is cancelled', async () => {
    const run = createDemoTools({ clock: () => START });
    const stop = new AbortController();
    const asking = run('qwinsta', ['/server:demo-lab01'], { ...OPTIONS, signal: stop.signal });
    stop.abort();
    expect((await asking).end).toBe('cancelled');
  });

  it('ends a question that takes too long', async () => {
    const run = createDemoTools({ clock: () => START });
    expect((await run('qwinsta', ['/server:demo-lab01'], { timeoutMs: 1 })).end).toBe('timedOut');
  });
});

const RULE = { idleThresholdMinutes: 30, protectedUsers: [], caller: 'admin', offerOwnAccount: false };

async function sight(run: RunTool, { name, capacity }: ServerSettings) {
  const report = await ask(run, name);
  const slots = countSlots(report, capacity);
  return {
    status: statusOf(report, slots),
    used: slots.used,
    free: slots.free,
    idlest: idlestOf(report, RULE)?.user ?? null,
    error: report.kind === 'noAnswer' ? report.error.code : null,
  };
}

async function ask(run: RunTool, name: string): Promise<Report> {
  const server = demoServers().find((known) => known.name === name)?.name;
  if (server === undefined) throw new Error(`No demo server ${name}`);
  const args = [`/server:${server}`];
  const [qwinsta, quser] = await Promise.all([run('qwinsta', args, OPTIONS), run('quser', args, OPTIONS)]);
  return readReport({ server, askedAt: START, tookMs: 1 }, qwinsta, quser, OEM_PAGE);
}

async function status(run: RunTool, name: string) {
  const report = await ask(run, name);
  const capacity = demoServers().find((server) => server.name === name)?.capacity ?? 'auto';
  return statusOf(report, countSlots(report, capacity));
}

/** The states of the Berlin server in every hour of a day. */
async function sayingsOfADay(): Promise<readonly string[]> {
  let now = START;
  const run = createDemoTools({ clock: () => now });
  const said: string[] = [];
  for (let hour = 0; hour < 24; hour += 1) {
    now += HOUR;
    const { stdout } = await run('qwinsta', ['/server:demo-berlin01'], OPTIONS);
    said.push(new TextDecoder().decode(stdout));
  }
  return said;
}
