import { locale, setLocale } from '../../../shared/text/text.ts';
import type { SettingsSource } from '../../engine/settings-source.ts';
import type { MainBridge } from '../bridge/bridge-server.ts';
import { localeFor } from './system-locale.ts';

export interface LanguageSubscribers {
  readonly settings: SettingsSource;
  readonly bridge: Pick<MainBridge, 'send'>;
  /** Sets the title and the menu of the window in the new language. */
  readonly retitle: () => void;
}

/** Changes the language with the settings. Of what is shown, only what has changed is rendered again. */
export function followLanguage({ settings, bridge, retitle }: LanguageSubscribers): { dispose(): void } {
  const stop = settings.onChange(() => {
    const next = localeFor(settings.inForce());
    if (next.language === locale.language) return;
    setLocale(next);
    retitle();
    bridge.send('locale.changed', next);
  });
  return { dispose: stop };
}
