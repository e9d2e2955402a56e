import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import { openDialog } from '../../state/navigation.ts';
import { usePage, useStore } from '../../state/store-context.ts';
import { SettingRow } from './SettingRow.tsx';

/** Where the history is kept, and the button that deletes it after a question. */
export function ForgetHistory(): ReactElement {
  const store = useStore();
  const file = usePage((state) => state.info?.historyFile ?? null);
  const { forgetLabel, forgetHint, forget, where } = text.keptHistory;
  return (
    <SettingRow label={forgetLabel} hint={file === null ? forgetHint : `${forgetHint} ${where(file)}`}>
      <Button onClick={() => openDialog(store, { kind: 'forgetHistory' })}>{forget}</Button>
    </SettingRow>
  );
}
