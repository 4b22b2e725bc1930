import { describe, expect, it } from 'vitest';
import { type Globals, withDevice } from '../src/globals.js';
import { acceptDevice, giveUpDevice, releaseDevices } from '../src/platform/x86/trusted-device.js';
import { turnOn } from './turns.js';

const guests = (globals: Globals): Globals => withDevice(globals, 0, { owner: { kind: 'guest', vm: 0 } });
const silent = (globals: Globals): Globals => withDevice(globals, 0, { speaksPrivate: false });

describe('a device that speaks of private memory', () => {
  it.each([
    ['is there', 5, 0, guests, 'ENODEV', 'IOMMU-DEV-001'],
    ['speaks, whoever has it', 0, 0, (globals: Globals) => silent(guests(globals)), 'ENODEV', 'IOMMU-DEV-009'],
    ["is the host's, whoever wants it", 0, 1, guests, 'EBUSY', 'IOMMU-DEV-010'],
    ['is wanted by a confidential guest', 0, 1, (globals: Globals) => globals, 'EINVAL', 'HYP-KVM-016'],
  ] as const)('is accepted if it %s', (_, device, vm, globals, kernel, rule) => {
    const turn = turnOn({ globals });
    const before = turn.globals;
    expect(acceptDevice(turn, device, vm)).toMatchObject({ rule, codes: { kernel } });
    expect(turn.globals).toBe(before);
  });

  it("becomes the guest's and the host's again", () => {
    const turn = turnOn({});
    expect(acceptDevice(turn, 0, 0)).toMatchObject({ decision: 'allow', rule: 'IOMMU-HOST-005' });
    expect(turn.globals.devices[0]?.owner).toEqual({ kind: 'guest', vm: 0 });
    expect(giveUpDevice(turn, 0)).toMatchObject({ decision: 'allow', rule: 'IOMMU-HOST-006' });
    expect(turn.globals.devices[0]?.owner).toEqual({ kind: 'host' });
  });

  it.each([
    [0, 'EPERM', 'IOMMU-DEV-012'],
    [5, 'ENODEV', 'IOMMU-DEV-001'],
  ] as const)('is not given up by a host that has it, nor where there is none: %i', (device, kernel, rule) => {
    expect(giveUpDevice(turnOn({}), device)).toMatchObject({ rule, codes: { kernel } });
  });

  it('is released with its own guest alone', () => {
    const { globals } = turnOn({ globals: guests });
    expect(releaseDevices(globals, 0).devices[0]?.owner).toEqual({ kind: 'host' });
    expect(releaseDevices(globals, 1)).toBe(globals);
  });
});
