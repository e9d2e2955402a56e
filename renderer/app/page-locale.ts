import { useSyncExternalStore } from 'react';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Locale } from '../../shared/contract/locale.ts';
import { localeQuery, readLocale } from '../../shared/text/language.ts';
import { locale, setLocale } from '../../shared/text/text.ts';

const listeners = new Set<() => void>();

/** Sets the locale from the page's address, and again whenever the main process changes it. Call before the first render. */
export function followLocale(bridge: Pick<Bridge, 'on'>): void {
  const query = new URLSearchParams(location.search);
  take(readLocale((name) => query.get(name)));
  bridge.on('locale.changed', (next) => {
    take(next);
    // So that a page that is loaded again starts in the same language.
    history.replaceState(null, '', `?${localeQuery(next)}`);
    for (const listener of listeners) listener();
  });
}

/** The current language. The page is recreated when it changes, because no component subscribes to `text`. */
export function useLanguage(): Locale['language'] {
  return useSyncExternalStore(subscribe, () => locale.language);
}

function take(next: Locale): void {
  setLocale(next);
  document.documentElement.lang = next.language;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
