import type { HypercallArgs, KnownHypercallName } from '@guestmem/spec';
import type { OperationTable, Pass } from '../backing.js';
import { type Change, type Check, decide } from '../el2/decide.js';
import { domainChecks } from '../el2/iommu-domains.js';
import { withDevice, withDomainOwner } from '../globals.js';
import { hostRules, iommuDesign } from '../iommu/design.js';
import { mapForDma, unmapForDma } from '../iommu/mapping.js';
import type { Machine } from '../machine.js';
import { each, once } from '../passes.js';
import { allPages, byFileIndex, byIova, worldOnly } from '../resolve.js';
import type { Turn, Verdict } from '../turn.js';
import { type PageSource, pageAt } from './page-source.js';
import { verdictOf } from './reply-verdict.js';

/** A step about domains and devices: the call of design pv, and what the host's own driver does in its place. */
interface DomainStep {
  readonly call: KnownHypercallName;
  readonly checks: (machine: Machine, args: HypercallArgs) => readonly Check[];
  readonly change: (machine: Machine, args: HypercallArgs) => Change;
}

const steps = {
  alloc: {
    call: 'iommu_alloc_domain',
    checks: domainChecks.alloc,
    change: ({ globals }, { domain = 0 }) => ({ globals: withDomainOwner(globals, domain, { kind: 'host' }) }),
  },
  free: {
    call: 'iommu_free_domain',
    checks: domainChecks.free,
    change: ({ globals }, { domain = 0 }) => ({ globals: withDomainOwner(globals, domain, null) }),
  },
  attach: {
    call: 'iommu_attach_dev',
    checks: domainChecks.attach,
    change: ({ globals }, { device = 0, domain = 0 }) => ({ globals: withDevice(globals, device, { domain }) }),
  },
  detach: {
    call: 'iommu_detach_dev',
    checks: domainChecks.detach,
    change: ({ globals }, { device = 0 }) => ({ globals: withDevice(globals, device, { domain: null }) }),
  },
} as const satisfies Record<string, DomainStep>;

const notOffered: Verdict = { decision: 'not-offered', rule: 'IOMMU-NONE-001' };

function run<B, F>(turn: Turn<B, F>, step: DomainStep, args: HypercallArgs): Verdict {
  const design = iommuDesign(turn.settings);
  if (design === 'none') return notOffered;
  if (design === 'pv') return verdictOf(turn.hypercall(step.call, args), 'kernel');
  const answer = decide(turn, step.checks(turn, args), hostRules[design].attaches, () => step.change(turn, args));
  turn.globals = answer.globals;
  return verdictOf(answer, 'kernel');
}

/** Makes the call only if it is going to fail, so that nothing is unmapped for a domain that stays. */
function refusedFree<B, F>(turn: Turn<B, F>, args: HypercallArgs): Verdict {
  const fails = domainChecks.free(turn, args).some(([refused]) => refused);
  return fails ? run(turn, steps.free, args) : { decision: 'allow', rule: 'IOMMU-DOM-001' };
}

function unmapped<B, F>(turn: Turn<B, F>, domain: number): Verdict {
  if (iommuDesign(turn.settings) === 'none') return notOffered;
  const { rule } = unmapForDma(turn, domain);
  return { decision: 'allow', rule };
}

type Operations = 'allocDomain' | 'freeDomain' | 'attach' | 'detach' | 'map' | 'unmap' | 'iovaToPhys' | 'bypass';

export function iommuOperations<B, F>(source: PageSource<B, F>): Pick<OperationTable<B, F>, `iommu.${Operations}`> {
  const world = { scope: 'world', onRefusal: 'stop' } as const;
  const freeing: Pass<'iommu.freeDomain', B, F>[] = [
    { ...world, run: (turn, { domain }) => refusedFree(turn, { domain }) },
    {
      scope: 'pages',
      onRefusal: 'stop',
      run: (turn, { domain }) =>
        turn.cell.domains[domain] === null ? { decision: 'allow', rule: 'IOMMU-PV-009' } : unmapped(turn, domain),
    },
    { ...world, run: (turn, { domain }) => run(turn, steps.free, { domain }) },
  ];
  return {
    'iommu.allocDomain': { resolve: worldOnly, passes: once((turn, { domain }) => run(turn, steps.alloc, { domain })) },
    'iommu.freeDomain': { resolve: allPages, passes: freeing },
    'iommu.attach': {
      resolve: worldOnly,
      passes: once((turn, { device, domain }) => run(turn, steps.attach, { device, domain })),
    },
    'iommu.detach': {
      resolve: worldOnly,
      passes: once((turn, { device, domain }) => run(turn, steps.detach, { device, domain })),
    },
    'iommu.map': {
      resolve: byFileIndex,
      passes: each((turn, { domain }) => {
        if (iommuDesign(turn.settings) === 'none') return notOffered;
        return verdictOf(mapForDma(turn, domain, pageAt(source, turn)), 'kernel');
      }),
    },
    'iommu.unmap': {
      resolve: (layout, { index }) => byIova(layout, { iova: index }),
      passes: each((turn, { domain }) => unmapped(turn, domain)),
    },
    'iommu.iovaToPhys': {
      resolve: (layout, { index }) => byIova(layout, { iova: index }),
      passes: each((turn, { domain }) => {
        const design = iommuDesign(turn.settings);
        if (design === 'none') return notOffered;
        if (design === 'pv') turn.hypercall('iommu_iova_to_phys', { domain });
        const found = (turn.cell.domains[domain] ?? null) === null ? 0 : 1;
        return { decision: 'allow', rule: 'IOMMU-PV-010', count: found };
      }),
    },
    'iommu.bypass': {
      resolve: worldOnly,
      passes: once((turn) =>
        iommuDesign(turn.settings) === 'none' ? notOffered : { decision: 'refuse-final', rule: 'IOMMU-SMMU-001' },
      ),
    },
  };
}
