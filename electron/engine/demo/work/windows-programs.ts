import type { SimulatedServer, SimulatedSession } from '../simulated-server.ts';

/** A program that Windows starts in a session by itself. */
export interface WindowsProgram {
  readonly image: string;
  readonly percent: number;
  readonly memoryKiB: number;
  /** `user`: the user of the session. */
  readonly account: 'system' | 'desktop' | 'fonts' | 'user';
}

/** On some builds it uses this much in disconnected sessions too. */
const DWM_PERCENT = 14;

const SCREEN: readonly WindowsProgram[] = [
  { image: 'csrss.exe', percent: 0.1, memoryKiB: 4_120, account: 'system' },
  { image: 'winlogon.exe', percent: 0, memoryKiB: 8_016, account: 'system' },
];
const SCREEN_SINCE_2008: readonly WindowsProgram[] = [
  ...SCREEN,
  { image: 'fontdrvhost.exe', percent: 0, memoryKiB: 3_984, account: 'fonts' },
  { image: 'dwm.exe', percent: DWM_PERCENT, memoryKiB: 30_004, account: 'desktop' },
];
const LOGON_SCREEN: WindowsProgram = {
  image: 'LogonUI.exe',
  percent: 0.2,
  memoryKiB: 40_220,
  account: 'system',
};
const DESKTOP: readonly WindowsProgram[] = [
  { image: 'rdpclip.exe', percent: 0, memoryKiB: 9_000, account: 'user' },
  { image: 'explorer.exe', percent: 0.1, memoryKiB: 46_112, account: 'user' },
];
const DESKTOP_SINCE_2008: readonly WindowsProgram[] = [
  ...DESKTOP,
  { image: 'sihost.exe', percent: 0, memoryKiB: 22_196, account: 'user' },
  { image: 'taskhostw.exe', percent: 0.1, memoryKiB: 14_528, account: 'user' },
];

/** The services of every Windows; the first has the pid 0, the second 4. */
const SERVICES: readonly WindowsProgram[] = [
  { image: 'System Idle Process', percent: 300, memoryKiB: 8, account: 'system' },
  { image: 'System', percent: 2, memoryKiB: 140, account: 'system' },
  { image: 'smss.exe', percent: 0, memoryKiB: 1_072, account: 'system' },
  { image: 'csrss.exe', percent: 0.1, memoryKiB: 4_700, account: 'system' },
  { image: 'services.exe', percent: 0.5, memoryKiB: 9_344, account: 'system' },
  { image: 'lsass.exe', percent: 1, memoryKiB: 18_060, account: 'system' },
  { image: 'svchost.exe', percent: 3, memoryKiB: 27_912, account: 'system' },
  { image: 'svchost.exe', percent: 0.3, memoryKiB: 11_400, account: 'system' },
];

/** What Windows itself runs in a session, in the order it was started; a listener has nothing. */
export function windowsPrograms(
  { id, user }: Pick<SimulatedSession, 'id' | 'user'>,
  version: SimulatedServer['version'],
): readonly WindowsProgram[] {
  const isOld = version === '2003';
  const services = id === 0 ? SERVICES : [];
  // Since 2008 session 0 has no screen.
  if (id === 0 && !isOld) return services;
  const screen = isOld ? SCREEN : SCREEN_SINCE_2008;
  const desktop = isOld ? DESKTOP : DESKTOP_SINCE_2008;
  return [...services, ...screen, ...(user === null ? [LOGON_SCREEN] : desktop)];
}
