import {
  addVma,
  bindMemslot,
  byFileIndex,
  byUserAddress,
  byUserAddressOr,
  closeDescriptor,
  dropMemslots,
  each,
  exitProcess,
  forkProcess,
  inTurn,
  machineOperations,
  type OperationTable,
  once,
  passDescriptor,
  prefixCount,
  removeVmas,
  resizeFile,
  stopAtFirst,
  uaccessMisses,
  unbindMemslot,
} from '@guestmem/model';
import type { FrameSlot } from '@guestmem/spec';
import { fallocate, fileRead, fileWrite, punchHole, truncate } from './file-operations.js';
import { freeingFrames, needingPage } from './freeing-frames.js';
import { guestRead, guestRelinquish, guestShare, guestUnshare, guestWrite } from './guest-operations.js';
import { kernelAddPin, kernelPin, kernelReexc, kernelUnexc, kernelUnpin } from './gup.js';
import { resolveGet, resolvePin, resolveWalk } from './gup-arguments.js';
import { kernelGupFast } from './gup-fast.js';
import { ensureHomeFrame, homeFrameUnder } from './home-page.js';
import {
  kernelLinearRead,
  kernelLinearWrite,
  kernelProcessVmRead,
  kernelWalk,
  kernelZeropad,
  kvmReadGuest,
} from './kernel-access.js';
import { checkAdvice, userMadvise, userUserfaultfd } from './madvise.js';
import {
  childStarts,
  fdClosed,
  fdPassed,
  receiveFd,
  releaseFile,
  replaceMapping,
  userFork,
  userMapMany,
  userMapped,
  userUnmap,
} from './mapping.js';
import type { MemoryTraits } from './memory.js';
import {
  bound,
  memslotOf,
  movedTo,
  movePageAway,
  resolveBind,
  resolveMove,
  resolveUnbind,
  unbindPage,
} from './memslots.js';
import { kernelMemoryFailure, kernelMigrate, kernelReclaim } from './mm.js';
import { onMemory } from './on-memory.js';
import {
  resolveClose,
  resolveDestroy,
  resolveExit,
  resolveFork,
  resolveMap,
  resolvePassFd,
  resolveUnmap,
} from './processes.js';
import type { ProfileTraits } from './profiles.js';
import type { LargeFolio, ShmemRecord, ShmemTurn } from './record.js';
import { kernelCopyFromRef, kernelGet, kernelPut } from './references.js';
import { rehearsed } from './rehearsal.js';
import {
  byAdvice,
  byDescriptor,
  byDescriptorToRead,
  byHole,
  byHva,
  byHvaForKernel,
  byOffsetToPin,
  byPageInHand,
  byRegistration,
  byTruncation,
  syscallMisses,
} from './targets.js';
import { exitPage, finalizeExit, finalizeTeardown, reclaimPage, startExit, startTeardown } from './teardown.js';
import { syscallBuffer, userRead, userWrite } from './user-access.js';
import { notAMemfd, vacant, vfioMap, vfioMapFile, vfioUnmap, withinLimit } from './vfio.js';
import { kernelLruBatch, kernelLruDrain, kernelSpeculativeGet, kernelSpeculativePut } from './walkers.js';
import { withoutExclusive } from './without-exclusive.js';

type Table = OperationTable<ShmemRecord, LargeFolio>;

const forSyscall = byUserAddressOr(syscallMisses);

