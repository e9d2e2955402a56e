import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { EndAction } from '../../shared/domain/permission.ts';
import { text } from '../../shared/text/text.ts';
import { sayLeftOut, type Worker } from '../../shared/text/work/say-workers.ts';
import { bulkOf } from '../sessions/bulk.ts';
import { hasPast, longDisconnectedColumns } from '../sessions/long-disconnected-columns.tsx';
import { actOnAll } from '../sessions/session-actions.ts';
import type { SessionTarget } from '../sessions/session-target.ts';
import { NO_JOBS, NO_KEYS, NO_SERVERS } from '../state/empty.ts';
import { closeDialog } from '../state/navigation.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { isNumberTyped, TypedNumber } from '../ui/TypedNumber.tsx';
import { VirtualTable } from '../ui/table/VirtualTable.tsx';
import { selectPeople } from './people-actions.ts';
import { asSessionRow, type PeopleContext, personRows, personTarget } from './person-rows.ts';

const useStyles = makeStyles({
  table: {
    maxHeight: 'min(300px, 40vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** There are more columns. */
  wide: { maxWidth: '860px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface EndManyDialogProps {
  readonly action: EndAction;
  /** The keys of the rows that were selected. */
  readonly keys: ReadonlySet<string>;
  /** Of those that could be ended when it was opened: no other is ended, whatever changes meanwhile. */
  readonly ending: ReadonlySet<string>;
}

/** Lists the sessions of a selection before they are ended. Updates with the servers. */
export function EndManyDialog(props: EndManyDialogProps): ReactElement | null {
  const settings = useSettingsInUse();
  return settings === null ? null : <EndManyForm {...props} settings={settings} />;
}

interface EndManyFormProps extends EndManyDialogProps {
  readonly settings: Settings;
}

function EndManyForm({ settings, ...props }: EndManyFormProps): ReactElement {
  const { action } = props;
  const styles = useStyles();
  const store = useStore();
  const { targets, staying, workers } = useEnding(props, settings);
  const servers = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const [typed, setTyped] = useState('');
  const columns = useMemo(() => longDisconnectedColumns(servers, targets), [servers, targets]);
  const words = text.people;
  const number = targets.length;
  const mayEnd = number > 0 && isNumberTyped(typed, number);

  function end(): void {
    if (!mayEnd) return;
    closeDialog(store);
    selectPeople(store, NO_KEYS);
    void actOnAll(store, action, targets);
  }

  return (
    <DialogFrame
      title={words.question[action](number)}
      className={mergeClasses(hasPast(servers, targets) && styles.wide)}
      submit={{ label: words.end[action](number), disabled: !mayEnd, onSubmit: end }}
      close={words.cancel}
    >
      <VirtualTable
        className={styles.table}
        label={words.questionTable}
        rows={targets}
        rowKey={({ server, session }, place) => `${server} ${session.id} ${place}`}
        columns={columns}
      />
      <Text role="status">
        {[staying > 0 ? words.staying(staying) : '', sayLeftOut(workers)]
          .filter((part) => part !== '')
          .join(' ')}
      </Text>
      <TypedNumber number={number} typed={typed} onType={setTyped} />
      <Text size={200} className={styles.hint}>
        {words.again(settings.undoSeconds)}
      </Text>
    </DialogFrame>
  );
}

interface Ending {
  /** The sessions that would be ended, as they are now. */
  readonly targets: readonly SessionTarget[];
  /** How many others there are that a rule or a job keeps. */
  readonly staying: number;
  /** Those that work; they end from their own rows only. */
  readonly workers: readonly Worker[];
}

/** What would be ended of a selection, by what is known now; who has logged off since is not in it. */
function useEnding({ action, keys, ending }: EndManyDialogProps, settings: Settings): Ending {
  const servers = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const jobs = usePage(({ fleet }) => fleet?.jobs ?? NO_JOBS);
  const caller = usePage(({ info }) => info?.caller ?? '');
  return useMemo(() => {
    const context: PeopleContext = { settings, caller, jobs };
    const people = personRows(servers).filter(({ key }) => keys.has(key));
    const asked = people.map((row) => asSessionRow(row, context));
    const { rows, workers } = bulkOf(action, asked);
    const free = new Set(
      rows.filter(({ refusals }) => refusals[action] === null).map(({ session }) => session),
    );
    const targets = people
      .filter(({ key, session }) => ending.has(key) && free.has(session))
      .map(personTarget);
    return { targets, workers, staying: rows.length - targets.length };
  }, [servers, jobs, caller, settings, action, keys, ending]);
}
