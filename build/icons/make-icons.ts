import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import pngToIco from 'png-to-ico';
import { PROJECT_FOLDER } from '../project.mjs';
import { encodeIcns } from './icns.ts';
import { drawNumber, FULL_COUNTS } from './icon-digits.ts';
import { fitToPixels } from './pixel-grid.ts';

const DRAWINGS = join(PROJECT_FOLDER, 'build', 'icons');
/** For Windows at 100 % to 400 %, and for Linux panels. */
const TRAY_SIZES = [16, 20, 24, 32, 40, 48, 64];
const ICO_SIZES = [...TRAY_SIZES, 256];
/** The sizes Linux desktops choose from. */
const APP_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** For the window, where the system takes a single picture. */
const APP_SIZE = 256;

/** Draws the app's icon and the tray's into `folder`, which is replaced. */
export async function makeIcons(folder: string): Promise<void> {
  const tray = join(folder, 'tray');
  const bySize = join(folder, 'app');
  await rm(folder, { recursive: true, force: true });
  await mkdir(tray, { recursive: true });
  await mkdir(bySize);
  for (const [name, drawing] of Object.entries(await trayDrawings())) {
    for (const size of TRAY_SIZES) await writeFile(join(tray, `${name}-${size}.png`), render(drawing, size));
    await writeIco(tray, name, drawing);
    const template = asTemplate(drawing);
    await writeFile(join(tray, `${name}Template.png`), render(template, 16));
    await writeFile(join(tray, `${name}Template@2x.png`), render(template, 32));
  }
  const app = await readDrawing('app');
  for (const size of APP_SIZES) await writeFile(join(bySize, `${size}x${size}.png`), render(app, size));
  await writeFile(join(folder, 'app.png'), render(app, APP_SIZE));
  await writeIco(folder, 'app', app);
  await writeFile(
    join(folder, 'app.icns'),
    encodeIcns((size) => render(app, size)),
  );
}

/** The tray's variants by name: `free`, `unknown`, `paused`, `full-1` to `full-9`, `full-9plus`. */
export async function trayDrawings(): Promise<Record<string, string>> {
  const full = await readDrawing('full');
  const numbered = FULL_COUNTS.map((count) => [
    `full-${count}`,
    full.replace('</g>\n</svg>', `${drawNumber(count)}</g>\n</svg>`),
  ]);
  return {
    free: await readDrawing('free'),
    unknown: await readDrawing('unknown'),
    paused: await readDrawing('paused'),
    ...Object.fromEntries(numbered),
  };
}

/** A PNG of that many pixels per side. */
export function render(drawing: string, size: number): Buffer {
  const options = {
    fitTo: { mode: 'width', value: size },
    // Our drawings contain no text, and loading all fonts takes longer than drawing.
    font: { loadSystemFonts: false },
  } as const;
  return new Resvg(fitToPixels(drawing, size), options).render().asPng();
}

/** For macOS, which draws the tray icon from black and alpha: the tile with the glyph cut out. */
export function asTemplate(drawing: string): string {
  const tile = group(drawing, 'tile').replace(/ fill="[^"]*"/, ' fill="#000" mask="url(#cut)"');
  const glyph = group(drawing, 'glyph').replaceAll('#fff', '#000');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">',
    `<mask id="cut"><rect x="0" y="0" width="16" height="16" fill="#fff"/>${glyph}</mask>`,
    `${tile}</svg>`,
  ].join('');
}

function group(drawing: string, name: string): string {
  const found = new RegExp(`<g class="${name}"[\\s\\S]*?</g>`).exec(drawing);
  if (found === null) throw new Error(`A drawing has no group "${name}"`);
  return found[0];
}

function readDrawing(name: string): Promise<string> {
  return readFile(join(DRAWINGS, `${name}.svg`), 'utf8');
}

async function writeIco(folder: string, name: string, drawing: string): Promise<void> {
  const ico = await pngToIco(ICO_SIZES.map((size) => render(drawing, size)));
  await writeFile(join(folder, `${name}.ico`), ico);
}
