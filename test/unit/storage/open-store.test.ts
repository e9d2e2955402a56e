import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../../electron/engine/storage/open-store.ts';

const schema = z.object({ names: z.array(z.string()) });
const GOOD = { names: ['xyz'] };

describe('openStore', () => {
  let folder: string;
  let file: string;
  const told: unknown[] = [];
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'slotwatch-store-')), 'data');
    file = path.join(folder, 'kept.json');
    told.length = 0;
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(path.dirname(folder), { recursive: true });
  });

  const open = () =>
    openStore({
      folder,
      name: 'kept',
      schema,
      fallback: () => ({ names: [] }),
      unknownKeys: 'leftOut',
      onUnusable: (unusable, aside) => told.push([unusable.kind, aside]),
    });
  const place = (content: string): void => {
    open().write(GOOD);
    writeFileSync(file, content);
  };

  it('keeps what was written, readable by its owner only, and another store reads it', () => {
    open().write(GOOD);
    expect(open().read()).toMatchObject({ kind: 'value', value: GOOD, holds: GOOD });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('creates nothing by reading', () => {
    expect(open().get()).toEqual({ names: [] });
    expect(existsSync(folder)).toBe(false);
    expect(told).toEqual([]);
  });

  it('reads what other programs have written since', () => {
    const store = open();
    store.write(GOOD);
    writeFileSync(file, '\uFEFF{"names": ["abc"], "later": 1}');
    expect(store.get()).toEqual({ names: ['abc'] });
    rmSync(file);
    expect(store.get()).toEqual({ names: [] });
  });

  it.each([
    ['no JSON', '{"names": [', 'notJson'],
    ['a key twice', '{"names": ["a"], "names": []}', 'twice'],
    ['another shape', '{"names": 5}', 'invalid'],
    ['nothing', '', 'empty'],
  ])('sets a file with %s aside and tells so', (_, content, why) => {
    place(content);
    expect(open().get()).toEqual({ names: [] });
    const [aside = ''] = readdirSync(folder);
    expect(aside).toMatch(/^kept\.broken-[\dTZ-]+\.json$/);
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe(content);
    expect(told).toEqual([[why, { kind: 'kept', file: path.join(folder, aside) }]]);
    open().write(GOOD);
    expect(open().get()).toEqual(GOOD);
  });

  it('does not wait for the other end of a pipe', () => {
    open().write(GOOD);
    rmSync(file);
    execFileSync('mkfifo', [file]);
    const store = open();
    expect(store.read()).toMatchObject({ kind: 'unusable' });
    expect(() => store.write(GOOD)).toThrow();
    expect(store.get()).toEqual({ names: [] });
  });

  it('never writes over a file that cannot be used', () => {
    const store = open();
    store.write(GOOD);
    writeFileSync(file, '{"names": 5}');
    expect(() => store.write(GOOD)).toThrow();
    expect(readFileSync(file, 'utf8')).toBe('{"names": 5}');
  });

  it('replaces the whole file, also in a snap, and only when allowed', () => {
    vi.stubEnv('SNAP', '/snap/terminal');
    const store = open();
    store.write(GOOD);
    const { ino } = statSync(file);
    const refuse = (): void => {
      throw new Error('not now');
    };
    expect(() => store.write({ names: [] }, refuse)).toThrow('not now');
    expect(store.get()).toEqual(GOOD);
    store.write({ names: ['abc'] });
    expect(statSync(file).ino).not.toBe(ino);
    expect(readdirSync(folder)).toEqual(['kept.json']);
  });
});
