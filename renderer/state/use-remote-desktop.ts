import { useEffect } from 'react';
import { isSame } from '../../shared/basics/is-same.ts';
import type { RemoteDesktopClient } from '../../shared/contract/remote-desktop.ts';
import type { Store } from './store.ts';
import { usePage, useStore } from './store-context.ts';

/** What opens connections on this computer, asked when the component appears: somebody may have installed a program. */
export function useRemoteDesktop(): RemoteDesktopClient | null | undefined {
  const store = useStore();
  useEffect(() => void findRemoteDesktop(store), [store]);
  return usePage(({ remoteDesktop }) => remoteDesktop);
}

/** Asks what opens connections. Where that fails it stays as it is: a connection says itself why it cannot be opened. */
export async function findRemoteDesktop(store: Store): Promise<void> {
  const found = await store.request('remoteDesktop.find', undefined);
  const { remoteDesktop } = store.getState();
  if (found.ok && !isSame(found.value, remoteDesktop)) store.set({ remoteDesktop: found.value });
}
