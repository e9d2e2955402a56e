import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';

// The smallest possible Electron tray app, as a baseline for what Slotwatch adds. On demand it spawns tools without
// Slotwatch's checks; that code is loaded only then.

/** Kept in a variable, or garbage collection would remove the icon. */
let tray: Tray | undefined;

app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  tray = new Tray(nativeImage.createFromPath(join(import.meta.dirname, 'icon.png')));
  tray.setToolTip('Bare');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Refresh now', click: () => void refresh() },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
});

async function refresh(): Promise<void> {
  const [toolsDir = '', servers = '0', concurrency = '1'] = process.env.BARE_ROUND?.split('|') ?? [];
  const { askAll } = await import('./loop.ts');
  await askAll(toolsDir, Number(servers), Number(concurrency));
}
