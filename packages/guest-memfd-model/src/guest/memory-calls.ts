import {
  each,
  type GuestReply,
  guestCall,
  inTurn,
  once,
  type Pass,
  platformOf,
  refusedCall,
  rehearsedCall,
  type Verdict,
} from '@guestmem/model';
import { isUnsharing } from '../attribute/unsharing.js';
import { exit, exitAndReact, react } from '../kvm/reactions.js';
import { profileOf } from '../profiles/profile-of.js';
import type { Gmem, GmemTurn, Handler, HugeFolio } from '../record.js';
import { slotInUse } from '../sides.js';
import { guestFault } from './fault.js';

type UnsharePasses = readonly Pass<'guest.unshare', Gmem, HugeFolio>[];

const shared: Verdict = { decision: 'allow', rule: 'GMEM-CALL-001', codes: { guest: 'SUCCESS' } };
const sharedApart: Verdict = { decision: 'allow', rule: 'GMEM-DUAL-008', codes: { guest: 'SUCCESS' } };
const unshared: Verdict = { decision: 'allow', rule: 'GMEM-CALL-002', codes: { guest: 'SUCCESS' } };
const unsharing: Verdict = { decision: 'allow', rule: 'GMEM-STATE-003', codes: { guest: 'SUCCESS' } };
const sharedAgain: Verdict = { decision: 'allow', rule: 'GMEM-STATE-004', codes: { guest: 'SUCCESS' } };
const leftBehind: Verdict = { decision: 'allow', rule: 'GMEM-CALL-004', codes: { guest: 'SUCCESS' } };
const relinquished: Verdict = { decision: 'allow', rule: 'GMEM-CALL-005', codes: { guest: 'SUCCESS' } };

/** EL2 shares first; then the VMM hears of it and converts. A page that is not there is donated, and the call retried. */
export const guestShare: Handler<'guest.share'> = (turn, { vm = 0 }, facts) => {
  if (isUnsharing(turn, vm)) {
    react(turn, 'share');
    return sharedAgain;
  }
  const first = guestCall(turn, 'share', { vm });
  if (first.guest === null) {
    const refused = guestFault(turn, vm, facts, 'share');
    if (refused) return refused;
  }
  const reply = first.guest === null ? guestCall(turn, 'share', { vm }) : first;
  const refused = refusalOf(reply) ?? exitAndReact(turn, 'share', facts);
  return refused ?? (isWhereHostLooks(turn, vm) ? shared : sharedApart);
};

/** What EL2 would refuse anyway is refused before the host is asked. */
const heardByEl2: Handler<'guest.unshare'> = (turn, { vm = 0 }) =>
  rehearsedCall(turn, 'unshare', vm).guest === 'SUCCESS' ? unshared : el2Unshares(turn, vm);

const heardByVmm: Handler<'guest.unshare'> = (turn, _, facts) => exit(turn, facts) ?? unshared;

const zapped: Handler<'guest.unshare'> = (turn) => {
  profileOf(turn.settings).conversion.zap(turn, 'private');
  return unshared;
};

const checked: Handler<'guest.unshare'> = (turn) => {
  const refused = profileOf(turn.settings).conversion.check(turn, 'private');
  if (!refused) return unshared;
  return { ...refused, rule: 'GMEM-CALL-003', codes: { ...refused.codes, guest: 'INVALID_PARAMETER' } };
};

const stored: Handler<'guest.unshare'> = (turn) => {
  profileOf(turn.settings).conversion.store(turn, 'private');
  return unshared;
};

/** The host is asked first: one ioctl over the whole range, and EL2 follows when it succeeded. */
export const deniableUnshare: UnsharePasses = [
  ...inTurn(heardByEl2),
  ...once(heardByVmm),
  ...inTurn<'guest.unshare', Gmem, HugeFolio>(zapped, checked, stored, (turn, { vm = 0 }) =>
    isUnsharing(turn, vm) ? unsharing : el2Unshares(turn, vm),
  ),
];

/** The guest is not to be stopped: EL2 unshares, and the attribute follows where references let it. */
export const unilateralUnshare: UnsharePasses = each<'guest.unshare', Gmem, HugeFolio>((turn, { vm = 0 }, { vmm }) => {
  const answer = el2Unshares(turn, vm);
  if (answer.decision !== 'allow') return answer;
  return vmm === 'manual' || react(turn, 'unshare') ? leftBehind : unshared;
});

export const guestRelinquish: Handler<'guest.relinquish'> = (turn, { vm = 0 }) =>
  refusalOf(guestCall(turn, 'relinquish', { vm })) ?? react(turn, 'relinquish') ?? relinquished;

/** With two memories the guest may be left in the one while the host looks into the other. */
function isWhereHostLooks({ cell, settings }: GmemTurn, vm: number): boolean {
  const entry = cell.guests[vm];
  if (entry?.kind === 'none' && platformOf(settings).refaults) return true;
  return entry?.kind === 'mapped' && entry.frame === slotInUse(cell);
}

function el2Unshares(turn: GmemTurn, vm: number): Verdict {
  return refusalOf(guestCall(turn, 'unshare', { vm })) ?? unshared;
}

function refusalOf(reply: GuestReply): Verdict | null {
  return reply.guest === 'SUCCESS' ? null : refusedCall(reply);
}
