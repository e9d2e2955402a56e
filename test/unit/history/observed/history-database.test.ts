import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  forgetAll,
  forgetBefore,
  forgetOlderThan,
} from '../../../../electron/engine/history/observed/forget-history.ts';
import { LaterVersionError, migrate } from '../../../../electron/engine/history/observed/history-tables.ts';
import { openHistory } from '../../../../electron/engine/history/observed/open-history.ts';
import { loadSqlite } from '../../../../electron/engine/history/observed/sqlite.ts';
import type { Answer, Session } from '../../../../shared/domain/model.ts';
import { answer, disconnected, NOW, noAnswer, serverName, session } from '../../../builders.ts';
import { openWatcher, temporaryFolder, XYZ } from './history-file.ts';

let temporary: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  temporary = temporaryFolder();
  file = path.join(temporary.folder, 'Slotwatch', 'history.sqlite');
});
afterEach(() => temporary.remove());

const minute = (number: number): number => NOW + number * 60_000;
const at = (number: number, ...sessions: readonly Session[]): Answer =>
  answer(sessions, { askedAt: minute(number) });
const gatesb = session({ id: 2 });
const left = disconnected({ id: 2 });
const jobss = session({ id: 3, user: 'jobss' });
const ALL = {
  server: XYZ,
  from: minute(-100_000),
  until: minute(100_000),
  now: minute(100_000),
  freshSince: minute(100_000),
};

describe('a new file', () => {
  it('is made with its folder, for the owner only, in WAL mode and with whole numbers as times', async () => {
    const { database, broken } = await openHistory(file, false);
    expect(broken).toBeNull();
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 1 });
    expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 1 });
    expect(() =>
      database.exec(
        "INSERT INTO server VALUES (1, 'xyz'); INSERT INTO stretch VALUES (1, 1, 1, 0.5, 1, 1, 1)",
      ),
    ).toThrow(/cannot store REAL value in INTEGER column/);
    if (process.platform !== 'win32')
      for (const name of readdirSync(path.dirname(file)))
        expect(`${name} ${(statSync(path.join(path.dirname(file), name)).mode & 0o777).toString(8)}`).toBe(
          `${name} 600`,
        );
    database.close();
  });
});

describe('the tables', () => {
  it('are brought to the newest version step by step, or left as they were', async () => {
    const { DatabaseSync } = await loadSqlite();
    const database = new DatabaseSync(':memory:');
    const steps = ['CREATE TABLE one (a)', 'ALTER TABLE one ADD COLUMN b'];
    migrate(database, steps.slice(0, 1));
    expect(() => migrate(database, [...steps, 'no SQL'])).toThrow(/syntax error/);
    expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 1 });
    database.exec("INSERT INTO one (a) VALUES ('kept')");
    migrate(database, steps);
    expect({ ...database.prepare('SELECT * FROM one').get() }).toEqual({ a: 'kept', b: null });
    migrate(database, steps);
    expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 2 });
  });

  it('of a later version are left alone', async () => {
    const { database } = await openHistory(file, false);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openHistory(file, false)).rejects.toThrow(LaterVersionError);
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('broken'))).toEqual([]);
  });
});

describe('a broken file', () => {
  it('is set aside under another name, and a new one is begun', async () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'not a database, but a text that is longer than its head '.repeat(100));
    const { database, broken } = await openHistory(file, false);
    expect(broken).toEqual({
      reason: 'file is not a database',
      aside: { kind: 'kept', file: expect.stringMatching(/history\.broken-[\dTZ-]+\.sqlite$/) },
    });
    const aside = broken?.aside.kind === 'kept' ? broken.aside.file : '';
    expect(readFileSync(aside, 'utf8')).toMatch(/^not a database/);
    expect({ ...database.prepare('SELECT count(*) AS rows FROM stretch').get() }).toEqual({ rows: 0 });
    database.close();
  });

  it('is found in its midst when it is read as a whole', async () => {
    const watcher = await openWatcher(file);
    for (let number = 0; number < 400; number++)
      watcher.see(at(number, number % 2 === 0 ? gatesb : left, session({ id: 5, user: `user${number}` })));
    watcher.stop();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 8192, bytes.length - 4096);
    writeFileSync(file, bytes);
    const { database, broken } = await openHistory(file, true);
    expect(broken?.aside.kind).toBe('kept');
    expect(database.prepare('PRAGMA quick_check').get()).toMatchObject({ quick_check: 'ok' });
    database.close();
  });

  it('that is a folder is an error, and stays', async () => {
    mkdirSync(file, { recursive: true });
    await expect(openHistory(file, false)).rejects.toThrow(/EISDIR/);
    expect(existsSync(file)).toBe(true);
  });
});

