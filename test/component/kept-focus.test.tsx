import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answer, disconnected, fleet, job, server, session } from '../builders.ts';
import { renderPage } from './render-page.tsx';

const gatesb = disconnected({ id: 1 });
const jobss = session({ id: 3, user: 'jobss' });

it('the focus moves to the next row when its row disappears', async () => {
  const page = await renderPage({ fleet: fleet([server('xyz', answer([gatesb, jobss]))]), chosen: 'xyz' });
  screen.getByRole('button', { name: 'Reset gatesb, session 1' }).focus();
  await page.change(server('xyz', answer([jobss])));
  await expect.poll(() => document.activeElement).not.toBe(document.body);
  expect(screen.getByRole('row', { name: /jobss/ })).toContainElement(document.activeElement as HTMLElement);
});

it('the focus stays among the actions when an *Undo* disappears', async () => {
  const page = await renderPage({
    fleet: fleet([server('xyz', answer([gatesb]))], { jobs: [job()] }),
    chosen: 'xyz',
  });
  screen.getByRole('button', { name: 'Undo' }).focus();
  const outcome = { code: 'cancelled', why: null } as const;
  await page.emit('fleet.changed', {
    servers: [],
    removed: [],
    pausedUntil: null,
    jobs: [job({ step: 'ended', undoUntil: null, outcome })],
  });
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Dismiss' }));
});

it('the focus returns to the list when a dialog that was opened there is closed', async () => {
  const { user } = await renderPage({
    fleet: fleet([server('xyz', answer([gatesb, jobss]))]),
    chosen: 'xyz',
  });
  screen.getByRole('listbox').focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog')).toBeVisible();
  await user.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('listbox'));
});
