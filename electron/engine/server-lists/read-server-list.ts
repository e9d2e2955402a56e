import { expandNames } from '../../../shared/name-pattern.ts';
import type { ServerListPreview } from '../../../shared/server-list.ts';
import { decodeList } from './decode-list.ts';
import { failedPreview, ListBuilder, withoutUser } from './list-builder.ts';
import { looksLikeCsv, readCsv } from './read-csv.ts';
import {
  isEncrypted,
  looksEncrypted,
  MREMOTENG_ATTRIBUTES,
  readMRemoteNg,
  SAY_ENCRYPTED,
} from './read-mremoteng.ts';
import { RDCMAN_ATTRIBUTES, RDCMAN_TEXTS, readRdcMan } from './read-rdcman.ts';
import { looksLikeRdp, readRdp } from './read-rdp.ts';
import { readXml, type XmlWanted } from './xml-tree.ts';

const MEGABYTE = 1024 * 1024;
/** Far more than 5,000 servers take in any of the formats. */
export const LARGEST_LIST = 10 * MEGABYTE;
export const SAY_TOO_LARGE = `A list may have ${LARGEST_LIST / MEGABYTE} MB at most.`;

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
    return failedPreview(null, 'tooLarge', SAY_TOO_LARGE);
  }
  const text = decodeList(bytes);
  if (text === null) return failedPreview(null, 'unknownFormat', sayNoText(bytes));
  if (text.trim() === '') return failedPreview(null, 'empty', 'There is nothing in this file.');
  const ending = /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (text.trimStart().startsWith('<')) return readXmlList(text);
  if (ending === 'rdp' || looksLikeRdp(text)) return read('rdp', (list) => readRdp(fileName, text, list));
  if (ending === 'xml' && looksEncrypted(text)) return failedPreview('mRemoteNG', 'encrypted', SAY_ENCRYPTED);
  if (ending === 'xml' || ending === 'rdg') {
    return failedPreview(null, 'unreadable', 'This is not well-formed XML.', 1);
  }
  if (ending === 'csv' || ending === 'tsv' || looksLikeCsv(text))
    return read('csv', (list) => readCsv(text, list));
  return readPlainText(text);
}

function readXmlList(text: string): ServerListPreview {
  const parsed = readXml(text, XML_WANTED);
  if ('code' in parsed) return failedPreview(null, parsed.code, parsed.why, parsed.line);
  const { root } = parsed;
  switch (root.name) {
    case 'RDCMan':
      return read('rdcMan', (list) => readRdcMan(root, list));
    case 'Connections':
      return isEncrypted(root)
        ? failedPreview('mRemoteNG', 'encrypted', SAY_ENCRYPTED)
        : read('mRemoteNG', (list) => readMRemoteNg(root, list));
    default:
      return failedPreview(null, 'unknownFormat', 'This XML is neither from RDCMan nor from mRemoteNG.');
  }
}

function readPlainText(text: string): ServerListPreview {
  const { names, problems } = expandNames(text);
  const servers = names.map((name) => ({ name, label: '', group: [], port: null, console: false }));
  if (servers.length === 0 && problems.length === 0) {
    return failedPreview('text', 'empty', 'There is no server in this file.');
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
  return isZip ? 'This is an Excel or a packed file. Save the list as CSV.' : 'This file is not text.';
}
