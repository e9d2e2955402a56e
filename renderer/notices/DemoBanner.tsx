import { Button, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';
import { showDemo } from '../welcome/demo-actions.ts';

const useStyles = makeStyles({ banner: { flexShrink: 0 } });

/** Says on every page that no real server is behind it. Cannot be dismissed. */
export function DemoBanner(): ReactElement | null {
  const styles = useStyles();
  const demo = usePage((state) => state.fleet?.demo === true || state.info?.demo === true);
  const store = useStore();
  if (!demo) return null;
  return (
    <header className={styles.banner}>
      <WrappingBar shape="square">
        <MessageBarBody>{text.demo}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void showDemo(store, false)}>
            {text.leaveDemo}
          </Button>
        </MessageBarActions>
      </WrappingBar>
    </header>
  );
}