describe('who was on', () => {
  it('is a logon with its spans; between two looks nothing is known', async () => {
    const watcher = await openWatcher(file);
    watcher.see(at(0), at(1, gatesb), at(2, gatesb), at(3, left), at(4, left), at(5));
    expect(watcher.reader.logons(ALL)).toEqual({
      logons: [
        {
          user: 'gatesb',
          sessionId: 2,
          logon: gatesb.logon,
          from: minute(1),
          fromKnown: true,
          until: minute(4),
          seenUntil: minute(4),
          end: 'unknown',
          isOver: true,
          spans: [
            { state: 'active', from: minute(1), until: minute(2) },
            { state: 'disconnected', from: minute(3), until: minute(4) },
          ],
        },
      ],
      gaps: [
        { from: ALL.from, until: NOW, why: 'notWatched' },
        { from: minute(5), until: ALL.until, why: 'notWatched' },
      ],
      full: [],
      reachesBackTo: NOW,
      complete: true,
    });
    watcher.stop();
  });

  it('was full when it was seen so', async () => {
    const watcher = await openWatcher(file);
    watcher.see(
      at(0, gatesb),
      at(1, gatesb, jobss),
      at(3, gatesb, left),
      at(4, gatesb),
      at(9, gatesb, jobss),
    );
    watcher.tellLooks();
    expect(watcher.reader.logons(ALL).full).toEqual([
      { from: minute(1), until: minute(3) },
      { from: minute(9), until: minute(9) },
    ]);
    expect(watcher.reader.logons({ ...ALL, from: minute(5) }).full).toEqual([
      { from: minute(9), until: minute(9) },
    ]);
    watcher.stop();
  });

  it('is still on only while the server is looked at', async () => {
    const watcher = await openWatcher(file);
    watcher.see(at(0, gatesb), at(1, gatesb));
    watcher.tellLooks();
    const ask = (freshSince: number) => watcher.reader.logons({ ...ALL, freshSince }).logons[0];
    expect(ask(minute(1))).toMatchObject({ until: null, end: null, isOver: false, seenUntil: minute(1) });
    expect(ask(minute(2))).toMatchObject({ until: null, end: 'unknown', isOver: null });
    watcher.stop();
  });

  it('goes on over a gap, and ended nobody knows when if it is not there behind it', async () => {
    const first = await openWatcher(file);
    first.see(at(0, gatesb, jobss), at(1, gatesb, jobss));
    first.stop();
    const second = await openWatcher(file);
    second.see(at(60, gatesb), at(61, gatesb));
    second.tellLooks();
    const { logons, gaps } = second.reader.logons({
      ...ALL,
      from: NOW,
      until: minute(61),
      freshSince: minute(61),
    });
    expect(logons).toMatchObject([
      {
        user: 'gatesb',
        from: NOW,
        fromKnown: false,
        isOver: false,
        spans: [
          { state: 'active', from: NOW, until: minute(1) },
          { state: 'active', from: minute(60), until: minute(61) },
        ],
      },
      { user: 'jobss', until: null, seenUntil: minute(1), end: 'unknown', isOver: true },
    ]);
    expect(gaps).toEqual([{ from: minute(1), until: minute(60), why: 'notWatched' }]);
    second.stop();
  });

  it('knows where the server was silent, and where nobody asked', async () => {
    const watcher = await openWatcher(file);
    const silent = (number: number) => noAnswer(undefined, { askedAt: minute(number) });
    watcher.see(at(0, gatesb), silent(1), silent(2), at(3, gatesb), silent(4));
    watcher.tellLooks();
    expect(watcher.reader.logons({ ...ALL, from: NOW, until: minute(10) }).gaps).toEqual([
      { from: NOW, until: minute(3), why: 'silent' },
      { from: minute(3), until: minute(4), why: 'silent' },
      { from: minute(4), until: minute(10), why: 'notWatched' },
    ]);
    watcher.stop();
  });

  it('is the same when two programs watch at once', async () => {
    const [one, two] = [await openWatcher(file), await openWatcher(file)];
    const half = (number: number, ...sessions: readonly Session[]) => ({
      ...at(number, ...sessions),
      askedAt: minute(number) + 30_000,
    });
    one.see(at(0), at(1, gatesb));
    two.see(half(1, gatesb), half(2, left));
    one.see(at(2, gatesb), at(3, left), at(4));
    two.see(half(3, left), half(4));
    one.stop();
    const { logons } = two.reader.logons(ALL);
    expect(logons).toHaveLength(1);
    expect(logons[0]).toMatchObject({
      from: minute(1),
      fromKnown: true,
      until: minute(3) + 30_000,
      spans: [
        { state: 'active', from: minute(1), until: minute(2) },
        { state: 'disconnected', from: minute(2) + 30_000, until: minute(3) + 30_000 },
      ],
    });
    two.stop();
  });
});

