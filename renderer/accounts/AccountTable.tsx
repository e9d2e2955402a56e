import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import type { AccountUse } from '../../shared/domain/accounts/stored-account.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { type VirtualColumn, VirtualTable } from '../ui/table/VirtualTable.tsx';
import { type AccountRow, sayStep, sayStored } from './account-rows.ts';

const useStyles = makeStyles({
  table: {
    maxHeight: 'min(320px, 40vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface AccountTableProps {
  readonly rows: readonly AccountRow[];
  /** Which entry of each server is shown. */
  readonly use: AccountUse;
  readonly isStoring: boolean;
  readonly onRemove: (server: ServerName) => void;
}

/** What is stored for each server, and how it went. */
export function AccountTable({ rows, use, isStoring, onRemove }: AccountTableProps): ReactElement {
  const styles = useStyles();
  const columns = useMemo(() => accountColumns(use, isStoring, onRemove), [use, isStoring, onRemove]);
  return (
    <VirtualTable
      className={styles.table}
      label={text.accounts.table}
      rows={rows}
      rowKey={({ server }) => server}
      columns={columns}
    />
  );
}

function accountColumns(
  use: AccountUse,
  isStoring: boolean,
  onRemove: (server: ServerName) => void,
): readonly VirtualColumn<AccountRow>[] {
  const words = text.accounts;
  return [
    {
      id: 'server',
      header: () => words.server,
      track: 'minmax(0, 1fr)',
      render: ({ server }) => (
        <Text size={200} weight="semibold">
          {server}
        </Text>
      ),
    },
    {
      id: 'stored',
      header: () => words.storedColumn,
      track: 'minmax(0, 1.2fr)',
      render: (row) => sayStored(row, use),
    },
    {
      id: 'result',
      header: () => words.resultColumn,
      track: 'minmax(0, 1.2fr)',
      render: (row) => sayStep(row),
    },
    {
      id: 'remove',
      header: () => words.removeColumn,
      track: '96px',
      // It stays where it is: nothing may move under the pointer.
      render: ({ server, stored, step }) => (
        <Button
          size="small"
          aria-label={words.removeFor(server)}
          disabledFocusable={isStoring || step === 'removing' || stored?.[use].kind === 'notStored'}
          onClick={() => onRemove(server)}
        >
          {words.removeColumn}
        </Button>
      ),
    },
  ];
}
