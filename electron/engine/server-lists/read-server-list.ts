import { expandNames } from '../../../shared/name-pattern.ts';
import type { ServerListPreview } from '../../../shared/server-list.ts';
import { text } from '../../../shared/text/text.ts';
import { decodeList } from './decode-list.ts';
import { failedPreview, ListBuilder, withoutUser } from './list-builder.ts';
import { looksLikeCsv, readCsv } from './read-csv.ts';
import { isEncrypted, looksEncrypted, MREMOTENG_ATTRIBUTES, readMRemoteNg } from './read-mremoteng.ts';
import { RDCMAN_ATTRIBUTES, RDCMAN_TEXTS, readRdcMan } from './read-rdcman.ts';
import { looksLikeRdp, readRdp } from './read-rdp.ts';
import { readXml, type XmlWanted } from './xml-tree.ts';

const MEGABYTE = 1024 * 1024;
/** Far more than 5,000 servers take in any of the formats. */
export const LARGEST_LIST = 10 * MEGABYTE;

const XML_WANTED: XmlWanted = {
  attributes: new Set<string>([...RDCMAN_ATTRIBUTES, ...MREMOTENG_ATTRIBUTES]),
  texts: new Set<string>(RDCMAN_TEXTS),
};

/**
 * What a file of another program would add: RDCMan, mRemoteNG, a saved connection, a table or plain text, known by what
 * is in it and, where that leaves it open, by its name. Reads no user name and no password. A file that cannot be read
 * is a preview without servers and with one problem; never throws.
 */
export function readServerList(fileName: string, bytes: Uint8Array): ServerListPreview {
  if (bytes.length > LARGEST_LIST) {
    return failedPreview(null, 'tooLarge', sayTooLarge());
  }
  const content = decodeList(bytes);
  if (content === null) return failedPreview(null, 'unknownFormat', sayNoText(bytes));
  if (content.trim() === '') return failedPreview(null, 'empty', text.listProblem.emptyFile);
  const ending = /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (content.trimStart().startsWith('<')) return readXmlList(content);
  if (ending === 'rdp' || looksLikeRdp(content))
    return read('rdp', (list) => readRdp(fileName, content, list));
  if (ending === 'xml' && looksEncrypted(content))
    return failedPreview('mRemoteNG', 'encrypted', text.listProblem.encrypted);
  if (ending === 'xml' || ending === 'rdg') {
    return failedPreview(null, 'unreadable', text.listProblem.notXml, 1);
  }
  if (ending === 'csv' || ending === 'tsv' || looksLikeCsv(content))
    return read('csv', (list) => readCsv(content, list));
  return readPlainText(content);
}

/** That a file is larger than any list. */
export function sayTooLarge(): string {
  return text.listProblem.tooLarge(LARGEST_LIST / MEGABYTE);
}

function readXmlList(content: string): ServerListPreview {
  const parsed = readXml(content, XML_WANTED);
  if ('code' in parsed) return failedPreview(null, parsed.code, parsed.why, parsed.line);
  const { root } = parsed;
  switch (root.name) {
    case 'RDCMan':
      return read('rdcMan', (list) => readRdcMan(root, list));
    case 'Connections':
      return isEncrypted(root)
        ? failedPreview('mRemoteNG', 'encrypted', text.listProblem.encrypted)
        : read('mRemoteNG', (list) => readMRemoteNg(root, list));
    default:
      return failedPreview(null, 'unknownFormat', text.listProblem.otherXml);
  }
}

function readPlainText(content: string): ServerListPreview {
  const { names, problems } = expandNames(content);
  const servers = names.map((name) => ({ name, label: '', group: [], port: null, console: false }));
  if (servers.length === 0 && problems.length === 0) {
    return failedPreview('text', 'empty', text.listProblem.noServer);
  }
  return {
    format: 'text',
    servers,
    problems: problems.map((problem) => ({ ...problem, text: withoutUser(problem.text) })),
  };
}

function read(
  format: 'rdcMan' | 'mRemoteNG' | 'rdp' | 'csv',
  fill: (list: ListBuilder) => void,
): ServerListPreview {
  const list = new ListBuilder();
  fill(list);
  return list.preview(format);
}

function sayNoText(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? text.listProblem.packed : text.listProblem.noText;
}
