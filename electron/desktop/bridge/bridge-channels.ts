import type { EventName } from '../../../shared/contract/bridge.ts';

/** One channel for the requests of the page, and one per event of the main process. */
export const REQUEST_CHANNEL = 'slotwatch:request';

export function eventChannel(name: EventName): string {
  return `slotwatch:event:${name}`;
}
