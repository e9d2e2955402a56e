import type { Settings } from '../contract/settings.ts';

/** The standard messages to users, for settings without a text of their own; with placeholders. */
export interface MessageTemplates {
  /** Before an active user is logged off. */
  readonly warning: string;
  /** Before a user is logged off anyway: input does not keep that session. */
  readonly lastWarning: string;
  /** The standard text of a message. */
  readonly request: string;
  /** To a user who was warned and may stay. */
  readonly withdrawal: string;
}

/** The texts of the settings; empty means the standard one. */
type OwnTexts = Pick<Settings, 'warnText' | 'askText'>;

/** The message to a user: the text of the settings, else the standard one. Never empty. */
export function templateFor(kind: 'warning' | 'request', own: OwnTexts, standard: MessageTemplates): string {
  const text = kind === 'warning' ? own.warnText : own.askText;
  return text === '' ? standard[kind] : text;
}
