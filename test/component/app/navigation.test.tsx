import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { text } from '../../../shared/text/text.ts';
import { answer, disconnected, fleet, INFO, job, server } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';
import '../with-layout.ts';

const full = server('xyz', answer([disconnected({ id: 1 })]), { capacity: 1 });

function navigation() {
  return within(screen.getByRole('navigation'));
}

it('every button of the left pane has a name, and none is only in a title', async () => {
  await renderPage({ fleet: fleet([full]) });
  const names = navigation()
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
  expect(names).toEqual([
    ...['Overview', 'Sessions', 'Logon history', 'Refresh all', 'Add servers'],
    ...Object.keys(text.list.filter)
      .filter((filter) => filter !== 'free')
      .map((filter) => expect.stringContaining(text.list.filter[filter as 'full'].name)),
    ...[
      'Sort the list: Most urgent first',
      'Actions for all servers',
      'Pause 1 h',
      'Audit log',
      'Settings',
      'Help',
    ],
  ]);
});

it.each([
  ['Sessions', 'Sessions'],
  ['Logon history', 'Logon history'],
  ['Audit log', 'Audit log'],
  ['Settings', 'Settings'],
])('%s shows its page, and says that it is the page shown', async (name, heading) => {
  const { user } = await renderPage({ fleet: fleet([full]) });
  const button = navigation().getByRole('button', { name });
  expect(button).not.toHaveAttribute('aria-current');
  expect(navigation().getByRole('button', { name: 'Overview' })).toHaveAttribute('aria-current', 'page');
  await user.click(button);
  expect(screen.getByRole('heading', { name: heading })).toBeVisible();
  expect(button).toHaveAttribute('aria-current', 'page');
  expect(navigation().getByRole('button', { name: 'Overview' })).not.toHaveAttribute('aria-current');
});

it('the checks are paused and resumed by their words', async () => {
  const page = await renderPage({ fleet: fleet([full]) });
  expect(navigation().getByText('Checks every 60 s')).toBeVisible();
  await page.user.click(navigation().getByRole('button', { name: 'Pause 1 h' }));
  await page.emit('fleet.changed', { servers: [], removed: [], pausedUntil: Date.now() + 3_600_000 });
  expect(navigation().getByText(/^Paused until/)).toBeVisible();
  await page.user.click(navigation().getByRole('button', { name: 'Resume' }));
  expect(page.bridge.inputsOf('fleet.pause')).toEqual([{ minutes: 60 }, { minutes: 0 }]);
});

it('the help has the keys, the log file and what this program is', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([full]) });
  const help = navigation().getByRole('button', { name: 'Help' });
  const choose = async (name: RegExp) => {
    await user.click(help);
    expect(help).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByRole('menuitem', { name }));
  };
  await choose(/^Open the log file/);
  expect(bridge.inputsOf('log.open')).toHaveLength(1);
  await choose(/^About Slotwatch/);
  await user.click(
    within(screen.getByRole('dialog', { name: 'About Slotwatch' })).getByRole('button', { name: 'Close' }),
  );
  await choose(/^Keyboard shortcuts/);
  expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

it('Escape closes the menu of the help and undoes nothing', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([full], { jobs: [job()] }) });
  await user.click(navigation().getByRole('button', { name: 'Help' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(bridge.inputsOf('job.cancel')).toEqual([]);
});

it('Escape closes a tip and undoes all the same: there are seconds to do it', async () => {
  const { user, bridge } = await renderPage({ fleet: fleet([full], { jobs: [job()] }) });
  await user.hover(navigation().getByRole('button', { name: 'Pause 1 h' }));
  expect(await screen.findByText(text.watch.pauseTitle)).toBeVisible();
  await user.keyboard('{Escape}');
  expect(bridge.inputsOf('job.cancel')).toHaveLength(1);
});

it('a word that is there has no tip; one without room has', async () => {
  const { user } = await renderPage({ fleet: fleet([full]) });
  const audit = navigation().getByRole('button', { name: 'Audit log' });
  await user.hover(audit);
  await user.hover(navigation().getByRole('button', { name: 'Pause 1 h' }));
  await screen.findByText(text.watch.pauseTitle);
  const tip = { selector: '[role="tooltip"]' };
  expect(screen.queryByText('Audit log', tip)).toBeNull();
  const word = within(audit).getByText('Audit log');
  Object.defineProperty(word, 'scrollWidth', { value: 60 });
  Object.defineProperty(word, 'clientWidth', { value: 1 });
  await user.hover(audit);
  expect(await screen.findByText('Audit log', tip)).toBeVisible();
});

it('About says the versions and the folder, and opens it and the licences there are', async () => {
  const bridge = new FakeBridge({
    fleet: fleet([full]),
    info: { ...INFO, licences: ['slotwatch', 'libraries'] },
  });
  const { user, emit } = await renderPage({ bridge });
  await emit('about.show', null);
  const dialog = within(screen.getByRole('dialog', { name: 'About Slotwatch' }));
  const said = dialog.getAllByRole('definition').map(({ textContent }) => textContent);
  const { electron, chromium, node } = INFO.versions;
  expect(said.slice(0, 4)).toEqual([INFO.version, electron, chromium, node]);
  expect(dialog.getByText(INFO.dataFolder)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Open the folder' }));
  expect(bridge.inputsOf('dataFolder.open')).toHaveLength(1);
  expect(dialog.queryByRole('button', { name: 'Chromium' })).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Libraries' }));
  expect(bridge.inputsOf('licence.open')).toEqual([{ of: 'libraries' }]);
});

it('About says where the licences are when Slotwatch runs from its source', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full]), info: { ...INFO, licences: [] } });
  const { emit } = await renderPage({ bridge });
  await emit('about.show', null);
  expect(screen.getByText(text.about.fromSource)).toBeVisible();
});
