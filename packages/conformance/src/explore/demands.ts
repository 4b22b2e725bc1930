import type { Finding } from '@guestmem/explorer';
import type { Bound, BoundInvariant, ExploredInvariant } from '@guestmem/spec';
import { partsAt } from './limits.js';
import type { SideView } from './product.js';

type Path = readonly string[];

interface Demand {
  readonly name: string;
  /** Whether there is anything in the page that it is about. */
  readonly isAsked: (view: SideView) => boolean;
  readonly holds: (view: SideView) => boolean;
}

/** What a bound says must hold in every state, of each page at each side. */
export class Demands {
  readonly #demands: readonly Demand[];
  readonly #asked = new Set<string>();

  constructor({ invariants = [] }: Pick<Bound, 'invariants'>) {
    this.#demands = invariants.map(demandOf);
  }

  /** The names of those that a page breaks. */
  brokenBy(view: SideView): readonly string[] {
    return this.#demands.filter(({ isAsked, holds }) => isAsked(view) && !holds(view)).map(({ name }) => name);
  }

  /** The same of a page at all sides, as a search tells it. */
  judge(sides: readonly SideView[]): Finding | null {
    const broken = sides.flatMap((view, at) =>
      this.brokenBy(view).map((name) =>
        sides.length === 1 ? `"${name}"` : `${at === 0 ? 'left' : 'right'} "${name}"`,
      ),
    );
    return broken.length === 0 ? null : { name: `breaks ${broken.join(', ')}`, ends: true };
  }

  /** Takes note of what a page that was reached asks. */
  look(sides: readonly SideView[]): void {
    for (const { name, isAsked } of this.#demands) {
      if (!this.#asked.has(name) && sides.some((view) => isAsked(view))) this.#asked.add(name);
    }
  }

  result(): readonly ExploredInvariant[] {
    return this.#demands.map(({ name }) => ({ name, isAsked: this.#asked.has(name) }));
  }
}

function demandOf({ name, path, is, isNot, when }: BoundInvariant): Demand {
  const [subject, condition] = [split(path), when && { path: split(when.path), is: when.is }];
  return {
    name,
    isAsked: (view) =>
      textsAt(view, subject).length > 0 &&
      (condition === undefined || textsAt(view, condition.path).includes(condition.is)),
    holds: (view) => {
      const texts = textsAt(view, subject);
      return (
        (is === undefined || texts.every((text) => text === is)) && (isNot === undefined || !texts.includes(isNot))
      );
    },
  };
}

const split = (path: string): Path => path.split('.');

function textsAt({ page, names }: SideView, path: Path): readonly string[] {
  return [...partsAt(page, path), ...partsAt(names, path)].map(String);
}
