import { Button, Field, Input, makeStyles, Select, Tooltip, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { LONGEST_MESSAGE_NAME, MOST_SAVED_MESSAGES } from '../../../shared/contract/message.ts';
import type { SavedMessage } from '../../../shared/contract/settings.ts';
import { text } from '../../../shared/text/text.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { isMessage } from './message-draft.ts';
import { deleteMessage, saveMessage } from './saved-messages.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  field: { flexGrow: 1, minWidth: '160px' },
});

const NONE: readonly SavedMessage[] = [];

interface SavedMessagesProps {
  /** The text as it is written now. */
  readonly written: string;
  readonly onPick: (text: string) => void;
}

/** The messages that are kept: one is picked or deleted, or the text is kept under a name. */
export function SavedMessages({ written, onPick }: SavedMessagesProps): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const saved = usePage(({ settings }) => settings?.messageTemplates ?? NONE);
  const [picked, setPicked] = useState('');
  /** Null while no name is asked for. */
  const [name, setName] = useState<string | null>(null);
  const words = text.savedMessages;
  const named = (name ?? '').trim();
  const isAgain = saved.some((each) => each.name === named);
  const isFull = saved.length >= MOST_SAVED_MESSAGES && !isAgain;
  const maySave = named !== '' && !isFull && isMessage(written);

  function save(): void {
    if (!maySave) return;
    void saveMessage(store, { name: named, text: written.trim() });
    setPicked(named);
    setName(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // Enter saves the text; it does not send the message.
    event.preventDefault();
    save();
  }

  if (name !== null)
    return (
      <div className={styles.line}>
        <Field
          className={styles.field}
          label={words.name}
          {...(isFull
            ? { validationMessage: words.tooMany(MOST_SAVED_MESSAGES) }
            : isAgain
              ? { hint: words.again }
              : {})}
        >
          <Input
            autoFocus
            maxLength={LONGEST_MESSAGE_NAME}
            value={name}
            onChange={(_, { value }) => setName(value)}
            onKeyDown={onKeyDown}
          />
        </Field>
        <Button disabledFocusable={!maySave} onClick={save}>
          {words.saveAs}
        </Button>
        <Button appearance="subtle" onClick={() => setName(null)}>
          {words.cancel}
        </Button>
      </div>
    );
  return (
    <div className={styles.line}>
      {saved.length > 0 && (
        <Field className={styles.field} label={words.choose}>
          <Select
            value={picked}
            onChange={(_, { value }) => {
              setPicked(value);
              const found = saved.find((each) => each.name === value);
              if (found !== undefined) onPick(found.text);
            }}
          >
            <option value="">{words.none}</option>
            {saved.map((each) => (
              <option key={each.name} value={each.name}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {picked !== '' && saved.some((each) => each.name === picked) && (
        <Tooltip relationship="label" content={words.remove(picked)}>
          <Button
            appearance="subtle"
            icon={<Delete20Regular />}
            onClick={() => {
              void deleteMessage(store, picked);
              setPicked('');
            }}
          />
        </Tooltip>
      )}
      <Button disabledFocusable={!isMessage(written)} onClick={() => setName('')}>
        {words.save}
      </Button>
    </div>
  );
}
