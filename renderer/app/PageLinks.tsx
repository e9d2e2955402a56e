import { makeStyles, tokens } from '@fluentui/react-components';
import {
  Board20Regular,
  type FluentIcon,
  People20Regular,
  PeopleSearch20Regular,
} from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { showPage } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { LOW } from '../ui/layout.ts';
import { NavigationButton } from '../ui/NavigationButton.tsx';

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    [LOW]: { flexDirection: 'row' },
  },
});

const LINKS = {
  overview: Board20Regular,
  sessions: People20Regular,
  past: PeopleSearch20Regular,
} as const satisfies Readonly<Record<string, FluentIcon>>;
const PAGES = ['overview', 'sessions', 'past'] as const satisfies readonly (keyof typeof LINKS)[];

/** The pages that are about all servers, above the list of them. */
export const PageLinks = memo(function PageLinks(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const shown = usePage((state) => state.page);
  return (
    <div className={styles.links}>
      {PAGES.map((page) => {
        const Icon = LINKS[page];
        return (
          <NavigationButton
            key={page}
            size="line"
            icon={<Icon />}
            label={text.pageLinks[page]}
            isCurrent={page === shown}
            onClick={() => showPage(store, page)}
          />
        );
      })}
    </div>
  );
});
