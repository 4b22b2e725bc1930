import type { Scenario, Settings } from '@guestmem/spec';
import { describePart } from '../settings/describe.js';

const options = (parts: readonly string[]): string => parts.map((one) => ` --profile ${one}`).join('');

/** The command that shows a scenario with one side as it ran; as it is where that side cannot run. */
export function replaySide({ id }: Scenario, settings: Settings | undefined): string {
  if (settings === undefined) return `guestmem explain ${id}`;
  const { backing, hypervisor, iommu } = settings;
  return `guestmem explain ${id}${options([backing, hypervisor, iommu].map((part) => describePart(part)))}`;
}

/** The command that shows a scenario with both sides as they ran. */
export function replayPair({ id }: Scenario, left: Settings, right: Settings): string {
  const between = `${describePart(left.backing)},${describePart(right.backing)}`;
  const around = options([left.hypervisor, left.iommu].map((part) => describePart(part)));
  return `guestmem explain ${id} --between ${between}${around}`;
}
