import type { SettingsProblem } from '../../shared/contract/bridge.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { applyPolicy, lookOnlyWhile, type Policy } from '../../shared/domain/policy.ts';

/** Where the user's own settings come from: the app's file, which other programs change too, or a command line. */
export interface PersonalSettings {
  get(): Settings;
  /** Why they cannot be used; null when they can. */
  problem(): SettingsProblem | null;
  /** Calls back after each change of one of these. */
  onChange(listener: () => void): void;
}

/** Settings that do not change while the program runs. */
export function fixedSettings(own: Settings, problem: SettingsProblem | null): PersonalSettings {
  return { get: () => own, problem: () => problem, onChange: () => {} };
}

/** The settings for all parts of the program. */
export interface SettingsSource {
  /** The user's own, to show and change them. */
  own(): Settings;
  /** The settings in use: the user's own with the policy applied, and look only while there is a problem. */
  inForce(): Settings;
  /** Why Slotwatch only looks, whatever the settings say; null when it can act. */
  problem(): SettingsProblem | null;
  /** Calls back after each change of one of these, in the order of subscription. Returns the function that stops it. */
  onChange(listener: () => void): () => void;
}

/** The one place where the policy is applied. */
export function createSettingsSource(settings: PersonalSettings, policy: Policy | null): SettingsSource {
  const whatHolds = (): Settings =>
    lookOnlyWhile(settings.problem() !== null, applyPolicy(settings.get(), policy));
  let inForce = whatHolds();
  const listeners = new Set<() => void>();
  settings.onChange(() => {
    inForce = whatHolds();
    for (const listener of listeners) listener();
  });
  return {
    own: () => settings.get(),
    inForce: () => inForce,
    problem: () => settings.problem(),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
