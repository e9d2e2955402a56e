import { FluentProvider, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { CSSProperties, ReactElement } from 'react';
import { text } from '../../shared/text/text.ts';
import { AuditPage } from '../audit/AuditPage.tsx';
import { LIST_WIDTH_STYLE, ListSplitter } from '../fleet/ListSplitter.tsx';
import { ServerList } from '../fleet/ServerList.tsx';
import { PastPage } from '../history/PastPage.tsx';
import { JobBar } from '../jobs/JobBar.tsx';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { Announcer } from '../notices/Announcer.tsx';
import { DemoBanner } from '../notices/DemoBanner.tsx';
import { FailureBar } from '../notices/FailureBar.tsx';
import { Notices } from '../notices/Notices.tsx';
import { SettingsProblemBar } from '../notices/SettingsProblemBar.tsx';
import { WatchBar } from '../notices/WatchBar.tsx';
import { OverviewPage } from '../overview/OverviewPage.tsx';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { ServerPage } from '../server/ServerPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { loadPage } from '../state/follow-bridge.ts';
import type { Store } from '../state/store.ts';
import { StoreProvider, usePage, useStore } from '../state/store-context.ts';
import { useLookedAt } from '../state/use-looked-at.ts';
import { useKeptFocus } from '../ui/kept-focus.ts';
import { NARROW } from '../ui/layout.ts';
import { PANE } from '../ui/panes.ts';
import { useSystemTheme } from '../ui/theme.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { WelcomePage } from '../welcome/WelcomePage.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NavigationFoot } from './NavigationFoot.tsx';
import { PageLinks } from './PageLinks.tsx';
import { useLanguage } from './page-locale.ts';

const useStyles = makeStyles({
  // Not on the provider itself: it passes its class to every portal, which would then cover the page.
  frame: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // The size of a pane does not depend on what is in it: a change in one lays out that one, not the whole window.
  panes: { flexGrow: 1, minHeight: 0, display: 'flex' },
  list: {
    // The page needs room too.
    width: `min(var(${LIST_WIDTH_STYLE}), 60%)`,
    flexShrink: 0,
    minHeight: 0,
    contain: 'strict',
    display: 'flex',
    flexDirection: 'column',
    containerType: 'inline-size',
    containerName: 'navigation',
    [NARROW]: { width: '100%' },
  },
  detail: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    contain: 'strict',
    display: 'flex',
    flexDirection: 'column',
  },
  hiddenWhenNarrow: { [NARROW]: { display: 'none' } },
  centre: { flexGrow: 1, display: 'grid', placeContent: 'center', padding: tokens.spacingHorizontalXXL },
});

/** The whole page for one store. */
export function App({ store }: { readonly store: Store }): ReactElement {
  const styles = useStyles();
  const theme = useSystemTheme();
  useShortcuts(store);
  useKeptFocus();
  useLookedAt(store);
  const language = useLanguage();
  return (
    <FluentProvider theme={theme}>
      <ErrorBoundary key={language}>
        <StoreProvider value={store}>
          <div className={styles.frame}>
            <DemoBanner />
            <SettingsProblemBar />
            <Content />
            <JobBar />
          </div>
          <Dialogs />
          <DropTarget />
          <Announcer />
          <Notices />
        </StoreProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** The two panes, or the welcome or a message while there is nothing to show in them. */
function Content(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const failure = usePage((state) => state.failure);
  const loaded = usePage((state) => state.fleet !== null);
  const empty = usePage((state) => state.fleet?.servers.length === 0);
  const page = usePage((state) => state.page);
  const pane = usePage((state) => state.pane);
  const listWidth = usePage((state) => state.view.listWidth);
  if (failure !== null) {
    return (
      <main className={styles.centre}>
        <PageTitle />
        <FailureBar failure={failure} onTryAgain={() => void loadPage(store)} />
      </main>
    );
  }
  if (!loaded) {
    return (
      <main className={styles.centre}>
        <PageTitle />
        <Spinner label={text.loading} />
      </main>
    );
  }
  if (empty && page === 'overview') return <WelcomePage />;
  return (
    <main className={styles.panes}>
      <PageTitle />
      <nav
        {...{ [PANE]: 'list' }}
        className={mergeClasses(styles.list, pane === 'detail' && styles.hiddenWhenNarrow)}
        style={{ [LIST_WIDTH_STYLE]: `${listWidth}px` } as CSSProperties}
      >
        <PageLinks />
        <ServerList />
        <WatchBar />
        <NavigationFoot />
      </nav>
      <ListSplitter />
      <div
        {...{ [PANE]: 'detail' }}
        className={mergeClasses(styles.detail, pane === 'list' && styles.hiddenWhenNarrow)}
      >
        {page === 'overview' && <OverviewPage />}
        {page === 'sessions' && <PeoplePage />}
        {page === 'fleet' && <ServerPage />}
        {page === 'past' && <PastPage />}
        {page === 'audit' && <AuditPage />}
        {page === 'settings' && <SettingsPage />}
      </div>
    </main>
  );
}

/** The page has a first heading in either pane of a narrow window. */
function PageTitle(): ReactElement {
  return (
    <VisuallyHidden>
      <h1>{text.appName}</h1>
    </VisuallyHidden>
  );
}
