import { expect, it } from 'vitest';
import { followBridge } from '../../../renderer/state/follow-bridge.ts';
import { showPage } from '../../../renderer/state/navigation.ts';
import { createStore } from '../../../renderer/state/store.ts';
import { answer, disconnected, fleet, server, serverName, session } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { filled, startedStore } from '../started-store.ts';

const free = server('free', answer([]));
const full = server('full', answer([disconnected({ id: 1 }), session({ id: 3 })]));
const silent = server('silent', null);

it('a change that arrives before the fleet is applied to it, not lost', async () => {
  const bridge = new FakeBridge({ fleet: fleet([free, silent]) });
  const store = createStore(bridge);
  followBridge(store, bridge);
  const answered = server('silent', answer([session()]));
  bridge.emit('fleet.changed', { servers: [answered], removed: [], pausedUntil: null });
  await filled(store);
  expect(store.getState().fleet?.servers).toEqual([free, answered]);
});

it('a server to be shown is chosen, also while the settings are shown', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full, free]) });
  const store = await startedStore(bridge);
  showPage(store, 'settings');
  bridge.emit('server.show', { server: serverName('free') });
  expect(store.getState()).toMatchObject({ chosen: 'free', page: 'fleet', pane: 'detail' });
  bridge.emit('settings.show', null);
  expect(store.getState().page).toBe('settings');
});

it('no listener is left on the bridge after the store was stopped', () => {
  const bridge = new FakeBridge({ fleet: fleet([]) });
  followBridge(createStore(bridge), bridge)();
  expect(bridge.listenerCount).toBe(0);
});
