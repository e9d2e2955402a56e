import { decode as decodeCodePage, encodingExists } from 'iconv-lite';

/** Used when Windows has not said otherwise: Western Europe; the letters of names are the same as in 437. */
export const DEFAULT_CODE_PAGE = 850;

export const UTF8_CODE_PAGE = 65001;
/** Chinese and Japanese, Korean: one or two bytes a character, and the same number of cells. */
const DOUBLE_BYTE_CODE_PAGES: ReadonlySet<number> = new Set([932, 936, 949, 950]);
/** The first byte of a UTF-8 sequence of three or four bytes. */
const LONG_SEQUENCE = 0xe0;

/** Whether every character outside ASCII takes two cells in that code page's console, Greek and Cyrillic included. */
export function isDoubleByte(codePage: number): boolean {
  return DOUBLE_BYTE_CODE_PAGES.has(codePage);
}

/**
 * The text of a tool's bytes. The tools print in the OEM code page unless the console was switched to UTF-8 (`chcp
 * 65001`), so valid UTF-8 is taken as UTF-8 unless it may be an accident: two bytes that are one letter in UTF-8 are
 * often one letter in a double-byte code page too, three are not. Invalid bytes become U+FFFD; never throws.
 */
export function decodeToolText(bytes: Uint8Array, codePage: number): string {
  return isUtf8ByAccident(bytes, codePage)
    ? inCodePage(bytes, codePage)
    : (asUtf8(bytes) ?? inCodePage(bytes, codePage));
}

/**
 * The text in the code page itself, when `decodeToolText` has taken the bytes as UTF-8; null when it has not. For a
 * reader that could not parse the first reading: `aðè` of page 850 is UTF-8 for `aЊ`.
 */
export function decodeOtherwise(bytes: Uint8Array, codePage: number): string | null {
  const chosen = decodeToolText(bytes, codePage);
  const other = inCodePage(bytes, codePage);
  return other === chosen ? null : other;
}

function isUtf8ByAccident(bytes: Uint8Array, codePage: number): boolean {
  return isDoubleByte(codePage) && !bytes.some((byte) => byte >= LONG_SEQUENCE);
}

function inCodePage(bytes: Uint8Array, codePage: number): string {
  const encoding = codePageEncoding(codePage);
  return encoding === null ? new TextDecoder().decode(bytes) : decodeCodePage(Buffer.from(bytes), encoding);
}

/** iconv-lite's name of a Windows code page; null for UTF-8 and for an unknown one. */
function codePageEncoding(codePage: number): string | null {
  if (codePage === UTF8_CODE_PAGE) return null;
  const name = `cp${codePage}`;
  return encodingExists(name) ? name : null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
