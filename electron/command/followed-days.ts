import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { SettingsProblem } from '../../shared/contract/bridge.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { PersonalSettings } from '../engine/settings-source.ts';
import type { SettingsRead } from '../engine/storage/settings-store.ts';

const READ_EVERY_MS = MINUTE_MS;

/**
 * The settings of a command, which do not change while it runs, except for how many days of what is seen are kept: whoever
 * turns that off must not have a command that goes on keeping it. `read`: the settings of the app as they are now.
 */
export function followDays(
  settings: Settings,
  problem: SettingsProblem | null,
  read: () => SettingsRead,
): PersonalSettings {
  let inUse = settings;
  return {
    get: () => inUse,
    problem: () => problem,
    onChange(listener) {
      const timer = setInterval(() => {
        const { kind, own, problem: found } = read();
        // A file that is missing or cannot be read says nothing.
        if (kind !== 'good' || found !== null || own.historyDays === inUse.historyDays) return;
        inUse = { ...inUse, historyDays: own.historyDays };
        listener();
      }, READ_EVERY_MS);
      timer.unref();
    },
  };
}
