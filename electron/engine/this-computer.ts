import { hostname, networkInterfaces } from 'node:os';
import process from 'node:process';
import { canonicalServer, THIS_COMPUTER, type ThisComputer } from '../../shared/names/server-name.ts';

/**
 * Whether this server is the computer Slotwatch runs on. There the tools run without `/server:`, and mark the session
 * they run in; with it they do not, and the caller's own session could look like another user's. Only whole names
 * count: `web01.other.example` is not this computer when it is called `web01`.
 */
export function isThisComputer(server: string, here: ThisComputer = thisComputer()): boolean {
  return canonicalServer(server, here) === THIS_COMPUTER;
}

/** Cached, because each look-up asks the system for every network card, and a round needs thousands. */
const REMEMBER_MS = 10_000;
let remembered: { readonly computer: ThisComputer; readonly until: number } | null = null;

/** The names of this computer now. The same object while nothing has changed. */
export function thisComputer(): ThisComputer {
  const now = performance.now();
  if (remembered !== null && now <= remembered.until) return remembered.computer;
  const found = readThisComputer(hostname(), process.env, networkCards());
  const before = remembered?.computer;
  const computer = before !== undefined && JSON.stringify(before) === JSON.stringify(found) ? before : found;
  remembered = { computer, until: now + REMEMBER_MS };
  return computer;
}

let lastCards: ReturnType<typeof networkInterfaces> = {};

/** The network cards; when the system fails to list them, the last known ones. */
function networkCards(): ReturnType<typeof networkInterfaces> {
  try {
    lastCards = networkInterfaces();
  } catch {
    // Without the addresses this computer is still known by its names, and the servers are still asked.
  }
  return lastCards;
}

/**
 * The names of this computer from what the system reports. Windows has the domain in `USERDNSDOMAIN`; elsewhere the
 * computer's own name is often the full one.
 */
export function readThisComputer(
  own: string,
  { USERDNSDOMAIN }: NodeJS.ProcessEnv,
  interfaces: ReturnType<typeof networkInterfaces>,
): ThisComputer {
  const [short = own, ...rest] = own.split('.');
  const domain = USERDNSDOMAIN?.trim() || rest.join('.') || null;
  const full = domain === null ? [] : [`${short}.${domain}`];
  const addresses = Object.values(interfaces).flatMap((list) => list ?? []);
  return {
    names: [own, ...full, ...addresses.flatMap(addressNames)],
    domain,
  };
}

/** A link-local address belongs to this computer on that network only. */
function addressNames(card: NonNullable<ReturnType<typeof networkInterfaces>[string]>[number]): string[] {
  const zone = card.family === 'IPv6' && card.scopeid > 0 ? [`${card.address}%${card.scopeid}`] : [];
  return [card.address, ...zone];
}
