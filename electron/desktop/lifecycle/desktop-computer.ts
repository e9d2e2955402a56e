import { net, powerMonitor } from 'electron';
import type { Computer } from './refresh-on-wake.ts';

/** The computer the app runs on; Electron's events and network state. */
export const thisComputer: Computer = {
  isOnline: () => net.isOnline(),
  onWake: (listener) => {
    powerMonitor.on('resume', listener);
    return () => void powerMonitor.off('resume', listener);
  },
};
