import type { ReactElement } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import { sayFullFor } from '../../shared/text/history/say-full-since.ts';
import { useTime } from '../ui/clock.ts';
import { sayHeadline } from './situation.ts';

/** The situation of a server in one sentence; of a full one, with for how long. */
export function Headline({ server }: { readonly server: ServerView }): ReactElement {
  const said = useTime((now) => sayFullFor(sayHeadline(server), server.fullSince, now));
  return <>{said}</>;
}
