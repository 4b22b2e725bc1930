import type { ViteUserConfig } from 'vitest/config';

// Packages are tested on their siblings' sources, so a test run needs no build.
const conditions = ['@guestmem/source'];

/** The vitest configuration of every workspace package; the JSON report is what `tools/sum-reports.ts` adds up. */
export const testConfig: ViteUserConfig = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    passWithNoTests: true,
    reporters: ['default', 'json'],
    outputFile: { json: '.test-report.json' },
  },
};
