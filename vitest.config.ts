import { defineConfig } from 'vitest/config';
import { testConfig } from './vitest.shared.ts';

export default defineConfig({
  ...(testConfig.resolve && { resolve: testConfig.resolve }),
  ...(testConfig.ssr && { ssr: testConfig.ssr }),
  test: {
    include: ['tools/**/*.test.ts', 'bench/**/*.test.ts'],
    // Two of these tests run npm and tsc.
    testTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.test-report.json' },
  },
});
