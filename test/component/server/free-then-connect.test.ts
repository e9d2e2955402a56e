import { expect, it } from 'vitest';
import { freeThenConnect } from '../../../renderer/server/free-then-connect.ts';
import {
  answer,
  disconnected,
  fleet,
  job,
  NOW,
  server,
  serverName,
  session,
  UNREACHABLE,
} from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { startedStore } from '../started-store.ts';

const full = server('full', answer([disconnected({ id: 1 }), session({ id: 3 })]));

it('a reset that ended before the page knew its id is still followed by the connection', async () => {
  const gone = disconnected({ id: 1 });
  const outcome = { code: 'freed', why: null } as const;
  const ended = job({ server: serverName('full'), session: gone, step: 'ended', undoUntil: null, outcome });
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  const store = await startedStore(bridge);
  bridge.answer('job.start', () => {
    bridge.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [ended] });
    return { ok: true, value: ended };
  });
  await freeThenConnect(store, { server: serverName('full'), session: gone, askedAt: NOW });
  expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'full', console: false }]);
});

it('after a refused reset no connection is opened', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  bridge.fail('job.start', UNREACHABLE);
  const store = await startedStore(bridge);
  await freeThenConnect(store, {
    server: serverName('full'),
    session: disconnected({ id: 1 }),
    askedAt: NOW,
  });
  expect([bridge.inputsOf('server.connect'), store.getState().connectAfter.size]).toEqual([[], 0]);
});
