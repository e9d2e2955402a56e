import iconv from 'iconv-lite';
import { UTF8_CODE_PAGE } from '../tools/read/decode.ts';

/** Text as a console with this code page writes it; characters that are not in the page become `?`, as on Windows. */
export function encodeText(text: string, codePage: number): Uint8Array {
  return codePage === UTF8_CODE_PAGE ? Buffer.from(text, 'utf8') : iconv.encode(text, `cp${codePage}`);
}
