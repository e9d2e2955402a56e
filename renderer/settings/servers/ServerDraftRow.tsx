import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  ChevronDown20Regular,
  ChevronRight20Regular,
  Delete20Regular,
  ErrorCircle16Filled,
} from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import { NARROW_SECTION } from '../../ui/layout.ts';
import { Tip } from '../../ui/Tip.tsx';
import type { ServerDraft, ServerErrors } from '../server-draft.ts';
import { ServerDetails } from './ServerDetails.tsx';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) 32px',
    alignItems: 'center',
    minHeight: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  // The button contains the row's text, so that a click anywhere on it opens the row.
  summary: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 4fr) 20px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    justifyItems: 'start',
    minWidth: 0,
    width: '100%',
    minHeight: '40px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    [NARROW_SECTION]: { gridTemplateColumns: 'minmax(0, 1fr) 20px' },
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0, maxWidth: '100%' },
  cut: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  second: { [NARROW_SECTION]: { gridColumn: 1 } },
  chevron: { gridColumn: '-2 / -1', gridRow: 1, display: 'inline-flex' },
  wrong: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    color: tokens.colorStatusDangerForeground1,
  },
  details: { gridColumn: '1 / -1' },
});

export interface ServerDraftActions {
  readonly onOpen: (key: number, open: boolean) => void;
  readonly onSelect: (key: number, selected: boolean) => void;
  readonly onRemove: (key: number) => void;
  readonly onChange: (key: number, change: Partial<Omit<ServerDraft, 'key'>>) => void;
}

interface ServerDraftRowProps extends ServerDraftActions {
  readonly server: ServerDraft;
  readonly errors: ServerErrors | undefined;
  readonly open: boolean;
  readonly selected: boolean;
  /** The keyboard is in this row: only its buttons are reached by Tab. */
  readonly active: boolean;
  /** Suggests the groups in use. */
  readonly groupsId: string;
}

/** One server in a line, and its fields below while it is open. */
export const ServerDraftRow = memo((props: ServerDraftRowProps): ReactElement => {
  const { server, errors, open, selected, active, groupsId, onOpen, onSelect, onRemove, onChange } = props;
  const styles = useStyles();
  const words = text.settings.server;
  const name = server.name.trim() === '' ? words.unnamed : server.name;
  const tabIndex = active ? 0 : -1;
  return (
    <div className={mergeClasses(styles.row, open && styles.open)}>
      <Checkbox
        checked={selected}
        aria-label={words.select(name)}
        input={{ tabIndex }}
        onChange={(_, { checked }) => onSelect(server.key, checked === true)}
      />
      <Button
        appearance="transparent"
        className={styles.summary}
        aria-expanded={open}
        tabIndex={tabIndex}
        data-row={server.key}
        onClick={() => onOpen(server.key, !open)}
      >
        <Summary server={server} name={name} errors={open ? undefined : errors} />
        <span className={styles.chevron}>{open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}</span>
      </Button>
      <Tip says={words.remove(name)} is="name">
        <Button
          appearance="subtle"
          icon={<Delete20Regular />}
          tabIndex={tabIndex}
          aria-label={words.remove(name)}
          onClick={() => onRemove(server.key)}
        />
      </Tip>
      {open && (
        <div className={styles.details}>
          <ServerDetails server={server} errors={errors} groupsId={groupsId} onChange={onChange} />
        </div>
      )}
    </div>
  );
});

interface SummaryProps {
  readonly server: ServerDraft;
  readonly name: string;
  /** Undefined also while the errors are shown at the fields below. */
  readonly errors: ServerErrors | undefined;
}

function Summary({ server, name, errors }: SummaryProps): ReactElement {
  const styles = useStyles();
  const [wrong] = errors?.values() ?? [];
  const label = server.label.trim();
  return (
    <>
      <span className={styles.who}>
        <Text className={styles.cut} title={name}>
          {name}
        </Text>
        {label !== '' && (
          <Text size={200} className={mergeClasses(styles.cut, styles.quiet)} title={label}>
            {label}
          </Text>
        )}
      </span>
      <Text size={200} className={mergeClasses(styles.cut, styles.quiet, styles.second)} title={server.group}>
        {server.group}
      </Text>
      {wrong === undefined ? (
        <Text size={200} className={mergeClasses(styles.cut, styles.quiet, styles.second)}>
          {sayOthers(server)}
        </Text>
      ) : (
        <Text size={200} className={mergeClasses(styles.wrong, styles.second)}>
          <ErrorCircle16Filled />
          {wrong}
        </Text>
      )}
    </>
  );
}

/** What differs from the default: `40 slots, port 3390, console, ssh`. */
function sayOthers(server: ServerDraft): string {
  const { capacity, slots, port, console, transport, sshPort, sshUser } = server;
  const words = text.settings.server;
  const parts = [
    capacity === 'number' ? words.numberOfSlots(slots) : capacity === 'unlimited' ? words.noLimit : '',
    port.trim() === '' ? '' : words.portIs(port.trim()),
    console ? words.byConsole : '',
    transport === null ? '' : words.ways[transport],
    sshPort.trim() === '' ? '' : words.sshPortIs(sshPort.trim()),
    sshUser.trim() === '' ? '' : words.sshUserIs(sshUser.trim()),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
