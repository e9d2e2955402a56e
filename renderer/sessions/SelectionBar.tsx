import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { Broom20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ServerName, SessionAction } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { sayLeftOut } from '../../shared/text/work/say-workers.ts';
import { resetLongDisconnected } from '../scope/scope-actions.ts';
import { openDialog } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';
import { Tip } from '../ui/Tip.tsx';
import { bulkOf, refusalOfAll } from './bulk.ts';
import { actOnAll } from './session-actions.ts';
import type { SessionRow } from './session-rows.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  said: { flexGrow: 1, minWidth: '120px', fontVariantNumeric: 'tabular-nums' },
});

const ACTIONS = ['reset', 'logOff', 'disconnect', 'message'] as const satisfies readonly SessionAction[];

interface SelectionBarProps {
  readonly server: ServerName;
  /** When the shown answer was asked for, in milliseconds since 1970. */
  readonly askedAt: number;
  /** The selected rows; empty without a selection. */
  readonly selected: readonly SessionRow[];
  readonly onClear: () => void;
}

/** The actions on the selection; without one, a button for all sessions that have been disconnected for long. */
export function SelectionBar({ server, askedAt, selected, onClear }: SelectionBarProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const restoreFocus = useRestoreFocusTarget();

  function act(action: SessionAction): void {
    const targets = (rows: readonly SessionRow[]) =>
      rows.map(({ session }) => ({ server, session, askedAt }));
    if (action === 'message') {
      const reachable = selected.filter(({ refusals }) => refusals.message === null);
      openDialog(store, { kind: 'message', targets: targets(reachable) });
    } else {
      // Also those that may not be touched: the result table says of each why it was skipped.
      void actOnAll(store, action, targets(bulkOf(action, selected).rows));
      onClear();
    }
  }

  const { rows, workers } = bulkOf('reset', selected);
  const resettable = rows.filter(({ refusals }) => refusals.reset === null).length;
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.selection.name}>
      <Text size={200} className={styles.said} role="status">
        {selected.length > 0 &&
          `${text.selection.said(selected.length, resettable)}${workers.length === 0 ? '' : `. ${sayLeftOut(workers)}`}`}
      </Text>
      {selected.length === 0 ? (
        <Button
          {...restoreFocus}
          size="small"
          appearance="subtle"
          icon={<Broom20Regular />}
          onClick={() => resetLongDisconnected(store, { kind: 'server', server })}
        >
          {text.longDisconnected.open}
        </Button>
      ) : (
        <SelectionActions selected={selected} says={text.selection.act} onAct={act} onClear={onClear} />
      )}
    </div>
  );
}

interface SelectionActionsProps {
  readonly selected: readonly SessionRow[];
  /** What is on the buttons. */
  readonly says: Readonly<Record<SessionAction, string>>;
  readonly onAct: (action: SessionAction) => void;
  readonly onClear: () => void;
}

/** A button for each action on a selection, disabled with the reason where none of it allows the action. */
export function SelectionActions(props: SelectionActionsProps): ReactElement {
  const { selected, says, onAct, onClear } = props;
  const restoreFocus = useRestoreFocusTarget();
  return (
    <>
      {ACTIONS.map((action) => {
        const refusal = refusalOfAll(action, selected);
        return (
          <Tip key={action} says={refusal ?? text.actions.does[action]} is="more">
            <Button
              {...restoreFocus}
              size="small"
              disabledFocusable={refusal !== null}
              onClick={() => onAct(action)}
            >
              {says[action]}
            </Button>
          </Tip>
        );
      })}
      <Tip says={text.selection.clear} is="name">
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={text.selection.clear}
          onClick={onClear}
        />
      </Tip>
    </>
  );
}
