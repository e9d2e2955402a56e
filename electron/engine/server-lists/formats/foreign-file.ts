import { text } from '../../../../shared/text/text.ts';
import { iniLines, keyAndValue } from './ini-sections.ts';

/** Why a text is the file of another program that holds no list we read; null when it is none that is known. */
export function refuseForeign(content: string): string | null {
  const beginning = content.slice(0, 1000).trimStart();
  if (/^(?:Windows Registry Editor|REGEDIT4)/i.test(beginning)) {
    const isPutty = /\\SimonTatham\\PuTTY/i.test(content);
    return text.listProblem.otherProgram(isPutty ? 'PuTTY' : 'regedit');
  }
  if (/^(?:%PDF|\{\\rtf)/.test(beginning)) return text.listProblem.noText;
  if (/^-----BEGIN /.test(beginning)) return text.listProblem.otherSettings;
  return isSettings(content) ? text.listProblem.otherSettings : null;
}

/** Sections in which most lines are `key=value`. */
function isSettings(content: string): boolean {
  const lines = iniLines(content);
  const pairs = lines.filter(({ section, text: written }) => section !== '' && keyAndValue(written) !== null);
  return pairs.length > 0 && pairs.length * 2 > lines.length;
}
