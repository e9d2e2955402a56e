import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ClockPause20Regular, Play20Regular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { PAUSE_MINUTES } from '../../shared/domain/pause-length.ts';
import { sayClock } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';
import { pause } from '../fleet/fleet-actions.ts';
import { usePage, useStore } from '../state/store-context.ts';
import { Tip } from '../ui/Tip.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  said: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: 'nowrap' },
});

/** When the servers are checked, and the button that pauses the checks or resumes them. */
export const WatchBar = memo(function WatchBar(): ReactElement {
  const styles = useStyles();
  const store = useStore();
  const pausedUntil = usePage((state) => state.fleet?.pausedUntil ?? null);
  const intervalSeconds = usePage((state) => state.settings?.intervalSeconds ?? null);
  const paused = pausedUntil !== null;
  return (
    <div className={styles.bar}>
      <Text size={200} className={styles.said}>
        {paused && text.watch.pausedUntil(sayClock(pausedUntil))}
        {!paused && intervalSeconds !== null && text.watch.every(intervalSeconds)}
      </Text>
      <Tip says={paused ? text.watch.resumeTitle : text.watch.pauseTitle} is="more">
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={paused ? <Play20Regular /> : <ClockPause20Regular />}
          onClick={() => void pause(store, paused ? 0 : PAUSE_MINUTES)}
        >
          {paused ? text.watch.resume : text.watch.pause}
        </Button>
      </Tip>
    </div>
  );
});
