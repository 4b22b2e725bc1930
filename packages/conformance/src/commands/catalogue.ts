import {
  bounds,
  hypercalls,
  type LedgerEntry,
  pairs,
  profiles,
  requirements,
  rules,
  type Scenario,
  switches,
  workloads,
} from '@guestmem/spec';
import { operationNames } from '../schema/definition.js';
import { showHypercall } from '../show/hypercall.js';
import { showProfile, showSwitch } from '../show/profile.js';
import { showRequirement } from '../show/requirement.js';

/** One thing that can be listed and shown. */
export interface Item {
  /** What `show` takes. */
  readonly name: string;
  /** What `list` prints beside it. */
  readonly line: string;
  readonly value: unknown;
  /** How `show` prints it, where it has a form of its own. */
  readonly page?: () => string;
}

export type Topic =
  | 'scenarios'
  | 'rules'
  | 'profiles'
  | 'pairs'
  | 'workloads'
  | 'switches'
  | 'hypercalls'
  | 'requirements'
  | 'operations'
  | 'bounds'
  | 'ledger';

export const topics: readonly Topic[] = [
  'scenarios',
  'rules',
  'profiles',
  'pairs',
  'workloads',
  'switches',
  'hypercalls',
  'requirements',
  'operations',
  'bounds',
  'ledger',
];

interface Loaded {
  readonly scenarios: readonly Scenario[];
  readonly ledger: readonly LedgerEntry[];
}

/** The items of a topic. Scenarios and ledger are read from files, the rest belongs to the specification. */
export function itemsOf(topic: Topic, load: () => Loaded): readonly Item[] {
  return lists[topic](load);
}

const lists: Readonly<Record<Topic, (load: () => Loaded) => readonly Item[]>> = {
  scenarios: (load) =>
    load().scenarios.map((value) => ({
      name: value.id,
      line: `${value.group.padEnd(12)} ${value.verdict.padEnd(16)} ${value.title}`,
      value,
    })),
  rules: () => rules.map((value) => ({ name: value.id, line: `${value.level.padEnd(6)} ${value.sentence}`, value })),
  profiles: () =>
    profiles.map((value) => ({
      name: `${value.axis}:${value.name}`,
      line: `${value.status.padEnd(8)} ${value.maturity.padEnd(12)} ${value.summary}`,
      value,
      page: () => showProfile(value),
    })),
  pairs: () => pairs.map((value) => ({ name: value.name, line: value.summary, value })),
  workloads: () => workloads.map((value) => ({ name: value.name, line: value.title, value })),
  switches: () =>
    switches.map((value) => ({
      name: `${value.axis}+${value.name}`,
      line: `${value.values.join(' | ')}: ${value.question}`,
      value,
      page: () => showSwitch(value),
    })),
  hypercalls: () =>
    hypercalls.map((value) => ({
      name: value.name,
      line: value.summary,
      value,
      page: () => showHypercall(value),
    })),
  requirements: () =>
    requirements.map((value) => ({
      name: value.id,
      line: `${value.kind.padEnd(11)} ${value.title}`,
      value,
      page: () => showRequirement(value),
    })),
  operations: () => operationNames().map((name) => ({ name, line: '', value: name })),
  bounds: () => bounds.map((value) => ({ name: value.name, line: value.summary, value })),
  ledger: (load) =>
    load().ledger.map((value) => ({
      name: value.id,
      line: `${value.class.padEnd(16)} ${value.operation}: ${value.left} | ${value.right}`,
      value,
    })),
};
