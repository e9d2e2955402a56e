import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleForNode } from '../../../build/bundle/bundle.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slotwatch-bundle-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('no library in the app listens for signals, which could end it before its parts have ended', async () => {
  await bundleForNode({ entry: 'electron/app.ts', file: 'app.js', format: 'es', folder });
  const map = await readFile(join(folder, 'app.js.map'), 'utf8');
  const { sources } = JSON.parse(map) as { readonly sources: readonly string[] };
  const [standIn, ...others] = sources.filter((source) => /when-exit/.test(source));
  expect(standIn).toMatch(/build\/bundle\/when-exit\.ts$/);
  expect(others).toEqual([]);
});
