/** Apple's names for the sizes of a picture in an `.icns` file; what is for a display of double density has its own. */
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

/** A type's name and the length of what follows, with themselves. */
const HEADER_BYTES = 8;

/** An icon file for macOS; `draw` gives a PNG of that many pixels each way. */
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
