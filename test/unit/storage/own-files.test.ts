import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../electron/engine/audit/audit-log.ts';
import { silentLog } from '../../../electron/engine/log.ts';
import { restrictToOwner } from '../../../electron/engine/storage/own-files.ts';

describe.skipIf(process.platform === 'win32')('a file of Slotwatch', () => {
  let home: string;
  let folder: string;
  let umask: number;
  beforeEach(() => {
    umask = process.umask(0);
    home = mkdtempSync(path.join(tmpdir(), 'slotwatch-own-'));
    folder = path.join(home, 'config', 'Slotwatch');
  });
  afterEach(() => {
    process.umask(umask);
    rmSync(home, { recursive: true });
  });

  const mode = (...names: string[]) => (statSync(path.join(folder, ...names)).mode & 0o777).toString(8);
  const place = (name: string) => {
    writeFileSync(path.join(folder, name), '{}');
    chmodSync(path.join(folder, name), 0o666);
  };

  it('is readable by its owner only from the start, and so are the folders it creates', () => {
    expect(restrictToOwner(folder, true)).toEqual([]);
    expect([mode('..'), mode(), mode('logs')]).toEqual(['700', '700', '700']);
  });

  it('loses permissions of others, also when it is older, set aside or incomplete, and nothing else changes', () => {
    mkdirSync(path.join(folder, 'logs'), { recursive: true });
    const ours = [
      'settings.json',
      'settings.demo.json',
      'settings.broken-2026-11-22T10-00-00-000Z.json',
      'settings.json.tmp-1763805600a1b2c3',
      'waits.json',
      'view.json',
      'window.json',
      'audit.jsonl',
      'audit.9.jsonl',
      'history.sqlite',
      'history.demo.sqlite-wal',
      'history.sqlite-shm',
      'history.broken-2026-11-22T10-00-00-000Z.sqlite',
      'logs/slotwatch.log',
      'logs/slotwatch.old.log',
    ];
    const others = ['Preferences', 'audit.txt', 'notes.json', 'Cookies.sqlite', 'history.txt'];
    for (const name of [...ours, ...others]) place(name);
    place('elsewhere');
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'settings.linked.json'));
    expect(restrictToOwner(folder, true)).toEqual([]);
    expect(ours.map((name) => mode(name))).toEqual(ours.map(() => '600'));
    expect([...others, 'elsewhere'].map((name) => mode(name))).toEqual([...others.map(() => '666'), '666']);
    expect([mode(), mode('logs')]).toEqual(['700', '700']);
  });

  it('does not include a folder that the user has chosen, which may be shared', () => {
    mkdirSync(folder, { recursive: true });
    place('settings.json');
    expect(restrictToOwner(folder, false)).toEqual([]);
    expect([mode(), mode('logs'), mode('settings.json')]).toEqual(['777', '700', '600']);
  });

  it('is reported where its permissions cannot be changed', () => {
    mkdirSync(path.dirname(folder), { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    expect(restrictToOwner(folder, true)).not.toEqual([]);
  });

  it('such as the audit log cannot be read by others, and its folder cannot be entered', () => {
    const audit = createAuditLog(path.join(folder, 'audit.jsonl'), { who: 'me' }, silentLog);
    audit.write({ event: 'connect', server: 'xyz', origin: 'window' });
    audit.close();
    expect([mode(), mode('audit.jsonl')]).toEqual(['700', '600']);
    expect(readdirSync(folder)).toEqual(['audit.jsonl']);
  });
});
