import { MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../../shared/text/text.ts';
import { usePage } from '../../state/store-context.ts';
import { WrappingBar } from '../../ui/WrappingBar.tsx';

const useStyles = makeStyles({ note: { margin: `${tokens.spacingVerticalM} 0` } });

/** What this computer's policy forbids, whatever the settings say; nothing without a policy. */
export function PolicyNote(): ReactElement | null {
  const styles = useStyles();
  const policy = usePage((state) => state.info?.policy ?? null);
  if (policy === null) return null;
  return (
    <WrappingBar className={styles.note} layout="multiline">
      <MessageBarBody>{text.settings.policy(policy)}</MessageBarBody>
    </WrappingBar>
  );
}
