import {
  bindMemslot,
  byFileIndex,
  byUserAddress,
  byUserAddressOr,
  each,
  forkProcess,
  gupMisses,
  machineOperations,
  type OperationTable,
  once,
  passDescriptor,
  platformOf,
  prefixCount,
  stopAtFirst,
  uaccessMisses,
  unbindMemslot,
} from '@guestmem/model';
import type { Settings } from '@guestmem/spec';
import { conversionPasses } from './attribute/convert.js';
import { byConversion } from './file/conversion-ioctl.js';
import { throughDescriptor, throughVm, throughVmmDescriptor } from './file/descriptor.js';
import { byHole, holePasses } from './file/hole.js';
import { byAllocation, fallocate, unsupported } from './file/operations.js';
import { ensureUptodate } from './folio.js';
import { freeing } from './freeing.js';
import { guestRead, guestWrite } from './guest/cpu-access.js';
import { deniableUnshare, guestRelinquish, guestShare, unilateralUnshare } from './guest/memory-calls.js';
import { byGuestPage, byGuestPageForKernel } from './guest/resolve.js';
import { byReference } from './host/by-reference.js';
import { syscallBuffer, userRead, userWrite } from './host/cpu-access.js';
import { gupFast } from './host/gup-fast.js';
import { lruBatch, lruDrain, speculativeGet, speculativePut } from './host/hidden-references.js';
import { copyFromRef, linearRead, linearWrite, processVmRead, readGuest, walk, zeropad } from './host/kernel-access.js';
import { byAdvised, madvise, noUserfaultfd } from './host/madvise.js';
import {
  byNewMapping,
  byUnmapping,
  mapMany,
  mapPasses,
  unmapPasses,
  withMapping,
  withoutMapping,
} from './host/mapping.js';
import { memoryFailure, migrate, reclaim } from './host/mm.js';
import { get, knowingNoExclusive, pin, put, unpin } from './host/pins.js';
import {
  byChild,
  byClosing,
  byExit,
  byReceiver,
  closePasses,
  exitPasses,
  fork,
  passFd,
  withoutDescriptor,
  withoutProcess,
} from './host/processes.js';
import { byFolioToPin, vfioMapFilePasses, vfioMapPasses, vfioUnmap } from './host/vfio.js';
import { releaseOf } from './kernel.js';
import { afterDestroy, byDestroying, destroyPasses } from './kvm/destroy.js';
import {
  asked,
  type BindErrno,
  bind,
  byNewMemslot,
  byOldMemslot,
  immovable,
  notCreated,
  unbind,
} from './kvm/memslots.js';
import { byPopulation, populate } from './kvm/populate.js';
import type { Profile } from './profiles/profile.js';
import { profileOf, profiles } from './profiles/profile-of.js';
import type { Gmem, HugeFolio, Row } from './record.js';
import { gmemSettings } from './settings.js';
import { sideInUse, slotInUse } from './sides.js';

const byGup = byUserAddressOr(gupMisses);
const byUaccess = byUserAddressOr(uaccessMisses);

type Table = OperationTable<Gmem, HugeFolio>;

/**
 * What guest_memfd offers under a profile, whatever the switches. kernel.unexc, kernel.reexc and kernel.addPin are
 * interfaces of the exclusive pin and have no row.
 */
