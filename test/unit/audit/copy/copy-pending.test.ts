import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAuditLines } from '../../../../electron/engine/audit/audit-lines.ts';
import { createAuditLog } from '../../../../electron/engine/audit/audit-log.ts';
import { type CopyMemory, NOTHING_COPIED } from '../../../../electron/engine/audit/copy/copy-memory.ts';
import { copyPending } from '../../../../electron/engine/audit/copy/copy-pending.ts';
import { findPlace } from '../../../../electron/engine/audit/copy/copy-place.ts';
import type { CopyTarget } from '../../../../electron/engine/audit/copy/copy-target.ts';
import { silentLog } from '../../../../electron/engine/log.ts';

/** Files of a few lines, of which few are kept. */
const LIMITS = { largestFileBytes: 700, keptFiles: 2 };

/** A log and a copy of it that can fail at any byte and at any moment. */
class World {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-copy-'));
  readonly file = path.join(this.folder, 'audit.jsonl');
  readonly written: string[] = [];
  memory: CopyMemory = NOTHING_COPIED;
  copy = Buffer.alloc(0);
  /** So many bytes are still taken before the share is gone. */
  room = Number.POSITIVE_INFINITY;
  /** So often it is still remembered before the program is killed. */
  life = Number.POSITIVE_INFINITY;
  readonly log = createAuditLog(this.file, { who: 'me', computer: 'pc1' }, silentLog, {
    limits: LIMITS,
    copy: {
      noteWritten: () => {},
      countCopied: (files) =>
        this.memory.place === null ? 0 : Math.max(0, findPlace(files, this.memory.place)),
    },
  });

  write(): void {
    const jobId = `job-${this.written.length}`;
    this.log.write({ event: 'acting', server: 'xyz', origin: 'tray', jobId });
    this.written.push(jobId);
  }

  async run(): Promise<void> {
    const target: CopyTarget = {
      size: async () => this.copy.length,
      read: async (from, length) => this.copy.subarray(from, from + length),
      append: async (bytes) => {
        const taken = bytes.subarray(0, this.room);
        this.copy = Buffer.concat([this.copy, taken]);
        this.room -= taken.length;
        if (taken.length < bytes.length) throw new Error('the share is gone');
      },
      close: async () => {},
    };
    const remember = (memory: CopyMemory): void => {
      if (this.life-- <= 0) throw new Error('killed');
      this.memory = memory;
    };
    const { file, memory } = this;
    const free = { isHeld: () => true, onProgress: () => {}, settleMs: -10_000 };
    await copyPending({ file, target, memory, remember, ...free }).catch(() => {});
    this.room = Number.POSITIVE_INFINITY;
    this.life = Number.POSITIVE_INFINITY;
  }

  copied(): readonly (string | undefined)[] {
    return readAuditLines(this.copy.toString()).map(({ jobId }) => jobId);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}

type Step = (world: World) => void | Promise<void>;

const times =
  (count: number, step: Step): Step =>
  async (world) => {
    for (let time = 0; time < count; time++) await step(world);
  };
const STEPS = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 12 }).map((count) => times(count, (world) => world.write())),
  },
  { weight: 3, arbitrary: fc.constant<Step>((world) => world.run()) },
  // The share is lost within a line.
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 1500 }).map(
      (room): Step =>
        (world) => {
          world.room = room;
          return world.run();
        },
    ),
  },
  // The program is killed between copying and remembering.
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 3 }).map(
      (life): Step =>
        (world) => {
          world.life = life;
          return world.run();
        },
    ),
  },
  // A program that writes the log is killed within a line.
  { weight: 1, arbitrary: fc.constant<Step>(({ file }) => appendFileSync(file, '{"at":"2026-11-22T0')) },
  // What was remembered is lost.
  {
    weight: 1,
    arbitrary: fc.constant<Step>((world) => {
      world.memory = NOTHING_COPIED;
    }),
  },
);

it('after any writes, new files, kills and lost shares the copy has every line once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEPS, { maxLength: 25 }), async (steps) => {
      const world = new World();
      try {
        for (const step of steps) await step(world);
        await world.run();
        expect(world.copied()).toEqual(world.written);
        // Once it has all, old files go again.
        await times(20, (one) => one.write())(world);
        await world.run();
        await times(8, (one) => one.write())(world);
        expect(readdirSync(world.folder).filter((name) => /\d\.jsonl$/.test(name))).toHaveLength(2);
      } finally {
        world.dispose();
      }
    }),
    { numRuns: Number(process.env.COPY_RUNS ?? 60) },
  );
});

it('no file is deleted that the copy does not have', async () => {
  const world = new World();
  await times(60, (one) => one.write())(world);
  expect(readdirSync(world.folder).filter((name) => name.endsWith('.jsonl')).length).toBeGreaterThan(5);
  await world.run();
  expect(world.copied()).toEqual(world.written);
  world.dispose();
});

it('a copy that was cut gets what is missing, and one that was removed all that there is', async () => {
  const world = new World();
  await times(9, (one) => one.write())(world);
  await world.run();
  world.copy = world.copy.subarray(0, world.copy.length - 300);
  await world.run();
  expect(world.copied()).toEqual(world.written);
  world.copy = Buffer.alloc(0);
  await world.run();
  expect(world.copied()).toEqual(world.written);
  world.dispose();
});

it('lines of others in the copy stay, and nothing is doubled by them', async () => {
  const world = new World();
  world.copy = Buffer.from('a note');
  await times(3, (one) => one.write())(world);
  await world.run();
  world.copy = Buffer.concat([world.copy, Buffer.from('another\nand one cut sho')]);
  world.write();
  await world.run();
  world.write();
  await world.run();
  expect(world.copied()).toEqual(world.written);
  expect(world.copy.toString()).toContain('a note\n');
  expect(world.copy.toString()).toContain('another\nand one cut sho\n');
  world.dispose();
});

it('a log that was changed is copied again, because nothing may be missing', async () => {
  const world = new World();
  await times(3, (one) => one.write())(world);
  await world.run();
  rmSync(world.file);
  world.write();
  await world.run();
  expect(world.copied()).toEqual(world.written);
  expect(existsSync(world.file)).toBe(true);
  expect(readFileSync(world.file, 'utf8').trim().split('\n')).toHaveLength(1);
  world.dispose();
});
