// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.

/**
 * The most of something at a side; a state beyond it is not visited, and how often that happened is told. `count` paths name parts of a page's record, `*` every element: a number counts as itself, true and anything that is there as 1, false and null as 0. `changed` paths name parts of the globals or the layout, each counting as 1 while it is not what it was at the start. A path that only one backing has counts at that side alone.
 */
export interface BoundLimit {
  readonly name: string;
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly count?: readonly string[];
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly changed?: readonly string[];
  readonly max: number;
  /**
   * Whether each page may hold as much, or all pages of the world together. Absent: each page.
   */
  readonly holder?: 'page' | 'world';
}

/**
 * Something that must be reachable, or the bound is too small to say anything of it: some page has `is` at `path`, at both sides at once. The path is one of the page's record, or of the globals and the layout.
 */
export interface BoundGoal {
  readonly name: string;
  readonly path: string;
  readonly is: string;
}

/**
 * Where something is demanded: in a page that has `is` somewhere at `path`.
 */
export interface BoundCondition {
  readonly path: string;
  readonly is: string;
}

/**
 * What must hold in every state, of each page at each side by itself: all that stands at `path` is `is`, and none of it is `isNot`. `when`: of those pages alone. Where nothing stands at the path nothing is demanded; an invariant that no page was asked is told as such.
 */
export interface BoundInvariant {
  readonly name: string;
  readonly path: string;
  readonly is?: string;
  readonly isNot?: string;
  readonly when?: BoundCondition;
}

/**
 * A bound. Each operation is written as in the shell, with `a|b` where an argument takes several values and `*` where it takes all that the bound has: every page, device, domain, VM, process, value of `values`, or every choice of the schema.
 */
