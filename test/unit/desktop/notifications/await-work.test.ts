import { expect, it } from 'vitest';
import { alertsOf, NOTHING_SAID } from '../../../../electron/desktop/notifications/alerts.ts';
import {
  awaitWork,
  heldForWork,
  LONGEST_WORK_WAIT_MS,
  NO_WORK_AWAITED,
} from '../../../../electron/desktop/notifications/await-work.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/contract/settings.ts';
import type { ServerView } from '../../../../shared/domain/model.ts';
import type { Work } from '../../../../shared/domain/work/work.ts';
import { answer, CALLER, disconnected, fleet, NOW, server } from '../../../builders.ts';
import { gatesb } from '../../../known-servers.ts';

const COPIES: Work = { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } };
const REPORT = answer([gatesb, disconnected({ id: 2, user: 'jobss', idleMinutes: 2880 })]);
const unread = server('xyz', REPORT);
const read = server('xyz', REPORT, { works: { 1: COPIES, 2: COPIES } });
const refused: ServerView = {
  ...unread,
  workFailure: { code: 'timeout', tool: 'tasklist', server: unread.name },
};
const at = (ms: number): Date => new Date(NOW + ms);

/** The notifications of a server that looks like this at these moments. */
function follow(...looks: readonly (readonly [ms: number, ServerView])[]): readonly (readonly string[])[] {
  let [memory, awaited] = [NOTHING_SAID, NO_WORK_AWAITED];
  return looks.map(([ms, one]) => {
    const settings = { ...DEFAULT_SETTINGS, caller: CALLER };
    awaited = awaitWork(awaited, [one], at(ms));
    const found = alertsOf(memory, fleet([one]), settings, at(ms), false, heldForWork(awaited, at(ms)));
    memory = found.memory;
    return found.alerts.map(({ body }) => body);
  });
}

const NOT_READ = expect.stringContaining('programs not known');

it('names nobody as able to go before it was read what runs there', () => {
  expect(follow([0, unread], [2000, unread], [3000, read])).toEqual([
    [],
    [],
    [expect.stringContaining('working')],
  ]);
});

it('waits no longer than so, and tells it once', () => {
  const late = LONGEST_WORK_WAIT_MS;
  expect(
    follow([0, unread], [late - 1, unread], [late, unread], [late + 1, unread], [late + 2, read]),
  ).toEqual([[], [], [NOT_READ], [], []]);
});

it('does not wait where it cannot be read, nobody is offered, or the clock was set back', () => {
  expect(follow([0, refused])).toEqual([[NOT_READ]]);
  expect(follow([0, { ...unread, idlest: null }])[0]).toHaveLength(1);
  expect(follow([0, unread], [-60_000, unread])).toEqual([[], [NOT_READ]]);
});

it('does not tell it of a server that is free again meanwhile, nor again of one that was full before', () => {
  const free = server('xyz', answer([gatesb]));
  expect(follow([0, unread], [1000, free], [2000, free])).toEqual([[], [], []]);
  expect(follow([0, read], [1000, unread], [20_000, unread])).toEqual([[expect.any(String)], [], []]);
});
