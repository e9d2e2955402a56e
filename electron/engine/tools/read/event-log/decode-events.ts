import { decodeToolText } from '../decode.ts';

/**
 * The text of what `wevtutil` printed: with `/uni:true` in UTF-16, low bytes first, with or without its mark; else in the
 * code page. What it prints begins with an ASCII character, so the second byte tells. Never throws.
 */
export function decodeEvents(bytes: Uint8Array, codePage: number): string {
  const [first, second] = bytes;
  const isMarked = first === 0xff && second === 0xfe;
  if (!isMarked && second !== 0) return decodeToolText(bytes, codePage);
  // `fatal` is off: a half character at the end becomes U+FFFD, and is seen as a cut.
  return new TextDecoder('utf-16le').decode(bytes);
}
