import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../shared/domain/action-refusal.ts';
import type { Work } from '../../../shared/domain/work/work.ts';
import { ANY_COMPUTER } from '../../../shared/names/server-name.ts';
import { disconnected, RULE, serverName, session } from '../../builders.ts';

const XYZ = serverName('xyz');
const AWAY = disconnected({ id: 1 });
const COPYING: Work = { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } };
const FORBIDDEN: Work = { verdict: 'working', because: { kind: 'job', image: 'ledger.exe', policy: true } };
const OPEN = { lookOnly: false, protectedServers: [] };

const refused = (
  action: Parameters<typeof refusalOf>[0],
  { one = AWAY, work = null as Work | null, guard = OPEN as typeof OPEN | object, despiteWork = false } = {},
) =>
  refusalOf(
    action,
    { server: XYZ, session: one, work },
    { guard: { ...OPEN, ...guard }, rule: RULE, here: ANY_COMPUTER },
    despiteWork,
  );

describe('refusalOf', () => {
  it.each(['reset', 'logOff'] as const)(
    '%s is refused by a guard, an objection and work, in that order',
    (action) => {
      expect(refused(action)).toBeNull();
      const atWork = session({ idleMinutes: 1 });
      const looking = { lookOnly: true };
      expect(refused(action, { guard: looking, one: atWork })).toEqual({ kind: 'guard', guard: 'lookOnly' });
      expect(refused(action, { guard: { protectedServers: ['X*'] } })).toMatchObject({
        guard: 'protectedServer',
      });
      expect(refused(action, { one: atWork, work: COPYING })).toMatchObject({
        objection: 'recentInput',
        sessionId: 2,
      });
      expect(refused(action, { work: COPYING })).toEqual({
        ...{ kind: 'working', user: 'gatesb', server: 'xyz', work: COPYING.because },
      });
    },
  );

  it('the user may override work, but not a policy', () => {
    expect(refused('logOff', { work: COPYING, despiteWork: true })).toBeNull();
    expect(refused('logOff', { work: FORBIDDEN, despiteWork: true })).toMatchObject({ kind: 'working' });
  });

  it('what ends nothing is not refused because of work, and a message not by a guard', () => {
    const at = session({ idleMinutes: 1 });
    expect(refused('disconnect', { one: at, work: FORBIDDEN })).toBeNull();
    expect(refused('disconnect', { one: at, guard: { lookOnly: true } })).toMatchObject({ kind: 'guard' });
    expect(refused('message', { one: at, work: FORBIDDEN, guard: { lookOnly: true } })).toBeNull();
  });
});
