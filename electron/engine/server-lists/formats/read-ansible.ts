import { bestName } from '../cells/names-in-text.ts';
import type { ListBuilder } from '../list-builder.ts';
import { iniLines, keyAndValue } from './ini-sections.ts';

/** Ansible's connections to Windows; all others are to other systems. */
const TO_WINDOWS = new Set(['winrm', 'psrp']);
/** Names of groups that show other systems, for hosts without a connection. */
const OTHER_GROUP = /linux|unix|ubuntu|debian|centos|rhel|network|switch|router|esxi?\b|ios\b/i;

export function looksLikeAnsible(content: string): boolean {
  return (
    /^[ \t]*\[[^\]\n]+(?::vars|:children)\][ \t]*$/m.test(content) ||
    /\bansible_\w{1,60}[ \t]?=/.test(content)
  );
}

/** Reads an Ansible inventory in INI format: hosts in groups. Only two variables of a host are read. */
export function readAnsible(content: string, list: ListBuilder): void {
  const lines = iniLines(content);
  const ways = new Map<string, string>();
  for (const { section, text: written } of lines) {
    const pair = section.endsWith(':vars') ? keyAndValue(written) : null;
    if (pair?.key === 'ansible_connection') ways.set(section.slice(0, -':vars'.length), pair.value);
  }
  for (const { section, text: written, line } of lines) {
    if (section.includes(':')) continue;
    const [alias = ''] = /^\S+/.exec(written) ?? [];
    const variable = (name: string): string | undefined =>
      new RegExp(`(?:^|\\s)ansible_${name}=["']?([^\\s"']+)`).exec(written.slice(0, 5000))?.[1];
    const way = variable('connection') ?? ways.get(section) ?? ways.get('all');
    const isOther = way === undefined ? OTHER_GROUP.test(section) : !TO_WINDOWS.has(way);
    if (isOther) {
      list.problem('notWindows', line, alias, { kind: 'notWindows' });
      continue;
    }
    const host = variable('host');
    // An alias with dots is the full name; `[01:12]` is Ansible's form of a range.
    const address = host !== undefined && !alias.includes('.') ? host : alias;
    const group = section === '' || section === 'all' || section === 'ungrouped' ? [] : [section];
    for (const name of countUp(address))
      list.add({ line, address: bestName(name) ?? name, label: address === alias ? '' : alias, group });
  }
}

/** The names of `web[01:03]`, which is our own `web[01-03]`; numbers have at most four digits. */
function countUp(address: string): readonly string[] {
  const [, before = '', from = '', to = '', behind = ''] =
    /^([^[\]]*)\[(\d{1,4}):(\d{1,4})\]([^[\]]*)$/.exec(address) ?? [];
  if (from === '' || Number(to) < Number(from)) return [address];
  const count = Number(to) - Number(from) + 1;
  return Array.from(
    { length: count },
    (_, step) => `${before}${String(Number(from) + step).padStart(from.length, '0')}${behind}`,
  );
}
