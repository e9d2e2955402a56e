import type { ServerName } from '../domain/model.ts';

/** RFC 1123 label, with the underscore that Windows has always allowed. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;
/** Four decimal numbers. None with a leading zero, which some programs read as octal. */
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
/** What some programs take for a part of an IPv4 address: decimal, octal, hexadecimal. */
const NUMBER = /^(?:\d+|0x[0-9a-f]*)$/i;
const LONGEST_HOST_NAME = 253;

/**
 * Accepts a host name (NetBIOS or DNS, trailing dot allowed), an IPv4 or an IPv6 address; null for everything else, so
 * that nothing that could be read as a switch (`/…`, `-…`) or a path ever reaches a command line. Of IPv4 only the form
 * that all programs read alike: `10.0.0.08`, `0x7f.1` and `10.1` are refused.
 */
export function parseServerName(text: string): ServerName | null {
  const name = text.trim();
  if (name.length === 0 || name.length > LONGEST_HOST_NAME) return null;
  if (name.includes(':')) return readIpv6(name) === null ? null : (name as ServerName);
  const labels = withoutDot(name).split('.');
  if (labels.every((label) => NUMBER.test(label))) return IPV4.test(name) ? (name as ServerName) : null;
  return labels.every((label) => LABEL.test(label)) ? (name as ServerName) : null;
}

/** What is known of this computer, to tell which names are one server. */
export interface ThisComputer {
  /** Its names, short or full, and its addresses. */
  readonly names: readonly string[];
  /** Its domain (`corp.example`), in which short names are looked up; null when it has none or it is not known. */
  readonly domain: string | null;
}

/** Nothing is known of the computer: names that are equal only by its domain or addresses are different. */
export const ANY_COMPUTER: ThisComputer = { names: [], domain: null };

/** What this computer is called, whatever name is used for it. */
export const THIS_COMPUTER = 'localhost' as ServerName;

/**
 * One text for all spellings of a server: two names are one server when theirs are equal. Case, a trailing dot and the
 * forms of an IPv6 address do not count, an IPv4 address within IPv6 is that address, a name in this computer's domain
 * is its short one, and every name and address of this computer is `localhost`. Only to compare, never to connect.
 */
export function canonicalServer(name: string, here: ThisComputer = ANY_COMPUTER): string {
  const spelt = shortIn(spellServer(name), here.domain);
  return isLoopback(spelt) || ownNames(here).has(spelt) ? THIS_COMPUTER : spelt;
}

/** Two spellings of one server. */
export function sameServer(a: string, b: string, here: ThisComputer = ANY_COMPUTER): boolean {
  return a === b || canonicalServer(a, here) === canonicalServer(b, here);
}

/** The name in lower case and without its trailing dot; an IPv6 address in its eight groups. */
export function spellServer(name: string): string {
  const lower = withoutDot(name.trim().toLowerCase());
  const address = lower.includes(':') ? readIpv6(lower) : null;
  if (address === null) return lower;
  const { groups, zone } = address;
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  const text = groups.map((group) => group.toString(16)).join(':');
  return zone === null || !needsZone(groups) ? text : `${text}%${zone}`;
}

/** `web01.corp.example` as `web01`, in that domain; any other name unchanged. Both spelt as by `spellServer`. */
function shortIn(name: string, domain: string | null): string {
  if (domain === null) return name;
  const ending = `.${spellServer(domain)}`;
  const short = name.endsWith(ending) ? name.slice(0, -ending.length) : name;
  return short === '' || short.includes('.') ? name : short;
}

const namesOf = new WeakMap<ThisComputer, ReadonlySet<string>>();

function ownNames(here: ThisComputer): ReadonlySet<string> {
  const known = namesOf.get(here);
  if (known !== undefined) return known;
  const names = new Set(here.names.map((name) => shortIn(spellServer(name), here.domain)));
  namesOf.set(here, names);
  return names;
}

/** 127.0.0.0/8 is always this computer. */
function isLoopback(spelt: string): boolean {
  return spelt === THIS_COMPUTER || spelt === '0:0:0:0:0:0:0:1' || /^127\.\d+\.\d+\.\d+$/.test(spelt);
}

/** Only a link-local address needs its network. */
function needsZone([first = 0]: readonly number[]): boolean {
  return first >= 0xfe80 && first <= 0xfeff;
}

function withoutDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}

interface Ipv6 {
  /** Eight numbers of 16 bits. */
  readonly groups: readonly number[];
  /** As a number, or null; 0 is none. */
  readonly zone: number | null;
}

/** RFC 4291 text form, with an optional zone (`fe80::1%12`, digits only as Windows writes it). Null when not valid. */
function readIpv6(text: string): Ipv6 | null {
  const [address = '', zone, ...rest] = text.split('%');
  if (rest.length > 0 || (zone !== undefined && !/^\d{1,10}$/.test(zone))) return null;
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map(readGroups);
  if (head === null || tail === null) return null;
  const count = head.length + tail.length;
  if (halves.length === 2 ? count > 7 : count !== 8) return null;
  // An IPv4 address ends it.
  if (halves.length === 2 && halves[0]?.includes('.')) return null;
  const groups = [...head, ...new Array<number>(8 - count).fill(0), ...tail];
  return { groups, zone: zone === undefined ? null : Number(zone) || null };
}

/** The groups on one side of `::`, an IPv4 address at the end as two of them; null when one is not valid. */
function readGroups(half: string): readonly number[] | null {
  if (half === '') return [];
  const groups: number[] = [];
  const written = half.split(':');
  for (const [place, group] of written.entries()) {
    if (place === written.length - 1 && IPV4.test(group)) {
      const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
      groups.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9a-f]{1,4}$/i.test(group)) groups.push(Number.parseInt(group, 16));
    else return null;
  }
  return groups;
}
