import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, useId, useMemo, useRef, useState } from 'react';
import type { ServerHistory } from '../../../shared/domain/history/joined/server-history.ts';
import type { Period } from '../../../shared/domain/history/logons-within.ts';
import { sayMinute } from '../../../shared/text/moment.ts';
import { text } from '../../../shared/text/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { BarFacts } from './BarFacts.tsx';
import { barsIn, LaneRow } from './LaneRow.tsx';
import { Legend } from './Legend.tsx';
import { legendItems } from './legend-items.ts';
import { drawnIds } from './PictureDefs.tsx';
import { ChosenSpan, FullStrip, PictureAxis, PictureGround } from './PictureGround.tsx';
import type { Bar, Lane } from './person-lanes.ts';
import { LANES_HEIGHT, laneHeight, nameWidth, useInnerWidth } from './picture-size.ts';
import { momentAt, scaleOf, ticksOf } from './ticks.ts';
import { useBars } from './use-bars.ts';
import { useSpanChoice } from './use-span-choice.ts';
import { useZoomWheel } from './use-zoom-wheel.ts';

const useStyles = makeStyles({
  picture: {
    position: 'relative',
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  /** As wide as the lanes, whose box may have a scrollbar. */
  beside: { display: 'flex', overflow: 'hidden', scrollbarGutter: 'stable' },
  corner: {
    flexShrink: 0,
    boxSizing: 'border-box',
    paddingLeft: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
  },
  lanes: {
    overflowY: 'auto',
    overflowX: 'hidden',
    scrollbarGutter: 'stable',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sizer: { position: 'relative', userSelect: 'none', touchAction: 'pan-y' },
  ground: { position: 'absolute', top: 0 },
  lane: { position: 'absolute', left: 0, right: 0 },
  legend: { marginTop: tokens.spacingVerticalS },
});

/** What the picture asks its page for. */
export interface PictureCommands {
  readonly onChoose: (one: number, other: number) => void;
  readonly onZoom: (factor: number, around: number) => void;
  readonly onMove: (direction: 1 | -1) => void;
  readonly onNow: () => void;
  readonly onWhole: () => void;
  readonly onPerson: (user: string) => void;
}

interface TimelinePictureProps extends PictureCommands {
  readonly label: string;
  readonly history: ServerHistory;
  readonly lanes: readonly Lane[];
  readonly shown: Period;
  readonly now: number;
  readonly person: string | null;
  /** The pointer has come over the picture, or left it: nothing may move there. */
  readonly onPointed: (isPointed: boolean) => void;
}

/** Who was on, one lane a person. The table below it says the same. */
export function TimelinePicture(props: TimelinePictureProps): ReactElement {
  const { history, lanes, shown, now, person, onPerson } = props;
  const styles = useStyles();
  const id = useId();
  const ids = useMemo(() => drawnIds(id), [id]);
  const [sizer, setSizer] = useState<HTMLDivElement | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const inner = useInnerWidth(sizer);
  const names = nameWidth(inner);
  const width = Math.max(0, inner - names);
  const { from, until } = shown;
  const scale = useMemo(() => scaleOf({ from, until }, width), [from, until, width]);
  const ticks = useMemo(() => ticksOf({ from, until }, width), [from, until, width]);
  const virtualizer = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => box.current,
    estimateSize: (place) => laneHeight(lanes[place]?.tracks ?? 1),
    overscan: 6,
    getItemKey: (place) => lanes[place]?.user ?? place,
  });
  const items = virtualizer.getVirtualItems();
  const plotLeft = (): number => (sizer?.getBoundingClientRect().left ?? 0) + names;
  const bars = useBars({
    lanes,
    shown,
    plot: () => ({ left: plotLeft(), right: plotLeft() + width }),
    scrollTo: (place) => virtualizer.scrollToIndex(place),
    onShow: ({ from: begin, until: end }: Bar) => {
      const middle = (begin + end) / 2;
      props.onChoose(middle - (until - from) / 2, middle + (until - from) / 2);
    },
    onPerson,
  });
  const choice = useSpanChoice(plotLeft, width, (part) =>
    props.onChoose(momentAt(part.from, shown, width), momentAt(part.until, shown, width)),
  );
  useZoomWheel(sizer, (factor, clientX) =>
    props.onZoom(factor, momentAt(clientX - plotLeft(), shown, width)),
  );
  const tabStop = tabStopOf(
    items.map(({ index }) => lanes[index]).filter((lane) => lane !== undefined),
    shown,
    bars.current,
  );
  const total = virtualizer.getTotalSize();
  const legend = useMemo(() => legendItems(history, lanes, shown), [history, lanes, shown]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (bars.onKeyDown(event) || !performKey(event.key, props, (from + until) / 2)) return;
    event.preventDefault();
    bars.hideFacts();
  }

  const reach = history.log.kind === 'read' ? history.log.reachesBackTo : null;
  return (
    <section
      ref={bars.picture}
      className={styles.picture}
      aria-label={props.label}
      aria-describedby={`${id}described`}
      aria-keyshortcuts="ArrowLeft ArrowRight + - Home"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the picture work from here
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={props.onWhole}
      onPointerEnter={() => props.onPointed(true)}
      onPointerLeave={() => props.onPointed(false)}
    >
      <VisuallyHidden>
        <p id={`${id}described`}>
          {text.timeline.describe(lanes.length, sayMinute(from), sayMinute(until))} {text.timeline.keys}
        </p>
      </VisuallyHidden>
      <div className={styles.beside}>
        <span className={styles.corner} style={{ width: names }} />
        <PictureAxis ticks={ticks} scale={scale} width={width} reach={reach} />
      </div>
      <div
        ref={box}
        className={styles.lanes}
        style={{ height: Math.min(total, LANES_HEIGHT) }}
        onPointerDown={choice.onPointerDown}
      >
        <div ref={setSizer} className={styles.sizer} style={{ height: total }}>
          <div className={styles.ground} style={{ left: names }}>
            <PictureGround {...{ history, scale, ticks, ids, now, width }} height={total} />
          </div>
          <div className={styles.ground} style={{ left: names }}>
            <ChosenSpan chosen={choice.chosen} width={width} height={total} />
          </div>
          {items.map(({ index, key, start }) => {
            const lane = lanes[index];
            if (lane === undefined) return null;
            return (
              <div key={key} className={styles.lane} style={{ transform: `translateY(${start}px)` }}>
                <LaneRow
                  {...{ lane, scale, shown, ids, now, width, person, onPerson }}
                  handlers={bars.handlers}
                  nameWidth={names}
                  focused={hasBar(lane, bars.focused) ? bars.focused : null}
                  tabStop={hasBar(lane, tabStop) ? tabStop : null}
                />
              </div>
            );
          })}
        </div>
      </div>
      {history.full.length > 0 && (
        <div className={styles.beside}>
          <span className={styles.corner} style={{ width: names }}>
            {text.timeline.fullRow}
          </span>
          <FullStrip history={history} scale={scale} width={width} />
        </div>
      )}
      <div className={styles.legend}>
        <Legend ids={ids} shown={legend} />
      </div>
      <BarFacts pointed={choice.chosen === null ? bars.pointed : null} now={now} />
    </section>
  );
}

/** Does what a key stands for; false for other keys. */
function performKey(key: string, commands: PictureCommands, middle: number): boolean {
  switch (key) {
    case 'ArrowLeft':
      commands.onMove(-1);
      return true;
    case 'ArrowRight':
      commands.onMove(1);
      return true;
    case '+':
    case '=':
      commands.onZoom(0.5, middle);
      return true;
    case '-':
      commands.onZoom(2, middle);
      return true;
    case 'Home':
      commands.onNow();
      return true;
    default:
      return false;
  }
}

function hasBar({ bars }: Lane, wanted: string | null): boolean {
  return wanted !== null && bars.some(({ key }) => key === wanted);
}

/** The one bar that Tab goes to: the last that had the focus, else the first on show. */
function tabStopOf(lanes: readonly Lane[], shown: Period, current: string | null): string | null {
  const bars = lanes.flatMap((lane) => barsIn(lane, shown));
  return (bars.find(({ key }) => key === current) ?? bars[0])?.key ?? null;
}
