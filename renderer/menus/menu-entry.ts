import type { FluentIcon } from '@fluentui/react-icons';

/** One action of a menu. */
export interface MenuEntry {
  /** Unique in its menu. */
  readonly id: string;
  readonly name: string;
  readonly icon: FluentIcon;
  /** What it does, or why it is disabled; left out where the name is enough. */
  readonly does?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** The actions of a menu in its sections, and to whom they apply. */
export interface MenuContent {
  /** The first line; left out where the menu is beside what it is about. */
  readonly heading?: string;
  readonly sections: readonly (readonly MenuEntry[])[];
}
