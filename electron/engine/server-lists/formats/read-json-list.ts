import { joinGroup } from '../../../../shared/names/group-path.ts';
import { hasServers, NAMES_FIRST, readHeader } from '../cells/csv-header.ts';
import { bestName } from '../cells/names-in-text.ts';
import { MOST_ROWS, type Row, readRows } from '../cells/read-rows.ts';
import type { ListBuilder } from '../list-builder.ts';

/** The usual keys of the list in a JSON file. */
const LISTS =
  /^(?:servers?|hosts?|computers?|machines?|connections?|items|value|entries|devices|nodes|objects|data)$/i;
/** More columns than any list has; later ones are ignored. */
const MOST_KEYS = 500;

/** The value of a text that starts like JSON; undefined when it is not valid. Never throws. */
export function parseJson(content: string): unknown {
  if (!/^\s*[[{]/.test(content)) return undefined;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Reads names, or objects as the rows of a table. Values nested in an object are ignored. */
export function readJson(value: unknown, list: ListBuilder): void {
  const items = itemsOf(value)?.slice(0, MOST_ROWS);
  if (items === undefined) {
    refuse(list);
    return;
  }
  const names = items.filter((item) => typeof item === 'string');
  if (items.length > 0 && names.length === items.length) {
    if (names.filter((name) => bestName(name) !== null).length * 2 < names.length) {
      refuse(list);
      return;
    }
    for (const name of names) list.add({ line: null, address: bestName(name) ?? name });
    return;
  }
  const objects = items.filter(isObject);
  const keys = [...new Set(objects.flatMap((item) => Object.keys(item)))].slice(0, MOST_KEYS);
  if (!isListOfServers(keys)) {
    refuse(list);
    return;
  }
  const rows = objects.map((item): Row => ({ cells: keys.map((key) => cellOf(item[key])), line: null }));
  readRows([{ cells: keys, line: null }, ...rows], list);
}

/** Whether the keys name servers. An object with a password and only a name may be anything. */
function isListOfServers(keys: readonly string[]): boolean {
  const columns = readHeader(keys);
  if (columns === null || !hasServers(columns) || columns.passwords) return false;
  const onlyName = columns.names.every((at) => keys[at]?.toLowerCase() === 'name');
  return !(onlyName && (columns.secret || keys.includes('login')));
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const arrays = Object.entries(value).filter(([, item]) => Array.isArray(item));
  const known = arrays.find(([key]) => LISTS.test(key)) ?? (arrays.length === 1 ? arrays[0] : undefined);
  if (known !== undefined) return known[1] as readonly unknown[];
  // PowerShell writes a single object without an array.
  return hasServers(readHeader(Object.keys(value)) ?? { ...NAMES_FIRST, names: [] }) ? [value] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  const texts = value.filter((item) => typeof item === 'string');
  return texts.every((item) => bestName(item) !== null && /[.:]/.test(item))
    ? texts.join(',')
    : joinGroup(texts);
}

function refuse(list: ListBuilder): void {
  list.problem('unknownFormat', null, '', { kind: 'otherJson' });
}
