import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from '../../../electron/engine/server-lists/cells/csv-cells.ts';
import { cleanText } from '../../../electron/engine/server-lists/list-builder.ts';
import { readServerList } from '../../../electron/engine/server-lists/read-server-list.ts';
import { writeServerListCsv } from '../../../electron/engine/server-lists/write-csv.ts';
import { DEFAULT_PORT, type ListedServer, MOST_GROUP_LEVELS } from '../../../shared/contract/server-list.ts';
import { type ServerSettings, serverSettingsSchema } from '../../../shared/contract/settings.ts';
import { TRANSPORTS } from '../../../shared/contract/transport-kind.ts';
import { joinGroup, splitGroup } from '../../../shared/names/group-path.ts';
import { canonicalServer } from '../../../shared/names/server-name.ts';
import { bytes, listed, serverName } from './list-files.ts';

/** Every character that could break a table, a path or a formula, and sometimes any other. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...'=+-@\'",;/\\\t\r\n |x1＝'), fc.string({ unit: 'binary', maxLength: 3 })),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

const address = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9]{0,8}(\.corp)?$/), fc.ipV4(), fc.ipV6());

/** Every setting of a server that a list has, with all its values. A new setting does not compile until it is here. */
const SETTINGS: { readonly [Key in keyof Required<ListedServer>]: fc.Arbitrary<ListedServer[Key]> } = {
  name: address.map(serverName),
  label: text.map(cleanText),
  group: fc
    .array(text.map(cleanText), { maxLength: MOST_GROUP_LEVELS })
    .map((group) => group.filter((level) => level !== '')),
  capacity: fc.oneof(
    fc.constantFrom('auto' as const, 'unlimited' as const),
    fc.integer({ min: 1, max: 9999 }),
  ),
  // The default port is not written, so it is read back as none.
  port: fc.option(fc.integer({ min: 1, max: 65535 }).filter((port) => port !== DEFAULT_PORT)),
  console: fc.boolean(),
  transport: fc.option(fc.constantFrom(...TRANSPORTS)),
};

/** Nothing of what ssh is called with: a list may come from anybody. */
const IN_NO_LIST: readonly (keyof ServerSettings)[] = ['sshPort', 'sshUser'];

/** Servers as the settings hold them; a label equal to the name is not written. */
const server: fc.Arbitrary<ListedServer> = fc.record(SETTINGS).map((made) => ({
  ...made,
  label: made.label.toLowerCase() === made.name.toLowerCase() ? '' : made.label,
}));

const list = fc.uniqueArray(server, {
  minLength: 1,
  maxLength: 8,
  // Two spellings of one server count as one.
  selector: ({ name }) => canonicalServer(name),
});

describe('an exported list', () => {
  it('has this form', () => {
    const csv = writeServerListCsv([
      listed('web01', {
        label: 'Shop, "new"',
        group: ['Production', 'R/D'],
        capacity: 'unlimited',
        port: 3390,
        console: true,
        transport: 'ssh',
      }),
      listed('fe80::1', { label: '=1+1' }),
    ]);
    expect(csv).toBe(
      'name,label,group,capacity,port,console,transport\r\nweb01,"Shop, ""new""",Production/R\\/D,unlimited,3390,yes,ssh\r\nfe80::1,\'=1+1,,auto,,no,\r\n',
    );
  });

  it('is read back unchanged, with a byte-order mark or without', () => {
    fc.assert(
      fc.property(list, fc.constantFrom('', '\ufeff'), (servers, mark) => {
        expect(readServerList('x.csv', bytes(mark + writeServerListCsv(servers)))).toEqual({
          format: 'csv',
          servers,
          unticked: [],
          problems: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('has a column for every setting of a server but those of ssh, and each is read back', () => {
    const all = Object.keys(serverSettingsSchema.shape) as (keyof ServerSettings)[];
    const keys = all.filter((key) => !IN_NO_LIST.includes(key)) as (keyof ListedServer)[];
    expect(Object.keys(SETTINGS)).toEqual(keys);
    expect(writeServerListCsv([]).trimEnd().split(',')).toEqual(keys);
    const usual = listed('xyz');
    for (const key of keys.filter((key) => key !== 'name')) {
      const values: fc.Arbitrary<unknown> = SETTINGS[key];
      const unusual = values.filter((value) => JSON.stringify(value) !== JSON.stringify(usual[key]));
      const [value] = fc.sample(unusual, { numRuns: 1, seed: 1 });
      const changed = { ...usual, [key]: value };
      expect(readServerList('x.csv', bytes(writeServerListCsv([changed]))).servers).toEqual([changed]);
    }
  });

  it('holds no formula and no control character, whatever a label contains and whatever separates the cells', () => {
    const wild = fc.record({ label: text, group: fc.array(text, { maxLength: 3 }) });
    fc.assert(
      fc.property(wild, fc.constantFrom(',', ';'), (rest, delimiter) => {
        const csv = writeServerListCsv([listed('xyz', rest)]);
        expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        const cells = Papa.parse<string[]>(csv, { delimiter }).data.flat();
        for (const cell of cells) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('without servers is only a header', () => {
    expect(writeServerListCsv([])).toBe('name,label,group,capacity,port,console,transport\r\n');
  });
});

describe('a cell', () => {
  it.each([
    ['=1', "'=1"],
    ["'=1", "''=1"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['a;=1', "a;'=1"],
    ['a, "-1', 'a, "\'-1'],
    ['a-b', 'a-b'],
  ])('%s is guarded as %s and back', (plain, guarded) => {
    expect(guardCell(plain)).toBe(guarded);
    expect(unguardCell(guarded)).toBe(plain);
  });

  it('is read back without its guard whatever it contains', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(unguardCell(guardCell(plain))).toBe(plain);
      }),
    );
  });

  it('holds groups with any names', () => {
    const level = text.filter((name) => name !== '');
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), (group) => {
        expect(splitGroup(joinGroup(group))).toEqual(group);
      }),
    );
    expect(splitGroup('CORP\\Web/x')).toEqual(['CORP\\Web', 'x']);
  });
});
