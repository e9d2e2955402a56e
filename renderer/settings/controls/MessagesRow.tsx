import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import { useError, useField } from '../use-setting.ts';
import { SettingRow } from './SettingRow.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, border: 'none', minWidth: 0, width: '100%' },
  message: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  said: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** The messages that are kept, each with a button that deletes it. */
export function MessagesRow(): ReactElement {
  const styles = useStyles();
  const [messages, set] = useField('messageTemplates');
  const { label, hint } = text.settings.fields.messageTemplates;
  const words = text.savedMessages;
  return (
    <SettingRow label={label} hint={hint} error={useError('messageTemplates')} wide>
      <fieldset className={styles.list} aria-label={label} aria-description={hint}>
        {messages.length === 0 && <Text size={200}>{words.empty}</Text>}
        {messages.map(({ name, text: said }) => (
          <div key={name} className={styles.message}>
            <Text size={200} className={styles.said}>
              <strong>{name}</strong>: {said}
            </Text>
            <Tooltip relationship="label" content={words.remove(name)}>
              <Button
                size="small"
                appearance="subtle"
                icon={<Delete20Regular />}
                onClick={() => set(messages.filter((each) => each.name !== name))}
              />
            </Tooltip>
          </div>
        ))}
      </fieldset>
    </SettingRow>
  );
}
