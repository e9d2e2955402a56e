import { describe, expect, it } from 'vitest';
import { Lanes, nextLane } from '../../../electron/engine/watch/lanes.ts';

const NONE = { live: 0, slow: 0 };
const MANY = { live: 99, slow: 99 };

describe('which lane asks next', () => {
  it('gives live servers all places while no slow one waits', () => {
    expect(nextLane(8, { live: 7, slow: 0 }, { live: 1, slow: 0 })).toBe('live');
    expect(nextLane(8, { live: 8, slow: 0 }, { live: 1, slow: 0 })).toBeNull();
  });

  it('gives slow servers a quarter of the places at most', () => {
    expect(nextLane(8, NONE, MANY)).toBe('slow');
    expect(nextLane(8, { live: 0, slow: 2 }, MANY)).toBe('live');
    expect(nextLane(8, { live: 0, slow: 2 }, { live: 0, slow: 99 })).toBeNull();
  });

  it('never exceeds the places', () => {
    expect(nextLane(8, { live: 8, slow: 0 }, MANY)).toBeNull();
    expect(nextLane(8, { live: 6, slow: 2 }, MANY)).toBeNull();
  });

  it('keeps the place for live servers where there is only one', () => {
    expect(nextLane(1, { live: 0, slow: 1 }, MANY)).toBe('live');
    expect(nextLane(1, { live: 1, slow: 0 }, MANY)).toBe('slow');
    expect(nextLane(1, { live: 1, slow: 1 }, MANY)).toBeNull();
  });

  it('starts nothing when no server waits', () => {
    expect(nextLane(8, NONE, NONE)).toBeNull();
  });
});

it('gives the place of a question that failed to the next one', async () => {
  const lanes = new Lanes(1);
  const failed = lanes.add('live', () => Promise.reject(new Error('lost')));
  const next = lanes.add('live', () => Promise.resolve('asked'));
  await expect(failed).rejects.toThrow('lost');
  await expect(next).resolves.toBe('asked');
});

it('starts waiting servers when there are more places', async () => {
  const lanes = new Lanes(1);
  const forEver = new Promise<never>(() => {});
  void lanes.add('live', () => forEver);
  const second = lanes.add('live', () => Promise.resolve('asked'));
  expect(lanes.isWaiting('live')).toBe(true);
  lanes.places = 2;
  await expect(second).resolves.toBe('asked');
});
