import { expect, it } from 'vitest';
import {
  isSystemRow,
  type SessionContext,
  sessionRows,
  whyIdlest,
  whyNobody,
} from '../../../renderer/sessions/session-rows.ts';
import type { Session } from '../../../shared/domain/model.ts';
import { sayIdleBriefly } from '../../../shared/text/say-idle.ts';
import { CALLER, disconnected, job, listener, RULE, services, session } from '../../builders.ts';

const context: SessionContext = {
  rule: RULE,
  guard: null,
  stale: null,
  idlest: null,
  jobs: [],
  works: {},
  evidences: {},
};

function refusalOf(one: Session, different: Partial<SessionContext> = {}): string | null {
  const [row] = sessionRows([one], { ...context, ...different });
  return row?.refusals.reset?.short ?? null;
}

it('disconnected users come first, then the longest idle, then sessions without a user', () => {
  const atWork = session({ id: 5 });
  const idle = session({ id: 4, idleMinutes: 90 });
  const gone = disconnected({ id: 7 });
  const rows = sessionRows([listener, services, atWork, idle, gone], context);
  expect(rows.map((row) => row.session)).toEqual([gone, idle, atWork, services, listener]);
  expect(rows.map(isSystemRow)).toEqual([false, false, false, true, true]);
});

it('a stuck session is not hidden among those of Windows', () => {
  const [row] = sessionRows([session({ user: null, state: 'down' })], context);
  expect(row === undefined || isSystemRow(row)).toBe(false);
});

it('the text of a stuck session says what helps', () => {
  const stuckIn = (one: Session, different: Partial<SessionContext> = {}): string =>
    sessionRows([one], { ...context, ...different })[0]?.stuck ?? '';
  const down = session({ id: 5, state: 'down', idleMinutes: 90 });
  expect(stuckIn(down)).toMatch(/ Reset it\. If that does not help, restart Remote Desktop Services /);
  expect(stuckIn(down, { jobs: [job({ session: down })] })).toBe(stuckIn(down));
  for (const kept of [{ guard: 'lookOnly' as const }, { stale: 'noAnswer' as const }]) {
    expect(stuckIn(down, kept)).toMatch(/^Stuck: .* It cannot be reset from here now\. /);
  }
  expect(stuckIn({ ...down, user: null })).toMatch(
    /takes no slot and cannot be reset\. There is nothing to do/,
  );
  expect(stuckIn({ ...listener, state: 'down' })).toMatch(/^Nobody can connect through it/);
  expect(stuckIn({ ...down, state: 'init', user: null })).toMatch(/nothing to do/);
  expect(stuckIn(session())).toBe('');
});

it('a stuck session comes first, with why it is the idlest', () => {
  const down = session({ id: 5, state: 'down', idleMinutes: 90 });
  const gone = disconnected({ id: 7 });
  const empty = { ...down, id: 9, user: null };
  expect(sessionRows([empty, gone, down], context).map((row) => row.session)).toEqual([down, gone, empty]);
  expect(whyIdlest(down, [gone, down], RULE)).toBe(
    'Stuck sessions come first: they take a slot, and nobody can use them.',
  );
});

it('rows have unique keys also where a server lists one session twice, in any order', () => {
  const gone = disconnected({ id: 7, doubt: 'idTwice' });
  const keysOf = (sessions: readonly Session[]): readonly string[] =>
    sessionRows(sessions, context).map(({ key }) => key);
  expect(new Set(keysOf([gone, gone, { ...gone, user: 'jobss' }])).size).toBe(3);
  expect(keysOf([gone, session()])).toContain(keysOf([gone, gone])[0]);
});

it('each objection of the rule is shown in place of the reset', () => {
  const rule = { ...RULE, protectedUsers: ['svc-*'] };
  const refused = [
    session({ id: 9, current: true }),
    session({ user: `CORP\\${CALLER.toUpperCase()}` }),
    session({ user: 'svc-backup' }),
    session({ idleMinutes: null }),
    session({ idleMinutes: 29 }),
    session({ user: null }),
    session({ id: 0 }),
  ];
  expect(refused.map((one) => refusalOf(one, { rule }))).toEqual([
    'your session',
    'your account',
    'protected',
    'idle unknown',
    'recently active',
    'no user',
    'system session',
  ]);
  expect(refusalOf(disconnected())).toBeNull();
  expect(refusalOf(session({ idleMinutes: 30 }))).toBeNull();
});

it('nothing is reset while only looking, while a reset is under way, or on an old answer', () => {
  const gone = disconnected({ id: 7 });
  expect(refusalOf(gone, { guard: 'lookOnly' })).toBe('read-only mode');
  expect(refusalOf(gone, { jobs: [job({ session: gone })] })).toBe('will be reset');
  expect(refusalOf(gone, { jobs: [job({ session: gone, step: 'acting' })] })).toBe('being reset');
  expect(refusalOf(gone, { stale: 'noAnswer' })).toBe('no answer');
});

it('an old answer does not say who is at work now', () => {
  expect(refusalOf(session({ idleMinutes: 2 }), { stale: 'noAnswer' })).toBe('no answer');
  expect(refusalOf(session({ current: true }), { stale: 'noAnswer' })).toBe('your session');
});

it('rows mark the caller, protected users and the idlest', () => {
  const gone = disconnected({ id: 7 });
  const rows = sessionRows([gone, session({ id: 8, user: CALLER }), session({ id: 9, user: 'svc-backup' })], {
    ...context,
    rule: { ...RULE, protectedUsers: ['svc-*'] },
    idlest: gone,
  });
  const said = rows.map((row) => [row.session.id, row.isYou, row.isProtected, row.isIdlest]);
  expect(said).toEqual([
    [7, false, false, true],
    [8, true, false, false],
    [9, false, true, false],
  ]);
});

it('idle time says what it is counted from', () => {
  expect(
    [
      disconnected({ idleMinutes: 4442 }),
      disconnected({ idleMinutes: 0 }),
      disconnected({ idleMinutes: null }),
      session({ idleMinutes: 125 }),
      session({ idleMinutes: 0 }),
      services,
    ].map(sayIdleBriefly),
  ).toEqual([
    'last input 3 d 2 h ago',
    'last input just now',
    'unknown',
    'no input for 2 h 5 min',
    'input just now',
    '–',
  ]);
});

it('why no session is offered is listed once per reason', () => {
  const sessions = [
    services,
    session({ id: 2 }),
    session({ id: 3, user: 'jobss' }),
    session({ id: 4, user: CALLER }),
  ];
  expect(whyNobody(sessions, RULE)).toEqual([
    'gatesb, jobss: There was input in the last 30 min, so the user may be working.',
    'stevej: It is a session of your own account. You can allow this in the settings.',
  ]);
  expect(whyNobody([services, listener], RULE)).toEqual([]);
});

it('why the idlest is the idlest depends on who else there is', () => {
  const gone = disconnected({ id: 7 });
  const longIdle = session({ id: 8, idleMinutes: 90 });
  expect(whyIdlest(gone, [gone, longIdle], RULE)).toBe('It is the only disconnected session.');
  expect(whyIdlest(gone, [gone, disconnected({ id: 9 })], RULE)).toContain(
    'then those without input for the longest time',
  );
  expect(whyIdlest(longIdle, [longIdle], RULE)).toBe(
    'No session is disconnected. This one has been idle the longest, for more than 30 min.',
  );
});
