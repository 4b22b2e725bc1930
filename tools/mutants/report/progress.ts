const interval = 10_000;

/** A line on standard error from time to time: how far, how fast, how long still. */
export class Progress {
  readonly #started = performance.now();
  #last = performance.now();
  #done = 0;

  constructor(readonly planned: number) {}

  /** One more is judged. */
  step(survivors: number): void {
    this.#done += 1;
    const now = performance.now();
    if (now - this.#last < interval && this.#done < this.planned) return;
    this.#last = now;
    const perSecond = this.#done / ((now - this.#started) / 1000);
    const left = (this.planned - this.#done) / perSecond;
    const rate = `${perSecond.toFixed(1)} a second, ${duration(left)} left`;
    process.stderr.write(`${this.#done} of ${this.planned}, ${survivors} survive, ${rate}\n`);
  }

  elapsed(): string {
    return duration((performance.now() - this.#started) / 1000);
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
