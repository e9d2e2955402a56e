import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import type { ImportPreview, ListedServer } from '../../../shared/contract/server-list.ts';
import type { Failure } from '../../../shared/domain/failure.ts';
import { MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { text } from '../../../shared/text/text.ts';
import { FailureBar } from '../../notices/FailureBar.tsx';
import { NO_KEYS } from '../../state/empty.ts';
import { closeDialog } from '../../state/navigation.ts';
import type { ServersSource } from '../../state/page-state.ts';
import { useStore } from '../../state/store-context.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { partListed } from '../server-drafts.ts';
import { useDraft } from '../use-draft.ts';
import { useListPreview } from '../use-list-preview.ts';
import { addServers } from './add-servers.ts';
import { ListPreview, type PreviewRow } from './ListPreview.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  text: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

/** Servers of a pasted list or of files: shows what would be added before it is added. */
export function AddServersDialog({ from }: { readonly from: ServersSource }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const watched = useDraft((draft) => draft.servers);
  const [pasted, setPasted] = useState(from.kind === 'text' ? from.text : '');
  const [changed, setChanged] = useState(NO_KEYS);
  const [notSaved, setNotSaved] = useState<Failure | null>(null);
  const typed = useListPreview(pasted);
  const { preview, reading, failure } =
    from.kind === 'files' ? { preview: from.preview, reading: false, failure: null } : typed;

  const words = text.settings.addServers;
  const { rows, known } = useMemo(() => rowsOf(preview, watched), [preview, watched]);
  // Names without a doubt are ticked; a click of the user inverts that.
  const chosen = useMemo(
    () => rows.flatMap(({ server, why }) => ((why === null) !== changed.has(server.name) ? [server] : [])),
    [rows, changed],
  );
  const names = useMemo(() => new Set<string>(chosen.map(({ name }) => name)), [chosen]);
  const choose = useCallback((name: string) => setChanged((before) => toggled(before, name)), []);
  const tooMany = watched.length + chosen.length > MOST_NAMES;
  const ready = !reading && chosen.length > 0 && !tooMany;

  async function add(): Promise<void> {
    if (!ready) return;
    const why = await addServers(store, chosen);
    setNotSaved(why);
    if (why === null) closeDialog(store);
  }

  return (
    <DialogFrame
      className={styles.surface}
      title={from.kind === 'files' ? words.importTitle(sayFiles(from.preview.files)) : words.title}
      submit={{ label: words.add(chosen.length), disabled: !ready, onSubmit: () => void add() }}
      close={words.cancel}
    >
      {from.kind === 'text' && (
        <Field label={words.field} hint={words.hint}>
          <Textarea
            autoFocus
            className={styles.text}
            rows={5}
            resize="vertical"
            spellCheck={false}
            placeholder={words.placeholder}
            value={pasted}
            onChange={(_, { value }) => setPasted(value)}
          />
        </Field>
      )}
      {failure !== null && <FailureBar failure={failure} />}
      {notSaved !== null && <FailureBar failure={notSaved} />}
      <ListPreview
        fresh={rows}
        known={known}
        problems={preview.problems}
        chosen={names}
        reading={reading}
        onChoose={choose}
      />
      {tooMany && (
        <Text role="alert" className={styles.wrong}>
          {text.settings.server.tooMany(MOST_NAMES)}
        </Text>
      )}
    </DialogFrame>
  );
}

/** The new servers of a list, those without a doubt first; and those already there. */
function rowsOf(
  { servers, unticked }: ImportPreview,
  watched: readonly { readonly name: string }[],
): { readonly rows: readonly PreviewRow[]; readonly known: readonly ListedServer[] } {
  const sure = partListed(servers, watched);
  const doubted = partListed(unticked, watched);
  return {
    rows: [
      ...sure.fresh.map((server) => ({ server, why: null })),
      ...doubted.fresh.map(({ line: _, code: __, why, ...server }) => ({ server, why })),
    ],
    known: [...sure.known, ...doubted.known],
  };
}

function toggled(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set(names.has(name) ? [...names].filter((each) => each !== name) : [...names, name]);
}

function sayFiles([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : text.settings.addServers.filesMore(first, others.length);
}
