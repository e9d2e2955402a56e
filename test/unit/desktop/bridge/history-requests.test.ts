import { expect, it } from 'vitest';
import { createHistoryRequests } from '../../../../electron/desktop/bridge/history-requests.ts';
import type { ServerHistory } from '../../../../shared/domain/history/joined/server-history.ts';
import { serverName } from '../../../builders.ts';

const PERIOD = { from: 0, until: 1 };
const READ: ServerHistory = {
  ...{ server: serverName('XYZ'), period: PERIOD, logons: [], full: [], gaps: [] },
  log: { kind: 'read', readAt: 1, reachesBackTo: null, complete: true, dropped: 0 },
  observed: { since: null, complete: true, problem: null },
};

it('the page gets the history of a server, and calls off its own questions only', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const give: (() => void)[] = [];
  const requests = createHistoryRequests({
    historyOf: (_, _period, signal) => {
      signals.push(signal);
      return new Promise((resolve) => {
        give.push(() => resolve(READ));
      });
    },
  });
  const readings = ['XYZ', 'ABC'].map((name) => requests.get(serverName(name), PERIOD));
  requests.cancel(serverName('xyz'));
  requests.cancel(serverName('other'));
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  for (const one of give) one();
  expect(await Promise.all(readings)).toEqual([READ, READ]);
  requests.cancel(serverName('ABC'));
  expect(signals[1]?.aborted).toBe(false);
});
