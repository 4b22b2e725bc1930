import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tools/**/*.test.ts', 'bench/**/*.test.ts'],
    // Two of these tests run npm and tsc.
    testTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.test-report.json' },
  },
});
