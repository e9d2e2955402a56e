import { makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import {
  AlertRegular,
  AppsListRegular,
  ArrowResetRegular,
  ChatRegular,
  ClockRegular,
  ErrorCircleFilled,
  HistoryRegular,
  PlugConnectedRegular,
  PowerRegular,
  ServerRegular,
  WrenchRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { NARROW_SETTINGS } from '../../ui/layout.ts';
import { showSettings } from '../settings-actions.ts';
import { countErrorsIn, SECTIONS, type Section } from '../settings-view.ts';
import { useDraftErrors } from '../use-draft.ts';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, width: '208px', overflowY: 'auto', [NARROW_SETTINGS]: { display: 'none' } },
  picker: { display: 'none', [NARROW_SETTINGS]: { display: 'block' } },
  tab: { textAlign: 'start' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

const ICONS: Readonly<Record<Section, ReactElement>> = {
  servers: <ServerRegular />,
  watching: <ClockRegular />,
  resetting: <ArrowResetRegular />,
  work: <AppsListRegular />,
  messages: <ChatRegular />,
  connecting: <PlugConnectedRegular />,
  notifications: <AlertRegular />,
  history: <HistoryRegular />,
  startup: <PowerRegular />,
  tools: <WrenchRegular />,
};

/** Beside the panel of `SettingsSection`. */
export const PANEL_ID = 'settings-panel';
export const tabId = (section: Section): string => `settings-tab-${section}`;

/** The sections of the settings: beside them where there is room, else as a drop-down list. */
export function SettingsNavigation(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const section = usePage((state) => state.settingsView.section);
  const errors = useDraftErrors((all) => all);
  const title = (each: Section): string => {
    const wrong = countErrorsIn(each, errors);
    const said = text.settings.sections[each];
    return wrong === 0 ? said : text.settings.withErrors(said, wrong);
  };
  const show = (value: unknown): void => {
    const next = SECTIONS.find((each) => each === value);
    if (next !== undefined) showSettings(store, { section: next });
  };
  return (
    <>
      <TabList
        vertical
        // Fluent's hidden bold copy of the label would be read twice; the list has a fixed width and does not need it.
        reserveSelectedTabSpace={false}
        className={styles.tabs}
        aria-label={text.settings.navigation}
        selectedValue={section}
        onTabSelect={(_, { value }) => show(value)}
      >
        {SECTIONS.map((each) => {
          const wrong = countErrorsIn(each, errors) > 0;
          return (
            <Tab
              key={each}
              id={tabId(each)}
              className={styles.tab}
              value={each}
              aria-controls={PANEL_ID}
              icon={wrong ? <ErrorCircleFilled className={styles.wrong} /> : ICONS[each]}
            >
              {title(each)}
            </Tab>
          );
        })}
      </TabList>
      <div className={styles.picker}>
        <Select aria-label={text.settings.section} value={section} onChange={(_, { value }) => show(value)}>
          {SECTIONS.map((each) => (
            <option key={each} value={each}>
              {title(each)}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
