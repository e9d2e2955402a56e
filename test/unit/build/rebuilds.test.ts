import { expect, it } from 'vitest';
import { followRebuilds } from '../../../build/dev/rebuilds.ts';

it('starts the app when each bundle was built once', () => {
  const rebuilds = followRebuilds(['main', 'app']);
  expect(rebuilds.next()).toBe('wait');
  rebuilds.ended('main', 'built');
  expect(rebuilds.next()).toBe('wait');
  rebuilds.ended('app', 'built');
  expect(rebuilds.next()).toBe('start');
  expect(rebuilds.next()).toBe('wait');
});

it('starts it once again for all that one change rebuilds', () => {
  const rebuilds = followRebuilds(['main', 'app']);
  for (const name of ['main', 'app']) rebuilds.ended(name, 'built');
  rebuilds.next();
  rebuilds.started('app');
  expect(rebuilds.next()).toBe('wait');
  rebuilds.started('main');
  rebuilds.ended('app', 'built');
  expect(rebuilds.next()).toBe('wait');
  rebuilds.ended('main', 'built');
  expect([rebuilds.next(), rebuilds.next()]).toEqual(['start', 'wait']);
});

it('leaves the app as it is while a bundle is broken', () => {
  const rebuilds = followRebuilds(['main', 'app']);
  for (const name of ['main', 'app']) rebuilds.ended(name, 'built');
  rebuilds.next();
  rebuilds.started('app');
  rebuilds.ended('app', 'broken');
  rebuilds.started('main');
  rebuilds.ended('main', 'built');
  expect(rebuilds.next()).toBe('mend');
  rebuilds.started('app');
  rebuilds.ended('app', 'built');
  expect(rebuilds.next()).toBe('start');
});
