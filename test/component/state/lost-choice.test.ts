import { expect, it } from 'vitest';
import { withoutLostChoice } from '../../../renderer/state/lost-choice.ts';
import { backToList, showPage } from '../../../renderer/state/navigation.ts';
import { EMPTY_PAGE } from '../../../renderer/state/page-state.ts';
import { fleet, serverName } from '../../builders.ts';
import { freeServer, fullServer } from '../../known-servers.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { startedStore } from '../started-store.ts';

const servers = fleet([fullServer('xyz'), freeServer('abc')]);

it('a state that loses no choice stays the same object', () => {
  const chosen = { ...EMPTY_PAGE, fleet: servers, page: 'fleet' as const, chosen: serverName('xyz') };
  expect(withoutLostChoice(EMPTY_PAGE)).toBe(EMPTY_PAGE);
  expect(withoutLostChoice(chosen)).toBe(chosen);
});

it('a server that was chosen before the fleet is there stays chosen, until the fleet does not have it', () => {
  const early = { ...EMPTY_PAGE, page: 'fleet' as const, chosen: serverName('gone') };
  expect(withoutLostChoice(early)).toBe(early);
  expect(withoutLostChoice({ ...early, fleet: servers })).toMatchObject({ page: 'overview', chosen: null });
});

it('other pages stay when the chosen server is removed', () => {
  const settings = { ...EMPTY_PAGE, fleet: servers, page: 'settings' as const, chosen: serverName('gone') };
  expect(withoutLostChoice(settings)).toMatchObject({ page: 'settings', chosen: null });
});

it('in a window for one pane the overview comes first, and the list beside it leads back to it', async () => {
  const store = await startedStore(new FakeBridge({ fleet: servers }));
  expect(store.getState()).toMatchObject({ page: 'overview', pane: 'detail' });
  backToList(store);
  expect(store.getState()).toMatchObject({ page: 'overview', pane: 'list' });
  showPage(store, 'audit');
  backToList(store);
  expect(store.getState()).toMatchObject({ page: 'overview', pane: 'list' });
});
