import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../app/app-fixture.ts';
import { faultsOf } from '../app/faults.ts';
import { emptyServer } from '../app/servers.ts';

const FILES = resolve(import.meta.dirname, '../../fixtures/server-lists/import');

/** Drags these files over the window, and drops them. */
async function drag(page: Page, names: readonly string[], event: 'dragover' | 'drop'): Promise<void> {
  const files = names.map((name) => ({ name, bytes: [...readFileSync(resolve(FILES, name))] }));
  await page.evaluate(
    ([files, event]) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of files) transfer.items.add(new File([new Uint8Array(bytes)], name));
      const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent(event, init));
    },
    [files, event] as const,
  );
}

test('lists that are dropped on the window are shown, and only names without a doubt are ticked', async ({
  standIns,
  launch,
}) => {
  const fleet = await standIns([emptyServer('XYZ')]);
  const page = await (await launch({ fleet })).openDashboard();
  const address = page.url();
  const names = ['powershell5-unicode.csv', 'Hyper-V console.rdp', 'servers.csv.gz'];
  await drag(page, names, 'dragover');
  await expect(page.getByText(/^Drop server lists here/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await drag(page, names, 'drop');
  const dialog = page.getByRole('dialog', { name: 'Import from powershell5-unicode.csv and 2 more' });
  await expect(dialog.getByText('3 new servers, 1 not selected automatically')).toBeVisible();
  await expect(page.getByText(/^Drop server lists here/)).toBeHidden();
  await expect(dialog.getByRole('checkbox', { name: 'Add ts01.corp.example' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Add hv01.corp.example' })).not.toBeChecked();
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add 3 servers' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved.')).toBeVisible();
  expect(page.url()).toBe(address);
});
