import { Input, makeStyles, Select, Switch, Text, Textarea, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { text } from '../../shared/text/text.ts';
import {
  type FieldErrors,
  type ListField,
  limitsOf,
  type NumberField,
  type SettingsDraft,
  withServer,
} from '../settings-draft.ts';
import { PolicyNote } from './PolicyNote.tsx';
import { ServerEditor } from './ServerEditor.tsx';
import { SettingRow } from './SettingRow.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  servers: { padding: `${tokens.spacingVerticalM} 0` },
  serversHint: {
    display: 'block',
    marginBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
  },
  number: { width: '120px' },
  lines: { width: '100%' },
  counter: { textAlign: 'end', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface SettingsSectionsProps {
  readonly draft: SettingsDraft;
  readonly errors: FieldErrors;
  readonly onChange: (draft: SettingsDraft) => void;
}

/** Every setting, in the order in which one meets what it is about. */
export function SettingsSections(props: SettingsSectionsProps): ReactElement {
  const styles = useStyles();
  const { draft, errors, onChange } = props;
  const { sections, choices } = text.settings;
  return (
    <>
      <Section title={sections.servers}>
        <div className={styles.servers}>
          <Text size={200} className={styles.serversHint}>
            {text.settings.serversHint}
          </Text>
          <ServerEditor
            servers={draft.servers}
            errors={errors}
            onChange={(servers) => onChange({ ...draft, servers })}
            onAdd={(name) => onChange(withServer(draft, name))}
          />
        </div>
      </Section>
      <Section title={sections.watching}>
        <NumberRow field="intervalSeconds" {...props} />
        <NumberRow field="timeoutSeconds" {...props} />
        <NumberRow field="concurrency" {...props} />
      </Section>
      <Section title={sections.resetting}>
        <PolicyNote />
        <SwitchRow field="lookOnly" {...props} />
        <NumberRow field="undoSeconds" {...props} />
        <NumberRow field="idleThresholdMinutes" {...props} />
        <ListRow field="protectedUsers" {...props} />
        <ListRow field="protectedServers" {...props} />
        <SwitchRow field="offerOwnAccount" {...props} />
        <ChoiceRow field="endDisconnectedBy" choices={['rwinsta', 'logoff']} words={choices} {...props} />
        <ChoiceRow field="endActiveBy" choices={['logoff', 'rwinsta']} words={choices} {...props} />
      </Section>
      <Section title={sections.messages}>
        <NumberRow field="warnSeconds" {...props} />
        <MessageRow field="warnText" {...props} />
        <MessageRow field="askText" {...props} />
      </Section>
      <Section title={sections.connecting}>
        <ChoiceRow field="consoleSwitch" choices={['admin', 'console']} words={choices} {...props} />
      </Section>
      <Section title={sections.notifications}>
        <SwitchRow field="notifyFull" {...props} />
        <SwitchRow field="notifyReset" {...props} />
      </Section>
      <Section title={sections.tools}>
        <NumberRow field="codePage" {...props} />
      </Section>
    </>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Text as="h3" size={300} weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <div className={styles.card}>{children}</div>
    </section>
  );
}

function NumberRow({
  field,
  draft,
  errors,
  onChange,
}: SettingsSectionsProps & { readonly field: NumberField }): ReactElement {
  const styles = useStyles();
  const { label, hint, unit } = text.settings.fields[field];
  const { min, max } = limitsOf(field);
  return (
    <SettingRow label={label} hint={`${hint} ${text.settings.range(min, max)}`} error={errors.get(field)}>
      <Input
        className={styles.number}
        inputMode="numeric"
        value={draft[field]}
        contentAfter={unit === '' ? null : <Text size={200}>{unit}</Text>}
        onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
      />
    </SettingRow>
  );
}

function ListRow({
  field,
  draft,
  errors,
  onChange,
}: SettingsSectionsProps & { readonly field: ListField }): ReactElement {
  const styles = useStyles();
  return (
    <SettingRow {...text.settings.fields[field]} error={errors.get(field)} wide>
      <Textarea
        className={styles.lines}
        resize="vertical"
        value={draft[field]}
        onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
      />
    </SettingRow>
  );
}

function MessageRow({
  field,
  draft,
  errors,
  onChange,
}: SettingsSectionsProps & { readonly field: 'warnText' | 'askText' }): ReactElement {
  const styles = useStyles();
  const { label, hint } = text.settings.fields[field];
  const { length } = draft[field].trim();
  return (
    <SettingRow label={label} hint={`${hint} ${text.message.placeholders}`} error={errors.get(field)} wide>
      <Textarea
        className={styles.lines}
        resize="vertical"
        rows={3}
        value={draft[field]}
        onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
      />
      <Text size={200} block className={styles.counter}>
        {text.message.counter(length)}
      </Text>
    </SettingRow>
  );
}

type SwitchField = 'lookOnly' | 'offerOwnAccount' | 'notifyFull' | 'notifyReset';

function SwitchRow({
  field,
  draft,
  errors,
  onChange,
}: SettingsSectionsProps & { readonly field: SwitchField }): ReactElement {
  return (
    <SettingRow {...text.settings.fields[field]} error={errors.get(field)}>
      <Switch
        checked={draft[field]}
        label={draft[field] ? text.settings.on : text.settings.off}
        labelPosition="before"
        onChange={(_, { checked }) => onChange({ ...draft, [field]: checked })}
      />
    </SettingRow>
  );
}

type ChoiceField = 'endDisconnectedBy' | 'endActiveBy' | 'consoleSwitch';

interface ChoiceRowProps<Field extends ChoiceField> extends SettingsSectionsProps {
  readonly field: Field;
  readonly choices: readonly SettingsDraft[Field][];
  readonly words: Readonly<Record<SettingsDraft[Field], string>>;
}

function ChoiceRow<Field extends ChoiceField>(props: ChoiceRowProps<Field>): ReactElement {
  const { field, choices, words, draft, errors, onChange } = props;
  return (
    <SettingRow {...text.settings.fields[field]} error={errors.get(field)}>
      <Select
        value={draft[field]}
        onChange={(_, { value }) => {
          const chosen = choices.find((choice) => choice === value);
          if (chosen !== undefined) onChange({ ...draft, [field]: chosen });
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </Select>
    </SettingRow>
  );
}
