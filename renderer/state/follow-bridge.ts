import { isSame } from '../../shared/basics/is-same.ts';
import type { Bridge, FleetChange, SettingsState } from '../../shared/contract/bridge.ts';
import { FIRST_VIEW } from '../../shared/contract/view.ts';
import { choose } from '../fleet/fleet-actions.ts';
import { tellFailure } from '../notices/notice-actions.ts';
import { noteFinding } from '../server/diagnosis/diagnosis-actions.ts';
import { connectWhereFreed } from '../server/free-then-connect.ts';
import { applyChange } from './apply-change.ts';
import { openDialog, showPage } from './navigation.ts';
import type { Store } from './store.ts';
import { findRemoteDesktop } from './use-remote-desktop.ts';

/** Subscribes to the bridge and fills the page. Returns the function that unsubscribes. */
export function followBridge(store: Store, bridge: Pick<Bridge, 'on'>): () => void {
  const stops = [
    bridge.on('fleet.changed', (change) => takeChange(store, change)),
    bridge.on('server.show', ({ server }) => choose(store, server, true)),
    bridge.on('settings.show', () => showPage(store, 'settings')),
    bridge.on('about.show', () => openDialog(store, { kind: 'about' })),
    bridge.on('settings.changed', (settings) => takeSettings(store, settings)),
    bridge.on('diagnosis.found', (found) => noteFinding(store, found)),
    bridge.on('notice', (failure) => tellFailure(store, failure)),
  ];
  void loadPage(store);
  return () => {
    for (const stop of stops) stop();
  };
}

/** Requests everything from the bridge, at the start and again after a failure. */
export async function loadPage(store: Store): Promise<void> {
  store.set({ failure: null });
  const [info, settings, problem, fleet, kept] = await Promise.all([
    store.request('app.info', undefined),
    store.request('settings.get', undefined),
    store.request('settings.problem', undefined),
    store.request('fleet.get', undefined),
    store.request('view.get', undefined),
  ]);
  for (const result of [info, settings, problem, fleet]) {
    if (!result.ok) return store.set({ failure: result.error });
  }
  if (!info.ok || !settings.ok || !problem.ok || !fleet.ok) return;
  const { earlyChanges } = store.getState();
  const view = kept.ok ? kept.value : FIRST_VIEW;
  store.set({
    info: info.value,
    settings: settings.value,
    problem: problem.value,
    // Changes that were published while the answer was under way are applied on top: a change may repeat what the
    // answer contains, but none is missed.
    fleet: earlyChanges.reduce(applyChange, fleet.value),
    earlyChanges: [],
    view,
  });
  // Not needed for the first picture.
  void findRemoteDesktop(store);
}

function takeChange(store: Store, change: FleetChange): void {
  const { fleet, earlyChanges } = store.getState();
  if (fleet === null) {
    store.set({ earlyChanges: [...earlyChanges, change] });
    return;
  }
  store.set({ fleet: applyChange(fleet, change) });
  connectWhereFreed(store);
}

/** Returns the previous object when both are equal, so that nothing renders again. */
function takeSettings(store: Store, { settings, problem }: SettingsState): void {
  const now = store.getState().settings;
  store.set({ settings: now !== null && isSame(now, settings) ? now : settings, problem });
}
