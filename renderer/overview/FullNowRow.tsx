import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { memo, type ReactElement, useId } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { choose } from '../fleet/fleet-actions.ts';
import { hasPips, SlotPips } from '../fleet/SlotPips.tsx';
import { needOf, sayHeadline, saySlots, shownSessions } from '../fleet/situation.ts';
import { connectOrAsk } from '../server/connect-choices.ts';
import { MessageToWorkers } from '../server/MessageToWorkers.tsx';
import { act } from '../sessions/session-actions.ts';
import { useStore } from '../state/store-context.ts';
import { useIsHeld } from '../ui/held-value.ts';
import { MIDDLE_ROWS, WIDE_ROWS } from '../ui/layout.ts';
import { FullFor } from './FullFor.tsx';
import { useOffer } from './held-offer.ts';
import { useOverviewStyles } from './overview-styles.ts';
import { WhoCanGo } from './WhoCanGo.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [MIDDLE_ROWS]: { gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', alignItems: 'start' },
    [WIDE_ROWS]: { gridColumn: '1 / -1', gridTemplateColumns: 'subgrid' },
  },
  server: { minWidth: 0, [MIDDLE_ROWS]: { gridRow: '1 / span 2' } },
  who: { minWidth: 0 },
  slots: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    [WIDE_ROWS]: { flexWrap: 'nowrap' },
  },
  button: { minWidth: 0, whiteSpace: 'nowrap' },
  user: { maxWidth: '180px' },
});

interface FullNowRowProps {
  readonly server: ServerView;
  readonly settings: Settings;
  readonly caller: string;
  /** Why nobody can be reset there; null when the idlest can. */
  readonly refusal: string | null;
  /** The first one in the list where somebody can be reset. */
  readonly isFirst: boolean;
}

/** A full server: since when, who can go first, and the next thing to do. */
export const FullNowRow = memo(function FullNowRow({
  server,
  settings,
  caller,
  refusal,
  isFirst,
}: FullNowRowProps): ReactElement {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const store = useStore();
  const restoreFocus = useRestoreFocusTarget();
  const id = useId();
  const { isHeld, handlers } = useIsHeld();
  const offer = useOffer({ server, settings, caller, refusal }, isHeld);
  const { session } = offer;
  const { name, label, status, fullSince } = server;
  // Only while the rows are held: it has a free slot again.
  const isFull = status === 'full';
  return (
    <li className={styles.row} {...handlers}>
      <div className={styles.server}>
        <Link
          as="button"
          id={`${id}name`}
          className={mergeClasses(shared.name, shared.cut)}
          title={text.list.fullName(label, name)}
          onClick={() => choose(store, name, true)}
        >
          {label}
        </Link>
        <div className={mergeClasses(styles.slots, shared.small)}>
          {hasPips(server.slots) && <SlotPips slots={server.slots} need={needOf(server)} />}
          {isFull && fullSince !== null ? (
            <FullFor slots={saySlots(server)} since={fullSince} />
          ) : (
            <span>{saySlots(server)}</span>
          )}
        </div>
      </div>
      <div id={`${id}who`} className={styles.who}>
        {isFull ? <WhoCanGo server={server} offer={offer} /> : <Text>{sayHeadline(server)}</Text>}
      </div>
      <div className={styles.buttons}>
        {session !== null && (
          <Button
            id={`${id}reset`}
            className={styles.button}
            appearance={isFirst ? 'primary' : 'secondary'}
            // Focusable while disabled, so that a screen reader can read the reason too.
            disabledFocusable={offer.refusal !== null}
            aria-labelledby={`${id}reset ${id}name`}
            aria-describedby={`${id}who`}
            // What the button says, also where somebody else is the idlest by now.
            onClick={() =>
              void act(store, 'reset', { server: name, session, askedAt: shownSessions(server).askedAt })
            }
          >
            <span className={mergeClasses(shared.cut, styles.user)} title={session.user ?? ''}>
              {text.overview.reset(session.user ?? '')}
            </span>
          </Button>
        )}
        {offer.workers.length > 0 && <MessageToWorkers server={server} workers={offer.workers} />}
        <Button
          {...restoreFocus}
          id={`${id}connect`}
          className={styles.button}
          aria-labelledby={`${id}connect ${id}name`}
          onClick={() => connectOrAsk(store, server)}
        >
          {isFull ? text.overview.connect : text.server.connect}
        </Button>
      </div>
    </li>
  );
});
