import type { Settings } from '../contract/settings.ts';

/** What people on a server are written, where the settings have no text of their own; with names to be filled in. */
export interface MessageTemplates {
  /** Before an active user is logged off. */
  readonly warning: string;
  /** A message without words of its own. */
  readonly request: string;
  /** To a user who was warned and may stay. */
  readonly withdrawal: string;
}

/** The texts of the settings; each is empty for the standard one. */
type OwnTexts = Pick<Settings, 'warnText' | 'askText'>;

/** What a user is written: the settings' own text, else the standard one. Never empty. */
export function templateFor(kind: 'warning' | 'request', own: OwnTexts, standard: MessageTemplates): string {
  const text = kind === 'warning' ? own.warnText : own.askText;
  return text === '' ? standard[kind] : text;
}
