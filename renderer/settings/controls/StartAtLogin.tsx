import { Switch } from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import type { Startup } from '../../../shared/contract/bridge.ts';
import { text } from '../../../shared/text/text.ts';
import { ask } from '../../notices/notice-actions.ts';
import { useStore } from '../../state/store-context.ts';
import { SettingRow } from './SettingRow.tsx';

/**
 * Whether the system starts Slotwatch. It is read again whenever this window gets the focus: the user may have changed
 * it in the Task Manager.
 */
export function StartAtLogin(): ReactElement {
  const store = useStore();
  const [startup, setStartup] = useState<Startup | null>(null);
  const { label, hint, unknown } = text.settings.atLogin;

  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const result = await store.request('startup.get', undefined);
      if (!gone) setStartup(result.ok ? result.value : { atLogin: null });
    };
    void look();
    window.addEventListener('focus', look);
    return () => {
      gone = true;
      window.removeEventListener('focus', look);
    };
  }, [store]);

  async function change(atLogin: boolean): Promise<void> {
    const changed = await ask(store, 'startup.set', { atLogin });
    if (changed !== null) setStartup(changed);
  }

  const atLogin = startup?.atLogin ?? false;
  return (
    <SettingRow
      label={label}
      hint={startup !== null && startup.atLogin === null ? `${hint} ${unknown}` : hint}
    >
      <Switch
        checked={atLogin}
        disabled={startup === null || startup.atLogin === null}
        label={atLogin ? text.settings.on : text.settings.off}
        labelPosition="before"
        onChange={(_, { checked }) => void change(checked)}
      />
    </SettingRow>
  );
}
