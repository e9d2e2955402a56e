import { oneLine } from '../../../shared/basics/one-line.ts';
import { fillMessage, LONGEST_MESSAGE, MESSAGE_MINUTES } from '../../../shared/contract/message.ts';
import type { SessionTarget } from '../session-target.ts';

/** Whether this can be sent: it is not empty, and `msg` can show it. */
export function isMessage(template: string): boolean {
  const { length } = template.trim();
  return oneLine(template) !== '' && length <= LONGEST_MESSAGE;
}

/** The message as this user will see it; `cut` when its end had to be removed. */
export function previewOf(
  template: string,
  { server, session }: SessionTarget,
  asker: string,
): { readonly text: string; readonly cut: boolean } {
  const filled = fillMessage(template, { user: session.user ?? '', server, minutes: MESSAGE_MINUTES, asker });
  return { text: filled, cut: filled.endsWith('…') && !template.trim().endsWith('…') };
}
