import { Link, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage, useSettingsInUse, useStore } from '../state/store-context.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { showHistorySetting } from './history-actions.ts';

interface HistoryOffProps {
  /** What follows from it, where it is shown. */
  readonly then: Exclude<keyof typeof text.timeline.off, 'title' | 'bySettings' | 'byPolicy' | 'settings'>;
}

/** That nothing is kept, who says so, and where to change it. */
export function HistoryOff({ then }: HistoryOffProps): ReactElement | null {
  const store = useStore();
  const isOff = useSettingsInUse()?.historyDays === 0;
  const byPolicy = usePage(({ info }) => info?.policy?.keepHistory === false);
  if (!isOff) return null;
  const words = text.timeline.off;
  return (
    <WrappingBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle> {byPolicy ? words.byPolicy : words.bySettings}{' '}
        {words[then]}{' '}
        {!byPolicy && (
          <Link as="button" onClick={() => showHistorySetting(store)}>
            {words.settings}
          </Link>
        )}
      </MessageBarBody>
    </WrappingBar>
  );
}
