import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import { demoServers } from '../demo/demo-fleet.ts';

/** The settings of a first start: the demo's servers, or this computer, which always exists. */
export function firstSettings(demo: boolean): Settings {
  if (demo) return { ...DEFAULT_SETTINGS, servers: demoServers() };
  return settingsSchema.parse({ servers: [{ name: 'localhost' }] });
}
