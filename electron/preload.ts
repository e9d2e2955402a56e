import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, EventName, RequestName } from '../shared/contract/bridge.ts';
import { eventChannel, REQUEST_CHANNEL } from './desktop/bridge/bridge-channels.ts';

/**
 * The one door between page and main process; the only place with `ipcRenderer`. It forwards the names of the contract
 * and nothing else. They are repeated here because the contract brings its schemas along, which every window would have
 * to load; a name that is forgotten or too much does not compile.
 */
const requests: Readonly<Record<RequestName, true>> = {
  'app.info': true,
  'fleet.get': true,
  'fleet.refresh': true,
  'fleet.pause': true,
  'job.start': true,
  'job.cancel': true,
  'batch.start': true,
  'batch.stop': true,
  'server.connect': true,
  'session.shadow': true,
  'wait.set': true,
  'audit.get': true,
  'audit.export': true,
  'settings.get': true,
  'settings.set': true,
  'settings.problem': true,
  'settings.startAnew': true,
  'servers.preview': true,
  'servers.import': true,
  'servers.read': true,
  'servers.export': true,
  'startup.get': true,
  'startup.set': true,
  'view.get': true,
  'view.set': true,
  'log.open': true,
};

const events: Readonly<Record<EventName, true>> = {
  'fleet.changed': true,
  'server.show': true,
  'settings.show': true,
  'settings.changed': true,
  'speech.changed': true,
  notice: true,
};

const bridge: Bridge = {
  request: (name, input) => {
    if (!Object.hasOwn(requests, name)) return Promise.reject(new Error('There is no such request'));
    return ipcRenderer.invoke(REQUEST_CHANNEL, name, input);
  },
  on: (name, listener) => {
    if (!Object.hasOwn(events, name)) throw new Error('There is no such event');
    const forward = (_: unknown, event: Parameters<typeof listener>[0]): void => listener(event);
    ipcRenderer.on(eventChannel(name), forward);
    return () => {
      ipcRenderer.off(eventChannel(name), forward);
    };
  },
};

contextBridge.exposeInMainWorld('slotwatch', bridge);