function underProfile(profile: Profile): Table {
  const byGuest = byGuestPage(profile);
  return freeing({
    ...machineOperations<Gmem, HugeFolio>(slotInUse, (turn) => ensureUptodate(turn, sideInUse(turn.cell.backing))),

    'guest.read': { resolve: byGuest, passes: each(guestRead) },
    'guest.write': { resolve: byGuest, passes: each(guestWrite) },
    'guest.share': { resolve: byGuest, passes: each(guestShare) },
    'guest.relinquish': { resolve: byGuest, passes: each(guestRelinquish) },

    'user.read': { resolve: byUserAddress, passes: each(userRead) },
    'user.write': { resolve: byUserAddress, passes: each(userWrite) },
    'user.syscallBuffer': { resolve: byUaccess, passes: each(syscallBuffer) },
    'user.map': { resolve: throughDescriptor(byNewMapping(profile)), passes: mapPasses, layout: withMapping },
    'user.mapMany': { resolve: byUserAddress, passes: each(mapMany) },
    'user.unmap': { resolve: byUnmapping(profile), passes: unmapPasses, layout: withoutMapping },
    'user.madvise': { resolve: byAdvised, passes: stopAtFirst(madvise) },
    'user.fileRead': { resolve: throughDescriptor(() => ({ decided: unsupported.fileRead })), passes: [] },
    'user.fileWrite': { resolve: throughDescriptor(() => ({ decided: unsupported.fileWrite })), passes: [] },
    'user.truncate': { resolve: throughDescriptor(() => ({ decided: unsupported.truncate })), passes: [] },
    'user.fallocate': { resolve: throughDescriptor(byAllocation), passes: stopAtFirst(fallocate) },
    'user.punchHole': { resolve: throughDescriptor(byHole), passes: holePasses },
    'user.fork': {
      resolve: byChild,
      passes: once(fork),
      layout: (layout, { process = 0, child }) => forkProcess(layout, process, child),
    },
    'user.userfaultfd': { resolve: () => ({ decided: noUserfaultfd }), passes: [] },
    'user.passFd': {
      resolve: throughDescriptor(byReceiver),
      passes: once(passFd),
      layout: (layout, { to }) => passDescriptor(layout, to),
    },
    'user.close': { resolve: throughDescriptor(byClosing(profile)), passes: closePasses, layout: withoutDescriptor },
    'user.exit': { resolve: byExit(profile), passes: exitPasses, layout: withoutProcess },

    'kernel.pin': { resolve: knowingNoExclusive(byGup), passes: prefixCount(pin) },
    'kernel.unpin': { resolve: knowingNoExclusive(byReference), passes: prefixCount(unpin) },
    'kernel.gupFast': { resolve: byReference, passes: each(gupFast) },
    'kernel.get': { resolve: knowingNoExclusive(byGup), passes: each(get) },
    'kernel.put': { resolve: byReference, passes: each(put) },
    'kernel.speculativeGet': { resolve: byFileIndex, passes: each(speculativeGet) },
    'kernel.speculativePut': { resolve: byFileIndex, passes: each(speculativePut) },
    'kernel.lruBatch': { resolve: byFileIndex, passes: each(lruBatch) },
    'kernel.lruDrain': { resolve: byFileIndex, passes: each(lruDrain) },
    'kernel.copyFromRef': { resolve: byReference, passes: each(copyFromRef) },
    'kernel.linearRead': { resolve: byFileIndex, passes: each(linearRead) },
    'kernel.linearWrite': { resolve: byFileIndex, passes: each(linearWrite) },
    'kernel.zeropad': { resolve: byFileIndex, passes: each(zeropad) },
    'kernel.processVmRead': { resolve: byUaccess, passes: each(processVmRead) },
    'kernel.walk': { resolve: byGup, passes: each(walk) },
    'kernel.migrate': { resolve: byFileIndex, passes: each(migrate) },
    'kernel.reclaim': { resolve: byFileIndex, passes: each(reclaim) },
    'kernel.memoryFailure': { resolve: byFileIndex, passes: each(memoryFailure) },

    'kvm.unbind': {
      resolve: throughVm(byOldMemslot),
      passes: each(unbind),
      layout: (layout, { vm = 0, slot }) => unbindMemslot(layout, vm, slot),
    },
    'kvm.moveSlot': { resolve: throughVm(() => ({ decided: immovable })), passes: [] },
    'kvm.createMalformed': { resolve: throughVm(() => ({ decided: notCreated })), passes: [] },
    'kvm.convert': { resolve: byConversion(profile), passes: conversionPasses(profile.conversion) },
    'kvm.populate': { resolve: throughVm(byPopulation(profile)), passes: prefixCount(populate) },
    'kvm.readGuest': { resolve: byGuestPageForKernel(profile), passes: each(readGuest) },
    'kvm.destroy': { resolve: throughVm(byDestroying(profile)), passes: destroyPasses, layout: afterDestroy },

    'vfio.map': { resolve: byUaccess, passes: vfioMapPasses },
    'vfio.unmap': { resolve: byReference, passes: each(vfioUnmap) },
    'vfio.mapFile': { resolve: throughVmmDescriptor(byFolioToPin), passes: vfioMapFilePasses },
  });
}

/** The rows that a switch decides. */
function unsharing(profile: Profile, passes: Row<'guest.unshare'>['passes']): Table {
  return freeing({ 'guest.unshare': { resolve: byGuestPage(profile), passes } });
}

function binding(overlap: BindErrno): Table {
  return {
    'kvm.bind': {
      resolve: throughVm(byNewMemslot(overlap)),
      passes: once(bind),
      layout: (layout, operation) => bindMemslot(layout, asked(operation)),
    },
  };
}

/** Built once: a table is the same for every model of a profile. */
const tables = new Map(
  [...profiles.values()].map((profile) => [
    profile,
    {
      common: underProfile(profile),
      deniable: unsharing(profile, deniableUnshare),
      unilateral: unsharing(profile, unilateralUnshare),
    },
  ]),
);
const bindings = { EINVAL: binding('EINVAL'), EEXIST: binding('EEXIST') } as const satisfies Record<BindErrno, Table>;

export function operations(settings: Settings): Table {
  const table = tables.get(profileOf(settings));
  if (!table) throw new Error('a profile that is not in the list of profiles');
  const isDeniable = gmemSettings(settings).unshareDeniable || platformOf(settings).unshareNeedsHost;
  return {
    ...table.common,
    ...(isDeniable ? table.deniable : table.unilateral),
    ...bindings[releaseOf(settings).bindingOverlap],
  };
}
