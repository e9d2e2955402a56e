import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo } from 'react';
import { text } from '../../../shared/text/text.ts';
import { labelOf } from '../../jobs/job-cards.ts';
import { NO_SERVERS } from '../../state/empty.ts';
import { usePage } from '../../state/store-context.ts';
import { tickColumn } from '../../ui/table/tick-column.tsx';
import { type VirtualColumn, VirtualTable } from '../../ui/table/VirtualTable.tsx';
import type { SessionTarget } from '../session-target.ts';

const useStyles = makeStyles({
  table: {
    maxHeight: 'min(200px, 26vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** A user who could get the message, by the key of the session. */
export interface Recipient extends SessionTarget {
  readonly key: string;
}

interface RecipientsTableProps {
  readonly recipients: readonly Recipient[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Who gets the message, each with a box. */
export function RecipientsTable({ recipients, ticked, onTick }: RecipientsTableProps): ReactElement {
  const styles = useStyles();
  const servers = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const columns = useMemo((): readonly VirtualColumn<Recipient>[] => {
    const label = ({ server }: Recipient): string => labelOf(servers, server);
    return [
      tickColumn<Recipient>({
        keys: recipients.map(({ key }) => key),
        ticked,
        keyOf: ({ key }) => key,
        nameOf: (row) => text.scope.tick(row.session.user ?? '', label(row)),
        onTick,
      }),
      {
        id: 'user',
        header: () => text.sessions.user,
        track: 'minmax(0, 1fr)',
        render: ({ session }) => session.user,
      },
      { id: 'server', header: () => text.batch.server, track: 'minmax(0, 1fr)', render: label },
    ];
  }, [servers, recipients, ticked, onTick]);
  return (
    <VirtualTable
      className={styles.table}
      label={text.recipients.table}
      rows={recipients}
      rowKey={({ key }) => key}
      columns={columns}
    />
  );
}
