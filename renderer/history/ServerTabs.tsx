import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { showHistory } from './history-actions.ts';
import type { HistoryView } from './history-view.ts';

const TABS: readonly HistoryView['tab'][] = ['sessions', 'timeline'];

/** Who is on now, or who was on. */
export function ServerTabs(): ReactElement {
  const store = useStore();
  const tab = usePage(({ historyView }) => historyView.tab);
  return (
    <TabList
      size="small"
      aria-label={text.timeline.tabs.name}
      selectedValue={tab}
      onTabSelect={(_, { value }) => {
        const chosen = TABS.find((each) => each === value);
        if (chosen !== undefined) showHistory(store, { tab: chosen });
      }}
    >
      {TABS.map((each) => (
        <Tab key={each} value={each}>
          {text.timeline.tabs[each]}
        </Tab>
      ))}
    </TabList>
  );
}
