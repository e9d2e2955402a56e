import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ServerView } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, server } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gatesb = disconnected({ id: 1, user: 'gatesb', idleMinutes: 300 });
const hopperg = disconnected({ id: 2, user: 'hopperg', idleMinutes: 900 });

const withSessions = (...sessions: Parameters<typeof answer>[0]): ServerView =>
  server('xyz', answer(sessions));

async function open(): Promise<RenderedPage> {
  return renderPage({ fleet: fleet([withSessions(gatesb)]), chosen: 'xyz' });
}

const button = (): HTMLElement => screen.getByRole('button', { name: /^Reset \S+ \(|^Reset a session$/ });

const change = (page: RenderedPage, view: ServerView): Promise<void> =>
  page.emit('fleet.changed', { servers: [view], removed: [], pausedUntil: null });

it('names the session that it resets, and names another one as soon as that is first', async () => {
  const page = await open();
  expect(button()).toHaveTextContent('Reset gatesb (disconnected 5 h)');
  await change(page, withSessions(gatesb, hopperg));
  expect(button()).toHaveTextContent('Reset hopperg (disconnected 15 h)');
});

it('does not change under the pointer, and resets whom it names', async () => {
  const page = await open();
  await page.user.hover(button());
  await change(page, withSessions(gatesb, hopperg));
  expect(button()).toHaveTextContent('Reset gatesb');
  await page.user.click(button());
  expect(page.bridge.inputsOf('job.start')).toMatchObject([{ sessionId: 1, user: 'gatesb' }]);
  await page.user.unhover(button());
  expect(button()).toHaveTextContent('Reset hopperg');
});

it('does not change between a finger and its click', async () => {
  const page = await open();
  fireEvent.pointerEnter(button(), { pointerType: 'touch' });
  await change(page, withSessions(gatesb, hopperg));
  fireEvent.pointerLeave(button(), { pointerType: 'touch' });
  expect(button()).toHaveTextContent('Reset gatesb');
});

it('resets nobody where the named one is gone', async () => {
  const page = await open();
  await page.user.hover(button());
  await change(page, withSessions(hopperg));
  expect(button()).toHaveTextContent('Reset gatesb');
  expect(button()).toHaveAttribute('aria-disabled', 'true');
  await page.user.click(button());
  expect(page.bridge.inputsOf('job.start')).toEqual([]);
});
