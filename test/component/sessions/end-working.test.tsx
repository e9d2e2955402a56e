import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findLongDisconnected } from '../../../renderer/sessions/long-disconnected.ts';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { Works } from '../../../shared/domain/work/work.ts';
import { answer, CALLER, disconnected, fleet, NOW, seen, server } from '../../builders.ts';
import { jobIn, QUIET, running, shown } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gatesb = disconnected({ id: 1 });
const jobss = disconnected({ id: 3, user: 'jobss', idleMinutes: 2880 });
const works: Works = { 1: QUIET, 3: jobIn('robocopy.exe') };

function xyz(known: Works = works, sessions = [gatesb, jobss]) {
  return server('xyz', answer(sessions), { label: 'File server', works: known });
}

async function open(one = xyz()): Promise<RenderedPage> {
  const bridge = new FakeBridge({ fleet: fleet([one]) });
  const processes = [shown('robocopy.exe', { kind: 'job' }), shown('explorer.exe')];
  bridge.answer('work.read', () => ({ ok: true, value: running([], { sessions: { 3: processes } }) }));
  return renderPage({ bridge, chosen: 'xyz' });
}

function select(name: string): HTMLElement {
  return screen.getByRole('checkbox', { name });
}

const resetJobss = { name: 'Reset jobss, session 3' };

it('a session that does not work is reset by one click', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Reset gatesb, session 1' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bridge.inputsOf('job.start')).toEqual([{ ...seen('xyz', gatesb), action: 'reset' }]);
});

it('a session that works is reset after a question that names the program', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', resetJobss));
  expect(bridge.inputsOf('job.start')).toEqual([]);
  const dialog = within(screen.getByRole('dialog', { name: 'Reset jobss on File server?' }));
  expect(
    dialog.getByText(
      'Disconnected, last input 2 d ago. Working: robocopy.exe is running. Runs: robocopy.exe, explorer.exe.',
    ),
  ).toBeVisible();
  expect(
    dialog.getByText(/^jobss’s robocopy\.exe is running\. If you end the session, this ends too/),
  ).toBeVisible();
  expect(dialog.getByText('You have 5 s to undo; the session is checked again first.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Reset anyway' }));
  expect(bridge.inputsOf('job.start')).toEqual([
    { ...seen('xyz', jobss), action: 'reset', despiteWork: true },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('the question has what is known of the past of the session', async () => {
  const disconnectedSince = NOW - 26 * HOUR_MS;
  const evidence = { disconnectedSince, address: 'LOCAL', leftBehind: { left: 7, of: 9 } };
  const { user } = await open({ ...xyz(), evidences: { 3: evidence } });
  await user.click(screen.getByRole('button', resetJobss));
  const said =
    'Disconnected 1 d 2 h. Working: robocopy.exe is running. At the console. Did not log off 7 of the last 9 times. Runs: robocopy.exe, explorer.exe.';
  expect(await screen.findByText(said)).toBeVisible();
});

it('the menu asks the same, and nothing is ended when it is cancelled', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Actions for jobss, session 3' }));
  await user.click(screen.getByRole('menuitem', { name: 'Log off' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Log off jobss on File server?' }));
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it('the key asks the same', async () => {
  const { user, bridge } = await open();
  select('Select jobss, session 3').focus();
  await user.keyboard('{Delete}');
  expect(screen.getByRole('dialog', { name: 'Reset jobss on File server?' })).toBeVisible();
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it('the question follows the server: a policy leaves no button, and so does a session that is gone', async () => {
  const page = await open();
  await page.user.click(screen.getByRole('button', resetJobss));
  await page.change(xyz({ 3: jobIn('backup.exe', true) }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/^jobss’s backup\.exe is running, and a policy of this computer/)).toBeVisible();
  expect(dialog.queryByRole('button', { name: 'Reset anyway' })).toBeNull();
  await page.change(xyz({}, [gatesb]));
  expect(dialog.getByText('This session is no longer there.')).toBeVisible();
  expect(dialog.queryByRole('button', { name: 'Reset anyway' })).toBeNull();
});

it('another user who has got the id is not ended in place of the one who was asked about', async () => {
  const page = await open();
  await page.user.click(screen.getByRole('button', resetJobss));
  await page.change(xyz(works, [{ ...jobss, user: 'ballmers' }]));
  expect(within(screen.getByRole('dialog')).getByText('This session is no longer there.')).toBeVisible();
});

it('a selection leaves out who works, and says why', async () => {
  const { user, bridge } = await open();
  await user.click(select('Select all'));
  expect(
    screen.getByText(
      '2 selected, 1 of them can be reset. 1 session is working and will be left out: jobss (robocopy.exe).',
    ),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Reset selected' }));
  expect(bridge.inputsOf('batch.start')).toEqual([{ action: 'reset', sessions: [seen('xyz', gatesb)] }]);
});

it('a selection of nobody but who works cannot be ended, and says why', async () => {
  const { user, bridge } = await open();
  await user.click(select('Select jobss, session 3'));
  const reset = screen.getByRole('button', { name: 'Reset selected' });
  expect(reset).toHaveAttribute('aria-disabled', 'true');
  expect(reset).toHaveAccessibleDescription(
    '1 session is working and will be left out: jobss (robocopy.exe).',
  );
  await user.click(reset);
  expect(bridge.inputsOf('batch.start')).toEqual([]);
});

it('the reset key on a selection leaves out who works', async () => {
  const { user, bridge } = await open(
    server('xyz', answer([gatesb, jobss, disconnected({ id: 4, user: 'allenp' })]), { works }),
  );
  await user.click(select('Select all'));
  select('Select jobss, session 3').focus();
  await user.keyboard('{Delete}');
  expect(bridge.inputsOf('batch.start')).toEqual([
    {
      action: 'reset',
      sessions: [seen('xyz', gatesb), seen('xyz', disconnected({ id: 4, user: 'allenp' }))],
    },
  ]);
});

it('those disconnected for long who work are left out, and named', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Reset long disconnected…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(
    dialog.getByText(/1 session is working and will be left out: jobss \(robocopy\.exe\)\./),
  ).toBeVisible();
  const rows = within(dialog.getByRole('table')).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent)).toEqual(['gatesbFile server3 d 2 h agoquiet']);
});

it('where all who are disconnected for long work, it is not said that nobody is', async () => {
  const { user } = await open(xyz(works, [jobss]));
  await user.click(screen.getByRole('button', { name: 'Reset long disconnected…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('No other session has been disconnected for that long.')).toBeVisible();
  expect(
    dialog.getByText(/1 session is working and will be left out: jobss \(robocopy\.exe\)\./),
  ).toBeVisible();
});

it('a protected user who works stays because of the protection', () => {
  const question = { servers: [xyz()], only: null, minutes: 60, caller: CALLER, jobs: [] };
  const found = findLongDisconnected({
    ...question,
    settings: { ...DEFAULT_SETTINGS, protectedUsers: ['jobss'] },
  });
  expect(found).toMatchObject({ staying: 1, workers: [] });
});

it('the question has the focus on its text, so that Enter alone ends nothing', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', resetJobss));
  const dialog = screen.getByRole('dialog');
  const [first] = dialog.querySelectorAll('[tabindex="0"]:not([data-tabster-dummy]), button');
  expect(first).toHaveTextContent(/^Disconnected, last input 2 d ago/);
});
