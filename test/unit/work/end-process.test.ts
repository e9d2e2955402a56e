import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SimulatedServer, simulatedServer } from '../../../electron/engine/demo/simulated-server.ts';
import { activeSession, disconnectedSession } from '../../../electron/engine/demo/simulated-sessions.ts';
import { COPY, OPEN_DOCUMENTS, type SimulatedProgram } from '../../../electron/engine/demo/work/programs.ts';
import { SlotwatchError } from '../../../electron/engine/slotwatch-error.ts';
import { requests } from '../../../shared/contract/bridge.ts';
import type { Job } from '../../../shared/domain/model.ts';
import { type SeenProcess, seenProcess } from '../../../shared/domain/seen-process.ts';
import { serverName } from '../../builders.ts';
import { type VirtualEngine, type VirtualOptions, virtualEngine } from '../actions/virtual-engine.ts';
import { type Call, replaceSessions } from '../simulated-tools.ts';

const SECOND = 1000;
const XYZ = serverName('xyz');
const PAYROLL: readonly SimulatedProgram[] = [{ image: 'payroll.exe', percent: 0, memoryKiB: 4_000 }];

let world: VirtualEngine;
/** Before each call of a tool, so that the world changes between two looks. */
let onCall: (call: Call) => void;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10) });
  onCall = () => {};
});
afterEach(async () => {
  await world.dispose();
  vi.useRealTimers();
});

const gatesb = (programs: readonly SimulatedProgram[]) => ({
  ...disconnectedSession(1, 'gatesb', { now: Date.now(), idleMinutes: 4442 }),
  programs,
});
/** At work. */
const jobss = () => ({
  ...activeSession(2, 'jobss', { now: Date.now(), idleMinutes: 0 }),
  programs: OPEN_DOCUMENTS,
});

/** A server on which gatesb runs these programs and jobss is at work, read once. */
async function open(
  programs: readonly SimulatedProgram[] = COPY,
  options: VirtualOptions = {},
  server: Partial<SimulatedServer> = {},
): Promise<void> {
  const xyz = simulatedServer({ name: 'xyz', sessions: [gatesb(programs), jobss()], ...server });
  world = await virtualEngine([xyz], { ...options, onCall: (call) => onCall(call) });
  await world.engine.readWork(XYZ);
}

/** The process of that program as the page shows it. */
function seen(image = 'robocopy.exe', user = 'gatesb'): SeenProcess {
  const session = world.seen(user);
  const process = world.engine
    .knownWork(XYZ)
    ?.sessions[session.sessionId]?.find((one) => one.image === image);
  if (process === undefined) throw new Error(`${image} is not in the session of ${user}`);
  return seenProcess(session, process);
}

const end = (process = seen()): Job => world.engine.endProcess(process, 'window');
const change = (...sessions: SimulatedServer['sessions']): void =>
  replaceSessions(world.tools, 'xyz', sessions);
const stays = (pid: number): SimulatedServer['sessions'][number] => ({ ...gatesb(COPY), endedPids: [pid] });

/** Why it was refused. */
function refusal(process: SeenProcess): unknown {
  try {
    end(process);
  } catch (thrown) {
    if (thrown instanceof SlotwatchError && thrown.failure.code === 'refused') return thrown.failure.why;
    throw thrown;
  }
  return null;
}

