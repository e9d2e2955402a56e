import { afterEach, expect, it, vi } from 'vitest';
import { createEarlyLog } from '../../../../electron/desktop/log/early-log.ts';
import type { Log } from '../../../../electron/engine/log.ts';

afterEach(() => void vi.restoreAllMocks());

function writtenTo(): { readonly lines: string[]; readonly log: Log } {
  const lines: string[] = [];
  const write = (level: string) => (message: string) => void lines.push(`${level} ${message}`);
  return { lines, log: { info: write('info'), warn: write('warn'), error: write('error') } };
}

it('passes on early entries in order, and later ones at once', () => {
  const early = createEarlyLog();
  early.warn('first');
  early.info('second');
  const { lines, log } = writtenTo();
  early.forwardTo(log);
  early.info('third');
  expect(lines).toEqual(['warn first', 'info second', 'info third']);
});

it('shows an error at the terminal while there is no file for it', () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const early = createEarlyLog();
  early.error('lost');
  expect(stderr).toHaveBeenCalledWith('Slotwatch: lost\n');
  const { lines, log } = writtenTo();
  early.forwardTo(log);
  early.error('found');
  expect(lines).toEqual(['error lost', 'error found']);
  expect(stderr).toHaveBeenCalledTimes(1);
});
