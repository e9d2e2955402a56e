/** What people on a server are written, where the settings have no text of their own; with names to be filled in. */
export interface MessageTemplates {
  /** Before an active user is logged off. */
  readonly warning: string;
  /** A message without words of its own. */
  readonly request: string;
  /** To a user who was warned and may stay. */
  readonly withdrawal: string;
}
