import { useSyncExternalStore } from 'react';

/** Calls the listener whenever the window is hidden or shown again. Returns the function that stops that. */
export function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

export function isVisible(): boolean {
  return document.visibilityState === 'visible';
}

/** Whether the window is on show: neither minimized nor behind a locked screen. */
export function useVisible(): boolean {
  return useSyncExternalStore(onVisibility, isVisible);
}
