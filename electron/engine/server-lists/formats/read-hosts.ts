import { parseServerName } from '../../../../shared/names/server-name.ts';
import { linesIn } from '../cells/text-lines.ts';
import type { ListBuilder } from '../list-builder.ts';

/** Addresses that are not of another computer. */
const NOWHERE = /^(?:127\.|0\.|255\.|224\.|::1?$|f[ef]0[0-9a-f]::)/i;
const HOST_LINE = /^([\da-f.:%]+)\s+(\S.*)$/i;

/** Whether most lines are an address with names, as in `hosts`. */
export function looksLikeHosts(content: string): boolean {
  const lines = filledLines(content);
  const pairs = lines.filter(({ text }) => pairIn(text) !== null);
  return pairs.length > 0 && pairs.length * 2 > lines.length;
}

/** Reads a `hosts` file: the full name becomes the server and another name the label; addresses are not used. */
export function readHosts(content: string, list: ListBuilder): void {
  for (const { text, line } of filledLines(content)) {
    const pair = pairIn(text);
    if (pair === null) {
      list.add({ line, address: text });
      continue;
    }
    if (NOWHERE.test(pair.address)) continue;
    const full = pair.names.find((name) => name.includes('.')) ?? pair.names[0] ?? '';
    const short = pair.names.find((name) => name !== full) ?? '';
    list.add({ line, address: full, label: short });
  }
}

function filledLines(content: string): readonly { readonly text: string; readonly line: number }[] {
  return linesIn(content).flatMap((written, at) => {
    const text = written.slice(0, 5000).replace(/#.*$/, '').trim();
    return text === '' ? [] : [{ text, line: at + 1 }];
  });
}

/** An address, and after it names that are not addresses. */
function pairIn(text: string): { readonly address: string; readonly names: readonly string[] } | null {
  const [, address, behind] = HOST_LINE.exec(text) ?? [];
  if (address === undefined || behind === undefined || !isAddress(address)) return null;
  const names = behind.split(/\s+/);
  const areNames = names.every((name) => parseServerName(name) !== null && !isAddress(name));
  return areNames ? { address, names } : null;
}

function isAddress(text: string): boolean {
  return /^[\d.]+$|:/.test(text) && parseServerName(text) !== null;
}
