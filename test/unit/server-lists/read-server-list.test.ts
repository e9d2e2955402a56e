import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readServerList } from '../../../electron/engine/server-lists/read-server-list.ts';
import { LARGEST_LIST, type ServerListPreview } from '../../../shared/contract/server-list.ts';
import { MOST_NAMES } from '../../../shared/names/name-pattern.ts';
import { saidProblems } from '../said-problems.ts';
import { bytes, LIST_FILES, listed, listFile } from './list-files.ts';

function readText(fileName: string, text: string): ServerListPreview {
  return readServerList(fileName, bytes(text));
}

/** The only problem of a file without servers, as `line code: why`. */
function onlyProblem(preview: ServerListPreview): string {
  const { servers, problems } = saidProblems(preview);
  expect(servers).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems.map(({ line, code, why }) => `${line} ${code}: ${why}`).join();
}

const NO_NAME = 'This is not a host name, an IPv4 or an IPv6 address.';

describe('RDCMan', () => {
  it('gives names, labels, groups, and inherited values', () => {
    expect(saidProblems(readServerList('servers.rdg', listFile('rdcman-2.7.rdg')))).toEqual({
      format: 'rdcMan',
      servers: [
        listed('web01.corp.example', {
          label: 'Shop',
          group: ['Müller & Söhne', 'Production', 'Web'],
          port: 3390,
          console: true,
        }),
        listed('web02', { group: ['Müller & Söhne', 'Production', 'Web'], port: 3390, console: true }),
        listed('db01', { group: ['Müller & Söhne', 'Production'] }),
      ],
      unticked: [],
      problems: [
        {
          line: 76,
          about: 'A guest',
          text: 'A guest',
          code: 'notRemoteDesktop',
          why: 'It shows the screen of a virtual machine, not a Remote Desktop connection.',
        },
        { line: 84, about: 'WEB02', text: 'WEB02', code: 'repeated', why: 'This is already in the list.' },
        { line: 89, about: 'not a name', text: 'not a name', code: 'notAName', why: NO_NAME },
      ],
    });
  });

  it('is read in the form of version 2.2, too', () => {
    expect(saidProblems(readServerList('servers.rdg', listFile('rdcman-2.2.rdg')))).toEqual({
      format: 'rdcMan',
      servers: [
        listed('xyz', { label: 'The old one', group: ['Old list'], port: 3391, console: true }),
        listed('abc', { group: ['Old list'], port: 3392 }),
      ],
      unticked: [],
      problems: [],
    });
  });
});

describe('mRemoteNG', () => {
  it('gives Remote Desktop connections, containers as groups, and inherited values', () => {
    expect(saidProblems(readServerList('confCons.xml', listFile('confCons-2.6.xml')))).toEqual({
      format: 'mRemoteNG',
      servers: [
        listed('web01.corp.example', {
          label: 'Shop',
          group: ['Production', 'Web'],
          port: 3390,
          console: true,
        }),
        listed('web02', { group: ['Production', 'Web'] }),
        listed('xyz', { label: 'Old', console: true }),
      ],
      unticked: [],
      problems: [
        {
          line: 8,
          about: 'router',
          text: 'router',
          code: 'notRemoteDesktop',
          why: 'It is not a Remote Desktop connection.',
        },
        {
          line: 10,
          about: 'xyz',
          text: 'xyz',
          code: 'badPort',
          why: 'The port is not valid and was ignored.',
        },
        { line: 11, about: 'Nowhere', text: '', code: 'notAName', why: 'It has no address.' },
        { line: 12, about: 'Careless', text: 'web 03', code: 'notAName', why: NO_NAME },
      ],
    });
  });

  it('is read without a namespace, as older versions write it', () => {
    const text =
      '<Connections ConfVersion="2.5"><Node Name="a" Type="Connection" Hostname="xyz" Protocol="RDP" Port="3389" /></Connections>';
    expect(readText('x.xml', text).servers).toEqual([listed('xyz', { label: 'a' })]);
  });

  it.each([
    [
      '<mrng:Connections xmlns:mrng="u" FullFileEncryption="true" ConfVersion="2.6">c2VjcmV0</mrng:Connections>',
    ],
    [`${'QUJD'.repeat(40)}\r\n${'QUJD'.repeat(20)}==`],
  ])('says so when the whole file is encrypted', (text) => {
    expect(onlyProblem(readText('confCons.xml', text))).toBe(
      'null encrypted: This file is completely encrypted. Turn this off in mRemoteNG (Options, Security), or export the list there.',
    );
  });
});

