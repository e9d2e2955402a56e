import type { ReactElement } from 'react';
import { sayAgeCalmly } from '../../shared/text/duration.ts';
import { sayMoment } from '../../shared/text/moment.ts';
import { useTime } from './clock.ts';

/** How long ago that was (milliseconds since 1970), and the moment itself as a title. */
export function Age({ at }: { readonly at: number }): ReactElement {
  const said = useTime((now) => sayAgeCalmly(at, now));
  return (
    <time dateTime={new Date(at).toISOString()} title={sayMoment(at)}>
      {said}
    </time>
  );
}
