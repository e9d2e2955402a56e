import Store from 'electron-store';
import type { StoreLibrary } from '../../engine/storage/open-store.ts';

/** The library that stores the app's small files. */
export const DesktopLibrary: StoreLibrary = Store;

/**
 * The first store of electron-store adds a listener for pages that ask for its folder. Called before the bridge exists,
 * which removes that listener: a first store made later would add it again.
 */
export function listenOnce(): void {
  Store.initRenderer();
}
