import type { MachineCell } from '../cell.js';
import { type IommuDesign, iommuDesign } from '../iommu/design.js';
import { platformOf } from '../platform/platform-of.js';
import {
  changedFrames,
  everyFrame,
  type Finding,
  guestsMapping,
  type Invariant,
  type Observed,
  succeeded,
} from './observed.js';

const removal: ReadonlySet<string> = new Set(['tdh_mem_page_remove']);

/** What whoever protects memory promises a guest. */
export const confidentialInvariants: readonly Invariant[] = [
  {
    rule: 'HYP-INV-031',
    kind: 'state',
    when: ({ hypervisor }) => hypervisor.profile === 'sev-snp',
    check: (observed) =>
      everyFrame(observed, 'the RMP and the tables do not agree', ({ cell, slot, frame }) => {
        const pending = guestsMapping(cell, slot, 'pending');
        const validated = guestsMapping(cell, slot, 'owned');
        const isOwners = [...pending, ...validated].every((vm) => vm === frame.rmp);
        return (
          (frame.rmp !== null) === (frame.host === 'nopage') &&
          isOwners &&
          (frame.validated ? pending : validated).length === 0
        );
      }),
  },
  {
    rule: 'HYP-INV-032',
    kind: 'transition',
    when: ({ hypervisor }) => hypervisor.profile !== 'none' && hypervisor.profile !== 'sw-protected',
    check: (observed) => (isByStranger(observed) && isOnlyPrivate(observed) ? [leak] : []),
  },
  {
    rule: 'HYP-INV-033',
    kind: 'transition',
    when: ({ hypervisor }) => hypervisor.profile === 'tdx',
    check: (observed) => {
      const removed = new Set(succeeded(observed, removal).map(({ page }) => page));
      return changedFrames(observed).flatMap(({ page, slot, frame, before }): Finding[] => {
        const taken = before.frames[slot as 0 | 1 | 2]?.host === 'nopage' && frame.host !== 'nopage';
        return taken && !removed.has(page) ? [{ page, text: 'a page left its TD without being removed' }] : [];
      });
    },
  },
];

const leak: Finding = { text: 'somebody read what only a guest may read' };

/** A guest reads its own, and so does a device that it has accepted. On Arm nobody but the IOMMU sees a DMA. */
function isByStranger({ operation, before, settings }: Observed): boolean {
  if (operation.op.startsWith('guest.')) return false;
  const device = 'device' in operation ? operation.device : undefined;
  if (device === undefined) return true;
  const isSeen = platformOf(settings).strayDma !== null || hypervisorsOwn.has(iommuDesign(settings));
  return isSeen && before.globals.devices[device]?.owner.kind !== 'guest';
}

/** The designs in which no DMA gets by the hypervisor. */
const hypervisorsOwn: ReadonlySet<IommuDesign> = new Set(['pv', 'nested']);

/** Whether what was read is a value that stands nowhere but in private pages, nor came into memory as it was read. */
function isOnlyPrivate({ before, after, outcome: { data } }: Observed): boolean {
  if (data === undefined || !/^[A-Z]/.test(data)) return false;
  const cameIn = after.cells.some(({ frames }, page) =>
    frames.some((frame, slot) => {
      const old = before.cells[page]?.frames[slot];
      return frame?.content === data && frame.host !== 'nopage' && old?.content !== data;
    }),
  );
  if (cameIn) return false;
  const holders = before.cells.flatMap((cell: MachineCell) => cell.frames.filter((frame) => frame?.content === data));
  return holders.length > 0 && holders.every((frame) => frame?.host === 'nopage');
}
