import { Button, makeStyles } from '@fluentui/react-components';
import { PersonDelete20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ServerView } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { needOf } from '../fleet/situation.ts';
import type { ActionContext } from '../sessions/row-actions.ts';
import { act } from '../sessions/session-actions.ts';
import { useStore } from '../state/store-context.ts';
import { useHeldValue } from '../ui/held-value.ts';
import { refusalOfNamed, resetTarget } from './reset-target.ts';

const useStyles = makeStyles({
  // The whole name stays readable: it says whose session ends.
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface ResetButtonProps {
  readonly server: ServerView;
  readonly context: ActionContext;
  /** The id of what says why this session, or why none. */
  readonly whyId: string;
}

/** Resets the session that it names. The name does not change while the user points at it. */
export function ResetButton({ server, context, whyId }: ResetButtonProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const { value: target, handlers } = useHeldValue(resetTarget(server));
  const can = target !== null && refusalOfNamed(target.session, server, context) === null;
  return (
    <Button
      {...handlers}
      className={styles.button}
      appearance={needOf(server) === 'full' && can ? 'primary' : 'secondary'}
      icon={<PersonDelete20Regular />}
      // Focusable while disabled, so that a screen reader can read the reason too.
      disabledFocusable={!can}
      aria-describedby={whyId}
      onClick={() => {
        if (target !== null) void act(store, 'reset', target);
      }}
    >
      {target === null
        ? text.server.resetNone
        : text.server.resetIdlest(target.session.user ?? '', target.facts)}
    </Button>
  );
}
