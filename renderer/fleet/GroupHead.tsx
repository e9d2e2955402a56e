import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import type { GroupRow } from './list-rows.ts';

const useStyles = makeStyles({
  head: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'default',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  chevron: { flexShrink: 0, display: 'flex' },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    flexGrow: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  counts: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  full: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The head of a group: its name, its number of servers, and how many of them need attention. */
export function GroupHead({ row }: { readonly row: GroupRow }): ReactElement {
  const styles = useStyles();
  const { path, servers, full, unknown, open } = row;
  return (
    <div className={styles.head}>
      <span className={styles.chevron}>
        {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
      </span>
      <span className={styles.name} title={path.length === 0 ? undefined : path.join(' / ')}>
        {nameOfGroup(row)}
      </span>
      <span className={styles.counts}>
        {full > 0 && <span className={styles.full}>{text.list.groupFull(full)}</span>}
        {unknown > 0 && <span>{text.list.groupUnknown(unknown)}</span>}
        <span>{servers}</span>
      </span>
    </div>
  );
}

/** Its label for screen readers; whether it is open is told by its role. */
export function sayGroup(row: GroupRow): string {
  return text.list.groupSpoken(nameOfGroup(row), row.servers, row.full, row.unknown);
}

/** Its own name, without those of the groups around it. */
export function nameOfGroup({ path }: GroupRow): string {
  return path.at(-1) ?? text.list.noGroup;
}