describe('a wrong clock', () => {
  it('that showed a later time says nothing about now, and what was seen before it stays', async () => {
    const watcher = await openWatcher(file);
    const now = minute(3);
    watcher.see(at(0, gatesb, jobss), at(1, gatesb), at(2_000_000, session({ id: 9, user: 'hopperg' })));
    watcher.see(at(2, gatesb), at(3, gatesb));
    watcher.tellLooks();
    const { logons } = watcher.reader.logons({ ...ALL, now, freshSince: now });
    expect(logons.map(({ user, isOver, end }) => [user, isOver, end])).toEqual([
      ['gatesb', false, null],
      ['jobss', true, 'unknown'],
    ]);
    watcher.stop();
  });

  it('that was set back does not keep alive who is gone', async () => {
    const watcher = await openWatcher(file);
    watcher.see(at(60, gatesb), at(61, gatesb), at(1, gatesb), at(2));
    watcher.tellLooks();
    const ask = (number: number) =>
      watcher.reader.logons({ ...ALL, now: minute(number), freshSince: minute(number - 3) }).logons[0];
    expect(ask(2)).toMatchObject({ isOver: true, until: minute(1) });
    for (let number = 3; number <= 70; number++) watcher.see(at(number));
    watcher.tellLooks();
    expect(ask(70)).toMatchObject({ isOver: true, until: null });
    watcher.stop();
  });
});

