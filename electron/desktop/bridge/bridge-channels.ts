import type { EventName } from '../../../shared/contract/bridge.ts';

/** The two ways through the door: the page asks on one, the main process tells on one per event. */
export const REQUEST_CHANNEL = 'slotwatch:request';

export function eventChannel(name: EventName): string {
  return `slotwatch:event:${name}`;
}
