import { describe, expect, it } from 'vitest';
import { sumReports } from './sum-reports.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const report = (fields: Record<string, unknown> = {}): string =>
  JSON.stringify({
    success: true,
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...fields,
  });

const files = {
  'packages/spec/package.json': '{}',
  'packages/spec/.test-report.json': report(),
  '.test-report.json': report(),
  '.check-report.json': '{"passed":3,"failed":0}',
};

describe('the totals of a run', () => {
  it('add up the tests of every package, those of the tools, and the gates', async () => {
    expect(await withTemporaryFolder(files, sumReports)).toEqual({ passed: 7, failed: 0, notes: [] });
  });

  it.each([
    ['a failed test', { 'packages/spec/.test-report.json': report({ success: false, numFailedTests: 1 }) }, 7, 1, []],
    [
      'a test file that cannot be loaded',
      {
        'packages/spec/.test-report.json': report({
          success: false,
          testResults: [{ status: 'failed', assertionResults: [] }],
        }),
      },
      7,
      1,
      [],
    ],
    ['an error outside every test', { '.test-report.json': report({ success: false }) }, 7, 1, []],
    ['a failed gate', { '.check-report.json': '{"passed":2,"failed":1}' }, 6, 1, []],
    [
      'a package without a report',
      { 'packages/model/package.json': '{}' },
      7,
      1,
      ['tests of model: did not report, counted as failed'],
    ],
    ['skipped tests', { '.test-report.json': report({ numPendingTests: 2 }) }, 7, 0, ['tests of tools: 2 skipped']],
  ])('show %s', async (_, changed, passed, failed, notes) => {
    expect(await withTemporaryFolder({ ...files, ...changed }, sumReports)).toEqual({ passed, failed, notes });
  });
});
