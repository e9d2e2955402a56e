import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { sayProgress, sayStep } from '../../../renderer/jobs/job-cards.ts';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import type { Job } from '../../../shared/domain/model.ts';
import { answer, disconnected, fleet, job, NOW, server, session } from '../../builders.ts';
import { jobIn, QUIET, running, shown } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const full = server('xyz', answer([disconnected({ id: 1 }), session({ id: 3, user: 'jobss' })]), {
  label: 'File server',
});
const free = server('sql01', answer([]));
const waiting = job({ session: disconnected({ id: 1 }) });
const ended: Job = {
  ...waiting,
  step: 'ended',
  undoUntil: null,
  outcome: { code: 'backAtWork', why: null },
};

async function withJob(one: Job): Promise<RenderedPage> {
  return renderPage({ fleet: fleet([full, free], { jobs: [one] }), chosen: 'xyz' });
}

function runningActions(): HTMLElement {
  return screen.getByRole('region', { name: 'Running actions' });
}

function tellJob(page: RenderedPage, one: Job): Promise<void> {
  return page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [one] });
}

it('a waiting reset counts down and can be undone', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW });
  const { user, bridge } = await withJob(waiting);
  expect(screen.getByText('gatesb on File server will be reset in 5 s')).toBeVisible();
  await act(async () => vi.advanceTimersByTime(2000));
  expect(screen.getByText('gatesb on File server will be reset in 3 s')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(bridge.inputsOf('job.cancel')).toEqual([{ jobId: 'job-1' }]);
});

it('Esc undoes the reset that was started last', async () => {
  const jobs = [waiting, job({ id: 'job-2', session: session({ id: 3 }) })];
  const { user, bridge } = await renderPage({ fleet: fleet([full], { jobs }), chosen: 'xyz' });
  await user.keyboard('{Escape}');
  expect(bridge.inputsOf('job.cancel')).toEqual([{ jobId: 'job-2' }]);
});

it('Esc in a search clears the search first', async () => {
  const { user, bridge } = await withJob(waiting);
  await user.type(screen.getByRole('searchbox'), 'x');
  await user.keyboard('{Escape}');
  expect(bridge.inputsOf('job.cancel')).toEqual([]);
  await user.keyboard('{Escape}');
  expect(bridge.inputsOf('job.cancel')).toHaveLength(1);
});

it('every step is shown, and nothing can be undone once it acts', async () => {
  const page = await withJob(waiting);
  const said: (string | null)[] = [];
  const undoes: boolean[] = [];
  for (const step of ['askingAgain', 'acting', 'confirming'] as const) {
    await tellJob(page, { ...waiting, step, undoUntil: null });
    undoes.push(screen.queryByRole('button', { name: 'Undo' }) !== null);
    said.push(
      within(runningActions()).getByText(/File server.*(gone|idle|with)/).firstChild?.textContent ?? null,
    );
  }
  expect(said).toEqual([
    'Checking File server: is gatesb still idle?',
    'Ending the session of gatesb on File server with rwinsta',
    'Checking File server: is gatesb gone?',
  ]);
  expect(undoes).toEqual([true, false, false]);
});

it('the end of one process names the program in every step', () => {
  const one = job({ action: 'endProcess', by: 'taskkill', process: { pid: 8120, image: 'robocopy.exe' } });
  const steps = ['waiting', 'askingAgain', 'acting', 'confirming'] as const;
  expect(steps.map((step) => sayProgress({ ...one, step }, 'File server', 5))).toEqual([
    'robocopy.exe of gatesb on File server will be ended in 5 s',
    'Checking File server: is robocopy.exe of gatesb still there?',
    'Ending robocopy.exe of gatesb on File server with taskkill',
    'Checking File server: is robocopy.exe of gatesb gone?',
  ]);
});

it('a session is not called being reset while that can be undone', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW });
  const page = await withJob(waiting);
  expect(screen.getByText('It will be reset in 5 s; this can still be undone.')).toBeVisible();
  await act(async () => vi.advanceTimersByTime(2000));
  expect(screen.getByText('It will be reset in 3 s; this can still be undone.')).toBeVisible();
  await tellJob(page, { ...waiting, step: 'askingAgain', undoUntil: null });
  expect(screen.getByText('It will be reset; this can still be undone.')).toBeVisible();
  await tellJob(page, { ...waiting, step: 'warning', undoUntil: null, warnUntil: NOW + 62_000 });
  expect(screen.getByText('It will be reset in 60 s; this can still be undone.')).toBeVisible();
  expect(document.body).not.toHaveTextContent('being reset');
  await tellJob(page, { ...waiting, step: 'acting', undoUntil: null });
  expect(screen.getByText('It is being reset.')).toBeVisible();
  expect(screen.getByText('being reset')).toBeVisible();
});

it('each step is announced once, without the countdown', async () => {
  const page = await withJob(waiting);
  const announcer = screen
    .getAllByRole('status')
    .find((each) => each.ariaLive === 'polite' || each.getAttribute('aria-live') === 'polite');
  expect(announcer).toHaveTextContent(
    'gatesb on File server will be reset in 5 seconds. Press Escape to undo.',
  );
  await tellJob(page, ended);
  expect(announcer).toHaveTextContent('gatesb is active again on xyz; nothing was reset.');
});

