import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHistory } from '../../../../electron/engine/history/observed/open-history.ts';
import { type OwnHistory, openOwnHistory } from '../../../../electron/engine/history/observed/own-history.ts';
import type { HistoryProblem } from '../../../../shared/domain/history/observed/history-problem.ts';
import { answer, disconnected, NOW, session } from '../../../builders.ts';
import { mountSmallDisk, type SmallDisk } from '../../../durability/small-disk.ts';
import {
  bundleHistoryThread,
  type HistoryThreadFile,
  OBSERVING,
  openWatcher,
  temporaryFolder,
  XYZ,
} from './history-file.ts';

let thread: HistoryThreadFile;
beforeAll(async () => {
  thread = await bundleHistoryThread();
});
afterAll(() => thread.remove());

let temporary: ReturnType<typeof temporaryFolder>;
let problems: HistoryProblem[];
const opened: OwnHistory[] = [];
beforeEach(() => {
  temporary = temporaryFolder();
  problems = [];
});
afterEach(async () => {
  for (const history of opened.splice(0)) await history.dispose();
  temporary.remove();
});

function open(file: string, days = 36_500): OwnHistory {
  const history = openOwnHistory({
    script: thread.script,
    file,
    days,
    onProblem: (problem) => void problems.push(problem),
  });
  opened.push(history);
  return history;
}

const minute = (number: number): number => NOW + number * 60_000;
const LATER = minute(10_000_000);
const ALL = { server: XYZ, from: 0, until: LATER, now: LATER, freshSince: LATER };
const gatesb = session({ id: 2 });

function see(history: OwnHistory, number: number, ...users: readonly string[]): void {
  const sessions = users.map((user, index) => session({ id: index + 2, user }));
  history.see(answer(sessions, { askedAt: minute(number) }), OBSERVING);
}

/** For longer than a day, after which the clock is believed. */
function seeUntilNow(history: OwnHistory, user: string): void {
  const [now, day] = [Date.now(), 25 * 60 * 60_000];
  const observing = { ...OBSERVING, intervalMs: day };
  for (const askedAt of [now - day, now]) history.see(answer([session({ user })], { askedAt }), observing);
}

const usersIn = async (history: OwnHistory): Promise<readonly string[]> =>
  (await history.ask('logons', ALL)).logons.map(({ user }) => user);

const kinds = (): readonly string[] => problems.map(({ kind }) => kind);

