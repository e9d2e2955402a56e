import { describe, expect, it } from 'vitest';
import { failureJson } from '../../../../electron/command/failure-json.ts';
import { statusExitCode } from '../../../../electron/command/status/exit-code.ts';
import { statusJson } from '../../../../electron/command/status/status-json.ts';
import { statusText } from '../../../../electron/command/status/status-text.ts';
import { toFailure } from '../../../../electron/engine/slotwatch-error.ts';
import { sayFailure } from '../../../../shared/text/say-failure.ts';
import { answer, disconnected, fleet, noAnswer, server, session } from '../../../builders.ts';

const FREE = server('abc', answer([]));
const ONE_LEFT = server('one', answer([session()]));
const FULL = server('xyz', answer([disconnected({ id: 1 }), session({ id: 2, user: 'jobss' })]));
const SILENT = server('off', noAnswer());

it.each([
  [[FREE], 0],
  [[FREE, ONE_LEFT], 1],
  [[server('single', answer([]), { capacity: 1 })], 0],
  [[server('rds', answer([session()]), { capacity: 'unlimited' })], 0],
  [[FREE, ONE_LEFT, SILENT], 3],
  [[FREE, SILENT, FULL], 2],
])('the exit code is the one monitoring plugins use (%#)', (servers, code) => {
  expect(statusExitCode(fleet(servers))).toBe(code);
});

it('prints the JSON scripts rely on', () => {
  const full = {
    name: 'xyz',
    status: 'full',
    slots: { capacity: 2, used: 2, free: 0 },
    idlest: { id: 1, user: 'gatesb', reason: 'disconnected, last input 3 d 2 h ago' },
    askedAt: '2026-11-22T10:00:00.000Z',
    tookMs: 41,
    error: null,
  };
  const [first, second] = statusJson(fleet([FULL, SILENT]), false).servers;
  expect(first).toMatchObject(full);
  expect(first?.sessions[1]).toEqual({
    id: 1,
    user: 'gatesb',
    sessionName: null,
    state: 'disconnected',
    kind: 'remote',
    current: false,
    idleMinutes: 4442,
    logon: '11/22/2026 8:05 AM',
    work: null,
  });
  expect(second).toEqual({
    name: 'off',
    status: 'unknown',
    slots: { capacity: 2, used: null, free: null },
    sessions: [],
    idlest: null,
    doubts: [],
    via: 'windows',
    askedAt: '2026-11-22T10:00:00.000Z',
    tookMs: 15000,
    error: { code: 'unreachable', message: expect.any(String), hint: expect.any(String) },
  });
});

it('calls no slot free of a server whose status is unknown, prints doubts and the Windows error', () => {
  const hiding = { code: 'unreadRows', mayHideSessions: true } as const;
  const failure = { code: 'unreachable', tool: 'quser', server: 'off', windowsError: 1722 } as const;
  const torn = server('torn', answer([session()], { doubts: [hiding] }));
  const [first, second] = statusJson(fleet([torn, server('off', noAnswer(failure))]), false).servers;
  expect(first).toMatchObject({ status: 'unknown', slots: { capacity: 2, used: 1, free: null } });
  expect(first?.doubts).toEqual(['unreadRows']);
  expect(second?.error).toEqual({ code: 'unreachable', windowsError: 1722, ...sayFailure(failure) });
});

it('mentions no log where there is none', () => {
  expect(failureJson(toFailure(new Error('boom')))).toEqual({
    code: 'internal',
    message: 'Internal error in Slotwatch: boom',
    hint: '',
  });
});

describe('statusText', () => {
  it('aligns columns, also with characters two cells wide', () => {
    const tokyo = server('tokyo', answer([session({ user: '山田太郎' })]));
    expect(statusText(fleet([FULL, tokyo]), false).split('\n')).toEqual([
      'SERVER  STATUS  TAKEN   WHO            IDLEST',
      'xyz     full    2 of 2  gatesb, jobss  gatesb, disconnected, last input 3 d 2 h ago',
      'tokyo   free    1 of 2  山田太郎',
    ]);
  });

  it('says why a server is unknown', () => {
    expect(statusText(fleet([SILENT]), false)).toContain('off: xyz cannot be reached.');
  });

  it('prints no user name that moves the cursor', () => {
    const evil = server('xyz', answer([session({ user: 'a\u001b[2J\u202eb\nc' })]));
    expect(statusText(fleet([evil]), false)).toContain('a?[2J?b?c');
  });
});
