import type { MessageTemplates } from '../domain/message-templates.ts';
import { text } from './text.ts';

/** The standard templates in the current language. */
export function messageTemplates(): MessageTemplates {
  return { warning: text.message.warning, request: text.message.request, withdrawal: text.withdrawal };
}
