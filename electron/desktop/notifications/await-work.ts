import type { ServerName, ServerView } from '../../../shared/domain/model.ts';

/** Usually long enough to read what runs there; a slow server delays its notification no longer. */
export const LONGEST_WORK_WAIT_MS = 10_000;

/** Since when full servers wait for the first reading of what runs there, in milliseconds since 1970. */
export type WorkAwaited = ReadonlyMap<ServerName, number>;

export const NO_WORK_AWAITED: WorkAwaited = new Map();

/** The servers that wait now, those that have waited too long included. `before`: those that waited until now. */
export function awaitWork(before: WorkAwaited, servers: readonly ServerView[], now: Date): WorkAwaited {
  return new Map(
    servers.filter(isAwaited).map(({ name }) => [name, before.get(name) ?? now.getTime()] as const),
  );
}

/** Those whose notification is held back. */
export function heldForWork(awaited: WorkAwaited, now: Date): ReadonlySet<ServerName> {
  const isHeld = (since: number): boolean => {
    const lasts = now.getTime() - since;
    // A clock that was set back must not hold anything for an hour.
    return lasts >= 0 && lasts < LONGEST_WORK_WAIT_MS;
  };
  return new Set([...awaited].flatMap(([name, since]) => (isHeld(since) ? [name] : [])));
}

/** Whether somebody would be named as able to go of whom nobody has looked yet whether they work. */
function isAwaited({ status, idlest, works, workFailure }: ServerView): boolean {
  return status === 'full' && idlest !== null && works[idlest.id] === undefined && workFailure === null;
}
