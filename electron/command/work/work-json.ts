import type { Session } from '../../../shared/domain/model.ts';
import type { Work, Works, WorkVerdict } from '../../../shared/domain/work/work.ts';
import { english } from '../../../shared/text/english/english.en.ts';
import { sayWorkReason } from '../../../shared/text/say-work.ts';

/** Whether a session works, in the JSON of the command. */
export interface WorkJson {
  readonly verdict: WorkVerdict;
  /** English always, and for reading only. */
  readonly because: string;
}

/** What is known of the work in a session; *not known* where it was not judged. */
export function workOf({ id }: Pick<Session, 'id'>, works: Works): Work {
  return works[id] ?? { verdict: 'unknown', because: { kind: id > 0 ? 'notRead' : 'notSeen' } };
}

export function workJson(session: Pick<Session, 'id'>, works: Works): WorkJson {
  const { verdict, because } = workOf(session, works);
  return { verdict, because: sayWorkReason(because, english) };
}
