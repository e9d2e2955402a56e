import { describe, expect, it } from 'vitest';
import { assetFor, isPageOrigin } from '../../../../electron/desktop/window/asset-path.ts';

const ROOT = '/opt/slotwatch/renderer';

describe('a file of the page', () => {
  it.each([
    ['app://slotwatch/', { path: `${ROOT}/index.html`, type: 'text/html; charset=utf-8' }],
    ['app://slotwatch/index.html?a=1#b', { path: `${ROOT}/index.html`, type: 'text/html; charset=utf-8' }],
    [
      'app://slotwatch/assets/index-1.js',
      { path: `${ROOT}/assets/index-1.js`, type: 'text/javascript; charset=utf-8' },
    ],
    [
      'app://slotwatch/assets/a_b-1.2.css',
      { path: `${ROOT}/assets/a_b-1.2.css`, type: 'text/css; charset=utf-8' },
    ],
    [
      'app://slotwatch/assets/../index.html',
      { path: `${ROOT}/index.html`, type: 'text/html; charset=utf-8' },
    ],
  ])('%s', (url, asset) => {
    expect(assetFor(url, ROOT)).toEqual(asset);
  });

  it.each([
    'app://slotwatch/..%2f..%2fmain.js',
    'app://slotwatch/%2e%2e%2f%2e%2e%2fmain.js',
    'app://slotwatch/..%5c..%5cmain.js',
    'app://slotwatch/%2e%2e/..%2fmain.js',
    'app://slotwatch/assets/..%2f..%2f..%2f..%2fetc%2fpasswd.html',
    'app://slotwatch/..%2frenderer-old%2findex.html',
    'app://slotwatch/index.html%00.js',
    'app://slotwatch/index.html:stream.js',
    'app://slotwatch/C:/secret.json',
    'app://slotwatch//evil/share.js',
    'app://slotwatch/.hidden.json',
    'app://slotwatch/assets/a%20b.css',
    'app://slotwatch/assets/%E2%80%AEa.js',
    'app://slotwatch/%',
    'app://slotwatch/secret.pem',
    'app://slotwatch/assets',
    'app://elsewhere/index.html',
    'file:///etc/passwd.html',
    'https://slotwatch/index.html',
    'not a url',
  ])('is not %s', (url) => {
    expect(assetFor(url, ROOT)).toBeNull();
  });
});

it.each([
  ['app://slotwatch', true],
  ['app://slotwatch/anything', true],
  ['app://slotwatch:80/', false],
  ['app://user@slotwatch/', false],
  ['app:slotwatch', false],
  ['apps://slotwatch/', false],
])('%s is our own origin: %s', (url, own) => {
  expect(isPageOrigin(url)).toBe(own);
});
