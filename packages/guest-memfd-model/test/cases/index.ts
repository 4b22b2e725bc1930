import type { Case } from '../case.js';
import { conversionCases } from './conversion.js';
import { dualCases } from './dual.js';
import { fileCases } from './file.js';
import { guestCases } from './guest.js';
import { hostAccessCases } from './host-access.js';
import { hugetlbCases } from './hugetlb.js';
import { machineCases } from './machine.js';
import { noDirectMapCases } from './no-direct-map.js';
import { processCases } from './processes.js';
import { threeStateCases } from './three-state.js';
import { wholeFileCases } from './whole-file.js';
import { x86Cases } from './x86.js';

export const groups: readonly (readonly [subject: string, cases: readonly Case[]])[] = [
  ['a conversion', conversionCases],
  ['the host', hostAccessCases],
  ['a guest', guestCases],
  ['the file', fileCases],
  ['a process', processCases],
  ['the machine', machineCases],
  ['a file of 6.18', wholeFileCases],
  ['the two memories of 6.8', dualCases],
  ['a huge page', hugetlbCases],
  ['a file without a linear map', noDirectMapCases],
  ['a page with three states', threeStateCases],
  ['private memory of x86', x86Cases],
];
