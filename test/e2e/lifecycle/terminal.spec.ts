import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app/app-fixture.ts';
import { fullServer, halfServer } from '../app/servers.ts';

/** More than the rounds below take, and less than a busy loop takes in that time. */
const AT_REST_MS = 1200;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

test('an uncaught error is in the log', async ({ desktop: { tray }, launch }) => {
  const app = await launch({});
  // The inspector may lose an answer while the app is still loading.
  await tray.waitForTooltip(/with a free slot|full/);
  await app.electron.evaluate(() => {
    setTimeout(() => {
      throw new Error('an error nobody caught');
    });
  });
  await expect.poll(() => app.log()).toMatch(/\[error\] +Unhandled.* an error nobody caught/);
});

test('an app whose terminal is closed keeps running, without using the processor, logs to its file, and ends when asked', async ({
  desktop: { tray },
  standIns,
  launch,
}) => {
  const fleet = await standIns([halfServer('XYZ')]);
  const app = await launch({ fleet });
  await tray.waitForTooltip(/^1 of 1 with a free slot$/);
  await tray.click(/^Quit$/);
  await app.ended;
  await expect.poll(() => tray.hasIcon()).toBe(false);
  // Causes a warning on stderr at the next start; the output of the first round goes to stdout.
  rmSync(join(app.userData, 'view.json'), { force: true });
  mkdirSync(join(app.userData, 'view.json'));

  const unread = app.startUnread();
  await tray.waitForTooltip(/^1 of 1 with a free slot$/);
  const before = processorTimeMs(unread.pid);
  expect(app.log()).toMatch(/\[warn\] +view\.json is not used and is kept as view\.broken-/);

  fleet.changeServer('XYZ', () => ({ reachability: 'unreachable' }));
  await tray.click(/^Refresh now$/);
  await expect.poll(() => app.log()).toMatch(/qwinsta \/server:XYZ: exited with 1 /);
  fleet.changeServer('XYZ', () => fullServer('XYZ'));
  await tray.click(/^Refresh now$/);
  await tray.waitForMenuItem(/^Reset gatesb on XYZ /);
  expect(processorTimeMs(unread.pid) - before).toBeLessThan(AT_REST_MS);
  expect(app.log()).not.toContain('EPIPE');

  unread.signal('SIGTERM');
  await unread.ended;
  await expect.poll(() => tray.hasIcon()).toBe(false);
});

/** The processor time of a process so far, in all its threads. */
function processorTimeMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // After the name, which may contain anything, comes the third field; the 14th and 15th are the times.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
