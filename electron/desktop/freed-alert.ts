import type { Connected } from '../../shared/bridge.ts';
import type { Failure, Wait } from '../../shared/model.ts';
import type { Alert } from './alerts.ts';
import { sayWithHint } from './words.ts';

/** What came of the connection somebody waited for; null where they only wanted to be told. */
export type Opened = Connected | { readonly failure: Failure } | null;

/**
 * A server somebody waited for has a free slot. `title` names it as the person does. Takes the place of the alert that
 * it is full.
 */
export function freedAlert({ server, goal }: Wait, title: string, opened: Opened): Alert {
  const freed = `${title} has a free slot`;
  const alert = { key: `full ${server}`, title: freed, buttons: [] };
  const connect = { kind: 'connect', server, console: goal === 'console' } as const;
  if (opened === null) {
    return {
      ...alert,
      body: 'A click here connects.',
      open: connect,
      buttons: [
        { label: 'Connect', command: connect },
        { label: 'Console', command: { ...connect, console: true } },
      ],
    };
  }
  if ('failure' in opened) {
    return {
      ...alert,
      title: `${freed}, but the connection failed`,
      body: `${sayWithHint(opened.failure)}\nA click here tries again.`,
      open: connect,
    };
  }
  const how = goal === 'console' ? 'The console connection' : 'The connection';
  return {
    ...alert,
    body: opened.demo
      ? `Nothing is opened. With a real server: ${opened.command}`
      : `${how} is being opened.`,
    open: { kind: 'showServer', server },
  };
}
