import { hostname, networkInterfaces } from 'node:os';
import process from 'node:process';
import { sameServer } from '../../../shared/server-name.ts';

/** Names every computer has for itself. */
const COMMON_NAMES = ['localhost', '127.0.0.1', '::1'];

/**
 * Whether this server is the computer Slotwatch runs on. The tools are asked without `/server:` there, as by hand, and
 * then mark the session they run in; with it they would not, and the caller's own session could be taken for another's.
 * Only whole names count: `web01.other.example` is not the `web01` this may be.
 */
export function isThisComputer(server: string, names: readonly string[] = rememberedNames()): boolean {
  return names.some((name) => sameServer(name, server));
}

/** Names seldom change, looking them up asks the system for every network card, and a round asks for thousands. */
const REMEMBER_MS = 10_000;
let remembered: { readonly names: readonly string[]; readonly until: number } | null = null;

function rememberedNames(): readonly string[] {
  const now = performance.now();
  if (remembered === null || now > remembered.until)
    remembered = { names: namesOfThisComputer(), until: now + REMEMBER_MS };
  return remembered.names;
}

function namesOfThisComputer(): readonly string[] {
  const own = hostname();
  const { USERDNSDOMAIN } = process.env;
  const full = USERDNSDOMAIN === undefined ? [] : [`${own}.${USERDNSDOMAIN}`];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return [...COMMON_NAMES, own, ...full, ...addresses.map(({ address }) => address)];
}
