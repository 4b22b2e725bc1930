export { createGuestMemfd, type GmemState, guestMemfd } from './create-guest-memfd.js';
export type { Attribute, Gmem, References } from './record.js';
export {
  type Binding,
  type Descriptor,
  type DescriptorTable,
  freshTable,
  type GmemFile,
  type Mapping,
  type Opened,
  type Range,
  type Slot,
  type UapiVm,
  worldTable,
} from './uapi/descriptor-table.js';
export { observedKernel, type Skew, type UapiKernel, uapiKernels, uapiSkew } from './uapi/kernel.js';
export { lower } from './uapi/lower.js';
export type { Beyond, Done, Lowered, Refused } from './uapi/lowered.js';
export { type RunExit, runExits } from './uapi/run-exits.js';
