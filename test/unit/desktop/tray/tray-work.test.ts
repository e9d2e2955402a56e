import { afterEach, describe, expect, it } from 'vitest';
import type { MenuItem } from '../../../../electron/desktop/tray/menu-item.ts';
import { trayMenu } from '../../../../electron/desktop/tray/tray-menu.ts';
import type { ServerView } from '../../../../shared/domain/model.ts';
import type { Work, Works } from '../../../../shared/domain/work/work.ts';
import { setLocale } from '../../../../shared/text/text.ts';
import { answer, disconnected, fleet, RULE, server, session } from '../../../builders.ts';
import { gatesb } from '../../../known-servers.ts';

const NORMAL = { ...RULE, lookOnly: false, protectedServers: [] };
const QUIET: Work = { verdict: 'quiet', because: { kind: 'nothing', forSeconds: 2400 } };
const COPIES: Work = { verdict: 'working', because: { kind: 'job', image: 'robocopy.exe', policy: false } };
const HUMS: Work = {
  verdict: 'perhaps',
  because: { kind: 'noisy', image: 'chrome.exe', cpuSeconds: 40, windowSeconds: 120 },
};
const TOO_SHORT: Work = { verdict: 'unknown', because: { kind: 'tooShort' } };
const NOT_READ: Work = { verdict: 'unknown', because: { kind: 'notRead' } };
/** Away for two days, with a copy running. */
const jobss = disconnected({ id: 2, user: 'jobss', idleMinutes: 2880 });

afterEach(() => setLocale({ language: 'en', region: null }));

const full = (works: Works): ServerView => server('xyz', answer([gatesb, jobss]), { works });

const menuOf = (one: ServerView): readonly MenuItem[] => trayMenu(fleet([one]), NORMAL);

/** The rows of the first level about the server, and those of its own menu. */
function rowsOf(one: ServerView): { readonly first: readonly string[]; readonly own: readonly MenuItem[] } {
  const about = menuOf(one).slice(1, 3);
  const own = about.flatMap((item) => (item.kind === 'submenu' ? item.items : []));
  return { first: about.flatMap((item) => ('label' in item ? [item.label] : [])), own };
}

const labels = (items: readonly MenuItem[]): readonly string[] =>
  items.flatMap((item) => ('label' in item ? [item.label] : []));

/** Every command of the menu that ends a session, and whose. */
function ends(items: readonly MenuItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'submenu') return ends(item.items);
    return item.kind === 'command' && item.command.kind === 'reset' ? [item.command.seen.user] : [];
  });
}

