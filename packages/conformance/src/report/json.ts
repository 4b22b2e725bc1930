import type { Reporter } from './reporter.js';
import { stableJson } from './stable-json.js';

/** The report itself, as report.json of the specification describes it. */
export const jsonReporter: Reporter = (report) => stableJson(report);
