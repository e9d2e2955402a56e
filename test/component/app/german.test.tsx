import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { speakAsTold } from '../../../renderer/app/page-locale.ts';
import { speak } from '../../../shared/text/text.ts';
import { answer, disconnected, fleet, noAnswer, server, session } from '../../builders.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { renderPage } from '../render-page.tsx';

const full = server('xyz', answer([disconnected({ id: 1 }), session({ id: 3, user: 'jobss' })]));
const silent = server('gone', noAnswer());

afterEach(() => {
  speak({ language: 'en', locale: null });
  history.replaceState(null, '', '/');
});

it('the page starts in the language of its address', async () => {
  history.replaceState(null, '', '?language=de&locale=de-AT');
  const bridge = new FakeBridge({ fleet: fleet([full, silent]) });
  speakAsTold(bridge);
  await renderPage({ bridge });
  expect(document.documentElement.lang).toBe('de');
  expect(screen.getByRole('option', { name: 'xyz, Voll, 2 von 2 belegt' })).toBeVisible();
  expect(screen.getByText('2 Server, 1 voll, 1 unbekannt')).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Leerlauf' })).toBeVisible();
  expect(screen.getAllByText('am längsten').length).toBeGreaterThan(0);
});

it('an address with an unknown language means English', async () => {
  history.replaceState(null, '', '?language=tlh');
  speakAsTold(new FakeBridge({ fleet: fleet([]) }));
  expect(document.documentElement.lang).toBe('en');
});

it('all of the page changes when the main process changes the language', async () => {
  const bridge = new FakeBridge({ fleet: fleet([full, silent]) });
  speakAsTold(bridge);
  const page = await renderPage({ bridge });
  expect(screen.getByRole('listbox', { name: 'Servers' })).toBeVisible();
  await page.emit('speech.changed', { language: 'de', locale: 'de-DE' });
  expect(screen.getByRole('listbox', { name: 'Server' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Leerlauf' })).toBeVisible();
  expect(screen.queryByText(/servers/)).toBeNull();
  expect(location.search).toBe('?language=de&locale=de-DE');
});
