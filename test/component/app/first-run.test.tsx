import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { fleet, server, serverSettings, UNREACHABLE } from '../../builders.ts';
import { renderPage } from '../render-page.tsx';

it('without a server there is one field, and what is typed there is watched', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  await page.user.type(screen.getByRole('textbox', { name: 'Your first server' }), ' xyz {Enter}');
  expect(page.bridge.inputsOf('settings.set')).toEqual([
    { base: DEFAULT_SETTINGS, settings: { ...DEFAULT_SETTINGS, servers: [serverSettings('xyz')] } },
  ]);
  await page.change(server('xyz', null, { asking: true }));
  expect(screen.getByRole('option', { name: 'xyz, Not asked yet' })).toBeVisible();
});

it('several names or a pattern are all shown before they are watched', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  const field = screen.getByRole('textbox', { name: 'Your first server' });
  await page.user.type(field, 'xyz, web[[01-04].corp');
  expect(field).toHaveAccessibleDescription('5 servers: xyz, … web04.corp');
  await page.user.keyboard('{Enter}');
  const names = ['xyz', 'web01.corp', 'web02.corp', 'web03.corp', 'web04.corp'];
  expect(page.bridge.inputsOf('settings.set')).toEqual([
    {
      base: DEFAULT_SETTINGS,
      settings: { ...DEFAULT_SETTINGS, servers: names.map((name) => serverSettings(name)) },
    },
  ]);
});

it('nothing is watched while one of several names is wrong, and the wrong one is named', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  await page.user.type(screen.getByRole('textbox'), 'xyz -x{Enter}');
  expect(screen.getByText('“-x”: This is not a host name, an IPv4 or an IPv6 address.')).toBeVisible();
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
});

it('an invalid server name is refused at the field', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  await page.user.type(screen.getByRole('textbox'), '-x{Enter}');
  expect(screen.getByText('This is not a host name, an IPv4 or an IPv6 address.')).toBeVisible();
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
});

it('a server that could not be saved stays in its field', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  page.bridge.fail('settings.set', UNREACHABLE);
  await page.user.type(screen.getByRole('textbox'), 'xyz{Enter}');
  expect(screen.getByText(sayFailure(UNREACHABLE).message)).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue('xyz');
});
