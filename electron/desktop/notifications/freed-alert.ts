import type { Connected } from '../../../shared/contract/bridge.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { Wait } from '../../../shared/domain/model.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { inTwoLines } from '../tray/menu-text.ts';
import type { Alert } from './alerts.ts';

/** The result of the connection that was waited for; null when the user only wanted a notification. */
export type Opened = Connected | { readonly failure: Failure } | null;

/**
 * A server that the user waited for has a free slot. `title`: its name as shown. Replaces the alert that it is full.
 */
export function freedAlert({ server, goal }: Wait, title: string, opened: Opened): Alert {
  const words = text.alert.freed;
  const alert = { key: `full ${server}`, title: words.title(title), buttons: [] };
  const connect = { kind: 'connect', server, console: goal === 'console' } as const;
  if (opened === null) {
    return {
      ...alert,
      body: words.click,
      open: connect,
      buttons: [
        { label: text.alert.connect, command: connect },
        { label: text.alert.console, command: { ...connect, console: true } },
      ],
    };
  }
  if ('failure' in opened) {
    return {
      ...alert,
      title: words.failedTitle(title),
      body: `${inTwoLines(sayFailure(opened.failure))}\n${words.again}`,
      open: connect,
    };
  }
  const opening = goal === 'console' ? words.openingConsole : words.opening;
  return {
    ...alert,
    body: opened.demo ? words.demo(opened.command) : opening,
    open: { kind: 'showServer', server },
  };
}
