import type { ReactElement } from 'react';
import { sayLastInput } from './last-input.ts';

interface IdleTimeProps {
  /** The duration as text. */
  readonly said: string;
  /** Null when unknown. */
  readonly idleMinutes: number | null;
  /** When the answer with this time was asked for (milliseconds since 1970). */
  readonly askedAt: number;
}

/** How long a session has been idle, and since when as a title. */
export function IdleTime({ said, idleMinutes, askedAt }: IdleTimeProps): ReactElement {
  if (idleMinutes === null) return <span>{said}</span>;
  return <span title={sayLastInput(idleMinutes, askedAt)}>{said}</span>;
}
