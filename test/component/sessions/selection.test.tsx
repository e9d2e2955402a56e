import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { Batch } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, job, NOW, server, serverName, session } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gone = disconnected({ id: 1 });
const busy = session({ id: 3, user: 'jobss' });
const long = disconnected({ id: 4, user: 'allenp', idleMinutes: 200 });
const xyz = server('xyz', answer([gone, busy, long]), { label: 'File server' });
const abc = server('abc', answer([disconnected({ id: 7, user: 'wozniaks', idleMinutes: 3000 })]));
const when = { logon: '11/22/2026 8:05 AM', askedAt: NOW };

async function open(settings = DEFAULT_SETTINGS): Promise<RenderedPage> {
  return renderPage({ fleet: fleet([xyz, abc]), settings, chosen: 'xyz' });
}

function box(name: string): HTMLElement {
  return screen.getByRole('checkbox', { name });
}

it('a selection is reset in one request, including sessions that will be refused, and is then empty', async () => {
  const { user, bridge } = await open();
  await user.click(box('Select gatesb, session 1'));
  await user.click(box('Select jobss, session 3'));
  expect(screen.getByText('2 selected, 1 of them can be reset')).toBeVisible();
  expect(box('Select all')).toBePartiallyChecked();
  await user.click(screen.getByRole('button', { name: 'Reset selected' }));
  expect(bridge.inputsOf('batch.start')).toEqual([
    {
      action: 'reset',
      sessions: [
        { server: 'xyz', sessionId: 1, user: 'gatesb', ...when, state: 'disconnected', idleMinutes: 4442 },
        { server: 'xyz', sessionId: 3, user: 'jobss', ...when, state: 'active', idleMinutes: 0 },
      ],
    },
  ]);
  expect(box('Select gatesb, session 1')).not.toBeChecked();
});

