import { replaceUnseen } from '../../../shared/basics/one-line.ts';

/** An alert about many servers names so many of them; a notification has room for no more. */
export const MOST_NAMES_IN_ALERT = 5;

/**
 * Text for a notification, shown as it is. Freedesktop desktops read `<b>`, `<a>` and `<img>` in the body as markup,
 * and the user names of a server must not become links. No escape works on all of them, so the brackets are replaced by
 * similar ones.
 */
export function notificationText(text: string, platform: NodeJS.Platform): string {
  const plain = text
    .split('\n')
    .map((line) => replaceUnseen(line, ' '))
    .join('\n');
  return platform === 'linux' ? plain.replaceAll('<', '‹').replaceAll('>', '›') : plain;
}
