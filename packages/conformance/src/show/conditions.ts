import type { HypercallCheck, HypercallCondition, HypercallField } from '@guestmem/spec';
import { unreachable } from '../unreachable.js';

/** What a field is called. */
const subjects: Readonly<Record<HypercallField, string>> = {
  'frame.kind': 'the frame',
  'frame.host': "the host's state of the page",
  'frame.hyp': "the hypervisor's state of the page",
  'frame.refcount': "EL2's reference count of the page",
  'frame.guestShares': 'the number of guests it is shared with',
  'frame.hostMappings': "the number of the host's domains that map it",
  'frame.annotation': "the owner noted in the host's stage 2",
  'frame.extent': 'the memory extent that holds the page',
  'frame.wipe': 'the wish to have the page zeroed on its way back',
  'frame.rmp': 'the guest that the RMP assigns the page to',
  'frame.validated': 'the page has been validated by its guest',
  'guest-entry.state': "the guest's stage-2 entry",
  'guest-entry.size': "the size of the guest's entry",
  'guest-entry.fits': "the guest's entry has the size asked for",
  'guest-entry.writable': 'the guest may write the page',
  'vm.kind': 'the VM',
  'vm.life': 'the life of the VM',
  'vcpu.load': 'the vCPU',
  'vcpu.memcache': "the vCPU's memory cache",
  'args.prot': 'the permission asked for',
  'args.size': 'the size asked for',
  'args.aligned': 'the address is aligned to the size',
  'args.reserved': 'every reserved argument',
  'args.inRange': 'the range lies within bounds',
  'args.fault': 'the fault of the vCPU',
  'args.acl': 'the list of those who get the page',
  'args.parcelType': 'the kind that the caller names',
  'args.validate': 'what the caller asks to be told of the parcel',
  'args.sanitize': 'a page to be zeroed',
  'iommu-entry.state': "the domain's entry at the IOVA",
  'device.presence': 'the device',
  'device.owner': 'the owner of the device',
  'device.attachment': 'the domain that the device is attached to',
  'device.speaksPrivate': 'the device can be trusted with private memory',
  'domain.owner': 'the owner of the domain',
  'domain.half': 'the half of the ids that the domain lies in',
  'domain.devices': 'the list of devices at the domain',
  'setting.iommu': 'the IOMMU design',
  'setting.mapGuestShared': 'mapping of guest-shared pages',
  'setting.sanitize': 'zeroing on the way back',
};

/** Fields that are a statement by themselves: `equals yes` adds nothing. */
const statements: ReadonlySet<HypercallField> = new Set([
  'guest-entry.fits',
  'guest-entry.writable',
  'frame.validated',
  'args.aligned',
  'args.inRange',
  'device.speaksPrivate',
]);

/** A condition as a clause: `the host's state of the page is owned`. */
export function conditionText(condition: HypercallCondition): string {
  const subject = subjects[condition.field];
  switch (condition.test) {
    case 'equals':
      if (statements.has(condition.field) && condition.value === 'yes') return subject;
      return `${subject} is ${condition.value}`;
    case 'not-equals':
      return `${subject} is not ${condition.value}`;
    case 'one-of':
      return `${subject} is ${condition.values.join(' or ')}`;
    case 'at-least':
      return `${subject} is at least ${condition.count}`;
    case 'at-most':
      return condition.count === 0 ? `${subject} is 0` : `${subject} is at most ${condition.count}`;
    default:
      return unreachable(condition);
  }
}

/** Conditions behind what they qualify; empty where there are none. */
export function whenText(when: readonly HypercallCondition[] = []): string {
  return when.length === 0 ? '' : `, where ${when.map(conditionText).join(' and ')}`;
}

/** A check with what happens where it fails: `the frame is ram, else -EPERM (why)`. */
export function checkText(check: HypercallCheck, stage: string): string {
  const note = check.note === undefined ? '' : ` (${check.note})`;
  return `${stage}${conditionText(check)}${whenText(check.when)}, else ${replyText(check.error)}${note}`;
}

/** What a caller gets, as the kernel writes it. */
export function replyText(reply: string): string {
  if (reply === 'OK') return 'it returns without a word';
  return /^E[A-Z0-9]+$/.test(reply) ? `-${reply}` : reply;
}
