import { expect, it } from 'vitest';
import { compare } from '../../../../electron/engine/actions/compare.ts';
import { auditOverrides } from '../../../../shared/domain/audit/audit-overrides.ts';
import type { Doubt, Session } from '../../../../shared/domain/model.ts';
import { objectionToAction } from '../../../../shared/domain/permission.ts';
import { answer, noAnswer, RULE, session } from '../../../builders.ts';

const HIDING: Doubt = { code: 'unreadRows', mayHideSessions: true };
const MEANT = session({ id: 3, user: 'jobss', idleMinutes: 5 });
const MINUTE = 60_000;

const look = (sessions: readonly Session[], doubts: readonly Doubt[] = []) => {
  const report = { ...answer(sessions), doubts };
  return compare('logOffAnyway', MEANT, report, RULE, report.askedAt - 2 * MINUTE);
};

it.each<[string, Partial<Session>]>([
  ['that has no input since', { idleMinutes: 7 }],
  ['with input since', { idleMinutes: 0 }],
  ['whose last input is not known', { idleMinutes: null }],
  ['that was disconnected since', { state: 'disconnected', sessionName: null }],
  ['whose user is printed with the domain', { user: 'CORP\\JOBSS' }],
])('a session %s is logged off anyway', (_, change) => {
  const now = { ...MEANT, ...change };
  expect(look([now])).toEqual({ go: true, session: now });
});

it.each<[string, readonly Session[], string, string]>([
  ['that is gone', [], 'alreadyGone', 'gone'],
  ['that somebody else has', [{ ...MEANT, user: 'allenp' }], 'someoneElse', 'someoneElse'],
  ['that is a new logon', [{ ...MEANT, logon: '11/22/2026 9:00 AM' }], 'backAtWork', 'loggedOnAgain'],
  ['whose logon is not known', [{ ...MEANT, logon: null }], 'noAnswer', 'unsure'],
  ['that is there twice', [MEANT, { ...MEANT, user: 'allenp' }], 'noAnswer', 'unsure'],
  ['whose answers contradict each other', [{ ...MEANT, doubt: 'toolsDisagree' }], 'noAnswer', 'inDoubt'],
  ['whose idle time cannot be true', [{ ...MEANT, doubt: 'idleImplausible' }], 'noAnswer', 'inDoubt'],
  ['that has broken down since', [{ ...MEANT, state: 'down' }], 'noAnswer', 'unsure'],
  ['that is the own one', [{ ...MEANT, current: true }], 'notOffered', 'ownSession'],
  ['that is a listener', [{ ...MEANT, kind: 'listener' }], 'notOffered', 'notEndable'],
])('a session %s is not', (_, sessions, code, why) => {
  expect(look(sessions)).toEqual({ go: false, code, why });
});

it('nobody is without a sure answer', () => {
  expect(look([], [HIDING])).toMatchObject({ code: 'noAnswer', why: 'unsure' });
  expect(compare('logOffAnyway', MEANT, noAnswer(), RULE, 0)).toMatchObject({ code: 'noAnswer' });
});

it('session 0, a listener and the sessions of protected users and of the own account never are', () => {
  const why = (one: Session, rule = RULE) => objectionToAction('logOffAnyway', one, rule);
  expect(why(MEANT)).toBeNull();
  expect(why({ ...MEANT, id: 0 })).toBe('notEndable');
  expect(why({ ...MEANT, id: 65536 })).toBe('notEndable');
  expect(why({ ...MEANT, logon: null })).toBe('logonUnknown');
  expect(why({ ...MEANT, doubt: 'idTwice' })).toBe('inDoubt');
  expect(why(MEANT, { ...RULE, protectedUsers: ['job*'] })).toBe('protectedUser');
  expect(why(MEANT, { ...RULE, caller: 'jobss' })).toBe('ownAccount');
  expect(why(MEANT, { ...RULE, caller: '' })).toBe('callerUnknown');
});

it('the audit log has only what was really ignored', () => {
  const job = { session: MEANT, work: null, despiteWork: true, anyway: { reason: 'Restart' } };
  const away = { ...MEANT, state: 'disconnected' } as const;
  expect(auditOverrides(job, RULE)).toEqual({ overridesInput: 'recentInput', statedReason: 'Restart' });
  expect(auditOverrides({ ...job, session: away }, RULE)).toEqual({ statedReason: 'Restart' });
  expect(auditOverrides({ ...job, anyway: null }, RULE)).toEqual({});
});
