import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { text } from '../../../shared/text/text.ts';

/**
 * Shortcuts for editing and zoom. Only macOS shows it as a menu bar; elsewhere the window hides it and only the
 * shortcuts remain. No *Reload*: the page uses F5 and Ctrl+R to ask the servers again.
 */
export function setAppMenu(): void {
  const macOnly: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const forDevelopers: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools' }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...macOnly,
      { role: 'editMenu' },
      {
        label: text.appMenu.view,
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...forDevelopers,
        ],
      },
      { label: text.appMenu.window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
    ]),
  );
}
