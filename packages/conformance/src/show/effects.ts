import type { HypercallEffect, HypercallTable, HypercallTarget } from '@guestmem/spec';
import { unreachable } from '../unreachable.js';
import { whenText } from './conditions.js';

const tables: Readonly<Record<HypercallTable, string>> = {
  host: "the host's stage 2",
  hyp: "the hypervisor's own table",
  guest: "the guest's stage 2",
  smmu: "the SMMU's mirror of the host's stage 2 (design nested)",
  iommu: 'the IOMMU domain at the IOVA (design pv)',
};

const targets: Readonly<Record<HypercallTarget, string>> = {
  'frame.host': "the host's state of the page",
  'frame.hyp': "the hypervisor's state of the page",
  'frame.annotation': "the owner noted in the host's stage 2",
  'frame.ffa': 'the state towards the secure world',
  'frame.tainted': 'the mark of a page that left the host',
  'frame.extent': 'the memory extent that holds the page',
  'frame.wipe': 'the wish to have the page zeroed on its way back',
  'frame.rmp': 'the guest that the RMP assigns the page to',
  'frame.validated': 'the mark of a page that its guest has validated',
  'guest-entry.state': "the guest's stage-2 entry",
  'vm.life': 'the life of the VM',
  'vcpu.load': 'the vCPU',
  'device.owner': 'the owner of the device',
  'device.attachment': 'the domain that the device is attached to',
  'domain.owner': 'the owner of the domain',
};

const counts = { refcount: "EL2's reference count of the page", guestShares: 'the number of guests it is shared with' };

/** One change that a successful call makes. */
export function effectText(effect: HypercallEffect): string {
  return `${changeText(effect)}${'when' in effect ? whenText(effect.when) : ''}`;
}

function changeText(effect: HypercallEffect): string {
  switch (effect.do) {
    case 'set':
      return `${targets[effect.target]} becomes ${effect.value}`;
    case 'add':
      return `${counts[effect.count]} goes ${effect.by < 0 ? 'down' : 'up'} by ${Math.abs(effect.by)}`;
    case 'map': {
      const how = [
        effect.state,
        effect.prot === undefined ? undefined : `permission ${words(effect.prot)}`,
        effect.size === undefined ? undefined : `size ${words(effect.size)}`,
      ].filter((part) => part !== undefined);
      return `map into ${tables[effect.table]}${how.length === 0 ? '' : `: ${how.join(', ')}`}`;
    }
    case 'unmap':
      return `unmap from ${tables[effect.table]}`;
    case 'assign':
      return `assign the page to the guest, pending: permission ${words(effect.prot)}, size ${words(effect.size)}`;
    case 'stage2-map':
      return "map what the guest was assigned into the guest's stage 2";
    case 'stage2-unmap':
      return "unmap it from the guest's stage 2; it stays assigned";
    case 'poison':
      return "replace the guest's entry by the mark of a seized page";
    case 'permit':
      return "add the permission asked for to the guest's entry, if there is one";
    case 'write-protect':
      return "take the write permission from the guest's entry, if there is one";
    case 'drop-guest-dma':
      return "drop the page from every domain that is not the host's, and the references with it";
    case 'release-devices':
      return 'give every device of the VM back to the host, reset and with DMA blocked; free the domains of the VM';
    case 'zero':
      return 'fill the page with zeroes';
    case 'cache-clean':
      return 'clean the page to the point of coherency';
    case 'tlb-sync':
      return 'wait until no CPU and no device that walks the table uses the old translation';
    default:
      return unreachable(effect);
  }
}

const words = (value: string): string => value.replace('-', ' ');
