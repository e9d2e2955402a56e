import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { MINUTE_MS } from '../../shared/basics/time-units.ts';
import type { AppInfo } from '../../shared/contract/bridge.ts';
import type { ToolFailure } from '../../shared/domain/failure.ts';
import type { NoAnswer } from '../../shared/domain/model.ts';
import type { HostKeyReading } from '../../shared/domain/ssh/host-key.ts';
import { answer, disconnected, fleet, INFO, noAnswer, server, serverName, session } from '../builders.ts';
import { test } from '../e2e/app/app-fixture.ts';
import { THEMES } from '../e2e/app/faults.ts';
import { resize, type WindowSize } from '../e2e/app/resize.ts';
import { speak } from '../e2e/app/speak.ts';
import { type Staged, stage } from '../e2e/app/stage.ts';
import { emptyFleet } from '../fleets.ts';

/** To be looked at after a change: what a desk with ssh shows, and accounts on Windows, in both languages. */
const FOLDER = path.resolve(import.meta.dirname, '../../test-results/pictures');

const NOW = Date.now();
const at = { askedAt: NOW - MINUTE_MS };
const USUAL: WindowSize = { width: 1280, height: 800, zoom: 1 };

const LINUX: AppInfo = {
  ...INFO,
  platform: 'linux',
  usualTransport: 'ssh',
  dataFolder: '/home/stevej/.config/Slotwatch',
};
const READING: HostKeyReading = {
  askedAt: NOW - MINUTE_MS,
  key: { type: 'ssh-ed25519', sha256: 'SHA256:NiZeoo9GytwKKaT8N7lCq1eUMmyDzo5M8yYm0m8pPzQ' },
  host: null,
  kept: null,
  failure: null,
  canOpenTerminal: true,
};
const CHANGED: HostKeyReading = {
  ...READING,
  key: { type: 'ED25519', sha256: 'SHA256:NiZeoo9GytwKKaT8N7lCq1eUMmyDzo5M8yYm0m8pPzQ' },
  kept: { file: '/home/stevej/.ssh/known_hosts', line: 3 },
};

function failed(code: ToolFailure['code']): NoAnswer {
  const typed = { ssh: 'ssh -- xyz', forgetKey: 'ssh-keygen -R xyz -f /home/stevej/.ssh/known_hosts' };
  return { ...noAnswer({ code, tool: 'ssh', server: serverName('xyz'), typed }, at), via: 'ssh' };
}

const overSsh = (report: NoAnswer, reading: HostKeyReading): Staged => ({
  fleet: fleet([server('xyz', report, { label: 'Database' }), server('abc', answer([], at))]),
  answers: { 'app.info': LINUX, 'hostKey.get': reading },
});

const full = fleet([
  server('xyz', answer([disconnected({ id: 2 }), session({ id: 3, user: 'jobss', idleMinutes: 12 })], at), {
    label: 'Database',
    group: ['Berlin'],
  }),
  server('abc', answer([], at), { group: ['Berlin'] }),
]);

async function press(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

interface State {
  readonly name: string;
  readonly staged: Staged;
  readonly chosen?: RegExp;
  readonly open?: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  {
    name: 'key-unknown',
    staged: overSsh(failed('hostKeyUnknown'), READING),
    open: async (page) => page.getByText(/^SHA256/).waitFor(),
  },
  {
    name: 'key-changed',
    staged: overSsh(failed('hostKeyChanged'), CHANGED),
    open: async (page) => page.getByText(/^SHA256/).waitFor(),
  },
  { name: 'login-refused', staged: overSsh(failed('loginFailed'), READING) },
  {
    name: 'diagnosis',
    staged: {
      fleet: fleet([server('xyz', noAnswer(undefined, at), { label: 'Database' })]),
      answers: {
        'diagnosis.start': [
          { check: 'name', result: { kind: 'found', addresses: ['192.0.2.7'] } },
          { check: 'smb', port: 445, needed: true, result: { kind: 'refused' } },
          { check: 'rpc', port: 135, needed: false, result: { kind: 'noAnswer' } },
          { check: 'sshPort', port: 22, needed: false, result: { kind: 'open' } },
          { check: 'own', via: 'windows', result: { kind: 'failed', failure: noAnswer().error } },
          { check: 'other', via: 'ssh', result: { kind: 'answered', tookMs: 1240 } },
          { check: 'rights', result: { kind: 'enough', via: 'ssh' } },
        ],
      },
    },
    open: (page) => press(page, /^(Find out why|Ursache)/),
  },
  {
    name: 'connect',
    staged: {
      fleet: full,
      answers: {
        'app.info': LINUX,
        'remoteDesktop.find': { tool: 'remmina', console: 'no', views: false },
      },
    },
    open: (page) => press(page, /^(Connect|Verbinden)/),
  },
  {
    name: 'connect-none',
    staged: { fleet: full, answers: { 'app.info': LINUX, 'remoteDesktop.find': null } },
    open: (page) => press(page, /^(Connect|Verbinden)/),
  },
  {
    name: 'account',
    staged: {
      fleet: full,
      answers: {
        'account.stored': {
          windows: { kind: 'stored', account: 'CORP\\admin' },
          remoteDesktop: { kind: 'notStored' },
        },
      },
    },
    open: async (page) => {
      await press(page, /^(Actions for|Aktionen für) Database/);
      await page.getByRole('menuitem', { name: /account|Konto/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'first-ssh', staged: { fleet: emptyFleet(), answers: { 'app.info': LINUX } } },
];

test('what is asked over ssh, and accounts', async ({ launch }) => {
  test.setTimeout(10 * MINUTE_MS);
  await mkdir(FOLDER, { recursive: true });
  const app = await launch({});
  const page = await app.openDashboard();
  await resize(app, USUAL);
  for (const { name, staged, open } of STATES) {
    for (const language of ['en', 'de'] as const) {
      await stage(app, page, staged);
      await page.getByRole('heading').first().waitFor();
      await speak(app, language);
      const one = page
        .getByRole('treeitem')
        .or(page.getByRole('option'))
        .filter({ hasText: 'Database' })
        .first();
      if (name !== 'first-ssh') await one.click();
      await open?.(page);
      await page.mouse.move(0, 0);
      for (const [theme, media] of Object.entries(THEMES)) {
        await page.emulateMedia(media);
        await page.screenshot({
          path: path.join(FOLDER, `transports-${name}-${language}-${theme.replace(' ', '-')}.png`),
        });
      }
    }
  }
});
