import type { Engine } from '../../engine/engine.ts';
import type { Log } from '../../engine/log.ts';

/** How often the network is checked; the check costs almost nothing. */
const NETWORK_LOOK_MS = 5000;

/** What the app needs to know of the computer. */
export interface Computer {
  isOnline(): boolean;
  /** Calls back when the computer wakes up. Returns the function that stops that. */
  onWake(listener: () => void): () => void;
}

/** Asks every server when the answers are out of date: the computer woke up, or the network came back. */
export function refreshOnWake(engine: Engine, computer: Computer, log: Log): { dispose(): void } {
  function wokeUp(why: string): void {
    log.info(why);
    // While paused no server is asked; the end of the pause asks.
    if (engine.view().pausedUntil === null) void engine.refresh();
  }

  const stopListening = computer.onWake(() => wokeUp('The computer woke up'));
  let online = computer.isOnline();
  const timer = setInterval(() => {
    const before = online;
    online = computer.isOnline();
    if (online && !before) wokeUp('The network is back');
  }, NETWORK_LOOK_MS);

  return {
    dispose() {
      stopListening();
      clearInterval(timer);
    },
  };
}
