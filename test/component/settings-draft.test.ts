import { expect, test } from 'vitest';
import {
  draftOf,
  isChanged,
  limitsOf,
  objectionToName,
  parseDraft,
  type SettingsDraft,
  withServer,
} from '../../renderer/settings-draft.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { serverSettings } from '../builders.ts';

const saved: Settings = {
  ...DEFAULT_SETTINGS,
  servers: [serverSettings('xyz', { label: 'Files' }), serverSettings('rds01', { capacity: 40 })],
  protectedUsers: ['operator', 'svc-*'],
  protectedServers: ['dc*'],
};
const draft = draftOf(saved);

function errorsOf(different: Partial<SettingsDraft>): Record<string, string> {
  const parsed = parseDraft({ ...draft, ...different });
  return parsed.ok ? {} : Object.fromEntries(parsed.errors);
}

test('a draft of saved settings stands for the same settings', () => {
  expect(parseDraft(draft)).toEqual({ ok: true, settings: saved });
  expect(isChanged(draft, saved)).toBe(false);
});

test('limits come from the schema', () => {
  expect(limitsOf('undoSeconds')).toEqual({ min: 0, max: 60 });
});

test('a number out of its limits, or none at all, is an error at its field', () => {
  expect(
    errorsOf({ undoSeconds: '61', intervalSeconds: '', concurrency: '1.5', timeoutSeconds: ' 20 ' }),
  ).toEqual({
    undoSeconds: 'A whole number from 0 to 60.',
    intervalSeconds: 'A whole number from 10 to 3600.',
    concurrency: 'A whole number from 1 to 64.',
  });
});

test('a text too long for msg, or none, is an error at its field', () => {
  expect(errorsOf({ warnText: 'x'.repeat(256), askText: ' ' })).toEqual({
    warnText: 'From 1 to 255 characters.',
    askText: 'From 1 to 255 characters.',
  });
});

test('errors of servers stand at the server and the part', () => {
  const [first, second] = draft.servers;
  if (first === undefined || second === undefined) throw new Error('The draft has two servers.');
  expect(
    errorsOf({
      servers: [
        { ...first, name: '/evil', label: 'x'.repeat(101) },
        { ...second, slots: '0' },
        { ...second, key: 2, name: ' RDS01 ' },
        { ...second, key: 3, name: '' },
      ],
    }),
  ).toEqual({
    'servers.0.name': 'Not a host name, IPv4 or IPv6 address.',
    'servers.0.label': 'At most 100 characters.',
    'servers.1.capacity': 'A whole number from 1 to 9999.',
    'servers.2.name': 'This server is in the list twice.',
    'servers.3.name': 'A server needs a name.',
  });
});

test('two spellings of one server are an error also when everything else is right', () => {
  const twice = withServer(draft, 'XYZ');
  expect(errorsOf(twice)).toEqual({ 'servers.2.name': 'This server is in the list twice.' });
});

test('names and patterns are one per line, blanks and empty lines left out', () => {
  const parsed = parseDraft({
    ...draft,
    protectedUsers: '\n operator \n\nsvc-*\n',
    protectedServers: 'dc* ',
  });
  expect(parsed).toEqual({ ok: true, settings: saved });
});

test('a name is refused with the reason before it is added', () => {
  const names = ['', '-x', 'RDS01', 'new'].map((name) => objectionToName(name, saved.servers));
  expect(names).toEqual([
    'A server needs a name.',
    'Not a host name, IPv4 or IPv6 address.',
    'This server is in the list already.',
    null,
  ]);
});

test('an added server has a key of its own', () => {
  const longer = withServer(withServer(draft, 'a'), 'b');
  expect(longer.servers.map(({ key, name }) => [key, name])).toEqual([
    [0, 'xyz'],
    [1, 'rds01'],
    [2, 'a'],
    [3, 'b'],
  ]);
});
