import { expect, it } from 'vitest';
import { sayConsole, sayHeadline, saySlots, sayStatus } from '../../../renderer/fleet/situation.ts';
import type { RemoteDesktopClient } from '../../../shared/contract/remote-desktop.ts';
import type { Capacity, Session } from '../../../shared/domain/model.ts';
import { answer, noAnswer, server, session, UNREACHABLE } from '../../builders.ts';

function people(count: number): readonly Session[] {
  return Array.from({ length: count }, (_, place) => session({ id: place + 1, user: `user${place}` }));
}

function headline(count: number, capacity: Capacity): string {
  return sayHeadline(server('xyz', answer(people(count)), { capacity }));
}

it('the headline is one sentence about the situation', () => {
  expect([headline(2, 'auto'), headline(1, 'auto'), headline(0, 'auto'), headline(3, 'auto')]).toEqual([
    'Full: 2 of 2 slots are taken',
    'One slot left: 1 of 2 slots is taken',
    'Free: all 2 slots are free',
    'Full: 3 sessions for 2 slots',
  ]);
  expect([headline(1, 1), headline(0, 1), headline(2, 5)]).toEqual([
    'Full: the only slot is taken',
    'Free: the only slot is free',
    'Free: 2 of 5 slots are taken',
  ]);
  expect([headline(0, 'unlimited'), headline(1, 'unlimited'), headline(7, 'unlimited')]).toEqual([
    'Free: nobody is logged on, and there is no limit',
    'Free: 1 user is logged on, and there is no limit',
    'Free: 7 users are logged on, and there is no limit',
  ]);
});

it('a server without an answer is never called free', () => {
  const doubtful = answer([], {
    doubts: [{ code: 'unreadRows', mayHideSessions: true }],
  });
  const said = [
    server('a', null),
    server('b', null, { asking: true }),
    server('c', noAnswer()),
    server('d', noAnswer({ ...UNREACHABLE, code: 'noSuchSession' })),
    server('e', doubtful),
  ].map((each) => [sayStatus(each), sayHeadline(each)]);
  expect(said).toEqual([
    ['Not checked yet', 'Not checked yet'],
    ['Not checked yet', 'First check…'],
    ['Unreachable', 'Unknown: the server cannot be reached'],
    ['No answer', 'Unknown: no answer'],
    ['Not sure', 'Not sure: the answer is incomplete, a slot may be taken'],
  ]);
});

it('the status is shown as text, with the slots beside it', () => {
  const said = [
    server('a', answer(people(2))),
    server('b', answer(people(1))),
    server('c', answer(people(7)), { capacity: 'unlimited' }),
    server('d', noAnswer()),
  ].map((each) => [sayStatus(each), saySlots(each)]);
  expect(said).toEqual([
    ['Full', '2 of 2 taken'],
    ['One left', '1 of 2 taken'],
    ['Free, no limit', '7 logged on'],
    ['Unreachable', ''],
  ]);
});

it('the console is offered as an additional session on Server 2003 only', () => {
  const old = answer([], { sessions: [session({ id: 0, user: null, kind: 'console' }), ...people(2)] });
  expect(sayConsole(server('old', old), 'admin', undefined)).toContain('extra session beside the slots');
  expect(sayConsole(server('new', answer(people(2))), 'admin', undefined)).toContain(
    'ask which user to disconnect',
  );
  expect(sayConsole(server('new', answer([])), 'console', undefined)).toContain(
    'takes a slot like any other',
  );
  expect(sayConsole(server('rds', answer([]), { capacity: 'unlimited' }), 'admin', undefined)).toContain(
    'does not count towards the session limit',
  );
});

it('the console is promised only where the program that opens it has one', () => {
  const one = server('one', answer(people(1)));
  const say = (client: RemoteDesktopClient | null) => sayConsole(one, 'admin', client);
  expect(say({ tool: 'mstsc', console: 'yes', views: true })).toMatch(/^Opens mstsc with \/admin/);
  expect(say({ tool: 'sdl-freerdp3', console: 'yes', views: false })).toMatch(/^Opens sdl-freerdp3 with/);
  expect(say({ tool: 'open', console: 'mayWork', views: false })).toContain(
    'It is not known whether it does',
  );
  expect(say({ tool: 'remmina', console: 'no', views: false })).toBe('remmina cannot ask for the console.');
  expect(say(null)).toBe('This computer has no program that opens connections.');
});
