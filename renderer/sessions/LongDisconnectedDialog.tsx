import { Field, Input, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import { text } from '../../shared/text/text.ts';
import { sayLeftOut } from '../../shared/text/work/say-workers.ts';
import { labelOf } from '../jobs/job-cards.ts';
import { ScopeField } from '../scope/ScopeField.tsx';
import type { Scope } from '../scope/scope.ts';
import { NO_SERVERS } from '../state/empty.ts';
import { closeDialog } from '../state/navigation.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { isNumberTyped, TypedNumber } from '../ui/TypedNumber.tsx';
import { tickColumn } from '../ui/table/tick-column.tsx';
import { VirtualTable } from '../ui/table/VirtualTable.tsx';
import { UNITS, type Unit } from './long-disconnected.ts';
import { hasPast, longDisconnectedColumns } from './long-disconnected-columns.tsx';
import { actOnAll } from './session-actions.ts';
import type { SessionTarget } from './session-target.ts';
import { type LongRow, useLongDisconnected } from './use-long-disconnected.ts';

const useStyles = makeStyles({
  time: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'start' },
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

/** All users who have been disconnected for long in a scope; listed before anything is done. */
export function LongDisconnectedDialog({ scope }: { readonly scope: Scope }): ReactElement | null {
  const isLoaded = usePage((state) => state.fleet !== null);
  const settings = useSettingsInUse();
  if (!isLoaded || settings === null) return null;
  return <LongDisconnectedForm scope={scope} settings={settings} />;
}

interface LongDisconnectedFormProps {
  /** The one it was opened with. */
  readonly scope: Scope;
  readonly settings: Settings;
}

function LongDisconnectedForm({ scope, settings }: LongDisconnectedFormProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const servers = usePage(({ fleet }) => fleet?.servers ?? NO_SERVERS);
  const [typed, setTyped] = useState('');
  const { question, minutes, found, rows, ticked, onAsk, onTick } = useLongDisconnected(
    { ...BEGIN, scope },
    settings,
  );
  const { staying, workers, unknown } = found;
  const targets = useMemo(() => rows.filter(({ key }) => ticked.has(key)), [rows, ticked]);
  const columns = useMemo(
    () => [
      tickColumn<LongRow>({
        keys: rows.map(({ key }) => key),
        ticked,
        keyOf: ({ key }) => key,
        nameOf: ({ server, session }) => text.scope.tick(session.user ?? '', labelOf(servers, server)),
        onTick,
      }),
      ...longDisconnectedColumns(servers, rows),
    ],
    [servers, rows, ticked, onTick],
  );
  const isWide = useMemo(() => hasPast(servers, rows), [servers, rows]);
  const words = text.longDisconnected;
  const mayReset = targets.length > 0 && isNumberTyped(typed, targets.length);

  function reset(): void {
    if (!mayReset) return;
    closeDialog(store);
    void actOnAll(store, 'reset', targets);
  }

  return (
    <DialogFrame
      title={words.title}
      className={mergeClasses(isWide && styles.wide)}
      submit={{ label: words.reset(targets.length), disabled: !mayReset, onSubmit: reset }}
      close={text.message.cancel}
    >
      <div className={styles.time}>
        <Field label={words.longerThan} {...(minutes === null ? { validationMessage: words.badNumber } : {})}>
          <Input
            className={styles.number}
            inputMode="numeric"
            value={question.number}
            onChange={(_, { value }) => onAsk({ number: value })}
          />
        </Field>
        <Field label={words.unit}>
          <Select value={question.unit} onChange={(_, { value }) => onAsk({ unit: unitIn(value) })}>
            {UNITS.map((each) => (
              <option key={each} value={each}>
                {words.units[each]}
              </option>
            ))}
          </Select>
        </Field>
        <ScopeField asked={scope} chosen={question.scope} onChoose={(next) => onAsk({ scope: next })} />
      </div>
      <Text role="status">
        {minutes !== null && words.found(rows.length, countServers(rows), staying > 0 || workers.length > 0)}
        {rows.length > targets.length && ` ${text.scope.ticked(targets.length, rows.length)}`}
      </Text>
      {rows.length > 0 && (
        <VirtualTable
          className={styles.table}
          label={words.tableName}
          rows={rows}
          rowKey={({ key }) => key}
          columns={columns}
        />
      )}
      <TypedNumber number={targets.length} typed={typed} onType={setTyped} />
      <Text size={200} className={styles.hint}>
        {[
          settings.lookOnly ? text.guard.long.lookOnly : staying > 0 ? words.staying(staying) : '',
          sayLeftOut(workers),
          unknown > 0 ? words.unknown(unknown) : '',
          rows.length > 0 ? words.how(settings.undoSeconds) : '',
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
