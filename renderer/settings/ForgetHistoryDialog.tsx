import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { closeDialog } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { forgetHistory } from './settings-actions.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

/** Asks before what was seen of who was on is deleted. */
export function ForgetHistoryDialog(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const { title, what, stays, noWayBack, confirm, cancel } = text.keptHistory.dialog;

  function onSubmit(): void {
    closeDialog(store);
    void forgetHistory(store);
  }

  return (
    // The text has the focus: the next Enter must not delete anything.
    <DialogFrame title={title} close={cancel} onlyText submit={{ label: confirm, onSubmit }}>
      <div className={styles.parts}>
        <Text>{what}</Text>
        <Text>{stays}</Text>
        <Text weight="semibold">{noWayBack}</Text>
      </div>
    </DialogFrame>
  );
}
