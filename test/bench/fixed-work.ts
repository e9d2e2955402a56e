import { median } from './statistics.ts';

/** What the fixed work takes on the machine the limits in milliseconds were set for. */
const REFERENCE_MS = 100;
const RUNS = 9;
const WORDS = 60_000;

/** How many times slower this machine is now than the one the limits in milliseconds were set for. */
export function slowness(): number {
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return median(times) / REFERENCE_MS;
}

/** Makes, sorts and copies the same objects every time: memory and comparisons, as in most of Slotwatch. */
function work(): number {
  let seed = 1;
  const rows = Array.from({ length: WORDS }, (_, index) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return { index, name: `server${seed.toString(36)}` };
  });
  rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  const copied: unknown = JSON.parse(JSON.stringify(rows));
  return Array.isArray(copied) ? copied.length : 0;
}
