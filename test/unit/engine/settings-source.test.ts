import { expect, it } from 'vitest';
import { createSettingsSource, fixedSettings } from '../../../electron/engine/settings-source.ts';
import { trouble } from '../../../electron/engine/slotwatch-error.ts';
import type { SettingsProblem } from '../../../shared/contract/bridge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import { policySchema } from '../../../shared/domain/policy.ts';

const OWN: Settings = { ...DEFAULT_SETTINGS, protectedUsers: ['boss'] };
const POLICY = policySchema.parse({ protectedUsers: ['ceo'] });
const PROBLEM: SettingsProblem = {
  ...trouble({ kind: 'settingsAside', asides: ['settings.broken-1.json'], folder: '/settings' }),
  asides: ['settings.broken-1.json'],
};

/** The user's settings, changed by hand. */
function changing() {
  let own = OWN;
  let problem: SettingsProblem | null = null;
  const listeners: (() => void)[] = [];
  return {
    get: () => own,
    problem: () => problem,
    onChange: (listener: () => void) => void listeners.push(listener),
    change(next: Settings, nextProblem: SettingsProblem | null = null) {
      own = next;
      problem = nextProblem;
      for (const listener of listeners) listener();
    },
  };
}

it('the policy applies beside the user’s own settings, which do not change', () => {
  const source = createSettingsSource(fixedSettings(OWN, null), POLICY);
  expect(source.inForce()).toEqual({ ...OWN, protectedUsers: ['boss', 'ceo'] });
  expect(source.own()).toBe(OWN);
  expect(source.problem()).toBeNull();
});

it('while the settings cannot be used look only is in force', () => {
  const source = createSettingsSource(fixedSettings(OWN, PROBLEM), null);
  expect(source.inForce()).toEqual({ ...OWN, lookOnly: true });
  expect(source.own().lookOnly).toBe(false);
  expect(source.problem()).toBe(PROBLEM);
});

it('after a change everyone who subscribed reads the same new settings, in the order of subscription', () => {
  const file = changing();
  const source = createSettingsSource(file, POLICY);
  const read: unknown[] = [];
  const note = (who: string) => () =>
    read.push([who, source.inForce().protectedUsers, source.inForce().lookOnly]);
  source.onChange(note('engine'));
  const stop = source.onChange(note('tray'));

  file.change({ ...OWN, protectedUsers: ['svc-*'] }, PROBLEM);
  stop();
  file.change(OWN);
  expect(read).toEqual([
    ['engine', ['svc-*', 'ceo'], true],
    ['tray', ['svc-*', 'ceo'], true],
    ['engine', ['boss', 'ceo'], false],
  ]);
});
