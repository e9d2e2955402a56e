import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { BridgeEvents, EventName } from '../../../shared/contract/bridge.ts';
import type { Log } from '../../engine/log.ts';
import { describe } from '../../engine/slotwatch-error.ts';
import { eventChannel, REQUEST_CHANNEL } from './bridge-channels.ts';
import { answerRequest, type RequestHandlers, type Sender } from './bridge-request.ts';

export interface BridgeOptions {
  readonly handlers: RequestHandlers;
  /** The page of our own window; null while there is none. */
  readonly page: () => WebContents | null;
  readonly log: Log;
}

export interface MainBridge {
  /**
   * Sends an event to the page. Changes of the fleet are dropped while no page has asked for the fleet (its answer will
   * contain them), and so are lines of a diagnosis, which only the page that asked wants; everything else is kept until a
   * page asks.
   */
  send<Name extends EventName>(name: Name, event: BridgeEvents[Name]): void;
  dispose(): void;
}

/** Notices that are kept until there is a window; the oldest are dropped, the log has them. */
const MOST_WAITING = 20;

/** What a page that is not there does not need later. */
const DROPPED: readonly EventName[] = ['fleet.changed', 'diagnosis.found'];

/** The main process's side of the bridge. The only place with `ipcMain`. */
export function createBridge({ handlers, page, log }: BridgeOptions): MainBridge {
  /** The page that has asked for the fleet and gets its changes. */
  let subscriber: WebContents | null = null;
  let waiting: (() => void)[] = [];

  function send<Name extends EventName>(name: Name, event: BridgeEvents[Name]): void {
    if (subscriber !== null && !subscriber.isDestroyed()) {
      subscriber.send(eventChannel(name), event);
    } else if (!DROPPED.includes(name)) {
      waiting = [...waiting, () => send(name, event)].slice(-MOST_WAITING);
    }
  }

  function follow(contents: WebContents): void {
    if (subscriber === contents || contents.isDestroyed()) return;
    subscriber = contents;
    const stop = (): void => {
      if (subscriber === contents) subscriber = null;
      contents.off('destroyed', stop);
      contents.off('render-process-gone', stop);
      contents.off('did-navigate', stop);
    };
    contents.on('destroyed', stop);
    contents.on('render-process-gone', stop);
    // Reloaded or left: the page has to ask again.
    contents.on('did-navigate', stop);
  }

  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, input: unknown) => {
    const sender = senderOf(event, page());
    const result = await answerRequest(handlers, sender, name, input);
    if (!result.ok) log.warn(`Request ${printable(name)}: ${describe(result.error)}`);
    if (result.ok && name === 'fleet.get') {
      follow(event.sender);
      // After the answer is sent, so that the page knows the servers that the events name.
      setImmediate(() => {
        const held = waiting;
        waiting = [];
        for (const tell of held) tell();
      });
    }
    return result;
  });
  // electron-store answers any page that asks for its folder. Our page does not need that.
  ipcMain.removeAllListeners('electron-store-get-data');

  return {
    send,
    dispose: () => ipcMain.removeHandler(REQUEST_CHANNEL),
  };
}

function senderOf(event: IpcMainInvokeEvent, page: WebContents | null): Sender {
  try {
    const { sender, senderFrame } = event;
    return {
      ownWindow: page !== null && sender === page,
      mainFrame: senderFrame !== null && senderFrame.parent === null,
      url: senderFrame?.url ?? null,
    };
  } catch {
    // When the frame went away during its request, every property of it throws.
    return { ownWindow: false, mainFrame: false, url: null };
  }
}

/** The name of a request, cut to one short line for the log: a page can send anything. */
function printable(name: unknown): string {
  return JSON.stringify(typeof name === 'string' ? name.slice(0, 40) : typeof name);
}
