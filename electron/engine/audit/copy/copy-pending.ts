import type { CopyMemory } from './copy-memory.ts';
import { COMPARED_BYTES, hashOfBytes } from './copy-place.ts';
import type { CopyTarget } from './copy-target.ts';
import { nextPiece } from './next-piece.ts';
import { readTail, resumeCopy } from './resume-copy.ts';

export interface CopyWorld {
  /** The log's file in use. */
  readonly file: string;
  readonly target: CopyTarget;
  /** What was remembered when this run began. */
  readonly memory: CopyMemory;
  /** Remembers how far the copy has come. */
  remember(memory: CopyMemory): void;
  /** Whether no other program copies. */
  isHeld(): boolean;
  /** Called after every step, also when nothing was copied. */
  onProgress(): void;
  /** How long after its last line an old file is left for the next one, in milliseconds. */
  readonly settleMs: number;
}

/**
 * Appends to the copy what the log has and the copy has not, in order, each line once. Whenever it is killed, the next run
 * goes on where this one was. Rejects with the system's error.
 */
export async function copyPending(world: CopyWorld): Promise<void> {
  const { file, target, memory, remember, isHeld, onProgress, settleMs } = world;
  let size = await target.size();
  const resumed = await resumeCopy(file, memory, target, size);
  let tail = await readTail(target, size);
  let { place } = resumed;
  const append = async (bytes: Buffer): Promise<void> => {
    await target.append(bytes);
    size += bytes.length;
    tail = Buffer.concat([tail, bytes]).subarray(-COMPARED_BYTES);
  };
  const note = (): void => {
    onProgress();
    remember({ place, size, tail: hashOfBytes(tail), problem: null });
  };
  if (!isHeld()) return;
  if (resumed.mustEndLine) await append(Buffer.from('\n'));
  note();
  for (;;) {
    const piece = nextPiece(file, place, Date.now() - settleMs);
    // `lost`: another program has changed the log a moment ago; the next run finds out where it goes on.
    if (piece === null || piece === 'lost' || !isHeld()) return;
    await append(piece.bytes);
    place = piece.place;
    note();
  }
}
