import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followLanguage } from '../../../../electron/desktop/fleet/follow-language.ts';
import { followSettings } from '../../../../electron/desktop/fleet/follow-settings.ts';
import { openSettingsFile, type SettingsFile } from '../../../../electron/desktop/storage/settings-file.ts';
import { silentLog } from '../../../../electron/engine/log.ts';
import { createSettingsSource } from '../../../../electron/engine/settings-source.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/contract/settings.ts';
import { policySchema } from '../../../../shared/domain/policy.ts';
import { setLocale, text } from '../../../../shared/text/text.ts';
import { CALLER, fleet } from '../../../builders.ts';

vi.mock('electron', () => ({
  app: { getPreferredSystemLanguages: () => ['en-US'], getSystemLocale: () => 'en-US' },
  Menu: { buildFromTemplate: () => ({}), setApplicationMenu: () => {} },
}));

const FIRST: Settings = { ...DEFAULT_SETTINGS, language: 'en' };

let folder: string;
let settingsFile: SettingsFile;
let effects: unknown[];
const parts: { dispose(): void }[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'slotwatch-follow-'));
  effects = [];
});
afterEach(() => {
  for (const part of parts.splice(0)) part.dispose();
  rmSync(folder, { recursive: true });
  setLocale({ language: 'en', region: null });
});

/** All subscribers of the settings, recording what they receive. */
function follow(): void {
  settingsFile = openSettingsFile({ folder, name: 'settings', first: FIRST, log: silentLog });
  const settings = createSettingsSource(settingsFile, policySchema.parse({ protectedUsers: ['ceo'] }));
  const bridge = { send: (event: string, value: unknown) => void effects.push([event, value]) };
  parts.push(
    settingsFile,
    followLanguage({
      settings,
      bridge,
      retitle: () => effects.push(['title', text.window.demoTitle('Slotwatch')]),
    }),
    followSettings({
      settings,
      caller: CALLER,
      bridge,
      engine: { view: () => fleet([]) },
      tray: { render: () => effects.push(['tray']) },
      notifications: {
        tell: (title) => {
          effects.push(['told', title]);
          return { kind: 'shown' };
        },
      },
    }),
  );
}

it('another language is spoken before anything is shown in it', () => {
  follow();
  const german = settingsFile.set({ ...FIRST, language: 'de' });
  expect(effects).toEqual([
    ['title', text.window.demoTitle('Slotwatch')],
    ['locale.changed', { language: 'de', region: 'en-US' }],
    ['tray'],
    ['settings.changed', { settings: german, problem: null }],
  ]);
});

it('the page receives the user’s own settings, without the policy', () => {
  follow();
  const written = settingsFile.set({ ...FIRST, undoSeconds: 9 });
  expect(effects).toEqual([['tray'], ['settings.changed', { settings: written, problem: null }]]);
  expect(written.protectedUsers).toEqual([]);
});

it('settings that cannot be used are notified once, not at every later change', () => {
  follow();
  writeFileSync(path.join(folder, 'settings.broken-1.json'), '{');
  settingsFile.set({ ...FIRST, undoSeconds: 9 });
  settingsFile.set({ ...FIRST, undoSeconds: 10 });
  expect(effects.filter((effect) => String(effect).startsWith('told'))).toEqual([
    ['told', text.alert.told.badSettings],
  ]);
});
