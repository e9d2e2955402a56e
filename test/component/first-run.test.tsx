import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { fleet, server, serverSettings, UNREACHABLE } from '../builders.ts';
import { renderPage } from './render-page.tsx';

test('without a server there is one field, and what is typed there is watched', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  await page.user.type(screen.getByRole('textbox', { name: 'Your first server' }), ' xyz {Enter}');
  expect(page.bridge.inputsOf('settings.set')).toEqual([
    { ...DEFAULT_SETTINGS, servers: [serverSettings('xyz')] },
  ]);
  await page.change(server('xyz', null, { asking: true }));
  expect(screen.getByRole('option', { name: 'xyz, Not asked yet' })).toBeVisible();
});

test('what is no server name is refused at the field', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  await page.user.type(screen.getByRole('textbox'), '-x{Enter}');
  expect(screen.getByText('Not a host name, IPv4 or IPv6 address.')).toBeVisible();
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
});

test('a server that could not be saved stays in its field', async () => {
  const page = await renderPage({ fleet: fleet([]) });
  page.bridge.fail('settings.set', UNREACHABLE);
  await page.user.type(screen.getByRole('textbox'), 'xyz{Enter}');
  expect(screen.getByText(UNREACHABLE.message)).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue('xyz');
});
