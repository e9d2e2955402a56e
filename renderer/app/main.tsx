import './zod-without-eval.ts';

import { createRoot } from 'react-dom/client';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { followBridge } from '../state/follow-bridge.ts';
import { createStore } from '../state/store.ts';
import { App } from './App.tsx';
import { followLocale } from './page-locale.ts';

declare global {
  interface Window {
    /** Put there by the preload script before the page runs. */
    readonly slotwatch: Bridge;
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root".');

followLocale(window.slotwatch);
const store = createStore(window.slotwatch);
// Never disposed: the store lives as long as the page's process.
followBridge(store, window.slotwatch);
createRoot(root).render(<App store={store} />);
