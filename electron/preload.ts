import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import { eventChannel, REQUEST_CHANNEL } from './desktop/bridge/bridge-channels.ts';

/**
 * The only connection between page and main process, and the only place with `ipcRenderer`. It sends on one channel and
 * listens on channels with one prefix, whatever the page asks for. It does not know the requests: the main process
 * checks them by the contract, and the contract would load its schemas into every window.
 */
const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(REQUEST_CHANNEL, name, input),
  on: (name, listener) => {
    const channel = eventChannel(name);
    const forward = (_: unknown, event: Parameters<typeof listener>[0]): void => listener(event);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.off(channel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('slotwatch', bridge);
