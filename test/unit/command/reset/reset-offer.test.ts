import { describe, expect, it } from 'vitest';
import { resetOffer, sayAllWorking, sayOffered } from '../../../../electron/command/reset/reset-offer.ts';
import { HOUR_MS } from '../../../../shared/basics/time-units.ts';
import type { Work } from '../../../../shared/domain/work/work.ts';
import { answer, disconnected, NOW, RULE, server, serverName, session } from '../../../builders.ts';
import { QUIET, running, shown } from '../../../running.ts';

const COPYING: Work = {
  verdict: 'working',
  because: { kind: 'job', image: 'robocopy.exe', policy: false },
};
const FORBIDDEN: Work = { verdict: 'working', because: { kind: 'job', image: 'ledger.exe', policy: true } };
const PERHAPS: Work = {
  verdict: 'perhaps',
  because: { kind: 'noisy', image: 'msedge.exe', cpuSeconds: 90, windowSeconds: 120 },
};

const LONGEST = disconnected({ id: 1 });
const SHORTER = disconnected({ id: 4, user: 'hopperg', idleMinutes: 90 });
const BUSY = session({ id: 2, user: 'jobss' });
const ANSWER = answer([LONGEST, SHORTER, BUSY]);

describe('resetOffer', () => {
  it.each([
    ['nobody works', {}, false, 1, []],
    ['the idlest works', { 1: COPYING }, false, 4, [1]],
    ['everyone idle works', { 1: COPYING, 4: FORBIDDEN }, false, null, [1, 4]],
    ['the user ignores work', { 1: COPYING }, true, 1, []],
    ['the user ignores work, less sure of it too', { 1: PERHAPS }, true, 1, []],
    ['what may work comes later', { 1: PERHAPS }, false, 4, []],
    ['a policy forbids it, even so', { 1: FORBIDDEN, 4: COPYING }, true, 4, [1]],
    ['a policy forbids all', { 1: FORBIDDEN, 4: FORBIDDEN }, true, null, [1, 4]],
  ] as const)('%s', (_, works, ignoreWork, offered, working) => {
    const offer = resetOffer(ANSWER, RULE, works, ignoreWork);
    expect(offer.session?.id ?? null).toBe(offered);
    expect(offer.working.map(({ id }) => id)).toEqual(working);
  });
});

describe('sayAllWorking', () => {
  it('names who works and at what, and the option where it helps', () => {
    expect(sayAllWorking(serverName('xyz'), [LONGEST, SHORTER], { 1: COPYING, 4: FORBIDDEN })).toBe(
      [
        'xyz: all sessions that are idle long enough are working. Nothing was reset.',
        '  gatesb (session 1): robocopy.exe is running',
        '  hopperg (session 4): ledger.exe is running, and a policy of this computer forbids ending the session while it runs',
        'To reset the one that has been idle the longest anyway, add --ignore-work.',
      ].join('\n'),
    );
  });

  it('names no option against a policy', () => {
    expect(sayAllWorking(serverName('xyz'), [SHORTER], { 4: FORBIDDEN })).not.toContain('--ignore-work');
  });
});

describe('sayOffered', () => {
  const runs = running([shown('excel.exe'), shown('explorer.exe')]);

  it('names the session, and what is known of it in one order', () => {
    const disconnectedSince = NOW - (3 * 24 + 2) * HOUR_MS;
    const evidence = { disconnectedSince, address: '192.0.2.57', leftBehind: { left: 7, of: 9 } };
    const xyz = server('xyz', ANSWER, { works: { 1: QUIET }, evidences: { 1: evidence } });
    expect(sayOffered(LONGEST, xyz, runs, NOW)).toBe(
      'gatesb (session 1) on xyz: disconnected 3 d 2 h; quiet for 40 min; from 192.0.2.57; ' +
        'did not log off 7 of the last 9 times; runs excel.exe, explorer.exe',
    );
  });

  it('leaves out what is not known, except for the work', () => {
    expect(sayOffered(LONGEST, server('xyz', ANSWER), null, NOW)).toBe(
      'gatesb (session 1) on xyz: disconnected, last input 3 d 2 h ago; programs not known',
    );
  });
});
