import '../dom.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HistoryFollower, type SeenHistory } from '../../../renderer/history/follow-history.ts';
import { createStore } from '../../../renderer/state/store.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { Result } from '../../../shared/contract/bridge.ts';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import { fleet, NOW, serverName, UNREACHABLE } from '../../builders.ts';
import { logon, serverHistory } from '../../past.ts';
import { FakeBridge } from '../fake-bridge.ts';

const xyz = serverName('xyz');
const day = () => ({ from: NOW - DAY_MS, until: NOW });
const known = serverHistory({ log: { kind: 'notAsked' } });
const read = serverHistory({ logons: [logon()] });
const refused = serverHistory({ log: { kind: 'notRead', error: UNREACHABLE } });

let bridge: FakeBridge;
let shown: SeenHistory | null;
/** The readings under way, each with what answers it. */
let underWay: ((result: Result<ServerHistory>) => void)[];
let follower: HistoryFollower;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: NOW });
  bridge = new FakeBridge({ fleet: fleet([]) });
  bridge.answer('history.known', () => ({ ok: true, value: known }));
  underWay = [];
  shown = null;
  const store = createStore({
    request: (name, input) => {
      const answered = bridge.request(name, input);
      return name === 'history.get' ? new Promise((resolve) => underWay.push(resolve as never)) : answered;
    },
  });
  follower = new HistoryFollower(store, xyz, day, (seen) => {
    shown = seen;
  });
});

afterEach(() => {
  follower.stop();
});

async function pass(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

async function answer(result: Result<ServerHistory>): Promise<void> {
  underWay.shift()?.(result);
  await pass();
}

function times(name: 'history.known' | 'history.get' | 'history.cancel'): number {
  return bridge.inputsOf(name).length;
}

it('what is known comes at once, and the log of the server when it is read', async () => {
  follower.start();
  await pass();
  expect(shown).toEqual({ history: known, isReading: true, isCancelled: false, failure: null });
  await answer({ ok: true, value: read });
  expect(shown).toEqual({ history: read, isReading: false, isCancelled: false, failure: null });
  expect(bridge.inputsOf('history.get')).toEqual([{ server: 'xyz', ...day() }]);
});

it('a reading that is called off leaves what is known, and its answer does not count', async () => {
  follower.start();
  await pass();
  follower.cancel();
  await answer({ ok: true, value: refused });
  expect(shown).toEqual({ history: known, isReading: false, isCancelled: true, failure: null });
  expect(bridge.inputsOf('history.cancel')).toEqual([{ server: 'xyz' }]);
});

it('a reading is called off when nobody looks any more, and nothing is shown after that', async () => {
  follower.start();
  await pass();
  const last = shown;
  follower.stop();
  await answer({ ok: true, value: read });
  expect(times('history.cancel')).toBe(1);
  expect(shown).toBe(last);
});

it('nothing is called off when nothing is read', async () => {
  follower.start();
  await answer({ ok: true, value: read });
  follower.stop();
  expect(times('history.cancel')).toBe(0);
});

it('another period is known at once, and the log is not read again for it', async () => {
  follower.start();
  await pass();
  follower.setPeriod(() => ({ from: NOW - 7 * DAY_MS, until: NOW }));
  await pass();
  expect(bridge.inputsOf('history.known')[1]).toEqual({ server: 'xyz', from: NOW - 7 * DAY_MS, until: NOW });
  bridge.answer('history.known', () => ({ ok: true, value: read }));
  // What was read is of the period before.
  await answer({ ok: true, value: read });
  expect([times('history.get'), times('history.known'), times('history.cancel')]).toEqual([1, 3, 0]);
});

it('news are asked for soon, and at most every five seconds', async () => {
  follower.start();
  await answer({ ok: true, value: read });
  for (let second = 0; second < 20; second += 1) {
    follower.lookAgain();
    await pass(1000);
  }
  expect(times('history.known')).toBe(1 + 4);
});

it('why the log could not be read stays there until it is read', async () => {
  follower.start();
  await answer({ ok: true, value: refused });
  follower.lookAgain();
  await pass(5000);
  expect(shown?.history?.log).toEqual(refused.log);
  void follower.read();
  await answer({ ok: true, value: read });
  expect(shown?.history?.log.kind).toBe('read');
});

it('what was read stays on show while it is read again after its time', async () => {
  const log = {
    kind: 'read',
    readAt: NOW - 15 * MINUTE_MS,
    reachesBackTo: null,
    complete: true,
    dropped: 0,
  } as const;
  const old = { ...read, log };
  follower.start();
  await answer({ ok: true, value: old });
  follower.lookAgain();
  await pass(5000);
  expect(shown).toMatchObject({ history: old, isReading: true });
  expect(times('history.get')).toBe(2);
});

it('the log is not read again before its time, whatever is known', async () => {
  follower.start();
  await answer({ ok: true, value: read });
  follower.lookAgain();
  await pass(5000);
  expect(shown).toMatchObject({ history: read, isReading: false });
  expect(times('history.get')).toBe(1);
});

it('what was read of another time is not shown for this one', async () => {
  follower.start();
  await answer({ ok: true, value: read });
  const earlier = { from: NOW - DAY_MS - HOUR_MS, until: NOW - HOUR_MS };
  bridge.answer('history.known', () => ({ ok: true, value: { ...known, period: earlier } }));
  follower.setPeriod(() => earlier);
  await pass();
  expect(shown?.history?.period).toEqual(earlier);
});

it('a request that fails is told, and may be tried again', async () => {
  follower.start();
  await pass();
  await answer({ ok: false, error: UNREACHABLE });
  expect(shown).toMatchObject({ failure: UNREACHABLE, isReading: false, history: known });
  void follower.read();
  expect(shown).toMatchObject({ failure: null, isReading: true });
});
