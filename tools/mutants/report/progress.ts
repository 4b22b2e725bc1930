const interval = 10_000;

/** A line on standard error from time to time: how far, how fast, how long still. */
export class Progress {
  readonly #started = performance.now();
  #last = this.#started;
  #done = 0;
  #survivors = 0;

  constructor(readonly planned: number) {}

  /** One more is judged. */
  step(survived: boolean): void {
    this.#done += 1;
    if (survived) this.#survivors += 1;
    const now = performance.now();
    if (now - this.#last < interval) return;
    this.#last = now;
    const perSecond = this.#done / ((now - this.#started) / 1000);
    const left = duration((this.planned - this.#done) / perSecond);
    const rate = `${perSecond.toFixed(1)} a second, ${left} left`;
    process.stderr.write(`${this.#done} of ${this.planned}, ${this.#survivors} survive, ${rate}\n`);
  }

  end(): void {
    const seconds = (performance.now() - this.#started) / 1000;
    process.stderr.write(`${this.#done} of ${this.planned} in ${duration(seconds)}\n`);
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
