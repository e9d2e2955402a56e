import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { backToList } from '../state/navigation.ts';
import { useStore } from '../state/store-context.ts';
import { NARROW } from '../ui/layout.ts';

const useStyles = makeStyles({
  back: { display: 'none', alignSelf: 'start', [NARROW]: { display: 'inline-flex' } },
});

/** The way back to the list of servers, in a window too narrow to show it beside a page. */
export function BackToList(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  return (
    <Button
      className={styles.back}
      appearance="subtle"
      icon={<ArrowLeft20Regular />}
      onClick={() => backToList(store)}
    >
      {text.list.back}
    </Button>
  );
}
