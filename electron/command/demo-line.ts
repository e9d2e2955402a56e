import { say } from './output.ts';

const DEMO_LINE = 'Demo: these servers are simulated. Nothing real is checked or changed.';

/** Says that no real server answers, where that is so. */
export function sayDemo({ demo }: { readonly demo: boolean }): void {
  if (demo) say(DEMO_LINE);
}
