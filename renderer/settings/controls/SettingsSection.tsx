import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import { usePage } from '../../state/store-context.ts';
import { NARROW_SETTINGS } from '../../ui/layout.ts';
import { ServerEditor } from '../servers/ServerEditor.tsx';
import type { SettingField } from '../settings-draft.ts';
import { SECTION_OF } from '../settings-view.ts';
import { ForgetHistory } from './ForgetHistory.tsx';
import { PolicyNote } from './PolicyNote.tsx';
import { SettingControl } from './SettingControl.tsx';
import { PANEL_ID, tabId } from './SettingsNavigation.tsx';
import { StartAtLogin } from './StartAtLogin.tsx';

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarGutter: 'stable',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    containerType: 'inline-size',
    containerName: 'section',
  },
  inner: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '860px',
  },
  // In a narrow window the drop-down list above shows it.
  heading: { margin: 0, [NARROW_SETTINGS]: { display: 'none' } },
  explanation: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
});

const FIELDS = Object.keys(SECTION_OF).filter((field): field is SettingField => field !== 'servers');

/** The chosen section of the settings. */
export function SettingsSection(): ReactElement {
  const styles = useStyles();
  const section = usePage((state) => state.settingsView.section);
  const keepsHistory = usePage((state) => state.info?.policy?.keepHistory ?? true);
  return (
    <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(section)} className={styles.panel}>
      <div className={styles.inner}>
        <Text as="h3" size={400} weight="semibold" className={styles.heading}>
          {text.settings.sections[section]}
        </Text>
        {section === 'servers' ? (
          <ServerEditor />
        ) : (
          <div className={styles.card}>
            {(section === 'resetting' || section === 'work' || (section === 'history' && !keepsHistory)) && (
              <PolicyNote />
            )}
            {section === 'work' && (
              <Text as="p" className={styles.explanation}>
                {text.settings.workExplained}
              </Text>
            )}
            {section === 'startup' && <StartAtLogin />}
            {FIELDS.filter((field) => SECTION_OF[field] === section).map((field) => (
              <SettingControl key={field} field={field} />
            ))}
            {section === 'history' && <ForgetHistory />}
          </div>
        )}
      </div>
    </div>
  );
}
