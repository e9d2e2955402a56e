import { useSyncExternalStore } from 'react';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Speech } from '../../shared/contract/speech.ts';
import { readSpeech, speechQuery } from '../../shared/text/language.ts';
import { speak, speech } from '../../shared/text/text.ts';

const listeners = new Set<() => void>();

/** Takes the locale from the page's address, and later changes from the main process. Call before the first render. */
export function speakAsTold(bridge: Pick<Bridge, 'on'>): void {
  const query = new URLSearchParams(location.search);
  take(readSpeech((name) => query.get(name)));
  bridge.on('speech.changed', (next) => {
    take(next);
    // So that a reloaded page starts in the same language.
    history.replaceState(null, '', `?${speechQuery(next)}`);
    for (const listener of listeners) listener();
  });
}

/** The current locale; the page is remounted when it changes, because components do not subscribe to it. */
export function useLanguage(): Speech['language'] {
  return useSyncExternalStore(subscribe, () => speech.language);
}

function take(next: Speech): void {
  speak(next);
  document.documentElement.lang = next.language;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
