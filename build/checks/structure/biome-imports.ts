import { join, posix } from 'node:path';
import { PROJECT_FOLDER } from '../../project.mjs';
import { IMPORT_RULE, ONE_FILE_EACH, OUTSIDE, type Room } from './import-rule.ts';
import { isNamed, roomOf } from './imports.ts';

/** What biome.json takes over; made by `node build/script.mjs build/checks/structure/write-biome-imports.ts`. */
export const BIOME_FILE = join(PROJECT_FOLDER, 'build', 'checks', 'structure', 'imports.biome.json');

const PACKAGES = [...new Set(Object.values(IMPORT_RULE).flatMap(({ packages }) => packages))].sort();

/**
 * The import rule as Biome can say it, for whoever sees it while typing. Biome can only deny, so it knows no package that
 * is not in the table. One entry a room, and one for each file that has a name for itself; the later one counts.
 */
export function biomeImports(): string {
  const rooms = Object.entries(IMPORT_RULE).map(([name, room]) => override(name, name, room));
  const files = ONE_FILE_EACH.flatMap(({ file }) => {
    const name = roomOf(file);
    const room = name === null || name === file ? undefined : IMPORT_RULE[name];
    return name === null || room === undefined ? [] : [override(file, name, room)];
  });
  const lines = [...rooms, ...files].map((one) => JSON.stringify(one));
  return `{ "overrides": [\n${lines.join(',\n')}\n] }\n`;
}

function override(path: string, name: string, room: Room) {
  const denied = [...deniedRooms(name, room), ...deniedPackages(room)];
  const names = ONE_FILE_EACH.filter(({ file }) => file !== path).map(({ name }) => name);
  const patterns = [
    {
      group: denied,
      message: `${name} may not import this; build/checks/structure/import-rule.ts says who may.`,
    },
    ...(isNamed('electron', room.packages)
      ? [
          {
            group: ['electron'],
            importNamePattern: names.join('|'),
            message: 'One file has this for itself; build/checks/structure/import-rule.ts says which.',
          },
        ]
      : []),
  ];
  return {
    includes: [isFile(path) ? path : `${path}/**`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

function deniedRooms(own: string, { rooms }: Room): readonly string[] {
  const others = [...Object.keys(IMPORT_RULE), ...OUTSIDE];
  const denied = others.filter((one) => one !== own && !rooms.includes(one));
  const inside = rooms.filter((room) => denied.some((one) => room.startsWith(`${one}/`)));
  return [...denied.map(asPattern), ...inside.map((file) => `!**/${file.split('/').slice(1).join('/')}`)];
}

function deniedPackages({ packages }: Room): readonly string[] {
  return PACKAGES.filter((one) => !packages.includes(one)).flatMap((one) =>
    one.endsWith('*') ? [one] : [one, `${one}/*`],
  );
}

function asPattern(room: string): string {
  const name = posix.basename(room);
  return isFile(room) ? `**/${name}` : `**/${name}/**`;
}

function isFile(path: string): boolean {
  return /\.tsx?$/.test(path);
}
