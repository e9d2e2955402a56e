import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { answer, disconnected, fleet, job, seen, server, serverSettings, session } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';
import '../with-layout.ts';

const gone = disconnected({ id: 1 });
const full = answer([gone, session({ id: 3, user: 'jobss' })]);
const servers = [
  server('xyz', full, { label: 'Files', group: ['Berlin'] }),
  server('abc', answer([]), { group: ['Berlin'] }),
  server('sql', answer([]), { group: ['Munich'] }),
];

function list(): HTMLElement {
  return screen.getByRole('tree', { name: 'Servers' });
}

function row(name: RegExp): HTMLElement {
  return screen.getByRole('treeitem', { name });
}

function names(): readonly (string | null)[] {
  return screen.getAllByRole('menuitem').map((each) => each.getAttribute('aria-label'));
}

async function pick(page: RenderedPage, name: string | RegExp): Promise<void> {
  await page.user.click(screen.getByRole('menuitem', { name }));
}

function rightClick(element: HTMLElement): void {
  fireEvent.contextMenu(element, { button: 2, clientX: 40, clientY: 60 });
}

const SERVER_ACTIONS = [
  'Connect',
  'Console connection',
  expect.stringMatching(/^Reset gatesb \(/),
  'Message users…',
  'Reset long disconnected…',
  'Refresh',
  'Notify me when free',
  'Timeline',
  'Copy name',
  'Copy command',
  'Use another account…',
  'Settings of this server',
];

async function withMenu(): Promise<RenderedPage> {
  return renderPage({
    fleet: fleet(servers, { jobs: [job({ server: servers[2]?.name ?? job().server })] }),
    settings: { ...DEFAULT_SETTINGS, servers: [serverSettings('xyz'), serverSettings('abc')] },
  });
}

it('a right click on a server, its menu key and the button of its page have the same actions', async () => {
  const page = await withMenu();
  rightClick(row(/^Files/));
  expect(screen.getByRole('menu', { name: 'Actions for Files' })).toBeVisible();
  expect(names()).toEqual(SERVER_ACTIONS);
  await page.user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();

  await page.user.click(row(/^Files/));
  list().focus();
  await page.user.keyboard('{Shift>}{F10}{/Shift}');
  expect(names()).toEqual(SERVER_ACTIONS);
  await page.user.keyboard('{Escape}');
  expect(list()).toHaveFocus();
  await page.user.keyboard('{ContextMenu}');
  expect(names()).toEqual(SERVER_ACTIONS);
  await page.user.keyboard('{Escape}');

  await page.user.click(screen.getByRole('button', { name: 'Actions for Files' }));
  expect(names()).toEqual(SERVER_ACTIONS);
  // None of the menus that Escape has closed has undone the running job.
  await page.user.keyboard('{Escape}');
  expect(page.bridge.inputsOf('job.cancel')).toEqual([]);
});

it('the reset is that of the session the menu named, also when another one is offered meanwhile', async () => {
  const page = await withMenu();
  rightClick(row(/^Files/));
  const other = disconnected({ id: 9, user: 'allenp', idleMinutes: 9999 });
  await page.change(server('xyz', answer([other]), { label: 'Files', group: ['Berlin'] }));
  await pick(page, /^Reset gatesb/);
  expect(page.bridge.inputsOf('job.start')).toEqual([{ ...seen('xyz', gone), action: 'reset' }]);
});

it('a server without a session to reset has no such action', async () => {
  await withMenu();
  rightClick(row(/^abc/));
  expect(names().filter((name) => /^Reset (?!long)/.test(name ?? ''))).toEqual([]);
});

it('connecting asks first where the server has become full since the menu was opened', async () => {
  const page = await withMenu();
  rightClick(row(/^abc/));
  await page.change(server('abc', full, { group: ['Berlin'] }));
  await pick(page, 'Connect');
  expect(page.bridge.inputsOf('server.connect')).toEqual([]);
  expect(screen.getByRole('dialog', { name: 'Connect to abc' })).toBeVisible();
});

it('name and command are copied', async () => {
  const page = await withMenu();
  rightClick(row(/^Files/));
  await pick(page, 'Copy name');
  rightClick(row(/^Files/));
  await pick(page, 'Copy command');
  expect(page.bridge.inputsOf('text.copy')).toEqual([{ text: 'xyz' }, { text: 'slotwatch connect xyz' }]);
});

it('the settings open at the server', async () => {
  const page = await withMenu();
  rightClick(row(/^abc/));
  await pick(page, 'Settings of this server');
  expect(page.store.getState()).toMatchObject({
    page: 'settings',
    settingsView: { section: 'servers', openServer: 1 },
  });
});

it('the menu of a group acts on its servers, and says on how many', async () => {
  const page = await withMenu();
  rightClick(row(/^Berlin/));
  expect(screen.getByRole('menu', { name: 'Actions for Berlin' })).toBeVisible();
  expect(screen.getByText('Berlin: 2 servers')).toBeVisible();
  expect(names()).toEqual([
    'Refresh',
    'Message users…',
    'Reset long disconnected…',
    'Connect list…',
    'Export…',
    'Copy names',
    'Use another account…',
    'Close group',
  ]);
  await pick(page, 'Copy names');
  rightClick(row(/^Berlin/));
  await pick(page, 'Close group');
  expect(page.bridge.inputsOf('text.copy')).toEqual([{ text: 'xyz\nabc' }]);
  expect(row(/^Berlin/)).toHaveAttribute('aria-expanded', 'false');
});

it('the menu above the list is about all servers, or about those it shows', async () => {
  const page = await withMenu();
  await page.user.click(screen.getByRole('button', { name: 'Actions for all servers' }));
  expect(screen.getByText('All 3 servers')).toBeVisible();
  await page.user.keyboard('{Escape}');
  await page.user.click(screen.getByRole('button', { name: 'Full, 1 server' }));
  await page.user.click(screen.getByRole('button', { name: 'Actions for what the list shows' }));
  expect(screen.getByText('Shown: 1 server')).toBeVisible();
  await pick(page, 'Refresh');
  expect(page.bridge.inputsOf('fleet.refresh').at(-1)).toEqual({ servers: ['xyz'] });
});

it('a right click beside the rows, or in the menu itself, opens nothing', async () => {
  await withMenu();
  rightClick(list());
  expect(screen.queryByRole('menu')).toBeNull();
  rightClick(row(/^abc/));
  rightClick(within(screen.getByRole('menu')).getAllByRole('menuitem')[0] as HTMLElement);
  expect(screen.getByRole('menu', { name: 'Actions for abc' })).toBeVisible();
});
