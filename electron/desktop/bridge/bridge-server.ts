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
   * Tells the page. Changes of the fleet are dropped while no page has asked for the fleet (the answer will hold them);
   * everything else waits for the page that is about to ask.
   */
  send<Name extends EventName>(name: Name, event: BridgeEvents[Name]): void;
  dispose(): void;
}

/** Notices that wait for a window; the oldest are dropped, the log has them. */
const MOST_WAITING = 20;

/** The door to the page. The only place with `ipcMain`. */
export function createBridge({ handlers, page, log }: BridgeOptions): MainBridge {
  /** The page that has asked for the fleet and is kept up to date. */
  let follower: WebContents | null = null;
  let waiting: (() => void)[] = [];

  function send<Name extends EventName>(name: Name, event: BridgeEvents[Name]): void {
    if (follower !== null && !follower.isDestroyed()) {
      follower.send(eventChannel(name), event);
    } else if (name !== 'fleet.changed') {
      waiting = [...waiting, () => send(name, event)].slice(-MOST_WAITING);
    }
  }

  function follow(contents: WebContents): void {
    if (follower === contents || contents.isDestroyed()) return;
    follower = contents;
    const stop = (): void => {
      if (follower === contents) follower = null;
      contents.off('destroyed', stop);
      contents.off('render-process-gone', stop);
      contents.off('did-navigate', stop);
    };
    contents.on('destroyed', stop);
    contents.on('render-process-gone', stop);
    // Reloaded or gone elsewhere: it has to ask again.
    contents.on('did-navigate', stop);
  }

  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, input: unknown) => {
    const sender = senderOf(event, page());
    const result = await answerRequest(handlers, sender, name, input);
    if (!result.ok) log.warn(`Request ${printable(name)}: ${describe(result.error)}`);
    if (result.ok && name === 'fleet.get') {
      follow(event.sender);
      // After the answer is on its way, so that the page knows the servers it is told about.
      setImmediate(() => {
        const held = waiting;
        waiting = [];
        for (const tell of held) tell();
      });
    }
    return result;
  });
  // electron-store listens for any page that asks for its folder. Ours never does.
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
    // A frame that went away while its request was under way throws at every question about it.
    return { ownWindow: false, mainFrame: false, url: null };
  }
}

/** What a page calls a request may be anything; the log gets one short line of it. */
function printable(name: unknown): string {
  return JSON.stringify(typeof name === 'string' ? name.slice(0, 40) : typeof name);
}
