import { linesIn } from '../cells/text-lines.ts';

/** A line of an INI file, with its section. */
export interface IniLine {
  readonly section: string;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The lines that are not empty, each with its section: `[…]`, empty before the first. Comments are left out. */
export function iniLines(content: string): readonly IniLine[] {
  let section = '';
  return linesIn(content).flatMap((written, at): IniLine[] => {
    const text = written.trim();
    const [, opened] = /^\[([^\]]*)\]\s*(?:[#;].*)?$/.exec(text.slice(0, 1000)) ?? [];
    if (opened !== undefined) section = opened.trim();
    return opened !== undefined || text === '' || /^[#;]/.test(text) ? [] : [{ section, text, line: at + 1 }];
  });
}

/** The key and the value of a line; null when it has none. */
export function keyAndValue(text: string): { readonly key: string; readonly value: string } | null {
  const at = text.indexOf('=');
  return at <= 0 ? null : { key: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}