/** What host user space can do. */
const userOperations: Table = {
  'user.map': {
    resolve: resolveMap,
    passes: [...each(replaceMapping), ...once(userMapped)],
    layout: (layout, { process = 0, page, index = page, pages = 1, kind = 'shared' }) =>
      addVma(layout, { process, page, index, pages, kind }),
  },
  'user.mapMany': { resolve: byUserAddress, passes: each(userMapMany) },
  'user.unmap': {
    resolve: resolveUnmap,
    passes: each(userUnmap),
    layout: (layout, { process = 0, page, pages = 1 }) => removeVmas(layout, process, page, pages),
  },
  'user.read': { resolve: byUserAddress, passes: each(userRead) },
  'user.write': { resolve: byUserAddress, passes: each(userWrite) },
  'user.syscallBuffer': { resolve: byUserAddressOr(uaccessMisses), passes: each(syscallBuffer) },
  'user.fileRead': { resolve: byDescriptorToRead, passes: each(fileRead) },
  'user.fileWrite': {
    resolve: byDescriptor,
    passes: each(fileWrite),
    layout: (layout, { index }) => resizeFile(layout, Math.max(layout.filePages, index + 1)),
  },
  'user.fallocate': {
    resolve: byDescriptor,
    passes: stopAtFirst(fallocate),
    layout: (layout, { index, pages = 1, keepSize }) =>
      keepSize ? layout : resizeFile(layout, Math.max(layout.filePages, index + pages)),
  },
  'user.punchHole': { resolve: byHole, passes: each(punchHole) },
  'user.truncate': {
    resolve: byTruncation,
    passes: each(truncate),
    layout: (layout, { pages }) => resizeFile(layout, pages),
  },
  'user.fork': {
    resolve: resolveFork,
    passes: [...inTurn(rehearsed(userFork)), ...once(childStarts), ...inTurn(userFork)],
    layout: (layout, { process = 0, child }) => forkProcess(layout, process, child),
  },
  'user.madvise': { resolve: byAdvice, passes: inTurn(checkAdvice, userMadvise) },
  'user.userfaultfd': { resolve: byRegistration, passes: once(userUserfaultfd) },
  'user.passFd': {
    resolve: resolvePassFd,
    passes: [...each(receiveFd), ...once(fdPassed)],
    layout: (layout, { to }) => passDescriptor(layout, to),
  },
  'user.close': {
    resolve: resolveClose,
    passes: [...each(releaseFile), ...once(fdClosed)],
    layout: (layout, { process = 0 }) => closeDescriptor(layout, process),
  },
  'user.exit': {
    resolve: resolveExit,
    passes: [...once(startExit), ...each(exitPage), ...once(finalizeExit)],
    layout: (layout, { process = 0 }) => exitProcess(layout, process),
  },
};

/** What the host kernel does on its own account. */
const kernelOperations: Table = {
  'kernel.pin': { resolve: resolvePin, passes: prefixCount(kernelPin) },
  'kernel.unpin': { resolve: byPageInHand, passes: each(kernelUnpin) },
  'kernel.gupFast': { resolve: byPageInHand, passes: each(kernelGupFast) },
  'kernel.unexc': { resolve: byPageInHand, passes: each(kernelUnexc) },
  'kernel.reexc': { resolve: byPageInHand, passes: each(kernelReexc) },
  'kernel.addPin': { resolve: byPageInHand, passes: each(kernelAddPin) },
  'kernel.get': { resolve: resolveGet, passes: each(kernelGet) },
  'kernel.put': { resolve: byPageInHand, passes: each(kernelPut) },
  'kernel.copyFromRef': { resolve: byPageInHand, passes: each(kernelCopyFromRef) },
  'kernel.speculativeGet': { resolve: byFileIndex, passes: each(kernelSpeculativeGet) },
  'kernel.speculativePut': { resolve: byFileIndex, passes: each(kernelSpeculativePut) },
  'kernel.lruBatch': { resolve: byFileIndex, passes: each(kernelLruBatch) },
  'kernel.lruDrain': { resolve: byFileIndex, passes: each(kernelLruDrain) },
  'kernel.linearRead': { resolve: byFileIndex, passes: each(kernelLinearRead) },
  'kernel.linearWrite': { resolve: byFileIndex, passes: each(kernelLinearWrite) },
  'kernel.zeropad': { resolve: byFileIndex, passes: each(kernelZeropad) },
  'kernel.processVmRead': { resolve: forSyscall, passes: each(kernelProcessVmRead) },
  'kernel.walk': { resolve: resolveWalk, passes: each(kernelWalk) },
  'kernel.migrate': { resolve: byFileIndex, passes: each(kernelMigrate) },
  'kernel.reclaim': { resolve: byFileIndex, passes: each(kernelReclaim) },
  'kernel.memoryFailure': { resolve: byFileIndex, passes: each(kernelMemoryFailure) },
};