describe('a saved connection', () => {
  const server = listed('xyz.corp.example', { label: 'Till in Rome', port: 3390, console: true });
  const text = new TextDecoder().decode(listFile('connection.rdp'));

  it.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with a mark', bytes(`\ufeff${text}`)],
    ['UTF-16 with a mark', iconv.encode(text, 'utf16-le', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(text, 'utf16-le')],
    ['UTF-16, the other end first', iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['UTF-16, the other end first, without a mark', iconv.encode(text, 'utf16-be')],
  ])('is read in %s, and called as its file', (_, content) => {
    expect(readServerList('C:\\Desktop\\Till in Rome.rdp', content)).toEqual({
      format: 'rdp',
      servers: [server],
      unticked: [],
      problems: [],
    });
  });

  it.each([
    ['full address:s:xyz\nserver port:i:3391', listed('xyz', { port: 3391 })],
    ['Full Address:s: xyz \r\nconnect to console:i:1', listed('xyz', { console: true })],
    ['full address:s:[fe80::1]:3390', listed('fe80::1', { port: 3390 })],
    ['full address:s:fe80::1\nadministrative session:i:0', listed('fe80::1')],
    ['full address:s:abc\nfull address:s:xyz', listed('xyz')],
  ])('%j', (content, expected) => {
    expect(readText('Default.rdp', content)).toEqual({
      format: 'rdp',
      servers: [expected],
      unticked: [],
      problems: [],
    });
  });

  it('without an address is one problem', () => {
    expect(onlyProblem(readText('x.rdp', 'username:s:hidden-user\nscreen mode id:i:2'))).toBe(
      'null notAName: This connection contains no computer (full address).',
    );
  });
});

