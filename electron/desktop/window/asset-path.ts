import { extname, join } from 'node:path';

/** Our own scheme and host: the page's origin is `app://slotwatch`. */
export const APP_SCHEME = 'app';
const APP_HOST = 'slotwatch';
export const PAGE_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export interface Asset {
  /** Full path of the file, always inside the root. */
  readonly path: string;
  /** MIME type, with the character set where there is one. */
  readonly type: string;
}

/** Whether the URL is one of our own: exactly this scheme and this host. */
export function isPageOrigin(url: string): boolean {
  const parsed = parseUrl(url);
  return (
    parsed !== null &&
    parsed.protocol === `${APP_SCHEME}:` &&
    parsed.host === APP_HOST &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/**
 * The file for a URL of our scheme; null for another host, a path that leads out of the root, and types the page does
 * not use.
 */
export function assetFor(url: string, root: string): Asset | null {
  const parsed = isPageOrigin(url) ? parseUrl(url) : null;
  const path = parsed === null ? null : decoded(parsed.pathname);
  // Built files have only these characters in their names; drives, streams and hidden dot segments have others.
  if (path === null || !/^(?:\/|(?:\/[\w-][\w.-]*)+)$/.test(path)) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  const type = TYPES[extname(file).toLowerCase()];
  return type === undefined ? null : { path: file, type };
}

function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
