import { useMemo } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { offerRule } from '../../shared/domain/idlest.ts';
import type { ServerView, Session } from '../../shared/domain/model.ts';
import type { Worker } from '../../shared/text/work/say-workers.ts';
import { sayHeadline } from '../fleet/situation.ts';
import { workersOn } from '../server/connect-choices.ts';
import { actionContext } from '../server/reset-idlest.ts';
import { refusalOfNamed } from '../server/reset-target.ts';
import { sessionNow } from '../sessions/session-target.ts';
import { NO_JOBS } from '../state/empty.ts';
import { usePage } from '../state/store-context.ts';
import { useHeld } from '../ui/held.ts';

/** What the buttons of a full server are about. */
export interface Offer {
  /** The session that can be reset, as it is now; null where there is none. */
  readonly session: Session | null;
  /** It is not there any more: only its button still is, while somebody points at it. */
  readonly isGone: boolean;
  /** Why it cannot be reset now; null when it can. */
  readonly refusal: string | null;
  /** Who can be asked, where there is no such session. */
  readonly workers: readonly Worker[];
}

const NOTHING: Offer = { session: null, isGone: false, refusal: null, workers: [] };

interface OfferParts {
  readonly server: ServerView;
  readonly settings: Settings;
  readonly caller: string;
  /** Why the idlest cannot be reset; null when it can. */
  readonly refusal: string | null;
}

/**
 * What can be done about a full server. While it is held, the buttons go on naming the same people, and what cannot be done
 * any more is refused: a button must not be about somebody else at the moment of the click.
 */
export function useOffer({ server, settings, caller, refusal }: OfferParts, isHeld: boolean): Offer {
  const fresh = useMemo((): Offer => {
    if (server.status !== 'full') return NOTHING;
    const { idlest } = server;
    const workers = idlest === null ? workersOn(server, offerRule(settings, caller, server.report)) : [];
    return { session: idlest, isGone: false, refusal, workers };
  }, [server, settings, caller, refusal]);
  const held = useHeld(fresh, isHeld);
  const jobs = usePage(({ fleet }) => (held === fresh ? NO_JOBS : (fleet?.jobs ?? NO_JOBS)));
  if (held === fresh || held.session === null) return held;
  if (server.status !== 'full') return { ...held, refusal: sayHeadline(server) };
  // Of this session, whether or not another one has become the idlest.
  const refusalNow = refusalOfNamed(held.session, server, actionContext(server, settings, caller, jobs));
  const session = sessionNow(server, held.session);
  return { ...held, session: session ?? held.session, isGone: session === null, refusal: refusalNow };
}
