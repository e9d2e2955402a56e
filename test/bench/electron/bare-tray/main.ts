import { join } from 'node:path';
import { app, Menu, nativeImage, Tray } from 'electron';

// The least an Electron app in the tray can be: the measure of what Slotwatch adds. On demand it spawns tools without
// any of Slotwatch's care; that code is not even loaded before.

/** Held, or the icon would go with the next garbage collection. */
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
