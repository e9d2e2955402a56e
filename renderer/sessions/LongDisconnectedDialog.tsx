import {
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { FleetView, ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { sayLeftOut } from '../../shared/text/work/say-workers.ts';
import { labelOf } from '../jobs/job-cards.ts';
import type { Scope } from '../scope/scope.ts';
import { closeDialog } from '../state/navigation.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { uniqueKeys } from '../ui/unique-keys.ts';
import { VirtualTable } from '../ui/VirtualTable.tsx';
import { findLongDisconnected, minutesOf, UNITS, type Unit } from './long-disconnected.ts';
import { hasPast, longDisconnectedColumns } from './long-disconnected-columns.tsx';
import { actOnAll } from './session-actions.ts';
import type { SessionTarget } from './session-target.ts';

const useStyles = makeStyles({
  time: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  number: { width: '88px' },
  table: {
    maxHeight: 'min(260px, 34vh)',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** There are more columns. */
  wide: { maxWidth: '860px' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** A day is a good start: shorter absences are usual. */
const BEGIN = { number: '1', unit: 'days' } as const;

/** All users who have been disconnected for long, on one server or all; listed before anything is done. */
export function LongDisconnectedDialog({ scope }: { readonly scope: Scope }): ReactElement | null {
  const fleet = usePage((state) => state.fleet);
  const settings = useSettingsInUse();
  if (fleet === null || settings === null) return null;
  const server = scope.kind === 'server' ? scope.server : null;
  return <LongDisconnectedForm server={server} fleet={fleet} settings={settings} />;
}

interface LongDisconnectedFormProps {
  readonly server: ServerName | null;
  readonly fleet: FleetView;
  readonly settings: Settings;
}

function LongDisconnectedForm({ server, fleet, settings }: LongDisconnectedFormProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const caller = usePage((state) => state.info?.caller ?? '');
  const [number, setNumber] = useState<string>(BEGIN.number);
  const [unit, setUnit] = useState<Unit>(BEGIN.unit);
  const [everywhere, setEverywhere] = useState(server === null);
  const minutes = minutesOf(number, unit);
  const { servers, jobs } = fleet;
  const { targets, staying, workers, unknown } = useMemo(
    () =>
      minutes === null
        ? { targets: [], staying: 0, workers: [], unknown: 0 }
        : findLongDisconnected({
            servers,
            only: everywhere ? null : server,
            minutes,
            settings,
            caller,
            jobs,
          }),
    [servers, jobs, everywhere, server, minutes, settings, caller],
  );
  const keys = useMemo(
    () => uniqueKeys(targets.map(({ server: name, session }) => `${name} ${session.id}`)),
    [targets],
  );
  const columns = useMemo(() => longDisconnectedColumns(servers, targets), [servers, targets]);
  const isWide = useMemo(() => hasPast(servers, targets), [servers, targets]);
  const words = text.longDisconnected;

  function reset(): void {
    if (targets.length === 0) return;
    closeDialog(store);
    void actOnAll(store, 'reset', targets);
  }

  return (
    <DialogFrame
      title={words.title}
      className={mergeClasses(isWide && styles.wide)}
      submit={{ label: words.reset(targets.length), disabled: targets.length === 0, onSubmit: reset }}
      close={text.message.cancel}
    >
      <div className={styles.time}>
        <Field label={words.longerThan} {...(minutes === null ? { validationMessage: words.badNumber } : {})}>
          <Input
            className={styles.number}
            inputMode="numeric"
            value={number}
            onChange={(_, { value }) => setNumber(value)}
          />
        </Field>
        <Field label={words.unit}>
          <Select value={unit} onChange={(_, { value }) => setUnit(unitIn(value))}>
            {UNITS.map((each) => (
              <option key={each} value={each}>
                {words.units[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {server !== null && (
        <RadioGroup
          layout="horizontal"
          aria-label={words.where}
          value={everywhere ? 'fleet' : 'server'}
          onChange={(_, { value }) => setEverywhere(value === 'fleet')}
        >
          <Radio value="server" label={words.onServer(labelOf(servers, server))} />
          <Radio value="fleet" label={words.onFleet} />
        </RadioGroup>
      )}
      <Text role="status">
        {minutes !== null &&
          words.found(targets.length, countServers(targets), staying > 0 || workers.length > 0)}
      </Text>
      {targets.length > 0 && (
        <VirtualTable
          className={styles.table}
          label={words.tableName}
          rows={targets}
          rowKey={(_, place) => keys[place] ?? ''}
          columns={columns}
        />
      )}
      <Text size={200} className={styles.hint}>
        {[
          settings.lookOnly ? text.guard.long.lookOnly : staying > 0 ? words.staying(staying) : '',
          sayLeftOut(workers),
          unknown > 0 ? words.unknown(unknown) : '',
          targets.length > 0 ? words.how(settings.undoSeconds) : '',
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </Text>
    </DialogFrame>
  );
}

function countServers(targets: readonly SessionTarget[]): number {
  return new Set(targets.map(({ server }) => server)).size;
}

function unitIn(value: string): Unit {
  return UNITS.find((unit) => unit === value) ?? BEGIN.unit;
}
