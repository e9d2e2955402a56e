import { FIRST_PAST_QUESTION, type PastQuestion } from './past/past-question.ts';
import { FIRST_TIMELINE_VIEW, type TimelineView } from './timeline-view.ts';

/** What the page shows of the past, kept while the app runs. */
export interface HistoryView {
  /** Of the page of a server. */
  readonly tab: 'sessions' | 'timeline';
  readonly timeline: TimelineView;
  /** What was asked last of the page *Who was on*. */
  readonly question: PastQuestion;
}

export const FIRST_HISTORY_VIEW: HistoryView = {
  tab: 'sessions',
  timeline: FIRST_TIMELINE_VIEW,
  question: FIRST_PAST_QUESTION,
};
