import {
  makeStyles,
  type PositioningVirtualElement,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { saySpanFacts } from '../../../shared/text/history/say-span.ts';
import type { Bar } from './person-lanes.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

/** A bar that is pointed at, or has the focus, and where its facts are shown. */
export interface PointedBar {
  readonly bar: Bar;
  readonly at: PositioningVirtualElement;
}

/** Everything that is known of a bar, beside it. A screen reader has the same as the name of the bar. */
export function BarFacts({
  pointed,
  now,
}: {
  readonly pointed: PointedBar | null;
  readonly now: number;
}): ReactElement {
  const styles = useStyles();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const content =
    pointed === null ? (
      ''
    ) : (
      <div className={styles.facts}>
        <Text size={200} weight="semibold">
          {pointed.bar.logon.user}
        </Text>
        {saySpanFacts(pointed.bar.logon, pointed.bar.span, now).map((fact) => (
          <Text key={fact} size={200}>
            {fact}
          </Text>
        ))}
      </div>
    );
  return (
    <div ref={setPlace}>
      <Tooltip
        visible={pointed !== null}
        relationship="inaccessible"
        content={{ children: content, style: { maxWidth: '360px', pointerEvents: 'none' } }}
        positioning={{ target: pointed?.at ?? null, position: 'above', align: 'center' }}
        withArrow={false}
        // Within the picture: a screen reader would find it in no part of the page otherwise.
        mountNode={place}
      />
    </div>
  );
}

/** A place for facts: above the bar, and beside the pointer or, without one, the middle of what is on show of the bar. */
export function placeBeside(
  element: Element,
  clientX: number | null,
  left: number,
  right: number,
): PositioningVirtualElement {
  return {
    getBoundingClientRect: () => {
      const box = element.getBoundingClientRect();
      const { top, bottom, height } = box;
      const x = clientX ?? (Math.max(box.left, left) + Math.min(box.right, right)) / 2;
      return { x, y: top, left: x, right: x, width: 0, top, bottom, height };
    },
  };
}
