import type { FleetView } from '../../../shared/domain/model.ts';
import { withKeys } from './menu-keys.ts';
import type { EndRule } from './server-menu.ts';
import type { TrayLook } from './tray.ts';
import { trayIcon, trayTooltip } from './tray-icon.ts';
import { trayMenu } from './tray-menu.ts';

/** The whole tray from the state of the fleet. */
export function trayLook(view: FleetView, rule: EndRule): TrayLook {
  return { icon: trayIcon(view), tooltip: trayTooltip(view), menu: withKeys(trayMenu(view, rule)) };
}
