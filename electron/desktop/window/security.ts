import { app, type Session, type WebContents } from 'electron';
import type { Log } from '../../engine/log.ts';
import { isPageOrigin } from './asset-path.ts';

/**
 * Before ready: sandboxes every page, and refuses every session and page whatever it does not need. Electron's own
 * defaults allow it.
 */
export function denyByDefault(log: Log): void {
  // Root can run Chromium only with --no-sandbox, and enableSandbox would remove that switch from the child processes.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', (session) => restrictSession(session, log));
  app.on('web-contents-created', (_, contents) => restrictContents(contents, log));
}

/** No permissions, no devices, no downloads, no network: the page needs only its own files and the bridge. */
function restrictSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_, permission, answer) => {
    log.warn(`The page asked for the permission “${permission}”; refused`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    const cancel = !isPageOrigin(request.url) && !request.url.startsWith('devtools://');
    if (cancel) log.warn(`The page asked for ${request.url.slice(0, 200)}; refused`);
    answer({ cancel });
  });
}

/** No navigation, no further windows, no pages inside the page. */
function restrictContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault(): void }, what: string): void => {
    event.preventDefault();
    log.warn(`The page wanted ${what}; refused`);
  };
  contents.on('will-navigate', (event) => refuse(event, `to go to ${event.url.slice(0, 200)}`));
  contents.on('will-frame-navigate', (event) => refuse(event, `a frame to go to ${event.url.slice(0, 200)}`));
  contents.on('will-redirect', (event) => refuse(event, `to be redirected to ${event.url.slice(0, 200)}`));
  contents.on('will-attach-webview', (event) => refuse(event, 'a web view'));
  contents.setWindowOpenHandler(() => {
    log.warn('The page wanted a new window; refused');
    return { action: 'deny' };
  });
}
