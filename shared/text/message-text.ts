import type { Settings } from '../contract/settings.ts';
import type { MessageTemplates } from '../domain/message-templates.ts';
import { text } from './text.ts';

/** The standard templates in the language that is spoken. */
export function messageTemplates(): MessageTemplates {
  return { warning: text.message.warning, request: text.message.request, withdrawal: text.withdrawal };
}

/** What a message to somebody begins with: the person's own template, else the standard one. Never empty. */
export function requestTemplate({ askText }: Pick<Settings, 'askText'>): string {
  return askText === '' ? text.message.request : askText;
}
