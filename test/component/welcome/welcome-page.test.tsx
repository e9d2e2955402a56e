import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { ServerView } from '../../../shared/domain/model.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { fleet, INFO, server, serverName, serverSettings, UNREACHABLE } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

const listed = (...names: readonly string[]) => ({
  files: [],
  servers: names.map((name) => ({ ...serverSettings(name), name: serverName(name) })),
  unticked: [],
  problems: [],
});
const savedWith = (...names: readonly string[]) => [
  {
    base: DEFAULT_SETTINGS,
    settings: { ...DEFAULT_SETTINGS, servers: names.map((name) => serverSettings(name)) },
  },
];

const renderDemo = (servers: readonly ServerView[]) =>
  renderPage({
    bridge: new FakeBridge({
      fleet: fleet(servers, { demo: true }),
      info: { ...INFO, demo: true },
    }),
  });

it('without a server there are four ways to start, and nothing is watched by itself', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  const ways = within(screen.getByRole('main')).getAllByRole('button');
  expect(ways.map((way) => way.firstChild?.nextSibling?.firstChild?.textContent)).toEqual([
    'Import a list…',
    'Paste names…',
    'This computer',
    'Look around in the demo',
  ]);
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
});

it('pasted names are watched at once', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  page.bridge.answer('servers.preview', () => ({ ok: true, value: listed('xyz', 'abc') }));
  await page.user.click(screen.getByRole('button', { name: /^Paste names/ }));
  await page.user.type(screen.getByRole('textbox', { name: 'Names, patterns or a table' }), 'xyz abc');
  await page.user.click(await screen.findByRole('button', { name: 'Add 2 servers' }));
  expect(page.bridge.inputsOf('settings.set')).toEqual(savedWith('xyz', 'abc'));
  expect(screen.queryByRole('dialog')).toBeNull();
  await page.change(server('xyz', null, { asking: true }));
  expect(await screen.findByRole('option', { name: 'xyz, Not checked yet' })).toBeVisible();
});

it('an imported list is watched at once; a list that was not chosen changes nothing', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  const importIt = () => page.user.click(screen.getByRole('button', { name: /^Import a list/ }));
  await importIt();
  expect(screen.queryByRole('dialog')).toBeNull();
  page.bridge.answer('servers.import', () => ({ ok: true, value: { ...listed('xyz'), files: ['a.rdg'] } }));
  await importIt();
  await page.user.click(screen.getByRole('button', { name: 'Add 1 server' }));
  expect(page.bridge.inputsOf('settings.set')).toEqual(savedWith('xyz'));
});

it('servers that could not be saved stay in their dialog, with the reason', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  page.bridge.answer('servers.import', () => ({ ok: true, value: { ...listed('xyz'), files: ['a.rdg'] } }));
  page.bridge.fail('settings.set', UNREACHABLE);
  await page.user.click(screen.getByRole('button', { name: /^Import a list/ }));
  await page.user.click(screen.getByRole('button', { name: 'Add 1 server' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(sayFailure(UNREACHABLE).message)).toBeVisible();
  expect(dialog.getByRole('checkbox', { name: 'Add xyz' })).toBeChecked();
});

it('this computer is watched when it is chosen', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  await page.user.click(screen.getByRole('button', { name: /^This computer/ }));
  expect(page.bridge.inputsOf('settings.set')).toEqual(savedWith('localhost'));
});

it('the demo is started', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  await page.user.click(screen.getByRole('button', { name: /^Look around in the demo/ }));
  expect(page.bridge.inputsOf('app.startAgain')).toEqual([{ demo: true }]);
});

it('the demo can be left', async () => {
  const page = await renderDemo([server('XYZ', null)]);
  await page.user.click(screen.getByRole('button', { name: 'Leave the demo' }));
  expect(page.bridge.inputsOf('app.startAgain')).toEqual([{ demo: false }]);
});

it('in the demo itself it is not offered', async () => {
  await renderDemo([]);
  expect(screen.getByRole('button', { name: /^Paste names/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Look around in the demo/ })).toBeNull();
});

it('above the list there are the same ways, and what is typed in the settings is kept', async () => {
  const page = await renderPage({
    fleet: fleet([server('XYZ', null)]),
    settings: { ...DEFAULT_SETTINGS, servers: [serverSettings('XYZ')] },
  });
  const add = async (way: string) => {
    await page.user.click(screen.getByRole('button', { name: 'Add servers' }));
    await page.user.click(screen.getByRole('menuitem', { name: way }));
  };
  await add('This computer');
  expect(page.bridge.inputsOf('settings.set')).toMatchObject([
    { settings: { servers: [{ name: 'XYZ' }, { name: 'localhost' }] } },
  ]);
  await page.user.click(screen.getByRole('button', { name: 'Add servers' }));
  expect(screen.queryByRole('menuitem', { name: 'This computer' })).toBeNull();
});

describe('where servers are asked over ssh', () => {
  const renderOverSsh = (servers: readonly ServerView[] = []) =>
    renderPage({
      bridge: new FakeBridge({
        fleet: fleet(servers),
        info: { ...INFO, platform: 'linux', usualTransport: 'ssh' },
      }),
    });
  const name = () => screen.getByRole('textbox', { name: 'Name of a Windows server' });
  const submit = () => screen.getByRole('button', { name: 'Add this server' });

  it('the first thing asked is the name of a server', async () => {
    const page = await renderOverSsh();
    expect(screen.queryByRole('button', { name: /^This computer/ })).toBeNull();
    expect(screen.getByText(/administrators_authorized_keys/)).toBeVisible();
    expect(screen.queryByText(/AllowRemoteRPC/)).toBeNull();
    await page.user.type(name(), 'xyz{Enter}');
    expect(page.bridge.inputsOf('settings.set')).toEqual(savedWith('xyz'));
  });

  it('the command that shows whether it answers has that name, and is copied', async () => {
    const page = await renderOverSsh();
    expect(screen.getByText('ssh HOST whoami')).toBeVisible();
    await page.user.type(name(), ' xyz.corp.example');
    expect(screen.getByText('ssh xyz.corp.example whoami')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Copy the command' }));
    expect(page.bridge.inputsOf('text.copy')).toEqual([{ text: 'ssh xyz.corp.example whoami' }]);
  });

  it.each(['-oProxyCommand=x', 'xyz; reboot', '$(reboot)'])(
    '%s is no name, and in no command',
    async (typed) => {
      const page = await renderOverSsh();
      await page.user.click(name());
      await page.user.paste(typed);
      expect(screen.getByText('ssh HOST whoami')).toBeVisible();
      await page.user.click(submit());
      expect(name()).toBeInvalid();
      expect(page.bridge.inputsOf('settings.set')).toEqual([]);
      await page.user.clear(name());
      expect(name()).toBeValid();
    },
  );

  it('a server that could not be saved is said', async () => {
    const page = await renderOverSsh();
    page.bridge.fail('settings.set', UNREACHABLE);
    await page.user.type(name(), 'xyz');
    await page.user.click(submit());
    expect(screen.getByText(sayFailure(UNREACHABLE).message)).toBeVisible();
    expect(name()).toHaveValue('xyz');
  });

  it('this computer is not offered above the list either', async () => {
    const page = await renderOverSsh([server('XYZ', null)]);
    await page.user.click(screen.getByRole('button', { name: 'Add servers' }));
    expect(screen.getByRole('menuitem', { name: /^Paste names/ })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'This computer' })).toBeNull();
  });
});
