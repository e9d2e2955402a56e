import Store from 'electron-store';
import type { StoreLibrary } from '../../engine/storage/open-store.ts';

/** What the app keeps its small files by. */
export const DesktopLibrary: StoreLibrary = Store;

/**
 * From its first store on, electron-store listens for pages that ask for its folder, once. Called before there is a
 * bridge, which ends that: a first store later would begin it again.
 */
export function listenOnce(): void {
  Store.initRenderer();
}
