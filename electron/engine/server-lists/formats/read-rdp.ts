import { parseAddress } from '../cells/address.ts';
import type { Doubt, ListBuilder } from '../list-builder.ts';

/** Names that say nothing of the server: what Windows saves by itself. */
const NO_LABEL = new Set(['default']);
/** What of a connection is read. The user and the password are not among it. */
const KEYS =
  /^\s*(full address|server port|administrative session|connect to console|alternate shell|pcb|wvd endpoint pool|armpath):[sib]:(.*)$/i;
/** Where Hyper-V shows the screens of its machines. */
const HYPER_V_PORT = '2179';
/** The gateways of Azure Virtual Desktop and Windows 365. */
const CLOUD = /(?:^|\.)(?:wvd\.microsoft\.(?:com|us)|wvd\.azure\.\w+|windows365\.microsoft\.com)$/i;

type Values = ReadonlyMap<string, { readonly value: string; readonly line: number }>;

/** Whether a text is an `.rdp` file, whatever it is called. */
export function looksLikeRdp(text: string): boolean {
  return /^[ \t]*(?:full address|screen mode id):[si]:/im.test(text);
}

/**
 * Reads a connection saved by Windows: lines of `key:type:value`, where the last of one key counts. The file's name is
 * the label, as it is what the person sees in a folder of them. Where the address is not the server the person means,
 * it is only offered.
 */
export function readRdp(fileName: string, saved: string, list: ListBuilder): void {
  const values = readValues(saved);
  const label = labelFrom(fileName);
  const address = values.get('full address');
  if (address === undefined || address.value === '') {
    list.problem('notAName', address?.line ?? null, '', { kind: 'noComputer' }, label);
    return;
  }
  const isOn = (key: string) => values.get(key)?.value === '1';
  const server = {
    line: address.line,
    address: hostOf(address.value),
    label,
    port: values.get('server port')?.value ?? '',
    console: isOn('administrative session') || isOn('connect to console'),
  };
  const doubt = doubtOf(values, server.address);
  if (doubt === null) list.add(server);
  else list.offer({ ...server, port: '' }, doubt);
}

function readValues(saved: string): Values {
  const values = new Map<string, { readonly value: string; readonly line: number }>();
  for (const [index, content] of saved.split(/\r\n|\n|\r/).entries()) {
    const [, key, value] = KEYS.exec(content) ?? [];
    if (key !== undefined && value !== undefined)
      values.set(key.toLowerCase(), { value: value.trim(), line: index + 1 });
  }
  return values;
}

/** Why the address is not that of a server to watch; null when it is. */
function doubtOf(values: Values, address: string): Doubt | null {
  const port = values.get('server port')?.value || parseAddress(address)?.port;
  const code = 'notToWatch';
  if (values.has('pcb') || port === HYPER_V_PORT) return { code, why: { kind: 'virtualMachineHost' } };
  if (/^"?psm\b/i.test(values.get('alternate shell')?.value ?? ''))
    return { code, why: { kind: 'jumpHost' } };
  const name = parseAddress(address)?.name ?? address;
  const isCloud = values.has('wvd endpoint pool') || values.has('armpath') || CLOUD.test(name);
  return isCloud ? { code, why: { kind: 'cloudGateway' } } : null;
}

/** A cloud PC has the address of a page. */
function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
}

function labelFrom(fileName: string): string {
  const label = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return NO_LABEL.has(label.toLowerCase()) ? '' : label;
}
