import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { showSettings } from '../../../renderer/settings/settings-actions.ts';
import { SECTION_OF, SECTIONS } from '../../../renderer/settings/settings-view.ts';
import {
  DEFAULT_SETTINGS,
  type Settings,
  serverSettingsSchema,
  settingsSchema,
} from '../../../shared/contract/settings.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { JOB_PROGRAMS, NOISY_PROGRAMS, WINDOWS_PROGRAMS } from '../../../shared/domain/work/process-kind.ts';
import { sayFailure } from '../../../shared/text/say-failure.ts';
import { setLocale, text } from '../../../shared/text/text.ts';
import {
  answer,
  disconnected,
  fleet,
  INFO,
  server,
  serverSettings,
  session,
  UNREACHABLE,
} from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { type RenderedPage, renderPage } from '../render-page.tsx';

const saved: Settings = { ...DEFAULT_SETTINGS, servers: [serverSettings('xyz', { label: 'Files' })] };

async function openSettings(settings: Settings = saved): Promise<RenderedPage> {
  const page = await renderPage({ fleet: fleet([server('xyz', answer([]))]), settings });
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  return page;
}

afterEach(() => setLocale({ language: 'en', region: null }));

function section(page: RenderedPage, name: string | RegExp): Promise<void> {
  return page.user.click(screen.getByRole('tab', { name }));
}

function panel() {
  return within(screen.getByRole('tabpanel'));
}

/** Found by its label: a search by role visits every element, and this page has many. */
function control(name: string): HTMLElement {
  return panel().getByLabelText(name);
}

async function retype(page: RenderedPage, label: string, typed: string): Promise<void> {
  const field = control(label);
  await page.user.clear(field);
  await page.user.type(field, typed);
}

function save(page: RenderedPage): Promise<void> {
  return page.user.click(screen.getByRole('button', { name: 'Save' }));
}

it('every setting of the schema has a control with its sentence in its section', async () => {
  const page = await openSettings();
  const fields = Object.keys(settingsSchema.shape).filter((field) => field !== 'servers') as (keyof Omit<
    Settings,
    'servers'
  >)[];
  for (const each of SECTIONS.filter((one) => one !== 'servers')) {
    act(() => showSettings(page.store, { section: each }));
    for (const field of fields.filter((one) => SECTION_OF[one] === each)) {
      const { label, hint } = text.settings.fields[field];
      expect(control(label)).toHaveAccessibleDescription(expect.stringContaining(hint));
    }
  }
  expect(new Set(Object.keys(SECTION_OF))).toEqual(new Set(Object.keys(settingsSchema.shape)));
});

it('every field of a server has a control in its details', async () => {
  const page = await openSettings({ ...saved, servers: [serverSettings('xyz', { transport: 'ssh' })] });
  await page.user.click(panel().getByRole('button', { name: /^xyz/ }));
  for (const part of Object.keys(serverSettingsSchema.shape) as (keyof typeof serverSettingsSchema.shape)[]) {
    const { label, hint } = text.settings.server.fields[part];
    expect(control(label)).toHaveAccessibleDescription(expect.stringContaining(hint));
  }
});

it('saving sends all settings, including the changes', async () => {
  const page = await openSettings();
  await section(page, 'Resetting');
  await retype(page, 'Time to undo', '9');
  await retype(page, 'Protected users', 'operator{Enter}svc-*');
  await retype(page, 'Protected servers', 'dc*');
  await page.user.click(screen.getByRole('switch', { name: /Read-only mode/ }));
  await section(page, 'Warnings and messages');
  await retype(page, 'Warn active users for', '90');
  await section(page, 'Connecting');
  await page.user.selectOptions(
    screen.getByRole('combobox', { name: 'Console connection with' }),
    '/console',
  );
  await section(page, 'Notifications');
  await page.user.click(screen.getByRole('switch', { name: /stops or starts answering/ }));
  await page.user.click(screen.getByRole('switch', { name: /Quiet hours/ }));
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '06:30' } });
  await save(page);
  expect(page.bridge.inputsOf('settings.set')).toEqual([
    {
      base: saved,
      settings: {
        ...saved,
        undoSeconds: 9,
        protectedUsers: ['operator', 'svc-*'],
        protectedServers: ['dc*'],
        warnSeconds: 90,
        lookOnly: true,
        consoleSwitch: 'console',
        notifyLost: true,
        quietHours: { from: '22:00', to: '06:30' },
      },
    },
  ]);
  expect(screen.getByText('Settings saved.')).toBeVisible();
});

