import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A package with code in the app. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As in package.json: an SPDX expression. */
  readonly licence: string;
  /** The text of its licence file; null where the package has none. */
  readonly text: string | null;
}

/** Licences that allow redistribution and only require attribution. Any other has to be reviewed. */
export const ALLOWED_LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
];

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const PACKAGES_FOLDER = 'node_modules/';

/**
 * The packages behind these source maps, and those in these folders, sorted by name. Packages the bundler left out are not
 * among them.
 */
export function bundledPackages(
  sourceMaps: readonly string[],
  packed: readonly string[] = [],
): readonly BundledPackage[] {
  const folders = new Set([...sourceMaps.flatMap(sourcesOf).flatMap(packageFolder), ...packed]);
  const packages = new Map(
    [...folders].map(readPackage).map((found) => [`${found.name} ${found.version}`, found]),
  );
  return [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Every package with its licence and the licence text, for the users of the app. */
export function licencesText(packages: readonly BundledPackage[]): string {
  const entries = packages.map(({ name, version, licence, text }) =>
    [`${name} ${version} (${licence})`, text ?? 'The package brings no text of its licence.'].join('\n\n'),
  );
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `Slotwatch contains these packages, or parts of them.${line}${entries.join(line)}\n`;
}

/** Full paths, with slashes. */
function sourcesOf(sourceMap: string): readonly string[] {
  const { sources } = JSON.parse(readFileSync(sourceMap, 'utf8')) as { readonly sources: readonly string[] };
  return sources.map((source) => resolve(dirname(sourceMap), source).replaceAll('\\', '/'));
}

/** The innermost package a file belongs to; none for our own files. */
function packageFolder(source: string): readonly string[] {
  const start = source.lastIndexOf(PACKAGES_FOLDER);
  if (start < 0) return [];
  const end = start + PACKAGES_FOLDER.length;
  const names = source.slice(end).split('/');
  const own = names[0]?.startsWith('@') ? names.slice(0, 2) : names.slice(0, 1);
  return [source.slice(0, end) + own.join('/')];
}

function readPackage(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  return {
    name: manifest.name,
    version: manifest.version,
    licence: String(manifest.license),
    text: file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim(),
  };
}
