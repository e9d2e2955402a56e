import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import {
  DocumentText20Regular,
  History20Regular,
  Keyboard20Regular,
  Pause20Regular,
  Play20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { PAUSE_MINUTES } from '../../shared/domain/pause-length.ts';
import { sayClock } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';
import { pause } from '../fleet/fleet-actions.ts';
import { openDialog, showPage } from '../state/navigation.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { ask } from './notice-actions.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '40px',
  },
  said: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});

/** The state of the watch, and the buttons for the logs and the settings. */
export const WatchBar = memo(function WatchBar(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const pausedUntil = usePage((state) => state.fleet?.pausedUntil ?? null);
  const intervalSeconds = usePage((state) => state.settings?.intervalSeconds ?? null);
  const page = usePage((state) => state.page);
  const unsaved = usePage((state) => state.draft !== null);
  const paused = pausedUntil !== null;
  const restoreFocus = useRestoreFocusTarget();
  return (
    <div className={styles.bar}>
      <Text size={200} className={styles.said}>
        {paused && text.watch.pausedUntil(sayClock(pausedUntil))}
        {!paused && intervalSeconds !== null && text.watch.every(intervalSeconds)}
      </Text>
      <Button
        appearance="subtle"
        icon={paused ? <Play20Regular /> : <Pause20Regular />}
        aria-label={paused ? text.watch.goOn : text.watch.pause}
        title={paused ? text.watch.goOn : text.watch.pauseTitle}
        onClick={() => void pause(store, paused ? 0 : PAUSE_MINUTES)}
      />
      <Button
        {...restoreFocus}
        appearance="subtle"
        icon={<Keyboard20Regular />}
        aria-label={text.shortcuts.title}
        title={text.shortcuts.open}
        onClick={() => openDialog(store, { kind: 'shortcuts' })}
      />
      <Button
        appearance="subtle"
        icon={<DocumentText20Regular />}
        aria-label={text.watch.log}
        title={text.watch.log}
        onClick={() => void ask(store, 'log.open', undefined)}
      />
      <Button
        appearance={page === 'audit' ? 'secondary' : 'subtle'}
        icon={<History20Regular />}
        aria-label={text.audit.title}
        title={text.audit.title}
        aria-current={page === 'audit' ? 'page' : undefined}
        onClick={() => showPage(store, 'audit')}
      />
      <Button
        appearance={page === 'settings' ? 'secondary' : 'subtle'}
        icon={<Settings20Regular />}
        aria-label={text.watch.settings}
        title={unsaved ? text.watch.unsaved : text.watch.settings}
        aria-current={page === 'settings' ? 'page' : undefined}
        onClick={() => showPage(store, 'settings')}
      />
    </div>
  );
});
