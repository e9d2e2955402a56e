import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { FullSince } from '../../../shared/domain/history/full-since.ts';
import { answer, disconnected, fleet, NOW, server, session } from '../../builders.ts';
import { renderPage } from '../render-page.tsx';

const sessions = [disconnected({ id: 1 }), session({ id: 2, user: 'jobss' })];

const open = (fullSince: FullSince | null) =>
  renderPage({ fleet: fleet([server('xyz', answer(sessions), { fullSince })]), chosen: 'xyz' });

const headline = (): string => screen.getByRole('heading', { level: 3, name: /^Full/ }).textContent ?? '';

it('the page of a full server says for how long it is full', async () => {
  await open({ at: NOW - 14 * MINUTE_MS, isKnown: true });
  expect(headline()).toBe('Full: 2 of 2 slots are taken, for 14 min');
  expect(screen.getByTitle('Full, 2 of 2 taken, for 14 min')).toBeVisible();
  // It would be announced again every minute.
  expect(screen.getByRole('option')).toHaveAccessibleName('xyz, Full, 2 of 2 taken');
});

it('says for how long at least, where it was full already when it was first seen', async () => {
  await open({ at: NOW - 14 * MINUTE_MS, isKnown: false });
  expect(headline()).toBe('Full: 2 of 2 slots are taken, for at least 14 min');
});

it('says nothing where that is not known', async () => {
  await open(null);
  expect(headline()).toBe('Full: 2 of 2 slots are taken');
});

it('goes on by the minute', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: NOW });
  await open({ at: NOW - 14 * MINUTE_MS, isKnown: true });
  await act(async () => vi.advanceTimersByTimeAsync(MINUTE_MS));
  expect(headline()).toBe('Full: 2 of 2 slots are taken, for 15 min');
});
