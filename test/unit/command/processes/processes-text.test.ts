import { expect, it } from 'vitest';
import { processesJson } from '../../../../electron/command/processes/processes-json.ts';
import { processesText } from '../../../../electron/command/processes/processes-text.ts';
import type { RunningWork, ShownProcess } from '../../../../shared/domain/work/running-work.ts';
import { answer, disconnected, NOW, server, serverName, session } from '../../../builders.ts';

const SERVER = server('xyz', answer([disconnected({ id: 1 }), session({ id: 2, user: 'jobss' })]), {
  works: { 1: { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } } },
});

function shown(different: Partial<ShownProcess>): ShownProcess {
  return {
    pid: 4711,
    image: 'robocopy.exe',
    sessionId: 1,
    user: 'CORP\\gatesb',
    memoryKiB: 11740,
    cpuSeconds: 849,
    cpuUsedSeconds: 4,
    kind: 'job',
    ...different,
  };
}

function running(processes: readonly ShownProcess[], different: Partial<RunningWork> = {}): RunningWork {
  return {
    server: serverName('xyz'),
    askedAt: NOW,
    tookMs: 812,
    windowSeconds: 10,
    incomplete: false,
    failure: null,
    sessions: { 1: processes },
    ...different,
  };
}

const WINDOWS = shown({ pid: 8, image: 'csrss.exe', kind: 'windows' });
const UNSEEN = { user: null, memoryKiB: null, cpuSeconds: null, cpuUsedSeconds: null } as const;

it('aligns the programs of a session, folds Windows’ own and marks what is not known', () => {
  const work = running([
    shown({}),
    shown({ pid: 9, image: 'python.exe', kind: 'other', ...UNSEEN }),
    WINDOWS,
  ]);
  expect(processesText(SERVER, work).split('\n')).toEqual([
    'gatesb (session 1), working: robocopy.exe is running',
    '  PROGRAM       PID   KIND   CPU IN 10 S  CPU     MEMORY      USER',
    '  robocopy.exe  4711  job    4 s          14 min  11,740 KiB  CORP\\gatesb',
    '  python.exe    9     other  ?            ?       ?           ?',
    '  and 1 Windows process',
    '',
    'jobss (session 2), not known: its programs have not been read recently',
  ]);
});

it('has no column for the window without one, and says when lines are missing', () => {
  const text = processesText(SERVER, running([WINDOWS, WINDOWS], { windowSeconds: 0, incomplete: true }));
  expect(text).toContain('\n  2 Windows processes\n');
  expect(text).toMatch(/\n\nThe list of programs is not complete\.$/);
  expect(processesText(SERVER, running([shown({})], { windowSeconds: 0 }))).not.toContain('CPU IN');
});

it('prints no program whose name moves the cursor', () => {
  expect(processesText(SERVER, running([shown({ image: 'a\u001b[2J\u202eb.exe' })]))).toContain(
    'a?[2J?b.exe',
  );
});

it('lists every session with a user in the JSON, and nothing beyond the contract', () => {
  const { sessions, ...rest } = processesJson(SERVER, running([shown({})]));
  expect(rest).toEqual({
    server: 'xyz',
    windowSeconds: 10,
    askedAt: '2026-11-22T10:00:00.000Z',
    tookMs: 812,
    error: null,
  });
  const { sessionId: _, ...printed } = shown({});
  expect(sessions).toEqual([
    { id: 1, user: 'gatesb', verdict: 'working', because: 'robocopy.exe is running', processes: [printed] },
    {
      id: 2,
      user: 'jobss',
      verdict: 'unknown',
      because: 'its programs have not been read recently',
      processes: [],
    },
  ]);
});
