import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import { demoServers } from '../demo/demo-fleet.ts';

/** The settings of a first start: the demo's servers, or none, because which servers are watched is the user's choice. */
export function firstSettings(demo: boolean): Settings {
  return demo ? { ...DEFAULT_SETTINGS, servers: demoServers() } : DEFAULT_SETTINGS;
}
