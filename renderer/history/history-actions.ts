import type { Period } from '../../shared/domain/history/logons-within.ts';
import type { ServerName } from '../../shared/domain/model.ts';
import { text } from '../../shared/text/text.ts';
import { choose } from '../fleet/fleet-actions.ts';
import { ask, tell } from '../notices/notice-actions.ts';
import { showPage } from '../state/navigation.ts';
import type { Store } from '../state/store.ts';
import type { HistoryView } from './history-view.ts';
import { FIRST_TIMELINE_VIEW, type TimelineView, viewOf } from './timeline-view.ts';

/** Changes what is shown of the past; it stays so while the app runs. */
export function showHistory(store: Store, change: Partial<HistoryView>): void {
  store.set({ historyView: { ...store.getState().historyView, ...change } });
}

export function setTimeline(store: Store, timeline: TimelineView): void {
  showHistory(store, { timeline });
}

/** Goes to the timeline of a server at that time. */
export function showTimelineAt(store: Store, server: ServerName, period: Period): void {
  showTimeline(store, server, viewOf(period, Date.now()));
}

/** Goes to the timeline of a server, with the last seven days. */
export function showLastWeek(store: Store, server: ServerName): void {
  showTimeline(store, server, { ...FIRST_TIMELINE_VIEW, span: 'week' });
}

function showTimeline(store: Store, server: ServerName, timeline: TimelineView): void {
  showHistory(store, { tab: 'timeline', timeline });
  choose(store, server, true);
}

/** Saves what is known of that time as CSV, in a file the user chooses. */
export async function exportHistory(store: Store, server: ServerName, period: Period): Promise<void> {
  const path = await ask(store, 'history.export', { server, ...wholeMs(period) });
  if (path !== null) tell(store, 'success', text.audit.exported(path));
}

/** Goes to the setting of how long Slotwatch remembers who was on. */
export function showHistorySetting(store: Store): void {
  store.set({ settingsView: { ...store.getState().settingsView, section: 'history' } });
  showPage(store, 'settings');
}

/** The bridge takes whole milliseconds; a part that was chosen with the pointer has fractions. */
export function wholeMs({ from, until }: Period): Period {
  return { from: Math.floor(from), until: Math.ceil(until) };
}
