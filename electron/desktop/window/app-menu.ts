import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { text } from '../../../shared/text/text.ts';

/**
 * Shortcuts for editing and zoom. Only macOS shows it as a menu bar; elsewhere the window hides it and only the
 * shortcuts remain. No *Reload*: the page uses F5 and Ctrl+R to ask the servers again.
 */
export function setAppMenu(showAbout: () => void): void {
  const macOnly: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [ownMenu(showAbout)] : [];
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

/** The menu with the name of the app: as macOS makes it, but *About* opens the window's own. */
function ownMenu(showAbout: () => void): MenuItemConstructorOptions {
  return {
    label: app.getName(),
    submenu: [
      { label: text.about.title, click: showAbout },
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}
