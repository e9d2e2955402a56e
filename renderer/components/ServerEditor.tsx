import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { text } from '../../shared/text/text.ts';
import { NARROW_TABLE } from '../layout.ts';
import { type FieldErrors, objectionToName, type ServerDraft } from '../settings-draft.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  row: {
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) 104px 64px 32px',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    [NARROW_TABLE]: {
      gridTemplateColumns: 'minmax(0, 1fr) 72px 32px',
      paddingBottom: tokens.spacingVerticalM,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  headings: {
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    [NARROW_TABLE]: { display: 'none' },
  },
  /** The number has no column of its own while there is none. */
  twoCells: { gridColumn: 'span 2', [NARROW_TABLE]: { gridColumn: 'span 2' } },
  wideCell: { [NARROW_TABLE]: { gridColumn: '1 / -1' } },
  input: { width: '100%', minWidth: 0 },
  add: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalM,
  },
  addField: { flexGrow: 1, maxWidth: '360px', minWidth: 0 },
});

interface ServerEditorProps {
  readonly servers: readonly ServerDraft[];
  readonly errors: FieldErrors;
  readonly onChange: (servers: readonly ServerDraft[]) => void;
  readonly onAdd: (name: string) => void;
}

/** The servers of the settings: each with its name, label and slots, and a line to add one. */
export function ServerEditor({ servers, errors, onChange, onAdd }: ServerEditorProps): ReactElement {
  const styles = useStyles();
  const change = (changed: ServerDraft): void =>
    onChange(servers.map((server) => (server.key === changed.key ? changed : server)));
  const remove = (removed: ServerDraft): void => onChange(servers.filter((server) => server !== removed));
  return (
    <>
      {servers.length === 0 && <Text>{text.settings.server.empty}</Text>}
      {servers.length > 0 && (
        <div className={mergeClasses(styles.row, styles.headings)} aria-hidden>
          <Text size={200}>{text.settings.server.name}</Text>
          <Text size={200}>{text.settings.server.label}</Text>
          <Text size={200}>{text.settings.server.capacity}</Text>
        </div>
      )}
      <ul className={styles.list} aria-label={text.settings.sections.servers}>
        {servers.map((server, place) => (
          <ServerEditorRow
            key={server.key}
            server={server}
            place={place}
            errors={errors}
            onChange={change}
            onRemove={remove}
          />
        ))}
      </ul>
      <AddServer servers={servers} onAdd={onAdd} />
    </>
  );
}

interface ServerEditorRowProps {
  readonly server: ServerDraft;
  readonly place: number;
  readonly errors: FieldErrors;
  readonly onChange: (server: ServerDraft) => void;
  readonly onRemove: (server: ServerDraft) => void;
}

function ServerEditorRow({ server, place, errors, onChange, onRemove }: ServerEditorRowProps): ReactElement {
  const styles = useStyles();
  const words = text.settings.server;
  return (
    <li className={styles.row}>
      <Field className={styles.wideCell} {...errorAt(errors, place, 'name')}>
        <Input
          className={styles.input}
          aria-label={words.nameOf(place + 1)}
          value={server.name}
          title={server.name}
          onChange={(_, { value }) => onChange({ ...server, name: value })}
        />
      </Field>
      <Field className={styles.wideCell} {...errorAt(errors, place, 'label')}>
        <Input
          className={styles.input}
          aria-label={words.labelOf(server.name)}
          placeholder={words.labelHint}
          value={server.label}
          title={server.label}
          onChange={(_, { value }) => onChange({ ...server, label: value })}
        />
      </Field>
      <Select
        {...(server.capacity === 'number' ? {} : { className: styles.twoCells })}
        aria-label={words.capacityOf(server.name)}
        value={server.capacity}
        onChange={(_, { value }) => onChange({ ...server, capacity: capacityIn(value) })}
      >
        <option value="auto">{text.settings.choices.auto}</option>
        <option value="number">{text.settings.choices.number}</option>
        <option value="unlimited">{text.settings.choices.unlimited}</option>
      </Select>
      {server.capacity === 'number' && (
        <Field {...errorAt(errors, place, 'capacity')}>
          <Input
            className={styles.input}
            aria-label={words.slotsOf(server.name)}
            inputMode="numeric"
            value={server.slots}
            onChange={(_, { value }) => onChange({ ...server, slots: value })}
          />
        </Field>
      )}
      <Button
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-label={words.remove(server.name)}
        title={words.remove(server.name)}
        onClick={() => onRemove(server)}
      />
    </li>
  );
}

function AddServer({ servers, onAdd }: Pick<ServerEditorProps, 'servers' | 'onAdd'>): ReactElement {
  const styles = useStyles();
  const [name, setName] = useState('');
  const [objection, setObjection] = useState<string | null>(null);

  function add(): void {
    const found = objectionToName(name, servers);
    setObjection(found);
    if (found !== null) return;
    onAdd(name);
    setName('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // Enter adds this server; it does not save the whole page.
    event.preventDefault();
    add();
  }

  return (
    <div className={styles.add}>
      <Field className={styles.addField} {...(objection === null ? {} : { validationMessage: objection })}>
        <Input
          className={styles.input}
          aria-label={text.settings.server.addLabel}
          placeholder={text.settings.server.addPlaceholder}
          value={name}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <Button icon={<Add20Regular />} onClick={add}>
        {text.settings.server.add}
      </Button>
    </div>
  );
}

function errorAt(errors: FieldErrors, place: number, part: string): { validationMessage?: string } {
  const message = errors.get(`servers.${place}.${part}`);
  return message === undefined ? {} : { validationMessage: message };
}

function capacityIn(value: string): ServerDraft['capacity'] {
  return value === 'number' || value === 'unlimited' ? value : 'auto';
}
