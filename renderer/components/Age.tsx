import type { ReactElement } from 'react';
import { useTime } from '../clock.ts';
import { text } from '../text.ts';

/** How long ago that was (milliseconds since 1970), and the moment itself as a title. */
export function Age({ at }: { readonly at: number }): ReactElement {
  const said = useTime((now) => text.age(at, now));
  return (
    <time dateTime={new Date(at).toISOString()} title={text.moment(at)}>
      {said}
    </time>
  );
}
