import type { ServerView, Wait } from '../../../shared/domain/model.ts';
import { text } from '../../../shared/text/text.ts';
import { check, type MenuItem } from './menu-item.ts';

/** The goals of a wait for this server, ticked where set. Empty when it has a free slot. */
export function waitItems({ name, status }: ServerView, waits: readonly Wait[]): readonly MenuItem[] {
  if (status === 'free') return [];
  const set = waits.find(({ server }) => server === name)?.goal ?? null;
  const item = (label: string, goal: Wait['goal']): MenuItem =>
    check(label, set === goal, { kind: 'wait', server: name, goal: set === goal ? null : goal });
  return [
    item(text.serverMenu.tell, 'tell'),
    item(text.serverMenu.waitAndConnect, 'connect'),
    // This goal is set in the window only; here it can be cancelled.
    ...(set === 'console' ? [item(text.serverMenu.waitAndConsole, 'console')] : []),
  ];
}
