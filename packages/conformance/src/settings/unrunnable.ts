/**
 * What nothing runs, by name. pending: a profile or the value of a switch that no model runs yet. impossible: profiles
 * that there cannot be together.
 */
export interface Unrunnable {
  readonly kind: 'pending' | 'impossible';
  readonly profiles: readonly string[];
}

const words: Readonly<Record<Unrunnable['kind'], string>> = {
  pending: 'not written yet',
  impossible: 'cannot be combined',
};

/** Why it does not run. */
export function whyUnrunnable({ kind, profiles }: Unrunnable): string {
  return `${words[kind]}: ${profiles.join(', ')}`;
}

/** Of two that do not run together, one word for both: what cannot be will not be written. */
export function bothUnrunnable(all: readonly Unrunnable[]): Unrunnable {
  const kind = all.some((one) => one.kind === 'impossible') ? 'impossible' : 'pending';
  const named = all.filter((one) => one.kind === kind).flatMap(({ profiles }) => profiles);
  return { kind, profiles: [...new Set(named)] };
}