describe('one process', () => {
  it('is ended and nothing else, and the audit log says which and how', async () => {
    await open();
    const process = seen();
    const ended = await world.ended(end(process));
    expect(ended).toMatchObject({
      code: 'processEnded',
      message: 'robocopy.exe of gatesb on xyz was ended. Its unsaved data is lost.',
    });
    const command = `taskkill /s xyz /pid ${process.pid} /fi IMAGENAME eq robocopy.exe /fi SESSION eq 1`;
    expect(world.actions()).toEqual([command]);
    await world.engine.readWork(XYZ);
    expect(() => seen()).toThrow();
    expect(seen('cmd.exe').sessionId).toBe(1);
    const about = { action: 'endProcess', by: 'taskkill', user: 'gatesb', sessionId: 1, mode: 'forced' };
    const which = { image: 'robocopy.exe', processId: process.pid };
    expect(world.audit()).toMatchObject([
      { event: 'offered', ...about, ...which },
      { event: 'acting', ...about, ...which, command: expect.stringContaining(`/pid ${process.pid} `) },
      { event: 'ended', outcome: 'processEnded', ...about, ...which },
    ]);
  });

  it('reads what runs, then asks for the sessions, then ends it, then reads again', async () => {
    await open();
    const process = seen();
    const before = world.tools.calls.length;
    await world.ended(end(process));
    const tools = world.tools.calls.slice(before).map(({ tool }) => tool);
    expect(tools).toEqual(['tasklist', 'qwinsta', 'quser', 'taskkill', 'tasklist']);
  });

  it('of somebody at work is ended too: it is the program that was chosen', async () => {
    await open();
    const excel = seen('excel.exe', 'jobss');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await world.ended(end(excel))).toMatchObject({ code: 'processEnded' });
  });

  it('is ended at once where the exit code says that it was not', async () => {
    await open(COPY, {}, { trouble: { taskkill: 'returns1DoesIt' } });
    expect(await world.ended(end())).toMatchObject({ code: 'processEnded' });
  });

  it('that was chosen twice is one job, and a second process of the session has to wait', async () => {
    await open();
    const first = end();
    expect(end().id).toBe(first.id);
    expect(refusal(seen('cmd.exe'))).toMatchObject({ kind: 'busy' });
    expect(() => world.engine.act('reset', world.seen('gatesb'), 'window')).toThrow();
  });

  it('can be undone, and nothing is ended', async () => {
    await open();
    const job = end();
    await vi.advanceTimersByTimeAsync(4 * SECOND);
    world.engine.cancel(job.id);
    expect(await world.ended(job)).toMatchObject({
      code: 'cancelled',
      message: 'Undone for robocopy.exe of gatesb on xyz; nothing was ended.',
    });
    expect(world.actions()).toEqual([]);
  });
});

describe('at the second look', () => {
  /** Changes the world in the time to undo, and expects this end and no tool that acts. */
  async function stops(code: string, why: string | null, meanwhile: () => void, process = seen()) {
    const job = end(process);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    meanwhile();
    expect(await world.ended(job)).toMatchObject({ code, why });
    expect(world.actions()).toEqual([]);
  }

  it('a pid that another program has is left alone', async () => {
    await open();
    const other = COPY.map((program) => ({ ...program, image: 'excel.exe' }));
    await stops('alreadyGone', 'processGone', () => change(gatesb(other), jobss()));
  });

  it('a pid that a newer copy of the program has is left alone', async () => {
    await open([{ image: 'chrome.exe', percent: 40, memoryKiB: 4_000 }]);
    const again = [{ image: 'chrome.exe', percent: 0, memoryKiB: 4_000 }];
    await stops('alreadyGone', 'processGone', () => change(gatesb(again), jobss()), seen('chrome.exe'));
  });

  it('a process that has ended by itself needs no end', async () => {
    await open();
    const process = seen();
    await stops('alreadyGone', 'processGone', () => change(stays(process.pid), jobss()), process);
  });

  it('a session that someone else has now is left alone', async () => {
    await open();
    await stops('someoneElse', 'someoneElse', () => change({ ...gatesb(COPY), user: 'ritchied' }, jobss()));
  });

  it('a session of the same user that was logged on again is left alone', async () => {
    await open();
    const again = disconnectedSession(1, 'gatesb', {
      now: Date.now(),
      idleMinutes: 5000,
      loggedOnMinutes: 5001,
    });
    await stops('backAtWork', 'loggedOnAgain', () => change({ ...again, programs: COPY }, jobss()));
  });

  it('somebody who was seen to be away and has come back keeps it', async () => {
    await open();
    const back = { ...gatesb(COPY), state: 'active' as const, sessionName: 'rdp-tcp#1' };
    await stops('backAtWork', 'reconnected', () => change(back, jobss()));
  });

  it('nothing is ended where what runs cannot be read', async () => {
    await open();
    await stops('workNotChecked', null, () =>
      world.tools.changeServer('xyz', () => ({ trouble: { tasklist: 'findsNoWay' } })),
    );
  });

  it('nothing is ended where Windows no longer says whose process it is', async () => {
    await open();
    await stops('notOffered', 'ownerUnknown', () =>
      world.tools.changeServer('xyz', () => ({ trouble: { tasklist: 'hidesOthers' } })),
    );
  });

  it('nothing is ended where the server gives no answer about its sessions', async () => {
    await open();
    await stops('noAnswer', 'noAnswer', () =>
      world.tools.changeServer('xyz', () => ({ trouble: { qwinsta: 'fails', quser: 'fails' } })),
    );
  });

  it('settings that changed in the time to undo count', async () => {
    await open();
    const { settings, engine } = world;
    await stops('notOffered', 'neverEndProgram', () =>
      engine.configure({ ...settings, neverEndWhile: ['robocopy'] }),
    );
    engine.configure(settings);
    await stops('notOffered', 'guarded', () => engine.configure({ ...settings, lookOnly: true }));
    engine.configure(settings);
    await stops('notOffered', 'protectedUser', () =>
      engine.configure({ ...settings, protectedUsers: ['gates*'] }),
    );
  });
});