it('the session of a running reset offers no second reset', async () => {
  await withJob(waiting);
  expect(screen.getByRole('button', { name: /^Reset gatesb \(/ })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByText('will be reset')).toBeVisible();
});

it('a reset on another server is shown on every page, with *Undo* and a link to the server', async () => {
  const { user } = await withJob(waiting);
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  const bar = runningActions();
  expect(within(bar).getByRole('button', { name: 'Undo' })).toBeVisible();
  await user.click(within(bar).getByRole('button', { name: 'Show File server' }));
  expect(within(runningActions()).getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show File server' })).toBeNull();
});

it('the outcome of a reset stays with its hint until it is dismissed', async () => {
  const { user } = await withJob(ended);
  expect(runningActions()).toHaveTextContent(
    'gatesb is active again on xyz; nothing was reset.Send a message, or choose another session.',
  );
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('region', { name: 'Running actions' })).toBeNull();
});

it('during a warning the remaining time is shown, and the reset can be undone', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW });
  const warning: Job = { ...waiting, step: 'warning', undoUntil: null, warnUntil: NOW + 60_000 };
  const { user, bridge } = await withJob(warning);
  expect(screen.getByText('gatesb on File server has been warned and has 60 s')).toBeVisible();
  await act(async () => vi.advanceTimersByTime(2000));
  expect(screen.getByText('gatesb on File server has been warned and has 58 s')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await user.keyboard('{Escape}');
  expect(bridge.inputsOf('job.cancel')).toEqual([{ jobId: 'job-1' }, { jobId: 'job-1' }]);
});

it('each action has texts for its own steps', () => {
  const steps = ['waiting', 'askingAgain', 'acting', 'confirming'] as const;
  const said = (['logOff', 'disconnect', 'message'] as const).map((action) =>
    steps.map((step) => sayProgress({ ...waiting, action, by: 'logoff', step }, 'XYZ', 5)),
  );
  expect(said).toEqual([
    [
      'gatesb on XYZ will be logged off in 5 s',
      'Checking XYZ: is gatesb still idle?',
      'Ending the session of gatesb on XYZ with logoff',
      'Checking XYZ: is gatesb gone?',
    ],
    [
      'gatesb on XYZ will be disconnected in 5 s',
      'Checking XYZ: is gatesb still there?',
      'Disconnecting gatesb from XYZ',
      'Checking XYZ: is gatesb disconnected?',
    ],
    [
      'gatesb on XYZ will get the message in 5 s',
      'Checking XYZ: is gatesb still there?',
      'Sending the message to gatesb on XYZ',
      'Checking XYZ: is gatesb gone?',
    ],
  ]);
});

it('the undo bar says what is known of the session: idle, work, what runs', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full], { jobs: [{ ...waiting, work: QUIET }] }) });
  let known = running([shown('excel.exe'), shown('explorer.exe')]);
  bridge.answer('work.known', () => ({ ok: true, value: known }));
  const page = await renderPage({ bridge, chosen: 'xyz' });
  const idleThenWork =
    'Disconnected, last input 3 d 2 h ago. Quiet: nothing used the processor for 40 min. Runs: ';
  expect(runningActions()).toHaveTextContent(`${idleThenWork}excel.exe, explorer.exe.`);
  // The job reads the server meanwhile.
  known = running([shown('robocopy.exe')]);
  const { report } = full;
  await page.change(server('xyz', report, { works: { 1: jobIn('robocopy.exe') } }));
  expect(runningActions()).toHaveTextContent('Working: robocopy.exe is running. Runs: robocopy.exe.');
  expect(bridge.inputsOf('work.read')).toEqual([]);
});

it('the undo bar says what was known of the past of the session when it was offered', async () => {
  const disconnectedSince = NOW - 74 * HOUR_MS;
  const evidence = { disconnectedSince, address: '192.0.2.57', leftBehind: { left: 7, of: 9 } };
  await withJob({ ...waiting, work: QUIET, evidence });
  expect(runningActions()).toHaveTextContent(
    'Disconnected 3 d 2 h. Quiet: nothing used the processor for 40 min. From 192.0.2.57. Did not log off 7 of the last 9 times.',
  );
  expect(sayStep({ ...waiting, evidence }, 'XYZ')).toContain('Disconnected 3 d 2 h.');
});

it('what is not known is said in the undo bar too', async () => {
  await withJob(waiting);
  expect(runningActions()).toHaveTextContent(
    'Disconnected, last input 3 d 2 h ago. Whether it is working is not known: its programs have not been read recently.',
  );
});

it('the undo bar of a message says nothing of what runs: nothing ends', async () => {
  const { bridge } = await withJob({ ...waiting, action: 'message', by: 'msg' });
  expect(runningActions()).not.toHaveTextContent('Disconnected');
  expect(bridge.inputsOf('work.known')).toEqual([]);
});
