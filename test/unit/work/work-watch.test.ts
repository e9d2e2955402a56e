import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wait } from '../../../electron/engine/actions/wait.ts';
import { Fleet } from '../../../electron/engine/watch/fleet.ts';
import { WorkReadings } from '../../../electron/engine/work/work-readings.ts';
import { workRule } from '../../../electron/engine/work/work-rule.ts';
import { WorkWatch } from '../../../electron/engine/work/work-watch.ts';
import { MINUTE_MS, SECOND_MS } from '../../../shared/basics/time-units.ts';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import type { ServerName } from '../../../shared/domain/model.ts';
import type { NoWorkReading, WorkReading } from '../../../shared/domain/work/work.ts';
import { answer, disconnected, NOW, serverName } from '../../builders.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'].map(serverName);
const RULE = workRule({}, []);

let fleet: Fleet;
let watch: WorkWatch;
let asked: ServerName[];
let running: number;
let most: number;
let waitedFor: Set<ServerName>;
/** What the next questions give. */
let gives: () => WorkReading | NoWorkReading;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  [asked, running, most, waitedFor, gives] = [[], 0, 0, new Set(), read];
  const readings = new WorkReadings(() => RULE);
  const settings = settingsSchema.parse({ servers: NAMES.map((name) => ({ name })) });
  fleet = new Fleet(settings, 'me', false, [], (report) => readings.judge(report));
  const ask = async (server: ServerName, signal?: AbortSignal): Promise<WorkReading | NoWorkReading> => {
    asked.push(server);
    most = Math.max(most, ++running);
    const reading = gives();
    await wait(10 * SECOND_MS, signal);
    running--;
    return reading;
  };
  watch = new WorkWatch(fleet, ask, readings, (server) => waitedFor.has(server));
});
afterEach(() => {
  watch.dispose();
  fleet.dispose();
  vi.useRealTimers();
});

function read(): WorkReading {
  const processes = [
    { pid: 9, image: 'robocopy.exe', sessionId: 1, user: null, memoryKiB: 1, cpuSeconds: 1 },
  ];
  const at = { askedAt: Date.now(), clockMs: performance.now(), tookMs: 1 };
  return { kind: 'read', ...at, processes, incomplete: false, namesOnly: null };
}

function refuse(): NoWorkReading {
  const error = { code: 'accessDenied', tool: 'tasklist', server: 'a' } as const;
  return { kind: 'notRead', askedAt: Date.now(), clockMs: performance.now(), tookMs: 1, error };
}

/** These servers are full, the others free. */
function report(...full: readonly ServerName[]): void {
  for (const name of NAMES) {
    const sessions = [disconnected({ id: 1, user: 'gatesb' }), disconnected({ id: 2, user: 'jobss' })];
    fleet.setReport(answer(full.includes(name) ? sessions : [], { server: name, askedAt: Date.now() }));
  }
}

const [A, B, C, D, E, F] = NAMES as [ServerName, ServerName, ServerName, ServerName, ServerName, ServerName];

