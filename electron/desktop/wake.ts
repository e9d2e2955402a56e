import { net, powerMonitor } from 'electron';

/** How soon a network that is back is noticed; the question costs next to nothing. */
const NETWORK_LOOK_MS = 5000;

/** Calls back when old answers have lost their worth: the computer woke up, or the network returned. */
export function watchWakeUps(wokeUp: (why: string) => void): { dispose(): void } {
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