describe('what is asked besides', () => {
  it('is where a person was, however the domain is printed', async () => {
    const watcher = await openWatcher(file);
    watcher.see(at(0, gatesb, jobss), {
      ...at(0, { ...gatesb, user: 'CORP\\GATESB' }),
      server: ALL.server,
      askedAt: minute(0) + 1,
    });
    const { whereWas } = watcher.reader;
    const time = { from: NOW, until: minute(1), now: minute(9), freshSince: minute(9) };
    expect(whereWas({ user: 'GatesB', ...time })).toMatchObject({
      logons: [{ server: 'xyz', sessionId: 2, from: NOW }],
      seenSince: NOW,
    });
    expect(whereWas({ user: 'hopperg', ...time })).toEqual({ logons: [], seenSince: NOW });
    watcher.see(at(60, gatesb));
    watcher.tellLooks();
    expect(
      whereWas({ user: 'gatesb', ...time, now: minute(60), from: minute(30), until: minute(40) }).logons,
    ).toHaveLength(1);
    expect(whereWas({ user: 'gatesb', ...time, from: minute(-9), until: minute(-8) }).logons).toEqual([]);
    watcher.stop();
  });

  it('is the last logons of some people on one server', async () => {
    const watcher = await openWatcher(file);
    const again = (number: number): Session => ({ ...gatesb, logon: `logon ${number}` });
    const elsewhere = { ...at(0, again(99), jobss), server: serverName('abc') };
    watcher.see(at(0, left, jobss), at(1, left), at(2), at(3, { ...again(3), user: 'CORP\\GATESB' }), at(4));
    watcher.see(at(5, again(5), session({ id: 9, user: 'hopperg' })), elsewhere);
    watcher.tellLooks();
    const ask = (last: number, ...users: readonly string[]) =>
      watcher.reader
        .lastLogons({ server: XYZ, users, last, now: minute(5), freshSince: minute(5) })
        .map(({ user, logon, isOver }) => [user, logon, isOver]);
    const gatesbs = [
      ['gatesb', left.logon, true],
      ['CORP\\GATESB', 'logon 3', true],
      ['gatesb', 'logon 5', false],
    ];
    expect(ask(10, 'gatesb')).toEqual(gatesbs);
    expect(ask(10, 'GATESB', 'CORP\\gatesb')).toEqual(gatesbs);
    expect(ask(2, 'gatesb', 'jobss')).toEqual([['jobss', jobss.logon, true], ...gatesbs.slice(1)]);
    expect(ask(2, 'LAB\\jobss')).toEqual([['jobss', jobss.logon, true]]);
    expect(ask(10, 'nobody')).toEqual([]);
    watcher.stop();
  });

  it('is of a logon with very many parts only what is whole', async () => {
    const watcher = await openWatcher(file);
    watcher.see(at(0), at(1, { ...gatesb, logon: 'first' }));
    for (let number = 2; number <= 40; number++)
      watcher.see(at(number, { ...(number % 2 === 0 ? left : gatesb), logon: 'first' }));
    watcher.see(at(41), at(42, { ...gatesb, logon: 'second' }));
    watcher.tellLooks();
    const ask = (last: number) =>
      watcher.reader
        .lastLogons({ server: XYZ, users: ['gatesb'], last, now: minute(999), freshSince: minute(42) })
        .map(({ logon, fromKnown, spans }) => [logon, fromKnown, spans.length]);
    expect(ask(1)).toEqual([['second', true, 1]]);
    expect(ask(2)).toEqual([
      ['first', true, 40],
      ['second', true, 1],
    ]);
    watcher.see(at(43), at(44), at(45, { ...gatesb, logon: 'third' }));
    for (let number = 46; number <= 130; number++)
      watcher.see(at(number, { ...(number % 2 === 0 ? left : gatesb), logon: 'third' }));
    watcher.tellLooks();
    expect(ask(1)).toEqual([['third', false, 30]]);
    expect(ask(3)).toEqual([
      ['second', true, 1],
      ['third', true, 86],
    ]);
    watcher.stop();
  });

  it('is how much of a time each server was full, and how much of it was seen', async () => {
    const watcher = await openWatcher(file);
    const abc = (report: Answer): Answer => ({ ...report, server: serverName('abc.corp.example') });
    const never = (report: Answer): Answer => ({ ...report, server: serverName('never') });
    for (let number = 0; number <= 130; number++) {
      watcher.see(number >= 30 && number < 91 ? at(number, gatesb, jobss) : at(number, gatesb));
      watcher.see(abc(number < 10 || number > 120 ? at(number, gatesb, jobss) : at(number)));
      watcher.see(never(at(number, gatesb)));
    }
    watcher.tellLooks();
    const { fullServers } = watcher.reader;
    const hours = (parts: Readonly<Record<number, number>>) =>
      Array.from({ length: 24 }, (_, hour) => (parts[hour] ?? 0) * 60_000);
    const hour = new Date(NOW).getHours();
    expect(fullServers({ from: NOW, until: minute(600) })).toEqual({
      servers: [
        {
          server: 'xyz',
          fullMs: 60 * 60_000,
          seenMs: 130 * 60_000,
          daysSeen: 1,
          times: 1,
          hours: hours({ [hour]: 30, [hour + 1]: 30 }),
        },
        {
          server: 'abc.corp.example',
          fullMs: 18 * 60_000,
          seenMs: 130 * 60_000,
          daysSeen: 1,
          times: 2,
          hours: hours({ [hour]: 9, [hour + 2]: 9 }),
        },
      ],
      seenSince: NOW,
    });
    expect(fullServers({ from: minute(60), until: minute(100) })).toMatchObject({
      servers: [{ server: 'xyz', fullMs: 30 * 60_000, seenMs: 40 * 60_000, times: 0 }],
    });
    watcher.stop();
  });

  it('counts the time once in which two programs saw a server full', async () => {
    const [one, two] = [await openWatcher(file), await openWatcher(file)];
    for (let number = 0; number <= 10; number++) one.see(at(number, gatesb, jobss));
    for (let number = 5; number <= 20; number++) two.see(at(number, gatesb, jobss));
    one.stop();
    two.tellLooks();
    expect(two.reader.fullServers({ from: NOW, until: minute(60) }).servers).toMatchObject([
      { fullMs: 20 * 60_000, seenMs: 20 * 60_000, times: 1 },
    ]);
    two.stop();
  });

  it('is nothing of a server that was never seen', async () => {
    const { reader, stop } = await openWatcher(file);
    expect(reader.logons(ALL)).toMatchObject({ logons: [], reachesBackTo: null, complete: true });
    expect(reader.fullServers(ALL)).toEqual({ servers: [], seenSince: null });
    expect(reader.lastLogons({ ...ALL, users: ['gatesb'], last: 9 })).toEqual([]);
    stop();
  });
});

