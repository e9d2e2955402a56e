import { expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import type { Work } from '../../../shared/domain/work/work.ts';
import { programsOf, sayFacts } from '../../../shared/text/work/say-facts.ts';
import { sayMemory, sayUse, sayWorkAtLength, sayWorkBriefly } from '../../../shared/text/work/say-running.ts';
import { disconnected, NOW, UNREACHABLE } from '../../builders.ts';
import { jobIn, QUIET, REFUSED, running, shown } from '../../running.ts';

const session = disconnected({ id: 1 });
const NO_PAST = { evidence: null, now: NOW };
const explorer = shown('explorer.exe');
const csrss = shown('csrss.exe', { kind: 'windows' });

it('before an end the facts come in one order: idle, work, what runs', () => {
  const processes = [shown('EXCEL.EXE'), csrss, explorer, shown('excel.exe')];
  expect(sayFacts({ session, work: QUIET, running: running(processes), ...NO_PAST })).toEqual([
    'Disconnected, last input 3 d 2 h ago.',
    'Quiet: nothing used the processor for 40 min.',
    'Runs: EXCEL.EXE, explorer.exe.',
  ]);
});

it('what is known of its past stands between its work and what runs', () => {
  const since = NOW - (3 * 24 + 2) * HOUR_MS;
  const evidence = { disconnectedSince: since, address: '192.0.2.57', leftBehind: { left: 7, of: 9 } };
  const processes = [shown('excel.exe'), explorer];
  expect(sayFacts({ session, work: QUIET, running: running(processes), evidence, now: NOW })).toEqual([
    'Disconnected 3 d 2 h.',
    'Quiet: nothing used the processor for 40 min.',
    'From 192.0.2.57.',
    'Did not log off 7 of the last 9 times.',
    'Runs: excel.exe, explorer.exe.',
  ]);
});

it('what was never read is said to be not known', () => {
  expect(sayFacts({ session, work: null, running: null, ...NO_PAST }).slice(1)).toEqual([
    'Whether it is working is not known: its programs have not been read recently.',
  ]);
});

it('a refusal is said once, with its reason', () => {
  const nothing = running([], { failure: UNREACHABLE, sessions: {} });
  const why =
    /^Running programs are not known: xyz lists its sessions .* running programs, which need another firewall rule\.$/;
  const ofRefused = sayFacts({ session, work: REFUSED, running: nothing, ...NO_PAST });
  expect(ofRefused.slice(1)).toEqual([expect.stringMatching(why)]);
  const ofQuiet = sayFacts({ session, work: QUIET, running: nothing, ...NO_PAST });
  expect(ofQuiet.slice(2)).toEqual([expect.stringMatching(why)]);
});

it('names are said where only names were read', () => {
  const names = running([explorer], { failure: UNREACHABLE });
  expect(sayFacts({ session, work: REFUSED, running: names, ...NO_PAST }).at(-1)).toBe('Runs: explorer.exe.');
});

it('a session that was not in the answer runs something nobody knows, not nothing', () => {
  expect(sayFacts({ session, work: QUIET, running: running([], { sessions: {} }), ...NO_PAST }).at(-1)).toBe(
    'Running programs are not known: the list of its programs is not complete.',
  );
  expect(programsOf(running([csrss]), 1)).toEqual([]);
  expect(sayFacts({ session, work: QUIET, running: running([csrss]), ...NO_PAST }).at(-1)).toBe(
    'Runs: only programs of Windows.',
  );
});

it('of many programs the first are named and the others counted', () => {
  const many = (count: number) => {
    const processes = Array.from({ length: count }, (_, at) => shown(`p${at}.exe`));
    return sayFacts({ session, work: QUIET, running: running(processes), ...NO_PAST }).at(-1);
  };
  expect(many(7)).toBe('Runs: p0.exe, p1.exe, p2.exe, p3.exe, p4.exe, p5.exe, p6.exe.');
  expect(many(9)).toBe('Runs: p0.exe, p1.exe, p2.exe, p3.exe, p4.exe, p5.exe, 3 more.');
});

it('in a column a session that works is named by its program, where one is known', () => {
  const because = { kind: 'busyTogether', cpuSeconds: 41, windowSeconds: 300 } as const;
  const together: Work = { verdict: 'working', because };
  expect([jobIn('robocopy.exe'), together, QUIET, REFUSED].map(sayWorkBriefly)).toEqual([
    'robocopy.exe',
    'working',
    'quiet',
    'not known',
  ]);
  expect([jobIn('robocopy.exe'), together, QUIET].map(sayWorkAtLength)).toEqual([
    'working: robocopy.exe is running',
    'working: its programs used 41 s of processor time in 5 min',
    'quiet: nothing used the processor for 40 min',
  ]);
});

it('use is said of the last minutes, else in all, else not at all', () => {
  const busy = shown('x.exe', { cpuUsedSeconds: 41, cpuSeconds: 849 });
  expect([
    sayUse(busy, 300),
    sayUse(busy, 0),
    sayUse({ ...busy, cpuUsedSeconds: null }, 300),
    sayUse(shown('x.exe'), 300),
  ]).toEqual(['41 s in 5 min', '14 min in total', '14 min in total', '–']);
});

it('memory is said in whole megabytes', () => {
  expect([11_740, 3, 2_000_000, null].map(sayMemory)).toEqual(['11 MB', '1 MB', '1,953 MB', '–']);
});