export interface Bound {
  readonly name: string;
  readonly summary: string;
  readonly world: World;
  /**
   * @minItems 1
   * @maxItems 4
   */
  readonly values: readonly Value[];
  /**
   * @minItems 1
   * @maxItems 400
   */
  readonly operations: readonly string[];
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly limits: readonly BoundLimit[];
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly goals: readonly BoundGoal[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly invariants?: readonly BoundInvariant[];
}

/**
 * The bounds that ship.
 */
export interface BoundFile {
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly bounds: readonly Bound[];
}

/**
 * What one side did: hypercalls, exits of the guest to the VMM, updates of host page tables, of stage 2 and of the SMMU, TLB syncs, pages zeroed, copies, splits and merges of folios together, folios allocated.
 */
export interface Cost {
  readonly hypercalls: Count;
  readonly guestExits: Count;
  readonly pteUpdates: Count;
  readonly stage2Updates: Count;
  readonly smmuUpdates: Count;
  readonly tlbSyncs: Count;
  readonly pagesZeroed: Count;
  readonly copies: Count;
  readonly splits: Count;
  readonly allocations: Count;
}

/**
 * What both sides did in one scenario; of a race, in its first order. isSameCourse: every step was decided alike; else the counts are those of two different courses.
 */
export interface ScenarioCost {
  readonly id: ScenarioId;
  readonly title: string;
  readonly isSameCourse: boolean;
  readonly left: Cost;
  readonly right: Cost;
}

/**
 * The sums over the scenarios that take the same course at both sides, and how many these are.
 */
export interface CostSum {
  readonly scenarios: Count;
  readonly left: Cost;
  readonly right: Cost;
}

/**
 * The work of every scenario that ran, with the two that were compared. leftOut: scenarios that did not run.
 */
export interface CostReport {
  readonly kind: 'guestmem-cost';
  readonly version: number;
  readonly tool: ReportTool;
  readonly left: Selector;
  readonly right: Selector;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly limits: readonly string[];
  /**
   * @minItems 0
   * @maxItems 4096
   */
  readonly scenarios: readonly ScenarioCost[];
  readonly sameCourse: CostSum;
  /**
   * @minItems 0
   * @maxItems 4096
   */
  readonly leftOut: readonly ScenarioId[];
}

/**
 * met: every decider holds. partly: some do. not met: none does. not decided: no decider is about this design or could be run. not runnable: an opinion.
 */
export type EvaluationStatus = 'met' | 'partly' | 'not met' | 'not decided' | 'not runnable';

/**
 * How one decider came out. outcome: what happened there; of a race, what happened in each order. loss and entry: of a claim that fails, what the ledger says of it, and which entry says so.
 */
export interface Evidence {
  readonly claim: string;
  readonly step: StepRef;
  readonly holds: boolean;
  readonly outcome: string;
  readonly loss?: LossKind;
  readonly entry?: LedgerId;
}

/**
 * What one design comes to at one requirement. pending: deciders that say nothing here, and why. undecided: why no scenario can decide it.
 */
export interface EvaluationCell {
  readonly status: EvaluationStatus;
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly evidence: readonly Evidence[];
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly pending: readonly string[];
  readonly undecided?: string;
}

/**
 * One requirement in every column, in their order. raisedBy: each voice once.
 */
export interface EvaluatedRequirement {
  readonly id: RequirementId;
  readonly title: string;
  readonly kind: RequirementKind;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly raisedBy: readonly string[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly cells: readonly EvaluationCell[];
}

/**
 * One design: what it runs with where a scenario says nothing else, and how real that is. selector: with the switches that were chosen for it.
 */
export interface EvaluationColumn {
  readonly selector: Selector;
  readonly backing: Selector;
  readonly hypervisor: Selector;
  readonly iommu: Selector;
  readonly maturity: Maturity;
}

/**
 * Every requirement that was asked for, in every column. requirements do not weigh alike, so nothing is added up.
 */
export interface Evaluation {
  readonly kind: 'guestmem-evaluation';
  readonly version: number;
  readonly tool: ReportTool;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly limits: readonly string[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly columns: readonly EvaluationColumn[];
  /**
   * @minItems 1
   * @maxItems 99
   */
  readonly requirements: readonly EvaluatedRequirement[];
}

/**
 * One switch set otherwise by itself. mends: failed before and hold now. breaks: held before and fail now.
 */
export interface SwitchFlip {
  readonly name: string;
  readonly value: string;
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly mends: readonly Evidence[];
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly breaks: readonly Evidence[];
}

/**
 * What fails of a requirement in one column, and the switches that mend something. tried: how many values were. untried: values that no model runs yet.
 */
export interface WhyNotColumn {
  readonly selector: Selector;
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly failing: readonly Evidence[];
  /**
   * @minItems 0
   * @maxItems 64
   */
  readonly flips: readonly SwitchFlip[];
  readonly tried: Count;
  /**
   * @minItems 0
   * @maxItems 64
   */
  readonly untried: readonly string[];
}

/**
 * What `evaluate --why-not` found of one requirement.
 */
export interface WhyNot {
  readonly kind: 'guestmem-why-not';
  readonly version: number;
  readonly tool: ReportTool;
  readonly requirement: RequirementId;
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly columns: readonly WhyNotColumn[];
}

/**
 * A way in which the sides part from states that agree, with the fewest steps to it. `entry`: the ledger's entry for it. `consequence`, where only ownership differs: the fewest further steps after which somebody can see a difference; absent: nobody can within the bound, or the search for one was ended.
 */
export interface ExploredDivergence {
  readonly operation: LedgerOperation;
  readonly class: Class;
  readonly left: string;
  readonly right: string;
  readonly rules: LedgerRules;
  readonly entry?: LedgerId;
  /**
   * @minItems 0
   * @maxItems 1000
   */
  readonly steps: readonly Operation[];
  /**
   * @minItems 0
   * @maxItems 1000
   */
  readonly consequence?: readonly Operation[];
}

/**
 * An invariant that a model breaks, or a call at which the oracle contradicts it, with the fewest steps to it. `rule`: the invariant, where it is one of the models; `invariant`: its name, where the bound demands it.
 */
export interface ExploredBreach {
  readonly text: string;
  readonly rule?: RuleId;
  readonly invariant?: string;
  /**
   * @minItems 0
   * @maxItems 1000
   */
  readonly steps: readonly Operation[];
}

/**
 * Whether something that must be reachable was reached.
 */
export interface ExploredGoal {
  readonly name: string;
  readonly isReached: boolean;
}

/**
 * Something that the bound demands of every state, and whether a page was reached that has what it is about.
 */
export interface ExploredInvariant {
  readonly name: string;
  readonly isAsked: boolean;
}

/**
 * Counts in digits.
 */
export interface ExactCounts {
  readonly states: string;
  readonly transitions: string;
  readonly refusals: string;
}

/**
 * How often an operation led beyond a limit of the bound; from 2^53 - 1 on that number.
 */
export interface Saturation {
  readonly limit: string;
  readonly times: number;
}

/**
 * `ending` says whether everything within the bound was seen or which limit came first. Transitions are instances of operations that at least one side allows; refusals those that both refuse. `stale`: entries of the ledger that a complete search should have met and did not. `only`: one design was searched by itself and is both left and right; nothing parts then. `engine` names the tier. `depth`: steps to the farthest state; absent where the engine does not go by steps. `exact`: present where a count is beyond 2^53 - 1, which then stands in its place.
 */
export interface Exploration {
  readonly version: string;
  readonly bound: Bound;
  readonly configuration: ReportConfiguration;
  readonly only?: Backing;
  readonly ending: 'complete' | 'max-states' | 'max-memory' | 'time' | 'interrupted';
  readonly engine: string;
  readonly states: number;
  readonly transitions: number;
  readonly refusals: number;
  readonly depth?: number;
  readonly exact?: ExactCounts;
  /**
   * @minItems 0
   * @maxItems 64
   */
  readonly saturated: readonly Saturation[];
  /**
   * @minItems 0
   * @maxItems 10000
   */
  readonly divergences: readonly ExploredDivergence[];
  /**
   * @minItems 0
   * @maxItems 10000
   */
  readonly breaches: readonly ExploredBreach[];
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly goals: readonly ExploredGoal[];
  /**
   * @minItems 0
   * @maxItems 64
   */
  readonly invariants: readonly ExploredInvariant[];
  /**
   * @minItems 0
   * @maxItems 1000
   */
  readonly stale: readonly LedgerId[];
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly limits: readonly string[];
}

/**
 * A version of the specification, as in 0.1.0.
 */
export type SpecVersion = string;

/**
 * SHA-256 in lower-case hexadecimal digits.
 */
export type Digest = string;

/**
 * A scenario of the set. hash: over its setting, world, steps with their expectations, and verdict, as JSON with sorted keys; prose and sources are not part of it.
 */
export interface FrozenScenario {
  readonly id: ScenarioId;
  readonly hash: Digest;
}

/**
 * Scenarios, requirements and ledger entries of one version, each list in the order of its ids. digest: over all of that, so that a change of this file shows.
 */
export interface FrozenSet {
  readonly kind: 'guestmem-frozen';
  readonly version: number;
  readonly specVersion: SpecVersion;
  /**
   * @minItems 1
   * @maxItems 4096
   */
  readonly scenarios: readonly FrozenScenario[];
  /**
   * @minItems 0
   * @maxItems 99
   */
  readonly requirements: readonly RequirementId[];
  /**
   * @minItems 0
   * @maxItems 999
   */
  readonly ledger: readonly LedgerId[];
  readonly digest: Digest;
}

/**
 * Subject and field that a condition reads. frame: the physical page; hostMappings counts the domains of the host that map it; annotation is what the invalid entry in the host's stage 2 says of its owner; rmp and validated are the page's entry in the RMP of SEV-SNP, which names a guest or nobody. guest-entry: the VM's stage 2 at the gfn; fits: it has the size asked for. vm, vcpu, device, domain: those the call names. args: the arguments. iommu-entry: the domain's entry at the IOVA. domain.half: the lower ids are the host's, the upper ones the guests'; domain.devices: whether any is attached. setting: how this hypervisor is configured. frame.extent: which memory extent of Gunyah holds the page; frame.wipe: its parcel is to be zeroed before its owner gets it back.
 */
export type HypercallField =
  | 'frame.kind'
  | 'frame.host'
  | 'frame.hyp'
  | 'frame.refcount'
  | 'frame.guestShares'
  | 'frame.hostMappings'
  | 'frame.annotation'
  | 'frame.extent'
  | 'frame.wipe'
  | 'frame.rmp'
  | 'frame.validated'
  | 'guest-entry.state'
  | 'guest-entry.size'
  | 'guest-entry.fits'
  | 'guest-entry.writable'
  | 'vm.kind'
  | 'vm.life'
  | 'vcpu.load'
  | 'vcpu.memcache'
  | 'args.prot'
  | 'args.size'
  | 'args.aligned'
  | 'args.reserved'
  | 'args.inRange'
  | 'args.fault'
  | 'args.acl'
  | 'args.parcelType'
  | 'args.validate'
  | 'args.sanitize'
  | 'iommu-entry.state'
  | 'device.presence'
  | 'device.owner'
  | 'device.attachment'
  | 'device.speaksPrivate'
  | 'domain.owner'
  | 'domain.half'
  | 'domain.devices'
  | 'setting.iommu'
  | 'setting.mapGuestShared'
  | 'setting.sanitize';

/**
 * A value of a field that is not a count: a page state, a kind, yes or no, and so on. Each field has a closed list.
 */
export type HypercallWord = string;

/**
 * The field has this value.
 */
export interface HypercallWhenEquals {
  readonly field: HypercallField;
  readonly test: 'equals';
  readonly value: HypercallWord;
}

/**
 * The field has any other value.
 */
export interface HypercallWhenNotEquals {
  readonly field: HypercallField;
  readonly test: 'not-equals';
  readonly value: HypercallWord;
}

/**
 * The field has one of these values.
 */
export interface HypercallWhenOneOf {
  readonly field: HypercallField;
  readonly test: 'one-of';
  /**
   * @minItems 2
   * @maxItems 4
   */
  readonly values: readonly HypercallWord[];
}

/**
 * The count is not below.
 */
export interface HypercallWhenAtLeast {
  readonly field: HypercallField;
  readonly test: 'at-least';
  readonly count: Count;
}

/**
 * The count is not above.
 */
export interface HypercallWhenAtMost {
  readonly field: HypercallField;
  readonly test: 'at-most';
  readonly count: Count;
}

/**
 * One statement about one field.
 */
export type HypercallCondition =
  HypercallWhenEquals | HypercallWhenNotEquals | HypercallWhenOneOf | HypercallWhenAtLeast | HypercallWhenAtMost;

/**
 * All of them must hold.
 *
 * @minItems 1
 * @maxItems 4
 */
export type HypercallConditions = readonly HypercallCondition[];

/**
 * The field has this value. Else the call returns the error.
 */
export interface HypercallCheckEquals {
  readonly field: HypercallField;
  readonly test: 'equals';
  readonly value: HypercallWord;
  readonly error: Reply;
  readonly when?: HypercallConditions;
  readonly note?: string;
}

/**
 * The field has any other value. Else the call returns the error.
 */
export interface HypercallCheckNotEquals {
  readonly field: HypercallField;
  readonly test: 'not-equals';
  readonly value: HypercallWord;
  readonly error: Reply;
  readonly when?: HypercallConditions;
  readonly note?: string;
}

/**
 * The field has one of these values. Else the call returns the error.
 */
export interface HypercallCheckOneOf {
  readonly field: HypercallField;
  readonly test: 'one-of';
  /**
   * @minItems 2
   * @maxItems 4
   */
  readonly values: readonly HypercallWord[];
  readonly error: Reply;
  readonly when?: HypercallConditions;
  readonly note?: string;
}

/**
 * The count is not below. Else the call returns the error.
 */
export interface HypercallCheckAtLeast {
  readonly field: HypercallField;
  readonly test: 'at-least';
  readonly count: Count;
  readonly error: Reply;
  readonly when?: HypercallConditions;
  readonly note?: string;
}

/**
 * The count is not above. Else the call returns the error.
 */
export interface HypercallCheckAtMost {
  readonly field: HypercallField;
  readonly test: 'at-most';
  readonly count: Count;
  readonly error: Reply;
  readonly when?: HypercallConditions;
  readonly note?: string;
}

/**
 * A condition that must hold, else the call returns the error and has changed nothing; error OK: it returns silently. when: the check is made only where these conditions hold.
 */
export type HypercallCheck =
  HypercallCheckEquals | HypercallCheckNotEquals | HypercallCheckOneOf | HypercallCheckAtLeast | HypercallCheckAtMost;

/**
 * A field that effects assign, as subject.field.
 */
export type HypercallTarget =
  | 'frame.host'
  | 'frame.hyp'
  | 'frame.annotation'
  | 'frame.ffa'
  | 'frame.tainted'
  | 'frame.extent'
  | 'frame.wipe'
  | 'frame.rmp'
  | 'frame.validated'
  | 'guest-entry.state'
  | 'vm.life'
  | 'vcpu.load'
  | 'device.owner'
  | 'device.attachment'
  | 'domain.owner';

/**
 * host: the host's stage 2. hyp: EL2's own. guest: the VM's stage 2 at the gfn. smmu: the SMMU's mirror of the host's stage 2, only under the nested design. iommu: the domain at the IOVA, only under the pv design.
 */
export type HypercallTable = 'host' | 'hyp' | 'guest' | 'smmu' | 'iommu';

/**
 * Assigns a value. The annotation guest names the VM of the call; an owner vm is that VM; an attachment this is the domain of the call.
 */
export interface HypercallSet {
  readonly do: 'set';
  readonly target: HypercallTarget;
  readonly value: HypercallWord;
  readonly when?: HypercallConditions;
}

/**
 * Adds to a count of the frame.
 */
export interface HypercallAdd {
  readonly do: 'add';
  readonly count: 'refcount' | 'guestShares';
  readonly by: number;
  readonly when?: HypercallConditions;
}

/**
 * Enters the frame in a table. A guest entry has a state, a permission and a size: those of the arguments where it says as-asked.
 */
export interface HypercallMap {
  readonly do: 'map';
  readonly table: HypercallTable;
  readonly state?: 'pending' | 'owned' | 'shared-owned' | 'shared-borrowed';
  readonly prot?: 'rwx' | 'as-asked';
  readonly size?: 'page' | 'as-asked';
  readonly when?: HypercallConditions;
}

/**
 * Removes the frame from a table.
 */
export interface HypercallUnmap {
  readonly do: 'unmap';
  readonly table: HypercallTable;
  readonly when?: HypercallConditions;
}

/**
 * Makes the frame the guest's at that address: a pending entry that no table maps yet. Its permission is that of the arguments where it says as-asked.
 */
export interface HypercallAssign {
  readonly do: 'assign';
  readonly prot: 'rwx' | 'as-asked';
  readonly size: 'page';
}

/**
 * Enters in the guest's table what was assigned to it. Its state is set beside it.
 */
export interface HypercallStage2Map {
  readonly do: 'stage2-map';
}

/**
 * Removes from the guest's table what stays assigned to it. Its state is set beside it.
 */
export interface HypercallStage2Unmap {
  readonly do: 'stage2-unmap';
}

/**
 * Replaces the guest entry by the mark of a seized page.
 */
export interface HypercallPoison {
  readonly do: 'poison';
}

/**
 * Adds the permissions of the arguments to those of the guest entry, if there is one.
 */
export interface HypercallPermit {
  readonly do: 'permit';
}

/**
 * Takes the write permission from the guest entry, if there is one.
 */
export interface HypercallWriteProtect {
  readonly do: 'write-protect';
}

/**
 * Removes the page from every domain that is not the host's, and the references with it.
 */
export interface HypercallDropGuestDma {
  readonly do: 'drop-guest-dma';
}

/**
 * Gives every device of the VM back to the host, reset and with DMA blocked, and frees the VM's domains.
 */
export interface HypercallReleaseDevices {
  readonly do: 'release-devices';
}

/**
 * Fills the page with zeroes.
 */
export interface HypercallZero {
  readonly do: 'zero';
  readonly when?: HypercallConditions;
}

/**
 * Cleans the page to the point of coherency.
 */
export interface HypercallCacheClean {
  readonly do: 'cache-clean';
  readonly when?: HypercallConditions;
}

/**
 * Waits until no translation of the old entry is in use: by CPUs, and by devices where they walk the table.
 */
export interface HypercallTlbSync {
  readonly do: 'tlb-sync';
}

/**
 * One change. when: it happens only where these conditions hold; they see the effects that stand before.
 */
export type HypercallEffect =
  | HypercallSet
  | HypercallAdd
  | HypercallMap
  | HypercallUnmap
  | HypercallAssign
  | HypercallStage2Map
  | HypercallStage2Unmap
  | HypercallPoison
  | HypercallPermit
  | HypercallWriteProtect
  | HypercallDropGuestDma
  | HypercallReleaseDevices
  | HypercallZero
  | HypercallCacheClean
  | HypercallTlbSync;

/**
 * A setting without which the call does not exist, and what it returns then.
 */
export interface HypercallRequirement {
  readonly setting: 'iommu' | 'relinquish' | 'guestDevices';
  readonly value: HypercallWord;
  readonly error: Reply;
}

/**
 * An argument of the call, or a fact that EL2 reads beside them.
 */
export interface HypercallArgument {
  readonly name:
    | 'index'
    | 'frame'
    | 'vm'
    | 'domain'
    | 'device'
    | 'order'
    | 'prot'
    | 'memcache'
    | 'vcpu'
    | 'faultPoisoned'
    | 'aligned'
    | 'reserved'
    | 'inRange'
    | 'acl'
    | 'parcelType'
    | 'validate'
    | 'sanitize';
  readonly meaning: string;
}

/**
 * One error of the inner call and what the caller gets for it.
 */
export interface HypercallErrorMap {
  readonly from: Errno;
  readonly to: Reply;
}

/**
 * Once the checks have passed, another row decides. errors: what the caller gets for some of its errors. otherwise: what it gets for the rest.
 */
export interface HypercallDelegate {
  readonly to: HypercallName;
  /**
   * @minItems 0
   * @maxItems 4
   */
  readonly errors: readonly HypercallErrorMap[];
  readonly otherwise: Errno;
}

/**
 * One call. caller: el2 is code inside EL2, ffa the proxy of the secure world. frame: whether the call names the physical page (args), the page is looked up in the guest entry or the IOMMU entry, or there is none. vm: whether the call names the VM, or the annotation of the frame does. domain: whether the call names the IOMMU domain, or it is that of the device, or the one of the upper half that the hypervisor keeps for the VM. returns: status is 0 or an error; void calls return nothing, so that a failing check is silent. Checks stand in the order in which they are made: requires, handlerChecks (in the trap handler), preconditions (in the function, before any change). zeroing: whether the page is wiped; when-asked: a flag of the call, of its parcel or of the settings asks for it.
 */
export interface Hypercall {
  readonly name: HypercallName;
  readonly caller: 'host' | 'el2' | 'guest' | 'ffa';
  readonly availability: 'upstream' | 'android' | 'kvm' | 'sev-snp' | 'tdx' | 'gunyah';
  readonly functionId?: string;
  readonly summary: string;
  /**
   * @minItems 0
   * @maxItems 12
   */
  readonly args: readonly HypercallArgument[];
  readonly frame: 'args' | 'guest-entry' | 'iommu-entry' | 'none';
  readonly vm: 'args' | 'annotation' | 'none';
  readonly domain: 'args' | 'device' | 'vm' | 'none';
  readonly returns: 'status' | 'void' | 'bytes' | 'address' | 'flag' | 'handle' | 'mask';
  /**
   * @minItems 0
   * @maxItems 2
   */
  readonly requires: readonly HypercallRequirement[];
  /**
   * @minItems 0
   * @maxItems 8
   */
  readonly handlerChecks: readonly HypercallCheck[];
  /**
   * @minItems 0
   * @maxItems 16
   */
  readonly preconditions: readonly HypercallCheck[];
  /**
   * @minItems 0
   * @maxItems 16
   */
  readonly effects: readonly HypercallEffect[];
  readonly delegate?: HypercallDelegate;
  readonly zeroing: 'never' | 'always' | 'when-owned' | 'when-asked';
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
  readonly note?: string;
}

/**
 * Rows of the hypercall table that belong together.
 */
export interface HypercallFile {
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly hypercalls: readonly Hypercall[];
}

/**
 * L and three digits. Never reused, never renumbered.
 */
export type LedgerId = string;

/**
 * A step of a scenario, counted from 1, as in S019#2; #0 is the start. In a race a letter names the sequence and a number the place in it, as in S035#2.a1.
 */
export type StepRef = string;

/**
 * The operation at which two implementations part, or `start` where their first states differ.
 */
export type LedgerOperation = string;

/**
 * The two configurations that an entry is about. A selector without a profile stands for every profile of its axis; switches that are not named may have any value.
 */
export interface LedgerPair {
  readonly left: Selector;
  readonly right: Selector;
}

/**
 * The rule that decided on each side. Absent where no rule did: the first states differ in ownership alone.
 */
export interface LedgerRules {
  readonly left?: RuleId;
  readonly right?: RuleId;
}

/**
 * Where the behaviour of each side is found.
 */
export interface LedgerSources {
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly left: readonly Source[];
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly right: readonly Source[];
}

/**
 * inherent: the design implies it. version: a choice of this version, another could differ. defect: a fault of the posted patches. signal-or-errno: the same decision, told in another way.
 */
export type DivergenceNature = 'inherent' | 'version' | 'defect' | 'signal-or-errno';

/**
 * Whether what a design gives up could change: structural, fixable, not-implemented, or unknown.
 */
export type LossKind = 'structural' | 'fixable' | 'not-implemented' | 'unknown';

/**
 * What one design gives up at this point, and whether that could change.
 */
export interface Loss {
  readonly design: Backing;
  readonly kind: LossKind;
}

/**
 * One accepted divergence. left and right: what each side answers where they part: decision and codes, or, where only the state differs, what a probe or the ownership shows, without page numbers. seenIn: every step at which it happens; both more and fewer are an error.
 */
export interface LedgerEntry {
  readonly id: LedgerId;
  readonly pair: LedgerPair;
  readonly operation: LedgerOperation;
  readonly class: Class;
  readonly left: string;
  readonly right: string;
  readonly rules: LedgerRules;
  /**
   * @minItems 1
   * @maxItems 256
   */
  readonly seenIn: readonly StepRef[];
  readonly reason: string;
  readonly nature: DivergenceNature;
  readonly loss?: Loss;
  readonly sources: LedgerSources;
  readonly status: 'by-design' | 'open-question' | 'resolved';
}

/**
 * Entries, in the order of their ids.
 */
export interface LedgerFile {
  /**
   * @minItems 1
   * @maxItems 512
   */
  readonly entries: readonly LedgerEntry[];
}

/**
 * of: how many scenarios at one side, or how many comparisons of a scenario. agree: the answers are those that the scenario expects; of comparisons: identical, as recorded. differ: of comparisons only, as the scenario records. recorded: otherwise than the scenario has it, as recorded for these profiles. pending: a profile or the value of a switch is not written yet. impossible: profiles that there cannot be together.
 */
export interface MatrixCounts {
  readonly of: Count;
  readonly agree: Count;
  readonly differ: Count;
  readonly recorded: Count;
  readonly pending: Count;
  readonly impossible: Count;
  readonly red: Count;
  readonly errored: Count;
}

/**
 * What is not written yet, or cannot be combined, and the scenarios that it keeps from running.
 */
export interface MatrixIdle {
  readonly why: string;
  /**
   * @minItems 1
   * @maxItems 4096
   */
  readonly scenarios: readonly ScenarioId[];
}

/**
 * Why a row is red. answer: neither what the scenario expects nor what is recorded. stale-answer: recorded, and no longer so. unmatched-answer, unmatched-verdict: recorded of a scenario that does not run with these profiles. replay: the command that shows it.
 */
export interface MatrixProblem {
  readonly kind:
    | 'answer'
    | 'stale-answer'
    | 'unmatched-answer'
    | 'verdict'
    | 'stale-verdict'
    | 'unmatched-verdict'
    | 'invariant'
    | 'oracle'
    | 'errored';
  readonly scenario: ScenarioId;
  readonly step?: StepRef;
  readonly text: string;
  readonly replay: string;
}

/**
 * Profiles that stand in for those that scenarios name; none in the row that runs scenarios as they are. answers: of the sides that this changes. verdicts: where two sides are compared.
 */
export interface MatrixRow {
  readonly name: string;
  /**
   * @minItems 0
   * @maxItems 4
   */
  readonly with: readonly Selector[];
  readonly answers?: MatrixCounts;
  readonly verdicts?: MatrixCounts;
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly pending: readonly MatrixIdle[];
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly impossible: readonly MatrixIdle[];
  /**
   * @minItems 0
   * @maxItems 16384
   */
  readonly problems: readonly MatrixProblem[];
}

/**
 * One row for each profile and each pair. pending: profiles that no model runs yet, and that have no row. unasked: steps at sides of which no scenario and no record says what must happen, in all rows; invariants and oracle alone look at them. summary: of all rows.
 */
export interface Matrix {
  readonly kind: 'guestmem-matrix';
  readonly version: number;
  readonly tool: ReportTool;
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly selection: readonly string[];
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly limits: readonly string[];
  /**
   * @minItems 1
   * @maxItems 512
   */
  readonly rows: readonly MatrixRow[];
  /**
   * @minItems 0
   * @maxItems 64
   */
  readonly pending: readonly Selector[];
  readonly unasked: Count;
  readonly summary: MatrixCounts;
}

/**
 * DMA read.
 */
export interface DeviceDmaRead {
  readonly op: 'device.dmaRead';
  readonly device: DeviceId;
  readonly iova: PageIndex;
}

/**
 * DMA write.
 */
export interface DeviceDmaWrite {
  readonly op: 'device.dmaWrite';
  readonly device: DeviceId;
  readonly iova: PageIndex;
  readonly value: Value;
}

/**
 * Assigns the device to a guest.
 */
export interface DeviceAssign {
  readonly op: 'device.assign';
  readonly device: DeviceId;
  readonly vm?: VmId;
}

/**
 * Returns the device to the host.
 */
export interface DeviceReturn {
  readonly op: 'device.return';
  readonly device: DeviceId;
}

/**
 * The guest that owns the device maps its page for DMA (pviommu).
 */
export interface DeviceGuestMap {
  readonly op: 'device.guestMap';
  readonly device: DeviceId;
  readonly gfn: PageIndex;
}

/**
 * The guest that owns the device unmaps its page.
 */
export interface DeviceGuestUnmap {
  readonly op: 'device.guestUnmap';
  readonly device: DeviceId;
  readonly gfn: PageIndex;
}

/**
 * Makes one hypercall of the table on the frame that the index names, with no help from the backing.
 */
export interface El2Call {
  readonly op: 'el2.call';
  readonly call: HypercallName;
  readonly index?: PageIndex;
  readonly vm?: VmId;
  readonly order?: FolioOrder;
  readonly prot?: 'r' | 'rw' | 'rx' | 'rwx' | 'invalid';
  readonly domain?: DomainId;
  readonly device?: DeviceId;
}

/**
 * CPU load.
 */
export interface GuestRead {
  readonly op: 'guest.read';
  readonly gfn: PageIndex;
  readonly vm?: VmId;
  readonly pages?: PageCount;
}

/**
 * CPU store.
 */
export interface GuestWrite {
  readonly op: 'guest.write';
  readonly gfn: PageIndex;
  readonly value: Value;
  readonly vm?: VmId;
  readonly pages?: PageCount;
}

/**
 * MEM_SHARE, granule by granule.
 */
export interface GuestShare {
  readonly op: 'guest.share';
  readonly gfn: PageIndex;
  readonly vm?: VmId;
  readonly pages?: PageCount;
}

/**
 * MEM_UNSHARE, granule by granule.
 */
export interface GuestUnshare {
  readonly op: 'guest.unshare';
  readonly gfn: PageIndex;
  readonly vm?: VmId;
  readonly pages?: PageCount;
}

/**
 * MEM_RELINQUISH (Android).
 */
export interface GuestRelinquish {
  readonly op: 'guest.relinquish';
  readonly gfn: PageIndex;
  readonly vm?: VmId;
  readonly pages?: PageCount;
}

/**
 * A memory call with one bad argument.
 */
export interface GuestMalformed {
  readonly op: 'guest.malformed';
  readonly gfn: PageIndex;
  readonly call: 'MEM_SHARE' | 'MEM_UNSHARE' | 'MEM_RELINQUISH';
  readonly fault: 'misaligned' | 'arg2' | 'arg3';
  readonly vm?: VmId;
}

/**
 * Allocates a domain.
 */
export interface IommuAllocDomain {
  readonly op: 'iommu.allocDomain';
  readonly domain: DomainId;
}

/**
 * Frees a domain.
 */
export interface IommuFreeDomain {
  readonly op: 'iommu.freeDomain';
  readonly domain: DomainId;
}

/**
 * Attaches a device to a domain.
 */
export interface IommuAttach {
  readonly op: 'iommu.attach';
  readonly device: DeviceId;
  readonly domain: DomainId;
}

/**
 * Detaches a device from its domain.
 */
export interface IommuDetach {
  readonly op: 'iommu.detach';
  readonly device: DeviceId;
  readonly domain: DomainId;
}

/**
 * Maps the frame at `index` in the domain at the IOVA of the same page, without a pin: by hypercall in design pv, in stage 1 in design nested.
 */
export interface IommuMap {
  readonly op: 'iommu.map';
  readonly index: PageIndex;
  readonly domain: DomainId;
}

/**
 * Removes the mapping.
 */
export interface IommuUnmap {
  readonly op: 'iommu.unmap';
  readonly index: PageIndex;
  readonly domain: DomainId;
}

/**
 * Asks what the domain maps at the page.
 */
export interface IommuIovaToPhys {
  readonly op: 'iommu.iovaToPhys';
  readonly index: PageIndex;
  readonly domain: DomainId;
}

/**
 * The host writes an SMMU register so that translation would be bypassed.
 */
export interface IommuBypass {
  readonly op: 'iommu.bypass';
  readonly register: 'gbpa' | 'ste' | 'cmdq';
}

/**
 * pin_user_pages (FOLL_PIN) over a range; fast is the lockless path. exclusive is FOLL_EXCLUSIVE of the 2024 RFC.
 */
export interface KernelPin {
  readonly op: 'kernel.pin';
  readonly page: PageIndex;
  readonly pages?: PageCount;
  readonly longterm?: boolean;
  readonly write?: boolean;
  readonly fast?: boolean;
  readonly exclusive?: boolean;
}

/**
 * Drops one pin per page. exclusive: through unpin_exc_pages.
 */
export interface KernelUnpin {
  readonly op: 'kernel.unpin';
  readonly page: PageIndex;
  readonly pages?: PageCount;
  readonly exclusive?: boolean;
}

/**
 * One phase of a racing fast pin. grab: take the speculative reference. finish: look the entry up again, commit or undo, and fall back to the slow path.
 */
export interface KernelGupFast {
  readonly op: 'kernel.gupFast';
  readonly page: PageIndex;
  readonly phase: 'grab' | 'finish';
}

/**
 * unexc_user_page: drops the exclusive bias and keeps the pin.
 */
export interface KernelUnexc {
  readonly op: 'kernel.unexc';
  readonly page: PageIndex;
}

/**
 * reexc_user_page: takes the exclusive bias again.
 */
export interface KernelReexc {
  readonly op: 'kernel.reexc';
  readonly page: PageIndex;
}

/**
 * folio_add_pin: one more pin on a folio that is already pinned.
 */
export interface KernelAddPin {
  readonly op: 'kernel.addPin';
  readonly page: PageIndex;
}

/**
 * get_user_pages (FOLL_GET): `count` plain references, as vmsplice or ptrace take. exclusive: with FOLL_EXCLUSIVE, which needs FOLL_PIN.
 */
export interface KernelGet {
  readonly op: 'kernel.get';
  readonly page: PageIndex;
  readonly count?: Count;
  readonly exclusive?: boolean;
}

/**
 * Drops plain references.
 */
export interface KernelPut {
  readonly op: 'kernel.put';
  readonly page: PageIndex;
  readonly count?: Count;
}

/**
 * folio_try_get by a walker that will drop it again.
 */
export interface KernelSpeculativeGet {
  readonly op: 'kernel.speculativeGet';
  readonly index: PageIndex;
}

/**
 * Drops the walker's reference.
 */
export interface KernelSpeculativePut {
  readonly op: 'kernel.speculativePut';
  readonly index: PageIndex;
}

/**
 * A per-CPU LRU batch takes its reference on the folio.
 */
export interface KernelLruBatch {
  readonly op: 'kernel.lruBatch';
  readonly index: PageIndex;
}

/**
 * The batches are drained.
 */
export interface KernelLruDrain {
  readonly op: 'kernel.lruDrain';
  readonly index: PageIndex;
}

/**
 * The kernel reads the page through a reference that it holds, by the linear map.
 */
export interface KernelCopyFromRef {
  readonly op: 'kernel.copyFromRef';
  readonly page: PageIndex;
}

/**
 * Stray load through the linear map.
 */
export interface KernelLinearRead {
  readonly op: 'kernel.linearRead';
  readonly index: PageIndex;
}

/**
 * Stray store through the linear map.
 */
export interface KernelLinearWrite {
  readonly op: 'kernel.linearWrite';
  readonly index: PageIndex;
  readonly value: Value;
}

/**
 * load_unaligned_zeropad that runs across into the page.
 */
export interface KernelZeropad {
  readonly op: 'kernel.zeropad';
  readonly index: PageIndex;
}

/**
 * process_vm_readv on the VMM: a short pin, then a copy.
 */
export interface KernelProcessVmRead {
  readonly op: 'kernel.processVmRead';
  readonly page: PageIndex;
}

/**
 * Page-table walk without a pin (hmm_range_fault, IOMMU SVA): obtains the frame, and a device then reads through it.
 */
export interface KernelWalk {
  readonly op: 'kernel.walk';
  readonly page: PageIndex;
  readonly device: DeviceId;
}

/**
 * Migration or compaction of the folio.
 */
export interface KernelMigrate {
  readonly op: 'kernel.migrate';
  readonly index: PageIndex;
}

/**
 * Memory pressure on the folio.
 */
export interface KernelReclaim {
  readonly op: 'kernel.reclaim';
  readonly index: PageIndex;
}

/**
 * memory_failure() on the frame.
 */
export interface KernelMemoryFailure {
  readonly op: 'kernel.memoryFailure';
  readonly index: PageIndex;
}

/**
 * KVM_SET_USER_MEMORY_REGION(2): a memslot over `pages` guest pages from `gfn`, backed by the file from `index` on (absent: the same numbers), at the user mapping of the same page.
 */
export interface KvmBind {
  readonly op: 'kvm.bind';
  readonly slot: SlotId;
  readonly gfn: PageIndex;
  readonly vm?: VmId;
  readonly index?: PageIndex;
  readonly pages?: PageCount;
}

/**
 * Deletes the memslot.
 */
export interface KvmUnbind {
  readonly op: 'kvm.unbind';
  readonly slot: SlotId;
  readonly vm?: VmId;
}

/**
 * Moves the memslot to another gfn.
 */
export interface KvmMoveSlot {
  readonly op: 'kvm.moveSlot';
  readonly slot: SlotId;
  readonly gfn: PageIndex;
  readonly vm?: VmId;
}

/**
 * Asks the backing itself to make a range private or shared: KVM_SET_MEMORY_ATTRIBUTES2 on the guest_memfd.
 */
export interface KvmConvert {
  readonly op: 'kvm.convert';
  readonly index: PageIndex;
  readonly to: 'private' | 'shared';
  readonly pages?: PageCount;
}

/**
 * KVM_CREATE_GUEST_MEMFD with one bad argument.
 */
export interface KvmCreateMalformed {
  readonly op: 'kvm.createMalformed';
  readonly fault: 'unknown-flag' | 'zero-size' | 'negative-size' | 'unaligned-size';
  readonly vm?: VmId;
}

/**
 * SNP_LAUNCH_UPDATE or KVM_TDX_INIT_MEM_REGION: private pages get their first content, copied from the VMM. Without a value what the pages hold already is taken in place.
 */
export interface KvmPopulate {
  readonly op: 'kvm.populate';
  readonly gfn: PageIndex;
  readonly vm?: VmId;
  readonly pages?: PageCount;
  readonly value?: Value;
}

/**
 * kvm_read_guest: the host kernel reads guest memory on behalf of emulation.
 */
export interface KvmReadGuest {
  readonly op: 'kvm.readGuest';
  readonly gfn: PageIndex;
  readonly vm?: VmId;
}

/**
 * The vCPU enters KVM_RUN.
 */
export interface KvmVcpuLoad {
  readonly op: 'kvm.vcpuLoad';
  readonly vm?: VmId;
}

/**
 * The vCPU leaves KVM_RUN.
 */
export interface KvmVcpuPut {
  readonly op: 'kvm.vcpuPut';
  readonly vm?: VmId;
}

/**
 * Donates pages for EL2 page tables until the vCPU's memcache holds enough.
 */
export interface KvmTopUp {
  readonly op: 'kvm.topUp';
  readonly vm?: VmId;
}

/**
 * The vCPU's memcache runs empty.
 */
export interface KvmDrainMemcache {
  readonly op: 'kvm.drainMemcache';
  readonly vm?: VmId;
}

/**
 * Closes every descriptor of the VM.
 */
export interface KvmDestroy {
  readonly op: 'kvm.destroy';
  readonly vm?: VmId;
}

/**
 * mmap of the backing file into a process. Absent `index`: the same number as `page`.
 */
export interface UserMap {
  readonly op: 'user.map';
  readonly page: PageIndex;
  readonly process?: ProcessId;
  readonly index?: PageIndex;
  readonly pages?: PageCount;
  readonly kind?: 'shared' | 'private';
}

/**
 * Maps the page of the file at `count` further addresses and touches each: adds page-table references.
 */
export interface UserMapMany {
  readonly op: 'user.mapMany';
  readonly page: PageIndex;
  readonly count: Count;
  readonly process?: ProcessId;
}

/**
 * munmap.
 */
export interface UserUnmap {
  readonly op: 'user.unmap';
  readonly page: PageIndex;
  readonly process?: ProcessId;
  readonly pages?: PageCount;
}

/**
 * CPU load.
 */
export interface UserRead {
  readonly op: 'user.read';
  readonly page: PageIndex;
  readonly process?: ProcessId;
  readonly pages?: PageCount;
}

/**
 * CPU store.
 */
export interface UserWrite {
  readonly op: 'user.write';
  readonly page: PageIndex;
  readonly value: Value;
  readonly process?: ProcessId;
  readonly pages?: PageCount;
}

/**
 * A system call reads its buffer from the page through uaccess, as write(fd, page, 4096) does.
 */
export interface UserSyscallBuffer {
  readonly op: 'user.syscallBuffer';
  readonly page: PageIndex;
  readonly process?: ProcessId;
}

/**
 * pread on the backing descriptor.
 */
export interface UserFileRead {
  readonly op: 'user.fileRead';
  readonly index: PageIndex;
  readonly process?: ProcessId;
}

/**
 * pwrite on the backing descriptor.
 */
export interface UserFileWrite {
  readonly op: 'user.fileWrite';
  readonly index: PageIndex;
  readonly value: Value;
  readonly process?: ProcessId;
}

/**
 * fallocate without a hole; keepSize is FALLOC_FL_KEEP_SIZE.
 */
export interface UserFallocate {
  readonly op: 'user.fallocate';
  readonly index: PageIndex;
  readonly keepSize: boolean;
  readonly process?: ProcessId;
  readonly pages?: PageCount;
}

/**
 * fallocate(PUNCH_HOLE|KEEP_SIZE). aligned false: the offset is one byte past the page start.
 */
export interface UserPunchHole {
  readonly op: 'user.punchHole';
  readonly index: PageIndex;
  readonly process?: ProcessId;
  readonly pages?: PageCount;
  readonly aligned?: boolean;
}

/**
 * ftruncate to `pages` pages.
 */
export interface UserTruncate {
  readonly op: 'user.truncate';
  readonly pages: Count;
  readonly process?: ProcessId;
}

/**
 * fork; the child inherits the mappings and descriptors.
 */
export interface UserFork {
  readonly op: 'user.fork';
  readonly child: ProcessId;
  readonly process?: ProcessId;
}

/**
 * madvise on the mapping. collapse, pageout and mergeable include the work of the kernel that they ask for; mergeable finds a page of equal content elsewhere.
 */
export interface UserMadvise {
  readonly op: 'user.madvise';
  readonly page: PageIndex;
  readonly advice: 'dontneed' | 'remove' | 'populate-read' | 'populate-write' | 'collapse' | 'pageout' | 'mergeable';
  readonly process?: ProcessId;
  readonly pages?: PageCount;
}

/**
 * UFFDIO_REGISTER over the mapping, with a handler that answers every fault at once as the kernel would have: registering changes nothing else. wp: without UFFD_FEATURE_WP_ASYNC.
 */
export interface UserUserfaultfd {
  readonly op: 'user.userfaultfd';
  readonly page: PageIndex;
  readonly mode: 'missing' | 'wp' | 'minor';
  readonly process?: ProcessId;
  readonly pages?: PageCount;
}

/**
 * Sends the backing descriptor to another process, which maps the whole file.
 */
export interface UserPassFd {
  readonly op: 'user.passFd';
  readonly to: ProcessId;
  readonly process?: ProcessId;
}

/**
 * Closes the process's descriptor of the backing file.
 */
export interface UserClose {
  readonly op: 'user.close';
  readonly process?: ProcessId;
}

/**
 * The process ends: its mappings and descriptors go, and with process 0 those of the VMs.
 */
export interface UserExit {
  readonly op: 'user.exit';
  readonly process?: ProcessId;
}

/**
 * Maps a range of the VMM's addresses for DMA: a long-term pin, then the IOMMU.
 */
export interface VfioMap {
  readonly op: 'vfio.map';
  readonly page: PageIndex;
  readonly domain: DomainId;
  readonly pages?: PageCount;
}

/**
 * Removes the mapping and drops the pins.
 */
export interface VfioUnmap {
  readonly op: 'vfio.unmap';
  readonly page: PageIndex;
  readonly domain: DomainId;
  readonly pages?: PageCount;
}

/**
 * IOMMU_IOAS_MAP_FILE: the same by descriptor and offset.
 */
export interface VfioMapFile {
  readonly op: 'vfio.mapFile';
  readonly index: PageIndex;
  readonly domain: DomainId;
  readonly pages?: PageCount;
}

/**
 * One operation of one actor.
 */
export type Operation =
  | UserMap
  | UserMapMany
  | UserUnmap
  | UserRead
  | UserWrite
  | UserSyscallBuffer
  | UserFileRead
  | UserFileWrite
  | UserFallocate
  | UserPunchHole
  | UserTruncate
  | UserFork
  | UserMadvise
  | UserUserfaultfd
  | UserPassFd
  | UserClose
  | UserExit
  | KernelPin
  | KernelUnpin
  | KernelGupFast
  | KernelUnexc
  | KernelReexc
  | KernelAddPin
  | KernelGet
  | KernelPut
  | KernelSpeculativeGet
  | KernelSpeculativePut
  | KernelLruBatch
  | KernelLruDrain
  | KernelCopyFromRef
  | KernelLinearRead
  | KernelLinearWrite
  | KernelZeropad
  | KernelProcessVmRead
  | KernelWalk
  | KernelMigrate
  | KernelReclaim
  | KernelMemoryFailure
  | KvmBind
  | KvmUnbind
  | KvmMoveSlot
  | KvmConvert
  | KvmCreateMalformed
  | KvmPopulate
  | KvmReadGuest
  | KvmVcpuLoad
  | KvmVcpuPut
  | KvmTopUp
  | KvmDrainMemcache
  | KvmDestroy
  | GuestRead
  | GuestWrite
  | GuestShare
  | GuestUnshare
  | GuestRelinquish
  | GuestMalformed
  | El2Call
  | IommuAllocDomain
  | IommuFreeDomain
  | IommuAttach
  | IommuDetach
  | IommuMap
  | IommuUnmap
  | IommuIovaToPhys
  | IommuBypass
  | VfioMap
  | VfioUnmap
  | VfioMapFile
  | DeviceDmaRead
  | DeviceDmaWrite
  | DeviceAssign
  | DeviceReturn
  | DeviceGuestMap
  | DeviceGuestUnmap;

/**
 * What each actor was told. guest: return of its call. run: errno or exit of KVM_RUN. user: errno or signal of a host process. kernel: errno inside the host kernel. device: event of the IOMMU.
 */
export interface Codes {
  readonly guest?: Code;
  readonly run?: Code;
  readonly user?: Code;
  readonly kernel?: Code;
  readonly device?: Code;
}

/**
 * One unit of work that a step caused, for the cost ledger and the order checks. smmu-*: the mirrored stage-2 or the hypervisor's IOMMU table. guest-exit: an exit to user space. split, merge: a large folio becomes single pages, or single pages one again.
 */
export type EffectKind =
  | 'pte-map'
  | 'pte-unmap'
  | 'stage2-map'
  | 'stage2-unmap'
  | 'smmu-map'
  | 'smmu-unmap'
  | 'tlb-sync'
  | 'zero'
  | 'cache-clean'
  | 'copy'
  | 'split'
  | 'merge'
  | 'folio-alloc'
  | 'folio-free'
  | 'guest-exit'
  | 'lru-drain'
  | 'retry'
  | 'event';

/**
 * One unit of work. index and frame name the page where there is one.
 */
export interface Effect {
  readonly kind: EffectKind;
  readonly index?: PageIndex;
  readonly frame?: FrameSlot;
  readonly count?: Count;
}

/**
 * Arguments of one hypercall, and the facts EL2 reads beside them. frame and index name the physical frame; the gfn is the one that the cell's index is bound to in that VM. acl, parcelType, validate and sanitize belong to Gunyah's parcels.
 */
export interface HypercallArgs {
  readonly index?: PageIndex;
  readonly frame?: FrameSlot;
  readonly vm?: VmId;
  readonly domain?: DomainId;
  readonly device?: DeviceId;
  readonly order?: FolioOrder;
  readonly prot?: 'r' | 'rw' | 'rx' | 'rwx' | 'invalid';
  readonly memcache?: 'enough' | 'empty';
  readonly vcpu?: 'loaded' | 'none';
  readonly faultPoisoned?: boolean;
  readonly aligned?: boolean;
  readonly reserved?: 'zero' | 'non-zero';
  readonly inRange?: boolean;
  readonly acl?: 'fits' | 'several' | 'unfit';
  readonly parcelType?: 'fits' | 'differs';
  readonly validate?: 'fits' | 'differs';
  readonly sanitize?: boolean;
}

/**
 * One hypercall as it was made.
 */
export interface HypercallRecord {
  readonly call: HypercallName;
  readonly args: HypercallArgs;
  readonly ret: Reply;
}

/**
 * Result of one step at one implementation.
 */
export interface Outcome {
  readonly decision: Decision;
  readonly codes: Codes;
  readonly rule: RuleId;
  /**
   * @minItems 0
   * @maxItems 65536
   */
  readonly calls: readonly HypercallRecord[];
  /**
   * @minItems 0
   * @maxItems 65536
   */
  readonly effects: readonly Effect[];
  readonly data?: Content;
  readonly count?: Count;
  readonly errorOffset?: PageIndex;
}

/**
 * One profile of each backing and the hypervisor that belongs to them. The IOMMU design is that of the scenario, or else the one that the hypervisor comes with.
 */
export interface NamedPair {
  readonly name: string;
  readonly summary: string;
  readonly left: Selector;
  readonly right: Selector;
  readonly hypervisor: Selector;
}

/**
 * All named pairs.
 */
export interface PairFile {
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly pairs: readonly NamedPair[];
}

/**
 * A contested choice. Every value that was argued for is listed; both sources stand here. pending: values that no model runs yet.
 */
export interface Switch {
  readonly axis: Axis;
  readonly name: string;
  /**
   * @minItems 2
   * @maxItems 8
   */
  readonly values: readonly string[];
  readonly question: string;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly pending?: readonly string[];
}

/**
 * The value that a profile gives a switch; booleans are written true and false. fixed: it is what the profile means, so that a scenario that sets this switch does not change it where the profile stands in for another.
 */
export interface SwitchValue {
  readonly name: string;
  readonly value: string;
  readonly fixed?: boolean;
}

/**
 * A value on one axis. iommu: the IOMMU profile that a hypervisor comes with. iommus: all that it can be combined with; absent where any will do.
 */
export interface Profile {
  readonly axis: Axis;
  readonly name: string;
  readonly status: 'runnable' | 'pending';
  readonly default: boolean;
  readonly maturity: 'shipped' | 'queued' | 'posted' | 'hypothetical';
  readonly summary: string;
  /**
   * @minItems 0
   * @maxItems 16
   */
  readonly switches: readonly SwitchValue[];
  /**
   * @minItems 1
   * @maxItems 12
   */
  readonly sources: readonly Source[];
  readonly iommu?: string;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly iommus?: readonly string[];
}

/**
 * How real a combination of backing, hypervisor and IOMMU design is. A combination that no entry names is hypothetical.
 */
export interface Triple {
  readonly backing: Selector;
  readonly hypervisor: string;
  readonly iommu: string;
  readonly maturity: 'shipped' | 'queued' | 'posted' | 'hypothetical';
  readonly note: string;
}

/**
 * The profiles and switches of one axis; the file of the hypervisors also lists how real the combinations are.
 */
export interface ProfileFile {
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly profiles: readonly Profile[];
  /**
   * @minItems 0
   * @maxItems 32
   */
  readonly switches: readonly Switch[];
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly triples?: readonly Triple[];
}

/**
 * init: state of a fresh file (GUEST_MEMFD_FLAG_INIT_SHARED or not). unshareDeniable: the host may refuse a guest's unshare. invalidateOnPkvm: what a hole or a memory failure does to a page that a protected guest holds. kernel: the release whose details hold where one design changed from one to the next. directMap: whether the file's pages stay in the kernel's linear map (removed: GUEST_MEMFD_FLAG_NO_DIRECT_MAP).
 */
export interface GuestMemfdSettings {
  readonly axis: 'guest-memfd';
  readonly profile: string;
  readonly init: 'shared' | 'private';
  readonly unshareDeniable: boolean;
  readonly invalidateOnPkvm: 'defer' | 'refuse' | 'poison';
  readonly kernel: '6.8' | '6.18' | '7.2' | '7.4';
  readonly directMap: 'kept' | 'removed';
}

/**
 * unshareDeniable: the host may refuse a guest's unshare. exclusiveScope: whether a large folio takes one exclusive pin for each page or one in all. pinCount: small folios counted by the reference-count bias or exactly. sharedPin: whether KVM keeps its normal pin while the guest shares. memory: what the VMM gives the guest as memory. exclusivePin: CONFIG_EXCLUSIVE_PIN. pageFlagChecks: CONFIG_DEBUG_VM_PGFLAGS.
 */
export interface ShmemGupSettings {
  readonly axis: 'shmem-gup';
  readonly profile: string;
  readonly unshareDeniable: boolean;
  readonly exclusiveScope: 'perPin' | 'oncePerFolio';
  readonly pinCount: 'biased' | 'exact';
  readonly sharedPin: 'keep' | 'drop';
  readonly memory: 'memfd' | 'anon' | 'hugetlb' | 'file';
  readonly exclusivePin: 'on' | 'off';
  readonly pageFlagChecks: 'on' | 'off';
}

/**
 * userFault: what a host process gets that touches a guest's page. linearMapFault: what a stray kernel access does. relinquish: MEM_RELINQUISH exists. guestDevices: devices can be assigned to guests. Gunyah alone has the rest. transfer: how a guest is given its page. sanitize: whether a guest's page is zeroed on its way back. linearMap: whether the host kernel takes a guest's page out of its linear map.
 */
export interface HypervisorSettings {
  readonly axis: 'hypervisor';
  readonly profile: string;
  readonly userFault: 'signal' | 'fatal';
  readonly linearMapFault: 'reclaim' | 'crash';
  readonly relinquish: boolean;
  readonly guestDevices: boolean;
  readonly transfer?: 'paged' | 'lend' | 'donate';
  readonly sanitize?: 'on' | 'off';
  readonly linearMap?: 'whole' | 'holes';
}

/**
 * mapGuestShared: whether a host may map a page that a guest shared (design pv). smmuFault: what a device sees on a stage-2 fault (design nested).
 */
export interface IommuSettings {
  readonly axis: 'iommu';
  readonly profile: 'none' | 'pv' | 'nested' | 'seed-literal' | 'host';
  readonly mapGuestShared: 'refuse' | 'allow';
  readonly smmuFault: 'terminate' | 'stall' | 'hostError';
}

/**
 * Settings of one of the two backings.
 */
export type BackingSettings = GuestMemfdSettings | ShmemGupSettings;

/**
 * What one implementation runs with.
 */
export interface Settings {
  readonly backing: BackingSettings;
  readonly hypervisor: HypervisorSettings;
  readonly iommu: IommuSettings;
}

/**
 * The whole answer of a side at a step where it is not what the scenario expects, and the rule that decided, which is the reason. for: absent where every side that the record is about answers so. calls and effects: where the scenario asks for them. Several for one step and side are the answers in the orders of a race.
 */
export interface RecordedAnswer {
  readonly at: StepRef;
  readonly for?: Backing;
  readonly decision: Decision;
  readonly data?: Content;
  readonly count?: Count;
  readonly errorOffset?: PageIndex;
  readonly codes?: Codes;
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly calls?: readonly HypercallName[];
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly effects?: readonly EffectKind[];
  readonly rule: RuleId;
}

/**
 * The worst root of a scenario where it is not the one that the scenario records.
 */
export interface RecordedVerdict {
  readonly scenario: ScenarioId;
  readonly verdict: Class;
}

/**
 * with: the profiles that stand in, everything else being as the scenario says. answers: of the sides that differ from the scenario's. verdicts: where two sides are compared.
 */
export interface ProfileRecord {
  /**
   * @minItems 1
   * @maxItems 4
   */
  readonly with: readonly Selector[];
  /**
   * @minItems 0
   * @maxItems 8192
   */
  readonly answers: readonly RecordedAnswer[];
  /**
   * @minItems 0
   * @maxItems 4096
   */
  readonly verdicts: readonly RecordedVerdict[];
}

/**
 * What wrote the report.
 */
export interface ReportTool {
  readonly name: 'guestmem';
  readonly version: string;
}

/**
 * How real a profile or a triple is, the most real first.
 */
export type Maturity = 'shipped' | 'queued' | 'posted' | 'hypothetical';

/**
 * A combination of backing, hypervisor and IOMMU that scenarios ran with, how real it is, and how many scenarios ran with it.
 */
export interface ReportTriple {
  readonly backing: Selector;
  readonly hypervisor: Selector;
  readonly iommu: Selector;
  readonly maturity: Maturity;
  readonly scenarios: Count;
}

/**
 * What a scenario ran with. Switches are named where they differ from the profile.
 */
export interface ReportConfiguration {
  readonly left: Selector;
  readonly right: Selector;
  readonly hypervisor: Selector;
  readonly iommu: Selector;
}

/**
 * A divergence from states that agreed. run: the first order of the scenario's races in which it was seen. entry: the ledger entry that accepts it.
 */
export interface ReportRoot {
  readonly step: StepRef;
  readonly run: Count;
  readonly operation: LedgerOperation;
  readonly class: Class;
  readonly left: string;
  readonly right: string;
  readonly rules: LedgerRules;
  readonly entry?: LedgerId;
}

/**
 * Why a scenario is red.
 */
export interface ReportProblem {
  readonly kind:
    | 'unexpected-root'
    | 'unlisted-place'
    | 'stale-place'
    | 'verdict'
    | 'expectation'
    | 'invariant'
    | 'oracle'
    | 'short-run'
    | 'errored';
  readonly step?: StepRef;
  readonly run?: Count;
  readonly text: string;
}

/**
 * agree: no divergence. differ: as recorded. pending: a profile or the value of a switch is not written yet. impossible: profiles that there cannot be together. skipped: an implementation declares that it lacks something. red: unexpected. errored: an implementation broke.
 */
export type ReportStatus = 'agree' | 'differ' | 'pending' | 'impossible' | 'skipped' | 'red' | 'errored';

/**
 * What one scenario gave. recorded: the verdict in the scenario; absent where the report is of another pair than the one it is about. found: the worst root. steps: planned and run, over all orders. fields: compared, and left out because a side cannot know them. why: of a scenario that is pending, impossible or skipped.
 */
export interface ReportScenario {
  readonly id: ScenarioId;
  readonly group: Group;
  readonly title: string;
  readonly status: ReportStatus;
  readonly recorded?: Class;
  readonly found?: Class;
  readonly configuration?: ReportConfiguration;
  readonly runs: Count;
  readonly stepsPlanned: Count;
  readonly stepsRun: Count;
  readonly fieldsCompared: Count;
  readonly fieldsUnknown: Count;
  /**
   * @minItems 0
   * @maxItems 4096
   */
  readonly roots: readonly ReportRoot[];
  readonly cascades: Count;
  /**
   * @minItems 0
   * @maxItems 4096
   */
  readonly problems: readonly ReportProblem[];
  readonly why?: string;
}

/**
 * stale-entry: the divergence no longer happens. unmatched-entry: no scenario that the entry names ran with its pair of profiles.
 */
export interface ReportLedgerProblem {
  readonly kind: 'stale-entry' | 'unmatched-entry';
  readonly entry: LedgerId;
  readonly text: string;
}

/**
 * How many scenarios have each status, and how many ledger entries are red.
 */
export interface ReportSummary {
  readonly scenarios: Count;
  readonly agree: Count;
  readonly differ: Count;
  readonly pending: Count;
  readonly impossible: Count;
  readonly skipped: Count;
  readonly red: Count;
  readonly errored: Count;
  readonly ledgerEntriesRed: Count;
}

/**
 * Two configurations that were chosen for every scenario. pair: the name that they go by, if they have one.
 */
export interface ReportBetween {
  readonly pair?: string;
  readonly left: Selector;
  readonly right: Selector;
  readonly hypervisor?: Selector;
}

/**
 * One run of the corpus or of a part of it. selection: how the part was chosen and what was overridden, as it stands on the command line. between: the two that were compared in place of those that the scenarios name; recorded verdicts do not apply.
 */
export interface Report {
  readonly kind: 'guestmem-report';
  readonly version: number;
  readonly tool: ReportTool;
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly selection: readonly string[];
  readonly between?: ReportBetween;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly limits: readonly string[];
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly triples: readonly ReportTriple[];
  /**
   * @minItems 0
   * @maxItems 4096
   */
  readonly scenarios: readonly ReportScenario[];
  /**
   * @minItems 0
   * @maxItems 512
   */
  readonly ledger: readonly ReportLedgerProblem[];
  readonly summary: ReportSummary;
}

/**
 * R and two digits. Never reused, never renumbered.
 */
export type RequirementId = string;

/**
 * What sort of point it is: something a design must offer, a fault found in a design, a question, or a judgement that no run can decide.
 */
export type RequirementKind = 'requirement' | 'objection' | 'question' | 'opinion';

/**
 * The design that answers: guest_memfd as of Linux 6.8 (private only, a second backing for shared memory), guest_memfd with mmap and in-place conversion, or shmem with exclusive GUP as intended in June 2024.
 */
export type RequirementDesign = 'guest-memfd-6.8' | 'guest-memfd-in-place' | 'shmem-gup-exclusive';

/**
 * Who made the point, and where. who: a family name, or the name of a group.
 */
export interface RequirementVoice {
  readonly who: string;
  readonly source: Source;
}

/**
 * What one design answers, as claimed by its sources; scenarios test the claim. answer: one or two sentences in our own words. source: absent when the answer follows from the definition of the design or is inferred.
 */
export interface RequirementAnswer {
  readonly design: RequirementDesign;
  readonly answer: string;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly source?: readonly Source[];
}

/**
 * What a party must be able to do at a page after the step, or must not.
 */
export interface RequirementProbe {
  readonly party: Party;
  readonly access: 'read' | 'write';
  readonly page: PageIndex;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly decisions: readonly ObservedDecision[];
}

/**
 * What the outcome of a step must be for the claim to hold; every field that is given must hold. decisions: one of these. never: none of these. data: this is read. hides: this is not read. rule: this one decides. observation: what a probe shows after the step.
 */
export interface RequirementMust {
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly decisions?: readonly Decision[];
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly never?: readonly Decision[];
  readonly data?: Content;
  readonly hides?: Content;
  readonly rule?: RuleId;
  readonly observation?: RequirementProbe;
}

/**
 * A profile in which a decider says nothing about the claim, and why.
 */
export interface RequirementExcept {
  readonly profile: Selector;
  readonly why: string;
}

/**
 * One step of a scenario that bears on a requirement, and what must happen there. claim: what is shown if it does, in words. for: the designs that the claim is about. step: its number, or, in a race, with sequence and place, as in 2.b1; it must hold in every order. except: profiles in which the scenario is about something else. losses: what a design gives up where the claim fails and the ledger, which knows only what differs, says nothing.
 */
export interface RequirementDecider {
  readonly claim: string;
  readonly scenario: ScenarioId;
  readonly step: string;
  readonly for: 'guest-memfd' | 'shmem-gup' | 'both';
  readonly must: RequirementMust;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly except?: readonly RequirementExcept[];
  /**
   * @minItems 1
   * @maxItems 2
   */
  readonly losses?: readonly Loss[];
}

/**
 * Why no step of any scenario can decide a requirement for a design.
 */
export interface RequirementUndecided {
  readonly for: 'guest-memfd' | 'shmem-gup' | 'both';
  readonly why: string;
}

/**
 * One requirement, objection, question or opinion of the debate. title: for lists. statement: one or two sentences in our own words; a hedge stays a hedge. raisedBy: one entry per message. runnable: false for opinions, which are listed and never decided by a run. scenarios: those that bear on the point, ascending. answers: at most one per design; no entry means that no answer is recorded. deciders: steps that decide it for a design; absent where no scenario does. undecided: why not, at most once for a design; a runnable requirement has this or deciders for each.
 */
export interface Requirement {
  readonly id: RequirementId;
  readonly title: string;
  readonly statement: string;
  readonly kind: RequirementKind;
  readonly runnable: boolean;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly raisedBy: readonly RequirementVoice[];
  /**
   * @minItems 0
   * @maxItems 64
   */
  readonly scenarios: readonly ScenarioId[];
  /**
   * @minItems 0
   * @maxItems 3
   */
  readonly answers: readonly RequirementAnswer[];
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly deciders?: readonly RequirementDecider[];
  /**
   * @minItems 1
   * @maxItems 2
   */
  readonly undecided?: readonly RequirementUndecided[];
}

/**
 * All requirements, in the order of their ids.
 */
export interface RequirementFile {
  /**
   * @minItems 1
   * @maxItems 99
   */
  readonly requirements: readonly Requirement[];
}

/**
 * What kind of check an invariant is, and for which settings it holds. number: its number in the list of invariants of the hypervisor page of the reference.
 */
export interface Invariant {
  readonly kind: 'state' | 'transition' | 'effect-order' | 'non-interference';
  readonly number?: string;
  readonly when?: string;
}

/**
 * One sentence that an implementation can be held to. retryable: the rule refuses for a cause that can go away without the caller asking for anything else.
 */
export interface Rule {
  readonly id: RuleId;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  readonly sentence: string;
  readonly confidence: Confidence;
  /**
   * @minItems 1
   * @maxItems 8
   */
  readonly sources: readonly Source[];
  readonly switch?: string;
  readonly invariant?: Invariant;
  readonly retryable?: true;
}

/**
 * The rules of one owner and topic.
 */
export interface RuleFile {
  /**
   * @minItems 1
   * @maxItems 256
   */
  readonly rules: readonly Rule[];
}

/**
 * Index of a 4 KiB page: of the backing file, of a guest frame number, or of a user mapping, as the field says.
 */
export type PageIndex = number;

/**
 * Number of 4 KiB pages, at least one.
 */
export type PageCount = number;

/**
 * A non-negative count, at most what a u32 holds.
 */
export type Count = number;

/**
 * Which virtual machine of the world, from 0.
 */
export type VmId = number;

/**
 * Which host process of the world, from 0; process 0 is the VMM.
 */
export type ProcessId = number;

/**
 * Which device of the world, from 0.
 */
export type DeviceId = number;

/**
 * Which IOMMU domain, from 0.
 */
export type DomainId = number;

/**
 * KVM memslot number.
 */
export type SlotId = number;

/**
 * A folio of order k holds 2^k pages; 9 is 2 MiB.
 */
export type FolioOrder = number;

/**
 * Local name of a physical frame within its cell: a cell knows at most three frames that alias one index.
 */
export type FrameSlot = number;

/**
 * Stands for the bytes a party wrote to one page. Ids are interchangeable.
 */
export type Value = string;

/**
 * What one page holds: zero, a value id, a value whose page was zeroed in part, ciphertext that means nothing to the reader, or poisoned: a machine check for whoever reads it.
 */
export type Content = string;

/**
 * Kernel error name, without the sign.
 */
export type Errno =
  | 'EPERM'
  | 'ENOENT'
  | 'EINTR'
  | 'EIO'
  | 'ENXIO'
  | 'E2BIG'
  | 'EBADF'
  | 'EAGAIN'
  | 'ENOMEM'
  | 'EACCES'
  | 'EFAULT'
  | 'EBUSY'
  | 'EEXIST'
  | 'EXDEV'
  | 'ENODEV'
  | 'EINVAL'
  | 'EFBIG'
  | 'ENOTTY'
  | 'ESPIPE'
  | 'EOPNOTSUPP'
  | 'EHWPOISON'
  | 'EOVERFLOW';

/**
 * Signal that a host process gets.
 */
export type Signal = 'SIGBUS' | 'SIGSEGV';

/**
 * What one actor is told: an errno, a signal, the return of a guest call (SUCCESS is 0, INVALID_PARAMETER is -3), an error of Gunyah (RM_: its Resource Manager, GH_: the hypervisor), an exit reason of KVM_RUN, or an SMMU event.
 */
export type Code =
  | 'EPERM'
  | 'ENOENT'
  | 'EINTR'
  | 'EIO'
  | 'ENXIO'
  | 'E2BIG'
  | 'EBADF'
  | 'EAGAIN'
  | 'ENOMEM'
  | 'EACCES'
  | 'EFAULT'
  | 'EBUSY'
  | 'EEXIST'
  | 'EXDEV'
  | 'ENODEV'
  | 'EINVAL'
  | 'EFBIG'
  | 'ENOTTY'
  | 'ESPIPE'
  | 'EOPNOTSUPP'
  | 'EHWPOISON'
  | 'EOVERFLOW'
  | 'SIGBUS'
  | 'SIGSEGV'
  | 'SUCCESS'
  | 'INVALID_PARAMETER'
  | 'NOT_SUPPORTED'
  | 'FFA_DENIED'
  | 'MEMORY_FAULT'
  | 'MMIO'
  | 'HYPERCALL'
  | 'F_TRANSLATION'
  | 'IO_PAGE_FAULT'
  | 'RMP_PAGE_FAULT'
  | 'OOPS'
  | 'RM_NOMEM'
  | 'RM_NORESOURCE'
  | 'RM_DENIED'
  | 'RM_MSG_INVALID'
  | 'RM_BUSY'
  | 'RM_ARGUMENT_INVALID'
  | 'RM_HANDLE_INVALID'
  | 'RM_VALIDATE_FAILED'
  | 'RM_MAP_FAILED'
  | 'RM_MEM_INVALID'
  | 'RM_MEM_INUSE'
  | 'RM_MEM_RELEASED'
  | 'RM_VMID_INVALID'
  | 'GH_ARGUMENT_INVALID'
  | 'GH_ARGUMENT_SIZE'
  | 'GH_ARGUMENT_ALIGNMENT'
  | 'GH_NOMEM'
  | 'GH_ADDR_OVERFLOW'
  | 'GH_ADDR_INVALID'
  | 'GH_DENIED'
  | 'GH_BUSY'
  | 'GH_CAP_NULL'
  | 'GH_CAP_RIGHTS'
  | 'GH_NOT_OWNER'
  | 'GH_MAPPINGS_FULL';

/**
 * What was decided, stated by the deciding rule and never derived from an errno. refuse-retryable: the same request can succeed later. not-offered: the interface does not exist there. not-run: its actor is dead.
 */
export type Decision =
  | 'allow'
  | 'partial'
  | 'refuse-retryable'
  | 'refuse-final'
  | 'no-progress'
  | 'transaction-aborted'
  | 'stalled'
  | 'guest-page-lost'
  | 'kill-process'
  | 'kill-guest'
  | 'kill-host'
  | 'not-offered'
  | 'not-run';

/**
 * Return of a hypercall: OK, an errno, or the error of another hypervisor: RM_ of Gunyah's Resource Manager, GH_ of the Gunyah hypervisor.
 */
export type Reply =
  | 'OK'
  | 'EPERM'
  | 'ENOENT'
  | 'EINTR'
  | 'EIO'
  | 'ENXIO'
  | 'E2BIG'
  | 'EBADF'
  | 'EAGAIN'
  | 'ENOMEM'
  | 'EACCES'
  | 'EFAULT'
  | 'EBUSY'
  | 'EEXIST'
  | 'EXDEV'
  | 'ENODEV'
  | 'EINVAL'
  | 'EFBIG'
  | 'ENOTTY'
  | 'ESPIPE'
  | 'EOPNOTSUPP'
  | 'EHWPOISON'
  | 'EOVERFLOW'
  | 'RM_NOMEM'
  | 'RM_NORESOURCE'
  | 'RM_DENIED'
  | 'RM_MSG_INVALID'
  | 'RM_BUSY'
  | 'RM_ARGUMENT_INVALID'
  | 'RM_HANDLE_INVALID'
  | 'RM_VALIDATE_FAILED'
  | 'RM_MAP_FAILED'
  | 'RM_MEM_INVALID'
  | 'RM_MEM_INUSE'
  | 'RM_MEM_RELEASED'
  | 'RM_VMID_INVALID'
  | 'GH_ARGUMENT_INVALID'
  | 'GH_ARGUMENT_SIZE'
  | 'GH_ARGUMENT_ALIGNMENT'
  | 'GH_NOMEM'
  | 'GH_ADDR_OVERFLOW'
  | 'GH_ADDR_INVALID'
  | 'GH_DENIED'
  | 'GH_BUSY'
  | 'GH_CAP_NULL'
  | 'GH_CAP_RIGHTS'
  | 'GH_NOT_OWNER'
  | 'GH_MAPPINGS_FULL';

/**
 * Name of a row of the hypercall table.
 */
export type HypercallName = string;

/**
 * Owner, topic, number. Never reused, never renumbered.
 */
export type RuleId = string;

/**
 * Never changes. A letter at the end marks one part of a split catalogue row.
 */
export type ScenarioId = string;

/**
 * One of the two designs that back guest memory.
 */
export type Backing = 'guest-memfd' | 'shmem-gup';

/**
 * What a profile or switch belongs to.
 */
export type Axis = 'guest-memfd' | 'shmem-gup' | 'hypervisor' | 'iommu';

/**
 * axis:profile+switch=value, as in shmem-gup:exclusive-intended+sharedPin=drop. The profile may be left out where any will do.
 */
export type Selector = string;

/**
 * One selector, or several with ` & ` between them that must all match, as in guest-memfd & hypervisor:sev-snp.
 */
export type SelectorList = string;

/**
 * Who looks at a page: a host process, a guest or a device, with its number.
 */
export type Party = string;

/**
 * How two outcomes and the states after them compare, mildest first. latent: everything observable is equal, ownership is not.
 */
export type Class = 'identical' | 'differs-code' | 'latent' | 'differs-data' | 'differs-decision' | 'only-in-one';

/**
 * stated: a source says it. code: read off posted or merged code. inferred: our conclusion.
 */
export type Confidence = 'stated' | 'code' | 'inferred';

/**
 * A virtual machine of the world.
 */
export interface WorldVm {
  readonly kind: 'protected' | 'non-protected';
}

/**
 * A device of the world. speaksPrivate: it can be assigned to a guest and then reach that guest's private memory. It starts attached to domain `domain`, which is allocated.
 */
export interface WorldDevice {
  readonly speaksPrivate: boolean;
  readonly domain: DomainId;
}

/**
 * A page of the world whose frame is not ordinary memory.
 */
export interface WorldFrame {
  readonly index: PageIndex;
  readonly kind: FrameKind;
}

/**
 * Where a scenario starts: one backing file of `pages` pages, mapped whole by process 0, bound from gfn 0 as slot 0 of VM 0, nothing touched. Absent: one protected VM, one process, no device, vmm convert-on-fault, folio order 0, signals survived, memlock enough. memlock none: RLIMIT_MEMLOCK of the VMM is 0 and it has no CAP_IPC_LOCK; one: it is one page. zone movable: memory that may be moved is allocated in ZONE_MOVABLE or from CMA. A further VM starts with no memslot. A backing clamps the folio order to what it supports.
 */
export interface World {
  readonly pages: number;
  readonly folioOrder?: FolioOrder;
  /**
   * @minItems 1
   * @maxItems 4
   */
  readonly vms?: readonly WorldVm[];
  readonly processes?: number;
  /**
   * @minItems 0
   * @maxItems 8
   */
  readonly devices?: readonly WorldDevice[];
  /**
   * @minItems 0
   * @maxItems 64
   */
  readonly frames?: readonly WorldFrame[];
  readonly vmm?: 'convert-on-fault' | 'manual';
  readonly fatalSignals?: boolean;
  readonly memlock?: 'enough' | 'one' | 'none';
  readonly zone?: 'normal' | 'movable';
}

/**
 * What an outcome must be. Of the entries whose `for` matches, those with the most specific one count, and one of them must hold: several with the same `for` are alternatives. codes, where given, is complete. calls and effects must appear in this order, others may stand between.
 */
export interface Expectation {
  readonly decision: Decision;
  readonly for?: SelectorList;
  readonly data?: Content;
  readonly count?: Count;
  readonly errorOffset?: PageIndex;
  readonly codes?: Codes;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly calls?: readonly HypercallName[];
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly effects?: readonly EffectKind[];
}

/**
 * One operation and what it must do.
 */
export interface OperationStep {
  readonly do: Operation;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly expect?: readonly Expectation[];
  readonly note?: string;
}

/**
 * An operation, or a race of operations.
 */
export interface Step {
  readonly do?: Operation;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly expect?: readonly Expectation[];
  /**
   * @minItems 2
   * @maxItems 3
   */
  readonly race?: readonly (readonly OperationStep[])[];
  readonly note?: string;
}

/**
 * The catalogue group.
 */
export type Group =
  'lifecycle' | 'pins' | 'large-folios' | 'iommu' | 'host-access' | 'file' | 'teardown' | 'mm' | 'uapi' | 'hypervisor';

/**
 * One scenario of the corpus.
 */
export interface Scenario {
  readonly id: ScenarioId;
  readonly group: Group;
  readonly title: string;
  readonly question: string;
  readonly why: string;
  readonly confidence: Confidence;
  /**
   * @minItems 1
   * @maxItems 12
   */
  readonly sources: readonly Source[];
  readonly verdict: Class;
  /**
   * @minItems 0
   * @maxItems 4
   */
  readonly setting: readonly Selector[];
  readonly world: World;
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly steps: readonly Step[];
}

/**
 * What one side did, as in a cost report; counts go beyond 32 bits.
 */
export interface SimulatedCost {
  readonly hypercalls: LargeCount;
  readonly guestExits: LargeCount;
  readonly pteUpdates: LargeCount;
  readonly stage2Updates: LargeCount;
  readonly smmuUpdates: LargeCount;
  readonly tlbSyncs: LargeCount;
  readonly pagesZeroed: LargeCount;
  readonly copies: LargeCount;
  readonly splits: LargeCount;
  readonly allocations: LargeCount;
}

/**
 * A count that a double holds exactly.
 */
export type LargeCount = number;

/**
 * How many operations of one name were decided so.
 */
export interface SimulatedVerdict {
  readonly operation: string;
  readonly decision: Decision;
  readonly rule: RuleId;
  readonly count: LargeCount;
}

/**
 * Of one operation: how often it was asked again, and how often it then was not refused; gone: what was to be asked again was undone meanwhile, or had been asked often enough.
 */
export interface SimulatedRetry {
  readonly operation: string;
  readonly asked: LargeCount;
  readonly succeeded: LargeCount;
  readonly gone: LargeCount;
}

/**
 * operations: requests of ranges, and single pages where an operation takes one; leftOut: those behind a refusal, or that undo what was refused. peakPages: the most frames that stood behind the guest's memory at any time, endPages: those at the end.
 */
export interface SimulatedSide {
  readonly operations: LargeCount;
  readonly leftOut: LargeCount;
  readonly pages: LargeCount;
  readonly cost: SimulatedCost;
  readonly copiedBytes: LargeCount;
  readonly peakPages: LargeCount;
  readonly endPages: LargeCount;
  /**
   * @minItems 0
   * @maxItems 4096
   */
  readonly refusals: readonly SimulatedVerdict[];
  /**
   * @minItems 0
   * @maxItems 256
   */
  readonly retries: readonly SimulatedRetry[];
}

/**
 * What both sides did in one phase.
 */
export interface SimulatedPhase {
  readonly name: string;
  readonly left: SimulatedSide;
  readonly right: SimulatedSide;
}

/**
 * What both sides did in all phases.
 */
export interface SimulatedTotal {
  readonly left: SimulatedSide;
  readonly right: SimulatedSide;
}

/**
 * Both designs under one workload. The same workload, seed, memory and designs give the same report.
 */
export interface SimulationReport {
  readonly kind: 'guestmem-simulation';
  readonly version: number;
  readonly tool: ReportTool;
  readonly workload: string;
  readonly title: string;
  readonly seed: Count;
  readonly memoryPages: PageCount;
  readonly left: string;
  readonly right: string;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly limits: readonly string[];
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly phases: readonly SimulatedPhase[];
  readonly total: SimulatedTotal;
}

/**
 * One source of a claim.
 */
export interface Source {
  readonly kind: 'mail' | 'code' | 'document' | 'observation' | 'inference';
  readonly ref: string;
  readonly note?: string;
}

/**
 * EL2 state of one frame for the host or for the hypervisor (enum pkvm_page_state).
 */
export type PageState = 'owned' | 'shared-owned' | 'shared-borrowed' | 'nopage';

/**
 * State of one guest entry; none is an invalid entry, pending one that the guest has to accept before it can use it, poison marks a gfn whose page was seized.
 */
export type GuestState = 'none' | 'pending' | 'owned' | 'shared-owned' | 'shared-borrowed' | 'poison';

/**
 * Ordinary memory, device registers, or memory that the kernel declares unmapped (MEMBLOCK_NOMAP).
 */
export type FrameKind = 'ram' | 'mmio' | 'nomap';

/**
 * A decision, or unknown when the implementation cannot see it, or not-applicable.
 */
export type ObservedDecision =
  | 'allow'
  | 'partial'
  | 'refuse-retryable'
  | 'refuse-final'
  | 'no-progress'
  | 'transaction-aborted'
  | 'stalled'
  | 'guest-page-lost'
  | 'kill-process'
  | 'kill-guest'
  | 'kill-host'
  | 'not-offered'
  | 'not-run'
  | 'unknown'
  | 'not-applicable';

/**
 * A page or guest state, or unknown, or not-applicable.
 */
export type ObservedState =
  | 'owned'
  | 'shared-owned'
  | 'shared-borrowed'
  | 'nopage'
  | 'none'
  | 'pending'
  | 'poison'
  | 'unknown'
  | 'not-applicable';

/**
 * Where a DMA through a domain ends: nothing is mapped, the hypervisor's table aborts it, or it reaches memory.
 */
export type Reach = 'none' | 'aborts' | 'memory' | 'unknown' | 'not-applicable';

/**
 * Decision and data of a pure read or write by one party at one page; the state does not change.
 */
export interface Probe {
  readonly party: Party;
  readonly page: PageIndex;
  readonly access: 'read' | 'write';
  readonly decision: ObservedDecision;
  readonly data?: Content;
  readonly rule?: RuleId;
}

/**
 * A guest's entry for this page, and the host state of the frame that it maps.
 */
export interface GuestOwnership {
  readonly vm: VmId;
  readonly state: ObservedState;
  readonly host: ObservedState;
}

/**
 * Where DMA to this page through one domain ends.
 */
export interface DomainOwnership {
  readonly domain: DomainId;
  readonly reach: Reach;
}

/**
 * What EL2 and the IOMMU hold for one page, by the names that lead to it. An index without a frame counts as host-owned, for so is every free frame.
 */
export interface Ownership {
  readonly page: PageIndex;
  readonly host: ObservedState;
  readonly hyp: ObservedState;
  /**
   * @minItems 0
   * @maxItems 4
   */
  readonly guests: readonly GuestOwnership[];
  /**
   * @minItems 0
   * @maxItems 8
   */
  readonly domains: readonly DomainOwnership[];
}

/**
 * What is compared after each step, beside the outcome.
 */
export interface Observation {
  /**
   * @minItems 0
   * @maxItems 65536
   */
  readonly probes: readonly Probe[];
  /**
   * @minItems 0
   * @maxItems 65536
   */
  readonly ownership: readonly Ownership[];
}

/**
 * What each side runs with.
 */
export interface SettingsPair {
  readonly left: Settings;
  readonly right: Settings;
}

/**
 * Which run this is. run counts the orders of the scenario's races, from 1.
 */
export interface TraceMeta {
  readonly format: 'guestmem-trace';
  readonly version: number;
  readonly scenario: ScenarioId;
  readonly title: string;
  readonly run: number;
  readonly settings: SettingsPair;
  readonly world: World;
}

/**
 * Place of the state in the trace, from 0.
 */
export interface TraceStateMeta {
  readonly index: Count;
}

/**
 * What one implementation answered, and what is observable after it. The first state has no outcome.
 */
export interface TraceSide {
  readonly outcome?: Outcome;
  readonly observation: Observation;
}

/**
 * none: the sides agree. root: they part here, from states that agreed. cascade: it follows from an earlier root.
 */
export type Cause = 'none' | 'root' | 'cascade';

/**
 * One step and the states after it. The first state has no operation.
 */
export interface TraceState {
  readonly '#meta': TraceStateMeta;
  readonly step: StepRef;
  readonly operation?: Operation;
  readonly left: TraceSide;
  readonly right: TraceSide;
  readonly class: Class;
  readonly cause: Cause;
}

/**
 * One run. vars names the fields of each state.
 */
export interface Trace {
  readonly '#meta': TraceMeta;
  /**
   * @minItems 6
   * @maxItems 6
   */
  readonly vars: readonly ('step' | 'operation' | 'left' | 'right' | 'class' | 'cause')[];
  /**
   * @minItems 1
   * @maxItems 1025
   */
  readonly states: readonly TraceState[];
}

/**
 * A 64-bit argument in hexadecimal: JSON numbers end at 2^53. Bytes where it is a size, an offset or an address.
 */
export type UapiGmemWord = string;

/**
 * Number of a file descriptor of the calling process.
 */
export type UapiGmemFd = number;

/**
 * Kernels whose guest_memfd interface differs; 7.4-queued is in no release.
 */
export type UapiGmemKernelVersion = '6.12' | '6.18' | '7.1' | '7.2' | '7.4-queued';

/**
 * Asks /dev/kvm or a VM for the value of a capability, by its number.
 */
export interface UapiGmemCheckExtension {
  readonly call: 'KVM_CHECK_EXTENSION';
  readonly fd: UapiGmemFd;
  readonly capability: Count;
  readonly process?: ProcessId;
}

/**
 * Creates a VM of a type, by its number.
 */
export interface UapiGmemCreateVm {
  readonly call: 'KVM_CREATE_VM';
  readonly fd: UapiGmemFd;
  readonly type: Count;
  readonly process?: ProcessId;
}

/**
 * Creates a guest_memfd for the VM. Absent reserved words are zero.
 */
export interface UapiGmemCreate {
  readonly call: 'KVM_CREATE_GUEST_MEMFD';
  readonly fd: UapiGmemFd;
  readonly size: UapiGmemWord;
  readonly flags: UapiGmemWord;
  /**
   * @minItems 6
   * @maxItems 6
   */
  readonly reserved?: readonly UapiGmemWord[];
  readonly process?: ProcessId;
}

/**
 * Creates, changes or deletes (size zero) a memslot; knows nothing of guest_memfd.
 */
export interface UapiGmemSetRegion {
  readonly call: 'KVM_SET_USER_MEMORY_REGION';
  readonly fd: UapiGmemFd;
  readonly slot: Count;
  readonly flags: Count;
  readonly guestPhysAddr: UapiGmemWord;
  readonly memorySize: UapiGmemWord;
  readonly userspaceAddr: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Creates, changes or deletes (size zero) a memslot; KVM_MEM_GUEST_MEMFD binds it to a guest_memfd.
 */
export interface UapiGmemSetRegion2 {
  readonly call: 'KVM_SET_USER_MEMORY_REGION2';
  readonly fd: UapiGmemFd;
  readonly slot: Count;
  readonly flags: Count;
  readonly guestPhysAddr: UapiGmemWord;
  readonly memorySize: UapiGmemWord;
  readonly userspaceAddr: UapiGmemWord;
  readonly guestMemfd: UapiGmemFd;
  readonly guestMemfdOffset: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Sets the attributes of a range of guest-physical addresses, on the VM.
 */
export interface UapiGmemSetAttributes {
  readonly call: 'KVM_SET_MEMORY_ATTRIBUTES';
  readonly fd: UapiGmemFd;
  readonly address: UapiGmemWord;
  readonly size: UapiGmemWord;
  readonly attributes: UapiGmemWord;
  readonly flags: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Sets the attributes of a range of the file, on the guest_memfd. unreadable: the structure lies outside readable memory. Absent reserved words are zero.
 */
export interface UapiGmemSetAttributes2 {
  readonly call: 'KVM_SET_MEMORY_ATTRIBUTES2';
  readonly fd: UapiGmemFd;
  readonly offset: UapiGmemWord;
  readonly size: UapiGmemWord;
  readonly attributes: UapiGmemWord;
  readonly flags: UapiGmemWord;
  readonly unreadable?: boolean;
  /**
   * @minItems 11
   * @maxItems 11
   */
  readonly reserved?: readonly UapiGmemWord[];
  readonly process?: ProcessId;
}

/**
 * Maps a range of guest-physical addresses ahead of the guest, on a vCPU.
 */
export interface UapiGmemPreFault {
  readonly call: 'KVM_PRE_FAULT_MEMORY';
  readonly fd: UapiGmemFd;
  readonly gpa: UapiGmemWord;
  readonly size: UapiGmemWord;
  readonly flags: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Allocates or, with FALLOC_FL_PUNCH_HOLE, frees a range of the file.
 */
export interface UapiGmemFallocate {
  readonly call: 'fallocate';
  readonly fd: UapiGmemFd;
  readonly mode: Count;
  readonly offset: UapiGmemWord;
  readonly length: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Maps the file. Where a mapping comes to lie is not modelled: the address is where it did.
 */
export interface UapiGmemMmap {
  readonly call: 'mmap';
  readonly fd: UapiGmemFd;
  readonly address: UapiGmemWord;
  readonly length: UapiGmemWord;
  readonly prot: Count;
  readonly flags: Count;
  readonly offset: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Advice on a range of a mapping.
 */
export interface UapiGmemMadvise {
  readonly call: 'madvise';
  readonly address: UapiGmemWord;
  readonly length: UapiGmemWord;
  readonly advice:
    | 'MADV_DONTNEED'
    | 'MADV_REMOVE'
    | 'MADV_PAGEOUT'
    | 'MADV_POPULATE_READ'
    | 'MADV_POPULATE_WRITE'
    | 'MADV_COLLAPSE'
    | 'MADV_HWPOISON'
    | 'MADV_SOFT_OFFLINE';
  readonly process?: ProcessId;
}

/**
 * Sets the NUMA policy of a range of a mapping.
 */
export interface UapiGmemMbind {
  readonly call: 'mbind';
  readonly address: UapiGmemWord;
  readonly length: UapiGmemWord;
  readonly mode: Count;
  readonly process?: ProcessId;
}

/**
 * Reads from the file at its position.
 */
export interface UapiGmemRead {
  readonly call: 'read';
  readonly fd: UapiGmemFd;
  readonly count: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Writes to the file at its position.
 */
export interface UapiGmemWrite {
  readonly call: 'write';
  readonly fd: UapiGmemFd;
  readonly count: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Reads from the file at an offset.
 */
export interface UapiGmemPread {
  readonly call: 'pread';
  readonly fd: UapiGmemFd;
  readonly offset: UapiGmemWord;
  readonly count: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Writes to the file at an offset.
 */
export interface UapiGmemPwrite {
  readonly call: 'pwrite';
  readonly fd: UapiGmemFd;
  readonly offset: UapiGmemWord;
  readonly count: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Moves the position in the file.
 */
export interface UapiGmemLseek {
  readonly call: 'lseek';
  readonly fd: UapiGmemFd;
  readonly offset: UapiGmemWord;
  readonly whence: 'SEEK_SET' | 'SEEK_CUR' | 'SEEK_END' | 'SEEK_DATA' | 'SEEK_HOLE';
  readonly process?: ProcessId;
}

/**
 * Splices a pipe into the file.
 */
export interface UapiGmemSplice {
  readonly call: 'splice';
  readonly fd: UapiGmemFd;
  readonly count: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Copies between the file and another one.
 */
export interface UapiGmemCopyFileRange {
  readonly call: 'copy_file_range';
  readonly fd: UapiGmemFd;
  readonly count: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Sets the size of the file.
 */
export interface UapiGmemFtruncate {
  readonly call: 'ftruncate';
  readonly fd: UapiGmemFd;
  readonly length: UapiGmemWord;
  readonly process?: ProcessId;
}

/**
 * Sets the mode of the file.
 */
export interface UapiGmemFchmod {
  readonly call: 'fchmod';
  readonly fd: UapiGmemFd;
  readonly mode: Count;
  readonly process?: ProcessId;
}

/**
 * Sets the owner of the file.
 */
export interface UapiGmemFchown {
  readonly call: 'fchown';
  readonly fd: UapiGmemFd;
  readonly owner: Count;
  readonly group: Count;
  readonly process?: ProcessId;
}

/**
 * Writes the file back.
 */
export interface UapiGmemFsync {
  readonly call: 'fsync';
  readonly fd: UapiGmemFd;
  readonly process?: ProcessId;
}

/**
 * fcntl: adds seals to the file.
 */
export interface UapiGmemAddSeals {
  readonly call: 'F_ADD_SEALS';
  readonly fd: UapiGmemFd;
  readonly seals: Count;
  readonly process?: ProcessId;
}

/**
 * fcntl: asks for the seals of the file.
 */
export interface UapiGmemGetSeals {
  readonly call: 'F_GET_SEALS';
  readonly fd: UapiGmemFd;
  readonly process?: ProcessId;
}

/**
 * Opens /proc/self/fd/N, where N is the descriptor.
 */
export interface UapiGmemReopen {
  readonly call: 'open-proc-fd';
  readonly fd: UapiGmemFd;
  readonly process?: ProcessId;
}

/**
 * Asks for the status of the file.
 */
export interface UapiGmemFstat {
  readonly call: 'fstat';
  readonly fd: UapiGmemFd;
  readonly process?: ProcessId;
}

/**
 * Closes the descriptor.
 */
export interface UapiGmemClose {
  readonly call: 'close';
  readonly fd: UapiGmemFd;
  readonly process?: ProcessId;
}

/**
 * The process forks; the child inherits its descriptors and mappings.
 */
export interface UapiGmemFork {
  readonly call: 'fork';
  readonly child: ProcessId;
  readonly process?: ProcessId;
}

/**
 * One call of the kernel interface around guest_memfd, literally: as the kernel's headers name and number it. Absent process is 0.
 */
export type UapiGuestMemfdCall =
  | UapiGmemCheckExtension
  | UapiGmemCreateVm
  | UapiGmemCreate
  | UapiGmemSetRegion
  | UapiGmemSetRegion2
  | UapiGmemSetAttributes
  | UapiGmemSetAttributes2
  | UapiGmemPreFault
  | UapiGmemFallocate
  | UapiGmemMmap
  | UapiGmemMadvise
  | UapiGmemMbind
  | UapiGmemRead
  | UapiGmemWrite
  | UapiGmemPread
  | UapiGmemPwrite
  | UapiGmemLseek
  | UapiGmemSplice
  | UapiGmemCopyFileRange
  | UapiGmemFtruncate
  | UapiGmemFchmod
  | UapiGmemFchown
  | UapiGmemFsync
  | UapiGmemAddSeals
  | UapiGmemGetSeals
  | UapiGmemReopen
  | UapiGmemFstat
  | UapiGmemClose
  | UapiGmemFork;

/**
 * A size, offset, address or flag word of the kernel: bytes, as hexadecimal text.
 */
export type ShmWord = string;

/**
 * One buffer of user memory.
 */
export interface ShmIovec {
  readonly address: ShmWord;
  readonly length: ShmWord;
}

/**
 * memfd_create(2). Absent `name`: a null pointer.
 */
export interface ShmMemfdCreate {
  readonly call: 'memfd_create';
  readonly name?: string;
  readonly flags: ShmWord;
}

/**
 * fallocate(2).
 */
export interface ShmFallocate {
  readonly call: 'fallocate';
  readonly fd: Count;
  readonly mode: ShmWord;
  readonly offset: ShmWord;
  readonly length: ShmWord;
}

/**
 * ftruncate(2).
 */
export interface ShmFtruncate {
  readonly call: 'ftruncate';
  readonly fd: Count;
  readonly length: ShmWord;
}

/**
 * pread(2) into a buffer that is no matter here.
 */
export interface ShmPread {
  readonly call: 'pread';
  readonly fd: Count;
  readonly offset: ShmWord;
  readonly length: ShmWord;
}

/**
 * pwrite(2) of bytes that `value` stands for.
 */
export interface ShmPwrite {
  readonly call: 'pwrite';
  readonly fd: Count;
  readonly offset: ShmWord;
  readonly length: ShmWord;
  readonly value: Value;
}

/**
 * fcntl(F_ADD_SEALS).
 */
export interface ShmAddSeals {
  readonly call: 'fcntl_add_seals';
  readonly fd: Count;
  readonly seals: ShmWord;
}

/**
 * fcntl(F_GET_SEALS).
 */
export interface ShmGetSeals {
  readonly call: 'fcntl_get_seals';
  readonly fd: Count;
}

/**
 * mmap(2). Absent `fd`: -1, with MAP_ANONYMOUS. Address 0x0: the kernel chooses.
 */
export interface ShmMmap {
  readonly call: 'mmap';
  readonly address: ShmWord;
  readonly length: ShmWord;
  readonly prot: ShmWord;
  readonly flags: ShmWord;
  readonly fd?: Count;
  readonly offset: ShmWord;
}

/**
 * munmap(2).
 */
export interface ShmMunmap {
  readonly call: 'munmap';
  readonly address: ShmWord;
  readonly length: ShmWord;
}

/**
 * madvise(MADV_COLLAPSE).
 */
export interface ShmMadviseCollapse {
  readonly call: 'madvise_collapse';
  readonly address: ShmWord;
  readonly length: ShmWord;
}

/**
 * io_uring_register(IORING_REGISTER_BUFFERS): a long-term write pin on each buffer.
 */
export interface ShmRegisterBuffers {
  readonly call: 'io_uring_register_buffers';
  readonly ring: Count;
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly buffers: readonly ShmIovec[];
}

/**
 * io_uring_register(IORING_UNREGISTER_BUFFERS).
 */
export interface ShmUnregisterBuffers {
  readonly call: 'io_uring_unregister_buffers';
  readonly ring: Count;
}

/**
 * vmsplice(2) of one buffer: plain references (FOLL_GET) that the pipe holds.
 */
export interface ShmVmsplice {
  readonly call: 'vmsplice';
  readonly pipe: Count;
  readonly address: ShmWord;
  readonly length: ShmWord;
}

/**
 * The pipe is read until it is empty: its references go. Returns 0.
 */
export interface ShmDrainPipe {
  readonly call: 'drain_pipe';
  readonly pipe: Count;
}

/**
 * process_vm_readv(2) by another process on one buffer of the VMM.
 */
export interface ShmProcessVmReadv {
  readonly call: 'process_vm_readv';
  readonly address: ShmWord;
  readonly length: ShmWord;
}

/**
 * process_vm_writev(2) by another process into one buffer of the VMM.
 */
export interface ShmProcessVmWritev {
  readonly call: 'process_vm_writev';
  readonly address: ShmWord;
  readonly length: ShmWord;
  readonly value: Value;
}

/**
 * The GUP entry points inside the kernel. `flags` are those that is_valid_gup_args judges, FOLL_PIN or FOLL_GET included; `fast` is the lockless way in.
 */
export interface ShmPinUserPages {
  readonly call: 'pin_user_pages';
  readonly address: ShmWord;
  readonly pages: PageCount;
  readonly flags: ShmWord;
  readonly fast?: boolean;
}

/**
 * unpin_user_pages: drops a pin from each page.
 */
export interface ShmUnpinUserPages {
  readonly call: 'unpin_user_pages';
  readonly address: ShmWord;
  readonly pages: PageCount;
}

/**
 * unpin_exc_pages of the 2024 RFC: drops the exclusive bias and the pin.
 */
export interface ShmUnpinExcPages {
  readonly call: 'unpin_exc_pages';
  readonly address: ShmWord;
  readonly pages: PageCount;
}

/**
 * unexc_user_page of the 2024 RFC: drops the exclusive bias and keeps the pin.
 */
export interface ShmUnexcUserPage {
  readonly call: 'unexc_user_page';
  readonly address: ShmWord;
}

/**
 * reexc_user_page of the 2024 RFC: takes the exclusive bias again.
 */
export interface ShmReexcUserPage {
  readonly call: 'reexc_user_page';
  readonly address: ShmWord;
}

/**
 * One call of the literal interface to shmem and to the 2024 RFC, as process 0 makes it unless it says otherwise.
 */
export type UapiShmemCall =
  | ShmMemfdCreate
  | ShmFallocate
  | ShmFtruncate
  | ShmPread
  | ShmPwrite
  | ShmAddSeals
  | ShmGetSeals
  | ShmMmap
  | ShmMunmap
  | ShmMadviseCollapse
  | ShmRegisterBuffers
  | ShmUnregisterBuffers
  | ShmVmsplice
  | ShmDrainPipe
  | ShmProcessVmReadv
  | ShmProcessVmWritev
  | ShmPinUserPages
  | ShmUnpinUserPages
  | ShmUnpinExcPages
  | ShmUnexcUserPage
  | ShmReexcUserPage;

/**
 * A number of bytes, in KiB, MiB or GiB.
 */
export type MemorySize = string;

/**
 * A place in memory: so many bytes from its start, or a part of all of it, in whole 2 MiB.
 */
export type MemoryPlace = string;

/**
 * The world of a workload: that of a scenario, where every page is ordinary memory and locked memory has no limit.
 */
export interface WorkloadWorld {
  readonly folioOrder?: FolioOrder;
  /**
   * @minItems 1
   * @maxItems 4
   */
  readonly vms?: readonly WorldVm[];
  readonly processes?: number;
  /**
   * @minItems 0
   * @maxItems 8
   */
  readonly devices?: readonly WorldDevice[];
  readonly vmm?: 'convert-on-fault' | 'manual';
  readonly zone?: 'normal' | 'movable';
}

/**
 * Operations that name no page, each once: they find their pages in the whole world.
 */
export interface OncePhase {
  readonly kind: 'once';
  readonly name: string;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly does: readonly string[];
}

/**
 * Goes once through memory from `from` to `to`, by default all of it, in steps of `step`, and does the operations at each.
 */
export interface SweepPhase {
  readonly kind: 'sweep';
  readonly name: string;
  readonly from?: MemoryPlace;
  readonly to?: MemoryPlace;
  readonly step: MemorySize;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly does: readonly string[];
}

/**
 * What may happen at one tick, `weight` times as often as with weight 1. `does`: operations at a range, in turn. With `undoes` the range is in flight until these are done to it, no other in flight overlaps it, and a tick does or undoes with even odds; at most `inFlight` are, by default 1024. What is in flight at the end of the phase is undone. A refusal ends `does`; `undoes` are each done, but not where the first of `does` was refused.
 */
export interface WorkloadChoice {
  readonly weight: number;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly does: readonly string[];
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly undoes?: readonly string[];
  readonly inFlight?: number;
}

/**
 * What was refused for now is asked again after so many ticks, at most so many times.
 */
export interface WorkloadRetry {
  readonly after: number;
  readonly times: number;
}

/**
 * `ticks` random choices at random ranges of 2^k pages between `least` and `most`, aligned to their size, between `from` and `to`, by default anywhere.
 */
export interface RandomPhase {
  readonly kind: 'random';
  readonly name: string;
  readonly from?: MemoryPlace;
  readonly to?: MemoryPlace;
  readonly ticks: number;
  readonly least: MemorySize;
  readonly most: MemorySize;
  /**
   * @minItems 1
   * @maxItems 16
   */
  readonly choices: readonly WorkloadChoice[];
  readonly retry?: WorkloadRetry;
}

/**
 * A part of a workload. Operations are written as in the shell, with `*` for the range: guest.share gfn=*
 */
export type WorkloadPhase = OncePhase | SweepPhase | RandomPhase;

/**
 * A workload. `memory` is at most 64G and a multiple of 2M; `setting` says, as in a scenario, what it runs with.
 */
export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly memory: MemorySize;
  readonly seed: Count;
  /**
   * @minItems 0
   * @maxItems 4
   */
  readonly setting?: readonly Selector[];
  readonly world?: WorkloadWorld;
  /**
   * @minItems 1
   * @maxItems 32
   */
  readonly phases: readonly WorkloadPhase[];
}

/**
 * All shipped workloads.
 */
export interface WorkloadFile {
  /**
   * @minItems 1
   * @maxItems 64
   */
  readonly workloads: readonly Workload[];
}
