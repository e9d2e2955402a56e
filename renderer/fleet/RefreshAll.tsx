import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { useStore } from '../state/store-context.ts';
import { Tip } from '../ui/Tip.tsx';
import { refresh } from './fleet-actions.ts';

/** Asks all servers again. */
export const RefreshAll = memo(function RefreshAll({ label }: { readonly label: string }): ReactElement {
  const store = useStore();
  return (
    <Tip says={text.list.refreshAllTitle} is="more">
      <Button
        appearance="subtle"
        icon={<ArrowClockwise20Regular />}
        aria-label={label}
        onClick={() => void refresh(store)}
      />
    </Tip>
  );
});
