import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type SimulatedServer,
  type SimulatedSession,
  simulatedServer,
} from '../../../../electron/engine/demo/simulated-server.ts';
import {
  activeSession,
  consoleSession,
  disconnectedSession,
  systemSessions,
} from '../../../../electron/engine/demo/simulated-sessions.ts';
import { COPY, type SimulatedProgram } from '../../../../electron/engine/demo/work/programs.ts';
import { settingsSchema } from '../../../../shared/contract/settings.ts';
import type { Job } from '../../../../shared/domain/model.ts';
import { type Call, replaceSessions } from '../../simulated-tools.ts';
import { type VirtualEngine, type VirtualOptions, virtualEngine } from '../virtual-engine.ts';

const SECOND = 1000;
const REASON = 'The server must restart';
const LEDGER: readonly SimulatedProgram[] = [{ image: 'ledger.exe', percent: 0, memoryKiB: 4_000 }];

let world: VirtualEngine;
let onCall: (call: Call) => void;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10) });
  onCall = () => {};
});
afterEach(async () => {
  await world.dispose();
  vi.useRealTimers();
});

const LOGON_AT = Date.UTC(2026, 10, 22, 8);
const at = (idleMinutes: number | null) => ({ now: Date.now(), idleMinutes });
const jobss = (idleMinutes: number | null = 2, programs: readonly SimulatedProgram[] = []) => ({
  ...activeSession(3, 'jobss', at(idleMinutes)),
  logonAt: LOGON_AT,
  programs,
});
const others = (): readonly SimulatedSession[] => [
  ...systemSessions(),
  disconnectedSession(2, 'gatesb', { now: Date.now(), idleMinutes: 4442 }),
];

/** jobss is at work; gatesb is gone for long. The warning takes a minute. */
async function open(
  sessions: readonly SimulatedSession[] = [jobss()],
  options: VirtualOptions = {},
  server: Partial<SimulatedServer> = {},
): Promise<void> {
  const simulated = simulatedServer({
    name: 'xyz',
    sessions: [...others(), ...sessions],
    ...server,
  });
  const settings = { warnSeconds: 60, ...options.settings };
  world = await virtualEngine([simulated], { ...options, settings, onCall: (call) => onCall(call) });
}

const logOffAnyway = (user = 'jobss'): Job =>
  world.engine.act('logOff', world.seen(user), 'window', null, false, { reason: REASON });
const refusalOf = (start: () => unknown): unknown => {
  try {
    start();
    return null;
  } catch (thrown) {
    return thrown;
  }
};
const logoffs = () => world.actions().filter((typed) => typed.startsWith('logoff'));
const messages = () => world.actions().filter((typed) => typed.startsWith('msg'));
/** The sessions become these while the warned user has their time. */
function whileWarned(sessions: () => readonly SimulatedSession[]): void {
  onCall = ({ tool }) => {
    if (tool !== 'msg') return;
    onCall = () => {};
    setTimeout(() => replaceSessions(world.tools, 'xyz', [...others(), ...sessions()]), 10 * SECOND);
  };
}

describe('log off anyway', () => {
  it('ends a session in use, after a warning that promises nothing, and writes why', async () => {
    await open();
    const refusal = refusalOf(() => world.engine.act('logOff', world.seen('jobss'), 'window'));
    expect(refusal).toMatchObject({ failure: { why: { objection: 'recentInput' } } });
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'freed' });
    expect(messages()).toHaveLength(1);
    expect(messages()[0]).toMatch(
      /\/time:60 .*me will log you off from xyz in 1 min, even if you keep working/,
    );
    expect(logoffs()).toEqual(['logoff 3 /server:xyz']);
    const lines = world.audit();
    expect(lines.map(({ event }) => event)).toEqual(['offered', 'warned', 'acting', 'ended']);
    for (const line of lines)
      expect(line).toMatchObject({
        action: 'logOff',
        user: 'jobss',
        origin: 'window',
        overridesInput: 'recentInput',
        statedReason: REASON,
      });
    expect(lines.at(-1)).toMatchObject({ outcome: 'freed' });
  });

  it('is not stopped by input after it was asked for, before or during the warning', async () => {
    await open([jobss(40)]);
    const seen = world.seen('jobss');
    replaceSessions(world.tools, 'xyz', [...others(), jobss(0)]);
    await world.engine.refresh();
    whileWarned(() => [jobss(0)]);
    const job = world.engine.act('logOff', seen, 'window', null, false, { reason: REASON });
    expect(await world.ended(job)).toMatchObject({ code: 'freed' });
  });

  it('is not stopped where nobody knows when the last input was, and writes that', async () => {
    await open([{ ...consoleSession(3, 'jobss', at(null)) }]);
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'freed' });
    expect(world.audit()[0]).toMatchObject({ overridesInput: 'idleUnknown' });
  });

  it('is not stopped by work, and writes that too', async () => {
    await open([jobss(2, COPY)]);
    world.engine.start();
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'freed' });
    expect(world.audit().at(-1)).toMatchObject({ overrides: 'working', program: 'robocopy.exe' });
  });

  it('is not stopped by a program of the list of the settings, but by one of the policy', async () => {
    await open([jobss(2, LEDGER)], { settings: { neverEndWhile: ['ledger'] } });
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'freed' });
    await world.dispose();
    await open([jobss(2, LEDGER)], { forbiddenPrograms: ['ledger*'] });
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'working' });
    expect(logoffs()).toEqual([]);
    await world.engine.readWork(world.seen('jobss').server);
    expect(refusalOf(logOffAnyway)).toMatchObject({ failure: { why: { kind: 'working' } } });
  });

  it('is not stopped where what runs cannot be read', async () => {
    const hangs = { tasklist: 'hangs', qprocess: 'hangs' } as const;
    await open([jobss()], { settings: { warnSeconds: 0 } }, { trouble: hangs });
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'freed' });
  });

  it('ends without a warning where the settings have none', async () => {
    await open([jobss()], { settings: { warnSeconds: 0 } });
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'freed' });
    expect(messages()).toEqual([]);
  });

  it('ends nothing where the user could not be warned', async () => {
    await open([jobss()], {}, { trouble: { msg: 'deniesAction' } });
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'notWarned' });
    expect(logoffs()).toEqual([]);
  });

  it('warns in its own words, because those of the settings may say that input keeps the session', async () => {
    await open([jobss()], { settings: { warnText: 'Move the mouse to stay, {user}.' } });
    await world.ended(logOffAnyway());
    expect(messages()[0]).toContain('even if you keep working');
    expect(messages()[0]).not.toContain('Move the mouse');
  });
});

