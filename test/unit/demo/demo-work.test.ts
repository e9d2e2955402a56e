import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDemoTools } from '../../../electron/engine/demo/demo-fleet.ts';
import { readWork } from '../../../electron/engine/tools/read/read-work.ts';
import type { RunTool } from '../../../electron/engine/tools/run/tool.ts';
import { listProcesses, listProcessNames } from '../../../electron/engine/tools/run/tool-commands.ts';
import { judgeWork } from '../../../shared/domain/work/judge-work.ts';
import {
  JOB_PROGRAMS,
  NOISY_PROGRAMS,
  processKinds,
  WINDOWS_PROGRAMS,
} from '../../../shared/domain/work/process-kind.ts';
import type { NoWorkReading, Work, WorkReading } from '../../../shared/domain/work/work.ts';
import { serverName } from '../../builders.ts';

const START = new Date(2026, 10, 22, 10, 0).getTime();
const MINUTE = 60_000;
const OEM_PAGE = 850;
const RULE = {
  kindOf: processKinds({
    jobPrograms: JOB_PROGRAMS,
    noisyPrograms: NOISY_PROGRAMS,
    windowsPrograms: WINDOWS_PROGRAMS,
    neverEndWhile: [],
  }),
  isForbidden: () => false,
};

type Reading = WorkReading | NoWorkReading;

beforeEach(() => void vi.useFakeTimers({ now: START }));
afterEach(() => void vi.useRealTimers());

describe('what runs in the demo fleet, judged', () => {
  it('is known by a job from the first look on', async () => {
    const [readings] = await readingsOf('demo-sql01', 1);
    expect(judged(readings, 4)).toEqual({
      verdict: 'working',
      because: { kind: 'job', image: 'robocopy.exe', policy: false },
    });
    expect(judged(readings, 1)).toEqual({ verdict: 'unknown', because: { kind: 'tooShort' } });
  });

  it('leaves one quiet session on the full server whose idlest works', async () => {
    const [readings] = await readingsOf('demo-sql01', 7);
    expect([4, 1].map((id) => judged(readings, id).verdict)).toEqual(['working', 'quiet']);
  });

  it('is a build, a browser and an idle desktop in Tokyo', async () => {
    const [readings] = await readingsOf('demo-tokyo01', 7);
    expect(judged(readings, 3)).toMatchObject({ verdict: 'working', because: { kind: 'started' } });
    expect(judged(readings, 8)).toMatchObject({
      verdict: 'perhaps',
      because: { kind: 'noisy', image: 'msedge.exe' },
    });
    expect(judged(readings, 5).verdict).toBe('quiet');
  });

  it('is a calculation by the processor time it uses', async () => {
    const [readings] = await readingsOf('demo-app01', 2);
    expect(judged(readings, 2)).toMatchObject({
      verdict: 'working',
      because: { kind: 'busy', image: 'python.exe' },
    });
  });

  it('is quiet in German too', async () => {
    const [readings] = await readingsOf('demo-berlin01', 7);
    expect(judged(readings, 2).verdict).toBe('quiet');
  });

  it('is known by names alone where tasklist finds no way', async () => {
    const [readings] = await readingsOf('demo-old03', 7);
    expect(readings.at(-1)).toMatchObject({ kind: 'read', namesOnly: { code: 'unreachable' } });
    const names = readings.at(-1)?.kind === 'read' ? imagesIn(readings.at(-1), 1) : [];
    expect(names).toEqual([
      'csrss.exe',
      'winlogon.exe',
      'rdpclip.exe',
      'explorer.exe',
      'notepad.exe',
      'excel.exe',
    ]);
    expect(judged(readings, 1)).toMatchObject({ verdict: 'unknown', because: { kind: 'failed' } });
  });

  it.each([
    ['demo-lab01', 'unreachable'],
    ['demo-dc01', 'accessDenied'],
  ])('cannot be read on %s', async (name, code) => {
    const [readings] = await readingsOf(name, 1);
    expect(readings[0]).toMatchObject({ kind: 'notRead', error: { code } });
  });

  it('uses processor time in a disconnected session that does not count: Windows draws a desktop', async () => {
    const [[first, , , , , , last]] = await readingsOf('demo-sql01', 7);
    const used = ([first, last] as const).map((reading) => cpuOf(reading, 1, 'dwm.exe'));
    expect((used[1] ?? 0) - (used[0] ?? 0)).toBeGreaterThan(60);
  });
});

describe('a session of the demo fleet', () => {
  it('takes its processes with it when it is ended', async () => {
    const [before, run] = await readingsOf('demo-berlin01', 1);
    await finished(run('logoff', ['2', '/server:demo-berlin01'], { timeoutMs: MINUTE }));
    const gone = await readingOf(run, 'demo-berlin01');
    expect([imagesIn(before[0], 2).length > 0, imagesIn(gone, 2)]).toEqual([true, []]);
  });
});

/** The readings of a server every two minutes, so many, and the tools that gave them. */
async function readingsOf(name: string, count: number): Promise<[readonly Reading[], RunTool]> {
  const run = createDemoTools();
  const readings: Reading[] = [];
  for (let round = 0; round < count; round++) {
    vi.setSystemTime(START + round * 2 * MINUTE);
    readings.push(await readingOf(run, name));
  }
  return [readings, run];
}

/** As the engine asks: names where there is no list. */
async function readingOf(run: RunTool, name: string): Promise<Reading> {
  const server = serverName(name);
  const asked = { server, askedAt: Date.now(), clockMs: Date.now() - START, tookMs: 1 };
  const [list, names] = [listProcesses(server), listProcessNames(server)];
  const tasklist = await finished(run(list.tool, list.args, { timeoutMs: MINUTE }));
  const qprocess = await finished(run(names.tool, names.args, { timeoutMs: MINUTE }));
  return readWork(asked, tasklist, qprocess, OEM_PAGE);
}

async function finished<Result>(running: Promise<Result>): Promise<Result> {
  await vi.runAllTimersAsync();
  return await running;
}

/** By the last reading; nobody has typed anything. */
function judged(readings: readonly Reading[], id: number): Work {
  const last = readings.at(-1);
  const now = { wallMs: last?.askedAt ?? START, clockMs: last?.clockMs ?? 0 };
  return judgeWork(readings, { id, inputAt: START - 60 * MINUTE }, RULE, now);
}

function imagesIn(reading: Reading | undefined, id: number): readonly string[] {
  const processes = reading?.kind === 'read' ? reading.processes : [];
  return processes.filter(({ sessionId }) => sessionId === id).map(({ image }) => image);
}

function cpuOf(reading: Reading | undefined, id: number, name: string): number | null {
  const processes = reading?.kind === 'read' ? reading.processes : [];
  return processes.find(({ sessionId, image }) => sessionId === id && image === name)?.cpuSeconds ?? null;
}
