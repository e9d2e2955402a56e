import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { followLocale } from '../../../renderer/app/page-locale.ts';
import { setLocale } from '../../../shared/text/text.ts';
import { answer, disconnected, fleet, noAnswer, server, session } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

const full = server('xyz', answer([disconnected({ id: 1 }), session({ id: 3, user: 'jobss' })]));
const silent = server('gone', noAnswer());

afterEach(() => {
  setLocale({ language: 'en', region: null });
  history.replaceState(null, '', '/');
});

it('the page begins in the language its address names', async () => {
  history.replaceState(null, '', '?language=de&region=de-AT');
  const bridge = new FakeBridge({ fleet: fleet([full, silent]) });
  followLocale(bridge);
  await renderPage({ bridge, chosen: 'xyz' });
  expect(document.documentElement.lang).toBe('de');
  expect(screen.getByRole('option', { name: 'xyz, Voll, 2 von 2 belegt' })).toBeVisible();
  expect(screen.getByText('2 Server, 1 voll, 1 unbekannt')).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Leerlauf' })).toBeVisible();
  expect(screen.getAllByText('längster Leerlauf').length).toBeGreaterThan(0);
});

it('an address with an unknown language means English', async () => {
  history.replaceState(null, '', '?language=tlh');
  followLocale(new FakeBridge({ fleet: fleet([]) }));
  expect(document.documentElement.lang).toBe('en');
});

it('all of the page changes when the main process changes the language', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full, silent]) });
  followLocale(bridge);
  const page = await renderPage({ bridge, chosen: 'xyz' });
  expect(screen.getByRole('listbox', { name: 'Servers' })).toBeVisible();
  await page.emit('locale.changed', { language: 'de', region: 'de-DE' });
  expect(screen.getByRole('listbox', { name: 'Server' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Leerlauf' })).toBeVisible();
  expect(screen.queryByText(/servers/)).toBeNull();
  expect(location.search).toBe('?language=de&region=de-DE');
});
