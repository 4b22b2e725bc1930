/** How large the abstract model is, and which design it is about. */
export interface Shape {
  readonly pages: number;
  readonly guests: 1 | 2;
  readonly devices: 1 | 2;
  /** Whether references come and go that nobody asked for. */
  readonly hasSpeculative: boolean;
  /** Pins of all pages together. */
  readonly pinCap: number;
  /** Shmem with exclusive pins instead of guest_memfd. */
  readonly isShmem: boolean;
  /** A fault on purpose. */
  readonly unshareIgnoresPins: boolean;
}

const sizes = {
  S: { guests: 1, devices: 1, hasSpeculative: false, pinCap: 1 },
  M: { guests: 1, devices: 1, hasSpeculative: true, pinCap: 2 },
  L: { guests: 2, devices: 2, hasSpeculative: true, pinCap: 2 },
} as const;

export type Size = keyof typeof sizes;

export function shapeOf(size: Size, rest: Pick<Shape, 'pages' | 'isShmem'> & Partial<Shape>): Shape {
  return { ...sizes[size], unshareIgnoresPins: false, ...rest };
}
