import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DOCUMENT = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8');
const CLAIMS = [...DOCUMENT.matchAll(/\[([^\]]+)\]\(([^)]+)\): `([^`]+)`/g)].map(
  ([, label = '', file = '', words = '']) => ({ label, file, words }),
);

describe('SECURITY.md', () => {
  it('answers all twenty items of Electron’s checklist, each with code or a test', () => {
    const items = [...DOCUMENT.matchAll(/^\| (\d+) \|.*$/gm)];
    expect(items.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    for (const [row] of items) expect(row).toMatch(/\]\([^)]+\): `/);
  });

  it.each(CLAIMS)('$label has “$words”', ({ label, file, words }) => {
    expect(path.basename(file)).toBe(label);
    expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(words);
  });

  it('names only files that exist', () => {
    const files = [...DOCUMENT.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThanOrEqual(CLAIMS.length);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});

it.each([
  'openExternal',
  'loadFile(',
  'executeJavaScript',
  'dangerouslySetInnerHTML',
  'innerHTML',
  'nodeIntegration: true',
  'contextIsolation: false',
  'sandbox: false',
  'webSecurity: false',
  'webviewTag: true',
  'shell: true',
  'new Function(',
  'eval(',
])('no code of the app contains %s', (words) => {
  const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
    filesIn(folder).filter((file) => readFileSync(file, 'utf8').includes(words)),
  );
  expect(sources).toEqual([]);
  expect(filesIn('electron').length).toBeGreaterThan(50);
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|html)$/.test(file))
    .map((file) => path.join(ROOT, folder, file));
}
