import type { FleetView } from '../../shared/model.ts';
import { oneLine } from '../../shared/one-line.ts';
import { text } from '../../shared/text/text.ts';
import { sayFleet, sayList, sayServerShort } from './words.ts';

/** The icon's variants, named as their files are. With full servers, how many: 1 to 9, then `9plus`. */
export type TrayIcon = 'free' | 'unknown' | 'paused' | `full-${number}` | 'full-9plus';

/** Windows cuts a tooltip after 127 characters. */
const LONGEST_TOOLTIP = 127;
/** More cannot fit: a name and its comma take three characters at least. */
const MOST_NAMES = 42;

/**
 * Which icon the fleet deserves. Paused comes first, because everything else would be old news; then full, because
 * somebody may be waiting; free only when every server said so.
 */
export function trayIcon({ pausedUntil, servers }: FleetView): TrayIcon {
  if (pausedUntil !== null) return 'paused';
  const full = servers.filter(({ status }) => status === 'full').length;
  if (full > 9) return 'full-9plus';
  if (full > 0) return `full-${full}`;
  const allFree = servers.length > 0 && servers.every(({ status }) => status === 'free');
  return allFree ? 'free' : 'unknown';
}

/** `2 of 12 full: XYZ, ABC`, at most 127 characters; names that do not fit are counted. */
export function trayTooltip(view: FleetView): string {
  const said = view.pausedUntil === null ? sayFleet(view) : text.tooltip.paused(sayFleet(view));
  const start = view.demo ? text.tooltip.demo(said) : said;
  const full = view.servers.filter(({ status }) => status === 'full');
  const named = full.length > 0 ? full : view.servers.filter(({ status }) => status === 'unknown');
  return fitNames(
    start,
    named.map((server) => oneLine(sayServerShort(server))),
  );
}

/** As many names as fit, the rest as a number. */
function fitNames(start: string, names: readonly string[]): string {
  for (let count = Math.min(names.length, MOST_NAMES); count > 0; count -= 1) {
    const tooltip = `${start}: ${sayList(names, count)}`;
    if (tooltip.length <= LONGEST_TOOLTIP) return tooltip;
  }
  return start.slice(0, LONGEST_TOOLTIP);
}
