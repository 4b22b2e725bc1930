/** Regions that ran, by file. */
export type Reached = Readonly<Record<string, readonly number[]>>;

/** Notes which regions run, from one `take` to the next. */
export class Hits {
  readonly #byFile = new Map<string, Set<number>>();

  /** What the instrumented module of that file calls. */
  of(file: string): (region: number) => void {
    const set = new Set<number>();
    this.#byFile.set(file, set);
    return (region) => void set.add(region);
  }

  /** What ran since the last time. */
  take(): Reached {
    const reached: Record<string, readonly number[]> = {};
    for (const [file, set] of this.#byFile) {
      if (set.size > 0) reached[file] = [...set];
      set.clear();
    }
    return reached;
  }
}
