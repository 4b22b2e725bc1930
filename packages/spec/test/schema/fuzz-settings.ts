const integerOf = (name: string, fallback: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new Error(`${name}=${text}: expected an integer`);
};

/** Fixed unless the environment says otherwise, so that a failure on one machine fails on all. */
export const FUZZ = {
  seed: integerOf('FC_SEED', 20_240_619),
  numRuns: integerOf('FC_RUNS', 100),
  includeErrorInReport: true,
} as const;