describe('after the tool', () => {
  it('a process that still runs is said to, whatever the exit code', async () => {
    await open(COPY, {}, { trouble: { taskkill: 'returns0DoesNothing' } });
    const process = seen();
    expect(await world.ended(end(process))).toMatchObject({
      code: 'stillThere',
      message: 'robocopy.exe of gatesb still runs on xyz.',
    });
    expect(world.actions()).toHaveLength(1);
  });

  it('a refusal of the server is told', async () => {
    await open(COPY, {}, { trouble: { taskkill: 'deniesAction' } });
    expect(await world.ended(end())).toMatchObject({ code: 'denied' });
  });

  it('a process is not called ended where what runs can no longer be read', async () => {
    await open();
    onCall = ({ tool }) => {
      if (tool === 'taskkill')
        world.tools.changeServer('xyz', () => ({ trouble: { tasklist: 'findsNoWay' } }));
    };
    expect(await world.ended(end())).toMatchObject({ code: 'noAnswer', why: 'unconfirmed' });
  });

  it('a computer without taskkill says so', async () => {
    await open();
    world.tools.missing.add('taskkill');
    expect(await world.ended(end())).toMatchObject({ code: 'stillThere', why: 'toolMissing' });
  });
});

describe('a process is refused at once', () => {
  const settings = (different: VirtualOptions['settings'] = {}): VirtualOptions => ({ settings: different });

  it.each([
    ['read-only mode', { lookOnly: true }, { kind: 'guard', guard: 'lookOnly' }],
    ['a protected server', { protectedServers: ['xyz'] }, { kind: 'guard', guard: 'protectedServer' }],
    ['a protected user', { protectedUsers: ['gatesb'] }, { kind: 'objection', objection: 'protectedUser' }],
    ['a program that is never ended', { neverEndWhile: ['robo*'] }, { objection: 'neverEndProgram' }],
  ])('for %s', async (_, different, why) => {
    await open(COPY, settings(different));
    expect(refusal(seen())).toMatchObject(why);
    expect(world.actions()).toEqual([]);
  });

  it('where a program of the policy runs in the session', async () => {
    await open([...PAYROLL, ...COPY], { forbiddenPrograms: ['payroll'] });
    for (const image of ['payroll.exe', 'robocopy.exe'])
      expect(refusal(seen(image))).toMatchObject({ kind: 'process', objection: 'policyProgram' });
  });

  it('when it is Windows’ own', async () => {
    await open();
    for (const image of ['csrss.exe', 'winlogon.exe', 'dwm.exe', 'ctfmon.exe']) {
      const process = world.engine.knownWork(XYZ)?.sessions[1]?.find((one) => one.image === image);
      if (process === undefined) continue;
      expect(refusal(seen(image))).toMatchObject({ objection: 'windowsProcess' });
    }
    expect(refusal(seen('winlogon.exe'))).toMatchObject({ objection: 'windowsProcess' });
  });

  it('in a session of one’s own account', async () => {
    await open(COPY, {}, { sessions: [{ ...gatesb(COPY), user: 'me' }, jobss()] });
    expect(refusal(seen('robocopy.exe', 'me'))).toMatchObject({ objection: 'ownAccount' });
  });

  it('when the last reading does not have it', async () => {
    await open();
    const process = seen();
    expect(refusal({ ...process, pid: process.pid + 4 })).toMatchObject({ kind: 'processGone' });
    expect(refusal({ ...process, image: 'excel.exe' })).toMatchObject({ kind: 'processGone' });
    expect(refusal({ ...seen('excel.exe', 'jobss'), pid: process.pid })).toMatchObject({
      kind: 'processGone',
    });
    vi.setSystemTime(Date.now() + 16 * 60 * SECOND);
    expect(refusal({ ...process, askedAt: Date.now() })).not.toBeNull();
  });
});

it('is never part of a selection', async () => {
  await open();
  const session = world.seen('gatesb');
  for (const name of ['batch.start', 'job.start'] as const) {
    const input = { ...session, sessions: [session], action: 'endProcess' };
    expect(requests[name].input.safeParse(input).success).toBe(false);
    expect(requests[name].input.safeParse({ ...input, action: 'reset' }).success).toBe(true);
  }
});