describe('a table', () => {
  it('is read by its headings', () => {
    expect(readServerList('list.csv', listFile('list.csv'))).toEqual({
      format: 'csv',
      servers: [
        listed('web01.corp.example', {
          label: 'Shop',
          group: ['Production', 'Web'],
          port: 3390,
          console: true,
        }),
        listed('xyz', { label: 'Big; "old" one' }),
        listed('abc', { group: ['R/D'] }),
      ],
      unticked: [],
      problems: [],
    });
  });

  it.each([
    ['Name,Address\nShop,xyz', listed('xyz', { label: 'Shop' })],
    ['Address,Label,Name\nxyz,Shop,other', listed('xyz', { label: 'Shop' })],
    ['SERVER\tport\nxyz\t3390', listed('xyz', { port: 3390 })],
    ['sep=;\nname;label\nxyz;a,b,c', listed('xyz', { label: 'a,b,c' })],
    ['\ufeff"name";"console"\r\n"xyz";"True"\r\n', listed('xyz', { console: true })],
    ['xyz;something, with, commas', listed('xyz')],
    ['xyz,hidden-user,hidden-password', listed('xyz')],
    ['xyz', listed('xyz')],
    ['\n\nname\n\nxyz:3390\n', listed('xyz', { port: 3390 })],
    ["name,label\nxyz,'=1+1", listed('xyz', { label: '=1+1' })],
  ])('%j', (text, expected) => {
    expect(readText('x.csv', text)).toEqual({
      format: 'csv',
      servers: [expected],
      unticked: [],
      problems: [],
    });
  });

  it('is recognised by its headings in a text file, too', () => {
    expect(readText('x.txt', 'name,label\nxyz,Shop').servers).toEqual([listed('xyz', { label: 'Shop' })]);
  });

  it('gives the line numbers of its problems, counting quoted line breaks', () => {
    const { problems } = readText('x.csv', 'name,label,port\nxyz,"a\nb",0\n\n/v,c,\nabc,d,3389\nxyz,,');
    expect(problems.map(({ line, code, text }) => `${line} ${code} ${text}`)).toEqual([
      '2 badPort xyz',
      '5 notAName /v',
      '7 repeated xyz',
    ]);
  });

  it('leaves other kinds of connection out', () => {
    const { servers, problems } = saidProblems(
      readText('x.csv', 'Name;Hostname;Protocol\na;xyz;RDP\nb;abc;SSH2'),
    );
    expect(servers).toEqual([listed('xyz', { label: 'a' })]);
    expect(problems).toEqual([
      {
        line: 3,
        about: 'b',
        text: 'b',
        code: 'notRemoteDesktop',
        why: 'It is not a Remote Desktop connection.',
      },
    ]);
  });

  it('of a million lines is not read completely', () => {
    const { servers, problems } = saidProblems(readText('x.csv', `${'xyz,a\n'.repeat(1_000_000)}abc`));
    expect(servers).toEqual([listed('xyz')]);
    expect(problems.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '2 This is already in the list.',
      '50001 The table was read up to here. It has too many lines.',
    ]);
  });

  it('without a column of servers gives nothing, and never its users', () => {
    expect(onlyProblem(readText('x.csv', 'User;Password\nhidden-user;hidden-password'))).toBe(
      '1 unreadable: No column is called name, host or server.',
    );
  });

  it('is read up to an unclosed quotation mark', () => {
    expect(saidProblems(readText('x.csv', 'name,label\nxyz,a\nabc,"b\ndef,c'))).toEqual({
      format: 'csv',
      servers: [listed('xyz', { label: 'a' })],
      unticked: [],
      problems: [
        {
          line: 3,
          about: '',
          text: '',
          code: 'unreadable',
          why: 'The file cannot be read after this point: a quotation mark is not closed.',
        },
      ],
    });
  });
});

describe('plain text', () => {
  it('is a list with patterns and comments', () => {
    expect(saidProblems(readText('servers.txt', '# ours\nweb[01-02], xyz\n\nhidden-user@-'))).toEqual({
      format: 'text',
      servers: [listed('web01'), listed('web02'), listed('xyz')],
      unticked: [],
      problems: [{ line: 4, about: '-', text: '-', code: 'notAName', why: NO_NAME }],
    });
  });

  it('treats two spellings of a name as one server, and the port from either', () => {
    const { servers } = readText('servers.txt', 'web01\nWEB01.:3390\n');
    expect(servers).toEqual([listed('web01', { port: 3390 })]);
  });

  it('offers no name twice, in any spelling', () => {
    const { unticked } = readText('vms.csv', 'VM,DNS Name\nweb01.,\nWEB01,\nweb02,web02\n');
    expect(unticked.map(({ name }) => name)).toEqual(['web01.']);
  });
});

describe('in every format', () => {
  it.each(LIST_FILES)('no user and no password of %s is in the result', (name) => {
    const content = listFile(name);
    expect(new TextDecoder().decode(content)).toContain('hidden-user');
    expect(JSON.stringify(readServerList(name, content))).not.toMatch(/hidden|gateway/i);
  });

  it('labels and groups are one line of limited length', () => {
    const text = `name,label,group\nxyz,"a\u0007\n\u202eb${'\u{1f5a5}'.repeat(60)}","${'g/'.repeat(30)}"`;
    const [server] = readText('x.csv', text).servers;
    expect(server?.label).toBe(`a b${'\u{1f5a5}'.repeat(48)}`);
    expect(server?.group).toEqual(Array.from({ length: 10 }, () => 'g'));
  });

  it('no list is longer than the settings hold', () => {
    const rows = Array.from({ length: MOST_NAMES + 1 }, (_, index) => `web${index}`).join('\n');
    const { servers, problems } = readText('x.csv', rows);
    expect(servers).toHaveLength(MOST_NAMES);
    expect(problems.map(({ line, code, text }) => `${line} ${code} ${text}`)).toEqual([
      `${MOST_NAMES + 1} tooMany web${MOST_NAMES}`,
    ]);
  });
});

