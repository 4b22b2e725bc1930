import type { UapiGmemFork } from '@guestmem/spec';
import { beyond, done, type Lowered } from './lowered.js';
import type { Lowering } from './on-descriptor.js';

export const fork: Lowering<UapiGmemFork> = ({ process = 0, child }, table): Lowered => {
  const { descriptors, mappings } = table;
  const isTaken = child === 0 || [...descriptors, ...mappings].some((one) => one.process === child);
  if (isTaken || child === process) return beyond('a child that is a process already');
  const inherited = <T extends { readonly process: number }>(all: readonly T[]): readonly T[] => [
    ...all,
    ...all.filter((one) => one.process === process).map((one) => ({ ...one, process: child })),
  ];
  return done('GMEM-UAPI-088', { ...table, descriptors: inherited(descriptors), mappings: inherited(mappings) }, [
    { op: 'user.fork', process, child },
  ]);
};