describe('the thread', () => {
  it('answers with what was just seen, and writes the rest when it is closed', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const history = open(file);
    see(history, 0, 'gatesb');
    expect(await usersIn(history)).toEqual(['gatesb']);
    see(history, 1, 'gatesb', 'jobss');
    history.see(answer([disconnected({ id: 2, logon: gatesb.logon })], { askedAt: minute(2) }), OBSERVING);
    await history.dispose();
    const again = open(file);
    expect(await again.ask('logons', ALL)).toMatchObject({
      logons: [
        { user: 'gatesb', spans: [{ until: minute(1) }, { state: 'disconnected', until: minute(2) }] },
        { user: 'jobss', until: minute(1), isOver: true },
      ],
    });
    expect(problems).toEqual([]);
  });

  it('writes by itself within a second, without a question', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    see(open(file), 0, 'gatesb');
    const { database } = await openHistory(file, false);
    await expect.poll(() => database.prepare('SELECT name FROM person').all().length).toBe(1);
    database.close();
  });

  it('makes no file while nothing is kept', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const history = open(file, 0);
    see(history, 0, 'gatesb');
    await history.dispose();
    expect(existsSync(file)).toBe(false);
  });

  it('deletes all when it is told to, and begins anew', async () => {
    const history = open(path.join(temporary.folder, 'history.sqlite'));
    see(history, 0, 'gatesb');
    await history.forgetAll();
    expect(await usersIn(history)).toEqual([]);
    see(history, 1, 'jobss');
    expect(await usersIn(history)).toEqual(['jobss']);
    expect(problems).toEqual([]);
  });

  it('begins anew when another program has deleted all, without a word', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const [history, other] = [open(file), open(file)];
    see(history, 0, 'gatesb');
    expect(await usersIn(history)).toEqual(['gatesb']);
    await other.forgetAll();
    see(history, 1, 'gatesb', 'jobss');
    expect(await usersIn(history)).toEqual([]);
    see(history, 2, 'gatesb', 'jobss');
    expect(await usersIn(history)).toEqual(['gatesb', 'jobss']);
    expect(problems).toEqual([]);
  });

  it('makes no file for a question, for a deletion, or to keep nothing', async () => {
    const file = path.join(temporary.folder, 'new', 'history.sqlite');
    const history = open(file, 0);
    expect(await history.ask('logons', { ...ALL, until: NOW })).toMatchObject({
      logons: [],
      gaps: [{ from: 0, until: NOW, why: 'notWatched' }],
    });
    history.keepDays(0);
    await history.forgetAll();
    expect(existsSync(path.dirname(file))).toBe(false);
    expect(problems).toEqual([]);
  });

  it('deletes what was kept when it shall keep nothing: now, and at each start', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const aside = path.join(temporary.folder, 'history.broken-1.sqlite');
    const history = open(file);
    see(history, 0, 'gatesb');
    expect(await usersIn(history)).toEqual(['gatesb']);
    writeFileSync(aside, 'gatesb');
    history.keepDays(0);
    see(history, 1, 'gatesb');
    expect(await usersIn(history)).toEqual([]);
    expect(existsSync(aside)).toBe(false);
    expect(readFileSync(file).includes('gatesb')).toBe(false);
    history.keepDays(90);
    see(history, 2, 'jobss');
    await history.dispose();
    const again = open(file, 0);
    expect(await usersIn(again)).toEqual(['jobss']);
    again.keepDays(0);
    expect(await usersIn(again)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('deletes nothing while it is not certain how long it shall keep it', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const first = open(file);
    see(first, 0, 'gatesb');
    await first.dispose();
    const second = open(file, 0);
    second.keepDays(1, false);
    seeUntilNow(second, 'jobss');
    expect((await usersIn(second)).toSorted()).toEqual(['gatesb', 'jobss']);
    second.keepDays(0, false);
    expect((await usersIn(second)).toSorted()).toEqual(['gatesb', 'jobss']);
    second.keepDays(1);
    expect(await second.ask('logons', { ...ALL, until: Date.now() })).toMatchObject({
      logons: [{ user: 'jobss' }],
    });
  });

  it('keeps only so many days', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const first = open(file);
    see(first, 0, 'gatesb');
    seeUntilNow(first, 'jobss');
    await first.dispose();
    const second = open(file);
    expect((await usersIn(second)).toSorted()).toEqual(['gatesb', 'jobss']);
    second.keepDays(1);
    expect(await second.ask('logons', { ...ALL, until: Date.now() })).toMatchObject({
      logons: [{ user: 'jobss' }],
    });
  });
});

