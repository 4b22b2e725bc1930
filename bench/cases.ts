import type { BenchCase } from './bench-case.ts';
import { commandStart } from './cases/command-start.ts';
import { pageModelLarge, pageModelMedium } from './cases/page-model.ts';

export const cases: readonly BenchCase[] = [pageModelMedium, pageModelLarge, commandStart];
