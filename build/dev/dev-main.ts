import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app, protocol } from 'electron';

// The app as it was built, whose page comes from Vite. Only `npm run dev` starts this file: nothing of it is in the app,
// whose own rules (no network, no inline code, no style elements) would keep Vite out. They hold in every other start.

const server = process.env.SLOTWATCH_DEV_SERVER;
if (server === undefined) throw new Error('Start it by: npm run dev');
const socket = server.replace('http:', 'ws:');

// The window is made, its page not loaded yet, and the app has said where its pages come from.
app.once('browser-window-created', () => {
  protocol.unhandle('app');
  protocol.handle('app', ({ method, url, headers }) => {
    const { pathname, search } = new URL(url);
    return fetch(`${server}${pathname}${search}`, { method, headers: withoutOrigin(headers) });
  });
});

await import(pathToFileURL(join(import.meta.dirname, 'app', 'main.js')).href);

// After the app's own listener, so that this one counts: the page may also reach Vite, which tells it what has changed.
app.on('session-created', (session) => {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = ['app://slotwatch/', 'devtools://', `${socket}/`].some((start) =>
      url.startsWith(start),
    );
    answer({ cancel: !isAllowed });
  });
});

// Vite asks the page to load itself again where it cannot exchange a part. The app lets no page go anywhere by itself.
app.on('web-contents-created', (_, contents) => {
  contents.on('will-frame-navigate', ({ url, isMainFrame }) => {
    if (isMainFrame && url === contents.getURL()) contents.reload();
  });
});

/** Vite takes requests of other origins for those of strangers. */
function withoutOrigin(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('origin');
  kept.delete('referer');
  return kept;
}
