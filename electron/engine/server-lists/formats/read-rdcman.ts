import type { ListBuilder } from '../list-builder.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

/** The elements of Remote Desktop Connection Manager that are read. */
export const RDCMAN_TEXTS = ['name', 'displayName', 'connectToConsole', 'port', 'connectionType'] as const;
export const RDCMAN_ATTRIBUTES = ['inherit'] as const;

/** What a group passes on to its servers. */
interface Inherited {
  readonly group: readonly string[];
  readonly port: string;
  readonly console: boolean;
}

/**
 * Reads the `<RDCMan>` element of an `.rdg` file of version 2.2 to 2.9x: its file is the outermost group. Favourites
 * and smart groups are left out, because they only refer to servers of other groups.
 */
export function readRdcMan(root: XmlElement, list: ListBuilder): void {
  for (const file of root.children.filter(({ name }) => name === 'file')) {
    readGroup(file, { group: [], port: '', console: false }, list);
  }
}

/** The depth is limited where the document is read. */
function readGroup(element: XmlElement, inherited: Inherited, list: ListBuilder): void {
  const here = {
    ...connectionSettings(element, inherited),
    group: [...inherited.group, property(element, 'name')],
  };
  for (const child of element.children) {
    if (child.name === 'group') readGroup(child, here, list);
    else if (child.name === 'server') readServer(child, here, list);
  }
}

function readServer(element: XmlElement, inherited: Inherited, list: ListBuilder): void {
  const { line } = element;
  const address = property(element, 'name');
  if (property(element, 'connectionType') === 'VirtualMachineConsoleConnect') {
    list.problem('notRemoteDesktop', line, property(element, 'displayName'), { kind: 'virtualMachine' });
    return;
  }
  const { port, console } = connectionSettings(element, inherited);
  list.add({ line, address, label: property(element, 'displayName'), group: inherited.group, port, console });
}

/** In `<properties>` since version 2.7, directly in the server before. */
function property(element: XmlElement, name: string): string {
  return findIn(element, name)?.text ?? '';
}

function connectionSettings(element: XmlElement, inherited: Inherited): Inherited {
  const settings = findIn(element, 'connectionSettings');
  if (settings === undefined || settings.attributes.get('inherit') === 'FromParent') return inherited;
  const console = childOf(settings, 'connectToConsole')?.text.toLowerCase();
  return {
    ...inherited,
    port: childOf(settings, 'port')?.text ?? '',
    console: console === 'true',
  };
}

function findIn(element: XmlElement, name: string): XmlElement | undefined {
  const properties = childOf(element, 'properties');
  return (properties && childOf(properties, name)) ?? childOf(element, name);
}
