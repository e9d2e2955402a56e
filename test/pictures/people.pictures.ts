import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { FleetView, ServerView } from '../../shared/domain/model.ts';
import { test } from '../e2e/app/app-fixture.ts';
import { THEMES } from '../e2e/app/faults.ts';
import { resize, type WindowSize } from '../e2e/app/resize.ts';
import { stage } from '../e2e/app/stage.ts';
import { knownPasts, longNames, manyServers, workingServers } from '../fleets.ts';

/** To be looked at after a change: everybody on every server, in both themes and in high contrast. */
const FOLDER = path.resolve(import.meta.dirname, '../../test-results/pictures');

const NOW = Date.now();
const now = { askedAt: NOW - MINUTE_MS };

const USUAL: WindowSize = { width: 1280, height: 800, zoom: 1 };
const WIDE: WindowSize = { width: 1700, height: 800, zoom: 1 };
const MIDDLE: WindowSize = { width: 900, height: 800, zoom: 1 };
const SMALL: WindowSize = { width: 320, height: 900, zoom: 1 };

/** The second one does not answer any more. */
function withSilent(fleet: FleetView): FleetView {
  const servers = fleet.servers.map((server, place): ServerView => {
    const { report, name } = server;
    if (place !== 1 || report?.kind !== 'answer') return { ...server, group: ['Prod', 'Berlin'] };
    const askedAt = NOW - 3 * HOUR_MS;
    const error = { code: 'unreachable', tool: 'quser', server: name } as const;
    return {
      ...server,
      status: 'unknown',
      report: { kind: 'noAnswer', server: name, askedAt: NOW, tookMs: 10, error },
      lastAnswer: { ...report, askedAt },
    };
  });
  return { ...fleet, servers };
}

const STATES: readonly { readonly name: string; readonly fleet: FleetView; readonly size: WindowSize }[] = [
  { name: 'usual', fleet: withSilent(workingServers(now)), size: USUAL },
  { name: 'wide', fleet: knownPasts({ askedAt: NOW - DAY_MS / 24 }), size: WIDE },
  { name: 'middle', fleet: withSilent(workingServers(now)), size: MIDDLE },
  { name: 'small', fleet: withSilent(workingServers(now)), size: SMALL },
  { name: 'long-names', fleet: longNames(now), size: USUAL },
  { name: 'ten-thousand', fleet: manyServers(1000, 10, now), size: USUAL },
];

test('everybody on every server', async ({ launch }) => {
  await mkdir(FOLDER, { recursive: true });
  const app = await launch({});
  const page = await app.openDashboard();
  for (const { name, fleet, size } of STATES) {
    await resize(app, size);
    await stage(app, page, { fleet });
    if (name === 'empty') continue;
    if (name === 'small') await page.getByRole('button', { name: 'All servers' }).click();
    await page.getByRole('button', { name: 'Sessions', exact: true }).click();
    await page.getByRole('grid').waitFor();
    await page.mouse.move(0, 0);
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia(media);
      await page.screenshot({ path: path.join(FOLDER, `people-${name}-${theme.replace(' ', '-')}.png`) });
    }
  }
});
