import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { OutcomeCode, ServerView } from '../../../shared/domain/model.ts';
import {
  answer,
  disconnected,
  fleet,
  job,
  listener,
  NOW,
  noAnswer,
  seen,
  server,
  serverName,
  session,
} from '../../builders.ts';
import { jobIn, QUIET, running, shown } from '../../running.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gone = disconnected({ id: 1 });
const busy = session({ id: 3, user: 'jobss', idleMinutes: 4 });
const full = server('xyz', answer([gone, busy]), { label: 'File server' });
const seenGone = seen('xyz', gone);

async function connectTo(one: ServerView, settings = DEFAULT_SETTINGS): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet([one]), settings, chosen: one.name });
  await page.user.click(screen.getByRole('button', { name: 'Connect' }));
  return page;
}

/** A way to connect that the dialog offers. */
function way(name: string | RegExp): HTMLElement {
  return within(screen.getByRole('dialog')).getByRole('button', { name });
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function endJob(page: RenderedPage, code: OutcomeCode): Promise<void> {
  const ended = job({ step: 'ended', undoUntil: null, outcome: { code, why: null } });
  return page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [ended] });
}

it('before connecting to a full server the dialog shows who is on, and for how long', async () => {
  const { bridge } = await connectTo(full);
  const dialog = within(screen.getByRole('dialog', { name: 'Connect to File server' }));
  expect(dialog.getByText('Full: 2 of 2 slots are taken')).toBeVisible();
  const rows = within(dialog.getByRole('table', { name: 'Who is logged on' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => row.textContent)).toEqual([
    'gatesbdisconnected, last input 3 d 2 h ago–11/22/2026 8:05 AM',
    'jobssno input for 4 min–11/22/2026 8:05 AM',
  ]);
  expect(bridge.inputsOf('server.connect')).toEqual([]);
});

it('the idlest session is reset first, and then the connection opens', async () => {
  const page = await connectTo(full);
  await page.user.click(way('Reset gatesb and connect'));
  expect(page.bridge.inputsOf('job.start')).toEqual([{ ...seenGone, action: 'reset' }]);
  await page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: null, jobs: [job()] });
  expect(
    screen.getByText('gatesb on File server will be reset in 5 s, then Remote Desktop opens'),
  ).toBeVisible();
  expect(page.bridge.inputsOf('server.connect')).toEqual([]);
  await endJob(page, 'freed');
  await endJob(page, 'freed');
  expect(page.bridge.inputsOf('server.connect')).toEqual([{ server: 'xyz', console: false }]);
});

it.each<OutcomeCode>(['cancelled', 'backAtWork', 'stillThere', 'noAnswer'])(
  'when the idlest is not freed (%s) nothing is opened, also not later',
  async (code) => {
    const page = await connectTo(full);
    await page.user.click(way('Reset gatesb and connect'));
    await endJob(page, code);
    await endJob(page, 'freed');
    expect(page.bridge.inputsOf('server.connect')).toEqual([]);
  },
);

it('active users can be sent a message', async () => {
  const { user } = await connectTo(full);
  expect(way('Message users')).toHaveAccessibleDescription('Sends a message to jobss.');
  await user.click(way('Message users'));
  // The dialog before it hides the rest of the page until it has gone.
  expect(await screen.findByRole('dialog', { name: 'Message to jobss on File server' })).toBeVisible();
});

it('disabled ways say why', async () => {
  const { user, bridge } = await connectTo(
    server('xyz', answer([gone, disconnected({ id: 2, user: 'jobss' })])),
    { ...DEFAULT_SETTINGS, lookOnly: true },
  );
  expect(way('Reset gatesb and connect')).toHaveAccessibleDescription(/^Read-only mode is on/);
  expect(way('Message users')).toHaveAccessibleDescription(
    'No user is connected, so nobody would see a message.',
  );
  await user.click(way('Reset gatesb and connect'));
  await user.click(way('Message users'));
  expect(bridge.inputsOf('job.start')).toEqual([]);
  expect(screen.getByRole('dialog', { name: 'Connect to xyz' })).toBeVisible();
});

