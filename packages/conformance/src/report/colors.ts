import picocolors from 'picocolors';

export type Colors = Pick<
  ReturnType<typeof picocolors.createColors>,
  'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'isColorSupported'
>;

/** Colours, or functions that change nothing. */
export function colorsFor(isEnabled: boolean): Colors {
  return picocolors.createColors(isEnabled);
}
