import { replaceUnseen } from '../../../shared/basics/one-line.ts';

/** An alert about many servers names so many of them; a notification has room for no more. */
export const MOST_NAMES_IN_ALERT = 5;

/**
 * Text for a notification: lines that show as they are. Desktops of the freedesktop kind read `<b>`, `<a>` and `<img>`
 * in the body as markup, and what a server calls its users must draw no links; no escape means the same to all of
 * them, so the brackets are written as the ones that only look alike.
 */
export function notificationText(text: string, platform: NodeJS.Platform): string {
  const plain = text
    .split('\n')
    .map((line) => replaceUnseen(line, ' '))
    .join('\n');
  return platform === 'linux' ? plain.replaceAll('<', '‹').replaceAll('>', '›') : plain;
}
