import { net, powerMonitor } from 'electron';
import type { Computer } from './refresh-on-wake.ts';

/** The computer the app runs on, as Electron sees it. */
export const thisComputer: Computer = {
  isOnline: () => net.isOnline(),
  onWake: (listener) => {
    powerMonitor.on('resume', listener);
    return () => void powerMonitor.off('resume', listener);
  },
};
