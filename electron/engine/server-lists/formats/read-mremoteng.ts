import type { ListBuilder } from '../list-builder.ts';
import type { XmlElement } from './xml-tree.ts';

/** The attributes of mRemoteNG that are read. */
export const MREMOTENG_ATTRIBUTES = [
  'Name',
  'Type',
  'Hostname',
  'Protocol',
  'Port',
  'ConnectToConsole',
  'UseConsoleSession',
  'InheritProtocol',
  'InheritPort',
  'InheritUseConsoleSession',
  'FullFileEncryption',
] as const;

/** An encrypted list has at least this many letters. */
const SHORTEST_CIPHER = 64;

/** What a container passes on to a node that inherits it. */
interface Container {
  readonly node: XmlElement | null;
  readonly group: readonly string[];
  readonly above: Container | null;
}

/** Whether only mRemoteNG itself can read the nodes. */
export function isEncrypted(root: XmlElement): boolean {
  return isTrue(root.attributes.get('FullFileEncryption'));
}

/** Before version 2.6 a whole file was encrypted, without XML around it. */
export function looksEncrypted(text: string): boolean {
  return text.length >= SHORTEST_CIPHER && !/[^A-Za-z0-9+/=\s]/.test(text);
}

/** Reads the `<Connections>` element of `confCons.xml`: containers are groups, and only Remote Desktop is a server. */
export function readMRemoteNg(root: XmlElement, list: ListBuilder): void {
  readNodes(root, { node: null, group: [], above: null }, list);
}

/** The depth is limited where the document is read. */
function readNodes(element: XmlElement, container: Container, list: ListBuilder): void {
  for (const node of element.children) {
    if (node.name !== 'Node') continue;
    const name = node.attributes.get('Name') ?? '';
    if (node.attributes.get('Type') === 'Container') {
      readNodes(node, { node, group: [...container.group, name], above: container }, list);
    } else {
      readConnection(node, name, container, list);
    }
  }
}

function readConnection(node: XmlElement, name: string, container: Container, list: ListBuilder): void {
  const protocol = settingOf(node, 'Protocol', 'InheritProtocol', container);
  if (protocol.toUpperCase() !== 'RDP') {
    list.problem('notRemoteDesktop', node.line, name, { kind: 'notRemoteDesktop' });
    return;
  }
  const console = (attribute: string) =>
    isTrue(settingOf(node, attribute, 'InheritUseConsoleSession', container));
  list.add({
    line: node.line,
    address: node.attributes.get('Hostname') ?? '',
    label: name,
    group: container.group,
    port: settingOf(node, 'Port', 'InheritPort', container),
    console: console('ConnectToConsole') || console('UseConsoleSession'),
  });
}

/** The node's own value, or that of the nearest container it inherits from. */
function settingOf(
  node: XmlElement,
  attribute: string,
  inherit: string,
  container: Container | null,
): string {
  if (container?.node && isTrue(node.attributes.get(inherit))) {
    return settingOf(container.node, attribute, inherit, container.above);
  }
  return node.attributes.get(attribute)?.trim() ?? '';
}

function isTrue(text: string | undefined): boolean {
  return text?.trim().toLowerCase() === 'true';
}