describe('log off anyway, in the time of the warning,', () => {
  it.each<[string, () => readonly SimulatedSession[], string, string]>([
    [
      'spares another user with that id',
      () => [{ ...jobss(), user: 'allenp' }],
      'someoneElse',
      'someoneElse',
    ],
    [
      'spares another logon of the same user',
      () => [{ ...jobss(), logonAt: Date.UTC(2026, 10, 22, 9) }],
      'backAtWork',
      'loggedOnAgain',
    ],
    ['has nothing to end when the user has gone', () => [], 'alreadyGone', 'gone'],
  ])('%s', async (_, sessions, code, why) => {
    await open();
    whileWarned(sessions);
    expect(await world.ended(logOffAnyway())).toMatchObject({ code, why });
    expect(logoffs()).toEqual([]);
    expect(world.audit().at(-1)).toMatchObject({ event: 'ended', outcome: code, statedReason: REASON });
  });

  it('goes on when the user has only closed the window', async () => {
    await open();
    whileWarned(() => [{ ...disconnectedSession(3, 'jobss', at(0)), logonAt: LOGON_AT }]);
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'freed' });
  });

  it.each([
    ['protected', { protectedUsers: ['jobss'] }],
    ['on a protected server', { protectedServers: ['xyz'] }],
    ['only looked at', { lookOnly: true }],
  ])('spares a user who is %s by now, and tells them', async (_, change) => {
    await open();
    onCall = ({ tool }) => {
      if (tool === 'msg') world.engine.configure({ ...world.settings, ...change });
    };
    expect(await world.ended(logOffAnyway())).toMatchObject({ code: 'notOffered' });
    expect(logoffs()).toEqual([]);
    expect(messages().at(-1)).toContain('you can stay');
  });

  it('can be undone, and tells the user', async () => {
    await open();
    const job = logOffAnyway();
    await vi.advanceTimersByTimeAsync(30 * SECOND);
    world.engine.cancel(job.id);
    expect(await world.ended(job)).toMatchObject({ code: 'cancelled' });
    expect(logoffs()).toEqual([]);
    expect(messages().at(-1)).toContain('you can stay');
  });
});

describe('log off anyway is not even started', () => {
  it.each<[string, readonly SimulatedSession[], VirtualOptions, string, string]>([
    ['on a protected user', [jobss()], { settings: { protectedUsers: ['jobss'] } }, 'jobss', 'protectedUser'],
    ['on the own account', [activeSession(3, 'me', at(2))], {}, 'me', 'ownAccount'],
    ['without a logon time', [{ ...jobss(), logonAt: null }], {}, 'jobss', 'logonUnknown'],
  ])('%s', async (_, sessions, options, user, objection) => {
    await open(sessions, options);
    expect(refusalOf(() => logOffAnyway(user))).toMatchObject({ failure: { why: { objection } } });
  });

  it('while only looking, or on a protected server', async () => {
    await open();
    for (const [change, guard] of [
      [{ lookOnly: true }, 'lookOnly'],
      [{ protectedServers: ['x*'] }, 'protectedServer'],
    ] as const) {
      world.engine.configure(settingsSchema.parse({ ...world.settings, ...change }));
      expect(refusalOf(logOffAnyway)).toMatchObject({ failure: { why: { guard } } });
    }
  });

  it('as another action: a reset keeps its rule', async () => {
    await open();
    const reset = () =>
      world.engine.act('reset', world.seen('jobss'), 'window', null, false, { reason: REASON });
    expect(refusalOf(reset)).toMatchObject({ failure: { why: { objection: 'recentInput' } } });
  });

  it('while a log off that stops at input has the session', async () => {
    await open([jobss(40)]);
    world.engine.act('logOff', world.seen('jobss'), 'window');
    expect(refusalOf(logOffAnyway)).toMatchObject({ failure: { why: { kind: 'busy' } } });
  });

  it('twice by a double click', async () => {
    await open();
    expect(logOffAnyway().id).toBe(logOffAnyway().id);
  });
});
