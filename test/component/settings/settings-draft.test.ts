import { describe, expect, it } from 'vitest';
import { newServerDraft, type ServerDraft } from '../../../renderer/settings/server-draft.ts';
import {
  changeServers,
  filterServers,
  groupsOf,
  objectionToName,
  partListed,
  putBack,
  removeServers,
  withServers,
} from '../../../renderer/settings/server-drafts.ts';
import {
  countErrors,
  draftOf,
  errorsOf,
  isChanged,
  keepKeys,
  limitsOf,
  parseDraft,
  type SettingsDraft,
} from '../../../renderer/settings/settings-draft.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings.ts';
import { text } from '../../../shared/text/text.ts';
import { serverName, serverSettings } from '../../builders.ts';

const saved: Settings = {
  ...DEFAULT_SETTINGS,
  servers: [
    serverSettings('xyz', { label: 'Files', group: ['Production', 'R/D'], port: 3390, console: true }),
    serverSettings('rds01', { capacity: 40 }),
  ],
  protectedUsers: ['operator', 'svc-*'],
  protectedServers: ['dc*'],
  quietHours: { from: '22:00', to: '06:30' },
};
const draft = draftOf(saved);
const [first, second] = draft.servers as [ServerDraft, ServerDraft];

function fieldErrors(different: Partial<SettingsDraft>): Record<string, string> {
  return Object.fromEntries(errorsOf({ ...draft, ...different }).fields);
}

function serverErrors(servers: readonly ServerDraft[]): unknown {
  const errors = errorsOf({ ...draft, servers }).servers;
  return [...errors].map(([key, parts]) => [key, Object.fromEntries(parts)]);
}

it('a draft of saved settings gives the same settings', () => {
  expect(parseDraft(draft)).toEqual({ ok: true, settings: saved });
  expect(isChanged(draft, saved)).toBe(false);
  expect(draftOf(saved)).toBe(draft);
});

it('limits are those of the schema', () => {
  expect(limitsOf('undoSeconds')).toEqual({ min: 0, max: 60 });
});

it('a number outside its limits, or no number, is an error at its field', () => {
  expect(
    fieldErrors({ undoSeconds: '61', intervalSeconds: '', concurrency: '1.5', timeoutSeconds: ' 20 ' }),
  ).toEqual({
    undoSeconds: 'A whole number from 0 to 60.',
    intervalSeconds: 'A whole number from 10 to 3600.',
    concurrency: 'A whole number from 1 to 64.',
  });
});

it('a text that is too long for msg, or looks empty, is an error at its field', () => {
  expect(fieldErrors({ warnText: 'x'.repeat(256), askText: '\u200b' })).toEqual({
    warnText: text.message.longest,
    askText: text.message.longest,
  });
});

it('quiet hours need both times while they are on, and keep what was typed while they are off', () => {
  const halfTyped = { on: true, from: '22:00', to: '' };
  expect(fieldErrors({ quietHours: halfTyped })).toEqual({
    quietHours: 'Enter both times, such as 22:00 and 07:00.',
  });
  const off = { ...draft, quietHours: { ...halfTyped, on: false } };
  expect(parseDraft(off)).toEqual({ ok: true, settings: { ...saved, quietHours: null } });
  expect(isChanged(off, { ...saved, quietHours: null })).toBe(false);
  expect(isChanged(off, saved)).toBe(true);
});

