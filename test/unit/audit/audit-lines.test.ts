import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auditCsv } from '../../../electron/engine/audit/audit-csv.ts';
import {
  closingEntry,
  matchesSearch,
  readAuditLines,
  unfinishedJobs,
} from '../../../electron/engine/audit/audit-lines.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';

const LINE = {
  at: '2026-11-22T10:00:00.000Z',
  who: 'me',
  pid: 1,
  event: 'ended',
  server: 'xyz',
  origin: 'tray',
} as const;

it('accepts a line only when it can be shown', () => {
  const text = [
    LINE,
    { ...LINE, user: null, jobId: 'job-1', sessionId: 2 },
    { ...LINE, user: { name: 'gatesb' } },
    { ...LINE, server: ['xyz'] },
    { ...LINE, at: 5 },
    { ...LINE, event: undefined },
    [],
    null,
    'ended',
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
  expect(readAuditLines(`${text}\n{"at":"cut sho`)).toEqual([
    LINE,
    { ...LINE, user: null, jobId: 'job-1', sessionId: 2 },
  ]);
});

it('can be searched, closed and exported, whatever another program has written into the file', () => {
  const damaged = fc
    .record({
      where: fc.constantFrom(...Object.keys(LINE), 'user', 'jobId', 'message'),
      what: fc.jsonValue(),
    })
    .map(({ where, what }) => JSON.stringify({ ...LINE, event: 'acting', jobId: 'job-1', [where]: what }));
  fc.assert(
    fc.property(fc.array(damaged), (lines) => {
      const read = readAuditLines(lines.join('\n'));
      for (const line of read) expect(matchesSearch(line, '')).toBe(true);
      unfinishedJobs(read, () => true);
      expect(auditCsv(read).split('\r\n')).toHaveLength(read.length + 2);
    }),
  );
});

it('finds the jobs that a program left open, each with its last line', () => {
  const of = (jobId: string, ...events: readonly AuditLine['event'][]) =>
    events.map((event): AuditLine => ({ ...LINE, event, jobId }));
  const lines = [
    ...of('acted', 'offered', 'warned', 'acting'),
    ...of('warned', 'offered', 'warned'),
    ...of('only offered', 'offered'),
    ...of('ended', 'offered', 'warned', 'acting', 'ended'),
  ];
  expect(unfinishedJobs(lines, () => true).map(({ jobId, event }) => [jobId, event])).toEqual([
    ['acted', 'acting'],
    ['warned', 'warned'],
  ]);
  expect(unfinishedJobs(lines, () => false)).toEqual([]);
});

it('closes a job without what only its own program could say', () => {
  const acting: AuditLine = {
    ...LINE,
    account: 'CORP\\me',
    computer: 'pc1',
    event: 'acting',
    jobId: 'job-1',
    action: 'message',
    command: 'msg 2 Hello',
    text: 'Hello',
  };
  const { server, origin } = LINE;
  const facts = { server, origin, event: 'ended', jobId: 'job-1', action: 'message' };
  expect(closingEntry(acting)).toEqual({ ...facts, outcome: 'unknown' });
  expect(closingEntry({ ...acting, event: 'warned' })).toEqual({ ...facts, outcome: 'cancelled' });
});
