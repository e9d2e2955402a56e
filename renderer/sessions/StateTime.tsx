import type { ReactElement } from 'react';
import type { HistoryEvidence } from '../../shared/domain/history/evidence/evidence.ts';
import type { Session } from '../../shared/domain/model.ts';
import { sayState } from '../../shared/text/history/say-evidence.ts';
import { sayMinute } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';
import { useTime } from '../ui/clock.ts';
import { sayLastInput } from './last-input.ts';

interface StateTimeProps {
  readonly session: Session;
  readonly evidence: HistoryEvidence | null;
  /** When the answer with this session was asked for (milliseconds since 1970). */
  readonly askedAt: number;
  /** What is said of it; left out: the state and for how long. */
  readonly say?: typeof sayState;
}

/** The state of a session and for how long, as far as that is known, with the moments as a title. */
export function StateTime({ session, evidence, askedAt, say = sayState }: StateTimeProps): ReactElement {
  const said = useTime((now) => say(session, evidence, now));
  const since = evidence?.disconnectedSince ?? null;
  const moments = [
    ...(since === null ? [] : [text.evidence.since(sayMinute(since))]),
    ...(session.idleMinutes === null ? [] : [sayLastInput(session.idleMinutes, askedAt)]),
  ];
  return <span title={moments.length === 0 ? undefined : moments.join('\n')}>{said}</span>;
}
