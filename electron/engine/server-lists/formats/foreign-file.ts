import type { ListReason } from '../../../../shared/contract/list-problem.ts';
import { iniLines, keyAndValue } from './ini-sections.ts';

/** Why a text is the file of another program without a list that we read; null when it is no known one. */
export function refuseForeign(content: string): ListReason | null {
  const beginning = content.slice(0, 1000).trimStart();
  if (/^(?:Windows Registry Editor|REGEDIT4)/i.test(beginning)) {
    const isPutty = /\\SimonTatham\\PuTTY/i.test(content);
    return { kind: 'otherProgram', program: isPutty ? 'PuTTY' : 'regedit' };
  }
  if (/^(?:%PDF|\{\\rtf)/.test(beginning)) return { kind: 'noText' };
  if (/^-----BEGIN /.test(beginning)) return { kind: 'otherSettings' };
  return isSettings(content) ? { kind: 'otherSettings' } : null;
}

/** Sections in which most lines are `key=value`. */
function isSettings(content: string): boolean {
  const lines = iniLines(content);
  const pairs = lines.filter(({ section, text: written }) => section !== '' && keyAndValue(written) !== null);
  return pairs.length > 0 && pairs.length * 2 > lines.length;
}
