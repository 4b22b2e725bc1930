import type { Errno, FrameSlot, HypercallArgs, KnownHypercallName, KnownRuleId, Reply } from '@guestmem/spec';
import type { MachineCell } from '../cell.js';
import type { Access, HostAccessKind } from '../cpu/host-access.js';
import type { Vm } from '../globals.js';
import type { GuestReply, GuestWish } from '../guest/guest-call.js';
import type { Turn, Verdict } from '../turn.js';

/** The two views of a guest's memory. */
export type Visibility = 'private' | 'shared';

/** The outcome of a call to the hypervisor. */
export interface CallReply {
  readonly ret: Reply;
  readonly rule: KnownRuleId;
}

/** How private memory gets its first content, while the VM is built. */
export interface Population {
  readonly enter: <B, F>(turn: Turn<B, F>, vm: number, frame: FrameSlot) => CallReply;
  /** What the VMM is told that names no source where the page itself cannot be one. */
  readonly withoutSource: Errno;
}

/**
 * What lies under the host kernel: a hypervisor, firmware, or nothing but KVM. Both backings are written against this,
 * so that neither knows which hypercall gives a guest its page.
 */
export interface Platform {
  /** What a VM of the world is here: where nothing protects memory, every VM is an ordinary one. */
  readonly vmKind: (asked: Vm['kind']) => Vm['kind'];
  /** Whether this platform knows the call. */
  readonly offers: (call: KnownHypercallName) => boolean;
  /** Whether a protected guest says by the address of each access which view of memory it means. */
  readonly choosesView: boolean;
  /** Whether the memslots that a protected VM has run with can neither go nor move. */
  readonly fixesMemslots: boolean;
  /** Whether the guest's entry goes when its page changes sides, so that the next touch faults it in anew. */
  readonly refaults: boolean;
  /** Whether a guest's unshare always goes through the host, whatever the backing's switch says. */
  readonly unshareNeedsHost: boolean;
  /** Whether the host can take a page from a running guest that does not give it. */
  readonly releases: (vm: Vm) => boolean;
  /** Which view the guest's next touch of a page that it has not got is meant for. */
  readonly wants: (cell: MachineCell, vm: number) => Visibility;
  /** Whether the guest takes whatever the page is at the moment, so that its touch cannot be at odds with an attribute. */
  readonly followsAttribute: boolean;
  /** Enters the page in a guest's table. */
  readonly map: <B, F>(turn: Turn<B, F>, vm: number, frame: FrameSlot, as: Visibility) => CallReply;
  /** Takes a page out of the table of a guest that the platform releases pages of. */
  readonly unmap: <B, F>(turn: Turn<B, F>, vm: number) => void;
  /** The page goes back to the host for good: it has become shared, or leaves its file. No guest maps it any more. */
  readonly giveBack: <B, F>(turn: Turn<B, F>, frame: FrameSlot) => void;
  /** Takes a private page from a protected guest by force, at the price of its content; null: there is no such call. */
  readonly seize: (<B, F>(turn: Turn<B, F>, frame: FrameSlot) => CallReply) | null;
  /** A guest CPU access through an entry that is there; null: there is none, and the backing has to fault the page in. */
  readonly guestAccess: <B, F>(turn: Turn<B, F>, vm: number, access: Access) => Verdict | null;
  /** What the guest asks for about a page of its own. */
  readonly guestCall: <B, F>(turn: Turn<B, F>, wish: GuestWish, args: HypercallArgs & { vm: number }) => GuestReply;
  /** A host CPU access to a frame, once the host's own page tables have led there. */
  readonly hostAccess: <B, F>(turn: Turn<B, F>, slot: FrameSlot, kind: HostAccessKind, access: Access) => Verdict;
  /** Fills a private page before its guest first touches it; null: there is no such call. */
  readonly populate: Population | null;
  /** What a DMA through the host's own IOMMU comes to at a page that the host has lost; null: it goes through. */
  readonly strayDma: Verdict | null;
  /** What is written down of a DMA that the IOMMU's own tables abort; none where the event has no name of its own. */
  readonly iommuFault: NonNullable<Verdict['codes']>;
  /** A vCPU enters KVM_RUN, which nothing may come of, or leaves it. */
  readonly loadVcpu: <B, F>(turn: Turn<B, F>, vm: number) => KnownRuleId;
  readonly putVcpu: <B, F>(turn: Turn<B, F>, vm: number) => KnownRuleId;
  /** The VM's vCPUs leave the guest for good. */
  readonly stopVcpus: <B, F>(turn: Turn<B, F>, vm: number) => void;
  readonly startTeardown: <B, F>(turn: Turn<B, F>, vm: number) => void;
  /** Takes back what a dying VM has at this page. */
  readonly reclaim: <B, F>(turn: Turn<B, F>, vm: number) => void;
  readonly finishTeardown: <B, F>(turn: Turn<B, F>, vm: number) => void;
}