describe('a file that is no list', () => {
  const deep = `<RDCMan>${'<group>'.repeat(100)}${'</group>'.repeat(100)}</RDCMan>`;
  const bomb = `<?xml version="1.0"?><!DOCTYPE RDCMan [<!ENTITY a "ha">${Array.from(
    { length: 30 },
    (_, index) => `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
  ).join('')}]><RDCMan><file><server><name>&a29;</name></server></file></RDCMan>`;
  const external =
    '<!DOCTYPE RDCMan [<!ENTITY x SYSTEM "file:///etc/hostname">]><RDCMan><file><server><name>&x;</name></server></file></RDCMan>';
  const noDocumentType = 'unreadable: It contains a document type (DOCTYPE). Server lists have none.';
  const notWellFormed = 'unreadable: After this point the file is not valid XML.';

  it.each([
    ['empty', 'x.rdg', '', 'null empty: This file is empty.'],
    ['blank', 'x.csv', ' \r\n ', 'null empty: This file is empty.'],
    ['only comments', 'x.txt', '# nothing', 'null empty: This file contains no server.'],
    ['only a header', 'x.csv', 'name,label', 'null empty: This file contains no server.'],
    ['XML without servers', 'x.rdg', '<RDCMan><file/></RDCMan>', 'null empty: This file contains no server.'],
    [
      'other XML',
      'x.xml',
      '<html/>',
      'null unknownFormat: This XML is neither from RDCMan nor from mRemoteNG.',
    ],
    ['cut off', 'x.rdg', '<RDCMan>\n<file>\n<ser', `3 ${notWellFormed}`],
    ['badly nested', 'x.rdg', '<RDCMan>\n<file></RDCMan>', `2 ${notWellFormed}`],
    ['with an unknown entity', 'x.rdg', '<RDCMan>&toString;</RDCMan>', `1 ${notWellFormed}`],
    ['not XML', 'x.rdg', 'hello', '1 unreadable: This is not valid XML.'],
    ['letters without end', 'x.xml', `${'A'.repeat(9_000_000)}!`, '1 unreadable: This is not valid XML.'],
    ['blank lines without end', 'x.txt', `${'\n'.repeat(1_000_000)}-x`, `1000001 notAName: ${NO_NAME}`],
    ['nested without end', 'x.rdg', deep, '1 tooLarge: Its elements are nested more than 64 levels deep.'],
    [
      'full of elements',
      'x.rdg',
      `<RDCMan>${'<file/>'.repeat(250_000)}</RDCMan>`,
      '1 tooLarge: It has more than 250000 elements.',
    ],
    ['an entity bomb', 'x.rdg', bomb, `1 ${noDocumentType}`],
    ['one that reads other files', 'x.rdg', external, `1 ${noDocumentType}`],
    ['binary', 'x.csv', 'MZ\0\0\u0001\u0002abc\0', 'null unknownFormat: This is not a text file.'],
    [
      'an Excel file',
      'x.csv',
      'PK\u0003\u0004\0\0abcdefghij',
      'null unknownFormat: This is an Excel file or a compressed file. Save the list as CSV.',
    ],
  ])('%s', (_, fileName, text, expected) => expect(onlyProblem(readText(fileName, text))).toBe(expected));

  it('too large', () => {
    expect(onlyProblem(readServerList('x.txt', new Uint8Array(LARGEST_LIST + 1)))).toBe(
      'null tooLarge: A list can have at most 10 MB.',
    );
  });
});