describe('what runs is read', () => {
  it('where a server is full, four at a time, every two minutes', async () => {
    report(...NAMES);
    watch.start();
    await vi.advanceTimersByTimeAsync(60 * SECOND_MS);
    expect([...asked].sort()).toEqual(NAMES);
    expect(most).toBe(4);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(asked).toHaveLength(12);
  });

  it('at once where a server has just become full', async () => {
    fleet.onChange(({ servers }) => watch.noteChange(servers));
    watch.start();
    report();
    await vi.advanceTimersByTimeAsync(6 * SECOND_MS);
    report(A);
    await vi.advanceTimersByTimeAsync(SECOND_MS / 2);
    expect(asked).toEqual([A]);
  });

  it('not where there is a free slot, unless the user looks at it or waits for it', async () => {
    report();
    watch.start();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked).toEqual([]);
    watch.lookAt([B]);
    waitedFor.add(C);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked).toEqual([B, C]);
  });

  it('not while the watch is paused', async () => {
    report(A);
    fleet.setPausedUntil(NOW + 60 * MINUTE_MS);
    watch.start();
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(asked).toEqual([]);
  });

  it('once where it is refused, and again only when the user looks', async () => {
    gives = refuse;
    report(A);
    watch.start();
    await vi.advanceTimersByTimeAsync(40 * MINUTE_MS);
    expect(asked).toEqual([A]);
    expect(watch.isRefused(A)).toBe(true);
    gives = read;
    watch.lookAt([A]);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(asked).toEqual([A, A]);
    expect(watch.isRefused(A)).toBe(false);
  });

  it('by a question that begins then, before the end of a session, and never twice at a time', async () => {
    report(A, B, C, D);
    watch.start();
    await vi.advanceTimersByTimeAsync(6 * SECOND_MS);
    expect(asked).toHaveLength(4);
    const now = watch.readNow(A);
    const other = watch.readNow(E);
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    expect(asked).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(30 * SECOND_MS);
    await Promise.all([now, other]);
    expect(asked.filter((server) => server === A)).toHaveLength(2);
    expect(asked).toContain(E);
    expect(most).toBe(4);
  });

  it('and says nothing of who came while it was read', async () => {
    report(F);
    void watch.readNow(F);
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    const sessions = [disconnected({ id: 1, user: 'allenp' }), disconnected({ id: 2, user: 'jobss' })];
    fleet.setReport(answer(sessions, { server: F, askedAt: Date.now() }));
    await vi.advanceTimersByTimeAsync(6 * SECOND_MS);
    expect(fleet.server(F)?.works[1]).toEqual({ verdict: 'unknown', because: { kind: 'notRead' } });
    expect(fleet.server(F)?.works[2]).toEqual({ verdict: 'unknown', because: { kind: 'notSeen' } });
  });

  it('before everything else where somebody is about to act', async () => {
    report(A, B, C, D, E);
    watch.start();
    await vi.advanceTimersByTimeAsync(6 * SECOND_MS);
    expect(asked).toEqual([A, B, C, D]);
    const now = watch.readNow(F);
    watch.lookAt([E]);
    await vi.advanceTimersByTimeAsync(10 * SECOND_MS);
    expect(asked.slice(0, 5)).toEqual([A, B, C, D, F]);
    await vi.advanceTimersByTimeAsync(10 * SECOND_MS);
    expect((await now).kind).toBe('read');
    expect(most).toBe(4);
  });

  it('no longer where it was called off, also while it waits for its turn', async () => {
    report(A, B, C, D);
    watch.start();
    await vi.advanceTimersByTimeAsync(6 * SECOND_MS);
    const off = new AbortController();
    const [waiting, same] = [watch.readNow(E, off.signal), watch.readNow(A, off.signal)];
    off.abort();
    for (const reading of await Promise.all([waiting, same]))
      expect(reading).toMatchObject({ kind: 'notRead', error: { cancelled: true } });
    expect(asked).toEqual([A, B, C, D]);
    await vi.advanceTimersByTimeAsync(10 * SECOND_MS);
    expect(fleet.server(A)?.works[1]?.verdict).toBe('working');
  });

  it('no longer after the end, and nothing is left of it', async () => {
    report(A, B, C, D);
    watch.start();
    await vi.advanceTimersByTimeAsync(6 * SECOND_MS);
    const waiting = watch.readNow(E);
    watch.dispose();
    fleet.dispose();
    expect(await waiting).toMatchObject({ kind: 'notRead', error: { cancelled: true } });
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    expect(running).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(asked).toEqual([A, B, C, D]);
  });

  it('and the offer follows at once', async () => {
    report(F);
    expect(fleet.server(F)?.idlest?.user).toBe('gatesb');
    void watch.readNow(F);
    await vi.advanceTimersByTimeAsync(11 * SECOND_MS);
    expect(fleet.server(F)?.works[1]).toMatchObject({ verdict: 'working' });
    expect(fleet.server(F)?.idlest?.user).toBe('jobss');
  });
});
