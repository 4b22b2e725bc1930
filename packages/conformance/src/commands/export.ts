import { initialState } from '@guestmem/model';
import type { Backing } from '@guestmem/spec';
import { requireRoom } from '../explore/limits.js';
import { loadBound } from '../explore/load-bound.js';
import { oneDesign } from '../export/one-design.js';
import { exportPromela } from '../export/promela.js';
import { packageVersion } from '../files/package-root.js';
import { writeFile } from '../files/write-file.js';
import { GuestmemError } from '../guestmem-error.js';
import { designFor } from '../implementation/design-for.js';
import { describePart } from '../settings/describe.js';
import { runnableSide } from '../settings/runnable.js';
import type { ExitCode, Io } from './io.js';
import { watching } from './watching.js';

export interface ExportOptions {
  readonly promela?: boolean;
  readonly side: Backing;
  readonly bound: string;
  readonly pages?: number;
  readonly profile?: readonly string[];
  readonly maxStates?: number;
  readonly time?: number;
  readonly out?: string;
}

/** Writes all that one design can do within a bound for another tool. */
export async function exportModel(options: ExportOptions, io: Io): Promise<ExitCode> {
  if (options.promela !== true) {
    throw new GuestmemError('bad-usage', 'found no form to export to; expected --promela');
  }
  const bound = loadBound(options.bound, options.pages);
  const settings = runnableSide(options.side, options.profile ?? []);
  const { backing, hypervisor, iommu } = settings;
  const about = [
    `guestmem ${packageVersion()}: ${[backing, hypervisor, iommu].map((part) => describePart(part)).join(', ')}`,
    `bound ${bound.name}, pages: ${bound.world.pages}`,
  ];
  const watch = watching(options, io);
  const design = designFor(settings);
  requireRoom(bound, initialState(design, bound.world));
  const text = await exportPromela(oneDesign(design, bound), {
    about,
    watch: watch.look,
    ...(options.maxStates !== undefined && { maxStates: options.maxStates }),
  });
  watch.done();
  if (options.out === undefined) io.write(text);
  else writeFile(options.out, text);
  return 0;
}
