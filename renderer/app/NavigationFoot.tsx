import { makeStyles, tokens } from '@fluentui/react-components';
import { History20Regular, Settings20Regular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { showPage } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { NavigationButton } from '../ui/NavigationButton.tsx';
import { HelpMenu } from './HelpMenu.tsx';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    // No word is cut: German needs a second line.
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
});

/** The pages and the help that are needed seldom, below the list of servers. */
export const NavigationFoot = memo(function NavigationFoot(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const page = usePage((state) => state.page);
  const unsaved = usePage((state) => state.draft !== null);
  return (
    <div className={styles.foot}>
      <NavigationButton
        size="compact"
        icon={<History20Regular />}
        label={text.audit.title}
        isCurrent={page === 'audit'}
        onClick={() => showPage(store, 'audit')}
      />
      <NavigationButton
        size="compact"
        icon={<Settings20Regular />}
        label={text.watch.settings}
        isCurrent={page === 'settings'}
        says={unsaved ? text.watch.unsaved : undefined}
        onClick={() => showPage(store, 'settings')}
      />
      <HelpMenu />
    </div>
  );
});
