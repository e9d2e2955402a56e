import path from 'node:path';
import process from 'node:process';

/**
 * The app's files without the app. Outside Electron its package only returns a path, and must not download a binary for
 * that.
 */
export async function importDesktopFiles() {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= path.dirname(process.execPath);
  const [{ openSettingsFile }, { openWaitsFile }] = await Promise.all([
    import('../../electron/desktop/storage/settings-file.ts'),
    import('../../electron/desktop/storage/waits-file.ts'),
  ]);
  return { openSettingsFile, openWaitsFile };
}
