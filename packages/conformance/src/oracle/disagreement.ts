import type { HypercallArgs, HypercallName, Reply } from '@guestmem/spec';
import { unreachable } from '../unreachable.js';

/** Where the table and an implementation part. */
export type Disagreement =
  | {
      readonly kind: 'reply';
      readonly call: HypercallName;
      readonly args: HypercallArgs;
      readonly predicted: Reply;
      readonly actual: Reply;
    }
  | { readonly kind: 'unknown-call'; readonly call: HypercallName; readonly why: string }
  | {
      readonly kind: 'frame';
      readonly index: number;
      readonly frame: number;
      readonly field: string;
      readonly predicted: string;
      readonly actual: string;
    }
  | { readonly kind: 'freed'; readonly index: number; readonly frame: number; readonly why: string }
  | {
      readonly kind: 'guest-entry';
      readonly index: number;
      readonly vm: number;
      readonly predicted: string;
      readonly actual: string;
    }
  | {
      readonly kind: 'iommu-entry';
      readonly index: number;
      readonly domain: number;
      readonly predicted: string;
      readonly actual: string;
    }
  | {
      readonly kind: 'vm' | 'device' | 'domain';
      readonly id: number;
      readonly predicted: string;
      readonly actual: string;
    };

/** One line for people. */
export function describeDisagreement(found: Disagreement): string {
  switch (found.kind) {
    case 'reply':
      return `${found.call} ${JSON.stringify(found.args)}: the table says ${found.predicted}, it returned ${found.actual}`;
    case 'unknown-call':
      return `${found.call}: ${found.why}`;
    case 'freed':
      return `frame ${found.frame} of page ${found.index} was freed: ${found.why}`;
    case 'frame':
      return `frame ${found.frame} of page ${found.index}, ${found.field}: ${difference(found)}`;
    case 'guest-entry':
      return `entry of VM ${found.vm} at page ${found.index}: ${difference(found)}`;
    case 'iommu-entry':
      return `entry of domain ${found.domain} at page ${found.index}: ${difference(found)}`;
    case 'vm':
    case 'device':
    case 'domain':
      return `${found.kind} ${found.id}: ${difference(found)}`;
    default:
      return unreachable(found);
  }
}

function difference({ predicted, actual }: { readonly predicted: string; readonly actual: string }): string {
  return `the table says ${predicted}, it is ${actual}`;
}
