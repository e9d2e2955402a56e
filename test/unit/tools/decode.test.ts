import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeToolText } from '../../../electron/engine/tools/read/decode.ts';

describe('decodeToolText', () => {
  it.each([
    [850, 'SESIÓN Müller ÉTAT GERÄT'],
    [437, 'Müller'],
    [866, 'ПОЛЬЗОВАТЕЛЬ Активно'],
    [737, 'Γιώργος'],
    [936, '会话名 运行中 联通'],
    [932, 'セッション名 ﾊﾝｶｸ'],
    [949, '세션이름'],
  ])('reads code page %i', (codePage, text) => {
    expect(decodeToolText(iconv.encode(text, `cp${codePage}`), codePage)).toBe(text);
  });

  it.each([850, 866, 936, 932])(
    'recognises UTF-8 in a console of code page %i that was switched to it',
    (codePage) => {
      const text = ' 会话名 GERÄT Активно';
      expect(decodeToolText(Buffer.from(text), codePage)).toBe(text);
    },
  );

  it('does not decode two Chinese characters as two UTF-8 letters with the same bytes', () => {
    expect(decodeToolText(iconv.encode('联通', 'cp936'), 936)).toBe('联通');
  });

  it('never throws, whatever the bytes and the page', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    for (const codePage of [0, 437, 850, 936, 12345, 65001])
      expect(decodeToolText(bytes, codePage)).not.toBe('');
  });
});
