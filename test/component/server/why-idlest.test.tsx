import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/basics/time-units.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import type { Works } from '../../../shared/domain/work/work.ts';
import {
  answer,
  disconnected,
  fleet,
  NOW,
  noAnswer,
  seen,
  server,
  session,
  UNREACHABLE,
} from '../../builders.ts';
import { jobIn, QUIET, running, shown, TOO_SHORT } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const ritchied = disconnected({ id: 1, user: 'ritchied', idleMinutes: 900 });
const gatesb = disconnected({ id: 2, idleMinutes: 300 });
const jobss = session({ id: 3, user: 'jobss', idleMinutes: 1000 });

async function open(works: Works, sessions = [ritchied, gatesb, jobss]): Promise<RenderedPage> {
  return renderPage({ fleet: fleet([server('xyz', answer(sessions), { works })]), chosen: 'xyz' });
}

/** The text that describes the reset of the idlest. */
function why(): string {
  const id =
    screen
      .getByRole('button', { name: /^Reset \S+ \(|^Reset a session$/ })
      .getAttribute('aria-describedby') ?? '';
  return document.getElementById(id)?.textContent ?? '';
}

/** Opens why the offered one is. */
async function ask({ user }: RenderedPage): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Why?' }));
}

it('the offered one is quiet, and on demand whoever is idle for longer but works is named', async () => {
  const page = await open({ 1: jobIn('robocopy.exe'), 2: QUIET });
  const first = 'gatesb can go first: disconnected, last input 5 h ago, quiet for 40 minWhy?';
  expect(why()).toBe(first);
  await ask(page);
  expect(why()).toBe(
    `${first}Disconnected sessions come first, then those without input for the longest time. ` +
      'ritchied has been idle for longer, but is working: robocopy.exe.',
  );
  await ask(page);
  expect(why()).toBe(first);
});

it('says since when it is disconnected and how often it is left behind, and on demand the rest', async () => {
  const evidence = {
    disconnectedSince: NOW - 74 * HOUR_MS,
    address: '192.0.2.57',
    leftBehind: { left: 7, of: 9 },
  };
  const xyz = server('xyz', answer([gatesb]), { works: { 2: QUIET }, evidences: { 2: evidence } });
  const bridge = new FakeBridge({ fleet: fleet([xyz]) });
  const known = running([], { sessions: { 2: [shown('excel.exe'), shown('explorer.exe')] } });
  bridge.answer('work.known', () => ({ ok: true, value: known }));
  const page = await renderPage({ bridge, chosen: 'xyz' });
  const first =
    'gatesb can go first: disconnected 3 d 2 h, quiet for 40 min, did not log off 7 of the last 9 timesWhy?';
  expect(why()).toBe(first);
  expect(screen.getByText('disconnected 3 d 2 h').title).toMatch(/^Disconnected since .*\nLast input: /);
  await ask(page);
  await waitFor(() =>
    expect(why()).toBe(
      `${first}From 192.0.2.57. Runs: excel.exe, explorer.exe. It is the only disconnected session.`,
    ),
  );
});

it('a quiet one comes before one of which nothing is known, and that is said', async () => {
  await ask(await open({ 1: TOO_SHORT, 2: QUIET }));
  expect(why()).toContain('Quiet sessions come before sessions whose programs are not known.');
  expect(why()).toContain('gatesb can go first');
});

it('what it means that nothing is known is said', async () => {
  const { change } = await open({});
  expect(why()).toMatch(
    /^ritchied can go first: .*, programs not knownWhy\?It may be working without input. Check its programs/,
  );
  const perhaps = { kind: 'noisy', image: 'chrome.exe', cpuSeconds: 90, windowSeconds: 300 } as const;
  await change(server('xyz', answer([gatesb]), { works: { 2: { verdict: 'perhaps', because: perhaps } } }));
  expect(why()).toMatch(/perhaps: chrome\.exe used 90 s .*It is perhaps working\. Check its programs/);
});

it('an active session is offered when the disconnected ones work', async () => {
  await ask(await open({ 1: jobIn('robocopy.exe'), 2: jobIn('setup.exe'), 3: QUIET }));
  expect(why()).toContain(
    'All disconnected sessions are working. Of the others, this one has been idle the longest, for more than 30 min.',
  );
  expect(why()).toContain('ritchied would be first, but is working: robocopy.exe.');
});

it('where everybody works nothing is offered but a message and a connection', async () => {
  const working = { 1: jobIn('robocopy.exe'), 2: jobIn('setup.exe'), 3: jobIn('xcopy.exe') };
  const { user, bridge } = await open(working);
  expect(why()).toBe(
    'No session can be reset safely:' +
      'ritchied is working: robocopy.exe.gatesb is working: setup.exe.jobss is working: xcopy.exe.',
  );
  const reset = screen.getByRole('button', { name: 'Reset a session' });
  expect(reset).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('button', { name: 'Connect' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Message…' }));
  // Nobody sees a message in a disconnected session.
  const dialog = within(screen.getByRole('dialog', { name: 'Message to jobss on xyz' }));
  await user.click(dialog.getByRole('button', { name: 'Send' }));
  expect(bridge.inputsOf('job.start')).toEqual([
    { ...seen('xyz', jobss), action: 'message', text: expect.any(String) },
  ]);
});

it('a message that nobody would see is not offered', async () => {
  await open({ 1: jobIn('robocopy.exe') }, [ritchied]);
  expect(screen.getByRole('button', { name: 'Message…' })).toHaveAttribute('aria-disabled', 'true');
});

it('why what runs could not be read is said once, with what helps, and not as an error', async () => {
  const show = (one: ServerView) => renderPage({ fleet: fleet([one]), chosen: one.name });
  const page = await show(server('xyz', answer([gatesb, ritchied]), { workFailure: UNREACHABLE }));
  const said = screen.getAllByText(/^xyz lists its sessions \(TCP port 445\), but not its running programs/);
  expect(said).toHaveLength(1);
  expect(said[0]).toHaveTextContent(/Allow the firewall group “Windows Management Instrumentation/);
  await page.change(server('xyz', noAnswer(), { workFailure: UNREACHABLE }));
  expect(screen.queryByText(/^xyz lists its sessions/)).toBeNull();
});
