import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/settings.ts';
import {
  answer,
  disconnected,
  fleet,
  INFO,
  server,
  serverSettings,
  session,
  UNREACHABLE,
} from '../builders.ts';
import { FakeBridge } from './fake-bridge.ts';
import { type RenderedPage, renderPage } from './render-page.tsx';

const saved: Settings = {
  ...DEFAULT_SETTINGS,
  servers: [serverSettings('xyz', { label: 'Files' })],
};

async function openSettings(): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet([server('xyz', answer([]))]), settings: saved });
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  return page;
}

async function retype(page: RenderedPage, label: string, typed: string): Promise<void> {
  const field = screen.getByRole('textbox', { name: label });
  await page.user.clear(field);
  if (typed !== '') await page.user.type(field, typed);
}

function save(page: RenderedPage): Promise<void> {
  return page.user.click(screen.getByRole('button', { name: 'Save' }));
}

/** Set in the file until the page has its controls. */
const NOT_YET = ['notifyLost', 'quietHours'] as const satisfies readonly (keyof Settings)[];

test('every setting of the schema can be set on the page', async () => {
  await openSettings();
  const main = within(screen.getByRole('main'));
  const controls = ['textbox', 'switch', 'combobox'].flatMap((role) => main.getAllByRole(role));
  // The server list has a name, a label, its slots and the line to add one; every other setting has one control.
  expect(controls).toHaveLength(Object.keys(settingsSchema.shape).length - 1 + 4 - NOT_YET.length);
  for (const control of controls) expect(control).toHaveAccessibleName();
});

test('what is saved is everything, with what was changed', async () => {
  const page = await openSettings();
  await retype(page, 'Time to undo', '9');
  await retype(page, 'Protected users', 'operator{Enter}svc-*');
  await retype(page, 'Protected servers', 'dc*');
  await retype(page, 'Warn active users for', '90');
  await page.user.click(screen.getByRole('switch', { name: /Look only/ }));
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Console connection by' }), '/console');
  await save(page);
  expect(page.bridge.inputsOf('settings.set')).toEqual([
    {
      ...saved,
      undoSeconds: 9,
      protectedUsers: ['operator', 'svc-*'],
      protectedServers: ['dc*'],
      warnSeconds: 90,
      lookOnly: true,
      consoleSwitch: 'console',
    },
  ]);
  expect(screen.getByText('Settings saved.')).toBeVisible();
});

test('the text of a warning counts its characters, explains its placeholders and has an end', async () => {
  const page = await openSettings();
  const field = screen.getByRole('textbox', { name: 'Text of the warning' });
  expect(field).toHaveAccessibleDescription(/\{asker\} for you/);
  fireEvent.change(field, { target: { value: 'x'.repeat(256) } });
  expect(screen.getByText('256 of 255 characters')).toBeVisible();
  await save(page);
  expect(field).toBeInvalid();
  expect(screen.getByText('From 1 to 255 characters.')).toBeVisible();
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
});

test('servers are added, labelled, given slots and removed', async () => {
  const page = await openSettings();
  await page.user.type(screen.getByRole('textbox', { name: 'Add a server' }), 'rds01{Enter}');
  await retype(page, 'Label of rds01', 'Terminal server');
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Slots of rds01' }), 'Number');
  await retype(page, 'Number of slots of rds01', '40');
  await page.user.click(screen.getByRole('button', { name: 'Remove xyz' }));
  await save(page);
  expect(page.bridge.inputsOf('settings.set')).toEqual([
    { ...saved, servers: [serverSettings('rds01', { label: 'Terminal server', capacity: 40 })] },
  ]);
});

test('a name that cannot be added says why, and stays in its field', async () => {
  const page = await openSettings();
  const field = screen.getByRole('textbox', { name: 'Add a server' });
  await page.user.type(field, '/evil{Enter}');
  expect(screen.getByText('Not a host name, IPv4 or IPv6 address.')).toBeVisible();
  expect(field).toHaveValue('/evil');
});

test('errors stand at their fields, and nothing is sent until they are mended', async () => {
  const page = await openSettings();
  await retype(page, 'Time to undo', '99');
  await retype(page, 'Name of server 1', '-bad');
  await save(page);
  expect(screen.getByRole('textbox', { name: 'Time to undo' })).toBeInvalid();
  expect(screen.getByText('A whole number from 0 to 60.')).toBeVisible();
  expect(screen.getByText('2 fields cannot be saved as they are.')).toBeVisible();
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
  await retype(page, 'Time to undo', '7');
  await retype(page, 'Name of server 1', 'good');
  await save(page);
  expect(page.bridge.inputsOf('settings.set')).toHaveLength(1);
});

test('nothing that was typed is lost when saving fails', async () => {
  const page = await openSettings();
  page.bridge.fail('settings.set', UNREACHABLE);
  await retype(page, 'Time to undo', '9');
  await save(page);
  expect(screen.getByText(UNREACHABLE.message)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Time to undo' })).toHaveValue('9');
});

test('what was typed is still there after a look at a server, and gone after Discard', async () => {
  const page = await openSettings();
  await retype(page, 'Time to undo', '9');
  await page.user.click(screen.getByRole('option', { name: /xyz/ }));
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(screen.getByRole('textbox', { name: 'Time to undo' })).toHaveValue('9');
  await page.user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByRole('textbox', { name: 'Time to undo' })).toHaveValue('5');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('what this computer forbids is said beside the settings, and holds on the pages of the servers', async () => {
  const policy = { lookOnly: true, protectedUsers: ['svc-*'], protectedServers: [] };
  const full = server('xyz', answer([disconnected({ id: 1 }), session()]));
  const bridge = new FakeBridge({ fleet: fleet([full]), info: { ...INFO, policy } });
  const { user } = await renderPage({ bridge });
  expect(screen.getByRole('button', { name: 'Reset idlest' })).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(
    screen.getByText(/A policy of this computer holds, .*look only; protected users svc-\*$/),
  ).toBeVisible();
  expect(screen.getByRole('switch', { name: /Look only/ })).not.toBeChecked();
});
