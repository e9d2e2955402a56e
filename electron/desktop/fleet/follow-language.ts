import type { Settings } from '../../../shared/contract/settings.ts';
import { speak, speech } from '../../../shared/text/text.ts';
import type { Engine } from '../../engine/engine.ts';
import type { MainBridge } from '../bridge/bridge-server.ts';
import type { SlotwatchTray } from '../tray/tray.ts';
import { trayLook } from '../tray/tray-look.ts';
import { setAppMenu } from '../window/app-menu.ts';
import { speechFor } from './system-locale.ts';

export interface Speakers {
  readonly engine: Pick<Engine, 'view'>;
  readonly settings: () => Settings;
  readonly tray: Pick<SlotwatchTray, 'render'>;
  readonly bridge: Pick<MainBridge, 'send'>;
  /** Gives the window its title in the new language. */
  readonly retitle: () => void;
}

/** Speaks the language of new settings: what is on show is said anew at once. Nothing happens when it is the same. */
export function followLanguage({ engine, settings, tray, bridge, retitle }: Speakers): void {
  const next = speechFor(settings());
  if (next.language === speech.language) return;
  speak(next);
  setAppMenu();
  retitle();
  tray.render(trayLook(engine.view(), settings()));
  bridge.send('speech.changed', next);
}
