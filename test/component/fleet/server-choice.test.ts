import { expect, it } from 'vitest';
import { choose, settle } from '../../../renderer/fleet/fleet-actions.ts';
import { withChoice } from '../../../renderer/fleet/server-choice.ts';
import { EMPTY_PAGE } from '../../../renderer/state/page-state.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, server, serverName, session } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { startedStore } from '../started-store.ts';

const free = server('free', answer([]));
const full = server('full', answer([disconnected({ id: 1 }), session({ id: 3 })]));
const silent = server('silent', null);

it('a state without a new choice stays the same object', () => {
  const asking = { ...EMPTY_PAGE, fleet: fleet([free, silent]) };
  expect([withChoice(EMPTY_PAGE) === EMPTY_PAGE, withChoice(asking) === asking]).toEqual([true, true]);
  const chosen = withChoice({ ...EMPTY_PAGE, fleet: fleet([free, full]) });
  expect(withChoice(chosen)).toBe(chosen);
});

it('the most urgent server is chosen once one is full, and stays while another becomes full', async () => {
  const bridge = new FakeBridge({ fleet: fleet([free, silent]) });
  const store = await startedStore(bridge);
  expect(store.getState().chosen).toBeNull();
  bridge.emit('fleet.changed', { servers: [full], removed: [], pausedUntil: null });
  expect(store.getState().chosen).toBe('full');
  const fuller = server('another', answer([session(), session({ id: 3 })]));
  bridge.emit('fleet.changed', { servers: [fuller], removed: [], pausedUntil: null });
  expect(store.getState().chosen).toBe('full');
});

it('once every server has been asked, the most urgent of all is chosen, and then stays', async () => {
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

it.each(['choose', 'settle'] as const)(
  'the choice no longer changes after an action of the user: %s',
  async (what) => {
    const bridge = new FakeBridge({ fleet: fleet([free, silent]) });
    const store = await startedStore(bridge);
    const another = server('another', answer([session(), session({ id: 3 })]));
    bridge.emit('fleet.changed', { servers: [full], removed: [], pausedUntil: null });
    if (what === 'choose') choose(store, serverName('full'), false);
    else settle(store);
    const last = server('silent', answer([]));
    bridge.emit('fleet.changed', { servers: [another, last], removed: [], pausedUntil: null });
    expect(store.getState().chosen).toBe('full');
  },
);

it('when the chosen server is removed, the most urgent of the others is shown', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full, free]) });
  const store = await startedStore(bridge);
  bridge.emit('fleet.changed', { servers: [], removed: [serverName('full')], pausedUntil: null });
  expect(store.getState().chosen).toBe('free');
});
