/** Apple's type names for the picture sizes in an `.icns` file; pictures for double density have their own. */
const TYPES = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
} as const;

/** The type and the length of an entry, both included in the length. */
const HEADER_BYTES = 8;

/** An icon file for macOS; `draw` returns a PNG of that many pixels per side. */
export function encodeIcns(draw: (size: number) => Buffer): Buffer {
  const pictures = Object.entries(TYPES).map(([type, size]) => chunk(type, draw(size)));
  return chunk('icns', Buffer.concat(pictures));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(type, 'latin1');
  header.writeUInt32BE(HEADER_BYTES + content.length, type.length);
  return Buffer.concat([header, content]);
}
