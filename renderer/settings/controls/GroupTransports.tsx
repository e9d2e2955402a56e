import { Button, makeStyles, Select, Text, Tooltip, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { transportOfGroup } from '../../../shared/contract/transport.ts';
import { TRANSPORTS, type TransportKind } from '../../../shared/contract/transport-kind.ts';
import { joinGroup } from '../../../shared/names/group-path.ts';
import { text } from '../../../shared/text/text.ts';
import { uniqueKeys } from '../../ui/table/unique-keys.ts';
import { groupIn } from '../server-draft.ts';
import { groupsAround } from '../server-drafts.ts';
import { useDraft } from '../use-draft.ts';
import { useError, useField, useResetting, useUsualTransport } from '../use-setting.ts';
import { SettingRow } from './SettingRow.tsx';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choose: { flex: '1 1 160px', minWidth: 0, maxWidth: '320px' },
  groups: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  group: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The groups that are asked in a way of their own: choose one, and say how. */
export function GroupTransports(): ReactElement {
  const styles = useStyles();
  const [listed, setListed] = useField('groupTransports');
  const error = useError('groupTransports');
  const resetting = useResetting('groupTransports', text.settings.none);
  const usual = useUsualTransport();
  const servers = useDraft((draft) => draft.servers);
  const [chosen, setChosen] = useState('');
  const chooser = useRef<HTMLSelectElement>(null);

  const used = useMemo(() => groupsAround(servers), [servers]);
  const paths = listed.map(({ group }) => joinGroup(group));
  const keys = uniqueKeys(paths);
  const others = used.filter((path) => !paths.includes(path));
  const { label, hint } = text.settings.fields.groupTransports;
  const words = text.settings.groupWays;

  function add(): void {
    const group = [...groupIn(chosen)];
    // It is added to be asked in another way than now.
    const transport =
      (transportOfGroup({ groupTransports: listed }, group) ?? usual) === 'ssh' ? 'windows' : 'ssh';
    setListed([...listed, { group, transport }]);
    setChosen('');
    chooser.current?.focus();
  }

  return (
    <>
      <SettingRow
        label={label}
        hint={`${hint} ${text.settings.defaultIs(text.settings.none)}`}
        error={error}
        resetting={resetting}
        joined={listed.length > 0}
        wide
      >
        <div className={styles.choice}>
          <Select
            className={styles.choose}
            select={{ ref: chooser }}
            value={chosen}
            onChange={(_, { value }) => setChosen(value)}
          >
            <option value="">
              {others.length > 0 ? words.choose : used.length > 0 ? words.allListed : words.noGroups}
            </option>
            {others.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </Select>
          <Button disabledFocusable={chosen === ''} onClick={add}>
            {text.settings.server.add}
          </Button>
        </div>
      </SettingRow>
      {listed.length > 0 && (
        <ul className={styles.groups} aria-label={words.list}>
          {listed.map(({ group, transport }, place) => {
            const path = paths[place] ?? '';
            return (
              <li key={keys[place]} className={styles.group}>
                <span className={styles.name}>
                  {path}
                  {!used.includes(path) && (
                    <Text block size={200} className={styles.quiet}>
                      {words.unused}
                    </Text>
                  )}
                </span>
                <Select
                  aria-label={words.of(path)}
                  value={transport}
                  onChange={(_, { value }) =>
                    setListed(listed.with(place, { group, transport: wayIn(value) ?? transport }))
                  }
                >
                  {TRANSPORTS.map((way) => (
                    <option key={way} value={way}>
                      {text.settings.server.ways[way]}
                    </option>
                  ))}
                </Select>
                <Tooltip content={words.remove(path)} relationship="label">
                  <Button
                    appearance="subtle"
                    icon={<Delete20Regular />}
                    onClick={() => {
                      // The row is about to disappear: a keyboard user must not lose the focus to the top of the page.
                      chooser.current?.focus();
                      setListed(listed.toSpliced(place, 1));
                    }}
                  />
                </Tooltip>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function wayIn(value: string): TransportKind | undefined {
  return TRANSPORTS.find((way) => way === value);
}
