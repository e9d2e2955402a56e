import { net, powerMonitor } from 'electron';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/log.ts';

/** How soon a network that is back is noticed; the question costs next to nothing. */
const NETWORK_LOOK_MS = 5000;

/** Has every server asked when old answers have lost their worth: the computer woke up, or the network returned. */
export function refreshOnWake(engine: Engine, log: Log): { dispose(): void } {
  function wokeUp(why: string): void {
    log.info(why);
    // Paused means nobody is asked; the end of the pause asks.
    if (engine.view().pausedUntil === null) void engine.refresh();
  }

  const resumed = (): void => wokeUp('The computer woke up');
  powerMonitor.on('resume', resumed);

  let online = net.isOnline();
  const timer = setInterval(() => {
    const before = online;
    online = net.isOnline();
    if (online && !before) wokeUp('The network is back');
  }, NETWORK_LOOK_MS);

  return {
    dispose() {
      powerMonitor.off('resume', resumed);
      clearInterval(timer);
    },
  };
}
