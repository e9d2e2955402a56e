import { decode } from 'iconv-lite';

/** UTF-16 has two bytes a character: in mostly ASCII text every other byte is 0, and hardly any in other encodings. */
const ZEROS_OF_UTF16 = 0.3;
/** Enough to decide, and fast in a large file. */
const SAMPLE_BYTES = 4096;
/** Control characters that no text has, except tab, ends of lines and pages, and the end mark of old programs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0001-\u0008\u000b\u000e-\u0019\u001c-\u001f]/g;
/** A few of them are no reason to refuse a list. */
const MOST_CONTROLS = 0.05;

/**
 * The text of a file from any program: by its byte-order mark, else UTF-16 by its zeros, else UTF-8 when it is valid,
 * else Windows' Western European. Null when it is not text at all. Never throws.
 */
export function decodeList(bytes: Uint8Array): string | null {
  const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encodingOf(bytes));
  return text.includes('\0') || isMostlyControls(text) ? null : text;
}

/** Whether it is binary data although it has no zero byte. */
function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const controls = sample.match(CONTROLS)?.length ?? 0;
  return controls > sample.length * MOST_CONTROLS;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf16-le';
  if (first === 0xfe && second === 0xff) return 'utf16-be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf8';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf8' : 'win1252');
}

function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const needed = (sample.length / 2) * ZEROS_OF_UTF16;
  if (odd > needed && even < needed) return 'utf16-le';
  return even > needed && odd < needed ? 'utf16-be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
