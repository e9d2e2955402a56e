import { expect, it } from 'vitest';
import { createHistoryRequests } from '../../../../electron/desktop/bridge/history-requests.ts';
import type { HistoryReading } from '../../../../shared/domain/history/history-reading.ts';
import { serverName } from '../../../builders.ts';

const READ: HistoryReading = {
  kind: 'read',
  readAt: 1,
  history: { logons: [], reachesBackTo: null, complete: true, dropped: 0 },
};

it('the page gets the history of a server, and calls off its own questions only', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  const give: (() => void)[] = [];
  const requests = createHistoryRequests({
    readHistory: (_, signal) => {
      signals.push(signal);
      return new Promise((resolve) => {
        give.push(() => resolve(READ));
      });
    },
  });
  const readings = ['XYZ', 'ABC'].map((name) => requests.get(serverName(name)));
  requests.cancel(serverName('xyz'));
  requests.cancel(serverName('other'));
  expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  for (const one of give) one();
  expect(await Promise.all(readings)).toEqual([READ, READ]);
  requests.cancel(serverName('ABC'));
  expect(signals[1]?.aborted).toBe(false);
});
