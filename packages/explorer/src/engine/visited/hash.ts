const { imul } = Math;

/** Mixes all bits of a number below 2^53 and one below 2^32. */
export function hashOf(high: number, low: number): number {
  let hash = imul((high >>> 0) ^ 0x9e3779b9, 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 15) ^ (high / 4294967296), 0xc2b2ae35);
  hash = imul(hash ^ (hash >>> 13) ^ low, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
