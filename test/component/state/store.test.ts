import { expect, test } from 'vitest';
import { createStore, type Store } from '../../../renderer/state/store.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
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

const free = server('free', answer([]));
const full = server('full', answer([disconnected({ id: 1 }), session({ id: 3 })]));
const silent = server('silent', null);

/** A store that has been filled over this bridge. */
async function startedStore(bridge: FakeBridge): Promise<Store> {
  const store = createStore(bridge);
  store.start();
  await filled(store);
  return store;
}

async function filled(store: Store): Promise<void> {
  await expect.poll(() => store.getState().fleet).not.toBeNull();
}

test('a change that arrives before the fleet is applied to it, not lost', async () => {
  const bridge = new FakeBridge({ fleet: fleet([free, silent]) });
  const store = createStore(bridge);
  store.start();
  const answered = server('silent', answer([session()]));
  bridge.emit('fleet.changed', { servers: [answered], removed: [], pausedUntil: null });
  await filled(store);
  expect(store.getState().fleet?.servers).toEqual([free, answered]);
});

test('the neediest server is chosen once one is full, and stays while another fills', async () => {
  const bridge = new FakeBridge({ fleet: fleet([free, silent]) });
  const store = await startedStore(bridge);
  expect(store.getState().chosen).toBeNull();
  bridge.emit('fleet.changed', { servers: [full], removed: [], pausedUntil: null });
  expect(store.getState().chosen).toBe('full');
  const fuller = server('another', answer([session(), session({ id: 3 })]));
  bridge.emit('fleet.changed', { servers: [fuller], removed: [], pausedUntil: null });
  expect(store.getState().chosen).toBe('full');
});

test('once every server has had its turn, the neediest of all is chosen, and then stays', async () => {
  const bridge = new FakeBridge({ fleet: fleet([free, silent]) });
  const store = await startedStore(bridge);
  const tell = (...servers: ServerView[]): void =>
    bridge.emit('fleet.changed', { servers, removed: [], pausedUntil: null });
  const fullNamed = (name: string): ServerView => server(name, answer([session(), session({ id: 3 })]));
  tell(full);
  tell(fullNamed('another'));
  expect(store.getState().chosen).toBe('full');
  tell(server('silent', answer([])));
  expect(store.getState().chosen).toBe('another');
  tell(fullNamed('aaa'));
  expect(store.getState().chosen).toBe('another');
});

test.each(['choose', 'settle'] as const)(
  'nothing moves any more after the person did something: %s',
  async (what) => {
    const bridge = new FakeBridge({ fleet: fleet([free, silent]) });
    const store = await startedStore(bridge);
    const another = server('another', answer([session(), session({ id: 3 })]));
    bridge.emit('fleet.changed', { servers: [full], removed: [], pausedUntil: null });
    if (what === 'choose') store.choose(serverName('full'), false);
    else store.settle();
    const last = server('silent', answer([]));
    bridge.emit('fleet.changed', { servers: [another, last], removed: [], pausedUntil: null });
    expect(store.getState().chosen).toBe('full');
  },
);

test('when the chosen server is removed, the neediest of the others is shown', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full, free]) });
  const store = await startedStore(bridge);
  bridge.emit('fleet.changed', { servers: [], removed: [serverName('full')], pausedUntil: null });
  expect(store.getState().chosen).toBe('free');
});

test('a server to be shown is chosen, from the settings too', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full, free]) });
  const store = await startedStore(bridge);
  store.show('settings');
  bridge.emit('server.show', { server: serverName('free') });
  expect(store.getState()).toMatchObject({ chosen: 'free', page: 'fleet', pane: 'detail' });
  bridge.emit('settings.show', null);
  expect(store.getState().page).toBe('settings');
});

test('a request that fails becomes a notice with its hint', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  bridge.fail('server.connect', UNREACHABLE);
  const store = createStore(bridge);
  await store.connect(serverName('full'), true);
  expect(store.getState().notices).toEqual([
    { id: 1, intent: 'error', title: sayFailure(UNREACHABLE).message, body: sayFailure(UNREACHABLE).hint },
  ]);
});

test('a reset that ended before the page knew its name is followed by its connection all the same', async () => {
  const gone = disconnected({ id: 1 });
  const outcome = { code: 'freed', why: null } as const;
  const ended = job({ server: serverName('full'), session: gone, step: 'ended', undoUntil: null, outcome });
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  const store = await startedStore(bridge);
  bridge.answer('job.start', () => {
    bridge.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [ended] });
    return { ok: true, value: ended };
  });
  await store.freeThenConnect({ server: serverName('full'), session: gone, askedAt: NOW });
  expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'full', console: false }]);
});

test('a reset that is refused is followed by nothing', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  bridge.fail('job.start', UNREACHABLE);
  const store = await startedStore(bridge);
  await store.freeThenConnect({ server: serverName('full'), session: disconnected({ id: 1 }), askedAt: NOW });
  expect([bridge.inputsOf('server.connect'), store.getState().connectAfter.size]).toEqual([[], 0]);
});

test('a bridge that breaks is a failure, not an unhandled rejection', async () => {
  const bridge = new FakeBridge({ fleet: fleet([]) });
  bridge.answer('fleet.get', () => {
    throw new Error('no main process');
  });
  const store = createStore(bridge);
  await store.load();
  expect(store.getState().failure).toMatchObject({ code: 'internal', why: { reason: 'no main process' } });
});

test('settings that were not saved leave the saved ones as they are', async () => {
  const bridge = new FakeBridge({ fleet: fleet([]) });
  const store = createStore(bridge);
  await store.load();
  const before = store.getState().settings;
  bridge.fail('settings.set', UNREACHABLE);
  expect(await store.saveSettings({ ...DEFAULT_SETTINGS, lookOnly: true })).toEqual(UNREACHABLE);
  expect(store.getState().settings).toBe(before);
});

test('nobody listens to the bridge after the store was stopped', () => {
  const bridge = new FakeBridge({ fleet: fleet([]) });
  createStore(bridge).start()();
  expect(bridge.listenerCount).toBe(0);
});
