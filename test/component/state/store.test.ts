import { expect, it } from 'vitest';
import { connect } from '../../../renderer/server/server-requests.ts';
import { saveSettings } from '../../../renderer/settings/settings-actions.ts';
import { loadPage } from '../../../renderer/state/follow-bridge.ts';
import { createStore } from '../../../renderer/state/store.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { answer, disconnected, fleet, server, serverName, session, UNREACHABLE } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';

const full = server('full', answer([disconnected({ id: 1 }), session({ id: 3 })]));

it('a request that fails becomes a notice with its hint', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  bridge.fail('server.connect', UNREACHABLE);
  const store = createStore(bridge);
  await connect(store, serverName('full'), true);
  expect(store.getState().notices).toEqual([
    { id: 1, intent: 'error', title: sayFailure(UNREACHABLE).message, body: sayFailure(UNREACHABLE).hint },
  ]);
});

it('a bridge that throws is a failure, not an unhandled rejection', async () => {
  const bridge = new FakeBridge({ fleet: fleet([]) });
  bridge.answer('fleet.get', () => {
    throw new Error('no main process');
  });
  const store = createStore(bridge);
  await loadPage(store);
  expect(store.getState().failure).toMatchObject({ code: 'internal', why: { reason: 'no main process' } });
});

it('settings that were not saved leave the saved ones as they are', async () => {
  const bridge = new FakeBridge({ fleet: fleet([]) });
  const store = createStore(bridge);
  await loadPage(store);
  const before = store.getState().settings;
  bridge.fail('settings.set', UNREACHABLE);
  expect(await saveSettings(store, { ...DEFAULT_SETTINGS, lookOnly: true })).toEqual(UNREACHABLE);
  expect(store.getState().settings).toBe(before);
});
