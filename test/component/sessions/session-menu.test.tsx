import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { answer, disconnected, fleet, job, seen, server, session, UNREACHABLE } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gone = disconnected({ id: 1 });
const idle = session({ id: 3, user: 'jobss', idleMinutes: 45 });
const xyz = server('xyz', answer([gone, idle]), { label: 'File server' });
const FROM = { disconnectedSince: null, address: '192.0.2.9', leftBehind: null };
const seenIdle = seen('xyz', idle);

async function openMenu(
  who = 'jobss, session 3',
  different: Parameters<typeof renderPage>[0] = {},
): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet([xyz]), chosen: 'xyz', ...different });
  await page.user.click(screen.getByRole('button', { name: `Actions for ${who}` }));
  return page;
}

function item(name: string): HTMLElement {
  return screen.getByRole('menuitem', { name });
}

it('the menu has every action, each with what it does', async () => {
  await openMenu();
  const items = screen.getAllByRole('menuitem');
  expect(items.map((each) => each.getAttribute('aria-label'))).toEqual([
    'Reset',
    'Log off',
    'Log off anyway…',
    'Disconnect',
    'Message…',
    'View the session',
    'View and control',
    'Copy user',
    'Copy command',
  ]);
  expect(item('Disconnect')).toHaveAccessibleDescription(
    'Only closes the connection: programs keep running, and the slot stays taken.',
  );
});

it('a disabled action says why, and does nothing', async () => {
  const { user, bridge } = await openMenu('gatesb, session 1');
  const message = item('Message…');
  expect(message).toHaveAttribute('aria-disabled', 'true');
  expect(message).toHaveAccessibleDescription('No user is connected to it, so nobody would see the message.');
  await user.click(message);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it.each([
  ['Reset', 'reset'],
  ['Log off', 'logOff'],
  ['Disconnect', 'disconnect'],
])('%s is asked for the session as it is shown', async (name, action) => {
  const { user, bridge } = await openMenu();
  await user.click(item(name));
  expect(bridge.inputsOf('job.start')).toEqual([{ ...seenIdle, action }]);
});

it('viewing and controlling open a view, and show the started command', async () => {
  const { user, bridge } = await openMenu();
  await user.click(item('View and control'));
  expect(bridge.inputsOf('session.shadow')).toEqual([{ ...seenIdle, control: true }]);
  expect(screen.getAllByText('Started: mstsc /v:xyz /shadow:3')[0]).toBeVisible();
});

it('a view that cannot be opened says why', async () => {
  const page = await openMenu();
  page.bridge.fail('session.shadow', UNREACHABLE);
  await page.user.click(item('View the session'));
  expect(screen.getAllByText(sayFailure(UNREACHABLE).message)[0]).toBeVisible();
});

it('a right click on its row, or the menu key in it, opens the same menu', async () => {
  const { user, bridge } = await renderPage({
    fleet: fleet([server('xyz', answer([gone, idle]), { evidences: { 3: FROM } })]),
    chosen: 'xyz',
  });
  const row = screen.getByRole('row', { name: /jobss/ });
  fireEvent.contextMenu(row, { button: 2, clientX: 10, clientY: 10 });
  expect(screen.getByRole('menu', { name: 'Actions for jobss, session 3' })).toBeVisible();
  expect(screen.getByText('jobss on xyz')).toBeVisible();
  await user.click(item('Log off'));
  fireEvent.keyDown(within(row).getAllByRole('gridcell')[2] as HTMLElement, { key: 'F10', shiftKey: true });
  await user.click(item('Copy address'));
  fireEvent.keyDown(within(row).getAllByRole('gridcell')[2] as HTMLElement, { key: 'ContextMenu' });
  await user.click(item('Copy command'));
  expect(bridge.inputsOf('job.start')).toEqual([{ ...seenIdle, action: 'logOff' }]);
  expect(bridge.inputsOf('text.copy')).toEqual([{ text: '192.0.2.9' }, { text: 'slotwatch logoff xyz 3' }]);
});

it('a right click on a row of the system opens nothing', async () => {
  const { user } = await renderPage({ fleet: fleet([xyz]), chosen: 'xyz' });
  await user.click(screen.getByRole('button', { name: /^Show 2 / }));
  fireEvent.contextMenu(screen.getByText('services'), { button: 2 });
  expect(screen.queryByRole('menu')).toBeNull();
});

it('Esc closes the menu and undoes nothing', async () => {
  const { user, bridge } = await openMenu('jobss, session 3', { fleet: fleet([xyz], { jobs: [job()] }) });
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(bridge.inputsOf('job.cancel')).toEqual([]);
});

it('a message starts with the text from the settings and previews what the user will read', async () => {
  const { user, bridge } = await openMenu('jobss, session 3', {
    settings: { ...DEFAULT_SETTINGS, askText: '{user}: {asker} waits at {server}' },
  });
  await user.click(item('Message…'));
  const dialog = within(screen.getByRole('dialog', { name: 'Message to jobss on File server' }));
  const field = dialog.getByRole('textbox', { name: 'Message' });
  expect(field).toHaveAccessibleDescription(/\{asker\} by your name/);
  expect(dialog.getByText('jobss: stevej waits at xyz')).toBeVisible();
  fireEvent.change(field, { target: { value: 'Hello {user} ' } });
  expect(dialog.getByText('Hello jobss')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Send' }));
  expect(bridge.inputsOf('job.start')).toEqual([{ ...seenIdle, action: 'message', text: 'Hello {user}' }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('a message that msg cannot show is not sent', async () => {
  const { user, bridge } = await openMenu();
  await user.click(item('Message…'));
  const field = screen.getByRole('textbox', { name: 'Message' });
  for (const value of ['x'.repeat(256), '  ']) {
    fireEvent.change(field, { target: { value } });
    expect(screen.getByText(/From 1 to 255 characters/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Send' }));
  }
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it('a message that becomes too long with the names filled in says that its end is cut', async () => {
  const long = session({ id: 3, user: 'hohenlohe-schillings', idleMinutes: 45 });
  const { user } = await openMenu('hohenlohe-schillings, session 3', {
    fleet: fleet([server('xyz', answer([long]))]),
  });
  await user.click(item('Message…'));
  const field = screen.getByRole('textbox', { name: 'Message' });
  fireEvent.change(field, { target: { value: `{user}${'x'.repeat(230)}` } });
  expect(screen.queryByText(/The end will be cut off/)).toBeNull();
  fireEvent.change(field, { target: { value: `{user}${'x'.repeat(240)}` } });
  expect(screen.getByText(/The end will be cut off/)).toBeVisible();
});

it('Esc leaves a message unsent, and undoes nothing', async () => {
  const { user, bridge } = await openMenu('jobss, session 3', { fleet: fleet([xyz], { jobs: [job()] }) });
  await user.click(item('Message…'));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bridge.inputsOf('job.start')).toEqual([]);
  expect(bridge.inputsOf('job.cancel')).toEqual([]);
});
