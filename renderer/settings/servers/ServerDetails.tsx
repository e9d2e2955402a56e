import { Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { DEFAULT_PORT } from '../../../shared/contract/server-list.ts';
import { transportOfGroup } from '../../../shared/contract/transport.ts';
import { TRANSPORTS } from '../../../shared/contract/transport-kind.ts';
import { text } from '../../../shared/text/text.ts';
import { NARROW_SECTION } from '../../ui/layout.ts';
import { groupIn, type ServerDraft, type ServerErrors, type ServerPart } from '../server-draft.ts';
import { useDraft } from '../use-draft.ts';
import { useUsualTransport } from '../use-setting.ts';
import type { ServerDraftActions } from './ServerDraftRow.tsx';

const useStyles = makeStyles({
  fields: {
    margin: 0,
    border: 'none',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL} 36px`,
    [NARROW_SECTION]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      paddingInline: tokens.spacingHorizontalS,
    },
  },
  input: { width: '100%', minWidth: 0 },
  slots: { display: 'flex', gap: tokens.spacingHorizontalS },
  kind: { flex: '1 1 0', minWidth: 0 },
  number: { width: '72px' },
});

interface ServerDetailsProps extends Pick<ServerDraftActions, 'onChange'> {
  readonly server: ServerDraft;
  readonly errors: ServerErrors | undefined;
  readonly groupsId: string;
}

/** Every field of one server. */
export function ServerDetails({ server, errors, groupsId, onChange }: ServerDetailsProps): ReactElement {
  const styles = useStyles();
  const words = text.settings.server;
  const set = (change: Partial<ServerDraft>): void => onChange(server.key, change);
  const about = (part: ServerPart) => ({ ...words.fields[part], ...errorOf(errors, part) });
  return (
    <fieldset className={styles.fields} aria-label={words.details(server.name)}>
      <Field {...about('name')}>
        <Input
          className={styles.input}
          value={server.name}
          onChange={(_, { value }) => set({ name: value })}
        />
      </Field>
      <Field {...about('label')}>
        <Input
          className={styles.input}
          placeholder={words.labelHint}
          value={server.label}
          onChange={(_, { value }) => set({ label: value })}
        />
      </Field>
      <Field {...about('group')}>
        <Input
          className={styles.input}
          placeholder={words.noGroup}
          input={{ list: groupsId }}
          value={server.group}
          onChange={(_, { value }) => set({ group: value })}
        />
      </Field>
      <Field {...about('capacity')}>
        <div className={styles.slots}>
          <Select
            className={styles.kind}
            aria-label={words.fields.capacity.label}
            value={server.capacity}
            onChange={(_, { value }) => set({ capacity: capacityIn(value) })}
          >
            <option value="auto">{text.settings.choices.auto}</option>
            <option value="number">{text.settings.choices.number}</option>
            <option value="unlimited">{text.settings.choices.unlimited}</option>
          </Select>
          {server.capacity === 'number' && (
            <Input
              className={styles.number}
              aria-label={words.slots}
              inputMode="numeric"
              value={server.slots}
              onChange={(_, { value }) => set({ slots: value })}
            />
          )}
        </div>
      </Field>
      <Field {...about('port')}>
        <Input
          className={styles.number}
          inputMode="numeric"
          placeholder={String(DEFAULT_PORT)}
          value={server.port}
          onChange={(_, { value }) => set({ port: value })}
        />
      </Field>
      <Field {...words.fields.console}>
        <Switch
          checked={server.console}
          label={server.console ? text.settings.on : text.settings.off}
          onChange={(_, { checked }) => set({ console: checked })}
        />
      </Field>
      <WayFields server={server} errors={errors} onChange={onChange} />
    </fieldset>
  );
}

/** How the server is asked; over ssh also where and as whom. */
function WayFields({ server, errors, onChange }: Omit<ServerDetailsProps, 'groupsId'>): ReactElement {
  const styles = useStyles();
  const words = text.settings.server;
  const usual = useUsualTransport();
  const groupTransports = useDraft((draft) => draft.groupTransports);
  const ofGroup = transportOfGroup({ groupTransports }, groupIn(server.group));
  const { transport, sshPort, sshUser } = server;
  const overSsh = (transport ?? ofGroup ?? usual) === 'ssh';
  const needsSsh = overSsh || sshPort !== '' || sshUser !== '';
  // Once shown they stay: a field must not disappear while the user types in it.
  const [showsSsh, setShowsSsh] = useState(needsSsh);
  if (needsSsh && !showsSsh) setShowsSsh(true);
  const set = (change: Partial<ServerDraft>): void => onChange(server.key, change);
  return (
    <>
      <Field {...words.fields.transport}>
        <Select
          value={transport ?? ''}
          onChange={(_, { value }) => set({ transport: TRANSPORTS.find((way) => way === value) ?? null })}
        >
          <option value="">
            {ofGroup === null ? words.asUsual(words.ways[usual]) : words.asGroup(words.ways[ofGroup])}
          </option>
          {TRANSPORTS.map((way) => (
            <option key={way} value={way}>
              {words.ways[way]}
            </option>
          ))}
        </Select>
      </Field>
      {showsSsh && (
        <>
          <Field {...words.fields.sshPort} {...errorOf(errors, 'sshPort')}>
            <Input
              className={styles.number}
              inputMode="numeric"
              value={sshPort}
              onChange={(_, { value }) => set({ sshPort: value })}
            />
          </Field>
          <Field {...words.fields.sshUser} {...errorOf(errors, 'sshUser')}>
            <Input
              className={styles.input}
              value={sshUser}
              onChange={(_, { value }) => set({ sshUser: value })}
            />
          </Field>
        </>
      )}
    </>
  );
}

function errorOf(errors: ServerErrors | undefined, part: ServerPart): { validationMessage?: string } {
  const validationMessage = errors?.get(part);
  return validationMessage === undefined ? {} : { validationMessage };
}

function capacityIn(value: string): ServerDraft['capacity'] {
  return value === 'number' || value === 'unlimited' ? value : 'auto';
}
