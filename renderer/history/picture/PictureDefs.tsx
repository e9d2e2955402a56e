import type { ReactElement } from 'react';
import { useDrawnStyles } from './picture-styles.ts';

/** The names of patterns and masks; each picture on a page has its own. */
export interface DrawnIds {
  readonly disconnected: string;
  readonly unknown: string;
  readonly notWatched: string;
  readonly silent: string;
  /** From nothing to all, and the reverse: an end that is not known is drawn without an edge. */
  readonly fadeIn: string;
  readonly fadeOut: string;
}

export function drawnIds(prefix: string): DrawnIds {
  const named = (name: string): string => `${prefix.replaceAll(':', '')}-${name}`;
  return {
    disconnected: named('disconnected'),
    unknown: named('unknown'),
    notWatched: named('not-watched'),
    silent: named('silent'),
    fadeIn: named('fade-in'),
    fadeOut: named('fade-out'),
  };
}

/** Patterns, so that each state is told without its colour, and masks for open ends. */
export function PictureDefs({ ids }: { readonly ids: DrawnIds }): ReactElement {
  const styles = useDrawnStyles();
  return (
    <defs>
      <pattern
        id={ids.disconnected}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1={0} y1={0} x2={0} y2={5} className={styles.disconnectedLine} />
      </pattern>
      <pattern id={ids.unknown} width={5} height={5} patternUnits="userSpaceOnUse">
        <circle cx={2.5} cy={2.5} r={1} className={styles.unknownDot} />
      </pattern>
      <pattern
        id={ids.notWatched}
        width={9}
        height={9}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <line x1={0} y1={0} x2={0} y2={9} className={styles.hatch} />
      </pattern>
      <pattern
        id={ids.silent}
        width={9}
        height={9}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <path d="M0 0V9M0 0H9" className={styles.hatch} fill="none" />
      </pattern>
      <Fade id={ids.fadeIn} from={0} to={1} />
      <Fade id={ids.fadeOut} from={1} to={0} />
    </defs>
  );
}

function Fade({
  id,
  from,
  to,
}: {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}): ReactElement {
  return (
    <>
      <linearGradient id={`${id}-gradient`}>
        <stop offset={0} stopColor="white" stopOpacity={from} />
        <stop offset={1} stopColor="white" stopOpacity={to} />
      </linearGradient>
      <mask id={id} maskContentUnits="objectBoundingBox">
        <rect width={1} height={1} fill={`url(#${id}-gradient)`} />
      </mask>
    </>
  );
}
