import { expect, it } from 'vitest';
import { applyChange } from '../../../renderer/state/apply-change.ts';
import type { FleetChange } from '../../../shared/contract/bridge.ts';
import { answer, fleet, job, server, serverName, session } from '../../builders.ts';

const a = server('a', answer([]));
const b = server('b', answer([]));
const c = server('c', answer([]));
const view = fleet([a, b, c]);
const nothing: FleetChange = { servers: [], removed: [], pausedUntil: null };

it('a changed server keeps its position, and the others stay the same objects', () => {
  const changed = server('b', answer([session()]));
  const next = applyChange(view, { ...nothing, servers: [changed] });
  expect(next.servers).toEqual([a, changed, c]);
  expect([next.servers[0] === a, next.servers[2] === c]).toEqual([true, true]);
});

it('a change that names no server keeps the list itself', () => {
  expect(applyChange(view, { ...nothing, pausedUntil: 5 })).toEqual({ ...view, pausedUntil: 5 });
  expect(applyChange(view, nothing).servers).toBe(view.servers);
});

it('a new server is added at the end, a removed one is removed', () => {
  const d = server('d', null);
  const next = applyChange(view, { ...nothing, servers: [d], removed: [serverName('a')] });
  expect(next.servers).toEqual([b, c, d]);
});

it('an order sorts all servers', () => {
  const order = ['c', 'a', 'b'].map(serverName);
  expect(applyChange(view, { ...nothing, order }).servers).toEqual([c, a, b]);
});

it('jobs are replaced when the change has jobs, and kept otherwise', () => {
  const running = fleet([a], { jobs: [job()] });
  expect(applyChange(running, nothing).jobs).toEqual([job()]);
  expect(applyChange(running, { ...nothing, jobs: [] }).jobs).toEqual([]);
});

it('selections and waits are replaced in the same way', () => {
  const wait = { server: serverName('a'), goal: 'tell', since: 0 } as const;
  const waiting = fleet([a], { waits: [wait] });
  expect(applyChange(waiting, nothing).waits).toEqual([wait]);
  expect(applyChange(waiting, { ...nothing, waits: [] }).waits).toEqual([]);
  const batch = { id: 'batch-1', action: 'reset', items: [], step: 'ended', undoUntil: null } as const;
  expect(applyChange(waiting, { ...nothing, batches: [batch] }).batches).toEqual([batch]);
});
