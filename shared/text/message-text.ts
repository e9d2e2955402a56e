import type { Settings } from '../contract/settings.ts';
import { text } from './text.ts';

/** The template of the warning: the person's own, else one in the language that is spoken. Never empty. */
export function warningTemplate({ warnText }: Pick<Settings, 'warnText'>): string {
  return warnText === '' ? text.message.warning : warnText;
}

/** What a message to somebody begins with, in the same way. */
export function requestTemplate({ askText }: Pick<Settings, 'askText'>): string {
  return askText === '' ? text.message.request : askText;
}
