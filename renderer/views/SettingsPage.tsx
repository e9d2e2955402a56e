import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { Failure } from '../../shared/model.ts';
import type { Settings } from '../../shared/settings.ts';
import { text } from '../../shared/text/text.ts';
import { BackToList } from '../components/BackToList.tsx';
import { FailureBar } from '../components/FailureBar.tsx';
import { SettingsSections } from '../components/SettingsSections.tsx';
import { NARROW } from '../layout.ts';
import { draftOf, type FieldErrors, isChanged, parseDraft, type SettingsDraft } from '../settings-draft.ts';
import { usePage, useStore } from '../store-context.ts';

const useStyles = makeStyles({
  form: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    containerType: 'inline-size',
    containerName: 'page',
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '860px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  title: { margin: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  said: { flexGrow: 1, [NARROW]: { flexBasis: '100%' } },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

const NO_ERRORS: FieldErrors = new Map();

/** Every setting with what it does. What is typed stays until it is saved or discarded, whatever page is shown meanwhile. */
export function SettingsPage(): ReactElement | null {
  const settings = usePage((state) => state.settings);
  return settings === null ? null : <SettingsForm saved={settings} />;
}

function SettingsForm({ saved }: { readonly saved: Settings }): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const draft = usePage((state) => state.draft) ?? draftOf(saved);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saying, setSaying] = useState('');
  const changed = isChanged(draft, saved);
  const parsed = parseDraft(draft);
  // What is half typed is not wrong yet: errors show from the first try to save on, and go as they are mended.
  const errors = tried && !parsed.ok ? parsed.errors : NO_ERRORS;

  function change(next: SettingsDraft): void {
    setSaying('');
    store.setDraft(isChanged(next, saved) ? next : null);
  }

  function discard(): void {
    store.setDraft(null);
    setTried(false);
    setFailure(null);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!parsed.ok) return;
    const notSaved = await store.saveSettings(parsed.settings);
    setFailure(notSaved);
    if (notSaved !== null) return;
    store.setDraft(null);
    setTried(false);
    setSaying(text.settings.saved);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.scroll}>
        <div className={styles.content}>
          <BackToList />
          <Title3 as="h2" className={styles.title}>
            {text.settings.title}
          </Title3>
          <SettingsSections draft={draft} errors={errors} onChange={change} />
        </div>
      </div>
      {failure !== null && <FailureBar failure={failure} />}
      <div className={styles.bar}>
        <Text className={styles.said} role="status">
          {errors.size > 0 ? (
            <span className={styles.wrong}>{text.settings.invalid(errors.size)}</span>
          ) : changed ? (
            text.settings.dirty
          ) : (
            saying || text.settings.clean
          )}
        </Text>
        <Button type="submit" appearance="primary" disabled={!changed}>
          {text.settings.save}
        </Button>
        <Button disabled={!changed} onClick={discard}>
          {text.settings.discard}
        </Button>
      </div>
    </form>
  );
}
