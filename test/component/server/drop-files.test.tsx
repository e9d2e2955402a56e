import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../../shared/contract/bridge.ts';
import type { ImportPreview } from '../../../shared/contract/server-list.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import { answer, fleet, server, serverSettings } from '../../builders.ts';
import { renderPage } from '../render-page.tsx';

const preview: ImportPreview = {
  files: ['list.csv'],
  servers: [serverSettings('web01')],
  unticked: [
    {
      ...serverSettings('hv01'),
      line: 2,
      code: 'notToWatch',
      why: { kind: 'virtualMachineHost' },
    },
  ],
  problems: [],
};

const here = () => screen.queryByText(/^Drop server lists here/);

async function openPage() {
  const page = await renderPage({
    fleet: fleet([server('xyz', answer([]))]),
    settings: { ...DEFAULT_SETTINGS, servers: [serverSettings('xyz')] },
  });
  page.bridge.answer('servers.read', () => ({ ok: true, value: preview }));
  return page;
}

const file = (name: string, content = 'name\nweb01\n') => new File([content], name);
const withFiles = (...files: readonly File[]) => ({ dataTransfer: { types: ['Files'], files, items: [] } });
const withText = { dataTransfer: { types: ['text/plain'], files: [], items: [] } };

/** A notice is announced a moment later, by a second element. */
async function expectTold(said: RegExp): Promise<void> {
  expect(await screen.findAllByText(said)).not.toEqual([]);
}

/** jsdom has no drag event, and removes properties it does not know. */
function leaveFor(relatedTarget: Element | null): void {
  const event = createEvent.dragLeave(document.body);
  Object.defineProperty(event, 'relatedTarget', { value: relatedTarget });
  fireEvent(document.body, event);
}

describe('files over the window', () => {
  it('show that they can be dropped, until they leave the window', async () => {
    await openPage();
    fireEvent.dragEnter(document.body, withFiles());
    expect(here()).toBeVisible();
    // From one part of the page to another.
    leaveFor(document.documentElement);
    expect(here()).toBeVisible();
    leaveFor(null);
    expect(here()).toBeNull();
  });

  it('that are not files show nothing, and a drop never navigates the page', async () => {
    await openPage();
    expect(fireEvent.dragOver(document.body, withText)).toBe(false);
    expect(here()).toBeNull();
    expect(fireEvent.drop(document.body, withText)).toBe(false);
    await expectTold(/^Only files can be dropped here\./);
  });
});

describe('dropped files', () => {
  it('go over the bridge as bytes, are previewed, and are added to the unsaved settings', async () => {
    const page = await openPage();
    fireEvent.drop(document.body, withFiles(file('list.csv'), file('b.txt', 'web02')));
    const dialog = within(await screen.findByRole('dialog', { name: 'Import from list.csv' }));
    const [asked] = page.bridge.inputsOf('servers.read') as readonly RequestInput<'servers.read'>[];
    expect(asked?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['list.csv', 'name\nweb01\n'],
      ['b.txt', 'web02'],
    ]);
    expect(dialog.getByText('1 new server, 1 not selected automatically')).toBeVisible();
    expect(dialog.getByRole('checkbox', { name: 'Add web01' })).toBeChecked();
    expect(dialog.getByRole('checkbox', { name: 'Add hv01' })).not.toBeChecked();
    expect(dialog.getByText(/^This opens the screen of a virtual machine;/)).toBeVisible();

    await page.user.click(dialog.getByRole('checkbox', { name: 'Add hv01' }));
    await page.user.click(dialog.getByRole('button', { name: 'Add 2 servers' }));
    await screen.findByRole('tabpanel');
    await page.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(page.bridge.inputsOf('settings.set')).toMatchObject([
      { settings: { servers: [serverSettings('xyz'), serverSettings('web01'), serverSettings('hv01')] } },
    ]);
  });

  it('that are a folder, too many or too large show one sentence and are not read', async () => {
    const page = await openPage();
    const folder = { webkitGetAsEntry: () => ({ isDirectory: true }) };
    const large = file('large.csv');
    Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
    const drops = [
      [{ dataTransfer: { types: ['Files'], files: [file('lists')], items: [folder] } }, /^A folder cannot/],
      [withFiles(...Array.from({ length: 201 }, () => file('a.csv'))), /^At most 200 files/],
      [withFiles(large), /^These files are too large/],
    ] as const;
    for (const [drop, said] of drops) {
      fireEvent.drop(document.body, drop);
      await expectTold(said);
    }
    expect(page.bridge.inputsOf('servers.read')).toEqual([]);
  });

  it('that cannot be opened show a notice', async () => {
    await openPage();
    const gone = file('gone.csv');
    gone.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
    fireEvent.drop(document.body, withFiles(gone));
    await expectTold(/^The file could not be read\./);
  });

  it('wait while another dialog is open', async () => {
    const page = await openPage();
    await page.user.keyboard('?');
    await screen.findByRole('dialog');
    fireEvent.dragOver(document.body, withFiles());
    expect(here()).toBeNull();
    expect(fireEvent.drop(document.body, withFiles(file('list.csv')))).toBe(false);
    expect(page.bridge.inputsOf('servers.read')).toEqual([]);
  });
});
