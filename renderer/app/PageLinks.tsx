import { Button, makeStyles, tokens } from '@fluentui/react-components';
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

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  link: { flex: '1 1 auto', minWidth: 0, whiteSpace: 'nowrap' },
});

const LINKS = {
  overview: Board20Regular,
  sessions: People20Regular,
  past: PeopleSearch20Regular,
} as const satisfies Readonly<Record<string, FluentIcon>>;
const PAGES = ['overview', 'sessions', 'past'] as const satisfies readonly (keyof typeof LINKS)[];

/** The pages that are about the whole fleet, above the list of its servers. */
export const PageLinks = memo(function PageLinks(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const shown = usePage((state) => state.page);
  return (
    <div className={styles.links}>
      {PAGES.map((page) => {
        const Icon = LINKS[page];
        const isShown = page === shown;
        return (
          <Button
            key={page}
            className={styles.link}
            appearance={isShown ? 'secondary' : 'subtle'}
            icon={<Icon />}
            aria-current={isShown ? 'page' : undefined}
            onClick={() => showPage(store, page)}
          >
            {text.pageLinks[page]}
          </Button>
        );
      })}
    </div>
  );
});
