import type { Scenario } from '@guestmem/spec';
import type { Records } from './records.js';
import type { ResolveIn } from './resolve-sides.js';
import type { SideRuns } from './side-runs.js';
import type { Variation } from './variations.js';

/** What one scenario is judged by in one variation. */
export interface Context {
  readonly scenario: Scenario;
  readonly variation: Variation;
  readonly records: Records;
  readonly runs: SideRuns;
  readonly resolve: ResolveIn;
}
