import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** The file of the second copy, as far as it is needed. Each call may take for ever: it may be on a dead share. */
export interface CopyTarget {
  /** In bytes. */
  size(): Promise<number>;
  read(from: number, length: number): Promise<Buffer>;
  /** The bytes are on the disk when it resolves; when it rejects, a part of them may be. */
  append(bytes: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** Only its owner may read it, where the share keeps rights of that kind. */
const OWNER_ONLY = 0o600;

/**
 * Opens the copy, and makes it when it is missing; never its folder, which has rights that only an administrator knows. It
 * is never written over, and no link is followed. Rejects with the system's error.
 */
export async function openCopyTarget(file: string): Promise<CopyTarget> {
  const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const opened = await open(file, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, OWNER_ONLY);
  const facts = await opened.stat();
  if (!facts.isFile()) {
    await opened.close();
    throw new Error('it is not a file');
  }
  return targetOf(opened);
}

function targetOf(opened: FileHandle): CopyTarget {
  return {
    size: async () => (await opened.stat()).size,
    async read(from, length) {
      const bytes = Buffer.alloc(length);
      let count = 0;
      while (count < length) {
        const { bytesRead } = await opened.read(bytes, count, length - count, from + count);
        if (bytesRead === 0) break;
        count += bytesRead;
      }
      return bytes.subarray(0, count);
    },
    async append(bytes) {
      await opened.appendFile(bytes);
      await opened.datasync();
    },
    close: () => opened.close(),
  };
}
