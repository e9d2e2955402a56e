import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHistory } from '../../../../electron/engine/history/observed/open-history.ts';
import type { Database } from '../../../../electron/engine/history/observed/sqlite.ts';
import { startHistoryProgram } from '../../../durability/kill-history.ts';
import { bundleHistoryThread, type HistoryThreadFile } from './history-file.ts';

const KILLS = Number(process.env.KILLS ?? 20);

let thread: HistoryThreadFile;
beforeAll(async () => {
  thread = await bundleHistoryThread();
});
afterAll(() => thread.remove());

/** The numbers of the users in the database, and whether it is whole. */
async function readBack(file: string) {
  const { database, broken } = await openHistory(file, true);
  const numbers = new Set(userNumbers(database));
  database.close();
  return { numbers, broken };
}

function userNumbers(database: Database): readonly number[] {
  return database
    .prepare('SELECT name FROM person JOIN sighting ON sighting.person = person.id')
    .all()
    .map(({ name }) => Number(String(name).replace('user', '')));
}

it(`a program that is killed ${KILLS} times while it writes loses nothing that the database had`, async () => {
  const file = path.join(thread.folder, 'killed.sqlite');
  const kept: number[] = [];
  const problems: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const program = startHistoryProgram(thread.script, file, 'xyz', (kept.at(-1) ?? -1) + 100);
    await program.killSoon(Math.random);
    kept.push(...program.kept);
    problems.push(
      ...program
        .printed()
        .split('\n')
        .filter((line) => line.startsWith('problem')),
    );
  }
  const { numbers, broken } = await readBack(file);
  expect(broken).toBeNull();
  expect(problems).toEqual([]);
  expect(kept.filter((number) => !numbers.has(number))).toEqual([]);
});

it('two programs that write at once lose nothing, and one that is closed has written all', async () => {
  const file = path.join(thread.folder, 'two.sqlite');
  const programs = [
    startHistoryProgram(thread.script, file, 'one', 0),
    startHistoryProgram(thread.script, file, 'two', 1_000_000),
  ];
  await Promise.all(programs.map(({ started }) => started));
  await expect.poll(() => programs.every(({ kept }) => kept.length > 50), { timeout: 120_000 }).toBe(true);
  for (const { child } of programs) child.stdin?.end();
  await Promise.all(programs.map(({ closed }) => closed));
  const { numbers, broken } = await readBack(file);
  expect(broken).toBeNull();
  for (const { kept, printed } of programs) {
    expect(printed()).toMatch(/closed\n$/);
    expect(printed()).not.toContain('problem');
    const last = kept.at(-1) ?? 0;
    const first = last < 1_000_000 ? 0 : 1_000_000;
    const lost = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
      (number) => !numbers.has(number),
    );
    expect(lost).toEqual([]);
  }
});
