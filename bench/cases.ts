import type { BenchCase } from './bench-case.ts';
import { commandStart } from './cases/command-start.ts';
import { diagrams } from './cases/diagrams.ts';
import { exportedGuestMemfd, exportedShmemGup } from './cases/exported-design.ts';
import { pageModelLarge, pageModelMedium } from './cases/page-model.ts';
import { product } from './cases/product.ts';
import { simulation } from './cases/simulation.ts';

export const cases: readonly BenchCase[] = [
  pageModelMedium,
  pageModelLarge,
  exportedGuestMemfd,
  exportedShmemGup,
  product,
  diagrams,
  simulation,
  commandStart,
];
