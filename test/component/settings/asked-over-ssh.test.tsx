import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import type { TransportKind } from '../../../shared/contract/transport-kind.ts';
import { answer, fleet, INFO, server, serverSettings } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const saved: Settings = {
  ...DEFAULT_SETTINGS,
  servers: [serverSettings('xyz', { group: ['Shop', 'Web'] }), serverSettings('abc', { group: ['Shop'] })],
};

async function openSettings(
  settings: Settings = saved,
  usualTransport: TransportKind = 'windows',
): Promise<RenderedPage> {
  const info = { ...INFO, usualTransport };
  const bridge = new FakeBridge({ fleet: fleet([server('xyz', answer([]))]), settings, info });
  const page = await renderPage({ bridge });
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  return page;
}

const panel = () => within(screen.getByRole('tabpanel'));
const openServer = (page: RenderedPage) => page.user.click(panel().getByRole('button', { name: /^xyz/ }));
const way = () => panel().getByRole('combobox', { name: 'How it is checked' });
const sayChosen = (): string => (way() as HTMLSelectElement).selectedOptions[0]?.textContent ?? '';

async function save(page: RenderedPage): Promise<Settings | undefined> {
  await page.user.click(screen.getByRole('button', { name: 'Save' }));
  return (page.bridge.inputsOf('settings.set').at(-1) as { settings: Settings } | undefined)?.settings;
}

describe('the details of a server', () => {
  it.each([
    ['windows', 'As usual: Windows tools'],
    ['ssh', 'As usual: ssh'],
  ] as const)('say how it is asked as long as nothing is set: %s', async (transport, said) => {
    const page = await openSettings(saved, transport);
    await openServer(page);
    expect(sayChosen()).toBe(said);
  });

  it('say how the innermost group that says something is asked', async () => {
    const page = await openSettings({
      ...saved,
      groupTransports: [
        { group: ['Shop', 'Web'], transport: 'ssh' },
        { group: ['Shop'], transport: 'windows' },
      ],
    });
    await openServer(page);
    expect(sayChosen()).toBe('As its group: ssh');
  });

  it('have a port and a user where ssh counts, and these are saved', async () => {
    const page = await openSettings();
    await openServer(page);
    expect(panel().queryByRole('textbox', { name: 'ssh port' })).toBeNull();
    await page.user.selectOptions(way(), 'ssh');
    await page.user.type(panel().getByRole('textbox', { name: 'ssh port' }), '2222');
    await page.user.type(panel().getByRole('textbox', { name: 'ssh user' }), ' corp\\admin ');
    expect((await save(page))?.servers[0]).toEqual(
      serverSettings('xyz', {
        group: ['Shop', 'Web'],
        transport: 'ssh',
        sshPort: 2222,
        sshUser: 'corp\\admin',
      }),
    );
    await openServer(page);
    expect(panel().getByRole('button', { name: /^xyz/ })).toHaveTextContent(
      'ssh, ssh port 2222, ssh user corp\\admin',
    );
  });

  it('refuse what would be an option of ssh, beside the field', async () => {
    const page = await openSettings();
    await openServer(page);
    await page.user.selectOptions(way(), 'ssh');
    const port = panel().getByRole('textbox', { name: 'ssh port' });
    const user = panel().getByRole('textbox', { name: 'ssh user' });
    await page.user.type(port, '70000');
    await page.user.type(user, '-oProxyCommand=x');
    expect(await save(page)).toBeUndefined();
    expect(port).toBeInvalid();
    expect(user).toBeInvalid();
    expect(user).toHaveAccessibleDescription(/no hyphen first/);
    // Also where ssh does not count any more: an error must not be hidden.
    await page.user.selectOptions(way(), 'Windows tools');
    expect(port).toBeVisible();
    await page.user.clear(port);
    await page.user.clear(user);
    expect(user).toBeVisible();
    expect((await save(page))?.servers[0]).toEqual(
      serverSettings('xyz', { group: ['Shop', 'Web'], transport: 'windows' }),
    );
  });
});

describe('the groups', () => {
  const chooser = () => panel().getByRole('combobox', { name: 'How groups are checked' });
  const offered = () => within(chooser()).getAllByRole('option');

  async function openGroups(settings: Settings = saved): Promise<RenderedPage> {
    const page = await openSettings(settings);
    await page.user.click(screen.getByRole('tab', { name: 'Monitoring' }));
    return page;
  }

  it('are chosen from those in use and around them, and asked in another way than before', async () => {
    const page = await openGroups();
    expect(offered().map((each) => each.textContent)).toEqual(['Choose a group', 'Shop', 'Shop/Web']);
    await page.user.selectOptions(chooser(), 'Shop');
    await page.user.click(panel().getByRole('button', { name: 'Add' }));
    expect(chooser()).toHaveFocus();
    await page.user.selectOptions(chooser(), 'Shop/Web');
    await page.user.click(panel().getByRole('button', { name: 'Add' }));
    expect(panel().getByRole('combobox', { name: 'How Shop is asked' })).toHaveValue('ssh');
    expect(panel().getByRole('combobox', { name: 'How Shop/Web is asked' })).toHaveValue('windows');
    expect(offered().map((each) => each.textContent)).toEqual(['All groups are listed']);
    expect((await save(page))?.groupTransports).toEqual([
      { group: ['Shop'], transport: 'ssh' },
      { group: ['Shop', 'Web'], transport: 'windows' },
    ]);
  });

  it('are changed and removed, also those that have no server any more', async () => {
    const page = await openGroups({
      ...saved,
      groupTransports: [
        { group: ['Gone', 'R/D'], transport: 'ssh' },
        { group: ['Shop'], transport: 'ssh' },
      ],
    });
    const rows = within(panel().getByRole('list', { name: 'Groups and how they are asked' }));
    const [gone] = rows.getAllByRole('listitem');
    expect(gone).toHaveTextContent('Gone/R\\/DNo server is in this group.');
    await page.user.click(rows.getByRole('button', { name: 'Remove Gone/R\\/D from this list' }));
    expect(chooser()).toHaveFocus();
    await page.user.selectOptions(rows.getByRole('combobox', { name: 'How Shop is asked' }), 'Windows tools');
    expect((await save(page))?.groupTransports).toEqual([{ group: ['Shop'], transport: 'windows' }]);
  });

  it('that are as saved again leave nothing to save', async () => {
    const page = await openGroups({ ...saved, groupTransports: [{ group: ['Shop'], transport: 'ssh' }] });
    const select = panel().getByRole('combobox', { name: 'How Shop is asked' });
    await page.user.selectOptions(select, 'Windows tools');
    await page.user.selectOptions(select, 'ssh');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});

it('a key that is not known yet is refused unless the settings say otherwise, and there is no way to skip the check', async () => {
  const page = await openSettings();
  await page.user.click(screen.getByRole('tab', { name: 'Monitoring' }));
  const keys = panel().getByRole('combobox', { name: 'Server keys that ssh does not know yet' });
  expect(keys).toHaveValue('refuse');
  expect(within(keys).getAllByRole('option')).toHaveLength(2);
  expect(keys).toHaveAccessibleDescription(/A key that has changed is refused in either case/);
  await page.user.selectOptions(keys, 'Accept the first key');
  expect((await save(page))?.sshUnknownKeys).toBe('accept');
});
