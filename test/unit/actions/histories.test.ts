import process from 'node:process';
import { expect, it } from 'vitest';
import { allHistories, EVENTS, type Happening, type Target } from '../../histories/events.ts';
import { runHistory } from '../../histories/run-history.ts';
import { installVirtualTime } from '../../simulation/virtual-time.ts';

/** Every history of up to this many events; `npm run histories` tries those of three. */
const MOST_EVENTS = Number(process.env.HISTORIES ?? 2);
/** The longest of them takes minutes. */
const LONGEST_MS = 4 * 3_600_000;
/** More broken histories than these say nothing new. */
const MOST_SHOWN = 10;

for (const target of ['attended', 'disconnected'] as const satisfies readonly Target[]) {
  for (let count = 0; count <= MOST_EVENTS; count++) {
    it(`no history of ${count} events ends a session it may not end: ${target}`, {
      timeout: LONGEST_MS,
    }, async () => {
      const { broken, runs, ended } = await runAll(target, count);
      expect(broken).toEqual([]);
      // Without any ended session the test would prove nothing.
      expect(ended).toBeGreaterThan(runs / (2 * EVENTS.length));
    });
  }
}

/** The histories that broke a promise, and the number of histories. */
async function runAll(target: Target, count: number) {
  const broken: string[] = [];
  let runs = 0;
  let ends = 0;
  const time = installVirtualTime(Date.parse('2026-11-22T10:00:00Z'));
  try {
    for (const happenings of allHistories(target, count)) {
      const { wrongs, ended } = await runHistory(target, happenings, time);
      runs++;
      if (ended) ends++;
      if (wrongs.length > 0 && broken.length < MOST_SHOWN)
        broken.push(`${said(happenings)}: ${wrongs.join(', ')}`);
    }
  } finally {
    time.uninstall();
  }
  return { broken, runs, ended: ends };
}

function said(happenings: readonly Happening[]): string {
  return happenings.map(({ gap, event }) => `${event} at ${gap}`).join(', ');
}
