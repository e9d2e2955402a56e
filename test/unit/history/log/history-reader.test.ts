import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wait } from '../../../../electron/engine/actions/wait.ts';
import { HistoryReader } from '../../../../electron/engine/history/history-reader.ts';
import { MINUTE_MS, SECOND_MS } from '../../../../shared/basics/time-units.ts';
import type { LogReading, SessionLog } from '../../../../shared/domain/history/log/session-log.ts';
import type { Report, ServerName } from '../../../../shared/domain/model.ts';
import { answer, NOW, serverName, session } from '../../../builders.ts';
import { event, minute, sessionLog } from './log-events.ts';

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map(serverName) as [ServerName, ServerName, ServerName, ServerName];
const TOOK_MS = 10 * SECOND_MS;
const CANCELLED = { kind: 'notRead', error: { code: 'timeout', tool: 'wevtutil', cancelled: true } };
const REFUSED = { kind: 'notRead', error: { code: 'accessDenied', tool: 'wevtutil', server: 'a' } } as const;

let reader: HistoryReader;
let asked: ServerName[];
/** What was known when a server was asked. */
let known: (SessionLog | null)[];
let running: number;
let most: number;
let refreshed: ServerName[];
let reports: Map<ServerName, Report>;
let gives: () => LogReading;
/** How long a tool takes to end when it is called off. */
let endsAfterMs: number;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  [asked, known, running, most, refreshed, reports, endsAfterMs] = [[], [], 0, 0, [], new Map(), 0];
  gives = () => ({ kind: 'read', log: logOf(1) });
  reader = new HistoryReader({
    ask: async (server, before, signal) => {
      asked.push(server);
      known.push(before);
      most = Math.max(most, ++running);
      await wait(TOOK_MS, signal);
      if (signal.aborted) await wait(endsAfterMs);
      running--;
      return gives();
    },
    refresh: async (server) => {
      refreshed.push(server);
      await wait(SECOND_MS);
      reports.set(server, answer([session({ id: 4, user: 'gatesb' })], { server, askedAt: Date.now() }));
    },
    report: (server) => reports.get(server) ?? null,
  });
});
afterEach(() => {
  reader.dispose();
  vi.useRealTimers();
});

/** A log of so many logons, one after the other, read now. */
function logOf(count: number): SessionLog {
  const events = Array.from({ length: count }, (_, index) => event(21, minute(index)));
  return sessionLog(events, [], { readAt: Date.now() });
}

const enough = () => vi.advanceTimersByTimeAsync(MINUTE_MS / 2);

