import { splitGroup } from '../../../../shared/names/group-path.ts';
import type { ListBuilder } from '../list-builder.ts';
import { iniLines, keyAndValue } from './ini-sections.ts';

/** The keys that are read. */
const KEYS = new Set(['name', 'server', 'protocol', 'group', 'console']);

export function looksLikeRemmina(content: string): boolean {
  return /^[ \t]*\[remmina\][ \t]*$/im.test(content.slice(0, 5000));
}

/** Reads a connection of Remmina: lines of `key=value`. */
export function readRemmina(content: string, list: ListBuilder): void {
  const values = new Map<string, { readonly value: string; readonly line: number }>();
  for (const { section, text: written, line } of iniLines(content)) {
    const pair = keyAndValue(written);
    if (section.toLowerCase() === 'remmina' && pair !== null && KEYS.has(pair.key))
      values.set(pair.key, { value: pair.value, line });
  }
  const value = (key: string): string => values.get(key)?.value ?? '';
  const line = values.get('server')?.line ?? null;
  if (value('protocol').toUpperCase() !== 'RDP') {
    list.problem('notRemoteDesktop', values.get('protocol')?.line ?? line, value('name') || value('server'), {
      kind: 'notRemoteDesktop',
    });
    return;
  }
  list.add({
    line,
    address: value('server'),
    label: value('name'),
    group: splitGroup(value('group')),
    console: value('console') === '1',
  });
}
