import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../shared/contract/server-list.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import { answer, fleet, server, serverSettings } from '../../builders.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const saved: Settings = {
  ...DEFAULT_SETTINGS,
  servers: [
    serverSettings('xyz', { label: 'Files', group: ['Production'] }),
    serverSettings('abc'),
    serverSettings('rds01', { capacity: 40, port: 3390, console: true }),
  ],
};

async function openEditor(settings: Settings = saved): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet([server('xyz', answer([]))]), settings });
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  return page;
}

const panel = () => within(screen.getByRole('tabpanel'));
const names = (): readonly (string | null)[] =>
  panel()
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('button')[0]?.textContent ?? null);
const row = (name: RegExp) => panel().getByRole('button', { name });

async function saveAll(page: RenderedPage): Promise<Settings['servers']> {
  await page.user.click(screen.getByRole('button', { name: 'Save' }));
  return (page.bridge.inputsOf('settings.set').at(-1) as { settings: Settings }).settings.servers;
}

/** The page behind a dialog is hidden from assistive technology, and becomes visible a moment after it closes. */
async function dialogClosed(): Promise<void> {
  await screen.findByRole('tabpanel');
}

describe('the list of servers', () => {
  it('shows in one line what differs from the default', async () => {
    await openEditor();
    expect(names()).toEqual(['xyzFilesProduction', 'abc', 'rds0140 slots, port 3390, console']);
    expect(panel().getByRole('status')).toHaveTextContent('3 servers');
  });

  it('opens a server to its fields, one at a time', async () => {
    const page = await openEditor();
    await page.user.click(row(/^xyz/));
    const details = panel().getByRole('group', { name: 'Details of xyz' });
    await page.user.clear(within(details).getByRole('textbox', { name: 'Label' }));
    await page.user.type(within(details).getByRole('textbox', { name: 'Label' }), 'Old files');
    await page.user.type(within(details).getByRole('combobox', { name: 'Group' }), '/Web');
    await page.user.selectOptions(within(details).getByRole('combobox', { name: 'Slots' }), 'Number');
    await page.user.clear(within(details).getByRole('textbox', { name: 'Number of slots' }));
    await page.user.type(within(details).getByRole('textbox', { name: 'Number of slots' }), '12');
    await page.user.type(within(details).getByRole('textbox', { name: 'Port' }), '3391');
    await page.user.click(within(details).getByRole('switch', { name: /^Console/ }));
    await page.user.click(row(/^abc/));
    expect(panel().getAllByRole('group')).toHaveLength(1);
    expect(await saveAll(page)).toEqual([
      serverSettings('xyz', {
        label: 'Old files',
        group: ['Production', 'Web'],
        capacity: 12,
        port: 3391,
        console: true,
      }),
      ...saved.servers.slice(1),
    ]);
  });

  it('is searched by name, label and group, and the open server stays whatever is typed in it', async () => {
    const page = await openEditor();
    const search = panel().getByRole('searchbox');
    await page.user.type(search, 'files');
    await waitFor(() => expect(names()).toEqual(['xyzFilesProduction']));
    expect(panel().getByRole('status')).toHaveTextContent('1 of 3 servers');
    await page.user.click(row(/^xyz/));
    await page.user.clear(panel().getByRole('textbox', { name: 'Label' }));
    expect(panel().getByRole('group', { name: 'Details of xyz' })).toBeVisible();
    await page.user.click(row(/^xyz/));
    expect(panel().getByText('No server matches “files”.')).toBeVisible();
  });

  it('is moved through by the arrow keys, and Tab leaves it after one row', async () => {
    const page = await openEditor();
    row(/^xyz/).focus();
    await page.user.keyboard('{ArrowDown}');
    await waitFor(() => expect(row(/^abc/)).toHaveFocus());
    await page.user.keyboard('{End}');
    await waitFor(() => expect(row(/^rds01/)).toHaveFocus());
    const reached = panel()
      .getAllByRole('listitem')
      .map((each) =>
        within(each)
          .getAllByRole('button')
          .map((button) => button.tabIndex),
      );
    expect(reached).toEqual([
      [-1, -1],
      [-1, -1],
      [0, 0],
    ]);
    await page.user.keyboard('{Delete}');
    expect(names()).toEqual(['xyzFilesProduction', 'abc']);
  });

  it('removes a server, and restores it at its position', async () => {
    const page = await openEditor();
    await page.user.click(panel().getByRole('button', { name: 'Remove abc' }));
    expect(names()).toHaveLength(2);
    expect(panel().getByText('1 server removed.')).toBeVisible();
    await page.user.click(panel().getByRole('button', { name: 'Undo' }));
    expect(names()).toEqual(['xyzFilesProduction', 'abc', 'rds0140 slots, port 3390, console']);
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('removes the selected servers, and moves them into one group', async () => {
    const page = await openEditor();
    await page.user.click(panel().getByRole('checkbox', { name: 'Select xyz' }));
    await page.user.click(panel().getByRole('checkbox', { name: 'Select abc' }));
    expect(panel().getByText('2 selected')).toBeVisible();
    await page.user.click(panel().getByRole('button', { name: 'Set group…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Group of 2 servers' }));
    await page.user.type(dialog.getByRole('combobox', { name: 'Group' }), 'Web/Front');
    await page.user.click(dialog.getByRole('button', { name: 'Set' }));
    await dialogClosed();
    await page.user.click(panel().getByRole('checkbox', { name: 'Select xyz' }));
    await page.user.click(panel().getByRole('button', { name: 'Remove' }));
    expect(await saveAll(page)).toEqual([
      serverSettings('xyz', { label: 'Files', group: ['Web', 'Front'] }),
      saved.servers[2],
    ]);
  });

  it('restores a server also after the removal was saved, and the open row stays open', async () => {
    const page = await openEditor();
    await page.user.click(row(/^rds01/));
    await page.user.click(panel().getByRole('button', { name: 'Remove xyz' }));
    expect(await saveAll(page)).toEqual(saved.servers.slice(1));
    expect(panel().getByRole('group', { name: 'Details of rds01' })).toBeVisible();
    await page.user.click(panel().getByRole('button', { name: 'Undo' }));
    expect(panel().getByText('3 servers · 1 new, not saved yet')).toBeVisible();
    expect(await saveAll(page)).toEqual(saved.servers);
  });

  it('renders only the visible rows of 5,000', async () => {
    const many = Array.from({ length: 5000 }, (_, place) => serverSettings(`s${place}`));
    await openEditor({ ...DEFAULT_SETTINGS, servers: many });
    expect(panel().getAllByRole('listitem').length).toBeLessThan(40);
    expect(panel().getByRole('status')).toHaveTextContent('5000 servers');
  });

  it('without a server says what to do', async () => {
    await openEditor(DEFAULT_SETTINGS);
    expect(panel().getByText(/^No servers yet\. Add one by name/)).toBeVisible();
  });
});

describe('adding', () => {
  it('one server takes its name, and Enter does not save the page', async () => {
    const page = await openEditor();
    await page.user.type(panel().getByRole('textbox', { name: 'Add a server' }), ' new01 {Enter}');
    expect(panel().getByRole('status')).toHaveTextContent('4 servers · 1 new, not saved yet');
    expect(page.bridge.inputsOf('settings.set')).toEqual([]);
    expect(await saveAll(page)).toEqual([...saved.servers, serverSettings('new01')]);
  });

  it('a name that cannot be added says why, and stays in its field', async () => {
    const page = await openEditor();
    const field = panel().getByRole('textbox', { name: 'Add a server' });
    await page.user.type(field, '/evil{Enter}');
    expect(screen.getByText('Not a host name, IPv4 or IPv6 address.')).toBeVisible();
    expect(field).toHaveValue('/evil');
  });

  const preview: ImportPreview = {
    files: ['list.rdg'],
    servers: [
      serverSettings('web01', { group: ['Web'], port: 3390 }),
      serverSettings('web02', { console: true }),
      serverSettings('XYZ'),
    ],
    unticked: [],
    problems: [
      {
        file: 'list.rdg',
        line: 12,
        about: '-x',
        text: '-x',
        code: 'notAName',
        why: { kind: 'notAName' },
      },
      { file: 'list.rdg', line: null, about: '', text: '', code: 'tooMany', why: { kind: 'tooManyEntries' } },
    ],
  };

  it('several shows what a pasted list would add before it is added', async () => {
    const page = await openEditor();
    page.bridge.answer('servers.preview', () => ({ ok: true, value: { ...preview, files: [] } }));
    await page.user.click(panel().getByRole('button', { name: 'Add several…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Add several servers' }));
    expect(dialog.getByRole('button', { name: 'Add' })).toHaveAttribute('aria-disabled', 'true');
    await page.user.type(dialog.getByRole('textbox'), 'web0{[}1-2] XYZ');
    expect(await dialog.findByText('2 new servers, 1 already in the list, 2 problems')).toBeVisible();
    expect(page.bridge.inputsOf('servers.preview')).toEqual([{ text: 'web0[1-2] XYZ' }]);
    expect(
      dialog.getByText('list.rdg, line 12: “-x”: This is not a host name, an IPv4 or an IPv6 address.'),
    ).toBeVisible();
    await page.user.click(dialog.getByRole('checkbox', { name: 'Add web02' }));
    await page.user.click(dialog.getByRole('button', { name: 'Add 1 server' }));
    await dialogClosed();
    expect(await saveAll(page)).toEqual([
      ...saved.servers,
      serverSettings('web01', { group: ['Web'], port: 3390 }),
    ]);
  });

  it('a text of millions of characters is not read, and the message says to use a file', async () => {
    const page = await openEditor();
    await page.user.click(panel().getByRole('button', { name: 'Add several…' }));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'x'.repeat(1_000_001) } });
    expect(dialog.getByText('This text is too long.')).toBeVisible();
    expect(page.bridge.inputsOf('servers.preview')).toEqual([]);
  });

  it('a pattern in the field for one server goes to the dialog for several', async () => {
    const page = await openEditor();
    await page.user.type(panel().getByRole('textbox', { name: 'Add a server' }), 'web0{[}1-2]{Enter}');
    const dialog = within(screen.getByRole('dialog', { name: 'Add several servers' }));
    expect(dialog.getByRole('textbox')).toHaveValue('web0[1-2]');
  });

  it('from files shows them first, and adds nothing when it is cancelled', async () => {
    const page = await openEditor();
    page.bridge.answer('servers.import', () => ({ ok: true, value: preview }));
    await page.user.click(panel().getByRole('button', { name: 'Import…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Import from list.rdg' }));
    expect(dialog.getAllByRole('checkbox')).toHaveLength(2);
    await page.user.click(dialog.getByText('Already in the list (1)'));
    expect(dialog.getByText('XYZ')).toBeVisible();
    await page.user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await dialogClosed();
    expect(names()).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });

  it('without a file changes nothing', async () => {
    const page = await openEditor();
    await page.user.click(panel().getByRole('button', { name: 'Import…' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('more than the limit is refused in the dialog', async () => {
    const many = Array.from({ length: 4999 }, (_, place) => serverSettings(`s${place}`));
    const page = await openEditor({ ...DEFAULT_SETTINGS, servers: many });
    page.bridge.answer('servers.import', () => ({ ok: true, value: preview }));
    await page.user.click(panel().getByRole('button', { name: 'Import…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('At most 5000 servers can be monitored.')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Add 3 servers' })).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the export', () => {
  it('says where the list is', async () => {
    const page = await openEditor();
    page.bridge.answer('servers.export', () => ({ ok: true, value: '/home/me/servers.csv' }));
    await page.user.click(panel().getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText('The list was saved as /home/me/servers.csv.')).toBeVisible();
  });

  it('is disabled until changes are saved: it exports what is saved', async () => {
    const page = await openEditor();
    await page.user.click(panel().getByRole('button', { name: 'Remove abc' }));
    const button = panel().getByRole('button', { name: 'Export…' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await page.user.click(button);
    expect(page.bridge.inputsOf('servers.export')).toEqual([]);
  });
});
