/** One bit for everything that could be. Its memory is touched only where something is. */
export class BitmapSet {
  readonly #maps: readonly Uint32Array[];

  constructor(highSize: number, lowSize: number) {
    const words = Math.ceil(lowSize / 32);
    this.#maps = Array.from({ length: highSize }, () => new Uint32Array(words));
  }

  get bytes(): number {
    return this.#maps.reduce((sum, map) => sum + map.byteLength, 0);
  }

  add(high: number, low: number): boolean {
    const map = this.#maps[high] as Uint32Array;
    const word = low >>> 5;
    const bit = 1 << (low & 31);
    const before = map[word] as number;
    if ((before & bit) !== 0) return false;
    map[word] = before | bit;
    return true;
  }
}
