import type { ServerView, Session } from '../../../shared/domain/model.ts';

/** `gatesb (session 1) on XYZ`; `session 1 on XYZ` where nobody is logged on. */
export function sayPlace(
  { id, user }: Pick<Session, 'id' | 'user'>,
  { name }: Pick<ServerView, 'name'>,
): string {
  return user === null ? `session ${id} on ${name}` : `${user} (session ${id}) on ${name}`;
}
