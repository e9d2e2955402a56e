import { app } from 'electron';
import { quoteForWindows, type StartAtLogin } from './start-at-login.ts';

/** Start at login on Windows (the `Run` key of the registry) and macOS (login items). */
export function createLoginItem(exec: readonly string[]): StartAtLogin {
  const [path = process.execPath, ...args] = exec;
  const item = process.platform === 'win32' ? { path, args: args.map(quoteForWindows) } : {};
  return {
    get() {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item);
      // Windows: an entry that is turned off in the Task Manager exists but does nothing.
      return openAtLogin && (process.platform !== 'win32' || executableWillLaunchAtLogin);
    },
    set: (openAtLogin) => app.setLoginItemSettings({ ...item, openAtLogin, enabled: openAtLogin }),
    // Nothing to repair: an update installs to the same place, and setting it again replaces the entry.
    repair: () => false,
  };
}
