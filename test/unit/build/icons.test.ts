import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { encodeIcns } from '../../../build/icons/icns.ts';
import { asTemplate, render, trayDrawings } from '../../../build/icons/make-icons.ts';
import { fitToPixels } from '../../../build/icons/pixel-grid.ts';

const drawings = await trayDrawings();

it('there is an icon for every state and for every number of full servers the tray names', () => {
  const full = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9plus'].map((count) => `full-${count}`);
  expect(Object.keys(drawings).sort()).toEqual([...full, 'free', 'paused', 'unknown'].sort());
});

it('no two states look alike without their colour at 16 pixels', () => {
  const pictures = Object.values(drawings).map((drawing) =>
    render(asTemplate(drawing), 16).toString('base64'),
  );
  expect(new Set(pictures).size).toBe(pictures.length);
});

it.each([16, 20, 24, 32, 40, 48, 64])('a PNG of %i pixels is that large', (size) => {
  const png = render(drawings['full-3'] ?? '', size);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

it('a template has only black and alpha, with its glyph cut out', () => {
  const { pixels } = new Resvg(asTemplate(drawings.paused ?? ''), {
    fitTo: { mode: 'width', value: 16 },
  }).render();
  const at = (x: number, y: number): number[] => [...pixels.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)];
  expect({ tile: at(8, 8), bar: at(5, 8) }).toEqual({ tile: [0, 0, 0, 255], bar: [0, 0, 0, 0] });
});

describe('fitting to the pixels', () => {
  it('the edges of a rectangle come to whole pixels', () => {
    // At 20 pixels a unit is 1.25 pixels: 3 to 13 are 3.75 to 16.25, rounded to 4 to 16.
    expect(fitToPixels('<rect x="3" y="0" width="10" height="16"/>', 20)).toBe(
      '<rect x="3.2" y="0" width="9.600000000000001" height="16"/>',
    );
  });

  it('a line gets a whole width and whole borders, by the width of its group', () => {
    // Two units are 2.5 pixels, rounded to 3; from 5 to 7 are 6.25 to 8.75, rounded to 6 to 9, around 7.5.
    expect(fitToPixels('<g stroke-width="2"><path d="M6 6 V6"/></g>', 20)).toBe(
      '<g stroke-width="2.4"><path d="M6 6 V6"/></g>',
    );
  });

  it('at a multiple of the grid nothing moves', () => {
    const drawing =
      '<g stroke-width="2"><path d="M6 4 H9 Q10 4 10 5"/><rect x="3" y="3" width="10" height="4"/></g>';
    expect(fitToPixels(drawing, 32)).toBe(drawing);
  });
});

it('the icon of macOS holds eight pictures, each as long as its header says and as large as its type says', () => {
  const icns = encodeIcns((size) => render(drawings.free ?? '', size));
  const pictures: [string, number][] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    // After the header of eight bytes follows a PNG, with its width at offset 16.
    pictures.push([icns.toString('latin1', at, at + 4), icns.readUInt32BE(at + 8 + 16)]);
  }
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  expect(Object.fromEntries(pictures)).toEqual({
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  });
});
