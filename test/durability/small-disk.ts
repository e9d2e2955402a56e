import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SIZE_KB = 256;

/** A real disk of a few kilobytes, which can be made full and read-only. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it to the last byte. */
  fill(): void;
  makeRoom(): void;
  setReadOnly(readOnly: boolean): void;
  dispose(): void;
}

/** Null where this account may not mount a disk. */
export function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-disk-'));
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${SIZE_KB}k`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const file = openSync(filler, 'a');
      try {
        for (let size = 4096; size >= 1; ) {
          try {
            writeSync(file, Buffer.alloc(size));
          } catch {
            size = Math.floor(size / 2);
          }
        }
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(filler),
    setReadOnly: (readOnly) => void run('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder),
    dispose: () => {
      run('umount', folder);
      rmSync(folder, { recursive: true });
    },
  };
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
