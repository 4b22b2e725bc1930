import { describe, expect, it } from 'vitest';
import { type UapiKernel, uapiKernels, uapiSkew } from '../../src/index.js';
import { ALL } from './row.js';

describe('the kernels', () => {
  const differences = ALL.slice(1).flatMap((version, index) => {
    const before = uapiKernels[ALL[index] ?? version];
    const now = uapiKernels[version];
    const fields = Object.keys(now) as readonly (keyof UapiKernel)[];
    return fields
      .filter((field) => field !== 'version' && now[field] !== before[field])
      .map((field) => `${field} since ${version}`);
  });

  it('differ where a row says so, and nowhere else', () => {
    const rows = uapiSkew.map(({ field, since }) => `${field} since ${since}`);
    expect(rows.toSorted()).toEqual(differences.toSorted());
  });

  it('carry their own names', () => {
    expect(ALL.map((version) => uapiKernels[version].version)).toEqual(ALL);
  });
});
