import type { ReactElement } from 'react';
import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { FullSince } from '../../shared/domain/history/full-since.ts';
import { sayMinutes } from '../../shared/text/duration.ts';
import { sayMinute } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';
import { useTime } from '../ui/clock.ts';

/** For how long a server has been full, as far as it was seen. */
export function FullFor({ since: { at, isKnown } }: { readonly since: FullSince }): ReactElement {
  const said = useTime((now) => {
    const duration = sayMinutes(Math.max(0, Math.floor((now - at) / MINUTE_MS)));
    return isKnown ? text.overview.fullFor(duration) : text.overview.fullForAtLeast(duration);
  });
  return (
    <time dateTime={new Date(at).toISOString()} title={sayMinute(at)}>
      {said}
    </time>
  );
}
