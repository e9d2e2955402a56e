import { expect, it } from 'vitest';
import { configFolder, givenFolder, userDataFolder } from '../../../electron/engine/storage/data-folder.ts';

const home = () => '/home/of-the-system';
const windowsHome = () => 'C:\\Users\\of-the-system';

it('the folder is where the environment says', () => {
  expect(userDataFolder('linux', { HOME: '/home/jobss', XDG_CONFIG_HOME: '/srv/config' }, home)).toBe(
    '/srv/config/Slotwatch',
  );
  expect(userDataFolder('linux', { HOME: '/home/jobss' }, home)).toBe('/home/jobss/.config/Slotwatch');
  expect(userDataFolder('darwin', { HOME: '/Users/jobss' }, home)).toBe(
    '/Users/jobss/Library/Application Support/Slotwatch',
  );
  expect(userDataFolder('win32', { APPDATA: 'D:\\Roaming' }, windowsHome)).toBe('D:\\Roaming\\Slotwatch');
  expect(configFolder('win32', { USERPROFILE: 'D:\\jobss' }, windowsHome)).toBe(
    'D:\\jobss\\AppData\\Roaming',
  );
});

it.each(['', '.', 'config', './config', '~/config'])('"%s" counts as not given', (given) => {
  expect(userDataFolder('linux', { HOME: '/home/jobss', XDG_CONFIG_HOME: given }, home)).toBe(
    '/home/jobss/.config/Slotwatch',
  );
  expect(userDataFolder('linux', { HOME: given, XDG_CONFIG_HOME: given }, home)).toBe(
    '/home/of-the-system/.config/Slotwatch',
  );
  expect(userDataFolder('darwin', { HOME: given }, home)).toBe(
    '/home/of-the-system/Library/Application Support/Slotwatch',
  );
  expect(userDataFolder('win32', { APPDATA: given, USERPROFILE: given }, windowsHome)).toBe(
    'C:\\Users\\of-the-system\\AppData\\Roaming\\Slotwatch',
  );
});

it('absolute is judged by the rules of the system', () => {
  expect(givenFolder('C:\\Data', 'win32')).toBe('C:\\Data');
  expect(givenFolder('C:Data', 'win32')).toBeNull();
  expect(givenFolder('C:\\Data', 'linux')).toBeNull();
  expect(givenFolder(undefined, 'linux')).toBeNull();
});
