import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { bundle } from '../bundle/bundle.ts';
import { ALL_TARGETS } from '../bundle/targets.mjs';
import { OUT_FOLDER, PROJECT_FOLDER } from '../project.mjs';
import { provideElectron } from '../runtime/electron-runtime.ts';
import { type BundledPackage, bundledPackages, licencesText } from './licences.ts';
import {
  INSTALLERS,
  PACKED_PACKAGES,
  type PackagedRuntime,
  packageConfig,
  SHIPPED_BUNDLES,
  UNPACKED_FOLDER,
} from './package-config.ts';

const LICENCES_FILE = join(OUT_FOLDER, 'THIRD-PARTY-LICENSES.txt');

/** Builds the content of the package; resolves with the Electron to include. */
export async function preparePackage(say: (line: string) => void): Promise<PackagedRuntime> {
  const { executable, description } = await provideElectron(say);
  say(description);
  await bundle(ALL_TARGETS);
  await writeFile(LICENCES_FILE, licencesText(shippedPackages()));
  return runtimeOf(executable);
}

/** Packs the app for this system without an installer; resolves with its folder. */
export async function makeUnpacked(runtime: PackagedRuntime): Promise<string> {
  await pack(runtime, 'dir');
  return UNPACKED_FOLDER;
}

/** Builds the installers for this system; resolves with a sentence for each that could not be built. */
export async function makeInstallers(runtime: PackagedRuntime): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const target of INSTALLERS[Platform.current().buildConfigurationKey] ?? []) {
    try {
      await pack(runtime, target);
    } catch (error) {
      failures.push(`${target} was not made: ${firstLine(error)}`);
    }
  }
  return failures;
}

/** Every package in the app. */
export function shippedPackages(): readonly BundledPackage[] {
  const packed = Object.keys(PACKED_PACKAGES).map((name) => join(PROJECT_FOLDER, 'node_modules', name));
  return bundledPackages(shippedSourceMaps(), packed);
}

/** Source maps of the packaged code. */
function shippedSourceMaps(): readonly string[] {
  const assets = join(OUT_FOLDER, 'renderer', 'assets');
  const page = readdirSync(assets).filter((name) => name.endsWith('.map'));
  return [
    ...SHIPPED_BUNDLES.map((file) => join(OUT_FOLDER, `${file}.map`)),
    ...page.map((name) => join(assets, name)),
  ];
}

/** electron-builder downloads and verifies the official Electron itself; any other is copied from its folder. */
async function runtimeOf(executable: string): Promise<PackagedRuntime> {
  const manifest = createRequire(import.meta.url).resolve('electron/package.json');
  if (executable.startsWith(dirname(manifest))) {
    return { version: JSON.parse(await readFile(manifest, 'utf8')).version, folder: null };
  }
  const folder = dirname(executable);
  return { version: (await readFile(join(folder, 'version'), 'utf8')).trim(), folder };
}

async function pack(runtime: PackagedRuntime, target: string): Promise<void> {
  await build({
    projectDir: PROJECT_FOLDER,
    config: packageConfig(runtime, LICENCES_FILE),
    targets: Platform.current().createTarget(target, process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
    publish: 'never',
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