it('all users are selected and cleared at once; the rows of Windows are not', async () => {
  const { user } = await open();
  await user.click(box('Select all'));
  expect(screen.getByText('3 selected, 2 of them can be reset')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  expect(screen.queryByRole('button', { name: 'Reset selected' })).toBeNull();
});

it('another user who gets the id of a selected session is not selected', async () => {
  const page = await open();
  await page.user.click(box('Select gatesb, session 1'));
  await page.change(server('xyz', answer([disconnected({ id: 1, user: 'ballmers' })])));
  expect(box('Select ballmers, session 1')).not.toBeChecked();
  expect(screen.queryByRole('button', { name: 'Reset selected' })).toBeNull();
});

it('an action that is possible for no selected session says why', async () => {
  const { user, bridge } = await open({ ...DEFAULT_SETTINGS, protectedServers: ['x*'] });
  await user.click(box('Select gatesb, session 1'));
  const reset = screen.getByRole('button', { name: 'Reset selected' });
  expect(reset).toHaveAttribute('aria-disabled', 'true');
  expect(reset).toHaveAccessibleDescription(expect.stringContaining('This server is protected'));
  await user.click(reset);
  expect(bridge.inputsOf('batch.start')).toEqual([]);
});

it('a message to a selection goes to the users who can see it', async () => {
  const { user, bridge } = await open();
  await user.click(box('Select all'));
  await user.click(screen.getByRole('button', { name: 'Message…' }));
  expect(screen.getByRole('dialog', { name: 'Message to jobss on File server' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(bridge.inputsOf('job.start')).toHaveLength(1);
});

it('sessions disconnected for long are listed before they are reset, in a scope', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Reset long disconnected…' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Reset long disconnected sessions' }));
  expect(dialog.getByText('1 session on 1 server:')).toBeVisible();
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Where' }), 'all 2 servers');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Unit' }), 'hours ago');
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '3' } });
  const rows = within(
    dialog.getByRole('table', { name: 'Sessions disconnected for that long' }),
  ).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    'gatesbFile server3 d 2 h ago–',
    'wozniaksabc2 d 2 h ago–',
    'allenpFile server3 h 20 min ago–',
  ]);
  await user.click(dialog.getByRole('button', { name: 'Reset 3 sessions' }));
  expect(bridge.inputsOf('batch.start')).toEqual([
    {
      action: 'reset',
      sessions: [
        { server: 'xyz', sessionId: 1, user: 'gatesb', ...when, state: 'disconnected', idleMinutes: 4442 },
        { server: 'abc', sessionId: 7, user: 'wozniaks', ...when, state: 'disconnected', idleMinutes: 3000 },
        { server: 'xyz', sessionId: 4, user: 'allenp', ...when, state: 'disconnected', idleMinutes: 200 },
      ],
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('without a session disconnected for that long, or without a valid time, nothing can be reset', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Reset long disconnected…' }));
  for (const [value, said] of [
    ['300', 'No session has been disconnected for that long.'],
    ['x', 'A whole number, at most one year.'],
  ] as const) {
    fireEvent.change(screen.getByRole('textbox'), { target: { value } });
    expect(screen.getByText(said)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reset' }));
  }
  expect(bridge.inputsOf('batch.start')).toEqual([]);
});

const waiting: Batch = {
  id: 'batch-1',
  action: 'reset',
  items: [gone, long].map((each) => ({
    server: serverName('xyz'),
    session: each,
    jobId: null,
    outcome: null,
  })),
  step: 'waiting',
  undoUntil: NOW + 5000,
};

function tell(page: RenderedPage, batch: Batch, jobs = [job()]): Promise<void> {
  return page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, batches: [batch], jobs });
}

it('a selection can be stopped by its button and, before it starts, by Esc', async () => {
  const page = await renderPage({ fleet: fleet([xyz], { batches: [waiting] }), chosen: 'xyz' });
  expect(
    screen.getByText('2 sessions will be reset one by one. Press Escape to cancel before it starts.'),
  ).toHaveAttribute('aria-live', 'polite');
  await page.user.keyboard('{Escape}');
  await tell(page, { ...waiting, step: 'running', undoUntil: null }, []);
  await page.user.keyboard('{Escape}');
  await page.user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(page.bridge.inputsOf('batch.stop')).toEqual([{ batchId: 'batch-1' }, { batchId: 'batch-1' }]);
});

it('a selection shows its progress and current job, and that job is not shown elsewhere', async () => {
  const page = await renderPage({ fleet: fleet([xyz], { batches: [waiting] }), chosen: 'xyz' });
  const items = waiting.items.map((each, place) => (place === 0 ? { ...each, jobId: 'job-1' } : each));
  await tell(page, { ...waiting, items, step: 'running', undoUntil: null }, [
    job({ session: gone, step: 'confirming', undoUntil: null }),
  ]);
  expect(screen.getByText('Checking File server: is gatesb gone?')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Progress of the selection' })).toHaveAttribute(
    'aria-valuemax',
    '2',
  );
  expect(screen.getByText('being reset')).toBeVisible();
});

it('at its end it shows every outcome, until it is dismissed', async () => {
  const page = await renderPage({ fleet: fleet([xyz], { batches: [waiting] }), chosen: 'xyz' });
  const [first, second] = waiting.items;
  if (first === undefined || second === undefined) throw new Error('The selection has two.');
  await tell(page, {
    ...waiting,
    step: 'ended',
    undoUntil: null,
    items: [
      { ...first, outcome: { code: 'freed', why: null } },
      { ...second, outcome: { code: 'backAtWork', why: null } },
    ],
  });
  const table = screen.getByRole('table', { name: 'Result for each session' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'gatesbFile serverSlot freed on xyz: gatesb (disconnected, last input 3 d 2 h ago) was logged off.',
    'allenpFile serverallenp is active again on xyz; nothing was reset. Send a message, or choose another session.',
  ]);
  const region = within(screen.getByRole('region', { name: 'Running actions' }));
  expect(region.getByText(/Reset finished, 2 sessions: 1 freed, 1 active again/)).toBeVisible();
  await page.user.click(region.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('table', { name: 'Result for each session' })).toBeNull();
});
