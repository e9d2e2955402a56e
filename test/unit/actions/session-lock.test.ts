import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  acquireSessionLock,
  type LockResult,
  lockFileName,
} from '../../../electron/engine/actions/session-lock.ts';
import type { ServerName } from '../../../shared/domain/model.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const XYZ = 'XYZ' as ServerName;
const HOUR_MS = 3_600_000;

describe('acquireSessionLock', () => {
  let folder: string;
  const takers: Taker[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-lock-'));
  });
  afterEach(async () => {
    await Promise.all(takers.splice(0).map(({ kill }) => kill()));
    rmSync(folder, { recursive: true });
  });

  const startTaker = async (): Promise<Taker> => {
    const taker = await start(folder);
    takers.push(taker);
    return taker;
  };
  const fileOf = (sessionId: number) => path.join(folder, lockFileName(XYZ, sessionId));
  const readClaim = (sessionId: number) => JSON.parse(readFileSync(fileOf(sessionId), 'utf8'));
  const writeClaim = (sessionId: number, change: object) => {
    const lock = taken(acquireSessionLock(folder, XYZ, sessionId));
    const claim = { ...readClaim(sessionId), ...change };
    lock.release();
    writeFileSync(fileOf(sessionId), JSON.stringify(claim));
  };

  it('excludes a second process until the first is done, and leaves nothing behind', async () => {
    const lock = taken(acquireSessionLock(folder, XYZ, 1));
    const other = await startTaker();
    expect(await other.ask('take 1')).toBe('held 1');
    lock.release();
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(await other.ask('take 1')).toBe('taken 1');
  });

  it('says who holds it', async () => {
    const other = await startTaker();
    const before = Date.now();
    await other.ask('take 1');
    const found = acquireSessionLock(folder, XYZ, 1);
    expect(found).toEqual({
      heldBy: expect.objectContaining({ pid: other.pid, computer: hostname() }),
    });
    const since = 'heldBy' in found ? (found.heldBy?.since ?? 0) : 0;
    expect(since).toBeGreaterThanOrEqual(before);
  });

  it('is the same for all spellings of a server, and different for another session or server', () => {
    taken(acquireSessionLock(folder, XYZ, 1));
    expect(acquireSessionLock(folder, 'xyz' as ServerName, 1)).toHaveProperty('heldBy.pid', process.pid);
    taken(acquireSessionLock(folder, XYZ, 2));
    taken(acquireSessionLock(folder, 'XYZ.corp' as ServerName, 1));
  });

  it('has a file name that is valid on every system, for any server name', () => {
    const longest = `${'a'.repeat(60)}.`.repeat(4).slice(0, 253);
    const names = ['fe80::1%12', 'con', 'x_y', 'x-y', longest, `${longest.slice(0, -1)}b`].map((name) =>
      lockFileName(name as ServerName, 65_536),
    );
    for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9.-]{1,120}\.lock$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it('of a process that was killed is taken over', async () => {
    const other = await startTaker();
    await other.ask('take 1');
    await other.kill();
    taken(acquireSessionLock(folder, XYZ, 1)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('is over when its process id belongs to another process', () => {
    writeClaim(1, { ticket: 'another-boot 1' });
    taken(acquireSessionLock(folder, XYZ, 1));
  });

  it('from before the last start of the computer is over', () => {
    writeClaim(1, { ticket: null, startedAt: 0 });
    taken(acquireSessionLock(folder, XYZ, 1));
  });

  it.each([
    ['of a process that cannot be told from another with its number', { ticket: null }],
    ['of another computer', { computer: 'another', pid: 999_999_999 }],
  ])('%s holds for an hour', (_, change) => {
    writeClaim(1, change);
    expect(acquireSessionLock(folder, XYZ, 1)).toHaveProperty('heldBy.since');
    writeClaim(2, { ...change, since: Date.now() - HOUR_MS - 1000 });
    taken(acquireSessionLock(folder, XYZ, 2));
  });

  it('that is being written is held, but not when its writer was killed', () => {
    writeFileSync(fileOf(1), '');
    expect(acquireSessionLock(folder, XYZ, 1)).toEqual({ heldBy: null });
    const longAgo = Date.now() / 1000 - 60;
    utimesSync(fileOf(1), longAgo, longAgo);
    taken(acquireSessionLock(folder, XYZ, 1)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that cannot be written is an error, and is held by no one', () => {
    const noFolder = path.join(folder, 'file');
    writeFileSync(noFolder, '');
    expect(() => acquireSessionLock(noFolder, XYZ, 1)).toThrow();
  });

  it('of a dead process is taken over by exactly one of many processes at the same time, also when one died while doing so', async () => {
    const dead = await startTaker();
    await dead.ask('take 0');
    await dead.kill();
    const { token: _, ...claim } = readClaim(0);
    const racing = await Promise.all([startTaker(), startTaker(), startTaker()]);
    const winners: number[] = [];
    for (let id = 1; id <= 100; id++) {
      writeFileSync(fileOf(id), JSON.stringify({ ...claim, token: `dead-${id}` }));
      if (id % 3 === 0)
        writeFileSync(`${fileOf(id)}.dead-${id}`, JSON.stringify({ ...claim, token: `taking-${id}` }));
      const answers = await Promise.all(racing.map(({ ask }) => ask(`take ${id}`)));
      winners.push(answers.filter((answer) => answer === `taken ${id}`).length);
    }
    expect(winners).toEqual(Array.from({ length: 100 }, () => 1));
    expect(readdirSync(folder).filter((name) => !name.endsWith('.lock'))).toEqual([]);
  });

  it('is never held by two, however fast it changes hands', async () => {
    const contending = await Promise.all([startTaker(), startTaker(), startTaker()]);
    const answers = await Promise.all(contending.map(({ ask }) => ask('contend 1 100')));
    expect(answers).toEqual(answers.map(() => 'contended 100 0'));
  });
});

interface Taker {
  readonly pid: number;
  /** Resolves with the answer line. */
  readonly ask: (line: string) => Promise<string>;
  readonly kill: () => Promise<void>;
}

function taken(result: LockResult) {
  if ('heldBy' in result) throw new Error(`held by ${JSON.stringify(result.heldBy)}`);
  return result;
}

async function start(folder: string): Promise<Taker> {
  const script = path.join(import.meta.dirname, 'lock-taker.ts');
  const child: ChildProcessWithoutNullStreams = spawn(
    process.execPath,
    ['--import', 'tsx', script, folder, XYZ],
    { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    ask: async (line) => {
      const answer = once(lines, 'line');
      child.stdin.write(`${line}\n`);
      return String((await answer)[0]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
