import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { AUDIT_ACTIONS } from '../../shared/domain/audit/audit-action.ts';
import { text } from '../../shared/text/text.ts';
import {
  AUDIT_TIMES,
  type AuditDraft,
  auditActionOf,
  auditTimeOf,
  isFiltered,
  WHOLE_LOG,
} from './audit-draft.ts';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  // Otherwise a list is as wide as its longest choice, and wider than its place.
  field: { flex: '1 1 130px', maxWidth: '200px', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  // Fluent gives an input a width of its own, which a narrow window does not have.
  input: { minWidth: 0 },
});

interface AuditFiltersProps {
  readonly draft: AuditDraft;
  readonly onChange: (draft: AuditDraft) => void;
}

/** What narrows the audit log besides its search: time, person, server and action. */
export function AuditFilters({ draft, onChange }: AuditFiltersProps): ReactElement {
  const styles = useStyles();
  const words = text.audit.filter;
  const change = (part: Partial<AuditDraft>): void => onChange({ ...draft, ...part });
  return (
    <fieldset className={styles.filters} aria-label={words.name}>
      <Field size="small" className={styles.field} label={words.time}>
        <Select value={draft.time} onChange={(_, { value }) => change({ time: auditTimeOf(value) })}>
          {AUDIT_TIMES.map((time) => (
            <option key={time} value={time}>
              {words.times[time]}
            </option>
          ))}
        </Select>
      </Field>
      {draft.time === 'custom' && <DayFields draft={draft} onChange={onChange} />}
      <Field size="small" className={styles.field} label={words.person}>
        <Input
          className={styles.input}
          placeholder={words.personHint}
          value={draft.person}
          onChange={(_, { value: person }) => change({ person })}
        />
      </Field>
      <Field size="small" className={styles.field} label={text.batch.server}>
        <Input
          className={styles.input}
          value={draft.server}
          onChange={(_, { value: server }) => change({ server })}
        />
      </Field>
      <Field size="small" className={styles.field} label={text.audit.actionColumn}>
        <Select value={draft.action} onChange={(_, { value }) => change({ action: auditActionOf(value) })}>
          <option value="">{words.anyAction}</option>
          {AUDIT_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {text.audit.action[action]}
            </option>
          ))}
        </Select>
      </Field>
      {isFiltered(draft) && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => onChange({ ...WHOLE_LOG, search: draft.search })}
        >
          {words.clear}
        </Button>
      )}
    </fieldset>
  );
}

/** The first and the last day. */
function DayFields({ draft, onChange }: AuditFiltersProps): ReactElement {
  const styles = useStyles();
  const words = text.audit.filter;
  const { fromDay, untilDay } = draft;
  const isWrong = fromDay !== '' && untilDay !== '' && fromDay > untilDay;
  return (
    <>
      <Field size="small" className={styles.field} label={words.from}>
        <Input
          className={styles.input}
          type="date"
          value={draft.fromDay}
          onChange={(_, { value: fromDay }) => onChange({ ...draft, fromDay })}
        />
      </Field>
      <Field
        size="small"
        className={styles.field}
        label={words.until}
        {...(isWrong ? { validationMessage: text.past.wrongTime } : {})}
      >
        <Input
          className={styles.input}
          type="date"
          value={draft.untilDay}
          onChange={(_, { value: untilDay }) => onChange({ ...draft, untilDay })}
        />
      </Field>
    </>
  );
}
