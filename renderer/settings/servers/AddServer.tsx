import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import {
  Add20Regular,
  ArrowDownload20Regular,
  ArrowImport20Regular,
  TextBulletListAdd20Regular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { parseServerName } from '../../../shared/names/server-name.ts';
import { text } from '../../../shared/text/text.ts';
import { ask, tell } from '../../notices/notice-actions.ts';
import { openDialog } from '../../state/navigation.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { Tip } from '../../ui/Tip.tsx';
import { objectionToName, withServers } from '../server-drafts.ts';
import { draftOf, isSameField } from '../settings-draft.ts';
import { draftIn, useChangeDraft } from '../use-draft.ts';
import { importServers, pasteServers } from './add-servers.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  field: { flex: '1 1 180px', minWidth: 0, maxWidth: '320px' },
  input: { width: '100%', minWidth: 0 },
});

/** One server by its name, several by a dialog, and import and export of lists. */
export function AddServer(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const change = useChangeDraft();
  const [name, setName] = useState('');
  const [objection, setObjection] = useState<string | null>(null);
  const unsaved = usePage(
    ({ draft, settings }) =>
      draft !== null && settings !== null && !isSameField('servers', draft, draftOf(settings)),
  );
  const words = text.settings.server;

  function add(): void {
    if (looksLikeSeveral(name)) {
      openDialog(store, { kind: 'addServers', from: { kind: 'text', text: name } });
      setName('');
      setObjection(null);
      return;
    }
    const found = objectionToName(name, draftIn(store.getState()).servers);
    const parsed = parseServerName(name);
    setObjection(found);
    if (found !== null || parsed === null) return;
    change((draft) => ({ ...draft, servers: withServers(draft.servers, [{ name: parsed }]) }));
    setName('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // Enter adds this server; it does not save the whole page.
    event.preventDefault();
    add();
  }

  async function exportList(): Promise<void> {
    const path = await ask(store, 'servers.export', {});
    if (path !== null) tell(store, 'success', words.exported(path));
  }

  return (
    <div className={styles.line}>
      <Field className={styles.field} {...(objection === null ? {} : { validationMessage: objection })}>
        <Input
          className={styles.input}
          aria-label={words.addLabel}
          placeholder={words.addPlaceholder}
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setObjection(null);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <Button icon={<Add20Regular />} onClick={add}>
        {words.add}
      </Button>
      <Button icon={<TextBulletListAdd20Regular />} onClick={() => pasteServers(store)}>
        {words.addSeveral}
      </Button>
      <Tip says={words.importTitle} is="more">
        <Button icon={<ArrowImport20Regular />} onClick={() => void importServers(store)}>
          {words.import}
        </Button>
      </Tip>
      <Tip says={unsaved ? words.exportNotSaved : words.exportTitle} is="more">
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={unsaved}
          onClick={() => void exportList()}
        >
          {words.export}
        </Button>
      </Tip>
    </div>
  );
}

/** A list or a pattern opens the dialog that shows what it would add. */
function looksLikeSeveral(typed: string): boolean {
  return /[,;[\]{}]|\S\s+\S/.test(typed.trim()) && parseServerName(typed) === null;
}
