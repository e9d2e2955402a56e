import type { MessageTemplates } from '../domain/message-templates.ts';
import { text } from './text.ts';

/** The standard templates in the current language. */
export function messageTemplates(): MessageTemplates {
  const { warning, lastWarning, request } = text.message;
  return { warning, lastWarning, request, withdrawal: text.withdrawal };
}
