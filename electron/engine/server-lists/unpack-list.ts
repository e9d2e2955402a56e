import { gunzipSync } from 'node:zlib';
import { LARGEST_LIST } from '../../../shared/contract/server-list.ts';

/** The unpacked content of a gzip file, or the bytes themselves when it is none. */
export function unpackList(bytes: Uint8Array): Uint8Array | 'tooLarge' | 'broken' {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_LIST });
  } catch (thrown) {
    // A small file may unpack to any size: it is unpacked only up to the largest size of a list.
    const isTooLarge = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'tooLarge' : 'broken';
  }
}
