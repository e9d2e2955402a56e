import { expect, it } from 'vitest';
import { judgeGrowth } from '../../simulation/judge.ts';
import { simulateRealTime } from '../../simulation/real-time.ts';
import type { Sample } from '../../simulation/samples.ts';
import { simulateDay } from '../../simulation/simulate-day.ts';

it('after two hours of failures every server is known again, each fault was logged once, and nothing is left over', async () => {
  const day = await simulateDay({ hours: 2, servers: 20, seed: 7, sampleEveryMinutes: 5 });
  expect(day.violations).toEqual([]);
  expect(day.bands).toHaveLength(15);
  // The test runner's own memory is not the app's.
  const grown = judgeGrowth(day.samples).filter(({ grows, measure }) => grows && !measure.endsWith('Mb'));
  expect(grown).toEqual([]);
  expect(day.ended.freed).toBeGreaterThan(0);
});

it('tools that hang, flood, or leave a child with their pipes leave no process, file or handle behind', async () => {
  const { violations } = await simulateRealTime({ seconds: 0, servers: 12 });
  expect(violations).toEqual([]);
});

it('detects growth, and none in values that only go up and down', () => {
  const day = (heapMb: (hour: number) => number): readonly Sample[] =>
    Array.from({ length: 289 }, (_, index) => {
      const hour = index / 12;
      return {
        hour,
        heapMb: heapMb(hour),
        rssMb: 100,
        timers: 3,
        listeners: 1,
        handles: 0,
        files: 30,
        children: 0,
        remembered: 5,
      };
    });
  const heapOf = (samples: readonly Sample[]) =>
    judgeGrowth(samples).find(({ measure }) => measure === 'heapMb');
  const leaking = heapOf(day((hour) => 20 + hour * 0.1));
  expect(leaking?.grows).toBe(true);
  expect(leaking?.slope).toBeCloseTo(0.1);
  expect(heapOf(day((hour) => 20 + Math.sin(hour)))?.grows).toBe(false);
  // Memory allocated at first use is no growth.
  expect(heapOf(day((hour) => (hour < 0.5 ? 5 : 20)))?.grows).toBe(false);
});
