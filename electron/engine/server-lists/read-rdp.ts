import { text } from '../../../shared/text/text.ts';
import type { ListBuilder } from './list-builder.ts';

/** Names that say nothing of the server: what Windows saves by itself. */
const NO_LABEL = new Set(['default']);

/** Whether a text is an `.rdp` file, whatever it is called. */
export function looksLikeRdp(text: string): boolean {
  return /^[ \t]*(?:full address|screen mode id):[si]:/im.test(text);
}

/**
 * Reads a connection saved by Windows: lines of `key:type:value`, where the last of one key counts. The file's name is
 * the label, as it is what the person sees in a folder of them.
 */
export function readRdp(fileName: string, saved: string, list: ListBuilder): void {
  const values = new Map<string, { readonly value: string; readonly line: number }>();
  for (const [index, content] of saved.split(/\r\n|\n|\r/).entries()) {
    const [, key, value] =
      /^\s*(full address|server port|administrative session|connect to console):[si]:(.*)$/i.exec(content) ??
      [];
    if (key !== undefined && value !== undefined)
      values.set(key.toLowerCase(), { value: value.trim(), line: index + 1 });
  }
  const address = values.get('full address');
  if (address === undefined || address.value === '') {
    list.problem('notAName', address?.line ?? null, '', text.listProblem.noComputer);
    return;
  }
  const isOn = (key: string) => values.get(key)?.value === '1';
  list.add({
    line: address.line,
    address: address.value,
    label: labelFrom(fileName),
    port: values.get('server port')?.value ?? '',
    console: isOn('administrative session') || isOn('connect to console'),
  });
}

function labelFrom(fileName: string): string {
  const label = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return NO_LABEL.has(label.toLowerCase()) ? '' : label;
}
