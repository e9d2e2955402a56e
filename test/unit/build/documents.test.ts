import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../build/project.mjs';
import packageJson from '../../../package.json' with { type: 'json' };

const SCRIPTS: Readonly<Record<string, string>> = packageJson.scripts;
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'test/README.md',
  'test/bench/README.md',
  '.github/pull_request_template.md',
];

describe.each(DOCUMENTS)('%s', (document) => {
  const words = readFileSync(join(PROJECT_FOLDER, document), 'utf8');

  it('links to no file that is not there', () => {
    const links = [...words.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
    const files = links.filter((link) => !/^https?:/.test(link));
    expect(files.filter((file) => !existsSync(join(PROJECT_FOLDER, dirname(document), file)))).toEqual([]);
  });

  it('names no path that is not there', () => {
    expect(pathsIn(words).filter((path) => !existsSync(join(PROJECT_FOLDER, path)))).toEqual([]);
  });

  it('names no script that is not there', () => {
    const scripts = [...words.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = '']) => script);
    expect(scripts.filter((script) => !Object.hasOwn(SCRIPTS, script))).toEqual([]);
  });
});

it('CONTRIBUTING.md names source files by their whole path', () => {
  const words = readFileSync(join(PROJECT_FOLDER, 'CONTRIBUTING.md'), 'utf8');
  const sources = [...words.matchAll(/`([\w./-]+\.(?:tsx?|mjs))`/g)].map(([, path = '']) => path);
  expect(sources.length).toBeGreaterThan(60);
  expect(sources.filter((path) => !existsSync(join(PROJECT_FOLDER, path)))).toEqual([]);
});

it('every script starts by plain Node from a fresh clone', () => {
  const files = Object.values(SCRIPTS).map((script) => /^node (build\/[\w-]+\.mjs)(?: |$)/.exec(script)?.[1]);
  expect(files.filter((file) => file === undefined || !existsSync(join(PROJECT_FOLDER, file)))).toEqual([]);
});

/** Text in backticks, or an argument of a command in them, that begins with one of our folders. */
function pathsIn(words: string): readonly string[] {
  return [...words.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = '']) => code.split(' '))
    .filter((path) => /^(?:electron|renderer|shared|build|test|\.github)\/[\w./-]*$/.test(path));
}
