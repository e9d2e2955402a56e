import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPause, type Pause } from '../../../electron/engine/watch/pause.ts';
import { installVirtualTime, type VirtualTime } from '../../simulation/virtual-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a pause of an hour', () => {
  let time: VirtualTime;
  let pause: Pause;
  let over: number;

  beforeEach(() => {
    time = installVirtualTime(Date.parse('2026-11-22T10:00:00Z'));
    over = 0;
    pause = createPause(() => {
      over++;
    });
    pause.begin(time.wall() + HOUR);
  });
  afterEach(() => {
    pause.stop();
    expect(time.pending()).toBe(0);
    time.uninstall();
  });

  it('ends after an hour, once', async () => {
    await time.pass(HOUR - 1);
    expect(over).toBe(0);
    await time.pass(1);
    await time.pass(HOUR);
    expect(over).toBe(1);
  });

  for (const counted of [true, false]) {
    it(`ends soon after waking up, where timers ${counted ? 'go on' : 'stand still'} during sleep`, async () => {
      await time.pass(MINUTE);
      time.sleep(8 * HOUR, counted);
      await time.pass(10_000);
      expect(over).toBe(1);
    });
  }

  it('does not last longer when the clock is set back', async () => {
    await time.pass(MINUTE);
    time.setClock(-24 * HOUR);
    await time.pass(58 * MINUTE);
    expect(over).toBe(0);
    await time.pass(MINUTE);
    expect(over).toBe(1);
  });

  it('does not end at once when it is longer than the longest timer', async () => {
    pause.begin(time.wall() + 60 * 24 * HOUR);
    await time.pass(HOUR);
    expect(over).toBe(0);
  });

  it('ends when it is stopped or restarted, without a callback', async () => {
    pause.begin(time.wall() + 2 * HOUR);
    await time.pass(HOUR);
    pause.stop();
    await time.pass(2 * HOUR);
    expect(over).toBe(0);
  });
});
