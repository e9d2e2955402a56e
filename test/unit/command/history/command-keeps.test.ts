import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { simulatedServer } from '../../../../electron/engine/demo/simulated-server.ts';
import { activeSession } from '../../../../electron/engine/demo/simulated-sessions.ts';
import { openHistory } from '../../../../electron/engine/history/observed/open-history.ts';
import { makeStandInFleet, type StandInFleet } from '../../../stand-ins/stand-in-fleet.ts';
import { type BuiltCommand, buildCommand } from '../built-command.ts';

describe.runIf(process.platform === 'linux')('what a command sees', () => {
  let command: BuiltCommand;
  let fleet: StandInFleet;
  let home: string;
  beforeAll(async () => {
    command = await buildCommand();
    const user = activeSession(2, 'jobss', { now: Date.now(), idleMinutes: 0 });
    fleet = await makeStandInFleet([simulatedServer({ name: 'XYZ', sessions: [user] })]);
  });
  afterAll(async () => {
    await command.dispose();
    await fleet.dispose();
  });
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'slotwatch-home-'));
  });
  afterEach(() => rm(home, { recursive: true }));

  const file = () => path.join(home, 'Slotwatch', 'history.sqlite');
  const start = (...words: readonly string[]) =>
    command.start([...words, '--tools-dir', fleet.toolsDir], home);

  async function seen(): Promise<unknown> {
    const { database } = await openHistory(file(), false);
    try {
      return database.prepare('SELECT name FROM person').all();
    } finally {
      database.close();
    }
  }

  it('is kept by those that watch', async () => {
    const waited = await start('wait', 'XYZ').ended;
    expect(waited).toEqual({ code: 0, stdout: 'XYZ has a free slot.\n', stderr: '' });
    expect(await seen()).toEqual([{ name: 'jobss' }]);
    const before = fleet.calls().length;
    const watching = start('watch', 'XYZ');
    await expect.poll(() => fleet.calls().length).toBeGreaterThan(before);
    watching.signalAll('SIGINT');
    expect(await watching.ended).toMatchObject({ code: 0, stderr: '' });
    expect(await seen()).toEqual([{ name: 'jobss' }]);
  });

  it('is not kept by those that look once or only read what was kept', async () => {
    for (const words of [
      ['status', 'XYZ'],
      ['history', 'XYZ'],
    ])
      expect((await start(...words).ended).stderr).toBe('');
    expect(existsSync(file())).toBe(false);
  });

  it('is watched all the same where it cannot be kept, which is said in one line', async () => {
    mkdirSync(file(), { recursive: true });
    const { code, stdout, stderr } = await start('wait', 'XYZ').ended;
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'XYZ has a free slot.\n' });
    expect(stderr).toMatch(/^slotwatch: The logon history cannot be opened \(.*EISDIR.*\n$/);
  });
});
