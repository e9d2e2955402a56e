import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RemoteDesktopClient } from '../../../shared/contract/remote-desktop.ts';
import { answer, disconnected, fleet, server, session } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const gone = disconnected({ id: 1 });
const busy = session({ id: 3, user: 'jobss', idleMinutes: 45 });
const full = server('xyz', answer([gone, busy]));

async function openWith(client: RemoteDesktopClient | null): Promise<RenderedPage> {
  const bridge = new FakeBridge({ fleet: fleet([full]) });
  bridge.answer('remoteDesktop.find', () => ({ ok: true, value: client }));
  return renderPage({ bridge, chosen: 'xyz' });
}

async function openDialog(client: RemoteDesktopClient | null): Promise<RenderedPage> {
  const page = await openWith(client);
  await page.user.click(screen.getByRole('button', { name: 'Connect' }));
  return page;
}

function inDialog() {
  return within(screen.getByRole('dialog', { name: 'Connect to xyz' }));
}

function way(name: string): HTMLElement {
  return inDialog().getByRole('button', { name });
}

const FREERDP = { tool: 'sdl-freerdp', console: 'yes', views: false } as const;
const REMMINA = { tool: 'remmina', console: 'no', views: false } as const;
const NONE = 'This computer has no program that opens connections.';
const WINDOWS_APP = { tool: 'open', console: 'mayWork', views: false } as const;

it.each([
  [FREERDP, 'sdl-freerdp', /^Opens sdl-freerdp with \/admin/],
  [WINDOWS_APP, 'Windows App', /^Asks Windows App for .* not known whether/],
])('the dialog says which program opens, and what the console means with it', async (client, name, said) => {
  const { user, bridge } = await openDialog(client);
  expect(inDialog().getByText(`Connections open in ${name}.`)).toBeVisible();
  expect(way('Console connection')).toHaveAccessibleDescription(said);
  await user.click(way('Console connection'));
  expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'xyz', console: true }]);
});

it('offers no console where the program cannot ask for it', async () => {
  const { user, bridge } = await openDialog(REMMINA);
  expect(way('Console connection')).toHaveAttribute('aria-disabled', 'true');
  expect(way('Console connection')).toHaveAccessibleDescription('remmina cannot ask for the console.');
  await user.click(way('Console connection'));
  await user.click(way('Connect anyway'));
  expect(bridge.inputsOf('server.connect')).toEqual([{ server: 'xyz', console: false }]);
});

it('offers nothing that ends in a connection where no program can open one, and says what to install', async () => {
  const { user, bridge } = await openDialog(null);
  expect(inDialog().getByText(/On Linux install the package freerdp3-sdl or remmina/)).toBeVisible();
  const [free] = inDialog()
    .getAllByRole('button', { name: /and connect$/ })
    .filter((each) => each.textContent?.startsWith('Reset'));
  expect(free).toHaveAttribute('aria-disabled', 'true');
  expect(free).toHaveAccessibleDescription(NONE);
  if (free !== undefined) await user.click(free);
  for (const name of ['Wait and connect', 'Console connection', 'Connect anyway']) {
    expect(way(name)).toHaveAttribute('aria-disabled', 'true');
    expect(way(name)).toHaveAccessibleDescription(NONE);
    await user.click(way(name));
  }
  for (const request of ['job.start', 'wait.set', 'server.connect'] as const)
    expect(bridge.inputsOf(request)).toEqual([]);
});

it('finds a program that was installed since, when the dialog is opened again', async () => {
  const { user, bridge } = await openDialog(null);
  await user.keyboard('{Escape}');
  bridge.answer('remoteDesktop.find', () => ({ ok: true, value: FREERDP }));
  await user.click(await screen.findByRole('button', { name: 'Connect' }));
  expect(await screen.findByText('Connections open in sdl-freerdp.')).toBeVisible();
});

it.each<[RemoteDesktopClient | null, string, string | null]>([
  [FREERDP, 'Connections open in sdl-freerdp.', null],
  [REMMINA, 'Connections open in remmina.', 'remmina cannot ask for the console.'],
  [null, NONE, NONE],
])('the menu of a server says the same', async (client, opens, noConsole) => {
  const { user } = await openWith(client);
  await user.click(screen.getByRole('button', { name: 'Actions for xyz' }));
  expect(screen.getByRole('menuitem', { name: 'Connect' })).toHaveAccessibleDescription(opens);
  const console = screen.getByRole('menuitem', { name: 'Console connection' });
  expect(console).toHaveAccessibleDescription(noConsole ?? '');
  expect(console.getAttribute('aria-disabled') === 'true').toBe(noConsole !== null);
});

it('a session is viewed from Windows only, and the menu says so', async () => {
  const { user, bridge } = await openWith(FREERDP);
  await user.click(screen.getByRole('button', { name: 'Actions for jobss, session 3' }));
  for (const name of ['View the session', 'View and control']) {
    const item = screen.getByRole('menuitem', { name });
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveAccessibleDescription('Sessions can be viewed only from a Windows computer.');
    await user.click(item);
  }
  expect(bridge.inputsOf('session.shadow')).toEqual([]);
});
