import { inTurn, type Pass, type Verdict } from '@guestmem/model';
import { type Attribute, type Gmem, type GmemTurn, type Handler, update } from '../record.js';
import { checkReferences } from './check-references.js';
import { zap } from './zap.js';

/** The three walks of __kvm_gmem_set_attributes. The first is not undone when the second refuses. */
export const zapPass: Handler<'kvm.convert'> = (turn, { to }) => {
  if (to === 'private') zapForPrivate(turn);
  return stored(to);
};

export const checkPass: Handler<'kvm.convert'> = (turn, { to }) =>
  (to === 'private' ? checkForPrivate(turn) : null) ?? stored(to);

export const storePass: Handler<'kvm.convert'> = (turn, { to }) => {
  if (turn.cell.backing.attr === to) return { decision: 'allow', rule: 'GMEM-CONV-004' };
  update(turn, { attr: to });
  return stored(to);
};

export const conversion: readonly Pass<'kvm.convert', Gmem, never>[] = inTurn(zapPass, checkPass, storePass);

/** The first walk at one page: a page that is private already has no entry to lose. */
export function zapForPrivate(turn: GmemTurn): void {
  if (turn.cell.backing.attr === 'shared') zap(turn);
}

/** The second walk at one page. */
export function checkForPrivate(turn: GmemTurn): Verdict | null {
  return turn.cell.backing.attr === 'shared' ? checkReferences(turn) : null;
}

/** All three walks over one page; null: it is private now. */
export function makePrivate(turn: GmemTurn): Verdict | null {
  zapForPrivate(turn);
  const refused = checkForPrivate(turn);
  if (!refused) update(turn, { attr: 'private' });
  return refused;
}

/** To shared nothing is zapped and nobody is counted, so that nothing can refuse it. */
export function makeShared(turn: GmemTurn): null {
  update(turn, { attr: 'shared' });
  return null;
}

function stored(to: Attribute): Verdict {
  return { decision: 'allow', rule: to === 'private' ? 'GMEM-CONV-001' : 'GMEM-CONV-003' };
}
