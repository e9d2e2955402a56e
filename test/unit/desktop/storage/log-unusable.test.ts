import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { logUnusable, whyNotWritten } from '../../../../electron/desktop/storage/log-unusable.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import { openStore } from '../../../../electron/engine/storage/open-store.ts';
import { setLocale } from '../../../../shared/text/text.ts';

let folder: string;
const lines: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-log-'));
  lines.length = 0;
  setLocale({ language: 'de', region: null });
});
afterEach(() => {
  setLocale({ language: 'en', region: null });
  rmSync(folder, { recursive: true });
});

const log = { ...silentLog, warn: (line: string) => lines.push(line) };
const open = () =>
  openStore({
    folder,
    name: 'view',
    schema: z.object({ names: z.array(z.string().max(3)) }),
    fallback: () => ({ names: [] }),
    onUnusable: logUnusable(log, 'view'),
  });
const place = (content: string): void => writeFileSync(path.join(folder, 'view.json'), content);

it.each([
  ['', 'it is empty'],
  ['{"names": [', 'it is not valid JSON, or it is incomplete'],
  ['{"names": ["abcd"]}', 'names.0: Longer than 3'],
])('the log has a sentence for %j, in English whatever is spoken', (content, why) => {
  place(content);
  open().get();
  expect(lines).toEqual([
    expect.stringMatching(/^view\.json is not used and is kept as view\.broken-[\dTZ-]+\.json: /),
  ]);
  expect(lines[0]).toMatch(new RegExp(`: ${why.replaceAll('.', '\\.')}$`));
});

it('says why a file stays, and why nothing was written over it', () => {
  logUnusable(log, 'view')({ kind: 'folder' }, { kind: 'notKept', reason: 'EBUSY' });
  expect(lines).toEqual(['view.json is not used (it is a folder and not a file) and stays: EBUSY']);
  place('{}');
  expect(whyNotWritten(thrownBy(() => open().write({ names: [] })))).toBe('names: Not a valid value');
  expect(whyNotWritten(new Error('ENOSPC'))).toBe('ENOSPC');
});

function thrownBy(run: () => void): unknown {
  try {
    run();
    return null;
  } catch (thrown) {
    return thrown;
  }
}
