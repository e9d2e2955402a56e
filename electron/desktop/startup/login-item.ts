import { app } from 'electron';
import { quoteForWindows, type StartAtLogin } from './start-at-login.ts';

/** Start at login on Windows (the `Run` key of the registry) and macOS (login items). */
export function createLoginItem(exec: readonly string[]): StartAtLogin {
  const [path = process.execPath, ...args] = exec;
  const item = process.platform === 'win32' ? { path, args: args.map(quoteForWindows) } : {};
  return {
    get() {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item);
      // Windows: turned off in the Task Manager, the entry is there and does nothing.
      return openAtLogin && (process.platform !== 'win32' || executableWillLaunchAtLogin);
    },
    set: (openAtLogin) => app.setLoginItemSettings({ ...item, openAtLogin, enabled: openAtLogin }),
    // An update installs to the same place; Windows keeps one entry for an app, so a click sets a moved one right.
    repair: () => false,
  };
}
