import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/contract/bridge.ts';
import { eventChannel, REQUEST_CHANNEL } from './desktop/bridge/bridge-channels.ts';

/**
 * The one door between page and main process; the only place with `ipcRenderer`. It sends on one channel only and
 * listens on channels of one prefix only, whatever the page calls them. Which requests there are it does not know: the
 * main process has the contract and refuses all others, and the contract would bring its schemas into every window.
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
