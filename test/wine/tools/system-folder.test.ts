import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { active, disconnected, printAnswer, SYSTEM_SESSIONS } from '../answers.ts';
import { askStatus } from '../ask-status.ts';
import { makeStandInFolder, placeAnswer, type StandInFolder, useSystemFolder } from '../stand-in-folder.ts';

const wine = inject('wine');
const ONE_LEFT = printAnswer([...SYSTEM_SESSIONS, disconnected(1, 'gatesb')]);
const FULL = printAnswer([...SYSTEM_SESSIONS, disconnected(1, 'gatesb'), active(2, 'jobss', 5)]);

describe('the tools in System32', () => {
  let system: StandInFolder;
  beforeEach(async () => {
    system = await useSystemFolder(wine);
  });
  afterEach(() => system.dispose());

  it('are found there', async () => {
    await placeAnswer(system, ONE_LEFT);
    expect(await askStatus(wine, ['xyz'])).toMatchObject({ exitCode: 1, server: { error: null } });
    const calls = await system.calls();
    expect(calls.map(({ tool }) => tool).sort()).toEqual(['quser', 'qwinsta']);
  });

  it('may be query.exe only', async () => {
    await system.write('session.txt', FULL.qwinsta);
    await system.write('user.txt', FULL.quser);
    await system.place('query session', ['stdout session.txt']);
    await system.place('query user', ['stdout user.txt']);
    expect(await askStatus(wine, ['xyz'])).toMatchObject({
      exitCode: 2,
      server: { idlest: { id: 1, user: 'gatesb' } },
    });
    const calls = await system.calls();
    expect(calls.map(({ tool, args }) => [tool, ...args]).sort()).toEqual([
      ['query', 'session', '/server:xyz'],
      ['query', 'user', '/server:xyz'],
    ]);
  });

  it('are reported missing when they are, whatever the current folder contains', async () => {
    const elsewhere = await makeStandInFolder(wine);
    await placeAnswer(elsewhere, ONE_LEFT);
    expect(await askStatus(wine, ['xyz'], elsewhere.path)).toMatchObject({
      exitCode: 3,
      server: {
        status: 'unknown',
        error: { code: 'toolMissing', hint: expect.stringContaining('Home editions') },
      },
    });
    expect(await elsewhere.calls()).toEqual([]);
    await elsewhere.dispose();
  });

  it('one of them is enough', async () => {
    await placeAnswer(system, FULL);
    await system.remove('quser');
    expect(await askStatus(wine, ['xyz'])).toMatchObject({
      exitCode: 2,
      server: { sessions: [{}, {}, { id: 1, idleMinutes: null }, { id: 2, idleMinutes: null }] },
    });
  });
});
