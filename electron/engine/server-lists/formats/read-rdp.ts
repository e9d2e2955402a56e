import { parseAddress } from '../cells/address.ts';
import type { Doubt, ListBuilder } from '../list-builder.ts';

/** File names that Windows uses by itself and that are no label. */
const NO_LABEL = new Set(['default']);
/** The keys that are read. The user and the password are not among them. */
const KEYS =
  /^\s*(full address|server port|administrative session|connect to console|alternate shell|pcb|wvd endpoint pool|armpath):[sib]:(.*)$/i;
/** The port on which Hyper-V shows the screens of its machines. */
const HYPER_V_PORT = '2179';
/** The gateways of Azure Virtual Desktop and Windows 365. */
const CLOUD = /(?:^|\.)(?:wvd\.microsoft\.(?:com|us)|wvd\.azure\.\w+|windows365\.microsoft\.com)$/i;

type Values = ReadonlyMap<string, { readonly value: string; readonly line: number }>;

/** Whether a text is an `.rdp` file, whatever its name. */
export function looksLikeRdp(text: string): boolean {
  return /^[ \t]*(?:full address|screen mode id):[si]:/im.test(text);
}

/**
 * Reads a connection saved by Windows: lines of `key:type:value`, where the last of one key counts. The file name is
 * the label, because the user knows the connection by it. When the address may not be the server itself, it is only
 * offered.
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

/** Why the address may not be that of a server to watch; null when it is. */
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

/** The address of a cloud PC is a web address. */
function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
}

function labelFrom(fileName: string): string {
  const label = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return NO_LABEL.has(label.toLowerCase()) ? '' : label;
}
