import { expect, it } from 'vitest';
import { createHistoryRecorder } from '../../../../electron/engine/history/observed/record-history.ts';
import type { Observation } from '../../../../shared/domain/history/observed/observation.ts';
import { answer, NOW, serverName, session } from '../../../builders.ts';
import { OBSERVING, XYZ } from './history-file.ts';

it('how far servers are watched is told of one of them, or of all', () => {
  const rows: Observation[] = [];
  const recorder = createHistoryRecorder((more) => void rows.push(...more));
  const told = (tell: () => void) => {
    rows.length = 0;
    tell();
    return rows.map(({ kind, server, at }) => [kind, server, at]);
  };
  const abc = serverName('abc');
  recorder.see(answer([session()], { server: XYZ, askedAt: NOW }), OBSERVING);
  recorder.see(answer([], { server: abc, askedAt: NOW + 1 }), OBSERVING);
  expect(told(() => recorder.tellLooks(XYZ))).toEqual([['looked', 'xyz', NOW]]);
  expect(told(() => recorder.tellLooks(serverName('other')))).toEqual([]);
  expect(told(() => recorder.tellLooks())).toEqual([
    ['looked', 'xyz', NOW],
    ['looked', 'abc', NOW + 1],
  ]);
});
