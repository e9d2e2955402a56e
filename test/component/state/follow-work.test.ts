import '../dom.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followWork, lookAgain } from '../../../renderer/state/follow-work.ts';
import { createStore, type Store } from '../../../renderer/state/store.ts';
import type { Result } from '../../../shared/contract/bridge.ts';
import type { RunningWork } from '../../../shared/domain/work/running-work.ts';
import { fleet, serverName } from '../../builders.ts';
import { running, shown } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';

const xyz = serverName('xyz');
const before = running([shown('explorer.exe')]);
const after = running([shown('robocopy.exe')]);

let bridge: FakeBridge;
let store: Store;
/** The readings under way, each with what answers it. */
let underWay: ((result: Result<RunningWork>) => void)[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  bridge = new FakeBridge({ fleet: fleet([]) });
  underWay = [];
  store = createStore({
    request: (name, input) => {
      const answered = bridge.request(name, input);
      if (name !== 'work.read') return answered;
      return new Promise((resolve) => underWay.push(resolve as never));
    },
  });
  bridge.answer('work.known', () => ({ ok: true, value: before }));
});

afterEach(() => {
  vi.restoreAllMocks();
});

function reads(): number {
  return bridge.inputsOf('work.read').length;
}

function seen() {
  return store.getState().seenWork.get(xyz);
}

async function answerRead(result: Result<RunningWork> = { ok: true, value: after }): Promise<void> {
  underWay.shift()?.(result);
  await vi.advanceTimersByTimeAsync(0);
}

function setVisibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

it('what is known comes at once, what is read replaces it, and it is read again ten seconds after each answer', async () => {
  const stop = followWork(store, xyz, 'read');
  await vi.advanceTimersByTimeAsync(0);
  expect(seen()).toEqual({ running: before, failure: null, isReading: true });
  await vi.advanceTimersByTimeAsync(29_000);
  await answerRead();
  expect(seen()).toEqual({ running: after, failure: null, isReading: false });
  await vi.advanceTimersByTimeAsync(9999);
  expect(reads()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(reads()).toBe(2);
  stop();
});

it('two rows of a server share one reading', async () => {
  const stops = [followWork(store, xyz, 'read'), followWork(store, xyz, 'read')];
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads()).toBe(1);
  stops[0]?.();
  await answerRead();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reads()).toBe(2);
  stops[1]?.();
});

it('nothing is read once nobody looks, and what was seen is forgotten', async () => {
  const stop = followWork(store, xyz, 'read');
  await answerRead();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads()).toBe(1);
  expect(seen()).toBeUndefined();
  expect(bridge.listenerCount).toBe(0);
});

it('a row that is closed and opened again while its server is read begins no second reading', async () => {
  followWork(store, xyz, 'read')();
  const stop = followWork(store, xyz, 'read');
  await vi.advanceTimersByTimeAsync(1000);
  expect(reads()).toBe(1);
  await answerRead();
  expect(seen()).toMatchObject({ running: after, isReading: false });
  stop();
});

it('a row that is opened again soon after an answer shows what is known and waits', async () => {
  const stop = followWork(store, xyz, 'read');
  await answerRead();
  stop();
  await vi.advanceTimersByTimeAsync(3000);
  const stopAgain = followWork(store, xyz, 'read');
  await vi.advanceTimersByTimeAsync(6999);
  expect(seen()?.running).toEqual(before);
  expect(reads()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(reads()).toBe(2);
  stopAgain();
});

it('a hidden window reads nothing; shown again it does, not sooner than ten seconds after the last answer', async () => {
  const stop = followWork(store, xyz, 'read');
  setVisibility('hidden');
  await answerRead();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads()).toBe(1);
  setVisibility('visible');
  expect(reads()).toBe(2);
  stop();
});

it('what others have read is looked at without a question to the server', async () => {
  const stop = followWork(store, xyz, 'known');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen()?.running).toEqual(before);
  bridge.answer('work.known', () => ({ ok: true, value: after }));
  lookAgain(store, xyz);
  await vi.advanceTimersByTimeAsync(0);
  expect(seen()?.running).toEqual(after);
  expect(reads()).toBe(0);
  stop();
});

it('a request that fails keeps what was seen, says why, and is made again', async () => {
  const error = { code: 'internal', why: { kind: 'bridgeBroken', reason: 'x' } } as const;
  const stop = followWork(store, xyz, 'read');
  await answerRead({ ok: false, error });
  expect(seen()).toEqual({ running: before, failure: error, isReading: false });
  await vi.advanceTimersByTimeAsync(10_000);
  await answerRead();
  expect(seen()).toEqual({ running: after, failure: null, isReading: false });
  stop();
});
