import { Input, makeStyles, Select, Switch, Text, Textarea, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { LANGUAGE_SETTINGS } from '../../../shared/contract/locale.ts';
import { DEFAULT_SETTINGS, NAME_LISTS } from '../../../shared/contract/settings.ts';
import { text } from '../../../shared/text/text.ts';
import {
  type ListField,
  limitsOf,
  NUMBER_FIELDS,
  type NumberField,
  type SettingField,
  type SettingsDraft,
} from '../settings-draft.ts';
import { DEFAULTS, useError, useField, useResetting } from '../use-setting.ts';
import { GroupTransports } from './GroupTransports.tsx';
import { MessagesRow } from './MessagesRow.tsx';
import { QuietHours } from './QuietHours.tsx';
import { SettingRow } from './SettingRow.tsx';

const useStyles = makeStyles({
  number: { width: '128px' },
  lines: { width: '100%' },
  counter: { textAlign: 'end', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

const CHOICES = {
  endDisconnectedBy: ['rwinsta', 'logoff'],
  endActiveBy: ['logoff', 'rwinsta'],
  consoleSwitch: ['admin', 'console'],
  language: LANGUAGE_SETTINGS,
  sshUnknownKeys: ['refuse', 'accept'],
} as const satisfies { readonly [Field in SettingField]?: readonly SettingsDraft[Field][] };
type ChoiceField = keyof typeof CHOICES;

const MESSAGE_FIELDS = ['warnText', 'askText'] as const;
type MessageField = (typeof MESSAGE_FIELDS)[number];

/** All other settings are on or off; a new kind of setting does not compile until it has its own control. */
type SwitchField = Exclude<
  SettingField,
  NumberField | ListField | ChoiceField | MessageField | 'messageTemplates' | 'quietHours' | 'groupTransports'
>;

/** The row of one setting, by its kind. Typing in one does not render the others. */
export const SettingControl = memo(({ field }: { readonly field: SettingField }): ReactElement => {
  if (isOneOf(NUMBER_FIELDS, field)) return <NumberRow field={field} />;
  if (isOneOf(NAME_LISTS, field)) return <ListRow field={field} />;
  if (isOneOf(MESSAGE_FIELDS, field)) return <MessageRow field={field} />;
  if (isChoice(field)) return <ChoiceRow field={field} />;
  if (field === 'messageTemplates') return <MessagesRow />;
  if (field === 'groupTransports') return <GroupTransports />;
  return field === 'quietHours' ? <QuietHours /> : <SwitchRow field={field} />;
});

function NumberRow({ field }: { readonly field: NumberField }): ReactElement {
  const styles = useStyles();
  const [value, set] = useField(field);
  const { label, hint, unit } = text.settings.fields[field];
  const { min, max } = limitsOf(field);
  const standard = unit === '' ? DEFAULTS[field] : `${DEFAULTS[field]} ${unit}`;
  return (
    <SettingRow
      label={label}
      hint={`${hint} ${text.settings.range(min, max)} ${text.settings.defaultIs(standard)}`}
      error={useError(field)}
      resetting={useResetting(field, standard)}
    >
      <Input
        className={styles.number}
        inputMode="numeric"
        value={value}
        contentAfter={unit === '' ? null : <Text size={200}>{unit}</Text>}
        onChange={(_, { value: typed }) => set(typed)}
      />
    </SettingRow>
  );
}

function ListRow({ field }: { readonly field: ListField }): ReactElement {
  const styles = useStyles();
  const [value, set] = useField(field);
  const { label, hint } = text.settings.fields[field];
  const standard = sayList(DEFAULT_SETTINGS[field]);
  return (
    <SettingRow
      label={label}
      hint={`${hint} ${text.settings.defaultIs(standard)}`}
      error={useError(field)}
      resetting={useResetting(field, standard)}
      wide
    >
      <Textarea
        className={styles.lines}
        resize="vertical"
        value={value}
        onChange={(_, { value: typed }) => set(typed)}
      />
    </SettingRow>
  );
}

function MessageRow({ field }: { readonly field: MessageField }): ReactElement {
  const styles = useStyles();
  const [value, set] = useField(field);
  const { label, hint } = text.settings.fields[field];
  const standard = field === 'warnText' ? text.message.warning : text.message.request;
  return (
    <SettingRow
      label={label}
      hint={`${hint} ${text.message.longest} ${text.message.placeholders}`}
      error={useError(field)}
      resetting={useResetting(field, text.settings.quoted(standard))}
      wide
    >
      <Textarea
        className={styles.lines}
        resize="vertical"
        rows={3}
        placeholder={standard}
        value={value}
        onChange={(_, { value: typed }) => set(typed)}
      />
      <Text size={200} block className={styles.counter}>
        {text.message.counter(value.trim().length)}
      </Text>
    </SettingRow>
  );
}

function SwitchRow({ field }: { readonly field: SwitchField }): ReactElement {
  const [value, set] = useField(field);
  const { label, hint } = text.settings.fields[field];
  const standard = sayOn(DEFAULTS[field]);
  return (
    <SettingRow
      label={label}
      hint={`${hint} ${text.settings.defaultIs(standard)}`}
      error={useError(field)}
      resetting={useResetting(field, standard)}
    >
      <Switch
        checked={value}
        label={sayOn(value)}
        labelPosition="before"
        onChange={(_, { checked }) => set(checked)}
      />
    </SettingRow>
  );
}

function ChoiceRow({ field }: { readonly field: ChoiceField }): ReactElement {
  const [value, set] = useField(field);
  const { label, hint } = text.settings.fields[field];
  const words = text.settings.choices;
  const choices: readonly SettingsDraft[ChoiceField][] = CHOICES[field];
  return (
    <SettingRow
      label={label}
      hint={`${hint} ${text.settings.defaultIs(words[DEFAULTS[field]])}`}
      error={useError(field)}
      resetting={useResetting(field, words[DEFAULTS[field]])}
    >
      <Select
        value={value}
        onChange={(_, { value: picked }) => {
          const chosen = choices.find((choice) => choice === picked);
          if (chosen !== undefined) set(chosen);
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

/** More names than this are counted: the control shows them all. */
const MOST_LISTED = 3;

function sayList(names: readonly string[]): string {
  if (names.length === 0) return text.settings.none;
  const said = names.slice(0, MOST_LISTED).join(', ');
  const more = names.length - MOST_LISTED;
  return more > 0 ? text.settings.addServers.andMore(said, more) : said;
}

function sayOn(on: boolean): string {
  return on ? text.settings.on : text.settings.off;
}

function isOneOf<Field extends SettingField>(fields: readonly Field[], field: SettingField): field is Field {
  return fields.some((each) => each === field);
}

function isChoice(field: SettingField): field is ChoiceField {
  return Object.hasOwn(CHOICES, field);
}
