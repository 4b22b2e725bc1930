/** How many bits of a word are set. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Which is the lowest bit of a word that has one. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** A bit for each number below `size` that `has` says yes to. */
export function bitsWhere(size: number, has: (number: number) => boolean): Int32Array {
  const bits = new Int32Array(Math.ceil(size / 32));
  for (let number = 0; number < size; number++) {
    if (has(number)) bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31));
  }
  return bits;
}

/** Leaves left & right in `into` and says how many bits that are. */
export function intersect(into: Int32Array, left: Int32Array, right: Int32Array): number {
  let count = 0;
  for (let word = 0; word < into.length; word++) {
    const both = (left[word] as number) & (right[word] as number);
    into[word] = both;
    if (both !== 0) count += bitCount(both);
  }
  return count;
}

export function* numbersIn(bits: Int32Array): Generator<number> {
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) yield (word << 5) + lowestBit(left);
  }
}
