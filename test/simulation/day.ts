import type { SimulatedServer } from '../../electron/engine/demo/simulated-server.ts';

/** Failures of some servers, or of all. */
export type ServerTrouble = Partial<Pick<SimulatedServer, 'reachability' | 'trouble'>>;

/** One event of the day. Times are fractions of the day, so that a short day contains all events. */
export interface Happening {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly what:
    | { readonly kind: 'servers'; readonly share: number; readonly trouble: ServerTrouble }
    /** No server can be reached; `noticed`: the computer knows that it has no network. */
    | { readonly kind: 'network'; readonly noticed: boolean }
    | { readonly kind: 'diskFull' }
    | { readonly kind: 'settingsReadOnly' }
    | { readonly kind: 'pause' }
    /** Half of the servers are removed from the list, and come back at the end. */
    | { readonly kind: 'fewerServers' }
    /** `counted`: whether the timers' clock runs during sleep, as on Windows. */
    | { readonly kind: 'sleep'; readonly counted: boolean }
    /** The clock is wrong by so many hours for a while, and then corrected. */
    | { readonly kind: 'clock'; readonly hours: number };
}

/** An hour without events, then one event after another, and then long enough without events to see what remains. */
export const DAY: readonly Happening[] = [
  servers('off', 0.05, 0.07, { reachability: 'unreachable' }),
  servers('hanging', 0.095, 0.115, { reachability: 'hangs' }),
  servers('denied', 0.14, 0.16, { reachability: 'denies' }),
  servers('unreadable', 0.185, 0.205, { trouble: { qwinsta: 'printsTooMuch', quser: 'printsNothing' } }),
  happening('no network', 0.23, 0.25, { kind: 'network', noticed: true }),
  happening('disk full', 0.275, 0.3, { kind: 'diskFull' }),
  happening('settings read-only', 0.325, 0.35, { kind: 'settingsReadOnly' }),
  servers('leaking tool', 0.375, 0.395, {
    trouble: { qwinsta: 'hangsWithGrandchild', quser: 'hangs' },
  }),
  happening('clock +2 h', 0.42, 0.44, { kind: 'clock', hours: 2 }),
  happening('clock −3 h', 0.465, 0.485, { kind: 'clock', hours: -3 }),
  happening('asleep', 0.51, 0.54, { kind: 'sleep', counted: false }),
  happening('asleep (Windows)', 0.56, 0.58, { kind: 'sleep', counted: true }),
  happening('paused', 0.6, 0.62, { kind: 'pause' }),
  happening('half the servers', 0.64, 0.66, { kind: 'fewerServers' }),
  happening('VPN hangs', 0.68, 0.7, { kind: 'network', noticed: false }),
];

function servers(label: string, from: number, to: number, trouble: ServerTrouble): Happening {
  return happening(label, from, to, { kind: 'servers', share: 0.15, trouble });
}

function happening(label: string, from: number, to: number, what: Happening['what']): Happening {
  return { label, from, to, what };
}
