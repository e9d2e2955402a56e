import type { ServerName } from '../../../../shared/domain/model.ts';
import { parseServerName } from '../../../../shared/names/server-name.ts';

export interface Address {
  readonly name: ServerName;
  /** As written; null when none was. */
  readonly port: string | null;
}

/** Reads `xyz`, `xyz:3390`, `10.0.0.5:3390`, `[fe80::1]:3390` or `fe80::1`; null when the name is not valid. */
export function parseAddress(text: string): Address | null {
  const written = text.trim();
  const whole = parseServerName(written);
  if (whole !== null) return { name: whole, port: null };
  const [, bracketed, plain, port] = /^(?:\[([^[\]]+)\]|([^:]+))(?::(\d{1,10}))?$/.exec(written) ?? [];
  const name = parseServerName(bracketed ?? plain ?? '');
  return name === null ? null : { name, port: port ?? null };
}

/** A port as a number; null when the text is not a port. */
export function parsePort(text: string): number | null {
  const digits = text.trim();
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0;
  return port >= 1 && port <= 65535 ? port : null;
}
