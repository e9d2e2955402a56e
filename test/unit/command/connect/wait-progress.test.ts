import { expect, it } from 'vitest';
import { createWaitProgress } from '../../../../electron/command/connect/wait-progress.ts';
import { answer, NOW, server } from '../../../builders.ts';
import { freeServer, gatesb, jobss, silentServer } from '../../../known-servers.ts';

const fullAt = (seconds: number) => server('xyz', answer([gatesb, jobss], { askedAt: NOW + seconds * 1000 }));

it('says what it waits for, then what changes, and once a minute when it last asked', () => {
  const progress = createWaitProgress('connect');
  expect(progress({ ...fullAt(0), asking: true })).toEqual([]);
  const [first, line] = progress(fullAt(0));
  expect(first).toBe('Waiting for a free slot on xyz, then connecting to it. Press Ctrl+C to stop.');
  expect(line).toMatch(/^2026-11-22T10:00:00\.000Z xyz full, 2 of 2 taken: /);
  expect(progress(fullAt(10))).toEqual([]);
  expect(progress(fullAt(60))).toEqual([expect.stringMatching(/^2026-11-22T10:01:00\.000Z xyz full/)]);
  expect(progress(silentServer('xyz'))).toEqual([
    expect.stringMatching(/xyz unknown: xyz cannot be reached/),
  ]);
});

it('says nothing when a slot is free at once', () => {
  expect(createWaitProgress('tell')(freeServer('xyz'))).toEqual([]);
});
