import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { toError } from '../../../shared/basics/assert.ts';
import type { Log } from '../../engine/log.ts';
import { APP_SCHEME, assetFor } from './asset-path.ts';

/**
 * What the page may load; everything else is refused. Fluent UI fills its style elements through the CSSOM, so only the
 * hash of the *empty* style element is needed besides our own files; no `unsafe-inline`.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // No text becomes a script or markup: React sets text, and no code here creates a Trusted Types policy.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * Before ready: makes `app://` a scheme with an origin of its own, as secure as https. Its compiled scripts are cached,
 * because the window is made again each time it is opened.
 */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** After ready: serves the built page, and nothing else, under `app://slotwatch/`. */
export function servePage(root: string, log: Log): { dispose(): void } {
  protocol.handle(APP_SCHEME, async (request) => {
    const asset = request.method === 'GET' ? assetFor(request.url, root) : null;
    if (asset === null) {
      log.warn(
        `The page requested a path that is not served: ${request.method} ${request.url.slice(0, 200)}`,
      );
      return notFound();
    }
    try {
      return new Response(await readFile(asset.path), { headers: headers(asset.type) });
    } catch (thrown) {
      log.error(`A file of the page is missing: ${toError(thrown).message}`);
      return notFound();
    }
  });
  return { dispose: () => protocol.unhandle(APP_SCHEME) };
}

/** With the same rules: an empty page of our origin without them could run scripts. */
function notFound(): Response {
  return new Response(null, { status: 404, headers: headers('text/plain; charset=utf-8') });
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
