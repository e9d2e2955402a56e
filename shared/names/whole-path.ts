/** `C:\Audit`, `C:/Audit`, or on a share `\\files\audit`: the server, the share, and perhaps folders in it. */
const OF_WINDOWS = /^(?:[A-Za-z]:[\\/]|\\\\[^\\/?.][^\\/]*\\[^\\/]+)/u;

/**
 * Whether it is the full path of a folder, on Windows or elsewhere: the same one wherever a program is started. Windows'
 * device paths (`\\?\`, `\\.\`) are none, and nothing on one line that has control characters.
 */
export function isWholePath(path: string): boolean {
  return !/\p{Cc}/u.test(path) && (isPathOf('windows', path) || isPathOf('others', path));
}

/** Whether it is one on that system: `/srv` is on no certain drive of Windows, and elsewhere `C:\` is a name. */
export function isPathOf(system: 'windows' | 'others', path: string): boolean {
  return system === 'windows' ? OF_WINDOWS.test(path) : path.startsWith('/');
}
