import { say } from './output.ts';

const DEMO_LINE = 'Demo fleet: these servers live in memory. Nothing real is asked or changed.';

/** Says that no real server answers, where that is so. */
export function sayDemo({ demo }: { readonly demo: boolean }): void {
  if (demo) say(DEMO_LINE);
}