it('the user can wait for a slot, and is then connected', async () => {
  const { user, bridge } = await connectTo(full);
  await user.click(way('Wait and connect'));
  expect(bridge.inputsOf('wait.set')).toEqual([{ server: 'xyz', goal: 'connect' }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it.each([
  ['Console connection', true, /ask which user to disconnect/],
  ['Connect anyway', false, /^Windows will refuse the connection/],
])('connecting at once is possible: %s', async (name, byConsole, truth) => {
  const { user, bridge } = await connectTo(full);
  expect(way(name)).toHaveAccessibleDescription(truth);
  await user.click(way(name));
  expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'xyz', console: byConsole }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('on Server 2003 the console is offered as an additional session', async () => {
  const console = session({ id: 0, user: 'operator', kind: 'console', sessionName: 'console' });
  await connectTo(server('old', answer([], { sessions: [console, gone, busy, listener] })));
  expect(way('Console connection')).toHaveAccessibleDescription(/extra session beside the slots/);
});

it('a server that does not answer may be full: the dialog opens first, with who was on', async () => {
  await connectTo(server('xyz', noAnswer(), { lastAnswer: answer([gone]) }));
  const dialog = within(screen.getByRole('dialog', { name: 'Connect to xyz' }));
  expect(
    dialog.getByText('The server does not answer. At its last answer these users were logged on:'),
  ).toBeVisible();
  expect(dialog.getByText('gatesb')).toBeVisible();
  expect(way('Connect anyway')).toHaveAccessibleDescription(/^If all slots are taken/);
});

it('the dialog follows the server: a slot that becomes free is shown', async () => {
  const page = await connectTo(full);
  await page.change(server('xyz', answer([busy]), { label: 'File server' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Connect to File server' }));
  expect(dialog.getByText('One slot left: 1 of 2 slots is taken')).toBeVisible();
  expect(way('Connect anyway')).toHaveAccessibleDescription('A slot is free now.');
});

it('a wait notifies when a slot is free, and is shown here and in the list until it is stopped', async () => {
  const page = await renderPage({ fleet: fleet([full]), chosen: 'xyz' });
  await page.user.click(button('Notify me when free'));
  await page.emit('fleet.changed', {
    servers: [],
    removed: [],
    pausedUntil: null,
    waits: [{ server: serverName('xyz'), goal: 'tell', since: NOW }],
  });
  expect(
    screen.getByText('Waiting for a free slot. You will get a notification.', { selector: '[role=status]' }),
  ).toBeVisible();
  expect(
    screen.getByRole('option', { name: 'File server, xyz, Full, 2 of 2 taken, waiting for a slot' }),
  ).toBeVisible();
  await page.user.click(button('Stop waiting'));
  expect(page.bridge.inputsOf('wait.set')).toEqual([
    { server: 'xyz', goal: 'tell' },
    { server: 'xyz', goal: null },
  ]);
});

it('a server with a free slot offers no wait', async () => {
  await renderPage({ fleet: fleet([server('abc', answer([busy]))]), chosen: 'abc' });
  expect(screen.queryByRole('button', { name: 'Notify me when free' })).toBeNull();
});

it.each([
  [
    'tell',
    'Wait and connect',
    /^Waiting for a free slot\. You will get a notification\. Remote Desktop can also open/,
    'connect',
  ],
  ['connect', 'Stop waiting', /^Waiting for a free slot\. Then Remote Desktop opens/, null],
] as const)('a wait to %s is said in the dialog too', async (goal, name, sentence, next) => {
  const waits = [{ server: serverName('xyz'), goal, since: NOW }];
  const page = await renderPage({ fleet: fleet([full], { waits }), chosen: 'xyz' });
  await page.user.click(button('Connect'));
  expect(way(name)).toHaveAccessibleDescription(sentence);
  await page.user.click(way(name));
  expect(page.bridge.inputsOf('wait.set')).toEqual([{ server: 'xyz', goal: next }]);
});

it('before the idlest is freed the dialog says whether it works and what runs', async () => {
  const bridge = new FakeBridge({
    fleet: fleet([server('xyz', answer([gone, busy]), { works: { 1: QUIET } })]),
  });
  bridge.answer('work.read', () => ({ ok: true, value: running([shown('excel.exe')]) }));
  const { user } = await renderPage({ bridge, chosen: 'xyz' });
  await user.click(button('Connect'));
  expect(way('Reset gatesb and connect')).toHaveAccessibleDescription(
    /^Resets gatesb \(disconnected, last input 3 d 2 h ago\), .* Quiet: nothing used the processor for 40 min\. Runs: excel\.exe\.$/,
  );
});

it('where everybody works the dialog names them in place of freeing one', async () => {
  const jobss = disconnected({ id: 3, user: 'jobss' });
  const works = { 1: jobIn('robocopy.exe'), 3: jobIn('setup.exe') };
  const { bridge } = await connectTo(server('xyz', answer([gone, jobss]), { works }));
  expect(way('Reset a session and connect')).toHaveAccessibleDescription(
    'gatesb is working: robocopy.exe. jobss is working: setup.exe.',
  );
  expect(bridge.inputsOf('work.read')).toEqual([]);
});