describe('the servers of a draft', () => {
  it('report errors at the server and the field', () => {
    const wrong = [
      { ...first, name: '/evil', label: 'x'.repeat(101), port: '0' },
      { ...second, slots: '0', group: 'x'.repeat(101) },
      { ...second, key: 2, name: ' RDS01 ' },
      { ...second, key: 3, name: '', port: 'a' },
    ];
    expect(serverErrors(wrong)).toEqual([
      [
        0,
        {
          name: 'Not a host name, IPv4 or IPv6 address.',
          label: 'At most 100 characters.',
          port: 'A whole number from 1 to 65535, or nothing.',
        },
      ],
      [
        1,
        {
          capacity: 'A whole number from 1 to 9999.',
          group: 'At most 10 levels of groups, each name with at most 100 characters.',
        },
      ],
      [3, { name: 'A server needs a name.', port: 'A whole number from 1 to 65535, or nothing.' }],
      [2, { name: 'This server is in the list twice.' }],
    ]);
    expect(countErrors(errorsOf({ ...draft, servers: wrong }))).toBe(8);
  });

  it('have nested groups, separated by slashes, with empty levels left out', () => {
    const servers = [{ ...first, group: ' Production / Web//R\\/D/ ' }];
    expect(parseDraft({ ...draft, servers })).toMatchObject({
      settings: { servers: [{ group: ['Production', 'Web', 'R/D'] }] },
    });
  });

  it('are limited to 5,000', () => {
    const many = withServers(
      [],
      Array.from({ length: 5001 }, (_, place) => ({ name: serverName(`s${place}`) })),
    );
    expect(fieldErrors({ servers: many })).toEqual({ servers: 'At most 5000 servers can be monitored.' });
    expect(objectionToName('one-more', many.slice(1))).toBe('At most 5000 servers can be monitored.');
  });

  it('are refused with the reason before they are added', () => {
    const names = ['', '-x', 'RDS01', 'new'].map((name) => objectionToName(name, draft.servers));
    expect(names).toEqual([
      'A server needs a name.',
      'Not a host name, IPv4 or IPv6 address.',
      'This server is already in the list.',
      null,
    ]);
  });

  it('have unique keys, and the data of the list they come from', () => {
    const longer = withServers(draft.servers, [
      { name: serverName('a') },
      { name: serverName('b'), group: ['Web'], port: 3390, console: true },
    ]);
    expect(longer.slice(2)).toEqual([
      newServerDraft(2, { name: serverName('a') }),
      { ...newServerDraft(3, { name: serverName('b') }), group: 'Web', port: '3390', console: true },
    ]);
  });

  it('change alone: the others stay the same objects', () => {
    const changed = changeServers(draft.servers, new Set([1]), { group: 'Web' });
    expect(changed[0]).toBe(first);
    expect(changed[1]).toEqual({ ...second, group: 'Web' });
  });

  it('are removed and restored at their positions', () => {
    const five = withServers(
      draft.servers,
      ['a', 'b', 'c'].map((name) => ({ name: serverName(name) })),
    );
    const { servers, removed } = removeServers(five, new Set([0, 2, 4]));
    expect(servers.map(({ name }) => name)).toEqual(['rds01', 'b']);
    expect(putBack(servers, removed)).toEqual(five);
    expect(putBack([], removed).map(({ name }) => name)).toEqual(['xyz', 'a', 'c']);
  });

  it('that are restored have a unique key, also when theirs was reused meanwhile', () => {
    const { servers, removed } = removeServers(draft.servers, new Set([1]));
    const back = putBack(withServers(servers, [{ name: serverName('new') }]), removed);
    expect(back.map(({ key, name }) => [key, name])).toEqual([
      [0, 'xyz'],
      [2, 'rds01'],
      [1, 'new'],
    ]);
  });

  it('keep their keys when they are saved', () => {
    const { servers } = removeServers(draft.servers, new Set([0]));
    const parsed = parseDraft({ ...draft, servers });
    if (!parsed.ok) throw new Error('The draft is right.');
    keepKeys(parsed.settings, { ...draft, servers });
    expect(draftOf(parsed.settings).servers).toEqual([second]);
    expect(isChanged({ ...draft, servers }, parsed.settings)).toBe(false);
  });

  it('are found by every word in name, label and group', () => {
    const found = (search: string) => filterServers(draft.servers, search).map(({ name }) => name);
    expect(['', 'FILES prod', 'files rds', 'rds'].map(found)).toEqual([
      ['xyz', 'rds01'],
      ['xyz'],
      [],
      ['rds01'],
    ]);
    expect(groupsOf([...draft.servers, { ...second, group: ' A ' }])).toEqual(['A', 'Production/R\\/D']);
  });

  it('of a list are divided into new and known ones, ignoring case', () => {
    const listed = ['XYZ', 'new'].map((name) => ({ ...serverSettings(name), name: serverName(name) }));
    const { fresh, known } = partListed(listed, draft.servers);
    expect([fresh.map(({ name }) => name), known.map(({ name }) => name)]).toEqual([['new'], ['XYZ']]);
  });
});

it('a server in another spelling counts as a duplicate', () => {
  const twins = withServers(draft.servers, [{ name: serverName('::1') }, { name: serverName('0:0::1') }]);
  expect(serverErrors(twins)).toEqual([[3, { name: 'This server is in the list twice.' }]]);
  expect(objectionToName(' XYZ. ', draft.servers)).toBe('This server is already in the list.');
  const listed = {
    label: '',
    group: [],
    capacity: 'auto' as const,
    port: null,
    console: false,
    transport: null,
  };
  const xyz = { name: serverName('XYZ.'), ...listed };
  expect(partListed([xyz], draft.servers)).toEqual({ fresh: [], known: [xyz] });
});

it('an entry that can protect no one is an error that names it', () => {
  expect(fieldErrors({ protectedUsers: 'operator\ngatesb, jobss\na;b' })).toEqual({
    protectedUsers:
      '“gatesb, jobss” is more than one name and would protect nobody: use one entry for each name.',
  });
  expect(fieldErrors({ protectedServers: 'web[01-12]' })).toEqual({
    protectedServers:
      '“web[01-12]” would protect no server: write a host name or an address; * means any characters, ? means one character.',
  });
  expect(fieldErrors({ protectedUsers: 'Prinz Albert\n*@corp.example' })).toEqual({});
});

it('names and patterns are one per line, blanks and empty lines left out', () => {
  const parsed = parseDraft({
    ...draft,
    protectedUsers: '\n operator \n\nsvc-*\n',
    protectedServers: 'dc* ',
  });
  expect(parsed).toEqual({ ok: true, settings: saved });
});
