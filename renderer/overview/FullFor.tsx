import type { ReactElement } from 'react';
import type { FullSince } from '../../shared/domain/history/full-since.ts';
import { sayFullFor } from '../../shared/text/history/say-full-since.ts';
import { sayMinute } from '../../shared/text/moment.ts';
import { useTime } from '../ui/clock.ts';

interface FullForProps {
  /** How many slots are taken. */
  readonly slots: string;
  readonly since: FullSince;
}

/** That a server is full, and for how long, as far as it was seen. */
export function FullFor({ slots, since }: FullForProps): ReactElement {
  const said = useTime((now) => sayFullFor(slots, since, now));
  return (
    <time dateTime={new Date(since.at).toISOString()} title={sayMinute(since.at)}>
      {said}
    </time>
  );
}