describe('what goes wrong is said once and stops nothing', () => {
  it('when the file is broken at the start: it is set aside', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    writeFileSync(file, 'x'.repeat(5000));
    const history = open(file);
    see(history, 0, 'gatesb');
    expect(await usersIn(history)).toEqual(['gatesb']);
    expect(problems).toEqual([
      {
        kind: 'broken',
        reason: 'file is not a database',
        aside: { kind: 'kept', file: expect.stringMatching(/history\.broken-.*\.sqlite$/) },
      },
    ]);
  });

  it('when the file breaks while it is open: the next thread sets it aside', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const watcher = await openWatcher(file);
    for (let number = 0; number < 300; number++)
      watcher.see(answer([session({ user: `user${number}` })], { askedAt: minute(number) }));
    watcher.stop();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096);
    writeFileSync(file, bytes);
    const history = open(file);
    await expect(history.ask('logons', ALL)).rejects.toThrow();
    await expect
      .poll(async () => {
        see(history, 400, 'gatesb');
        return usersIn(history).catch(() => []);
      })
      .toEqual(['gatesb']);
    expect(kinds()).toEqual(['broken']);
    expect(readdirSync(temporary.folder).filter((name) => name.includes('broken'))).not.toEqual([]);
  });

  it('when a later version has written the file: it is left alone', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    const { database } = await openHistory(file, false);
    database.exec('PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    const history = open(file);
    for (let number = 0; number < 3; number++) {
      see(history, number, 'gatesb');
      await expect(usersIn(history)).rejects.toMatchObject({ problem: { kind: 'tooNew' } });
    }
    expect(kinds()).toEqual(['tooNew']);
  });

  it('when there is a folder in its place', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    mkdirSync(file);
    const history = open(file);
    for (let number = 0; number < 3; number++) {
      see(history, number, 'gatesb');
      await expect(usersIn(history)).rejects.toThrow(/EISDIR/);
    }
    expect(kinds()).toEqual(['notOpened']);
  });

  it('when what shall not be kept cannot be deleted', async () => {
    const file = path.join(temporary.folder, 'history.sqlite');
    mkdirSync(file);
    const history = open(file, 0);
    history.keepDays(0);
    await expect.poll(kinds).toEqual(['notDeleted']);
    await expect(history.forgetAll()).rejects.toMatchObject({ problem: { kind: 'notDeleted' } });
    history.keepDays(0);
    expect(kinds()).toEqual(['notDeleted']);
  });

  it('when the thread cannot even be tried', async () => {
    const history = openOwnHistory({
      script: 'not a full path',
      file: path.join(temporary.folder, 'history.sqlite'),
      days: 90,
      onProblem: (problem) => void problems.push(problem),
    });
    see(history, 0, 'gatesb');
    await expect(usersIn(history)).rejects.toMatchObject({ problem: { kind: 'threadEnded' } });
    expect(kinds()).toEqual(['threadEnded']);
    await history.dispose();
  });

  it('when the thread cannot be started', async () => {
    const history = openOwnHistory({
      script: path.join(temporary.folder, 'missing.cjs'),
      file: path.join(temporary.folder, 'history.sqlite'),
      days: 90,
      onProblem: (problem) => void problems.push(problem),
    });
    see(history, 0, 'gatesb');
    await expect(usersIn(history)).rejects.toMatchObject({ problem: { kind: 'threadEnded' } });
    see(history, 1, 'gatesb');
    await expect(usersIn(history)).rejects.toMatchObject({ problem: { kind: 'threadEnded' } });
    expect(kinds()).toEqual(['threadEnded']);
    await history.dispose();
  });
});

describe('on a disk', () => {
  let disk: SmallDisk | null;
  beforeEach(() => {
    disk = mountSmallDisk();
  });
  afterEach(async () => {
    for (const history of opened.splice(0)) await history.dispose();
    disk?.dispose();
  });

  it('that is full nothing is kept, which is said once; with room it goes on, with a gap', async (context) => {
    if (disk === null) return context.skip('a disk of its own cannot be mounted by this account');
    const history = open(path.join(disk.folder, 'history.sqlite'));
    see(history, 0, 'gatesb');
    expect(await usersIn(history)).toEqual(['gatesb']);
    disk.fill();
    for (let number = 1; number <= 60; number++) {
      see(history, number, ...Array.from({ length: 40 }, (_, index) => `user${number}-${index}`));
      await usersIn(history);
      if (problems.length > 0 && number > 20) break;
    }
    expect(kinds()).toEqual(['notWritten']);
    disk.makeRoom();
    see(history, 100, 'jobss');
    expect(await usersIn(history)).toContain('jobss');
    expect(kinds()).toEqual(['notWritten', 'keptAgain']);
    const { gaps } = await history.ask('logons', { ...ALL, from: minute(70), until: minute(100) });
    expect(gaps).toEqual([{ from: minute(70), until: minute(100), why: 'notWatched' }]);
  });

  it('that is read-only nothing is kept, and what there is stays', async (context) => {
    if (disk === null) return context.skip('a disk of its own cannot be mounted by this account');
    const file = path.join(disk.folder, 'history.sqlite');
    const before = open(file);
    see(before, 0, 'gatesb');
    await before.dispose();
    copyFileSync(file, path.join(temporary.folder, 'before.sqlite'));
    disk.setReadOnly(true);
    const history = open(file);
    for (let number = 0; number < 3; number++) {
      see(history, number, 'jobss');
      await expect(usersIn(history)).rejects.toThrow(/EROFS/);
    }
    expect(kinds()).toEqual(['notOpened']);
    expect(readFileSync(file)).toEqual(readFileSync(path.join(temporary.folder, 'before.sqlite')));
    await history.dispose();
    disk.setReadOnly(false);
  });
});
