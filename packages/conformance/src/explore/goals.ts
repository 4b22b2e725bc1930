import type { Bound, ExploredGoal } from '@guestmem/spec';
import { partsAt } from './limits.js';
import type { SideView } from './product.js';

/** Watches for what a bound must reach. */
export class Goals {
  readonly #goals: readonly { readonly name: string; readonly path: readonly string[]; readonly is: string }[];
  readonly #reached = new Set<string>();

  constructor({ goals }: Bound) {
    this.#goals = goals.map(({ path, ...goal }) => ({ ...goal, path: path.split('.') }));
  }

  look(sides: readonly SideView[]): void {
    for (const { name, path, is } of this.#goals) {
      if (this.#reached.has(name)) continue;
      const holds = ({ page, names }: SideView): boolean =>
        [...partsAt(page, path), ...partsAt(names, path)].some((part) => String(part) === is);
      if (sides.every(holds)) this.#reached.add(name);
    }
  }

  result(): readonly ExploredGoal[] {
    return this.#goals.map(({ name }) => ({ name, isReached: this.#reached.has(name) }));
  }
}