describe('what is deleted', () => {
  it('is what was last seen before a moment, with the names that are left over', async () => {
    const watcher = await openWatcher(file);
    watcher.see(at(0, gatesb, jobss), at(1, gatesb), at(2, gatesb));
    watcher.tellLooks();
    forgetBefore(watcher.database, minute(1));
    expect(watcher.reader.logons(ALL).logons.map(({ user }) => user)).toEqual(['gatesb']);
    expect(
      watcher.database
        .prepare('SELECT name FROM person')
        .all()
        .map(({ name }) => name),
    ).toEqual(['gatesb']);
    forgetBefore(watcher.database, minute(3));
    for (const table of ['sighting', 'status', 'stretch', 'person', 'server'])
      expect({ table, ...watcher.database.prepare(`SELECT count(*) AS rows FROM ${table}`).get() }).toEqual({
        table,
        rows: 0,
      });
    watcher.database.close();
  });

  it('is what is older than so many days, as far as the clock is believed', async () => {
    const watcher = await openWatcher(file);
    const day = 24 * 60;
    const users = () => watcher.reader.logons(ALL).logons.map(({ user }) => user);
    watcher.see(at(0, gatesb), at(8 * day, jobss), at(10 * day, jobss));
    // A clock that is ten years ahead when the computer starts, with what was seen by it.
    watcher.see(at(3650 * day, jobss), at(3650 * day + 60, jobss));
    watcher.tellLooks();
    forgetOlderThan(watcher.database, 30, minute(3650 * day + 60));
    expect(users()).toContain('gatesb');
    // The clock is right again.
    forgetOlderThan(watcher.database, 30, minute(11 * day));
    expect(users()).toContain('gatesb');
    forgetOlderThan(watcher.database, 9, minute(11 * day));
    expect(users()).not.toContain('gatesb');
    expect(users()).toContain('jobss');
    watcher.database.close();
  });

  it('is nothing for a day after a pause of months, and then what is too old', async () => {
    const watcher = await openWatcher(file);
    const day = 24 * 60;
    const later = minute(400 * day);
    const users = () =>
      watcher.reader.logons({ ...ALL, until: later, now: later }).logons.map(({ user }) => user);
    watcher.see(at(0, gatesb), at(2 * day, gatesb), at(200 * day, jobss));
    forgetOlderThan(watcher.database, 30, minute(200 * day));
    expect(users()).toContain('gatesb');
    watcher.see(at(201 * day, jobss));
    forgetOlderThan(watcher.database, 30, minute(201 * day));
    expect(users()).toEqual(['jobss']);
    watcher.database.close();
  });

  it('is not found in any file afterwards', async () => {
    writeFileSync(path.join(temporary.folder, 'history.broken-2026.sqlite'), 'gatesb');
    const here = path.join(temporary.folder, 'history.sqlite');
    const watcher = await openWatcher(here);
    watcher.see(at(0, session({ user: 'Ada Lovelace' })), at(1, gatesb));
    expect(readFileSync(`${here}-wal`, 'latin1')).toContain('Ada Lovelace');
    forgetAll(watcher.database, here);
    expect(readdirSync(temporary.folder).sort()).toEqual([
      'history.sqlite',
      'history.sqlite-shm',
      'history.sqlite-wal',
    ]);
    for (const name of readdirSync(temporary.folder))
      expect(readFileSync(path.join(temporary.folder, name), 'latin1')).not.toContain('Ada Lovelace');
    watcher.database.close();
  });

  it('by another program is noticed: the rows to come begin anew', async () => {
    const [one, two] = [await openWatcher(file), await openWatcher(file)];
    one.see(at(0, gatesb), at(1, jobss));
    forgetAll(two.database, file);
    expect(() => one.see(at(2, gatesb))).toThrow('The history was deleted');
    expect(() => one.write([{ kind: 'looked', server: XYZ, at: minute(3), whole: true }])).toThrow(
      /has not begun/,
    );
    expect(two.reader.logons(ALL).logons).toEqual([]);
    one.database.close();
    two.stop();
  });
});
