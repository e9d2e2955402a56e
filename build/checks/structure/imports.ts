import { posix } from 'node:path';
import { AT_MOST_ONE_FILE, IMPORT_RULE, LOADS_BY_PATH, ONE_FILE_EACH, type Room } from './import-rule.ts';
import { isNode, type Node, parse, walk } from './sources.ts';

export interface Import {
  /** The module name in quotation marks; null when it is computed at run time. */
  readonly from: string | null;
  /** The imported names; `*` for all of them. */
  readonly names: readonly string[];
}

const STATEMENTS: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
]);
const EXPRESSIONS: ReadonlySet<string> = new Set(['ImportExpression', 'TSImportType']);

/** Everything a source file imports: statements, `import()`, types by `import()`, `require()`, re-exports. */
export function importsOf(source: string): readonly Import[] {
  const found: Import[] = [];
  walk(parse(source), (node) => {
    if (STATEMENTS.has(node.type) && isNode(node.source))
      found.push({ from: literal(node.source), names: namesOf(node) });
    else if (EXPRESSIONS.has(node.type)) found.push({ from: literal(node.source), names: ['*'] });
    else if (node.type === 'TSExternalModuleReference')
      found.push({ from: literal(node.expression), names: ['*'] });
    else if (isRequire(node)) found.push({ from: literal(argumentOf(node)), names: ['*'] });
  });
  return found;
}

/** What is wrong with the imports of one product file; empty when nothing is. `file`: its path from the project. */
export function refusedImports(file: string, source: string): readonly string[] {
  const own = roomOf(file);
  const room = own === null ? undefined : IMPORT_RULE[own];
  if (own === null || room === undefined)
    return [`${file} is in no room of build/checks/structure/import-rule.ts`];
  return importsOf(source).flatMap(({ from, names }) => {
    if (from === null) return file === LOADS_BY_PATH ? [] : [`${file} loads by a path that is put together`];
    const allowed = isRelative(from) ? mayEnter(own, room, file, from) : mayUse(room, from);
    if (!allowed) return [`${file} (${own}) may not import ${from}`];
    return reserved(file, from, names).map((name) => `${file} may not import ${name} from ${from}`);
  });
}

/** Reserved names or packages that are imported by too many files, or by none where one must. */
export function misplacedNames(files: ReadonlyMap<string, string>): readonly string[] {
  const importers = (from: string, name: string | null): readonly string[] =>
    [...files]
      .filter(([, source]) =>
        importsOf(source).some((one) => one.from === from && (name === null || one.names.includes(name))),
      )
      .map(([file]) => file);
  return [
    ...ONE_FILE_EACH.flatMap(({ from, name, file }) => {
      const found = importers(from, name);
      return found.length === 1 && found[0] === file
        ? []
        : [`${name} belongs in ${file} alone: ${found.join(', ')}`];
    }),
    ...AT_MOST_ONE_FILE.flatMap(({ from, under }) => {
      const found = importers(from, null);
      return found.length <= 1 && found.every((file) => file.startsWith(`${under}/`))
        ? []
        : [`${from} belongs in one file of ${under}: ${found.join(', ')}`];
    }),
  ];
}

/** The room of a path; null when it has none. */
export function roomOf(path: string): string | null {
  return Object.keys(IMPORT_RULE).find((room) => isWithin(path, room)) ?? null;
}

/** Whether a package matches a name, or the start of a name and `*`. */
export function isNamed(from: string, packages: readonly string[]): boolean {
  return packages.some((name) =>
    name.endsWith('*') ? from.startsWith(name.slice(0, -1)) : isWithin(from, name),
  );
}

function mayEnter(own: string, room: Room, file: string, from: string): boolean {
  const target = posix.join(posix.dirname(file), from);
  if (isWithin(target, own)) return true;
  return room.rooms.some((allowed) => isWithin(target, allowed));
}

function mayUse(room: Room, from: string): boolean {
  return isNamed(from, room.packages);
}

/** The names that are reserved for another file. An import of everything (`*`) includes them. */
function reserved(file: string, from: string, names: readonly string[]): readonly string[] {
  return ONE_FILE_EACH.filter(
    (one) => one.from === from && one.file !== file && (names.includes(one.name) || names.includes('*')),
  ).map(({ name }) => name);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isRelative(from: string): boolean {
  return from.startsWith('.');
}

function namesOf(node: Node): readonly string[] {
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : null;
  // `export * from`, and a namespace import.
  if (specifiers === null) return ['*'];
  return specifiers.map((one) => {
    const name =
      one.type === 'ImportSpecifier' ? one.imported : one.type === 'ExportSpecifier' ? one.local : null;
    return isNode(name) ? String(name.name ?? name.value) : '*';
  });
}

function isRequire(node: Node): boolean {
  return node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'require';
}

function argumentOf(node: Node): unknown {
  return Array.isArray(node.arguments) ? node.arguments[0] : undefined;
}

function literal(node: unknown): string | null {
  return isNode(node) && typeof node.value === 'string' ? node.value : null;
}
