// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.

import { z } from 'zod';
import { distinct } from './distinct.js';

export const BoundLimitSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/u),
  count: z.exactOptional(z.array(z.string().regex(/^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$/u)).min(1).max(32)),
  changed: z.exactOptional(z.array(z.string().regex(/^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$/u)).min(1).max(32)),
  max: z.int().min(0).max(16),
  holder: z.exactOptional(z.enum(['page', 'world'])),
});

export const BoundGoalSchema = z.strictObject({
  name: z.string().min(1).max(120),
  path: z.string().regex(/^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$/u),
  is: z.string().min(1).max(60),
});

export const BoundConditionSchema = z.strictObject({
  path: z.string().regex(/^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$/u),
  is: z.string().min(1).max(60),
});

export const BoundInvariantSchema = z.strictObject({
  name: z.string().min(1).max(120),
  path: z.string().regex(/^[A-Za-z0-9*][A-Za-z0-9*.-]{0,99}$/u),
  is: z.exactOptional(z.string().min(1).max(60)),
  isNot: z.exactOptional(z.string().min(1).max(60)),
  when: z.exactOptional(BoundConditionSchema),
});

export const FolioOrderSchema = z.int().min(0).max(9);

export const WorldVmSchema = z.strictObject({
  kind: z.enum(['protected', 'non-protected']),
});

export const DomainIdSchema = z.int().min(0).max(7);

export const WorldDeviceSchema = z.strictObject({
  speaksPrivate: z.boolean(),
  domain: DomainIdSchema,
});

export const PageIndexSchema = z.int().min(0).max(16777215);

export const FrameKindSchema = z.enum(['ram', 'mmio', 'nomap']);

export const WorldFrameSchema = z.strictObject({
  index: PageIndexSchema,
  kind: FrameKindSchema,
});

export const WorldSchema = z.strictObject({
  pages: z.int().min(1).max(64),
  folioOrder: z.exactOptional(FolioOrderSchema),
  vms: z.exactOptional(z.array(WorldVmSchema).min(1).max(4)),
  processes: z.exactOptional(z.int().min(1).max(8)),
  devices: z.exactOptional(z.array(WorldDeviceSchema).min(0).max(8)),
  frames: z.exactOptional(z.array(WorldFrameSchema).min(0).max(64)),
  vmm: z.exactOptional(z.enum(['convert-on-fault', 'manual'])),
  fatalSignals: z.exactOptional(z.boolean()),
  memlock: z.exactOptional(z.enum(['enough', 'one', 'none'])),
  zone: z.exactOptional(z.enum(['normal', 'movable'])),
});

export const ValueSchema = z.string().regex(/^[A-Z][A-Za-z0-9]{0,15}$/u);

export const BoundSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  summary: z.string().min(1).max(400),
  world: WorldSchema,
  values: z.array(ValueSchema).min(1).max(4),
  operations: z.array(z.string().min(3).max(400)).min(1).max(400),
  limits: z.array(BoundLimitSchema).min(0).max(32),
  goals: z.array(BoundGoalSchema).min(0).max(32),
  invariants: z.exactOptional(z.array(BoundInvariantSchema).min(1).max(64)),
});

export const BoundFileSchema = z.strictObject({
  bounds: z.array(BoundSchema).min(1).max(16),
});

export const CountSchema = z.int().min(0).max(4294967295);

export const CostSchema = z.strictObject({
  hypercalls: CountSchema,
  guestExits: CountSchema,
  pteUpdates: CountSchema,
  stage2Updates: CountSchema,
  smmuUpdates: CountSchema,
  tlbSyncs: CountSchema,
  pagesZeroed: CountSchema,
  copies: CountSchema,
  splits: CountSchema,
  allocations: CountSchema,
});

export const ScenarioIdSchema = z.string().regex(/^[A-Z][0-9]{1,3}[a-z]?$/u);

export const ScenarioCostSchema = z.strictObject({
  id: ScenarioIdSchema,
  title: z.string().min(1).max(120),
  isSameCourse: z.boolean(),
  left: CostSchema,
  right: CostSchema,
});

export const CostSumSchema = z.strictObject({
  scenarios: CountSchema,
  left: CostSchema,
  right: CostSchema,
});

export const ReportToolSchema = z.strictObject({
  name: z.literal('guestmem'),
  version: z.string().min(1).max(64),
});

export const SelectorSchema = z.string().regex(/^(guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}$/u);

export const CostReportSchema = z.strictObject({
  kind: z.literal('guestmem-cost'),
  version: z.int().min(1).max(1),
  tool: ReportToolSchema,
  left: SelectorSchema,
  right: SelectorSchema,
  limits: z.array(z.string().min(1).max(600)).min(1).max(16),
  scenarios: z.array(ScenarioCostSchema).min(0).max(4096),
  sameCourse: CostSumSchema,
  leftOut: z.array(ScenarioIdSchema).min(0).max(4096),
});

export const EvaluationStatusSchema = z.enum(['met', 'partly', 'not met', 'not decided', 'not runnable']);

