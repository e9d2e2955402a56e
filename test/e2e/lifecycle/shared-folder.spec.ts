import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsSchema } from '../../../shared/contract/settings.ts';
import { mountSmallDisk } from '../../durability/small-disk.ts';
import { expect, test } from '../app/app-fixture.ts';
import { bareStarts } from '../app/bare-start.ts';
import { halfServer } from '../app/servers.ts';

const settings = settingsSchema.parse({
  servers: [{ name: 'XYZ' }],
  intervalSeconds: 3600,
  timeoutSeconds: 120,
});
const AT_ONCE = 3;

test('of several started at the same time one runs, the others end, and no file is damaged', async ({
  desktop,
  standIns,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const folder = await mkdtemp(join(tmpdir(), 'slotwatch-shared-'));
  const text = JSON.stringify(settings);
  await writeFile(join(folder, 'settings.json'), text);
  const apps = await bareStarts(desktop, folder, ['--tools-dir', fleet.toolsDir, '--hidden']);
  try {
    const starts = Array.from({ length: AT_ONCE }, () => apps.start());
    await desktop.tray.waitForTooltip(/^1 of 1 with a free slot$/);
    const running = () => starts.filter(({ child }) => isRunning(child));
    await expect.poll(() => running().length).toBe(1);
    // Two that took the lock in the same instant: one of them ends at once.
    const ends = starts
      .filter(({ child }) => !isRunning(child))
      .map(({ child }) => child.exitCode ?? child.signalCode);
    expect(ends.filter((end) => end !== 0 && end !== 'SIGKILL')).toEqual([]);

    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe(text);
    const names = await readdir(folder);
    expect(names.filter((name) => /tmp-|broken/.test(name))).toEqual([]);
    // One app has asked, once; its window, which the other starts bring to the front, reads what runs too.
    expect(
      fleet
        .calls()
        .map(({ tool }) => tool)
        .filter((tool) => tool !== 'tasklist')
        .sort(),
    ).toEqual(['quser', 'qwinsta']);
    expect(running()).toHaveLength(1);
  } finally {
    await apps.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});

test('in a folder that cannot be written to the app runs with the settings in it, and tells the user once', async ({
  desktop,
  standIns,
}) => {
  const disk = mountSmallDisk();
  test.skip(disk === null, 'a disk of its own cannot be mounted by this account');
  if (disk === null) return;
  const fleet = await standIns([halfServer('XYZ')]);
  await writeFile(join(disk.folder, 'settings.json'), JSON.stringify(settings));
  disk.setReadOnly(true);
  const apps = await bareStarts(desktop, disk.folder, ['--tools-dir', fleet.toolsDir, '--hidden']);
  try {
    apps.start();
    await desktop.tray.waitForTooltip(/^1 of 1 with a free slot$/);
    const told = await desktop.notifications.waitFor(/Settings cannot be saved/);
    expect(told.body).toContain(disk.folder);
    expect(desktop.notifications.like(/Settings cannot be saved/)).toHaveLength(1);
  } finally {
    await apps.dispose();
    disk.dispose();
  }
});

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
