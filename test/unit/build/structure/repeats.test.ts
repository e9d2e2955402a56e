import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fullFolders,
  repeatedDeclarations,
  repeatedNames,
} from '../../../../build/checks/structure/repeats.ts';
import { filesOf, isSource, PRODUCT_FOLDERS } from '../../../../build/checks/structure/sources.ts';
import { PROJECT_FOLDER } from '../../../../build/project.mjs';

const FILES = [...PRODUCT_FOLDERS, 'build', 'test']
  .flatMap(filesOf)
  .filter((file) => !file.startsWith('test/fixtures/'));

describe('this project', () => {
  it('has no folder with too many files of one kind', () => {
    expect(fullFolders(FILES)).toEqual([]);
  });

  it('has no two files with the same name', () => {
    expect(FILES.length).toBeGreaterThan(600);
    expect(repeatedNames(FILES)).toEqual([]);
  });

  it('writes no constant and no function twice', () => {
    const sources = FILES.filter((file) => isSource(file) && !file.startsWith('test/'));
    expect(
      repeatedDeclarations(
        new Map(sources.map((file) => [file, readFileSync(join(PROJECT_FOLDER, file), 'utf8')])),
      ),
    ).toEqual([]);
  });
});

it('counts the files of a folder by kind', () => {
  const files = Array.from({ length: 17 }, (_, at) => `a/b/${at}.ts`);
  expect(fullFolders(files)).toEqual(['a/b/*.ts: 17 files']);
  expect(fullFolders([...files.slice(1), 'a/b/x.tsx', 'a/c/y.ts'])).toEqual([]);
});

it('finds two files with the same name, except names that tools expect', () => {
  expect(repeatedNames(['a/pause.ts', 'b/Pause.ts', 'a/main.ts', 'b/main.ts'])).toEqual([
    'pause.ts: a/pause.ts, b/Pause.ts',
  ]);
});

describe('what is written in two files', () => {
  const repeated = (one: string, two: string): readonly string[] =>
    repeatedDeclarations(
      new Map([
        ['one.ts', one],
        ['two.ts', two],
      ]),
    );

  it.each([
    ['const DAY_HOURS = 24;', 'export const DAY_HOURS = 24; // hours'],
    ['const MINUTE_MS = 60_000;', 'const MINUTE = 60000;'],
    ["const NAMES: readonly string[] = ['a', 'b'];", 'const NAMES = ["a","b"] as readonly string[];'],
    ['const UNSEEN = /[\\p{Cc}]/gu;', 'const UNSEEN = /[\\p{Cc}]/gu;'],
    ['const collator = new Intl.Collator();', 'const collator = new Intl.Collator();'],
    ['const NONE = new Set();', 'const NONE = new Set();'],
    ['function half(a: number) { return a / 2; }', 'export function half(a: number) {\n  return a / 2;\n}'],
    // Two meanings under one exported name.
    ['export const LANGUAGES = ["en"];', 'export const LANGUAGES = ["de"];'],
  ])('is found: %s', (one, two) => {
    const [found = '', ...more] = repeated(one, two);
    expect(found).toMatch(/^[\w]+: one\.ts, two\.ts$/);
    expect(more).toEqual([]);
  });

  it.each([
    ['const MOST = 5;', 'const MOST = 6;'],
    ['const HERE = import.meta.dirname;', 'const HERE = import.meta.dirname;'],
    ['function f() { const A = 1; return A; }', 'function g() { const A = 1; return A; }'],
    ['const A = 1;', 'const B = 1;'],
  ])('is not: %s', (one, two) => {
    expect(repeated(one, two)).toEqual([]);
  });
});