export const StepRefSchema = z.string().regex(/^[A-Z][0-9]{1,3}[a-z]?#[0-9]{1,2}(\.[a-c][1-4])?$/u);

export const LossKindSchema = z.enum(['structural', 'fixable', 'not-implemented', 'unknown']);

export const LedgerIdSchema = z.string().regex(/^L[0-9]{3}$/u);

export const EvidenceSchema = z.strictObject({
  claim: z.string().min(1).max(120),
  step: StepRefSchema,
  holds: z.boolean(),
  outcome: z.string().min(1).max(4000),
  loss: z.exactOptional(LossKindSchema),
  entry: z.exactOptional(LedgerIdSchema),
});

export const EvaluationCellSchema = z.strictObject({
  status: EvaluationStatusSchema,
  evidence: z.array(EvidenceSchema).min(0).max(32),
  pending: z.array(z.string().min(1).max(1000)).min(0).max(32),
  undecided: z.exactOptional(z.string().min(1).max(300)),
});

export const RequirementIdSchema = z.string().regex(/^R[0-9]{2}$/u);

export const RequirementKindSchema = z.enum(['requirement', 'objection', 'question', 'opinion']);

export const EvaluatedRequirementSchema = z.strictObject({
  id: RequirementIdSchema,
  title: z.string().min(1).max(80),
  kind: RequirementKindSchema,
  raisedBy: z.array(z.string().min(1).max(80)).min(1).max(8),
  cells: z.array(EvaluationCellSchema).min(1).max(64),
});

export const MaturitySchema = z.enum(['shipped', 'queued', 'posted', 'hypothetical']);

export const EvaluationColumnSchema = z.strictObject({
  selector: SelectorSchema,
  backing: SelectorSchema,
  hypervisor: SelectorSchema,
  iommu: SelectorSchema,
  maturity: MaturitySchema,
});

export const EvaluationSchema = z.strictObject({
  kind: z.literal('guestmem-evaluation'),
  version: z.int().min(1).max(1),
  tool: ReportToolSchema,
  limits: z.array(z.string().min(1).max(600)).min(1).max(16),
  columns: z.array(EvaluationColumnSchema).min(1).max(64),
  requirements: z.array(EvaluatedRequirementSchema).min(1).max(99),
});

export const SwitchFlipSchema = z.strictObject({
  name: z.string().min(1).max(32),
  value: z.string().min(1).max(32),
  mends: z.array(EvidenceSchema).min(0).max(32),
  breaks: z.array(EvidenceSchema).min(0).max(32),
});

export const WhyNotColumnSchema = z.strictObject({
  selector: SelectorSchema,
  failing: z.array(EvidenceSchema).min(0).max(32),
  flips: z.array(SwitchFlipSchema).min(0).max(64),
  tried: CountSchema,
  untried: z.array(z.string().min(1).max(200)).min(0).max(64),
});

export const WhyNotSchema = z.strictObject({
  kind: z.literal('guestmem-why-not'),
  version: z.int().min(1).max(1),
  tool: ReportToolSchema,
  requirement: RequirementIdSchema,
  columns: z.array(WhyNotColumnSchema).min(1).max(64),
});

export const LedgerOperationSchema = z.string().regex(/^(start|[a-z][a-z0-9]*\.[A-Za-z]+)$/u);

export const ClassSchema = z.enum([
  'identical',
  'differs-code',
  'latent',
  'differs-data',
  'differs-decision',
  'only-in-one',
]);

export const RuleIdSchema = z.string().regex(/^(CPU|HYP|IOMMU|GMEM|SHM)-[A-Z0-9]{2,8}-[0-9]{3}$/u);

export const LedgerRulesSchema = z.strictObject({
  left: z.exactOptional(RuleIdSchema),
  right: z.exactOptional(RuleIdSchema),
});

export const ProcessIdSchema = z.int().min(0).max(7);

export const PageCountSchema = z.int().min(1).max(16777216);

export const UserMapSchema = z.strictObject({
  op: z.literal('user.map'),
  page: PageIndexSchema,
  process: z.exactOptional(ProcessIdSchema),
  index: z.exactOptional(PageIndexSchema),
  pages: z.exactOptional(PageCountSchema),
  kind: z.exactOptional(z.enum(['shared', 'private'])),
});

export const UserMapManySchema = z.strictObject({
  op: z.literal('user.mapMany'),
  page: PageIndexSchema,
  count: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UserUnmapSchema = z.strictObject({
  op: z.literal('user.unmap'),
  page: PageIndexSchema,
  process: z.exactOptional(ProcessIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const UserReadSchema = z.strictObject({
  op: z.literal('user.read'),
  page: PageIndexSchema,
  process: z.exactOptional(ProcessIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const UserWriteSchema = z.strictObject({
  op: z.literal('user.write'),
  page: PageIndexSchema,
  value: ValueSchema,
  process: z.exactOptional(ProcessIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const UserSyscallBufferSchema = z.strictObject({
  op: z.literal('user.syscallBuffer'),
  page: PageIndexSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UserFileReadSchema = z.strictObject({
  op: z.literal('user.fileRead'),
  index: PageIndexSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UserFileWriteSchema = z.strictObject({
  op: z.literal('user.fileWrite'),
  index: PageIndexSchema,
  value: ValueSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UserFallocateSchema = z.strictObject({
  op: z.literal('user.fallocate'),
  index: PageIndexSchema,
  keepSize: z.boolean(),
  process: z.exactOptional(ProcessIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const UserPunchHoleSchema = z.strictObject({
  op: z.literal('user.punchHole'),
  index: PageIndexSchema,
  process: z.exactOptional(ProcessIdSchema),
  pages: z.exactOptional(PageCountSchema),
  aligned: z.exactOptional(z.boolean()),
});

export const UserTruncateSchema = z.strictObject({
  op: z.literal('user.truncate'),
  pages: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UserForkSchema = z.strictObject({
  op: z.literal('user.fork'),
  child: ProcessIdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UserMadviseSchema = z.strictObject({
  op: z.literal('user.madvise'),
  page: PageIndexSchema,
  advice: z.enum([
    'dontneed',
    'remove',
    'populate-read',
    'populate-write',
    'collapse',
    'pageout',
    'mergeable',
  ]),
  process: z.exactOptional(ProcessIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const UserUserfaultfdSchema = z.strictObject({
  op: z.literal('user.userfaultfd'),
  page: PageIndexSchema,
  mode: z.enum(['missing', 'wp', 'minor']),
  process: z.exactOptional(ProcessIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const UserPassFdSchema = z.strictObject({
  op: z.literal('user.passFd'),
  to: ProcessIdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UserCloseSchema = z.strictObject({
  op: z.literal('user.close'),
  process: z.exactOptional(ProcessIdSchema),
});

export const UserExitSchema = z.strictObject({
  op: z.literal('user.exit'),
  process: z.exactOptional(ProcessIdSchema),
});

export const KernelPinSchema = z.strictObject({
  op: z.literal('kernel.pin'),
  page: PageIndexSchema,
  pages: z.exactOptional(PageCountSchema),
  longterm: z.exactOptional(z.boolean()),
  write: z.exactOptional(z.boolean()),
  fast: z.exactOptional(z.boolean()),
  exclusive: z.exactOptional(z.boolean()),
});

export const KernelUnpinSchema = z.strictObject({
  op: z.literal('kernel.unpin'),
  page: PageIndexSchema,
  pages: z.exactOptional(PageCountSchema),
  exclusive: z.exactOptional(z.boolean()),
});

export const KernelGupFastSchema = z.strictObject({
  op: z.literal('kernel.gupFast'),
  page: PageIndexSchema,
  phase: z.enum(['grab', 'finish']),
});

export const KernelUnexcSchema = z.strictObject({
  op: z.literal('kernel.unexc'),
  page: PageIndexSchema,
});

export const KernelReexcSchema = z.strictObject({
  op: z.literal('kernel.reexc'),
  page: PageIndexSchema,
});

export const KernelAddPinSchema = z.strictObject({
  op: z.literal('kernel.addPin'),
  page: PageIndexSchema,
});

export const KernelGetSchema = z.strictObject({
  op: z.literal('kernel.get'),
  page: PageIndexSchema,
  count: z.exactOptional(CountSchema),
  exclusive: z.exactOptional(z.boolean()),
});

export const KernelPutSchema = z.strictObject({
  op: z.literal('kernel.put'),
  page: PageIndexSchema,
  count: z.exactOptional(CountSchema),
});

export const KernelSpeculativeGetSchema = z.strictObject({
  op: z.literal('kernel.speculativeGet'),
  index: PageIndexSchema,
});

export const KernelSpeculativePutSchema = z.strictObject({
  op: z.literal('kernel.speculativePut'),
  index: PageIndexSchema,
});

export const KernelLruBatchSchema = z.strictObject({
  op: z.literal('kernel.lruBatch'),
  index: PageIndexSchema,
});

export const KernelLruDrainSchema = z.strictObject({
  op: z.literal('kernel.lruDrain'),
  index: PageIndexSchema,
});

export const KernelCopyFromRefSchema = z.strictObject({
  op: z.literal('kernel.copyFromRef'),
  page: PageIndexSchema,
});

export const KernelLinearReadSchema = z.strictObject({
  op: z.literal('kernel.linearRead'),
  index: PageIndexSchema,
});

export const KernelLinearWriteSchema = z.strictObject({
  op: z.literal('kernel.linearWrite'),
  index: PageIndexSchema,
  value: ValueSchema,
});

export const KernelZeropadSchema = z.strictObject({
  op: z.literal('kernel.zeropad'),
  index: PageIndexSchema,
});

export const KernelProcessVmReadSchema = z.strictObject({
  op: z.literal('kernel.processVmRead'),
  page: PageIndexSchema,
});

export const DeviceIdSchema = z.int().min(0).max(7);

export const KernelWalkSchema = z.strictObject({
  op: z.literal('kernel.walk'),
  page: PageIndexSchema,
  device: DeviceIdSchema,
});

export const KernelMigrateSchema = z.strictObject({
  op: z.literal('kernel.migrate'),
  index: PageIndexSchema,
});

export const KernelReclaimSchema = z.strictObject({
  op: z.literal('kernel.reclaim'),
  index: PageIndexSchema,
});

export const KernelMemoryFailureSchema = z.strictObject({
  op: z.literal('kernel.memoryFailure'),
  index: PageIndexSchema,
});

export const SlotIdSchema = z.int().min(0).max(32763);

export const VmIdSchema = z.int().min(0).max(3);

export const KvmBindSchema = z.strictObject({
  op: z.literal('kvm.bind'),
  slot: SlotIdSchema,
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
  index: z.exactOptional(PageIndexSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const KvmUnbindSchema = z.strictObject({
  op: z.literal('kvm.unbind'),
  slot: SlotIdSchema,
  vm: z.exactOptional(VmIdSchema),
});

export const KvmMoveSlotSchema = z.strictObject({
  op: z.literal('kvm.moveSlot'),
  slot: SlotIdSchema,
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
});

export const KvmConvertSchema = z.strictObject({
  op: z.literal('kvm.convert'),
  index: PageIndexSchema,
  to: z.enum(['private', 'shared']),
  pages: z.exactOptional(PageCountSchema),
});

export const KvmCreateMalformedSchema = z.strictObject({
  op: z.literal('kvm.createMalformed'),
  fault: z.enum(['unknown-flag', 'zero-size', 'negative-size', 'unaligned-size']),
  vm: z.exactOptional(VmIdSchema),
});

export const KvmPopulateSchema = z.strictObject({
  op: z.literal('kvm.populate'),
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
  pages: z.exactOptional(PageCountSchema),
  value: z.exactOptional(ValueSchema),
});

export const KvmReadGuestSchema = z.strictObject({
  op: z.literal('kvm.readGuest'),
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
});

export const KvmVcpuLoadSchema = z.strictObject({
  op: z.literal('kvm.vcpuLoad'),
  vm: z.exactOptional(VmIdSchema),
});

export const KvmVcpuPutSchema = z.strictObject({
  op: z.literal('kvm.vcpuPut'),
  vm: z.exactOptional(VmIdSchema),
});

export const KvmTopUpSchema = z.strictObject({
  op: z.literal('kvm.topUp'),
  vm: z.exactOptional(VmIdSchema),
});

export const KvmDrainMemcacheSchema = z.strictObject({
  op: z.literal('kvm.drainMemcache'),
  vm: z.exactOptional(VmIdSchema),
});

export const KvmDestroySchema = z.strictObject({
  op: z.literal('kvm.destroy'),
  vm: z.exactOptional(VmIdSchema),
});

export const GuestReadSchema = z.strictObject({
  op: z.literal('guest.read'),
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const GuestWriteSchema = z.strictObject({
  op: z.literal('guest.write'),
  gfn: PageIndexSchema,
  value: ValueSchema,
  vm: z.exactOptional(VmIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const GuestShareSchema = z.strictObject({
  op: z.literal('guest.share'),
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const GuestUnshareSchema = z.strictObject({
  op: z.literal('guest.unshare'),
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const GuestRelinquishSchema = z.strictObject({
  op: z.literal('guest.relinquish'),
  gfn: PageIndexSchema,
  vm: z.exactOptional(VmIdSchema),
  pages: z.exactOptional(PageCountSchema),
});

export const GuestMalformedSchema = z.strictObject({
  op: z.literal('guest.malformed'),
  gfn: PageIndexSchema,
  call: z.enum(['MEM_SHARE', 'MEM_UNSHARE', 'MEM_RELINQUISH']),
  fault: z.enum(['misaligned', 'arg2', 'arg3']),
  vm: z.exactOptional(VmIdSchema),
});

export const HypercallNameSchema = z.string().regex(/^[a-z][a-z0-9_]{2,47}$/u);

export const El2CallSchema = z.strictObject({
  op: z.literal('el2.call'),
  call: HypercallNameSchema,
  index: z.exactOptional(PageIndexSchema),
  vm: z.exactOptional(VmIdSchema),
  order: z.exactOptional(FolioOrderSchema),
  prot: z.exactOptional(z.enum(['r', 'rw', 'rx', 'rwx', 'invalid'])),
  domain: z.exactOptional(DomainIdSchema),
  device: z.exactOptional(DeviceIdSchema),
});

export const IommuAllocDomainSchema = z.strictObject({
  op: z.literal('iommu.allocDomain'),
  domain: DomainIdSchema,
});

export const IommuFreeDomainSchema = z.strictObject({
  op: z.literal('iommu.freeDomain'),
  domain: DomainIdSchema,
});

export const IommuAttachSchema = z.strictObject({
  op: z.literal('iommu.attach'),
  device: DeviceIdSchema,
  domain: DomainIdSchema,
});

export const IommuDetachSchema = z.strictObject({
  op: z.literal('iommu.detach'),
  device: DeviceIdSchema,
  domain: DomainIdSchema,
});

export const IommuMapSchema = z.strictObject({
  op: z.literal('iommu.map'),
  index: PageIndexSchema,
  domain: DomainIdSchema,
});

export const IommuUnmapSchema = z.strictObject({
  op: z.literal('iommu.unmap'),
  index: PageIndexSchema,
  domain: DomainIdSchema,
});

export const IommuIovaToPhysSchema = z.strictObject({
  op: z.literal('iommu.iovaToPhys'),
  index: PageIndexSchema,
  domain: DomainIdSchema,
});

export const IommuBypassSchema = z.strictObject({
  op: z.literal('iommu.bypass'),
  register: z.enum(['gbpa', 'ste', 'cmdq']),
});

export const VfioMapSchema = z.strictObject({
  op: z.literal('vfio.map'),
  page: PageIndexSchema,
  domain: DomainIdSchema,
  pages: z.exactOptional(PageCountSchema),
});

export const VfioUnmapSchema = z.strictObject({
  op: z.literal('vfio.unmap'),
  page: PageIndexSchema,
  domain: DomainIdSchema,
  pages: z.exactOptional(PageCountSchema),
});

export const VfioMapFileSchema = z.strictObject({
  op: z.literal('vfio.mapFile'),
  index: PageIndexSchema,
  domain: DomainIdSchema,
  pages: z.exactOptional(PageCountSchema),
});

export const DeviceDmaReadSchema = z.strictObject({
  op: z.literal('device.dmaRead'),
  device: DeviceIdSchema,
  iova: PageIndexSchema,
});

export const DeviceDmaWriteSchema = z.strictObject({
  op: z.literal('device.dmaWrite'),
  device: DeviceIdSchema,
  iova: PageIndexSchema,
  value: ValueSchema,
});

export const DeviceAssignSchema = z.strictObject({
  op: z.literal('device.assign'),
  device: DeviceIdSchema,
  vm: z.exactOptional(VmIdSchema),
});

export const DeviceReturnSchema = z.strictObject({
  op: z.literal('device.return'),
  device: DeviceIdSchema,
});

export const DeviceGuestMapSchema = z.strictObject({
  op: z.literal('device.guestMap'),
  device: DeviceIdSchema,
  gfn: PageIndexSchema,
});

export const DeviceGuestUnmapSchema = z.strictObject({
  op: z.literal('device.guestUnmap'),
  device: DeviceIdSchema,
  gfn: PageIndexSchema,
});

export const OperationSchema = z.discriminatedUnion('op', [
  UserMapSchema,
  UserMapManySchema,
  UserUnmapSchema,
  UserReadSchema,
  UserWriteSchema,
  UserSyscallBufferSchema,
  UserFileReadSchema,
  UserFileWriteSchema,
  UserFallocateSchema,
  UserPunchHoleSchema,
  UserTruncateSchema,
  UserForkSchema,
  UserMadviseSchema,
  UserUserfaultfdSchema,
  UserPassFdSchema,
  UserCloseSchema,
  UserExitSchema,
  KernelPinSchema,
  KernelUnpinSchema,
  KernelGupFastSchema,
  KernelUnexcSchema,
  KernelReexcSchema,
  KernelAddPinSchema,
  KernelGetSchema,
  KernelPutSchema,
  KernelSpeculativeGetSchema,
  KernelSpeculativePutSchema,
  KernelLruBatchSchema,
  KernelLruDrainSchema,
  KernelCopyFromRefSchema,
  KernelLinearReadSchema,
  KernelLinearWriteSchema,
  KernelZeropadSchema,
  KernelProcessVmReadSchema,
  KernelWalkSchema,
  KernelMigrateSchema,
  KernelReclaimSchema,
  KernelMemoryFailureSchema,
  KvmBindSchema,
  KvmUnbindSchema,
  KvmMoveSlotSchema,
  KvmConvertSchema,
  KvmCreateMalformedSchema,
  KvmPopulateSchema,
  KvmReadGuestSchema,
  KvmVcpuLoadSchema,
  KvmVcpuPutSchema,
  KvmTopUpSchema,
  KvmDrainMemcacheSchema,
  KvmDestroySchema,
  GuestReadSchema,
  GuestWriteSchema,
  GuestShareSchema,
  GuestUnshareSchema,
  GuestRelinquishSchema,
  GuestMalformedSchema,
  El2CallSchema,
  IommuAllocDomainSchema,
  IommuFreeDomainSchema,
  IommuAttachSchema,
  IommuDetachSchema,
  IommuMapSchema,
  IommuUnmapSchema,
  IommuIovaToPhysSchema,
  IommuBypassSchema,
  VfioMapSchema,
  VfioUnmapSchema,
  VfioMapFileSchema,
  DeviceDmaReadSchema,
  DeviceDmaWriteSchema,
  DeviceAssignSchema,
  DeviceReturnSchema,
  DeviceGuestMapSchema,
  DeviceGuestUnmapSchema,
]);

export const ExploredDivergenceSchema = z.strictObject({
  operation: LedgerOperationSchema,
  class: ClassSchema,
  left: z.string().min(0).max(1000),
  right: z.string().min(0).max(1000),
  rules: LedgerRulesSchema,
  entry: z.exactOptional(LedgerIdSchema),
  steps: z.array(OperationSchema).min(0).max(1000),
  consequence: z.exactOptional(z.array(OperationSchema).min(0).max(1000)),
});

export const ExploredBreachSchema = z.strictObject({
  text: z.string().min(0).max(2000),
  rule: z.exactOptional(RuleIdSchema),
  invariant: z.exactOptional(z.string().min(0).max(120)),
  steps: z.array(OperationSchema).min(0).max(1000),
});

export const ExploredGoalSchema = z.strictObject({
  name: z.string().min(0).max(120),
  isReached: z.boolean(),
});

export const ExploredInvariantSchema = z.strictObject({
  name: z.string().min(0).max(120),
  isAsked: z.boolean(),
});

export const ExactCountsSchema = z.strictObject({
  states: z.string().regex(/^[0-9]{1,400}$/u),
  transitions: z.string().regex(/^[0-9]{1,400}$/u),
  refusals: z.string().regex(/^[0-9]{1,400}$/u),
});

export const SaturationSchema = z.strictObject({
  limit: z.string().min(0).max(60),
  times: z.int().min(0).max(9007199254740991),
});

export const ReportConfigurationSchema = z.strictObject({
  left: SelectorSchema,
  right: SelectorSchema,
  hypervisor: SelectorSchema,
  iommu: SelectorSchema,
});

export const BackingSchema = z.enum(['guest-memfd', 'shmem-gup']);

export const ExplorationSchema = z.strictObject({
  version: z.string().min(0).max(40),
  bound: BoundSchema,
  configuration: ReportConfigurationSchema,
  only: z.exactOptional(BackingSchema),
  ending: z.enum(['complete', 'max-states', 'max-memory', 'time', 'interrupted']),
  engine: z.string().min(0).max(40),
  states: z.int().min(0).max(9007199254740991),
  transitions: z.int().min(0).max(9007199254740991),
  refusals: z.int().min(0).max(9007199254740991),
  depth: z.exactOptional(z.int().min(0).max(9007199254740991)),
  exact: z.exactOptional(ExactCountsSchema),
  saturated: z.array(SaturationSchema).min(0).max(64),
  divergences: z.array(ExploredDivergenceSchema).min(0).max(10000),
  breaches: z.array(ExploredBreachSchema).min(0).max(10000),
  goals: z.array(ExploredGoalSchema).min(0).max(32),
  invariants: z.array(ExploredInvariantSchema).min(0).max(64),
  stale: z.array(LedgerIdSchema).min(0).max(1000),
  limits: z.array(z.string().min(0).max(400)).min(1).max(8),
});

export const SpecVersionSchema = z.string().regex(/^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}$/u);

export const DigestSchema = z.string().regex(/^[0-9a-f]{64}$/u);

export const FrozenScenarioSchema = z.strictObject({
  id: ScenarioIdSchema,
  hash: DigestSchema,
});

export const FrozenSetSchema = z.strictObject({
  kind: z.literal('guestmem-frozen'),
  version: z.int().min(1).max(1),
  specVersion: SpecVersionSchema,
  scenarios: z.array(FrozenScenarioSchema).min(1).max(4096),
  requirements: z.array(RequirementIdSchema).min(0).max(99),
  ledger: z.array(LedgerIdSchema).min(0).max(999),
  digest: DigestSchema,
});

export const HypercallFieldSchema = z.enum([
  'frame.kind',
  'frame.host',
  'frame.hyp',
  'frame.refcount',
  'frame.guestShares',
  'frame.hostMappings',
  'frame.annotation',
  'frame.extent',
  'frame.wipe',
  'frame.rmp',
  'frame.validated',
  'guest-entry.state',
  'guest-entry.size',
  'guest-entry.fits',
  'guest-entry.writable',
  'vm.kind',
  'vm.life',
  'vcpu.load',
  'vcpu.memcache',
  'args.prot',
  'args.size',
  'args.aligned',
  'args.reserved',
  'args.inRange',
  'args.fault',
  'args.acl',
  'args.parcelType',
  'args.validate',
  'args.sanitize',
  'iommu-entry.state',
  'device.presence',
  'device.owner',
  'device.attachment',
  'device.speaksPrivate',
  'domain.owner',
  'domain.half',
  'domain.devices',
  'setting.iommu',
  'setting.mapGuestShared',
  'setting.sanitize',
]);

export const HypercallWordSchema = z.string().regex(/^[a-z][a-z-]{0,31}$/u);

export const HypercallWhenEqualsSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('equals'),
  value: HypercallWordSchema,
});

export const HypercallWhenNotEqualsSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('not-equals'),
  value: HypercallWordSchema,
});

export const HypercallWhenOneOfSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('one-of'),
  values: z.array(HypercallWordSchema).min(2).max(4).check(distinct),
});

export const HypercallWhenAtLeastSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('at-least'),
  count: CountSchema,
});

export const HypercallWhenAtMostSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('at-most'),
  count: CountSchema,
});

export const HypercallConditionSchema = z.discriminatedUnion('test', [
  HypercallWhenEqualsSchema,
  HypercallWhenNotEqualsSchema,
  HypercallWhenOneOfSchema,
  HypercallWhenAtLeastSchema,
  HypercallWhenAtMostSchema,
]);

export const HypercallConditionsSchema = z.array(HypercallConditionSchema).min(1).max(4);

export const ReplySchema = z.enum([
  'OK',
  'EPERM',
  'ENOENT',
  'EINTR',
  'EIO',
  'ENXIO',
  'E2BIG',
  'EBADF',
  'EAGAIN',
  'ENOMEM',
  'EACCES',
  'EFAULT',
  'EBUSY',
  'EEXIST',
  'EXDEV',
  'ENODEV',
  'EINVAL',
  'EFBIG',
  'ENOTTY',
  'ESPIPE',
  'EOPNOTSUPP',
  'EHWPOISON',
  'EOVERFLOW',
  'RM_NOMEM',
  'RM_NORESOURCE',
  'RM_DENIED',
  'RM_MSG_INVALID',
  'RM_BUSY',
  'RM_ARGUMENT_INVALID',
  'RM_HANDLE_INVALID',
  'RM_VALIDATE_FAILED',
  'RM_MAP_FAILED',
  'RM_MEM_INVALID',
  'RM_MEM_INUSE',
  'RM_MEM_RELEASED',
  'RM_VMID_INVALID',
  'GH_ARGUMENT_INVALID',
  'GH_ARGUMENT_SIZE',
  'GH_ARGUMENT_ALIGNMENT',
  'GH_NOMEM',
  'GH_ADDR_OVERFLOW',
  'GH_ADDR_INVALID',
  'GH_DENIED',
  'GH_BUSY',
  'GH_CAP_NULL',
  'GH_CAP_RIGHTS',
  'GH_NOT_OWNER',
  'GH_MAPPINGS_FULL',
]);

export const HypercallCheckEqualsSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('equals'),
  value: HypercallWordSchema,
  error: ReplySchema,
  when: z.exactOptional(HypercallConditionsSchema),
  note: z.exactOptional(z.string().min(1).max(300)),
});

export const HypercallCheckNotEqualsSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('not-equals'),
  value: HypercallWordSchema,
  error: ReplySchema,
  when: z.exactOptional(HypercallConditionsSchema),
  note: z.exactOptional(z.string().min(1).max(300)),
});

export const HypercallCheckOneOfSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('one-of'),
  values: z.array(HypercallWordSchema).min(2).max(4).check(distinct),
  error: ReplySchema,
  when: z.exactOptional(HypercallConditionsSchema),
  note: z.exactOptional(z.string().min(1).max(300)),
});

export const HypercallCheckAtLeastSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('at-least'),
  count: CountSchema,
  error: ReplySchema,
  when: z.exactOptional(HypercallConditionsSchema),
  note: z.exactOptional(z.string().min(1).max(300)),
});

export const HypercallCheckAtMostSchema = z.strictObject({
  field: HypercallFieldSchema,
  test: z.literal('at-most'),
  count: CountSchema,
  error: ReplySchema,
  when: z.exactOptional(HypercallConditionsSchema),
  note: z.exactOptional(z.string().min(1).max(300)),
});

export const HypercallCheckSchema = z.discriminatedUnion('test', [
  HypercallCheckEqualsSchema,
  HypercallCheckNotEqualsSchema,
  HypercallCheckOneOfSchema,
  HypercallCheckAtLeastSchema,
  HypercallCheckAtMostSchema,
]);

export const HypercallTargetSchema = z.enum([
  'frame.host',
  'frame.hyp',
  'frame.annotation',
  'frame.ffa',
  'frame.tainted',
  'frame.extent',
  'frame.wipe',
  'frame.rmp',
  'frame.validated',
  'guest-entry.state',
  'vm.life',
  'vcpu.load',
  'device.owner',
  'device.attachment',
  'domain.owner',
]);

export const HypercallTableSchema = z.enum(['host', 'hyp', 'guest', 'smmu', 'iommu']);

export const HypercallSetSchema = z.strictObject({
  do: z.literal('set'),
  target: HypercallTargetSchema,
  value: HypercallWordSchema,
  when: z.exactOptional(HypercallConditionsSchema),
});

export const HypercallAddSchema = z.strictObject({
  do: z.literal('add'),
  count: z.enum(['refcount', 'guestShares']),
  by: z.int().min(-1).max(1),
  when: z.exactOptional(HypercallConditionsSchema),
});

export const HypercallMapSchema = z.strictObject({
  do: z.literal('map'),
  table: HypercallTableSchema,
  state: z.exactOptional(z.enum(['pending', 'owned', 'shared-owned', 'shared-borrowed'])),
  prot: z.exactOptional(z.enum(['rwx', 'as-asked'])),
  size: z.exactOptional(z.enum(['page', 'as-asked'])),
  when: z.exactOptional(HypercallConditionsSchema),
});

export const HypercallUnmapSchema = z.strictObject({
  do: z.literal('unmap'),
  table: HypercallTableSchema,
  when: z.exactOptional(HypercallConditionsSchema),
});

export const HypercallAssignSchema = z.strictObject({
  do: z.literal('assign'),
  prot: z.enum(['rwx', 'as-asked']),
  size: z.literal('page'),
});

export const HypercallStage2MapSchema = z.strictObject({
  do: z.literal('stage2-map'),
});

export const HypercallStage2UnmapSchema = z.strictObject({
  do: z.literal('stage2-unmap'),
});

export const HypercallPoisonSchema = z.strictObject({
  do: z.literal('poison'),
});

export const HypercallPermitSchema = z.strictObject({
  do: z.literal('permit'),
});

export const HypercallWriteProtectSchema = z.strictObject({
  do: z.literal('write-protect'),
});

export const HypercallDropGuestDmaSchema = z.strictObject({
  do: z.literal('drop-guest-dma'),
});

export const HypercallReleaseDevicesSchema = z.strictObject({
  do: z.literal('release-devices'),
});

export const HypercallZeroSchema = z.strictObject({
  do: z.literal('zero'),
  when: z.exactOptional(HypercallConditionsSchema),
});

export const HypercallCacheCleanSchema = z.strictObject({
  do: z.literal('cache-clean'),
  when: z.exactOptional(HypercallConditionsSchema),
});

export const HypercallTlbSyncSchema = z.strictObject({
  do: z.literal('tlb-sync'),
});

export const HypercallEffectSchema = z.discriminatedUnion('do', [
  HypercallSetSchema,
  HypercallAddSchema,
  HypercallMapSchema,
  HypercallUnmapSchema,
  HypercallAssignSchema,
  HypercallStage2MapSchema,
  HypercallStage2UnmapSchema,
  HypercallPoisonSchema,
  HypercallPermitSchema,
  HypercallWriteProtectSchema,
  HypercallDropGuestDmaSchema,
  HypercallReleaseDevicesSchema,
  HypercallZeroSchema,
  HypercallCacheCleanSchema,
  HypercallTlbSyncSchema,
]);

export const HypercallRequirementSchema = z.strictObject({
  setting: z.enum(['iommu', 'relinquish', 'guestDevices']),
  value: HypercallWordSchema,
  error: ReplySchema,
});

export const HypercallArgumentSchema = z.strictObject({
  name: z.enum([
    'index',
    'frame',
    'vm',
    'domain',
    'device',
    'order',
    'prot',
    'memcache',
    'vcpu',
    'faultPoisoned',
    'aligned',
    'reserved',
    'inRange',
    'acl',
    'parcelType',
    'validate',
    'sanitize',
  ]),
  meaning: z.string().min(1).max(200),
});

export const ErrnoSchema = z.enum([
  'EPERM',
  'ENOENT',
  'EINTR',
  'EIO',
  'ENXIO',
  'E2BIG',
  'EBADF',
  'EAGAIN',
  'ENOMEM',
  'EACCES',
  'EFAULT',
  'EBUSY',
  'EEXIST',
  'EXDEV',
  'ENODEV',
  'EINVAL',
  'EFBIG',
  'ENOTTY',
  'ESPIPE',
  'EOPNOTSUPP',
  'EHWPOISON',
  'EOVERFLOW',
]);

export const HypercallErrorMapSchema = z.strictObject({
  from: ErrnoSchema,
  to: ReplySchema,
});

export const HypercallDelegateSchema = z.strictObject({
  to: HypercallNameSchema,
  errors: z.array(HypercallErrorMapSchema).min(0).max(4),
  otherwise: ErrnoSchema,
});

export const SourceSchema = z.strictObject({
  kind: z.enum(['mail', 'code', 'document', 'observation', 'inference']),
  ref: z.string().min(1).max(400),
  note: z.exactOptional(z.string().min(1).max(600)),
});

export const ConfidenceSchema = z.enum(['stated', 'code', 'inferred']);

export const HypercallSchema = z.strictObject({
  name: HypercallNameSchema,
  caller: z.enum(['host', 'el2', 'guest', 'ffa']),
  availability: z.enum(['upstream', 'android', 'kvm', 'sev-snp', 'tdx', 'gunyah']),
  functionId: z.exactOptional(z.string().regex(/^0x[0-9A-F]{8}$/u)),
  summary: z.string().min(1).max(300),
  args: z.array(HypercallArgumentSchema).min(0).max(12),
  frame: z.enum(['args', 'guest-entry', 'iommu-entry', 'none']),
  vm: z.enum(['args', 'annotation', 'none']),
  domain: z.enum(['args', 'device', 'vm', 'none']),
  returns: z.enum(['status', 'void', 'bytes', 'address', 'flag', 'handle', 'mask']),
  requires: z.array(HypercallRequirementSchema).min(0).max(2),
  handlerChecks: z.array(HypercallCheckSchema).min(0).max(8),
  preconditions: z.array(HypercallCheckSchema).min(0).max(16),
  effects: z.array(HypercallEffectSchema).min(0).max(16),
  delegate: z.exactOptional(HypercallDelegateSchema),
  zeroing: z.enum(['never', 'always', 'when-owned', 'when-asked']),
  sources: z.array(SourceSchema).min(1).max(8),
  confidence: ConfidenceSchema,
  note: z.exactOptional(z.string().min(1).max(600)),
});

export const HypercallFileSchema = z.strictObject({
  hypercalls: z.array(HypercallSchema).min(1).max(64),
});

export const LedgerPairSchema = z.strictObject({
  left: SelectorSchema,
  right: SelectorSchema,
});

export const LedgerSourcesSchema = z.strictObject({
  left: z.array(SourceSchema).min(1).max(8),
  right: z.array(SourceSchema).min(1).max(8),
});

export const DivergenceNatureSchema = z.enum(['inherent', 'version', 'defect', 'signal-or-errno']);

export const LossSchema = z.strictObject({
  design: BackingSchema,
  kind: LossKindSchema,
});

export const LedgerEntrySchema = z.strictObject({
  id: LedgerIdSchema,
  pair: LedgerPairSchema,
  operation: LedgerOperationSchema,
  class: ClassSchema,
  left: z.string().min(1).max(1000),
  right: z.string().min(1).max(1000),
  rules: LedgerRulesSchema,
  seenIn: z.array(StepRefSchema).min(1).max(256).check(distinct),
  reason: z.string().min(1).max(1200),
  nature: DivergenceNatureSchema,
  loss: z.exactOptional(LossSchema),
  sources: LedgerSourcesSchema,
  status: z.enum(['by-design', 'open-question', 'resolved']),
});

export const LedgerFileSchema = z.strictObject({
  entries: z.array(LedgerEntrySchema).min(1).max(512),
});

export const MatrixCountsSchema = z.strictObject({
  of: CountSchema,
  agree: CountSchema,
  differ: CountSchema,
  recorded: CountSchema,
  pending: CountSchema,
  impossible: CountSchema,
  red: CountSchema,
  errored: CountSchema,
});

export const MatrixIdleSchema = z.strictObject({
  why: z.string().min(1).max(1000),
  scenarios: z.array(ScenarioIdSchema).min(1).max(4096),
});

export const MatrixProblemSchema = z.strictObject({
  kind: z.enum([
    'answer',
    'stale-answer',
    'unmatched-answer',
    'verdict',
    'stale-verdict',
    'unmatched-verdict',
    'invariant',
    'oracle',
    'errored',
  ]),
  scenario: ScenarioIdSchema,
  step: z.exactOptional(StepRefSchema),
  text: z.string().min(1).max(4000),
  replay: z.string().min(1).max(1000),
});

export const MatrixRowSchema = z.strictObject({
  name: z.string().min(1).max(100),
  with: z.array(SelectorSchema).min(0).max(4),
  answers: z.exactOptional(MatrixCountsSchema),
  verdicts: z.exactOptional(MatrixCountsSchema),
  pending: z.array(MatrixIdleSchema).min(0).max(256),
  impossible: z.array(MatrixIdleSchema).min(0).max(256),
  problems: z.array(MatrixProblemSchema).min(0).max(16384),
});

export const MatrixSchema = z.strictObject({
  kind: z.literal('guestmem-matrix'),
  version: z.int().min(1).max(1),
  tool: ReportToolSchema,
  selection: z.array(z.string().min(1).max(400)).min(0).max(256),
  limits: z.array(z.string().min(1).max(600)).min(1).max(16),
  rows: z.array(MatrixRowSchema).min(1).max(512),
  pending: z.array(SelectorSchema).min(0).max(64),
  unasked: CountSchema,
  summary: MatrixCountsSchema,
});

export const CodeSchema = z.enum([
  'EPERM',
  'ENOENT',
  'EINTR',
  'EIO',
  'ENXIO',
  'E2BIG',
  'EBADF',
  'EAGAIN',
  'ENOMEM',
  'EACCES',
  'EFAULT',
  'EBUSY',
  'EEXIST',
  'EXDEV',
  'ENODEV',
  'EINVAL',
  'EFBIG',
  'ENOTTY',
  'ESPIPE',
  'EOPNOTSUPP',
  'EHWPOISON',
  'EOVERFLOW',
  'SIGBUS',
  'SIGSEGV',
  'SUCCESS',
  'INVALID_PARAMETER',
  'NOT_SUPPORTED',
  'FFA_DENIED',
  'MEMORY_FAULT',
  'MMIO',
  'HYPERCALL',
  'F_TRANSLATION',
  'IO_PAGE_FAULT',
  'RMP_PAGE_FAULT',
  'OOPS',
  'RM_NOMEM',
  'RM_NORESOURCE',
  'RM_DENIED',
  'RM_MSG_INVALID',
  'RM_BUSY',
  'RM_ARGUMENT_INVALID',
  'RM_HANDLE_INVALID',
  'RM_VALIDATE_FAILED',
  'RM_MAP_FAILED',
  'RM_MEM_INVALID',
  'RM_MEM_INUSE',
  'RM_MEM_RELEASED',
  'RM_VMID_INVALID',
  'GH_ARGUMENT_INVALID',
  'GH_ARGUMENT_SIZE',
  'GH_ARGUMENT_ALIGNMENT',
  'GH_NOMEM',
  'GH_ADDR_OVERFLOW',
  'GH_ADDR_INVALID',
  'GH_DENIED',
  'GH_BUSY',
  'GH_CAP_NULL',
  'GH_CAP_RIGHTS',
  'GH_NOT_OWNER',
  'GH_MAPPINGS_FULL',
]);

export const CodesSchema = z.strictObject({
  guest: z.exactOptional(CodeSchema),
  run: z.exactOptional(CodeSchema),
  user: z.exactOptional(CodeSchema),
  kernel: z.exactOptional(CodeSchema),
  device: z.exactOptional(CodeSchema),
});

export const EffectKindSchema = z.enum([
  'pte-map',
  'pte-unmap',
  'stage2-map',
  'stage2-unmap',
  'smmu-map',
  'smmu-unmap',
  'tlb-sync',
  'zero',
  'cache-clean',
  'copy',
  'split',
  'merge',
  'folio-alloc',
  'folio-free',
  'guest-exit',
  'lru-drain',
  'retry',
  'event',
]);

export const FrameSlotSchema = z.int().min(0).max(2);

export const EffectSchema = z.strictObject({
  kind: EffectKindSchema,
  index: z.exactOptional(PageIndexSchema),
  frame: z.exactOptional(FrameSlotSchema),
  count: z.exactOptional(CountSchema),
});

export const HypercallArgsSchema = z.strictObject({
  index: z.exactOptional(PageIndexSchema),
  frame: z.exactOptional(FrameSlotSchema),
  vm: z.exactOptional(VmIdSchema),
  domain: z.exactOptional(DomainIdSchema),
  device: z.exactOptional(DeviceIdSchema),
  order: z.exactOptional(FolioOrderSchema),
  prot: z.exactOptional(z.enum(['r', 'rw', 'rx', 'rwx', 'invalid'])),
  memcache: z.exactOptional(z.enum(['enough', 'empty'])),
  vcpu: z.exactOptional(z.enum(['loaded', 'none'])),
  faultPoisoned: z.exactOptional(z.boolean()),
  aligned: z.exactOptional(z.boolean()),
  reserved: z.exactOptional(z.enum(['zero', 'non-zero'])),
  inRange: z.exactOptional(z.boolean()),
  acl: z.exactOptional(z.enum(['fits', 'several', 'unfit'])),
  parcelType: z.exactOptional(z.enum(['fits', 'differs'])),
  validate: z.exactOptional(z.enum(['fits', 'differs'])),
  sanitize: z.exactOptional(z.boolean()),
});

export const HypercallRecordSchema = z.strictObject({
  call: HypercallNameSchema,
  args: HypercallArgsSchema,
  ret: ReplySchema,
});

export const DecisionSchema = z.enum([
  'allow',
  'partial',
  'refuse-retryable',
  'refuse-final',
  'no-progress',
  'transaction-aborted',
  'stalled',
  'guest-page-lost',
  'kill-process',
  'kill-guest',
  'kill-host',
  'not-offered',
  'not-run',
]);

export const ContentSchema = z.string().regex(/^(zero|ciphertext|poisoned|(partly-zeroed:)?[A-Z][A-Za-z0-9]{0,15})$/u);

export const OutcomeSchema = z.strictObject({
  decision: DecisionSchema,
  codes: CodesSchema,
  rule: RuleIdSchema,
  calls: z.array(HypercallRecordSchema).min(0).max(65536),
  effects: z.array(EffectSchema).min(0).max(65536),
  data: z.exactOptional(ContentSchema),
  count: z.exactOptional(CountSchema),
  errorOffset: z.exactOptional(PageIndexSchema),
});

export const NamedPairSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  summary: z.string().min(1).max(400),
  left: SelectorSchema,
  right: SelectorSchema,
  hypervisor: SelectorSchema,
});

export const PairFileSchema = z.strictObject({
  pairs: z.array(NamedPairSchema).min(1).max(16),
});

export const AxisSchema = z.enum(['guest-memfd', 'shmem-gup', 'hypervisor', 'iommu']);

export const SwitchSchema = z.strictObject({
  axis: AxisSchema,
  name: z.string().regex(/^[a-z][A-Za-z]{1,31}$/u),
  values: z.array(z.string().min(1).max(32)).min(2).max(8),
  question: z.string().min(1).max(400),
  sources: z.array(SourceSchema).min(1).max(8),
  confidence: ConfidenceSchema,
  pending: z.exactOptional(z.array(z.string().min(1).max(32)).min(1).max(8)),
});

export const SwitchValueSchema = z.strictObject({
  name: z.string().min(1).max(32),
  value: z.string().min(1).max(32),
  fixed: z.exactOptional(z.boolean()),
});

export const ProfileSchema = z.strictObject({
  axis: AxisSchema,
  name: z.string().regex(/^[a-z0-9.-]{1,32}$/u),
  status: z.enum(['runnable', 'pending']),
  default: z.boolean(),
  maturity: z.enum(['shipped', 'queued', 'posted', 'hypothetical']),
  summary: z.string().min(1).max(600),
  switches: z.array(SwitchValueSchema).min(0).max(16),
  sources: z.array(SourceSchema).min(1).max(12),
  iommu: z.exactOptional(z.string().min(1).max(32)),
  iommus: z.exactOptional(z.array(z.string().min(1).max(32)).min(1).max(8)),
});

export const TripleSchema = z.strictObject({
  backing: SelectorSchema,
  hypervisor: z.string().min(1).max(32),
  iommu: z.string().min(1).max(32),
  maturity: z.enum(['shipped', 'queued', 'posted', 'hypothetical']),
  note: z.string().min(1).max(400),
});

export const ProfileFileSchema = z.strictObject({
  profiles: z.array(ProfileSchema).min(1).max(32),
  switches: z.array(SwitchSchema).min(0).max(32),
  triples: z.exactOptional(z.array(TripleSchema).min(1).max(64)),
});

export const GuestMemfdSettingsSchema = z.strictObject({
  axis: z.literal('guest-memfd'),
  profile: z.string().min(1).max(32),
  init: z.enum(['shared', 'private']),
  unshareDeniable: z.boolean(),
  invalidateOnPkvm: z.enum(['defer', 'refuse', 'poison']),
  kernel: z.enum(['6.8', '6.18', '7.2', '7.4']),
  directMap: z.enum(['kept', 'removed']),
});

export const ShmemGupSettingsSchema = z.strictObject({
  axis: z.literal('shmem-gup'),
  profile: z.string().min(1).max(32),
  unshareDeniable: z.boolean(),
  exclusiveScope: z.enum(['perPin', 'oncePerFolio']),
  pinCount: z.enum(['biased', 'exact']),
  sharedPin: z.enum(['keep', 'drop']),
  memory: z.enum(['memfd', 'anon', 'hugetlb', 'file']),
  exclusivePin: z.enum(['on', 'off']),
  pageFlagChecks: z.enum(['on', 'off']),
});

export const HypervisorSettingsSchema = z.strictObject({
  axis: z.literal('hypervisor'),
  profile: z.string().min(1).max(32),
  userFault: z.enum(['signal', 'fatal']),
  linearMapFault: z.enum(['reclaim', 'crash']),
  relinquish: z.boolean(),
  guestDevices: z.boolean(),
  transfer: z.exactOptional(z.enum(['paged', 'lend', 'donate'])),
  sanitize: z.exactOptional(z.enum(['on', 'off'])),
  linearMap: z.exactOptional(z.enum(['whole', 'holes'])),
});

export const IommuSettingsSchema = z.strictObject({
  axis: z.literal('iommu'),
  profile: z.enum(['none', 'pv', 'nested', 'seed-literal', 'host']),
  mapGuestShared: z.enum(['refuse', 'allow']),
  smmuFault: z.enum(['terminate', 'stall', 'hostError']),
});

export const BackingSettingsSchema = z.discriminatedUnion('axis', [GuestMemfdSettingsSchema, ShmemGupSettingsSchema]);

export const SettingsSchema = z.strictObject({
  backing: BackingSettingsSchema,
  hypervisor: HypervisorSettingsSchema,
  iommu: IommuSettingsSchema,
});

export const RecordedAnswerSchema = z.strictObject({
  at: StepRefSchema,
  for: z.exactOptional(BackingSchema),
  decision: DecisionSchema,
  data: z.exactOptional(ContentSchema),
  count: z.exactOptional(CountSchema),
  errorOffset: z.exactOptional(PageIndexSchema),
  codes: z.exactOptional(CodesSchema),
  calls: z.exactOptional(z.array(HypercallNameSchema).min(0).max(256)),
  effects: z.exactOptional(z.array(EffectKindSchema).min(0).max(256)),
  rule: RuleIdSchema,
});

export const RecordedVerdictSchema = z.strictObject({
  scenario: ScenarioIdSchema,
  verdict: ClassSchema,
});

export const ProfileRecordSchema = z.strictObject({
  with: z.array(SelectorSchema).min(1).max(4).check(distinct),
  answers: z.array(RecordedAnswerSchema).min(0).max(8192),
  verdicts: z.array(RecordedVerdictSchema).min(0).max(4096),
});

export const ReportTripleSchema = z.strictObject({
  backing: SelectorSchema,
  hypervisor: SelectorSchema,
  iommu: SelectorSchema,
  maturity: MaturitySchema,
  scenarios: CountSchema,
});

export const ReportRootSchema = z.strictObject({
  step: StepRefSchema,
  run: CountSchema,
  operation: LedgerOperationSchema,
  class: ClassSchema,
  left: z.string().min(1).max(1000),
  right: z.string().min(1).max(1000),
  rules: LedgerRulesSchema,
  entry: z.exactOptional(LedgerIdSchema),
});

export const ReportProblemSchema = z.strictObject({
  kind: z.enum([
    'unexpected-root',
    'unlisted-place',
    'stale-place',
    'verdict',
    'expectation',
    'invariant',
    'oracle',
    'short-run',
    'errored',
  ]),
  step: z.exactOptional(StepRefSchema),
  run: z.exactOptional(CountSchema),
  text: z.string().min(1).max(4000),
});

export const ReportStatusSchema = z.enum(['agree', 'differ', 'pending', 'impossible', 'skipped', 'red', 'errored']);

export const GroupSchema = z.enum([
  'lifecycle',
  'pins',
  'large-folios',
  'iommu',
  'host-access',
  'file',
  'teardown',
  'mm',
  'uapi',
  'hypervisor',
]);

export const ReportScenarioSchema = z.strictObject({
  id: ScenarioIdSchema,
  group: GroupSchema,
  title: z.string().min(1).max(120),
  status: ReportStatusSchema,
  recorded: z.exactOptional(ClassSchema),
  found: z.exactOptional(ClassSchema),
  configuration: z.exactOptional(ReportConfigurationSchema),
  runs: CountSchema,
  stepsPlanned: CountSchema,
  stepsRun: CountSchema,
  fieldsCompared: CountSchema,
  fieldsUnknown: CountSchema,
  roots: z.array(ReportRootSchema).min(0).max(4096),
  cascades: CountSchema,
  problems: z.array(ReportProblemSchema).min(0).max(4096),
  why: z.exactOptional(z.string().min(1).max(1000)),
});

export const ReportLedgerProblemSchema = z.strictObject({
  kind: z.enum(['stale-entry', 'unmatched-entry']),
  entry: LedgerIdSchema,
  text: z.string().min(1).max(1000),
});

export const ReportSummarySchema = z.strictObject({
  scenarios: CountSchema,
  agree: CountSchema,
  differ: CountSchema,
  pending: CountSchema,
  impossible: CountSchema,
  skipped: CountSchema,
  red: CountSchema,
  errored: CountSchema,
  ledgerEntriesRed: CountSchema,
});

export const ReportBetweenSchema = z.strictObject({
  pair: z.exactOptional(z.string().min(1).max(32)),
  left: SelectorSchema,
  right: SelectorSchema,
  hypervisor: z.exactOptional(SelectorSchema),
});

export const ReportSchema = z.strictObject({
  kind: z.literal('guestmem-report'),
  version: z.int().min(1).max(1),
  tool: ReportToolSchema,
  selection: z.array(z.string().min(1).max(400)).min(0).max(256),
  between: z.exactOptional(ReportBetweenSchema),
  limits: z.array(z.string().min(1).max(600)).min(1).max(16),
  triples: z.array(ReportTripleSchema).min(0).max(256),
  scenarios: z.array(ReportScenarioSchema).min(0).max(4096),
  ledger: z.array(ReportLedgerProblemSchema).min(0).max(512),
  summary: ReportSummarySchema,
});

export const RequirementDesignSchema = z.enum(['guest-memfd-6.8', 'guest-memfd-in-place', 'shmem-gup-exclusive']);

export const RequirementVoiceSchema = z.strictObject({
  who: z.string().min(1).max(80),
  source: SourceSchema,
});

export const RequirementAnswerSchema = z.strictObject({
  design: RequirementDesignSchema,
  answer: z.string().min(1).max(400),
  source: z.exactOptional(z.array(SourceSchema).min(1).max(8)),
});

export const PartySchema = z.string().regex(/^(user|guest|device)[0-7]$/u);

export const ObservedDecisionSchema = z.enum([
  'allow',
  'partial',
  'refuse-retryable',
  'refuse-final',
  'no-progress',
  'transaction-aborted',
  'stalled',
  'guest-page-lost',
  'kill-process',
  'kill-guest',
  'kill-host',
  'not-offered',
  'not-run',
  'unknown',
  'not-applicable',
]);

export const RequirementProbeSchema = z.strictObject({
  party: PartySchema,
  access: z.enum(['read', 'write']),
  page: PageIndexSchema,
  decisions: z.array(ObservedDecisionSchema).min(1).max(8).check(distinct),
});

export const RequirementMustSchema = z.strictObject({
  decisions: z.exactOptional(z.array(DecisionSchema).min(1).max(8).check(distinct)),
  never: z.exactOptional(z.array(DecisionSchema).min(1).max(8).check(distinct)),
  data: z.exactOptional(ContentSchema),
  hides: z.exactOptional(ContentSchema),
  rule: z.exactOptional(RuleIdSchema),
  observation: z.exactOptional(RequirementProbeSchema),
});

export const RequirementExceptSchema = z.strictObject({
  profile: SelectorSchema,
  why: z.string().min(1).max(200),
});

export const RequirementDeciderSchema = z.strictObject({
  claim: z.string().min(1).max(120),
  scenario: ScenarioIdSchema,
  step: z.string().regex(/^[1-9][0-9]?(\.[a-c][1-4])?$/u),
  for: z.enum(['guest-memfd', 'shmem-gup', 'both']),
  must: RequirementMustSchema,
  except: z.exactOptional(z.array(RequirementExceptSchema).min(1).max(8)),
  losses: z.exactOptional(z.array(LossSchema).min(1).max(2)),
});

export const RequirementUndecidedSchema = z.strictObject({
  for: z.enum(['guest-memfd', 'shmem-gup', 'both']),
  why: z.string().min(1).max(300),
});

export const RequirementSchema = z.strictObject({
  id: RequirementIdSchema,
  title: z.string().min(1).max(80),
  statement: z.string().min(1).max(400),
  kind: RequirementKindSchema,
  runnable: z.boolean(),
  raisedBy: z.array(RequirementVoiceSchema).min(1).max(8),
  scenarios: z.array(ScenarioIdSchema).min(0).max(64),
  answers: z.array(RequirementAnswerSchema).min(0).max(3),
  deciders: z.exactOptional(z.array(RequirementDeciderSchema).min(1).max(32)),
  undecided: z.exactOptional(z.array(RequirementUndecidedSchema).min(1).max(2)),
});

export const RequirementFileSchema = z.strictObject({
  requirements: z.array(RequirementSchema).min(1).max(99),
});

export const InvariantSchema = z.strictObject({
  kind: z.enum(['state', 'transition', 'effect-order', 'non-interference']),
  number: z.exactOptional(z.string().regex(/^I[0-9]{1,2}$/u)),
  when: z.exactOptional(z.string().min(1).max(200)),
});

export const RuleSchema = z.strictObject({
  id: RuleIdSchema,
  level: z.enum(['MUST', 'SHOULD', 'MAY']),
  sentence: z.string().min(1).max(600),
  confidence: ConfidenceSchema,
  sources: z.array(SourceSchema).min(1).max(8),
  switch: z.exactOptional(z.string().min(1).max(64)),
  invariant: z.exactOptional(InvariantSchema),
  retryable: z.exactOptional(z.literal(true)),
});

export const RuleFileSchema = z.strictObject({
  rules: z.array(RuleSchema).min(1).max(256),
});

export const SignalSchema = z.enum(['SIGBUS', 'SIGSEGV']);

export const SelectorListSchema = z.string().regex(/^(guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}( & (guest-memfd|shmem-gup|hypervisor|iommu)(:[a-z0-9.-]{1,32})?(\+[A-Za-z]{1,32}=[A-Za-z0-9.-]{1,32}){0,16}){0,3}$/u);

export const ExpectationSchema = z.strictObject({
  decision: DecisionSchema,
  for: z.exactOptional(SelectorListSchema),
  data: z.exactOptional(ContentSchema),
  count: z.exactOptional(CountSchema),
  errorOffset: z.exactOptional(PageIndexSchema),
  codes: z.exactOptional(CodesSchema),
  calls: z.exactOptional(z.array(HypercallNameSchema).min(1).max(16)),
  effects: z.exactOptional(z.array(EffectKindSchema).min(1).max(16)),
});

export const OperationStepSchema = z.strictObject({
  do: OperationSchema,
  expect: z.exactOptional(z.array(ExpectationSchema).min(1).max(16)),
  note: z.exactOptional(z.string().min(1).max(400)),
});

export const StepSchema = z.strictObject({
  do: z.exactOptional(OperationSchema),
  expect: z.exactOptional(z.array(ExpectationSchema).min(1).max(16)),
  race: z.exactOptional(z.array(z.array(OperationStepSchema).min(1).max(4)).min(2).max(3)),
  note: z.exactOptional(z.string().min(1).max(400)),
});

export const ScenarioSchema = z.strictObject({
  id: ScenarioIdSchema,
  group: GroupSchema,
  title: z.string().min(1).max(120),
  question: z.string().min(1).max(300),
  why: z.string().min(1).max(1200),
  confidence: ConfidenceSchema,
  sources: z.array(SourceSchema).min(1).max(12),
  verdict: ClassSchema,
  setting: z.array(SelectorSchema).min(0).max(4),
  world: WorldSchema,
  steps: z.array(StepSchema).min(1).max(64),
});

export const LargeCountSchema = z.int().min(0).max(9007199254740991);

export const SimulatedCostSchema = z.strictObject({
  hypercalls: LargeCountSchema,
  guestExits: LargeCountSchema,
  pteUpdates: LargeCountSchema,
  stage2Updates: LargeCountSchema,
  smmuUpdates: LargeCountSchema,
  tlbSyncs: LargeCountSchema,
  pagesZeroed: LargeCountSchema,
  copies: LargeCountSchema,
  splits: LargeCountSchema,
  allocations: LargeCountSchema,
});

export const SimulatedVerdictSchema = z.strictObject({
  operation: z.string().min(1).max(40),
  decision: DecisionSchema,
  rule: RuleIdSchema,
  count: LargeCountSchema,
});

export const SimulatedRetrySchema = z.strictObject({
  operation: z.string().min(1).max(40),
  asked: LargeCountSchema,
  succeeded: LargeCountSchema,
  gone: LargeCountSchema,
});

export const SimulatedSideSchema = z.strictObject({
  operations: LargeCountSchema,
  leftOut: LargeCountSchema,
  pages: LargeCountSchema,
  cost: SimulatedCostSchema,
  copiedBytes: LargeCountSchema,
  peakPages: LargeCountSchema,
  endPages: LargeCountSchema,
  refusals: z.array(SimulatedVerdictSchema).min(0).max(4096),
  retries: z.array(SimulatedRetrySchema).min(0).max(256),
});

export const SimulatedPhaseSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  left: SimulatedSideSchema,
  right: SimulatedSideSchema,
});

export const SimulatedTotalSchema = z.strictObject({
  left: SimulatedSideSchema,
  right: SimulatedSideSchema,
});

export const SimulationReportSchema = z.strictObject({
  kind: z.literal('guestmem-simulation'),
  version: z.int().min(1).max(1),
  tool: ReportToolSchema,
  workload: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  title: z.string().min(1).max(120),
  seed: CountSchema,
  memoryPages: PageCountSchema,
  left: z.string().min(1).max(400),
  right: z.string().min(1).max(400),
  limits: z.array(z.string().min(1).max(600)).min(1).max(16),
  phases: z.array(SimulatedPhaseSchema).min(1).max(32),
  total: SimulatedTotalSchema,
});

export const PageStateSchema = z.enum(['owned', 'shared-owned', 'shared-borrowed', 'nopage']);

export const GuestStateSchema = z.enum(['none', 'pending', 'owned', 'shared-owned', 'shared-borrowed', 'poison']);

export const ObservedStateSchema = z.enum([
  'owned',
  'shared-owned',
  'shared-borrowed',
  'nopage',
  'none',
  'pending',
  'poison',
  'unknown',
  'not-applicable',
]);

export const ReachSchema = z.enum(['none', 'aborts', 'memory', 'unknown', 'not-applicable']);

export const ProbeSchema = z.strictObject({
  party: PartySchema,
  page: PageIndexSchema,
  access: z.enum(['read', 'write']),
  decision: ObservedDecisionSchema,
  data: z.exactOptional(ContentSchema),
  rule: z.exactOptional(RuleIdSchema),
});

export const GuestOwnershipSchema = z.strictObject({
  vm: VmIdSchema,
  state: ObservedStateSchema,
  host: ObservedStateSchema,
});

export const DomainOwnershipSchema = z.strictObject({
  domain: DomainIdSchema,
  reach: ReachSchema,
});

export const OwnershipSchema = z.strictObject({
  page: PageIndexSchema,
  host: ObservedStateSchema,
  hyp: ObservedStateSchema,
  guests: z.array(GuestOwnershipSchema).min(0).max(4),
  domains: z.array(DomainOwnershipSchema).min(0).max(8),
});

export const ObservationSchema = z.strictObject({
  probes: z.array(ProbeSchema).min(0).max(65536),
  ownership: z.array(OwnershipSchema).min(0).max(65536),
});

export const SettingsPairSchema = z.strictObject({
  left: SettingsSchema,
  right: SettingsSchema,
});

export const TraceMetaSchema = z.strictObject({
  format: z.literal('guestmem-trace'),
  version: z.int().min(1).max(1),
  scenario: ScenarioIdSchema,
  title: z.string().min(1).max(120),
  run: z.int().min(1).max(65536),
  settings: SettingsPairSchema,
  world: WorldSchema,
});

export const TraceStateMetaSchema = z.strictObject({
  index: CountSchema,
});

export const TraceSideSchema = z.strictObject({
  outcome: z.exactOptional(OutcomeSchema),
  observation: ObservationSchema,
});

export const CauseSchema = z.enum(['none', 'root', 'cascade']);

export const TraceStateSchema = z.strictObject({
  '#meta': TraceStateMetaSchema,
  step: StepRefSchema,
  operation: z.exactOptional(OperationSchema),
  left: TraceSideSchema,
  right: TraceSideSchema,
  class: ClassSchema,
  cause: CauseSchema,
});

export const TraceSchema = z.strictObject({
  '#meta': TraceMetaSchema,
  vars: z.array(z.enum(['step', 'operation', 'left', 'right', 'class', 'cause'])).min(6).max(6),
  states: z.array(TraceStateSchema).min(1).max(1025),
});

export const UapiGmemWordSchema = z.string().regex(/^0x[0-9a-f]{1,16}$/u);

export const UapiGmemFdSchema = z.int().min(-1).max(2147483647);

export const UapiGmemKernelVersionSchema = z.enum(['6.12', '6.18', '7.1', '7.2', '7.4-queued']);

export const UapiGmemCheckExtensionSchema = z.strictObject({
  call: z.literal('KVM_CHECK_EXTENSION'),
  fd: UapiGmemFdSchema,
  capability: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemCreateVmSchema = z.strictObject({
  call: z.literal('KVM_CREATE_VM'),
  fd: UapiGmemFdSchema,
  type: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemCreateSchema = z.strictObject({
  call: z.literal('KVM_CREATE_GUEST_MEMFD'),
  fd: UapiGmemFdSchema,
  size: UapiGmemWordSchema,
  flags: UapiGmemWordSchema,
  reserved: z.exactOptional(z.array(UapiGmemWordSchema).min(6).max(6)),
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemSetRegionSchema = z.strictObject({
  call: z.literal('KVM_SET_USER_MEMORY_REGION'),
  fd: UapiGmemFdSchema,
  slot: CountSchema,
  flags: CountSchema,
  guestPhysAddr: UapiGmemWordSchema,
  memorySize: UapiGmemWordSchema,
  userspaceAddr: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemSetRegion2Schema = z.strictObject({
  call: z.literal('KVM_SET_USER_MEMORY_REGION2'),
  fd: UapiGmemFdSchema,
  slot: CountSchema,
  flags: CountSchema,
  guestPhysAddr: UapiGmemWordSchema,
  memorySize: UapiGmemWordSchema,
  userspaceAddr: UapiGmemWordSchema,
  guestMemfd: UapiGmemFdSchema,
  guestMemfdOffset: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemSetAttributesSchema = z.strictObject({
  call: z.literal('KVM_SET_MEMORY_ATTRIBUTES'),
  fd: UapiGmemFdSchema,
  address: UapiGmemWordSchema,
  size: UapiGmemWordSchema,
  attributes: UapiGmemWordSchema,
  flags: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemSetAttributes2Schema = z.strictObject({
  call: z.literal('KVM_SET_MEMORY_ATTRIBUTES2'),
  fd: UapiGmemFdSchema,
  offset: UapiGmemWordSchema,
  size: UapiGmemWordSchema,
  attributes: UapiGmemWordSchema,
  flags: UapiGmemWordSchema,
  unreadable: z.exactOptional(z.boolean()),
  reserved: z.exactOptional(z.array(UapiGmemWordSchema).min(11).max(11)),
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemPreFaultSchema = z.strictObject({
  call: z.literal('KVM_PRE_FAULT_MEMORY'),
  fd: UapiGmemFdSchema,
  gpa: UapiGmemWordSchema,
  size: UapiGmemWordSchema,
  flags: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemFallocateSchema = z.strictObject({
  call: z.literal('fallocate'),
  fd: UapiGmemFdSchema,
  mode: CountSchema,
  offset: UapiGmemWordSchema,
  length: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemMmapSchema = z.strictObject({
  call: z.literal('mmap'),
  fd: UapiGmemFdSchema,
  address: UapiGmemWordSchema,
  length: UapiGmemWordSchema,
  prot: CountSchema,
  flags: CountSchema,
  offset: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemMadviseSchema = z.strictObject({
  call: z.literal('madvise'),
  address: UapiGmemWordSchema,
  length: UapiGmemWordSchema,
  advice: z.enum([
    'MADV_DONTNEED',
    'MADV_REMOVE',
    'MADV_PAGEOUT',
    'MADV_POPULATE_READ',
    'MADV_POPULATE_WRITE',
    'MADV_COLLAPSE',
    'MADV_HWPOISON',
    'MADV_SOFT_OFFLINE',
  ]),
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemMbindSchema = z.strictObject({
  call: z.literal('mbind'),
  address: UapiGmemWordSchema,
  length: UapiGmemWordSchema,
  mode: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemReadSchema = z.strictObject({
  call: z.literal('read'),
  fd: UapiGmemFdSchema,
  count: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemWriteSchema = z.strictObject({
  call: z.literal('write'),
  fd: UapiGmemFdSchema,
  count: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemPreadSchema = z.strictObject({
  call: z.literal('pread'),
  fd: UapiGmemFdSchema,
  offset: UapiGmemWordSchema,
  count: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemPwriteSchema = z.strictObject({
  call: z.literal('pwrite'),
  fd: UapiGmemFdSchema,
  offset: UapiGmemWordSchema,
  count: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemLseekSchema = z.strictObject({
  call: z.literal('lseek'),
  fd: UapiGmemFdSchema,
  offset: UapiGmemWordSchema,
  whence: z.enum(['SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'SEEK_DATA', 'SEEK_HOLE']),
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemSpliceSchema = z.strictObject({
  call: z.literal('splice'),
  fd: UapiGmemFdSchema,
  count: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemCopyFileRangeSchema = z.strictObject({
  call: z.literal('copy_file_range'),
  fd: UapiGmemFdSchema,
  count: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemFtruncateSchema = z.strictObject({
  call: z.literal('ftruncate'),
  fd: UapiGmemFdSchema,
  length: UapiGmemWordSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemFchmodSchema = z.strictObject({
  call: z.literal('fchmod'),
  fd: UapiGmemFdSchema,
  mode: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemFchownSchema = z.strictObject({
  call: z.literal('fchown'),
  fd: UapiGmemFdSchema,
  owner: CountSchema,
  group: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemFsyncSchema = z.strictObject({
  call: z.literal('fsync'),
  fd: UapiGmemFdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemAddSealsSchema = z.strictObject({
  call: z.literal('F_ADD_SEALS'),
  fd: UapiGmemFdSchema,
  seals: CountSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemGetSealsSchema = z.strictObject({
  call: z.literal('F_GET_SEALS'),
  fd: UapiGmemFdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemReopenSchema = z.strictObject({
  call: z.literal('open-proc-fd'),
  fd: UapiGmemFdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemFstatSchema = z.strictObject({
  call: z.literal('fstat'),
  fd: UapiGmemFdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemCloseSchema = z.strictObject({
  call: z.literal('close'),
  fd: UapiGmemFdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGmemForkSchema = z.strictObject({
  call: z.literal('fork'),
  child: ProcessIdSchema,
  process: z.exactOptional(ProcessIdSchema),
});

export const UapiGuestMemfdCallSchema = z.discriminatedUnion('call', [
  UapiGmemCheckExtensionSchema,
  UapiGmemCreateVmSchema,
  UapiGmemCreateSchema,
  UapiGmemSetRegionSchema,
  UapiGmemSetRegion2Schema,
  UapiGmemSetAttributesSchema,
  UapiGmemSetAttributes2Schema,
  UapiGmemPreFaultSchema,
  UapiGmemFallocateSchema,
  UapiGmemMmapSchema,
  UapiGmemMadviseSchema,
  UapiGmemMbindSchema,
  UapiGmemReadSchema,
  UapiGmemWriteSchema,
  UapiGmemPreadSchema,
  UapiGmemPwriteSchema,
  UapiGmemLseekSchema,
  UapiGmemSpliceSchema,
  UapiGmemCopyFileRangeSchema,
  UapiGmemFtruncateSchema,
  UapiGmemFchmodSchema,
  UapiGmemFchownSchema,
  UapiGmemFsyncSchema,
  UapiGmemAddSealsSchema,
  UapiGmemGetSealsSchema,
  UapiGmemReopenSchema,
  UapiGmemFstatSchema,
  UapiGmemCloseSchema,
  UapiGmemForkSchema,
]);

export const ShmWordSchema = z.string().regex(/^0x[0-9a-f]{1,16}$/u);

export const ShmIovecSchema = z.strictObject({
  address: ShmWordSchema,
  length: ShmWordSchema,
});

export const ShmMemfdCreateSchema = z.strictObject({
  call: z.literal('memfd_create'),
  name: z.exactOptional(z.string().regex(/^[ -~]{0,512}$/u)),
  flags: ShmWordSchema,
});

export const ShmFallocateSchema = z.strictObject({
  call: z.literal('fallocate'),
  fd: CountSchema,
  mode: ShmWordSchema,
  offset: ShmWordSchema,
  length: ShmWordSchema,
});

export const ShmFtruncateSchema = z.strictObject({
  call: z.literal('ftruncate'),
  fd: CountSchema,
  length: ShmWordSchema,
});

export const ShmPreadSchema = z.strictObject({
  call: z.literal('pread'),
  fd: CountSchema,
  offset: ShmWordSchema,
  length: ShmWordSchema,
});

export const ShmPwriteSchema = z.strictObject({
  call: z.literal('pwrite'),
  fd: CountSchema,
  offset: ShmWordSchema,
  length: ShmWordSchema,
  value: ValueSchema,
});

export const ShmAddSealsSchema = z.strictObject({
  call: z.literal('fcntl_add_seals'),
  fd: CountSchema,
  seals: ShmWordSchema,
});

export const ShmGetSealsSchema = z.strictObject({
  call: z.literal('fcntl_get_seals'),
  fd: CountSchema,
});

export const ShmMmapSchema = z.strictObject({
  call: z.literal('mmap'),
  address: ShmWordSchema,
  length: ShmWordSchema,
  prot: ShmWordSchema,
  flags: ShmWordSchema,
  fd: z.exactOptional(CountSchema),
  offset: ShmWordSchema,
});

export const ShmMunmapSchema = z.strictObject({
  call: z.literal('munmap'),
  address: ShmWordSchema,
  length: ShmWordSchema,
});

export const ShmMadviseCollapseSchema = z.strictObject({
  call: z.literal('madvise_collapse'),
  address: ShmWordSchema,
  length: ShmWordSchema,
});

export const ShmRegisterBuffersSchema = z.strictObject({
  call: z.literal('io_uring_register_buffers'),
  ring: CountSchema,
  buffers: z.array(ShmIovecSchema).min(1).max(64),
});

export const ShmUnregisterBuffersSchema = z.strictObject({
  call: z.literal('io_uring_unregister_buffers'),
  ring: CountSchema,
});

export const ShmVmspliceSchema = z.strictObject({
  call: z.literal('vmsplice'),
  pipe: CountSchema,
  address: ShmWordSchema,
  length: ShmWordSchema,
});

export const ShmDrainPipeSchema = z.strictObject({
  call: z.literal('drain_pipe'),
  pipe: CountSchema,
});

export const ShmProcessVmReadvSchema = z.strictObject({
  call: z.literal('process_vm_readv'),
  address: ShmWordSchema,
  length: ShmWordSchema,
});

export const ShmProcessVmWritevSchema = z.strictObject({
  call: z.literal('process_vm_writev'),
  address: ShmWordSchema,
  length: ShmWordSchema,
  value: ValueSchema,
});

export const ShmPinUserPagesSchema = z.strictObject({
  call: z.literal('pin_user_pages'),
  address: ShmWordSchema,
  pages: PageCountSchema,
  flags: ShmWordSchema,
  fast: z.exactOptional(z.boolean()),
});

export const ShmUnpinUserPagesSchema = z.strictObject({
  call: z.literal('unpin_user_pages'),
  address: ShmWordSchema,
  pages: PageCountSchema,
});

export const ShmUnpinExcPagesSchema = z.strictObject({
  call: z.literal('unpin_exc_pages'),
  address: ShmWordSchema,
  pages: PageCountSchema,
});

export const ShmUnexcUserPageSchema = z.strictObject({
  call: z.literal('unexc_user_page'),
  address: ShmWordSchema,
});

export const ShmReexcUserPageSchema = z.strictObject({
  call: z.literal('reexc_user_page'),
  address: ShmWordSchema,
});

export const UapiShmemCallSchema = z.discriminatedUnion('call', [
  ShmMemfdCreateSchema,
  ShmFallocateSchema,
  ShmFtruncateSchema,
  ShmPreadSchema,
  ShmPwriteSchema,
  ShmAddSealsSchema,
  ShmGetSealsSchema,
  ShmMmapSchema,
  ShmMunmapSchema,
  ShmMadviseCollapseSchema,
  ShmRegisterBuffersSchema,
  ShmUnregisterBuffersSchema,
  ShmVmspliceSchema,
  ShmDrainPipeSchema,
  ShmProcessVmReadvSchema,
  ShmProcessVmWritevSchema,
  ShmPinUserPagesSchema,
  ShmUnpinUserPagesSchema,
  ShmUnpinExcPagesSchema,
  ShmUnexcUserPageSchema,
  ShmReexcUserPageSchema,
]);

export const MemorySizeSchema = z.string().regex(/^(0|[1-9][0-9]{0,7})[KMG]$/u);

export const MemoryPlaceSchema = z.string().regex(/^((0|[1-9][0-9]{0,7})[KMG]|(100|[1-9]?[0-9])%)$/u);

export const WorkloadWorldSchema = z.strictObject({
  folioOrder: z.exactOptional(FolioOrderSchema),
  vms: z.exactOptional(z.array(WorldVmSchema).min(1).max(4)),
  processes: z.exactOptional(z.int().min(1).max(8)),
  devices: z.exactOptional(z.array(WorldDeviceSchema).min(0).max(8)),
  vmm: z.exactOptional(z.enum(['convert-on-fault', 'manual'])),
  zone: z.exactOptional(z.enum(['normal', 'movable'])),
});

export const OncePhaseSchema = z.strictObject({
  kind: z.literal('once'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  does: z.array(z.string().min(3).max(400)).min(1).max(16),
});

export const SweepPhaseSchema = z.strictObject({
  kind: z.literal('sweep'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  from: z.exactOptional(MemoryPlaceSchema),
  to: z.exactOptional(MemoryPlaceSchema),
  step: MemorySizeSchema,
  does: z.array(z.string().min(3).max(400)).min(1).max(16),
});

export const WorkloadChoiceSchema = z.strictObject({
  weight: z.int().min(1).max(1000),
  does: z.array(z.string().min(3).max(400)).min(1).max(16),
  undoes: z.exactOptional(z.array(z.string().min(3).max(400)).min(1).max(16)),
  inFlight: z.exactOptional(z.int().min(1).max(65536)),
});

export const WorkloadRetrySchema = z.strictObject({
  after: z.int().min(1).max(1000000),
  times: z.int().min(1).max(100),
});

export const RandomPhaseSchema = z.strictObject({
  kind: z.literal('random'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  from: z.exactOptional(MemoryPlaceSchema),
  to: z.exactOptional(MemoryPlaceSchema),
  ticks: z.int().min(1).max(100000000),
  least: MemorySizeSchema,
  most: MemorySizeSchema,
  choices: z.array(WorkloadChoiceSchema).min(1).max(16),
  retry: z.exactOptional(WorkloadRetrySchema),
});

export const WorkloadPhaseSchema = z.discriminatedUnion('kind', [OncePhaseSchema, SweepPhaseSchema, RandomPhaseSchema]);

export const WorkloadSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(800),
  memory: MemorySizeSchema,
  seed: CountSchema,
  setting: z.exactOptional(z.array(SelectorSchema).min(0).max(4)),
  world: z.exactOptional(WorkloadWorldSchema),
  phases: z.array(WorkloadPhaseSchema).min(1).max(32),
});

export const WorkloadFileSchema = z.strictObject({
  workloads: z.array(WorkloadSchema).min(1).max(64),
});