describe('the log of a server is read', () => {
  it('when somebody wants to see it, and held against a report that is not older', async () => {
    reports.set(A, answer([], { askedAt: NOW }));
    const reading = reader.read(A);
    await enough();
    expect(await reading).toMatchObject({
      kind: 'read',
      readAt: NOW + TOOK_MS,
      history: { logons: [{ user: 'CORP\\gatesb', isOver: false, end: null }], complete: true },
    });
    expect(refreshed).toEqual([A]);
  });

  it('and its events are paired once, however many reports it is held against', async () => {
    gives = () => ({ kind: 'read', log: logOf(2) });
    void reader.read(A);
    await enough();
    const [over, open] = reader.kept(A)?.history.logons ?? [];
    expect(open).toMatchObject({ isOver: false });
    reports.set(A, answer([], { server: A, askedAt: Date.now() }));
    const later = reader.kept(A)?.history.logons;
    expect(later?.[0]).toBe(over);
    expect(later?.[1]).toEqual({ ...open, isOver: true, end: 'unknown' });
  });

  it('without asking a silent server for its sessions once more', async () => {
    const error = { code: 'unreachable', tool: 'qwinsta', server: 'a' } as const;
    reports.set(A, { kind: 'noAnswer', server: A, askedAt: NOW, tookMs: 1, error });
    const reading = reader.read(A);
    await enough();
    expect(await reading).toMatchObject({ history: { logons: [{ isOver: null, end: 'unknown' }] } });
    expect(refreshed).toEqual([]);
  });

  it('at most every 15 minutes, and then from where it was read to', async () => {
    void reader.read(A);
    await enough();
    await vi.advanceTimersByTimeAsync(14 * MINUTE_MS);
    const again = await reader.read(A);
    expect(again).toMatchObject({ kind: 'read', readAt: NOW + TOOK_MS });
    expect(asked).toEqual([A]);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    gives = () => ({ kind: 'read', log: logOf(2) });
    const later = reader.read(A);
    await enough();
    expect((await later).kind).toBe('read');
    expect(known.map((log) => log?.events.length ?? null)).toEqual([null, 1]);
  });

  it('and what is kept is held against each later report', async () => {
    void reader.read(A);
    await enough();
    const before = await reader.read(A);
    expect(await reader.read(A)).toBe(before);
    reports.set(A, answer([], { askedAt: Date.now() }));
    expect(await reader.read(A)).toMatchObject({ history: { logons: [{ isOver: true, end: 'unknown' }] } });
    expect(asked).toEqual([A]);
  });

  it('again after a minute when it could not be read', async () => {
    gives = () => REFUSED;
    const reading = reader.read(A);
    await enough();
    expect(await reading).toEqual(REFUSED);
    expect(await reader.read(A)).toEqual(REFUSED);
    expect(asked).toEqual([A]);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    gives = () => ({ kind: 'read', log: logOf(1) });
    const later = reader.read(A);
    await enough();
    expect((await later).kind).toBe('read');
  });

  it('by one question for all who ask, and two questions in all', async () => {
    const readings = [A, A, B, C, D].map((server) => reader.read(server));
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    expect(asked).toEqual([A, B]);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect((await Promise.all(readings)).map(({ kind }) => kind)).toEqual(Array(5).fill('read'));
    expect({ asked, most }).toEqual({ asked: [A, B, C, D], most: 2 });
  });

  it('until the last one who asks has gone', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const readings = [reader.read(A, one.signal), reader.read(A, other.signal)];
    one.abort();
    expect(await readings[0]).toMatchObject(CANCELLED);
    expect(running).toBe(1);
    other.abort();
    expect(await readings[1]).toMatchObject(CANCELLED);
    await vi.advanceTimersByTimeAsync(0);
    expect(running).toBe(0);
    const again = reader.read(A);
    await enough();
    expect((await again).kind).toBe('read');
  });

  it('never twice at a time, also while the tool of a question that was called off still ends', async () => {
    endsAfterMs = 5 * SECOND_MS;
    const off = new AbortController();
    const first = reader.read(A, off.signal);
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    off.abort();
    expect(await first).toMatchObject(CANCELLED);
    const again = reader.read(A);
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    expect(asked).toEqual([A]);
    await enough();
    expect((await again).kind).toBe('read');
    expect({ asked, most }).toEqual({ asked: [A, A], most: 1 });
  });

  it('not at all when it is called off before its turn', async () => {
    const off = new AbortController();
    void reader.read(A);
    void reader.read(B);
    const waiting = reader.read(C, off.signal);
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    off.abort();
    expect(await waiting).toMatchObject(CANCELLED);
    await enough();
    expect(asked).toEqual([A, B]);
    expect(await reader.read(D, off.signal)).toMatchObject(CANCELLED);
    expect(asked).toEqual([A, B]);
  });

  it('no longer on a server that was removed, and nothing of it is kept', async () => {
    void reader.read(A);
    await enough();
    const running = reader.read(B);
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    reader.keepOnly((server) => server === C);
    expect(await running).toMatchObject(CANCELLED);
    void reader.read(A);
    await enough();
    expect(known).toEqual([null, null, null]);
  });

  it('no longer after the end, and no timer is left', async () => {
    const readings = [A, B, C].map((server) => reader.read(server));
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    reader.dispose();
    for (const reading of await Promise.all(readings)) expect(reading).toMatchObject(CANCELLED);
    expect(await reader.read(D)).toMatchObject(CANCELLED);
    await vi.advanceTimersByTimeAsync(0);
    expect({ asked, running, timers: vi.getTimerCount() }).toEqual({ asked: [A, B], running: 0, timers: 0 });
  });
});

it('no more is kept than three of the largest logs, and those looked at last', async () => {
  gives = () => ({ kind: 'read', log: logOf(20_000) });
  for (const server of [A, B, C, A, D]) {
    void reader.read(server);
    await enough();
  }
  await vi.advanceTimersByTimeAsync(15 * MINUTE_MS);
  // The one that is no longer kept as the last: it takes the place of another one.
  for (const server of [A, C, D, B]) {
    void reader.read(server);
    await enough();
  }
  const again = asked.slice(-4).map((server, index) => [server, known.at(index - 4) !== null]);
  expect(Object.fromEntries(again)).toEqual({ a: true, b: false, c: true, d: true });
});
