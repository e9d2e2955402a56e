import type { Engine } from '../../engine/engine.ts';
import type { Log } from '../../engine/log.ts';

/** How soon a network that is back is noticed; the question costs next to nothing. */
const NETWORK_LOOK_MS = 5000;

/** What the computer tells of itself. */
export interface Computer {
  isOnline(): boolean;
  /** Calls back when it wakes up. Returns the function that stops that. */
  onWake(listener: () => void): () => void;
}

/** Has every server asked when old answers have lost their worth: the computer woke up, or the network returned. */
export function refreshOnWake(engine: Engine, computer: Computer, log: Log): { dispose(): void } {
  function wokeUp(why: string): void {
    log.info(why);
    // Paused means nobody is asked; the end of the pause asks.
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
