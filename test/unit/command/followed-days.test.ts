import { beforeEach, expect, it, vi } from 'vitest';
import { followDays } from '../../../electron/command/followed-days.ts';
import { MINUTE_MS } from '../../../shared/basics/time-units.ts';
import type { SettingsProblem } from '../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function follow(read: Parameters<typeof followDays>[2]) {
  const onChange = vi.fn<() => void>();
  const followed = followDays({ ...DEFAULT_SETTINGS, timeoutSeconds: 7 }, null, read);
  followed.onChange(onChange);
  return { followed, onChange };
}

it('keeps nothing any more within a minute of the setting, and nothing else changes', () => {
  const own = { ...DEFAULT_SETTINGS, historyDays: 0, lookOnly: true };
  const { followed, onChange } = follow(() => ({ kind: 'good', own, problem: null }));
  expect(followed.get().historyDays).toBe(90);
  vi.advanceTimersByTime(MINUTE_MS);
  expect(followed.get()).toEqual({ ...DEFAULT_SETTINGS, timeoutSeconds: 7, historyDays: 0 });
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(onChange).toHaveBeenCalledTimes(1);
});

it.each([
  ['cannot be read', { kind: 'unusable', problem: {} as SettingsProblem }],
  ['were set aside', { kind: 'good', problem: {} as SettingsProblem }],
  ['are missing', { kind: 'missing', problem: null }],
] as const)('stays as it is while the settings %s', (_, found) => {
  const own = { ...DEFAULT_SETTINGS, historyDays: 0 };
  const { followed, onChange } = follow(() => ({ own, ...found }));
  vi.advanceTimersByTime(10 * MINUTE_MS);
  expect(followed.get().historyDays).toBe(90);
  expect(onChange).not.toHaveBeenCalled();
});
