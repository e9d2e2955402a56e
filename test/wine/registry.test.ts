import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { disconnected, printAnswer, SYSTEM_SESSIONS } from './answers.ts';
import { askStatus } from './ask-status.ts';
import { makeStandInFolder, placeAnswer, type StandInFolder } from './stand-in-folder.ts';
import { runWindows, windowsPath } from './wine-machine.ts';

const wine = inject('wine');
const CODE_PAGE = ['HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage', 'OEMCP'] as const;
const SHORT_DATE = ['HKCU\\Control Panel\\International', 'sShortDate'] as const;
// Nothing is restored: every other test names its code page or prints ASCII, and has unambiguous dates.
describe('the regional settings of Windows', () => {
  let tools: StandInFolder;
  beforeEach(async () => {
    tools = await makeStandInFolder(wine);
  });
  afterEach(() => tools.dispose());

  const ask = (...args: string[]) =>
    askStatus(wine, ['xyz', '--tools-dir', windowsPath(tools.path), ...args]);

  it.each([
    ['850', 'Jürgen'],
    ['866', 'Иванов'],
    ['936', '王小明'],
    ['932', '田中'],
  ])('say that the tools print in code page %s', async (codePage, user) => {
    await setValue(CODE_PAGE, codePage);
    await placeAnswer(tools, printAnswer([...SYSTEM_SESSIONS, disconnected(1, user)], Number(codePage)));
    expect(await ask()).toMatchObject({ exitCode: 1, server: { idlest: { user } } });
  });

  it('are overridden by --code-page', async () => {
    await setValue(CODE_PAGE, '866');
    await placeAnswer(tools, printAnswer([...SYSTEM_SESSIONS, disconnected(1, 'Jürgen')], 850));
    expect(await ask('--code-page', '850')).toMatchObject({ server: { idlest: { user: 'Jürgen' } } });
  });

  it.each([
    ['dd/MM/yyyy', 'jobss'],
    ['M/d/yyyy', 'gatesb'],
  ])('decide what %s means: the older logon is offered first', async (picture, idlest) => {
    await setValue(SHORT_DATE, picture);
    const people = [
      { ...disconnected(1, 'gatesb'), logonAt: '2025-05-03T07:50' },
      { ...disconnected(2, 'jobss'), logonAt: '2025-02-04T07:50' },
    ];
    // 03/05 and 04/02: in May and February, or in March and April.
    await placeAnswer(tools, printAnswer([...SYSTEM_SESSIONS, ...people], 437, { logonFormat: 'en-GB' }));
    expect(await ask()).toMatchObject({ exitCode: 2, server: { idlest: { user: idlest } } });
  });
});

async function setValue([key, name]: readonly [string, string], text: string): Promise<void> {
  const { exitCode, stderr } = await runWindows(wine, 'reg', ['add', key, '/v', name, '/d', text, '/f']);
  if (exitCode !== 0) throw new Error(`reg add ${key} failed: ${stderr}`);
}
