import { Field, Input, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useId, useMemo, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { closeDialog } from '../../state/navigation.ts';
import { useStore } from '../../state/store-context.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { parseServerDraft } from '../server-draft.ts';
import { changeServers, groupsOf } from '../server-drafts.ts';
import { useChangeDraft, useDraft } from '../use-draft.ts';

const useStyles = makeStyles({ input: { width: '100%' } });

/** Moves several servers into one group, or out of their groups. */
export function SetGroupDialog({ keys }: { readonly keys: ReadonlySet<number> }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const change = useChangeDraft();
  const servers = useDraft((draft) => draft.servers);
  const groups = useMemo(() => groupsOf(servers), [servers]);
  const [group, setGroup] = useState(() => commonGroup(servers, keys));
  const [tried, setTried] = useState(false);
  const listId = useId();
  const words = text.settings.server;
  const [first] = servers;
  const parsed = first === undefined ? null : parseServerDraft({ ...first, group });
  const wrong = parsed?.ok === false ? parsed.errors.get('group') : undefined;

  function set(): void {
    setTried(true);
    if (wrong !== undefined) return;
    change((draft) => ({ ...draft, servers: changeServers(draft.servers, keys, { group: group.trim() }) }));
    closeDialog(store);
  }

  return (
    <DialogFrame
      title={words.setGroupTitle(keys.size)}
      submit={{ label: words.set, onSubmit: set }}
      close={text.settings.addServers.cancel}
    >
      <Field
        label={words.fields.group.label}
        hint={words.setGroupHint}
        {...(tried && wrong !== undefined ? { validationMessage: wrong } : {})}
      >
        <Input
          className={styles.input}
          autoFocus
          placeholder={words.noGroup}
          input={{ list: listId }}
          value={group}
          onChange={(_, { value }) => setGroup(value)}
        />
      </Field>
      <datalist id={listId}>
        {groups.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </DialogFrame>
  );
}

/** Their common group; empty where they differ. */
function commonGroup(
  servers: readonly { readonly key: number; readonly group: string }[],
  keys: ReadonlySet<number>,
): string {
  const groups = new Set(servers.flatMap(({ key, group }) => (keys.has(key) ? [group] : [])));
  const [first = '', ...others] = groups;
  return others.length === 0 ? first : '';
}
