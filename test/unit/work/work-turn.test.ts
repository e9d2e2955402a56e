import { describe, expect, it } from 'vitest';
import { nextToRead, READ_EVERY_MS, type WorkCandidate } from '../../../electron/engine/work/work-turn.ts';
import { serverName } from '../../builders.ts';

function candidate(name: string, different: Partial<WorkCandidate> = {}): WorkCandidate {
  return {
    server: serverName(name),
    interest: 'full',
    fullSince: 0,
    askedAgoMs: null,
    isRefused: false,
    ...different,
  };
}

describe('what is read next', () => {
  it('is what the user looks at, then what is waited for, then the longest full', () => {
    const candidates = [
      candidate('young', { fullSince: 20 }),
      candidate('old', { fullSince: 10 }),
      candidate('waited', { interest: 'waitedFor' }),
      candidate('looked', { interest: 'lookedAt' }),
    ];
    expect(nextToRead(candidates, 4)).toEqual(['looked', 'waited', 'old', 'young']);
    expect(nextToRead(candidates, 2)).toEqual(['looked', 'waited']);
    expect(nextToRead(candidates, 0)).toEqual([]);
    expect(nextToRead(candidates, -1)).toEqual([]);
  });

  it('is not what was read in the last two minutes', () => {
    const asked = (askedAgoMs: number) => [candidate('xyz', { askedAgoMs, interest: 'lookedAt' })];
    expect(nextToRead(asked(READ_EVERY_MS - 1), 4)).toEqual([]);
    expect(nextToRead(asked(READ_EVERY_MS), 4)).toEqual(['xyz']);
  });

  it('is not what refused, unless the user looks at it', () => {
    const refused = { isRefused: true, askedAgoMs: READ_EVERY_MS };
    const all = [
      candidate('full', refused),
      candidate('waited', { ...refused, interest: 'waitedFor' }),
      candidate('looked', { ...refused, interest: 'lookedAt' }),
    ];
    expect(nextToRead(all, 4)).toEqual(['looked']);
  });
});
