type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

/** Pieces that have a meaning in the tables. */
const SPECIFIC = [
  '\r\n',
  '\n',
  ' ',
  '        ',
  '>',
  '0',
  '65536',
  '9999999999',
  '\0',
  '[5]:',
  '\u001b[2J',
  'ID',
  '\t',
  '\ufeff',
];

const MUTATIONS: readonly Mutation[] = [
  /** Changes one byte. */
  (bytes, random) => {
    const changed = bytes.slice();
    changed[at(bytes, random)] = Math.floor(random() * 256);
    return changed;
  },
  /** Flips one bit. */
  (bytes, random) => {
    const changed = bytes.slice();
    const index = at(bytes, random);
    changed[index] = (changed[index] ?? 0) ^ (1 << Math.floor(random() * 8));
    return changed;
  },
  /** Removes the end. */
  (bytes, random) => bytes.slice(0, at(bytes, random)),
  /** Removes the beginning. */
  (bytes, random) => bytes.slice(at(bytes, random)),
  /** Removes a piece in the middle. */
  (bytes, random) => {
    const [from, to] = range(bytes, random);
    return concat(bytes.slice(0, from), bytes.slice(to));
  },
  /** Repeats a piece. */
  (bytes, random) => {
    const [from, to] = range(bytes, random);
    return concat(bytes.slice(0, to), bytes.slice(from));
  },
  /** Swaps two pieces. */
  (bytes, random) => {
    const [from, to] = range(bytes, random);
    return concat(bytes.slice(to), bytes.slice(from, to), bytes.slice(0, from));
  },
  /** Inserts a piece with a meaning where it does not belong. */
  (bytes, random) => {
    const index = at(bytes, random);
    const piece = new TextEncoder().encode(SPECIFIC[Math.floor(random() * SPECIFIC.length)] ?? '');
    return concat(bytes.slice(0, index), piece, bytes.slice(index));
  },
];

/** The maximum number of mutations of one answer. */
const MOST_MUTATIONS = 4;

/** A damaged copy. The same `random` brings the same damage. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  // A Buffer's slice would share memory with the undamaged bytes.
  let damaged: Uint8Array = new Uint8Array(bytes);
  const times = 1 + Math.floor(random() * MOST_MUTATIONS);
  for (let time = 0; time < times; time += 1) {
    const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
    if (mutation !== undefined) damaged = mutation(damaged, random);
  }
  return damaged;
}

function at(bytes: Uint8Array, random: () => number): number {
  return Math.floor(random() * bytes.length);
}

function range(bytes: Uint8Array, random: () => number): readonly [from: number, to: number] {
  const [a, b] = [at(bytes, random), at(bytes, random)];
  return a < b ? [a, b] : [b, a];
}

function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
