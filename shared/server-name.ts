import type { ServerName } from './model.ts';

/** RFC 1123 label, with the underscore that Windows has always allowed. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const LONGEST_HOST_NAME = 253;

/**
 * Accepts a host name (NetBIOS or DNS, trailing dot allowed), an IPv4 or an IPv6 address; null for everything else,
 * so that nothing that could be read as a switch (`/…`, `-…`) or a path ever reaches a command line.
 */
export function parseServerName(text: string): ServerName | null {
  const name = text.trim();
  if (name.length === 0 || name.length > LONGEST_HOST_NAME) return null;
  if (/^[\d.]+$/.test(name)) return IPV4.test(name) ? (name as ServerName) : null;
  if (name.includes(':')) return isIpv6(name) ? (name as ServerName) : null;
  const labels = name.replace(/\.$/, '').split('.');
  return labels.every((label) => LABEL.test(label)) ? (name as ServerName) : null;
}

/** Two spellings of one server: names compare without case. */
export function sameServer(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** RFC 4291 text form, with an optional zone (`fe80::1%12`, digits only as Windows writes it). */
function isIpv6(text: string): boolean {
  const [address = '', zone, ...rest] = text.split('%');
  if (rest.length > 0 || (zone !== undefined && !/^\d{1,10}$/.test(zone))) return false;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const embeddedIpv4 = last?.includes('.') ?? false;
  if (embeddedIpv4 && (!IPV4.test(last ?? '') || address.endsWith('::'))) return false;
  const hex = embeddedIpv4 ? groups.slice(0, -1) : groups;
  if (!hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = hex.length + (embeddedIpv4 ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}
