import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './run-command.ts';
import { isMain } from './script-entry.ts';

export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
}

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const missing = (what: string): Totals => ({
  passed: 0,
  failed: 1,
  notes: [`${what}: did not report, counted as failed`],
});

/** One vitest JSON report; a file that failed before its first test counts as one failure. */
const vitestTotals = (name: string, path: string): Totals => {
  if (!existsSync(path)) {
    return missing(`tests of ${name}`);
  }
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    // An error outside every test also fails the run.
    failed: failed === 0 && !report.success ? 1 : failed,
    notes: [
      ...(skipped > 0 ? [`tests of ${name}: ${skipped} skipped`] : []),
      ...(report.numPassedTests + failed === 0 ? [`tests of ${name}: there are none`] : []),
    ],
  };
};

const gateTotals = (path: string): Totals =>
  existsSync(path)
    ? { ...(JSON.parse(readFileSync(path, 'utf8')) as { passed: number; failed: number }), notes: [] }
    : missing('npm run check');

/** All tests of all packages and of the tools, and all gates of `npm run check`, of the last run below `root`. */
export const sumReports = (root: string): Totals => {
  const packages = readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'package.json')),
  );
  const all = [
    vitestTotals('tools', join(root, '.test-report.json')),
    ...packages.sort().map((name) => vitestTotals(name, join(root, 'packages', name, '.test-report.json'))),
    gateTotals(join(root, '.check-report.json')),
  ];
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    notes: all.flatMap(({ notes }) => notes),
  };
};

if (isMain(import.meta.url)) {
  const { passed, failed, notes } = sumReports(repositoryRoot);
  process.stdout.write([...notes, `${passed} passed, ${failed} failed`, ''].join('\n'));
  process.exitCode = failed === 0 ? 0 : 1;
}
