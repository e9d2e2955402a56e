import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { PROJECT_FOLDER } from '../../project.mjs';

/** The folders of the product; their content is shipped. */
export const PRODUCT_FOLDERS = ['electron', 'renderer', 'shared'] as const;

/** Every file of a folder of the project, as a path from the project with forward slashes. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(join(PROJECT_FOLDER, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT_FOLDER.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export function isSource(path: string): boolean {
  return /\.(?:tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts');
}

/** One node of a syntax tree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The syntax tree of a source file. Throws when it cannot be parsed. */
export function parse(source: string): Node {
  return parseAst(source, { lang: 'tsx' }) as unknown as Node;
}

/** Calls `visit` with a node and with all its descendants. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
