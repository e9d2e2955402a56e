import type { ListReason } from '../../../shared/contract/list-problem.ts';
import {
  LARGEST_LIST,
  type ServerListFormat,
  type ServerListPreview,
} from '../../../shared/contract/server-list.ts';
import { findHeader, readRows } from './cells/read-rows.ts';
import { decodeList } from './decode-list.ts';
import { refuseForeign } from './formats/foreign-file.ts';
import { looksLikeAnsible, readAnsible } from './formats/read-ansible.ts';
import { consoleTable } from './formats/read-console-table.ts';
import { looksLikeCsv, readCsv } from './formats/read-csv.ts';
import { looksLikeHosts, readHosts } from './formats/read-hosts.ts';
import { parseJson, readJson } from './formats/read-json-list.ts';
import { looksLikeMobaXterm, readMobaXterm } from './formats/read-mobaxterm.ts';
import {
  isEncrypted,
  looksEncrypted,
  MREMOTENG_ATTRIBUTES,
  readMRemoteNg,
} from './formats/read-mremoteng.ts';
import { readPlainText } from './formats/read-plain-text.ts';
import { RDCMAN_ATTRIBUTES, RDCMAN_TEXTS, readRdcMan } from './formats/read-rdcman.ts';
import { looksLikeRdp, readRdp } from './formats/read-rdp.ts';
import { looksLikeRemmina, readRemmina } from './formats/read-remmina.ts';
import { readXml, type XmlWanted } from './formats/xml-tree.ts';
import { failedPreview, ListBuilder } from './list-builder.ts';
import { unpackList } from './unpack-list.ts';

const MEGABYTE = 1024 * 1024;
/** For a file that is larger than any list. */
export const TOO_LARGE: ListReason = { kind: 'tooLarge', megabytes: LARGEST_LIST / MEGABYTE };

const XML_WANTED: XmlWanted = {
  attributes: new Set<string>([...RDCMAN_ATTRIBUTES, ...MREMOTENG_ATTRIBUTES]),
  texts: new Set<string>(RDCMAN_TEXTS),
};

/**
 * What a file of another program would add. The format is recognised by the content and, if that is not enough, by the
 * name. Reads no user name and no password. A file that cannot be read gives a preview without servers and with one
 * problem; never throws.
 */
export function readServerList(fileName: string, bytes: Uint8Array): ServerListPreview {
  if (bytes.length > LARGEST_LIST) {
    return failedPreview(null, 'tooLarge', TOO_LARGE);
  }
  const unpacked = unpackList(bytes);
  if (unpacked === 'tooLarge') return failedPreview(null, 'tooLarge', TOO_LARGE);
  if (unpacked === 'broken') return failedPreview(null, 'unreadable', { kind: 'badGzip' });
  const content = decodeList(unpacked);
  if (content === null) return failedPreview(null, 'unknownFormat', whyNoText(unpacked));
  if (content.trim() === '') return failedPreview(null, 'empty', { kind: 'emptyFile' });
  return readText(fileName.replace(/\.gz$/i, ''), content);
}

function readText(fileName: string, content: string): ServerListPreview {
  const ending = /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (content.trimStart().startsWith('<')) return readXmlList(content);
  if (ending === 'rdp' || looksLikeRdp(content))
    return read('rdp', (list) => readRdp(fileName, content, list));
  if (ending === 'xml' && looksEncrypted(content))
    return failedPreview('mRemoteNG', 'encrypted', { kind: 'encrypted' });
  if (ending === 'xml' || ending === 'rdg') {
    return failedPreview(null, 'unreadable', { kind: 'notXml' }, 1);
  }
  if (ending === 'csv' || ending === 'tsv') return read('csv', (list) => readCsv(content, list));
  return readOtherText(ending, content);
}

/** Tries the formats in order, from those that are certain to plain text, which may be anything. */
function readOtherText(ending: string, content: string): ServerListPreview {
  const json = parseJson(content);
  if (json !== undefined) return read('json', (list) => readJson(json, list));
  if (ending === 'json') return failedPreview('json', 'unreadable', { kind: 'notJson' });
  if (looksLikeRemmina(content)) return read('remmina', (list) => readRemmina(content, list));
  if (looksLikeMobaXterm(content)) return read('mobaXterm', (list) => readMobaXterm(content, list));
  if (looksLikeAnsible(content)) return read('ansible', (list) => readAnsible(content, list));
  const foreign = refuseForeign(content);
  if (foreign !== null) return failedPreview(null, 'unknownFormat', foreign);
  const table = consoleTable(content);
  if (table !== null && findHeader(table) !== null) return read('table', (list) => readRows(table, list));
  if (looksLikeCsv(content)) return read('csv', (list) => readCsv(content, list));
  if (looksLikeHosts(content)) return read('hosts', (list) => readHosts(content, list));
  return readPlainText(content);
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
        ? failedPreview('mRemoteNG', 'encrypted', { kind: 'encrypted' })
        : read('mRemoteNG', (list) => readMRemoteNg(root, list));
    default:
      return failedPreview(null, 'unknownFormat', { kind: 'otherXml' });
  }
}

function read(format: ServerListFormat, fill: (list: ListBuilder) => void): ServerListPreview {
  const list = new ListBuilder();
  fill(list);
  return list.preview(format);
}

function whyNoText(bytes: Uint8Array): ListReason {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { kind: isZip ? 'packed' : 'noText' };
}