describe('what is known of work in the tray menu', () => {
  it.each<[string, Work | undefined, string]>([
    ['quiet', QUIET, 'quiet'],
    ['perhaps working', HUMS, 'perhaps: chrome.exe'],
    ['not watched long enough', TOO_SHORT, 'work not known yet'],
    ['not read', NOT_READ, 'programs not known'],
    ['never asked for', undefined, 'programs not known'],
  ])('%s is said with the reset, after the idle time', (_, work, said) => {
    const { first, own } = rowsOf(full(work === undefined ? {} : { 1: work, 2: COPIES }));
    expect(first[1]).toBe(`Reset gatesb on xyz (disconnected 3 d 2 h, ${said})`);
    expect(labels(own)).toContain(`Reset gatesb (disconnected 3 d 2 h, ${said})`);
  });

  it('quiet goes first although another is idle for longer', () => {
    const { first } = rowsOf(full({ 1: TOO_SHORT, 2: QUIET }));
    expect(first[1]).toBe('Reset jobss on xyz (disconnected 2 d, quiet)');
  });

  it('a session that works is listed with its reason, and a click on it opens the window', () => {
    const one = full({ 1: QUIET, 2: COPIES });
    const { own } = rowsOf(one);
    expect(own.slice(3, 5)).toEqual([
      { kind: 'line', label: 'gatesb, disconnected 3 d 2 h, quiet' },
      {
        kind: 'command',
        label: 'jobss, disconnected 2 d, working: robocopy.exe…',
        command: { kind: 'showServer', server: 'xyz' },
      },
    ]);
    expect(ends(menuOf(one))).toEqual(['gatesb', 'gatesb']);
  });

  it('where all work the server says so, and nothing can be ended in one click', () => {
    const one = full({ 1: COPIES, 2: COPIES });
    const { first, own } = rowsOf(one);
    expect(first).toEqual(['xyz: full, gatesb and 1 more working']);
    expect(labels(own)).toContain('Reset: not possible, gatesb is working (robocopy.exe)');
    expect(ends(menuOf(one))).toEqual([]);
  });

  it('only those who would be offered are named: not who is at work anyway, nor the caller', () => {
    const typing = session({ id: 3, user: 'hopperg', idleMinutes: 1 });
    const own = disconnected({ id: 4, user: RULE.caller });
    const works = { 2: COPIES, 3: COPIES, 4: COPIES };
    const busy = server('xyz', answer([jobss, typing, own]), { works });
    expect(rowsOf(busy).first).toEqual(['xyz: full, jobss working']);
    const nobody = server('xyz', answer([typing, own]), { works });
    expect(rowsOf(nobody).first).toEqual(['xyz: full, 2 of 2 slots taken']);
    expect(labels(rowsOf(nobody).own)).toContain('Reset: no session can be reset safely');
  });

  it('an old answer says nothing of who could go', () => {
    const old = server('xyz', answer([jobss, gatesb]), { works: { 1: COPIES, 2: COPIES }, stale: true });
    expect(rowsOf(old).first).toEqual(['xyz: full, 2 of 2 slots taken']);
    expect(ends(menuOf(old))).toEqual([]);
  });

  it('has no numbers of a reading, which would change it each time', () => {
    const used = (cpuSeconds: number): Works => ({
      1: {
        verdict: 'working',
        because: { kind: 'busy', image: 'python.exe', cpuSeconds, windowSeconds: 300 },
      },
      2: { verdict: 'quiet', because: { kind: 'nothing', forSeconds: cpuSeconds * 60 } },
    });
    expect(menuOf(full(used(41)))).toEqual(menuOf(full(used(52))));
    const reasons: readonly [Work['because'], string][] = [
      [{ kind: 'busyTogether', cpuSeconds: 12, windowSeconds: 121 }, 'several programs'],
      [{ kind: 'started', count: 3, windowSeconds: 118 }, 'new programs'],
    ];
    for (const [because, said] of reasons) {
      const { own } = rowsOf(full({ 1: { verdict: 'working', because } }));
      expect(labels(own)).toContain(`gatesb, disconnected 3 d 2 h, working: ${said}…`);
    }
  });
});

describe('the rows of the tray menu', () => {
  const long = (works: Works): ServerView =>
    server('fs01.corp.example', answer([{ ...gatesb, user: 'administrator' }, jobss]), {
      label: 'Database server of the old shop',
      works,
    });

  it.each(['en', 'de'] as const)('keep what is known of work when they are cut (%s)', (language) => {
    setLocale({ language, region: null });
    const { first } = rowsOf(long({}));
    expect(first[1]?.length).toBeLessThanOrEqual(90);
    expect(first[1]).toMatch(/, (programs not known|Programme unbekannt)\)$/);
    expect(first[1]).toMatch(/ Database s[a-z ]*…/);
  });

  it('are short in German too', () => {
    setLocale({ language: 'de', region: null });
    const working = rowsOf(full({ 1: COPIES, 2: COPIES }));
    const offered = rowsOf(full({ 1: TOO_SHORT, 2: COPIES }));
    const rows = [...working.first, ...offered.first, ...labels(working.own), ...labels(offered.own)];
    expect(rows).toEqual(
      expect.arrayContaining([
        'xyz: voll, gatesb und 1 weitere arbeiten',
        'gatesb auf xyz zurücksetzen (getrennt 3 T 2 Std, Arbeit noch unbekannt)',
        'jobss, getrennt 2 T, arbeitet: robocopy.exe …',
        'Zurücksetzen: nicht möglich, gatesb arbeitet (robocopy.exe)',
      ]),
    );
    expect(rows.filter(({ length }) => length >= 80)).toEqual([]);
  });
});
