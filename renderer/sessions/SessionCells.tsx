import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { NARROW_TABLE } from '../ui/layout.ts';
import { RowButton, RowMenuButton } from '../ui/table/RowControls.tsx';
import { sayMenuOf } from './SessionMenu.tsx';
import type { SessionRow } from './session-rows.ts';

const useStyles = makeStyles({
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  userCell: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: '2px 0',
    minWidth: 0,
    flexWrap: 'wrap',
  },
  badge: { whiteSpace: 'nowrap', flexShrink: 0 },
  userName: { fontWeight: tokens.fontWeightSemibold, maxWidth: '100%' },
  actionCell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  refusal: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: 'right' },
  /** In a card: the label that the table has in its header. */
  inCard: { display: 'none', [NARROW_TABLE]: { display: 'inline' } },
});

interface LineCellProps {
  readonly said: string;
  /** The label from the table's header; shown in a card only. */
  readonly label?: string;
  /** A longer text for the title; the cell's own text when there is none. */
  readonly title?: string;
}

/** A cell of one line, truncated at the column's edge, with the full text as a title. */
export function LineCell({ said, label = '', title = said }: LineCellProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.cut} title={title}>
      {label !== '' && <span className={styles.inCard}>{label} </span>}
      {said}
    </span>
  );
}

interface OpenButtonProps {
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Opens a row to what runs in its session, and closes it. */
export function OpenButton({ label, open, onOpen }: OpenButtonProps): ReactElement {
  return (
    <Button
      size="small"
      appearance="transparent"
      aria-label={label}
      aria-expanded={open}
      title={label}
      icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
      onClick={() => onOpen(!open)}
    />
  );
}

/** The user, with badges for what matters about them. */
export function UserCell({ row }: { readonly row: SessionRow }): ReactElement {
  const styles = useStyles();
  const { session, isYou, isProtected, isIdlest } = row;
  const user = session.user ?? text.sessions.nobody;
  return (
    <span className={styles.userCell}>
      <span className={mergeClasses(styles.cut, session.user !== null && styles.userName)} title={user}>
        {user}
      </span>
      {isYou && <Mark color="brand" said={text.sessions.you} title={text.sessions.youTitle} />}
      {isProtected && (
        <Mark color="informative" said={text.sessions.protected} title={text.sessions.protectedTitle} />
      )}
      {isIdlest && <Mark color="warning" said={text.sessions.idlest} title={text.sessions.idlestTitle} />}
    </span>
  );
}

interface MarkProps {
  readonly color: 'brand' | 'informative' | 'warning';
  readonly said: string;
  /** The full text. */
  readonly title: string;
}

/** A badge beside the user's name. */
function Mark({ color, said, title }: MarkProps): ReactElement {
  const styles = useStyles();
  return (
    <Badge className={styles.badge} size="small" appearance="tint" color={color} title={title}>
      {said}
    </Badge>
  );
}

interface ActionCellProps {
  readonly row: SessionRow;
  readonly onReset: () => void;
  /** Opens the menu of the row below that button; the table has one menu for all rows. */
  readonly onMenu: (button: Element) => void;
}

/** A button for the reset, or a word that says why not; everything else in a menu. */
export function ActionCell({ row, onReset, onMenu }: ActionCellProps): ReactElement {
  const styles = useStyles();
  const { session, refusals } = row;
  const { reset } = refusals;
  return (
    <span className={styles.actionCell}>
      {reset !== null ? (
        <span className={styles.refusal} title={reset.long}>
          {reset.short}
        </span>
      ) : (
        <RowButton
          name={text.sessions.resetUser(session.user ?? '', session.id)}
          word={text.sessions.reset}
          onClick={onReset}
        />
      )}
      {session.user !== null && <RowMenuButton label={sayMenuOf(row)} onOpen={onMenu} />}
    </span>
  );
}
