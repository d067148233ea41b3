/** Seeded random numbers for the demo: the same seed, the same numbers everywhere. Never for secrets. */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, below). */
  integer(below: number): number;
  chance(probability: number): boolean;
  /** One of the items, each as likely. Throws a RangeError for an empty list. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight says. Weights are at least 0 and not all 0. */
  pickWeighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
  /** An identifier in the form of a version 4 UUID. */
  uuid(): string;
}

/**
 * The generator xoshiro128** (Blackman and Vigna, 2018). Its 128 bits of state keep the streams of one seed
 * apart, so that each activity of the day can draw from its own.
 */
export function createRandom(seed: number, stream = 0): Random {
  const state = new Uint32Array([1, 2, 3, 4].map((word) => scramble(scramble(seed ^ (word << 24)) + stream)));

  function nextWord(): number {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
    const t2 = s2 ^ s0;
    const t3 = s3 ^ s1;
    state[0] = s0 ^ t3;
    state[1] = s1 ^ t2;
    state[2] = t2 ^ (s1 << 9);
    state[3] = rotateLeft(t3, 11);
    return Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
  }

  const next = () => nextWord() / 2 ** 32;
  const integer = (below: number) => Math.floor(next() * below);

  function pick<T>(items: readonly T[]): T {
    return at(items, integer(items.length));
  }

  function pickWeighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    const index = items.findIndex((item) => {
      left -= weightOf(item);
      return left < 0;
    });
    // Rounding may leave a sliver of weight after the last item.
    return at(items, index === -1 ? items.length - 1 : index);
  }

  function hex(digits: number): string {
    let text = "";
    while (text.length < digits) text += nextWord().toString(16).padStart(8, "0");
    return text.slice(0, digits);
  }

  function uuid(): string {
    const variant = "89ab".charAt(integer(4));
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
  }

  return { next, integer, chance: (probability) => next() < probability, pick, pickWeighted, hex, uuid };
}

/** Spreads each bit over the word and maps no two words to one, so that no two streams share a state. */
function scramble(word: number): number {
  let mixed = (word + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError("couldn't pick from an empty list");
  return item;
}
