import { donateGuestRows } from './donate-guest-rows.js';
import { guestCallRows } from './guest-call-rows.js';
import { guestDeviceRows } from './guest-device-rows.js';
import { gunyahGuestRows } from './gunyah-guest-rows.js';
import { gunyahPagingRows } from './gunyah-paging-rows.js';
import { gunyahParcelRows } from './gunyah-parcel-rows.js';
import { gunyahResetRows } from './gunyah-reset-rows.js';
import { gunyahTransferRows } from './gunyah-transfer-rows.js';
import { hvcRows } from './hvc-rows.js';
import { hypervisorRows } from './hypervisor-rows.js';
import { iommuRows } from './iommu-rows.js';
import { orderRows } from './order-rows.js';
import { reclaimRows } from './reclaim-rows.js';
import type { Row } from './row.js';
import { shareGuestRows } from './share-guest-rows.js';
import { vmRows } from './vm-rows.js';
import { x86Rows } from './x86-rows.js';

/** Single calls of EL2, by what they are about. */
export const hypercallRows: Readonly<Record<string, readonly Row[]>> = {
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
