import { describe, expect, it } from 'vitest';
import { hypercalls } from '../src/hypercalls.js';
import type { Hypercall } from '../src/machine.js';
import { frozen, machineOf, onFrame } from './fixtures.js';
import { donateGuestRows } from './tables/donate-guest-rows.js';
import { guestCallRows } from './tables/guest-call-rows.js';
import { guestDeviceRows } from './tables/guest-device-rows.js';
import { gunyahGuestRows } from './tables/gunyah-guest-rows.js';
import { gunyahPagingRows } from './tables/gunyah-paging-rows.js';
import { gunyahParcelRows } from './tables/gunyah-parcel-rows.js';
import { gunyahResetRows } from './tables/gunyah-reset-rows.js';
import { gunyahTransferRows } from './tables/gunyah-transfer-rows.js';
import { hvcRows } from './tables/hvc-rows.js';
import { hypervisorRows } from './tables/hypervisor-rows.js';
import { iommuRows } from './tables/iommu-rows.js';
import { orderRows } from './tables/order-rows.js';
import { reclaimRows } from './tables/reclaim-rows.js';
import type { Row } from './tables/row.js';
import { shareGuestRows } from './tables/share-guest-rows.js';
import { vmRows } from './tables/vm-rows.js';
import { x86Rows } from './tables/x86-rows.js';

const tables: Readonly<Record<string, readonly Row[]>> = {
  'host, hypervisor and secure world': hypervisorRows,
  'loans to guests': shareGuestRows,
  'permissions and gifts to guests': donateGuestRows,
  'transitions that guests ask for': guestCallRows,
  'calls as guests make them': hvcRows,
  reclaim: reclaimRows,
  'VMs and vCPUs': vmRows,
  IOMMU: iommuRows,
  'devices of guests': guestDeviceRows,
  'tables of x86': x86Rows,
  'Gunyah: pages that the driver moves': gunyahPagingRows,
  'Gunyah: parcels of the host': gunyahParcelRows,
  'Gunyah: receivers and owners of parcels': gunyahTransferRows,
  'Gunyah: parcels of guests': gunyahGuestRows,
  'Gunyah: the end of a VM': gunyahResetRows,
  'calls with two things wrong': orderRows,
};

function callOf({ call }: Row): Hypercall {
  const handler = hypercalls[call];
  if (!handler) throw new Error(`no hypercall ${call}`);
  return handler;
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows.map((row) => [row.title, row] as const))('%s', (__, row) => {
    const machine = machineOf(row);
    const answer = callOf(row)(machine, frozen(row.args ?? onFrame));
    expect({ ret: answer.ret, rule: answer.rule }).toEqual({ ret: row.ret, rule: row.rule });
    if (row.ret !== 'OK') {
      expect(answer.cell).toBe(machine.cell);
      expect(answer.globals).toBe(machine.globals);
      expect(answer.effects).toEqual([]);
      return;
    }
    const { frame = {}, guests = {}, domains, globals } = row.after ?? {};
    expect(answer.cell.frames[0]).toEqual({ ...machine.cell.frames[0], ...frame });
    expect(answer.cell.guests).toEqual(machine.cell.guests.map((entry, vm) => guests[vm] ?? entry));
    if (domains) {
      expect(answer.cell.domains.flatMap((slot, id) => (slot === null ? [] : [id]))).toEqual(domains);
    } else expect(answer.cell.domains).toEqual(machine.cell.domains);
    if (globals) expect(answer.globals).toEqual(globals(machine.globals));
    else expect(answer.globals).toBe(machine.globals);
    if (row.effects) expect(answer.effects.map(({ kind }) => kind)).toEqual(row.effects);
  });
});

it('has a row for every hypercall, one that succeeds unless it cannot', () => {
  const succeeding = new Set<string>(
    Object.values(tables)
      .flat()
      .filter(({ ret }) => ret === 'OK')
      .map(({ call }) => call),
  );
  const never = ['init_vm', 'init_vcpu'];
  expect(Object.keys(hypercalls).filter((call) => !succeeding.has(call))).toEqual(never);
});
