import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app, protocol } from 'electron';

// The built app with its page served by Vite. Only `npm run dev` uses this file; it is not part of the app, whose own
// rules (no network, no inline code, no style elements) would block Vite. Every other start keeps these rules.

const server = process.env.SLOTWATCH_DEV_SERVER;
if (server === undefined) throw new Error('Start it by: npm run dev');
const socket = server.replace('http:', 'ws:');

// The window exists, its page is not loaded yet, and the app has set where its pages come from.
app.once('browser-window-created', () => {
  protocol.unhandle('app');
  protocol.handle('app', ({ method, url, headers }) => {
    const { pathname, search } = new URL(url);
    return fetch(`${server}${pathname}${search}`, { method, headers: withoutOrigin(headers) });
  });
});

await import(pathToFileURL(join(import.meta.dirname, 'app', 'main.js')).href);

// Added after the app's own listener, so that this one wins: the page may also connect to Vite, which sends it the
// changes.
app.on('session-created', (session) => {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = ['app://slotwatch/', 'devtools://', `${socket}/`].some((start) =>
      url.startsWith(start),
    );
    answer({ cancel: !isAllowed });
  });
});

// Vite asks the page to reload where it cannot replace a module. The app blocks all navigation, so reload it from here.
app.on('web-contents-created', (_, contents) => {
  contents.on('will-frame-navigate', ({ url, isMainFrame }) => {
    if (isMainFrame && url === contents.getURL()) contents.reload();
  });
});

/** Vite rejects requests of other origins. */
function withoutOrigin(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('origin');
  kept.delete('referer');
  return kept;
}
