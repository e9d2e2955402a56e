import type { ServerView, Session } from '../../../shared/domain/model.ts';

/** `gatesb (session 1) on XYZ`. */
export function sayPlace(
  { id, user }: Pick<Session, 'id' | 'user'>,
  { name }: Pick<ServerView, 'name'>,
): string {
  return `${user} (session ${id}) on ${name}`;
}
