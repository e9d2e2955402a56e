import type { GuardRule } from '../../../shared/domain/guard.ts';
import type { FleetView } from '../../../shared/domain/model.ts';
import { withKeys } from './menu-keys.ts';
import type { TrayLook } from './tray.ts';
import { trayIcon, trayTooltip } from './tray-icon.ts';
import { trayMenu } from './tray-menu.ts';

/** The whole tray from the state of the fleet. */
export function trayLook(view: FleetView, guard: GuardRule): TrayLook {
  return { icon: trayIcon(view), tooltip: trayTooltip(view), menu: withKeys(trayMenu(view, guard)) };
}
