import { oneLine } from '../../../shared/basics/one-line.ts';
import type { FleetView, ServerView } from '../../../shared/domain/model.ts';
import { sayFullRoughly } from '../../../shared/text/history/say-full-since.ts';
import { text } from '../../../shared/text/text.ts';
import { sayFleet, sayList, sayServerShort } from './menu-text.ts';

/** The icon's variants, named like their files. With full servers, how many: 1 to 9, then `9plus`. */
export type TrayIcon = 'free' | 'unknown' | 'paused' | `full-${number}` | 'full-9plus';

/** Windows cuts a tooltip after 127 characters. */
const LONGEST_TOOLTIP = 127;
/** More cannot fit: a name and its comma take at least three characters. */
const MOST_NAMES = 42;

/**
 * The icon for the state of the fleet. Paused comes first, because everything else would be out of date; then full,
 * because a user may be waiting; free only when every server has answered so.
 */
export function trayIcon({ pausedUntil, servers }: FleetView): TrayIcon {
  if (pausedUntil !== null) return 'paused';
  const full = servers.filter(({ status }) => status === 'full').length;
  if (full > 9) return 'full-9plus';
  if (full > 0) return `full-${full}`;
  const allFree = servers.length > 0 && servers.every(({ status }) => status === 'free');
  return allFree ? 'free' : 'unknown';
}

/**
 * `2 of 12 full: XYZ for 14 min, ABC; 3 unknown`, at most 127 characters; names that do not fit are counted. Without full servers
 * the unknown ones are named.
 */
export function trayTooltip(view: FleetView): string {
  const { servers } = view;
  const full = servers.filter(({ status }) => status === 'full');
  const unknown = servers.filter(({ status }) => status === 'unknown');
  const start = (said: string): string => {
    const whole = view.pausedUntil === null ? said : text.tooltip.paused(said);
    return view.demo ? text.tooltip.demo(whole) : whole;
  };
  const all = start(sayFleet(view));
  const named =
    full.length === 0
      ? fitNames(all, unknown, '')
      : fitFull(
          start(text.short.full(full.length, servers.length)),
          full,
          unknown.length > 0 ? text.tooltip.unknown(unknown.length) : '',
        );
  return named ?? all.slice(0, LONGEST_TOOLTIP);
}

/** All with for how long they are full, where that fits; else as `fitNames`. */
function fitFull(start: string, servers: readonly ServerView[], end: string): string | null {
  if (servers.length <= MOST_NAMES) {
    const tooltip = `${start}: ${servers.map(sayWithTime).join(', ')}${end}`;
    if (tooltip.length <= LONGEST_TOOLTIP) return tooltip;
  }
  return fitNames(start, servers, end);
}

/** `XYZ for 14 min`; by the time of its answer, so that the tooltip does not change by itself. */
function sayWithTime(server: ServerView): string {
  const name = oneLine(sayServerShort(server));
  const time = sayFullRoughly(server, server.report?.askedAt ?? 0);
  return time === null ? name : text.fullFor.inTooltip(name, time);
}

/** As many names as fit, and the number of the rest; null when there is none or none fits. */
function fitNames(start: string, servers: readonly ServerView[], end: string): string | null {
  const names = servers.map((server) => oneLine(sayServerShort(server)));
  for (let count = Math.min(names.length, MOST_NAMES); count > 0; count -= 1) {
    const tooltip = `${start}: ${sayList(names, count)}${end}`;
    if (tooltip.length <= LONGEST_TOOLTIP) return tooltip;
  }
  return null;
}
