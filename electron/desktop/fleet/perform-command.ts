import { assertNever } from '../../../shared/basics/assert.ts';
import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { Origin, ServerName, Wait } from '../../../shared/domain/model.ts';
import type { SeenSession } from '../../../shared/domain/seen-session.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Log } from '../../engine/log.ts';
import { describe, toFailure } from '../../engine/slotwatch-error.ts';
import type { MainBridge } from '../bridge/bridge-server.ts';
import { inTwoLines } from '../tray/menu-text.ts';
import type { MainWindow } from '../window/window.ts';

/** What a click on the tray menu or a notification does. Plain data, so that a menu can be compared and tested. */
export type Command =
  | { readonly kind: 'reset'; readonly seen: SeenSession }
  | { readonly kind: 'cancel'; readonly jobId: string }
  | { readonly kind: 'stopBatch'; readonly batchId: string }
  /** What to do once the server has a free slot; null ends the wait. */
  | { readonly kind: 'wait'; readonly server: ServerName; readonly goal: Wait['goal'] | null }
  | { readonly kind: 'connect'; readonly server: ServerName; readonly console: boolean }
  /** Without a server, all of them. */
  | { readonly kind: 'refresh'; readonly server?: ServerName }
  /** Minutes from now; 0 resumes at once. */
  | { readonly kind: 'pause'; readonly minutes: number }
  /** Null for the whole fleet. */
  | { readonly kind: 'showServer'; readonly server: ServerName | null }
  | { readonly kind: 'showSettings' }
  | { readonly kind: 'showAbout' }
  | { readonly kind: 'openLog' }
  | { readonly kind: 'quit' };

export interface CommandOptions {
  readonly engine: Engine;
  readonly window: Pick<MainWindow, 'show'>;
  readonly bridge: Pick<MainBridge, 'send'>;
  readonly openLog: () => Promise<void>;
  readonly quit: () => void;
  /** Shows the user the result of a click where nothing else shows it. */
  readonly tell: (title: string, text: string) => void;
  readonly log: Log;
}

/** Performs commands. Never throws: errors are shown to the user and logged. */
export function createCommands(options: CommandOptions): (command: Command, origin: Origin) => void {
  return (command, origin) => {
    void run(command, origin, options).catch((thrown: unknown) => {
      const failure = toFailure(thrown);
      options.log.error(`${command.kind} from ${origin}: ${describe(failure)}`);
      options.tell(titleOf(command), inTwoLines(sayFailure(failure)));
    });
  };
}

async function run(command: Command, origin: Origin, options: CommandOptions): Promise<void> {
  const { engine, window, bridge } = options;
  switch (command.kind) {
    case 'reset':
      engine.act('reset', command.seen, origin);
      return;
    case 'cancel':
      engine.cancel(command.jobId);
      return;
    case 'stopBatch':
      engine.stopBatch(command.batchId);
      return;
    case 'wait':
      engine.waitFor(command.server, command.goal);
      return;
    case 'connect': {
      const connected = await engine.connect(command.server, command.console, origin);
      if (connected.demo) options.tell(text.alert.told.demoTitle, text.alert.told.demo(connected.command));
      return;
    }
    case 'refresh':
      await engine.refresh(command.server === undefined ? undefined : [command.server]);
      return;
    case 'pause':
      engine.pause(command.minutes === 0 ? null : Date.now() + command.minutes * MINUTE_MS);
      return;
    case 'showServer':
      window.show();
      if (command.server !== null) bridge.send('server.show', { server: command.server });
      return;
    case 'showSettings':
      window.show();
      bridge.send('settings.show', null);
      return;
    case 'showAbout':
      window.show();
      bridge.send('about.show', null);
      return;
    case 'openLog':
      await options.openLog();
      return;
    case 'quit':
      // Linux: the desktop's shell waits for the answer to its click, and the answer comes from the tray.
      setImmediate(options.quit);
      return;
    default:
      assertNever(command);
  }
}

function titleOf(command: Command): string {
  switch (command.kind) {
    case 'reset':
      return text.alert.told.notReset(command.seen.user, command.seen.server);
    case 'connect':
      return text.alert.told.notConnected(command.server);
    default:
      return text.alert.told.failed;
  }
}
