import { crc32, deflateSync } from 'node:zlib';

/** One size of a tray icon as D-Bus carries it: four bytes a pixel, alpha, red, green, blue. */
export interface Pixmap {
  readonly width: number;
  readonly height: number;
  readonly argb: Uint8Array;
}

export type IconColour = 'red' | 'amber' | 'green' | 'blue' | 'grey' | 'none';

/** More transparent pixels do not count for the colour. */
const VISIBLE_ALPHA = 128;
/** From 0 to 1; below it a pixel counts as grey. */
const COLOURED_SATURATION = 0.3;

/** The colour of most visible pixels; `grey` only when hardly any of them has a colour. */
export function dominantColour(pixmap: Pixmap): IconColour {
  const counts = new Map<IconColour, number>();
  for (let offset = 0; offset < pixmap.argb.length; offset += 4) {
    const [alpha = 0, red = 0, green = 0, blue = 0] = pixmap.argb.subarray(offset, offset + 4);
    if (alpha < VISIBLE_ALPHA) continue;
    const colour = nameColour(red, green, blue);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const visible = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (visible === 0) return 'none';
  // The number in the icon is black or white; the shape around it has the colour of the state.
  const coloured = [...counts].filter(([colour, count]) => colour !== 'grey' && count >= visible / 10);
  return coloured.sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'grey';
}

function nameColour(red: number, green: number, blue: number): IconColour {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (most === 0 || range / most < COLOURED_SATURATION) return 'grey';
  const sector =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  const degrees = (sector * 60 + 360) % 360;
  if (degrees < 25 || degrees >= 300) return 'red';
  if (degrees < 70) return 'amber';
  return degrees < 175 ? 'green' : 'blue';
}

/** The icon as a PNG file, to be looked at. */
export function encodePng({ width, height, argb }: Pixmap): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits a channel, RGBA, the only methods there are, not interlaced
  const rows = Buffer.alloc(height * (1 + width * 4)); // each row begins with its filter: 0, none
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const [alpha = 0, red = 0, green = 0, blue = 0] = argb.subarray(from, from + 4);
      rows.set([red, green, blue, alpha], y * (1 + width * 4) + 1 + x * 4);
    }
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
