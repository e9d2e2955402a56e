import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/contract/settings.ts';
import type { Works } from '../../../../shared/domain/work/work.ts';
import { setLocale } from '../../../../shared/text/text.ts';
import { answer, disconnected, fleet, seen, server, session } from '../../../builders.ts';
import { jobIn, running, shown } from '../../../running.ts';
import { FakeBridge } from '../../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../../render-page.tsx';

const gatesb = disconnected({ id: 1 });
const jobss = session({ id: 3, user: 'jobss', idleMinutes: 2 });
const evidences = { 3: { disconnectedSince: null, address: '192.0.2.9', leftBehind: null } };

function xyz(sessions = [gatesb, jobss], works: Works = {}) {
  return server('xyz', answer(sessions), { label: 'File server', works, evidences });
}

async function open(one = xyz(), settings: Partial<Settings> = {}): Promise<RenderedPage> {
  const bridge = new FakeBridge({
    fleet: fleet([one]),
    settings: { ...DEFAULT_SETTINGS, warnSeconds: 90, ...settings },
  });
  bridge.answer('work.read', () => ({
    ok: true,
    value: running([], { sessions: { 3: [shown('excel.exe'), shown('explorer.exe')] } }),
  }));
  const page = await renderPage({ bridge, chosen: 'xyz' });
  await page.user.click(screen.getByRole('button', { name: 'Actions for jobss, session 3' }));
  await page.user.click(screen.getByRole('menuitem', { name: 'Log off anyway…' }));
  return page;
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Log off jobss on File server anyway?' }));
const nameField = () => dialog().getByRole('textbox', { name: 'Name of the user' });
const reasonField = () => dialog().getByRole('textbox', { name: 'Reason' });
const logOff = () => dialog().getByRole('button', { name: 'Log off' });

it('is in the menu of a session in use, and not needed for one that a log off ends', async () => {
  const { user } = await renderPage({ fleet: fleet([xyz()]), chosen: 'xyz' });
  await user.click(screen.getByRole('button', { name: 'Actions for gatesb, session 1' }));
  const item = screen.getByRole('menuitem', { name: 'Log off anyway…' });
  expect(item).toHaveAttribute('aria-disabled', 'true');
  expect(item).toHaveAccessibleDescription('Use Log off. This action is only for sessions in use.');
});

it('says who, where, since when, what runs, and what the user will read', async () => {
  await open();
  expect(await dialog().findByText(/Runs: excel\.exe, explorer\.exe\./)).toBeVisible();
  expect(dialog().getByText(/^Session 3, active\. No input for 2 min\..*From 192\.0\.2\.9\./)).toBeVisible();
  expect(dialog().getByText('jobss may be working. Unsaved work is lost.')).toBeVisible();
  expect(dialog().getByText('jobss is warned 90 s before with this message:')).toBeVisible();
  expect(dialog().getByText(/will log you off from xyz in 2 min, even if you keep working/)).toBeVisible();
});

it('starts nothing without the name and a reason, and says what is missing', async () => {
  const { user, bridge } = await open();
  await user.click(logOff());
  expect(dialog().getByText('That is not the user of this session.')).toBeVisible();
  expect(dialog().getByText('From 3 to 200 characters.')).toBeVisible();
  await user.type(nameField(), 'gatesb');
  await user.type(reasonField(), '  a ');
  await user.keyboard('{Enter}');
  expect(nameField()).toBeInvalid();
  expect(reasonField()).toBeInvalid();
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it.each(['jobss', 'JOBSS', 'CORP\\jobss', ' jobss '])('starts it after %j and a reason', async (typed) => {
  const { user, bridge } = await open();
  await user.type(nameField(), typed);
  await user.type(reasonField(), 'The server must restart');
  await user.click(logOff());
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bridge.inputsOf('job.start')).toEqual([
    { ...seen('xyz', jobss), action: 'logOff', anyway: { reason: 'The server must restart' } },
  ]);
});

it('says that nobody is warned where the warning is set to 0 s, or nobody would see it', async () => {
  const page = await open(xyz(), { warnSeconds: 0 });
  expect(dialog().getByText('jobss is not warned: the warning is set to 0 s in the settings.')).toBeVisible();
  await page.change(xyz([gatesb, { ...jobss, state: 'disconnected' }]));
  expect(dialog().getByText('jobss is not warned: no user is connected to the session.')).toBeVisible();
});

it('names what it works at', async () => {
  await open(xyz([gatesb, jobss], { 3: jobIn('robocopy.exe') }));
  expect(
    dialog().getByText('jobss’s robocopy.exe is running. This ends too, and unsaved work of jobss is lost.'),
  ).toBeVisible();
});

it('follows the server: input goes on, a policy or another logon leaves no button', async () => {
  const page = await open();
  await page.user.type(nameField(), 'jobss');
  await page.change(xyz([gatesb, { ...jobss, idleMinutes: 0 }]));
  expect(nameField()).toHaveValue('jobss');
  await page.change(xyz([gatesb, jobss], { 3: jobIn('ledger.exe', true) }));
  expect(dialog().getByText(/^jobss’s ledger\.exe is running, and a policy/)).toBeVisible();
  expect(dialog().queryByRole('button', { name: 'Log off' })).toBeNull();
  await page.change(xyz([gatesb, { ...jobss, logon: '11/22/2026 9:59 AM' }]));
  expect(dialog().getByText('This session is no longer there.')).toBeVisible();
  expect(dialog().queryByRole('button', { name: 'Log off' })).toBeNull();
});

it('starts nothing when it is cancelled', async () => {
  const { user, bridge } = await open(xyz([gatesb, jobss], { 3: jobIn('robocopy.exe') }));
  await user.type(nameField(), 'jobss');
  await user.click(dialog().getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(bridge.inputsOf('job.start')).toEqual([]);
});

it('asks in German too', async () => {
  setLocale({ language: 'de', region: null });
  try {
    const { user } = await renderPage({ fleet: fleet([xyz()]), chosen: 'xyz' });
    await user.click(screen.getByRole('button', { name: 'Aktionen für jobss, Sitzung 3' }));
    await user.click(screen.getByRole('menuitem', { name: 'Trotzdem abmelden…' }));
    const german = within(screen.getByRole('dialog', { name: 'jobss auf File server trotzdem abmelden?' }));
    await user.click(german.getByRole('button', { name: 'Abmelden' }));
    expect(german.getByText('Das ist nicht der Benutzer dieser Sitzung.')).toBeVisible();
    expect(german.getByText('3 bis 200 Zeichen.')).toBeVisible();
  } finally {
    setLocale({ language: 'en', region: null });
  }
});

it('is there too where the last input is not known', async () => {
  await open(xyz([gatesb, { ...jobss, idleMinutes: null }]));
  expect(logOff()).toBeVisible();
});
