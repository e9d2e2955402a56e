import type { Variant } from 'dbus-next';

/** One row of a menu as `com.canonical.dbusmenu` reports it. */
export interface MenuItem {
  /** The id for `Event`; invalid when the menu is rebuilt. */
  readonly id: number;
  /** Without the underscore that marks the access key. */
  readonly label: string;
  readonly enabled: boolean;
  readonly type: 'item' | 'separator';
  /** Null for rows without a check mark. */
  readonly ticked: boolean | null;
  readonly children: readonly MenuItem[];
}

/** What `GetLayout` answers for one row: `(ia{sv}av)`. */
export type RawLayout = readonly [number, Readonly<Record<string, Variant>>, readonly Variant<RawLayout>[]];

/** Rows that are not visible are left out. */
export function readLayout([id, properties, children]: RawLayout): MenuItem {
  const toggle: unknown = properties['toggle-state']?.value;
  return {
    id,
    label: plainLabel(String(properties.label?.value ?? '')),
    enabled: properties.enabled?.value !== false,
    type: properties.type?.value === 'separator' ? 'separator' : 'item',
    ticked: properties['toggle-type'] === undefined ? null : toggle === 1,
    children: children
      .filter(({ value: [, childProperties] }) => childProperties.visible?.value !== false)
      .map(({ value }) => readLayout(value)),
  };
}

/** The first row whose label matches, from top to bottom, submenus after their parent row. */
export function findItem(root: MenuItem, label: RegExp): MenuItem | undefined {
  for (const item of root.children) {
    if (label.test(item.label)) return item;
    const inside = findItem(item, label);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Follows a path of labels, each somewhere below the previous row. */
export function followPath(root: MenuItem, path: readonly RegExp[]): MenuItem | undefined {
  return path.reduce<MenuItem | undefined>((item, label) => item && findItem(item, label), root);
}

/** The menu as indented lines, for failure messages. */
export function printMenu(root: MenuItem, indent = ''): string {
  return root.children
    .map((item) => {
      const mark = item.ticked === null ? '' : item.ticked ? '[x] ' : '[ ] ';
      const line =
        item.type === 'separator' ? '---' : `${mark}${item.label}${item.enabled ? '' : ' (disabled)'}`;
      return `${indent}${line}\n${printMenu(item, `${indent}  `)}`;
    })
    .join('');
}

/** `_Quit` is Quit with an access key, `a__b` is `a_b`. */
function plainLabel(label: string): string {
  return label.replace(/_(_?)/g, '$1');
}
