import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import type { Failure } from '../../shared/domain/failure.ts';
import { text } from '../../shared/text/text.ts';
import { BackToList } from '../fleet/BackToList.tsx';
import { FailureBar } from '../notices/FailureBar.tsx';
import { usePage, useStore } from '../state/store-context.ts';
import { NARROW, NARROW_SETTINGS } from '../ui/layout.ts';
import { SettingsNavigation } from './controls/SettingsNavigation.tsx';
import { SettingsSection } from './controls/SettingsSection.tsx';
import { saveSettings, setDraft, showSettings, tellUnsaved } from './settings-actions.ts';
import { countErrors, errorsOf, keepKeys, parseDraft } from './settings-draft.ts';
import { placeOfErrors } from './settings-view.ts';
import { draftIn, useDraftErrors } from './use-draft.ts';

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    containerType: 'inline-size',
    containerName: 'settings',
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  title: { margin: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    [NARROW_SETTINGS]: {
      flexDirection: 'column',
      padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  said: { flexGrow: 1, [NARROW]: { flexBasis: '100%' } },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

/**
 * Every setting with what it does. Unsaved input stays until it is saved or discarded, also while other pages are
 * shown.
 */
export function SettingsPage(): ReactElement | null {
  const loaded = usePage((state) => state.settings !== null);
  return loaded ? <SettingsForm /> : null;
}

function SettingsForm(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const changed = usePage((state) => state.draft !== null);
  const wrong = useDraftErrors(countErrors);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  useEffect(() => () => tellUnsaved(store), [store]);

  function discard(): void {
    setDraft(store, null);
    setFailure(null);
    setSaved(false);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const draft = draftIn(store.getState());
    const parsed = parseDraft(draft);
    if (!parsed.ok) {
      // Incomplete input is not an error before the first save; from then on errors are shown, and go when they are
      // corrected.
      showSettings(store, { tried: true, ...placeOfErrors(errorsOf(draft)) });
      return;
    }
    const notSaved = await saveSettings(store, parsed.settings);
    setFailure(notSaved);
    if (notSaved !== null) return;
    const { settings } = store.getState();
    if (settings !== null) keepKeys(settings, draft);
    setDraft(store, null);
    setSaved(true);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.head}>
        <BackToList />
        <Title3 as="h2" className={styles.title}>
          {text.settings.title}
        </Title3>
      </div>
      <div className={styles.body}>
        <SettingsNavigation />
        <SettingsSection />
      </div>
      {failure !== null && <FailureBar failure={failure} />}
      <div className={styles.bar}>
        <Text className={styles.said} role="status">
          {wrong > 0 ? (
            <span className={styles.wrong}>{text.settings.invalid(wrong)}</span>
          ) : changed ? (
            text.settings.dirty
          ) : saved ? (
            text.settings.saved
          ) : (
            text.settings.clean
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