it('a button restores the default of a changed setting', async () => {
  const page = await openSettings({ ...saved, undoSeconds: 9 });
  await section(page, 'Resetting');
  const resets = panel().getAllByRole('button', { name: /^Reset/ });
  expect(resets.map((each) => each.getAttribute('aria-label'))).toEqual([
    'Reset “Time to undo” to its default: 5 s',
  ]);
  await page.user.click(resets[0] as HTMLElement);
  expect(control('Time to undo')).toHaveValue('5');
  expect(control('Time to undo')).toHaveFocus();
  expect(panel().queryByRole('button', { name: /^Reset/ })).toBeNull();
});

it('the text of a warning counts its characters, explains its placeholders and has a maximum length', async () => {
  const page = await openSettings();
  await section(page, 'Warnings and messages');
  const field = screen.getByRole('textbox', { name: 'Text of the warning' });
  expect(field).toHaveAccessibleDescription(/\{asker\} by your name/);
  fireEvent.change(field, { target: { value: 'x'.repeat(256) } });
  expect(screen.getByText('256 of 255 characters')).toBeVisible();
  await save(page);
  expect(field).toBeInvalid();
  expect(screen.getByText(text.message.longest)).toBeVisible();
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
});

it('errors are shown at their fields and sections, and nothing is sent until they are corrected', async () => {
  const page = await openSettings();
  await page.user.click(panel().getByRole('button', { name: /^xyz/ }));
  await retype(page, 'Name', '-bad');
  await section(page, 'Resetting');
  await retype(page, 'Time to undo', '99');
  await save(page);
  // The section of the first error is shown.
  expect(control('Name')).toBeInvalid();
  expect(screen.getByText('2 fields have invalid values.')).toBeVisible();
  expect(page.bridge.inputsOf('settings.set')).toEqual([]);
  await retype(page, 'Name', 'good');
  expect(screen.getByRole('tab', { name: 'Servers' })).toBeVisible();
  await section(page, 'Resetting (1 error)');
  expect(control('Time to undo')).toBeInvalid();
  expect(screen.getByText('A whole number from 0 to 60.')).toBeVisible();
  await retype(page, 'Time to undo', '7');
  await save(page);
  expect(page.bridge.inputsOf('settings.set')).toHaveLength(1);
});

it('no input is lost when saving fails', async () => {
  const page = await openSettings();
  page.bridge.fail('settings.set', UNREACHABLE);
  await section(page, 'Resetting');
  await retype(page, 'Time to undo', '9');
  await save(page);
  expect(screen.getByText(sayFailure(UNREACHABLE).message)).toBeVisible();
  expect(control('Time to undo')).toHaveValue('9');
});

