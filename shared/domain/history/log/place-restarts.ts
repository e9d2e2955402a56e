import type { LogEvent, WindowsEvent } from './session-log.ts';

/** Events of one boot, and when it ended. */
export interface Boot {
  readonly events: readonly LogEvent[];
  /** When Windows stopped, else when it started again; null for the boot that is not known to be over. */
  readonly endedAt: number | null;
}

/**
 * Divides a log into boots. Both lists in the order of their record numbers, which say nothing of each other: a restart
 * stands behind the last event that is not later. Between a stop and its start nothing is written, so the two are one.
 */
export function placeRestarts(
  events: readonly LogEvent[],
  windowsEvents: readonly WindowsEvent[],
): readonly Boot[] {
  const boots: Boot[] = [];
  let begin = 0;
  for (const { at } of restartsOf(windowsEvents)) {
    const end = Math.max(begin, events.findLastIndex((event) => event.at <= at) + 1);
    boots.push({ events: events.slice(begin, end), endedAt: at });
    begin = end;
  }
  return [...boots, { events: events.slice(begin), endedAt: null }];
}

function restartsOf(windowsEvents: readonly WindowsEvent[]): readonly WindowsEvent[] {
  return windowsEvents.filter(
    ({ kind }, index) => !(kind === 'started' && windowsEvents[index - 1]?.kind === 'stopped'),
  );
}
