import type { ListBuilder } from '../list-builder.ts';
import { iniLines, keyAndValue } from './ini-sections.ts';

/** MobaXterm's number for a Remote Desktop session. */
const RDP = '4';

export function looksLikeMobaXterm(content: string): boolean {
  return /^[ \t]*\[Bookmarks(?:_\d+)?\][ \t]*$/im.test(content) && /^SubRep=/im.test(content);
}

/**
 * Reads sessions of MobaXterm: `name= #icon#kind%host%port%user%…`, in folders written `A\B`. Everything after the port
 * is ignored.
 */
export function readMobaXterm(content: string, list: ListBuilder): void {
  let folder = { section: '', group: [] as readonly string[] };
  for (const { section, text: written, line } of iniLines(content)) {
    const pair = keyAndValue(written);
    if (!section.startsWith('Bookmarks') || pair === null) continue;
    if (folder.section !== section) folder = { section, group: [] };
    if (pair.key === 'SubRep') folder = { section, group: pair.value.split('\\') };
    const [, kind, address = '', port = ''] = /^#\d+#(\d+)%([^%]*)%([^%]*)/.exec(pair.value) ?? [];
    if (kind === undefined) continue;
    const label = pair.key.replace(/\s*\[[^\]]*\]$/, '');
    if (kind === RDP) list.add({ line, address, label, group: folder.group, port });
    else list.problem('notRemoteDesktop', line, label, { kind: 'notRemoteDesktop' });
  }
}
