import { useSyncExternalStore } from 'react';
import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Speech } from '../../shared/contract/speech.ts';
import { readSpeech, speechQuery } from '../../shared/text/language.ts';
import { speak, speech } from '../../shared/text/text.ts';

const listeners = new Set<() => void>();

/** Speaks as the address of the page says, and from then on as the main process tells. Before anything is shown. */
export function speakAsTold(bridge: Pick<Bridge, 'on'>): void {
  const query = new URLSearchParams(location.search);
  take(readSpeech((name) => query.get(name)));
  bridge.on('speech.changed', (next) => {
    take(next);
    // So that a page that is loaded again begins in the same language.
    history.replaceState(null, '', `?${speechQuery(next)}`);
    for (const listener of listeners) listener();
  });
}

/** The language that is spoken; the page is made anew when it changes, because nothing else would notice. */
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
