import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from '../../../build/bundle/lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slotwatch-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Something to wait for. */
function signal(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

/** A process id that is never used. */
const DEAD_PROCESS = 999_999_999;

it('two works under one lock never overlap, and the lock is removed', async () => {
  const file = join(folder, 'lock');
  let running = 0;
  let most = 0;
  const work = async (): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return running;
  };

  const results = await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);

  expect({ most, results, left: readdirSync(folder) }).toEqual({ most: 1, results: [0, 0, 0], left: [] });
});

it('a waiting process is told so, and waits until the holder is done', async () => {
  const file = join(folder, 'lock');
  const events: string[] = [];
  const held = signal();
  const waited = signal();
  const first = withLock(file, async () => {
    held.resolve();
    await waited.promise;
    events.push('first done');
  });
  await held.promise;
  const second = withLock(
    file,
    async () => events.push('second done'),
    () => {
      events.push('second waits');
      waited.resolve();
    },
  );
  await Promise.all([first, second]);
  expect(events).toEqual(['second waits', 'first done', 'second done']);
});

it('the lock of a process that has died is taken over', async () => {
  const file = join(folder, 'lock');
  writeFileSync(file, `${hostname()} ${DEAD_PROCESS}\n`);
  expect(await withLock(file, async () => 'done')).toBe('done');
  expect(readdirSync(folder)).toEqual([]);
});

it('the lock of another machine is taken over when it was not renewed for long', async () => {
  const file = join(folder, 'lock');
  writeFileSync(file, 'another-machine 1\n');
  const longAgo = new Date(Date.now() - 60 * 60_000);
  utimesSync(file, longAgo, longAgo);
  expect(await withLock(file, async () => 'done')).toBe('done');
});

it('work that fails releases the lock', async () => {
  const file = join(folder, 'lock');
  await expect(withLock(file, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(readdirSync(folder)).toEqual([]);
});
