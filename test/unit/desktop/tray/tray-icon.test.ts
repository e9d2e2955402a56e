import { describe, expect, it } from 'vitest';
import { trayIcon, trayTooltip } from '../../../../electron/desktop/tray/tray-icon.ts';
import { MINUTE_MS } from '../../../../shared/basics/time-units.ts';
import { fleet, NOW, server } from '../../../builders.ts';
import { freeServer, fullServer, silentServer } from '../../../known-servers.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => fullServer(`server${index}`));

describe('the tray icon', () => {
  it.each([
    ['every server has a free slot', fleet([freeServer('a'), freeServer('b')]), 'free'],
    ['one is full', fleet([freeServer('a'), fullServer('b')]), 'full-1'],
    ['nine are full', fleet(many(9)), 'full-9'],
    ['more are full than a digit can say', fleet(many(10)), 'full-9plus'],
    ['one is full and one is silent', fleet([fullServer('a'), silentServer('b')]), 'full-1'],
    ['one is silent', fleet([freeServer('a'), silentServer('b')]), 'unknown'],
    ['one was not asked yet', fleet([freeServer('a'), server('b', null)]), 'unknown'],
    ['there is no server', fleet([]), 'unknown'],
    ['it is paused, whatever was before', fleet([fullServer('a')], { pausedUntil: NOW }), 'paused'],
  ])('when %s', (_, view, icon) => {
    expect(trayIcon(view)).toBe(icon);
  });
});

describe('the tooltip', () => {
  it('counts and names the full servers', () => {
    const view = fleet([fullServer('XYZ'), freeServer('a'), fullServer('ABC')]);
    expect(trayTooltip(view)).toBe('2 of 3 full: XYZ, ABC');
  });

  it('names the servers that do not answer when none is full', () => {
    expect(trayTooltip(fleet([freeServer('a'), silentServer('b')]))).toBe('1 of 2 unknown: b');
  });

  it('counts the unknown ones also while some are full', () => {
    const servers = [fullServer('XYZ'), freeServer('a'), fullServer('ABC'), silentServer('b')];
    expect(trayTooltip(fleet(servers))).toBe('2 of 4 full: XYZ, ABC; 1 unknown');
    expect(trayTooltip(fleet(servers, { demo: true, pausedUntil: NOW }))).toBe(
      'Demo: Paused, 2 of 4 full: XYZ, ABC; 1 unknown',
    );
  });

  it.each([0, 1, 12, 1000])('stays under 128 characters with %i unknown ones beside the full', (count) => {
    const silent = Array.from({ length: count }, (_, index) => silentServer(`silent${index}`));
    const tooltip = trayTooltip(fleet([...many(300), ...silent], { demo: true, pausedUntil: NOW }));
    expect(tooltip.length).toBeLessThan(128);
    expect(tooltip).toMatch(count === 0 ? /more$/ : / more; [\d,]+ unknown$/);
  });

  it('says when all servers are free, and when the watch is paused', () => {
    expect(trayTooltip(fleet([freeServer('a')]))).toBe('1 of 1 with a free slot');
    expect(trayTooltip(fleet([]))).toBe('no servers yet');
    expect(trayTooltip(fleet([fullServer('a')], { pausedUntil: NOW }))).toBe('Paused, 1 of 1 full: a');
  });

  it('says for how long each is full, where all of it fits', () => {
    const fullSince = { at: NOW - 14 * MINUTE_MS, isKnown: true };
    const since = (name: string) => ({ ...fullServer(name), fullSince });
    const view = fleet([since('XYZ'), freeServer('a'), fullServer('ABC'), silentServer('b')]);
    expect(trayTooltip(view)).toBe('2 of 4 full: XYZ for 14 min, ABC; 1 unknown');
    const names = ['payroll-01', 'payroll-02', 'payroll-03', 'payroll-04', 'payroll-05', 'payroll-06'];
    expect(trayTooltip(fleet(names.map(since)))).toBe(`6 of 6 full: ${names.join(', ')}`);
  });

  it('is marked in the demo', () => {
    expect(trayTooltip(fleet([fullServer('a')], { demo: true }))).toBe('Demo: 1 of 1 full: a');
  });

  it.each([1, 12, 100, 5000])('stays under 128 characters with %i full servers', (count) => {
    const tooltip = trayTooltip(fleet(many(count), { demo: true }));
    expect(tooltip.length).toBeLessThan(128);
    expect(tooltip).toMatch(/server0/);
  });

  it('counts the names that do not fit', () => {
    expect(trayTooltip(fleet(many(14)))).toBe(
      '14 of 14 full: server0, server1, server2, server3, server4, server5, server6, server7, server8, server9, server10 and 3 more',
    );
  });
});