it('input is kept while a server is shown, and gone after Discard', async () => {
  const page = await openSettings();
  await section(page, 'Resetting');
  await retype(page, 'Time to undo', '9');
  await page.user.click(screen.getByRole('option', { name: /xyz/ }));
  await page.user.click(screen.getByRole('button', { name: /^Settings/ }));
  expect(control('Time to undo')).toHaveValue('9');
  await page.user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(control('Time to undo')).toHaveValue('5');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

it('the computer’s policy is shown beside the settings, and applies on the pages of the servers', async () => {
  const policy = policySchema.parse({
    lookOnly: true,
    protectedUsers: ['svc-*'],
    neverEndWhile: ['ledger*'],
    auditCopy: 'D:\\audit',
  });
  const full = server('xyz', answer([disconnected({ id: 1 }), session()]));
  const bridge = new FakeBridge({ fleet: fleet([full]), info: { ...INFO, policy } });
  const page = await renderPage({ bridge, chosen: 'xyz' });
  expect(screen.getByRole('button', { name: /^Reset gatesb \(/ })).toHaveAttribute('aria-disabled', 'true');
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  await section(page, 'Resetting');
  expect(
    screen.getByText(
      /A policy of this computer applies, .*read-only mode; protected users svc-\*; no session can be ended while one of these runs: ledger\*; a second copy of the audit log is written to D:\\audit$/,
    ),
  ).toBeVisible();
  expect(screen.getByRole('switch', { name: /Read-only mode/ })).not.toBeChecked();
  await section(page, 'What counts as work');
  expect(
    screen.getByText(/no session can be ended while one of these runs: ledger\*; a second/),
  ).toBeVisible();
  expect(control('Never end while this runs')).toHaveValue('');
});

describe('what counts as work', () => {
  it('is explained, and its lists are those of the settings, one name per line', async () => {
    const page = await openSettings({ ...saved, neverEndWhile: ['ledger*', 'payroll'] });
    await section(page, 'What counts as work');
    expect(
      panel().getByText(/services, or scripts that wait\. That is why you see the running programs/),
    ).toBeVisible();
    expect(control('Never end while this runs')).toHaveValue('ledger*\npayroll');
    expect(control('Programs of Windows')).toHaveValue(WINDOWS_PROGRAMS.join('\n'));
  });

  it('is saved as typed, without .exe being needed, and each name once', async () => {
    const page = await openSettings();
    await section(page, 'What counts as work');
    await retype(page, 'Never end while this runs', 'Payroll.exe{Enter}payroll{Enter}ledger*');
    await save(page);
    expect(page.bridge.inputsOf('settings.set')).toMatchObject([
      { settings: { ...saved, neverEndWhile: ['Payroll.exe', 'ledger*'] } },
    ]);
  });

  it('takes no entry that means every program, and quotes it', async () => {
    const page = await openSettings();
    await section(page, 'What counts as work');
    await retype(page, 'Never end while this runs', 'payroll{Enter}*.exe');
    await save(page);
    expect(control('Never end while this runs')).toBeInvalid();
    expect(panel().getByText(/^“\*\.exe” matches every program/)).toBeVisible();
    expect(page.bridge.inputsOf('settings.set')).toEqual([]);
  });

  it('has a button for each list that is no longer the default', async () => {
    const page = await openSettings({ ...saved, jobPrograms: ['payroll'], noisyPrograms: [] });
    await section(page, 'What counts as work');
    const resets = panel().getAllByRole('button', { name: /^Reset/ });
    expect(resets.map((each) => each.getAttribute('aria-label'))).toEqual([
      `Reset “Programs that always count as work” to its default: robocopy, xcopy, msiexec and ${JOB_PROGRAMS.length - 3} more`,
      `Reset “Programs that are often busy without work” to its default: chrome, msedge, firefox and ${NOISY_PROGRAMS.length - 3} more`,
    ]);
    await page.user.click(resets[0] as HTMLElement);
    expect(control('Programs that always count as work')).toHaveValue(JOB_PROGRAMS.join('\n'));
    await save(page);
    expect(page.bridge.inputsOf('settings.set')).toMatchObject([
      { settings: { jobPrograms: JOB_PROGRAMS, noisyPrograms: [] } },
    ]);
  });

  it('is explained in German too', async () => {
    setLocale({ language: 'de', region: null });
    const page = await renderPage({ fleet: fleet([server('xyz', answer([]))]), settings: saved });
    act(() => showSettings(page.store, { section: 'work' }));
    await page.user.click(screen.getByRole('button', { name: 'Einstellungen' }));
    expect(screen.getByRole('tab', { name: 'Was als Arbeit zählt', selected: true })).toBeVisible();
    expect(panel().getByText(/Deshalb sehen Sie die laufenden Programme/)).toBeVisible();
    await retype(page, 'Nie beenden, solange dies läuft', '*');
    await page.user.click(screen.getByRole('button', { name: 'Speichern' }));
    expect(panel().getByText(/^„\*“ passt zu jedem Programm/)).toBeVisible();
  });
});

it('start at login belongs to the system: read when shown and when the window gets the focus, changed at once', async () => {
  const page = await openSettings();
  let atLogin = true;
  page.bridge.answer('startup.get', () => ({ ok: true, value: { atLogin } }));
  await section(page, 'Start and language');
  const start = () => screen.findByRole('switch', { name: 'Start when you log on On' });
  await page.user.click(await start());
  expect(page.bridge.inputsOf('startup.set')).toEqual([{ atLogin: false }]);
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  // Enabled again in the Task Manager.
  fireEvent.focus(window);
  expect(await start()).toBeChecked();
  atLogin = false;
});

it('where the system has no start at login, that is shown and cannot be changed', async () => {
  const page = await openSettings();
  page.bridge.answer('startup.get', () => ({ ok: true, value: { atLogin: null } }));
  await section(page, 'Start and language');
  expect(await screen.findByText(/not known whether Slotwatch starts/)).toBeVisible();
  expect(screen.getByRole('switch', { name: /^Start when/ })).toBeDisabled();
});

it('changes by another program are shown, and input is kept with the settings it is based on', async () => {
  const page = await openSettings();
  await section(page, 'Resetting');
  await retype(page, 'Time to undo', '9');
  const changed = { ...saved, protectedUsers: ['ceo'], servers: [...saved.servers, serverSettings('new')] };
  await page.emit('settings.changed', { settings: changed, problem: null });
  expect(control('Time to undo')).toHaveValue('9');
  const written = { ...changed, undoSeconds: 9 };
  page.bridge.answer('settings.set', () => ({ ok: true, value: written }));
  await save(page);
  expect(page.bridge.inputsOf('settings.set')).toEqual([
    { base: saved, settings: { ...saved, undoSeconds: 9 } },
  ]);
  expect(control('Protected users')).toHaveValue('ceo');
  expect(screen.getByText('Settings saved.')).toBeVisible();
  await page.emit('settings.changed', { settings: { ...written, undoSeconds: 3 }, problem: null });
  expect(control('Time to undo')).toHaveValue('3');
});

describe('settings that could not be used', () => {
  const problem = {
    code: 'internal',
    why: {
      kind: 'settingsNotUsed',
      unusable: { kind: 'empty' },
      afterwards: { kind: 'kept', file: 'settings.broken-1.json' },
    },
    asides: ['settings.broken-1.json'],
  } as const;
  const said = 'The settings file could not be used: it is empty.';
  const full = server('xyz', answer([disconnected({ id: 1 }), session()]));
  const resetButton = () => screen.getByRole('button', { name: /^Reset gatesb \(/ });

  it('turn everything off and say so on every page, until the user continues without them', async () => {
    const page = await renderPage({
      bridge: new FakeBridge({ fleet: fleet([full]), problem }),
      chosen: 'xyz',
    });
    expect(screen.getByText(said)).toBeVisible();
    expect(resetButton()).toHaveAttribute('aria-disabled', 'true');
    await page.user.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.getByText(/settings\.broken-1\.json/)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(page.bridge.inputsOf('settings.startOver')).toEqual([{ asides: problem.asides }]);
    expect(screen.queryByText(said)).toBeNull();
    await page.user.click(screen.getByRole('option', { name: /xyz/ }));
    expect(resetButton()).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('while the file itself has to be corrected, continuing without it is not offered', async () => {
    const page = await renderPage({ fleet: fleet([full]), chosen: 'xyz' });
    await page.emit('settings.changed', { settings: saved, problem: { ...problem, asides: [] } });
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
    expect(resetButton()).toHaveAttribute('aria-disabled', 'true');
    await page.emit('settings.changed', { settings: saved, problem: null });
    expect(screen.queryByText(said)).toBeNull();
  });

  it('stay as they are when the new ones cannot be written, and the user is told', async () => {
    const bridge = new FakeBridge({ fleet: fleet([full]), problem });
    bridge.fail('settings.startOver', UNREACHABLE);
    const page = await renderPage({ bridge, chosen: 'xyz' });
    await page.user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByText(said)).toBeVisible();
    expect(await screen.findByText(sayFailure(UNREACHABLE).message)).toBeVisible();
  });
});

it('leaving with unsaved changes says so, and they are there again', async () => {
  const page = await openSettings();
  await section(page, 'Monitoring');
  await retype(page, 'Check every', '45');
  await page.user.click(screen.getByRole('button', { name: 'Overview' }));
  expect(screen.getAllByText('The settings are not saved')[0]).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(control('Check every')).toHaveValue('45');
  await page.user.click(screen.getByRole('button', { name: 'Discard' }));
  act(() => page.store.set({ notices: [] }));
  await page.user.click(screen.getByRole('button', { name: 'Overview' }));
  expect(page.store.getState().notices).toEqual([]);
});
