import { inTurn, type Pass, type Verdict } from '@guestmem/model';
import type { Attribute, Gmem, GmemTurn, HugeFolio } from '../record.js';
import type { Conversion } from './conversion.js';

/** The conversion ioctl: a check that refuses keeps every page from being stored. */
export function conversionPasses({ zap, check, store }: Conversion): readonly Pass<'kvm.convert', Gmem, HugeFolio>[] {
  return inTurn<'kvm.convert', Gmem, HugeFolio>(
    (turn, { to }) => {
      zap(turn, to);
      return goingOn;
    },
    (turn, { to }) => check(turn, to) ?? goingOn,
    (turn, { to }) => store(turn, to),
  );
}

/** All three steps at one page; null: it has the attribute now. */
export function convertPage({ zap, check, store }: Conversion, turn: GmemTurn, to: Attribute): Verdict | null {
  zap(turn, to);
  const refused = check(turn, to);
  if (!refused) store(turn, to);
  return refused;
}

/** Seen by nobody: the last walk has the last word. */
const goingOn: Verdict = { decision: 'allow', rule: 'GMEM-CONV-001' };
