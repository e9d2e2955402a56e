import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { toError } from '../../../shared/basics/assert.ts';
import { locale } from '../../../shared/text/text.ts';
import type { Log } from '../../engine/log.ts';
import { openStore, type SmallStore } from '../../engine/storage/open-store.ts';
import { DesktopLibrary } from '../storage/desktop-store.ts';
import { logUnusable, whyNotWritten } from '../storage/log-unusable.ts';
import { pageUrl } from './page-url.ts';
import { placeWithin, SMALLEST, USUAL, type WindowPlace, windowPlaceSchema } from './window-place.ts';

export interface WindowOptions {
  /** Called when the window is made and when the language has changed. */
  readonly title: () => string;
  /** Full path of the bundled preload script. */
  readonly preload: string;
  /** Folder of the app's icons. */
  readonly icons: string;
  /** Called once, before the first window is made. */
  readonly prepare: () => void;
  /** Called when the window is about to close: false when it must stay open for now. */
  readonly mayClose: (window: BrowserWindow) => boolean;
  /** Called when there is no window any more: it was closed, or its page crashed. */
  readonly onGone: () => void;
  readonly log: Log;
}

export interface MainWindow {
  /** Brings the window to the front; makes it if there is none. */
  show(): void;
  /** The page; null while there is no window. */
  page(): WebContents | null;
  /** Sets the title again, in the current language. */
  retitle(): void;
  dispose(): void;
}

/** The page's own background colour, so that a new window does not flash white. */
const BACKGROUND = { light: '#f5f5f5', dark: '#141414' } as const;

/** The level of an error on the page's console, in Electron before 35. */
const CONSOLE_ERROR = 3;

/**
 * The one window: made when it is opened and destroyed when it is closed, so that its process is gone while the app
 * waits in the tray. Remembers its place.
 */
export function createMainWindow(options: WindowOptions): MainWindow {
  const { log } = options;
  const places = openPlaces(log);
  let window: BrowserWindow | null = null;
  let isPrepared = false;

  function make(): BrowserWindow {
    if (!isPrepared) options.prepare();
    isPrepared = true;
    const place = places.get();
    const made = new BrowserWindow({
      ...USUAL,
      ...placeWithin(
        place,
        screen.getAllDisplays().map(({ workArea }) => workArea),
      ),
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      title: options.title(),
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      icon: join(options.icons, process.platform === 'win32' ? 'app.ico' : 'app.png'),
      show: false,
      webPreferences: {
        preload: options.preload,
        // All three are Electron's defaults; written here because the page's security depends on them.
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    });
    made.setMenuBarVisibility(false);
    if (place?.maximized) made.maximize();

    made.once('ready-to-show', () => made.show());
    // The window keeps our title, which says whether this is the demo.
    made.on('page-title-updated', (event) => event.preventDefault());
    made.on('close', (event) => {
      writePlace(places, { bounds: made.getNormalBounds(), maximized: made.isMaximized() }, log);
      if (!options.mayClose(made)) event.preventDefault();
    });
    made.on('closed', () => {
      window = null;
      options.onGone();
    });
    made.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
      log.error(`The page's process is gone: ${reason} (${exitCode})`);
      // A crashed page is useless; the next click makes a new one.
      made.destroy();
    });
    made.webContents.on('did-fail-load', (_, code, description, url) => {
      log.error(`${url.slice(0, 200)} did not load: ${description} (${code})`);
    });
    // A rest parameter: the message is an argument before Electron 35, and in the event from then on.
    made.webContents.on('console-message', (...[details, level, message]) => {
      if (details.level !== 'error' && level !== CONSOLE_ERROR) return;
      log.error(`The page says: ${(details.message ?? message).slice(0, 500)}`);
    });
    made.webContents.on('preload-error', (_, path, error) => {
      log.error(`The preload script ${path} failed: ${error.message}`);
    });
    made.loadURL(pageUrl(locale)).catch((thrown: unknown) => log.error(toError(thrown).message));
    return made;
  }

  return {
    show() {
      if (window === null) {
        window = make();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    page: () => (window === null || window.isDestroyed() ? null : window.webContents),
    retitle: () => window?.setTitle(options.title()),
    dispose: () => window?.destroy(),
  };
}

/** Beside the settings, not in them: the place of a window is not shared or restored. */
function openPlaces(log: Log): SmallStore<WindowPlace, null> {
  return openStore({
    folder: app.getPath('userData'),
    name: 'window',
    schema: windowPlaceSchema,
    fallback: () => null,
    unknownKeys: 'leftOut',
    onUnusable: logUnusable(log, 'window'),
    Library: DesktopLibrary,
  });
}

function writePlace(places: SmallStore<WindowPlace, null>, place: WindowPlace, log: Log): void {
  try {
    places.write(place);
  } catch (thrown) {
    log.warn(`Where the window is could not be kept: ${whyNotWritten(thrown)}`);
  }
}
