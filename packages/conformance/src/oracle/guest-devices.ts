import { changeFrame } from './assignments.js';
import { frameIn, type Scene } from './scene.js';
import { cellAt, nobody, type OracleOwner, withCell } from './state.js';

/** Removes the page from every domain that is not the host's, with one reference for each. */
export function dropGuestDma(scene: Scene): void {
  const { state, args, slot } = scene;
  if (args.index === undefined || slot === null) return;
  const cell = cellAt(state, args.index);
  const domains = cell.domains.map((held, id) => (held === slot && state.domains[id]?.kind !== 'host' ? null : held));
  const dropped = domains.filter((held, id) => held !== cell.domains[id]).length;
  if (dropped === 0) return;
  scene.work.push('smmu-unmap', 'tlb-sync');
  scene.state = withCell(state, args.index, { ...cell, domains });
  changeFrame(scene, { refcount: frameIn(scene).refcount - dropped });
}

/** Gives every device of the VM back to the host, attached to nothing, and frees the VM's domains. */
export function releaseDevices(scene: Scene): void {
  const { state, vm } = scene;
  const isOwn = (owner: OracleOwner): boolean => owner.kind === 'vm' && owner.vm === vm;
  scene.state = {
    ...state,
    devices: state.devices.map((device) =>
      isOwn(device.owner) ? { ...device, owner: { kind: 'host' }, domain: null } : device,
    ),
    domains: state.domains.map((owner) => (isOwn(owner) ? nobody : owner)),
  };
}
