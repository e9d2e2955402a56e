import { MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { usePage } from '../state/store-context.ts';
import { WrappingBar } from '../ui/WrappingBar.tsx';

const useStyles = makeStyles({ banner: { flexShrink: 0 } });

/** Says on every page that no real server is behind it. Cannot be dismissed. */
export function DemoBanner(): ReactElement | null {
  const styles = useStyles();
  const demo = usePage((state) => state.fleet?.demo === true || state.info?.demo === true);
  if (!demo) return null;
  return (
    <header className={styles.banner}>
      <WrappingBar shape="square" layout="multiline">
        <MessageBarBody>{text.demo}</MessageBarBody>
      </WrappingBar>
    </header>
  );
}
