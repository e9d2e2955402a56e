import { Button, makeStyles, Text, ToggleButton, Toolbar, tokens } from '@fluentui/react-components';
import {
  ChevronLeftRegular,
  ChevronRightRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { sayMinutesBetween } from '../../shared/text/moment.ts';
import { text } from '../../shared/text/text.ts';
import { Tip } from '../ui/Tip.tsx';
import {
  FIRST_TIMELINE_VIEW,
  goToNow,
  moveInTime,
  shownPeriod,
  TIMELINE_SPANS,
  type TimelineView,
  zoomInTime,
} from './timeline-view.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: 0,
  },
  shown: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    paddingInline: tokens.spacingHorizontalS,
  },
});

interface TimelineToolsProps {
  readonly view: TimelineView;
  readonly now: number;
  readonly onView: (view: TimelineView) => void;
}

/** Which part of time is shown. */
export function TimelineTools({ view, now, onView }: TimelineToolsProps): ReactElement {
  const styles = useStyles();
  const words = text.timeline;
  const shown = shownPeriod(view, now);
  const middle = (shown.from + shown.until) / 2;
  const isAtNow = view.end === null && (view.zoom === null || view.zoom.until >= now);
  const isLongest = view.zoom === null && view.span === TIMELINE_SPANS.at(-1);
  return (
    <Toolbar aria-label={words.span.name} className={styles.tools} size="small">
      {TIMELINE_SPANS.map((span) => (
        <ToggleButton
          key={span}
          size="small"
          appearance="subtle"
          checked={view.span === span}
          aria-label={words.spanTitle[span]}
          onClick={() => onView({ ...FIRST_TIMELINE_VIEW, span })}
        >
          {words.span[span]}
        </ToggleButton>
      ))}
      <Tool
        label={words.earlier}
        icon={<ChevronLeftRegular />}
        onClick={() => onView(moveInTime(view, -1, now))}
      />
      <Tool
        label={words.later}
        icon={<ChevronRightRegular />}
        isOff={isAtNow}
        onClick={() => onView(moveInTime(view, 1, now))}
      />
      <Tool
        label={words.zoomOut}
        icon={<ZoomOutRegular />}
        isOff={isLongest}
        onClick={() => onView(zoomInTime(view, 2, middle, now))}
      />
      <Tool
        label={words.zoomIn}
        icon={<ZoomInRegular />}
        onClick={() => onView(zoomInTime(view, 0.5, middle, now))}
      />
      <Text size={200} className={styles.shown} role="status">
        {sayMinutesBetween(shown.from, shown.until)}
      </Text>
      {view.zoom !== null && (
        <Button size="small" onClick={() => onView({ ...view, zoom: null })}>
          {words.whole}
        </Button>
      )}
      {!isAtNow && (
        <Button size="small" onClick={() => onView(goToNow(view, now))}>
          {words.now}
        </Button>
      )}
    </Toolbar>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, isOff = false, onClick }: ToolProps): ReactElement {
  return (
    <Tip says={label} is="name">
      <Button
        size="small"
        appearance="subtle"
        icon={icon}
        aria-label={label}
        disabledFocusable={isOff}
        onClick={onClick}
      />
    </Tip>
  );
}
