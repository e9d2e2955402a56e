import { describe, expect, it } from 'vitest';
import type { Language } from '../../../electron/engine/demo/demo-words.ts';
import { encodeText } from '../../../electron/engine/demo/encode.ts';
import { type PrintOptions, printQuser, printQwinsta } from '../../../electron/engine/demo/print.ts';
import { printError, type ToolError } from '../../../electron/engine/demo/print-error.ts';
import { readAnswerCase } from '../../fixtures/answer-file.ts';

/** Cases written by hand that the renderer has to reproduce byte by byte. */
const CASES: readonly (readonly [name: string, options: Partial<PrintOptions>])[] = [
  ['classic-en', {}],
  ['classic-en-all-free', {}],
  ['wide-en', { layout: 'wide' }],
  ['wide-en-all-free', { layout: 'wide' }],
  ['classic-ends-after-state', { endsAfterState: true }],
  ['classic-cut-session-names', {}],
  ['wide-long-session-names', { layout: 'wide', logonFormat: 'iso' }],
  ['id-of-ten-digits', {}],
  ['mark-on-a-named-row', {}],
  ['mark-on-services', {}],
  ['mark-on-a-row-without-a-name', {}],
  ['session-0-without-name-and-user', {}],
  ['user-of-20-characters', {}],
  ['user-western-european-850', { logonFormat: 'de' }],
  ['user-cyrillic-866', { logonFormat: 'de' }],
  ['user-chinese-936', { logonFormat: 'zh-CN' }],
  ['user-japanese-932', { logonFormat: 'ja' }],
  ['user-halfwidth-katakana-932', { logonFormat: 'ja' }],
  ['every-state-en', {}],
  ['idle-every-form', {}],
  ['counter-en', { counters: [5, 3, 1] }],
  ['classic-de', { language: 'de', logonFormat: 'de' }],
  ['wide-de', { language: 'de', logonFormat: 'de', layout: 'wide' }],
  ['classic-fr', { language: 'fr', logonFormat: 'fr' }],
  ['wide-fr', { language: 'fr', logonFormat: 'fr', layout: 'wide' }],
  ['classic-ru', { language: 'ru', logonFormat: 'ru' }],
  ['wide-ru', { language: 'ru', logonFormat: 'ru', layout: 'wide' }],
  ['quser-ru-shifted', { language: 'ru', logonFormat: 'ru', quserShift: 3 }],
  ['classic-zh-cn', { language: 'zh-CN', logonFormat: 'zh-CN' }],
  ['wide-zh-cn', { language: 'zh-CN', logonFormat: 'zh-CN', layout: 'wide' }],
  ['classic-ja', { language: 'ja', logonFormat: 'ja' }],
  ['unlisted-classic', { language: 'unlisted', logonFormat: 'ru' }],
];

describe('the renderer of the tools’ text', () => {
  it.each(CASES)('writes %s as it was written by hand', (name, caseOptions) => {
    const { expected, codePage, qwinsta, quser } = readAnswerCase(name);
    const options = { ...caseOptions, codePage };
    const printed = {
      qwinsta: printQwinsta(expected.sessions, options),
      quser: expected.sessions.some(({ user }) => user !== null)
        ? printQuser(expected.sessions, options)
        : '',
    };
    expect(lines(encodeText(printed.qwinsta, codePage))).toEqual(lines(qwinsta?.stdout));
    expect(lines(encodeText(printed.quser, codePage))).toEqual(lines(quser?.stdout));
  });

  const ERRORS: readonly (readonly [name: string, error: ToolError, language: Language])[] = [
    ['denied', { kind: 'enumerating', code: 5 }, 'en'],
    ['denied-older-form', { kind: 'opening', code: 5, server: 'XYZ' }, 'en'],
    ['denied-ru', { kind: 'enumerating', code: 5 }, 'ru'],
    ['unreachable', { kind: 'enumerating', code: 1722 }, 'en'],
    ['unreachable-de', { kind: 'enumerating', code: 1722 }, 'de'],
    ['unreachable-ja', { kind: 'enumerating', code: 1722 }, 'ja'],
    ['name-does-not-suit-kerberos', { kind: 'enumerating', code: 1825 }, 'en'],
    ['no-session-exists', { kind: 'noSession', asked: '*' }, 'en'],
  ];

  it.each(ERRORS)('writes the error of %s as it was written by hand', (name, error, language) => {
    const { codePage, qwinsta } = readAnswerCase(name);
    expect(lines(encodeText(printError(error, language), codePage))).toEqual(lines(qwinsta?.stderr));
  });

  it('prints a wrong idle time where Windows does, which moves everything after it to the right', () => {
    const { expected, quser } = readAnswerCase('idle-known-wrong-value');
    const asCitrixSaysIt = expected.sessions.map((session) =>
      session.id === 2 ? { ...session, idleMinutes: 24692 * 1440 + 13 * 60 + 29 } : session,
    );
    expect(lines(encodeText(printQuser(asCitrixSaysIt), 437))).toEqual(lines(quser?.stdout));
  });
});

/** Bytes as lines of one character per byte, so that a difference is visible. */
function lines(bytes: Uint8Array = new Uint8Array()): readonly string[] {
  return Buffer.from(bytes).toString('latin1').split('\r\n');
}
