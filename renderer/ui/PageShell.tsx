import { makeStyles, mergeClasses, Title3, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { BackToList } from '../fleet/BackToList.tsx';
import { NARROW } from './layout.ts';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  scrolling: { overflowY: 'auto' },
  title: { margin: 0 },
});

interface PageShellProps {
  readonly title: string;
  /** The page scrolls as a whole; else one of its parts does, and takes the height that is left. */
  readonly isScrolling?: boolean;
  readonly children: ReactNode;
}

/** What every page beside the list has in common: the way back in a narrow window, its title, and the room around it. */
export function PageShell({ title, isScrolling = false, children }: PageShellProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.page, isScrolling && styles.scrolling)}>
      <BackToList />
      <Title3 as="h2" className={styles.title}>
        {title}
      </Title3>
      {children}
    </section>
  );
}
