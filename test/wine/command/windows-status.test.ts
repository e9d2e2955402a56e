import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Language } from '../../../electron/engine/demo/demo-words.ts';
import { encodeText } from '../../../electron/engine/demo/encode.ts';
import { type LogonFormat, printLogon } from '../../../electron/engine/demo/print-times.ts';
import { active, disconnected, LOGON, printAnswer, rowWithoutUser, SYSTEM_SESSIONS } from '../answers.ts';
import { askStatus } from '../ask-status.ts';
import { makeStandInFolder, placeAnswer, type StandInFolder } from '../stand-in-folder.ts';
import { runSlotwatch, windowsPath } from '../wine-machine.ts';

const wine = inject('wine');

describe('slotwatch status on Windows', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
  });
  afterEach(() => tools.dispose());

  const ask = (...args: string[]) =>
    askStatus(wine, ['xyz', '--tools-dir', windowsPath(tools.path), ...args]);

  it.each<[number, Language, LogonFormat, string, string]>([
    [850, 'de', 'de', 'Jürgen Groß', 'müller'],
    [866, 'ru', 'ru', 'Иванов', 'пётр ёлкин'],
    [936, 'zh-CN', 'zh-CN', '王小明', '李'],
    [932, 'ja', 'ja', '田中太郎', 'ﾀﾅｶ'],
  ])('reads code page %i (%s)', async (codePage, language, logonFormat, gone, here) => {
    const sessions = [...SYSTEM_SESSIONS, disconnected(1, gone), active(2, here, 65)];
    await placeAnswer(tools, printAnswer(sessions, codePage, { language, logonFormat }));
    const logon = printLogon(LOGON, logonFormat);
    const system = { user: null, current: false, idleMinutes: null, logon: null, work: null };
    const person = { kind: 'remote', current: false, logon, work: null };
    expect(await ask('--code-page', String(codePage))).toEqual({
      exitCode: 2,
      server: {
        name: 'xyz',
        status: 'full',
        slots: { capacity: 2, used: 2, free: 0 },
        sessions: [
          { id: 0, sessionName: 'services', state: 'disconnected', kind: 'services', ...system },
          { id: 65536, sessionName: 'rdp-tcp', state: 'listen', kind: 'listener', ...system },
          { id: 1, user: gone, sessionName: null, state: 'disconnected', idleMinutes: 4442, ...person },
          { id: 2, user: here, sessionName: 'rdp-tcp#2', state: 'active', idleMinutes: 65, ...person },
        ],
        idlest: { id: 1, user: gone, reason: 'disconnected, last input 3 d 2 h ago' },
        doubts: [],
        via: 'windows',
        askedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        tookMs: expect.any(Number),
        error: null,
      },
    });
  });

  it.each([
    ['no user is on', [], 0],
    ['one slot is left', [disconnected(1, 'gatesb')], 1],
    ['none is left', [disconnected(1, 'gatesb'), active(2, 'jobss', 5)], 2],
  ])('tells by its exit code that %s', async (_, people, exitCode) => {
    await placeAnswer(tools, printAnswer([...SYSTEM_SESSIONS, ...people]));
    expect(await ask()).toMatchObject({ exitCode, server: { error: null } });
  });

  it('finds the number in an error of any language and code page', async () => {
    const said =
      'Ошибка 0x000006BA при перечислении имен сеансов\r\nОшибка [1722]:Сервер RPC недоступен.\r\n';
    await tools.write('error.txt', encodeText(said, 866));
    for (const tool of ['qwinsta', 'quser']) await tools.place(tool, ['stderr error.txt', 'exit 1']);
    // Also when read in the wrong code page.
    expect(await ask('--code-page', '437')).toMatchObject({
      exitCode: 3,
      server: { status: 'unknown', sessions: [], error: { code: 'unreachable' } },
    });
  });

  it('asks its own computer, without naming it, when no server is given', async () => {
    await placeAnswer(tools, printAnswer([...SYSTEM_SESSIONS, active(2, 'jobss', 5)]));
    const answer = await askStatus(wine, ['--tools-dir', windowsPath(tools.path)]);
    expect(answer).toMatchObject({ exitCode: 1, server: { name: 'localhost' } });
    const calls = await tools.calls();
    expect(calls.map(({ tool, args }) => [tool, ...args]).sort()).toEqual([['quser'], ['qwinsta']]);
  });

  it('asks both tools, without a window', async () => {
    await placeAnswer(tools, printAnswer([...SYSTEM_SESSIONS, rowWithoutUser(1, 'console', 'connected')]));
    await ask();
    const call = { args: ['/server:xyz'], hidden: true, console: false };
    const calls = await tools.calls();
    expect(calls.toSorted((a, b) => (a.tool < b.tool ? -1 : 1))).toEqual([
      { tool: 'quser', ...call },
      { tool: 'qwinsta', ...call },
    ]);
  });

  it('has a demo fleet here as well', async () => {
    const { exitCode, stdout } = await runSlotwatch(wine, ['status', '--demo', '--json']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).servers).toHaveLength(8);
  });
});
