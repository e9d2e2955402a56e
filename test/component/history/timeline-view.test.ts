import { describe, expect, it } from 'vitest';
import {
  chooseInTime,
  FIRST_TIMELINE_VIEW,
  goToNow,
  moveInTime,
  SPAN_MS,
  shownPeriod,
  type TimelineView,
  viewOf,
  zoomInTime,
} from '../../../renderer/history/timeline-view.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/basics/time-units.ts';
import { NOW } from '../../builders.ts';

const lastDay = FIRST_TIMELINE_VIEW;
const at = (hours: number): number => NOW - hours * HOUR_MS;
const zoomed: TimelineView = { ...lastDay, zoom: { from: at(12), until: at(8) } };

it('the last day is shown first, and goes on with the clock', () => {
  expect(shownPeriod(lastDay, NOW)).toEqual({ from: NOW - DAY_MS, until: NOW });
  expect(shownPeriod(lastDay, NOW + HOUR_MS)).toEqual({ from: NOW - DAY_MS + HOUR_MS, until: NOW + HOUR_MS });
});

describe('moving', () => {
  it('goes by a quarter of what is shown', () => {
    expect(moveInTime(lastDay, -1, NOW)).toEqual({ span: 'day', end: at(6), zoom: null });
    expect(moveInTime(zoomed, 1, NOW).zoom).toEqual({ from: at(11), until: at(7) });
  });

  it('never goes into the future', () => {
    expect(moveInTime(lastDay, 1, NOW)).toEqual(lastDay);
    const late: TimelineView = { ...lastDay, zoom: { from: at(4.5), until: at(0.5) } };
    expect(moveInTime(late, 1, NOW).zoom).toEqual({ from: at(4), until: NOW });
  });

  it('an enlarged part that leaves the whole period takes it along', () => {
    const early: TimelineView = { ...lastDay, zoom: { from: at(24), until: at(20) } };
    expect(moveInTime(early, -1, NOW)).toEqual({
      span: 'day',
      end: at(1),
      zoom: { from: at(25), until: at(21) },
    });
  });

  it('goes back to now with as much time as before', () => {
    expect(goToNow({ span: 'week', end: at(100), zoom: { from: at(110), until: at(108) } }, NOW)).toEqual({
      span: 'week',
      end: null,
      zoom: { from: at(2), until: NOW },
    });
  });
});

describe('zooming', () => {
  it('keeps the moment under the pointer at its place', () => {
    expect(zoomInTime(lastDay, 0.5, at(18), NOW).zoom).toEqual({ from: at(21), until: at(9) });
  });

  it('stays within the whole period', () => {
    const early: TimelineView = { ...lastDay, zoom: { from: at(23), until: at(19) } };
    expect(zoomInTime(early, 2, at(19), NOW).zoom).toEqual({ from: at(24), until: at(16) });
    expect(zoomInTime({ ...lastDay, zoom: { from: at(2), until: NOW } }, 2, NOW, NOW).zoom).toEqual({
      from: at(4),
      until: NOW,
    });
  });

  it('shows ten minutes at least', () => {
    const { zoom } = zoomInTime({ ...lastDay, zoom: { from: at(1), until: at(0.8) } }, 0.01, at(0.9), NOW);
    expect((zoom?.until ?? 0) - (zoom?.from ?? 0)).toBe(10 * MINUTE_MS);
  });

  it('shows the whole period before it goes to the next longer one', () => {
    expect(zoomInTime({ ...lastDay, zoom: { from: at(20), until: at(2) } }, 2, at(10), NOW)).toEqual(lastDay);
    expect(zoomInTime(lastDay, 2, at(10), NOW)).toEqual({ ...lastDay, span: 'week' });
    expect(zoomInTime({ ...lastDay, span: 'month' }, 2, at(10), NOW)).toEqual({ ...lastDay, span: 'month' });
  });

  it('a part can be chosen from either end', () => {
    expect(chooseInTime(lastDay, at(3), at(9), NOW).zoom).toEqual({ from: at(9), until: at(3) });
    expect(chooseInTime(lastDay, at(3), at(3), NOW).zoom).toEqual({
      from: at(3) - 5 * MINUTE_MS,
      until: at(3) + 5 * MINUTE_MS,
    });
  });
});

describe('the view of a given time', () => {
  it('is the shortest that holds it', () => {
    expect(viewOf({ from: at(300), until: at(296) }, NOW)).toEqual({ span: 'day', end: at(286), zoom: null });
    expect(viewOf({ from: at(100), until: at(50) }, NOW).span).toBe('week');
    expect(viewOf({ from: NOW - SPAN_MS.month * 2, until: NOW }, NOW)).toEqual({
      span: 'month',
      end: null,
      zoom: null,
    });
  });

  it('ends now where the time does', () => {
    expect(viewOf({ from: at(3), until: NOW }, NOW)).toEqual(lastDay);
  });
});
