import type { ViteUserConfig } from 'vitest/config';

// Packages are tested on their siblings' sources, so a test run needs no build.
const conditions = ['@guestmem/source'];

const { MUTANT_FILE, MUTANT_TEXT } = process.env;

/** One source file replaced by a faulty one: `tools/mutants` asks whether the tests notice. */
const mutant = {
  name: 'mutant',
  enforce: 'pre' as const,
  load: (id: string) => (id === MUTANT_FILE ? MUTANT_TEXT : null),
};

/** The vitest configuration of every workspace package; the JSON report is what `tools/sum-reports.ts` adds up. */
export const testConfig: ViteUserConfig = {
  plugins: MUTANT_FILE === undefined ? [] : [mutant],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    // Random walks take seconds on an idle machine; a loaded one is no fault of theirs.
    testTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.test-report.json' },
  },
};