/** KVM's interface to the VMM. There is no call that converts memory: the guest's own calls do. */
const kvmOperations: Table = {
  'kvm.bind': {
    resolve: resolveBind,
    passes: once(bound),
    layout: (layout, operation) => bindMemslot(layout, memslotOf(operation)),
  },
  'kvm.unbind': {
    resolve: resolveUnbind,
    passes: each(unbindPage),
    layout: (layout, { vm = 0, slot }) => unbindMemslot(layout, vm, slot),
  },
  'kvm.moveSlot': { resolve: resolveMove, passes: each(movePageAway), layout: movedTo },
  'kvm.readGuest': { resolve: byHvaForKernel, passes: each(kvmReadGuest) },
  'kvm.destroy': {
    resolve: resolveDestroy,
    passes: [...once(startTeardown), ...each(reclaimPage), ...once(finalizeTeardown)],
    layout: (layout, { vm = 0 }) => dropMemslots(layout, vm),
  },
};

/** The guest, with what KVM does about it. No exit needs the VMM, so a lazy one changes nothing. */
const guestOperations: Table = {
  'guest.read': { resolve: byHva, passes: each(guestRead) },
  'guest.write': { resolve: byHva, passes: each(guestWrite) },
  'guest.share': { resolve: byHva, passes: each(guestShare) },
  'guest.unshare': { resolve: byHva, passes: each(guestUnshare) },
  'guest.relinquish': { resolve: byHva, passes: each(guestRelinquish) },
};

const vfioOperations = ({ isMemfd }: MemoryTraits): Table => ({
  'vfio.map': { resolve: forSyscall, passes: inTurn(vacant, rehearsed(vfioMap), withinLimit('mm'), vfioMap) },
  'vfio.mapFile': isMemfd
    ? {
        resolve: byOffsetToPin,
        passes: inTurn(vacant, rehearsed(vfioMapFile), withinLimit('user'), vfioMapFile),
      }
    : { resolve: byDescriptor, passes: inTurn(vacant, notAMemfd) },
  'vfio.unmap': { resolve: byPageInHand, passes: each(vfioUnmap) },
});

/** Everything that shmem with an exclusive pin offers on one kind of memory. */
function operationsOn(memory: MemoryTraits): Table {
  const {
    'el2.call': el2Call,
    'iommu.map': iommuMap,
    ...otherMachineOperations
  } = machineOperations<ShmemRecord, LargeFolio>(homeFrameUnder(memory), ensureFrame);
  return freeingFrames({
    ...otherMachineOperations,
    ...needingPage({ ...(el2Call && { 'el2.call': el2Call }), ...(iommuMap && { 'iommu.map': iommuMap }) }),
    ...userOperations,
    ...kernelOperations,
    ...kvmOperations,
    ...guestOperations,
    ...vfioOperations(memory),
  });
}

/** The same for a kernel with or without exclusive pins. */
export function operationsUnder({ exclusiveCalls }: ProfileTraits, memory: MemoryTraits): Table {
  const operations = onMemory(operationsOn(memory), memory);
  return exclusiveCalls === 'none' ? withoutExclusive(operations) : operations;
}

function ensureFrame(turn: ShmemTurn): FrameSlot {
  const frame = ensureHomeFrame(turn);
  if (frame === null) throw new Error('an index has no name left for one more frame');
  return frame;
}
