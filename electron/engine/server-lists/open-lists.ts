import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { toError } from '../../../shared/basics/assert.ts';
import type { ListProblem, ListProblemCode, ListReason } from '../../../shared/contract/list-problem.ts';
import { LARGEST_LIST } from '../../../shared/contract/server-list.ts';
import { TOO_LARGE } from './read-server-list.ts';
import type { ListFile } from './read-server-lists.ts';

/**
 * The files at these paths, never more than `LARGEST_LIST` bytes together. A file that cannot be read, or is too large,
 * becomes a problem; the size is checked before anything is read.
 */
export async function openLists(paths: readonly string[]): Promise<readonly ListFile[]> {
  const files: ListFile[] = [];
  let left = LARGEST_LIST;
  for (const path of paths) {
    const content = await contentOf(path, left);
    if (content instanceof Uint8Array) left -= content.length;
    files.push({ name: basename(path), content });
  }
  return files;
}

async function contentOf(path: string, most: number): Promise<Uint8Array | ListProblem> {
  try {
    const facts = await stat(path);
    // Before it is opened: opening a pipe would wait for a writer.
    if (!facts.isFile()) return problem('unreadable', { kind: 'noFile' });
    if (facts.size > most) return problem('tooLarge', TOO_LARGE);
    const file = await open(path);
    try {
      // Not `readFile`: it would go on reading while the file grows.
      const bytes = new Uint8Array(facts.size);
      const { bytesRead } = await file.read(bytes, 0, facts.size, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return problem('unreadable', { kind: 'cannotOpen', reason: withoutPath(toError(thrown)) });
  }
}

function problem(code: ListProblemCode, why: ListReason): ListProblem {
  return { line: null, about: '', text: '', code, why };
}

/** `ENOENT`: only the code, because the system's message contains the whole path. */
function withoutPath(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
