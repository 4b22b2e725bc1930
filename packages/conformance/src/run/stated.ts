import type { Expectation, Outcome } from '@guestmem/spec';

/** What an outcome says to those who took part, in the order in which expectations are written down. */
export function stated({
  decision,
  data,
  count,
  errorOffset,
  codes,
}: Outcome): Pick<Expectation, 'decision' | 'data' | 'count' | 'errorOffset' | 'codes'> {
  return {
    decision,
    ...(data !== undefined && { data }),
    ...(count !== undefined && { count }),
    ...(errorOffset !== undefined && { errorOffset }),
    ...(Object.keys(codes).length > 0 && { codes }),
  };
}
