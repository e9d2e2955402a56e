import { posix } from 'node:path';
import { isNode, type Node, parse, walk } from './sources.ts';

/** A folder with more files of one kind than this should be divided. */
export const MOST_FILES_IN_A_FOLDER = 16;

/** File names that tools and readers expect in several folders, in lower case. */
const NAMES_OF_TOOLS: ReadonlySet<string> = new Set([
  'package.json',
  'tsconfig.json',
  'main.ts',
  'playwright.config.ts',
  'readme.md',
]);

/** Folders with too many files of one kind. `files`: paths with forward slashes. */
export function fullFolders(files: readonly string[]): readonly string[] {
  const kinds = groupBy(files, (file) => `${posix.dirname(file)}/*${kindOf(file)}`);
  return [...kinds]
    .filter(([, found]) => found.length > MOST_FILES_IN_A_FOLDER)
    .map(([kind, found]) => `${kind}: ${found.length} files`);
}

/** File names that are used twice. */
export function repeatedNames(files: readonly string[]): readonly string[] {
  const names = groupBy(files, (file) => posix.basename(file).toLowerCase());
  return [...names]
    .filter(([name, found]) => found.length > 1 && !NAMES_OF_TOOLS.has(name))
    .map(([name, found]) => `${name}: ${found.join(', ')}`);
}

/**
 * Top-level declarations that two files contain with the same name and the same code: constants (also when only one of
 * them has the unit in its name) and functions. Also constants of one name that both files export.
 */
export function repeatedDeclarations(files: ReadonlyMap<string, string>): readonly string[] {
  const all = [...files].flatMap(([file, source]) =>
    declarationsOf(source).map((declaration) => ({ file, ...declaration })),
  );
  const same = groupBy(all, ({ name, words }) => `${name.replace(/_MS$/, '')} = ${words}`);
  const exported = groupBy(
    all.filter((one) => one.isExported && /^[A-Z\d_]+$/.test(one.name)),
    ({ name }) => name,
  );
  return [...same.values(), ...exported.values()]
    .filter((found) => new Set(found.map(({ file }) => file)).size > 1)
    .map((found) => `${found[0]?.name}: ${found.map(({ file }) => file).join(', ')}`);
}

interface Declaration {
  readonly name: string;
  /** The code after the name, without whitespace and comments, numbers by their value. */
  readonly words: string;
  readonly isExported: boolean;
}

/** The top-level constants and functions of a file that mean the same in any file. */
function declarationsOf(source: string): readonly Declaration[] {
  const program = parse(source);
  const body = Array.isArray(program.body) ? program.body.filter(isNode) : [];
  return body.flatMap((statement) => {
    const isExported = statement.type === 'ExportNamedDeclaration';
    const declaration = isExported ? statement.declaration : statement;
    if (!isNode(declaration)) return [];
    if (declaration.type === 'FunctionDeclaration' && isNode(declaration.id))
      return [{ name: String(declaration.id.name), words: wordsOf(declaration), isExported }];
    if (declaration.type !== 'VariableDeclaration' || !Array.isArray(declaration.declarations)) return [];
    return declaration.declarations
      .filter(isNode)
      .flatMap(({ id, init }) =>
        isNode(id) && id.type === 'Identifier' && isNode(init) && isConstant(init)
          ? [{ name: String(id.name), words: wordsOf(init), isExported }]
          : [],
      );
  });
}

/** Whether a value is literal and does not depend on other code of its file. */
function isConstant(value: Node): boolean {
  let isIt = true;
  walk(value, ({ type }) => {
    if (['MetaProperty', 'ImportExpression', 'AwaitExpression', 'JSXElement'].includes(type)) isIt = false;
  });
  return isIt;
}

/** The tree without positions: two nodes are equal when their code is, except for layout and number notation. */
function wordsOf(node: Node): string {
  return JSON.stringify(node, (key, value) => {
    if (['start', 'end', 'raw', 'typeAnnotation', 'decorators', 'optional'].includes(key)) return undefined;
    // `as` and `satisfies` change types only.
    return isNode(value) && /^TS(?:As|Satisfies)Expression$/.test(value.type) ? value.expression : value;
  });
}

function kindOf(file: string): string {
  const name = posix.basename(file);
  const dot = name.indexOf('.', 1);
  return dot === -1 ? '' : name.slice(dot);
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
