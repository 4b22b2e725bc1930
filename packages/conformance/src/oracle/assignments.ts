import type { DomainId, HypercallTarget, PageState } from '@guestmem/spec';
import { OracleError } from './oracle-error.js';
import { frameIn, type Scene } from './scene.js';
import type { Annotation, OracleExtent, OracleFrame, OracleOwner, OracleVm } from './state.js';

/** What assigning a word to a target does. Words that a target does not have are refused when the row is compiled. */
type Assignments = { readonly [T in HypercallTarget]: { readonly [word: string]: (scene: Scene) => void } };

export function changeFrame(scene: Scene, change: Partial<OracleFrame>): void {
  scene.frame = { ...frameIn(scene), ...change };
}

const pageStates: readonly PageState[] = ['owned', 'shared-owned', 'shared-borrowed', 'nopage'];

function pageStateOf(component: 'host' | 'hyp'): { readonly [word: string]: (scene: Scene) => void } {
  return Object.fromEntries(
    pageStates.map((state) => [state, (scene: Scene) => changeFrame(scene, { [component]: state })]),
  );
}

function annotate(annotation: (scene: Scene) => Annotation) {
  return (scene: Scene): void => changeFrame(scene, { annotation: annotation(scene) });
}

const extents: readonly OracleExtent[] = ['host', 'private', 'common', 'lent', 'shared', 'donated', 'guest', 'offered'];

function changeEntry(state: 'pending' | 'owned' | 'shared-owned' | 'shared-borrowed') {
  return (scene: Scene): void => {
    if (scene.entry.kind === 'mapped') scene.entry = { ...scene.entry, state };
  };
}

function changeMachine(change: Partial<OracleVm>) {
  return (scene: Scene): void => {
    scene.machine = { ...scene.machine, ...change };
  };
}

function changeDevice(change: (scene: Scene) => { owner: OracleOwner } | { domain: DomainId | null }) {
  return (scene: Scene): void => {
    if (scene.device !== null) scene.device = { ...scene.device, ...change(scene) };
  };
}

function changeDomain(owner: (scene: Scene) => OracleOwner) {
  return (scene: Scene): void => {
    scene.domainOwner = owner(scene);
  };
}

const vmOf = ({ vm }: Scene): number => {
  if (vm === null)
    throw new OracleError('bad-row', 'a row makes a VM the owner and names none', 'give the row "vm": "args"');
  return vm;
};

const host = (): OracleOwner => ({ kind: 'host' });
const none = (): OracleOwner => ({ kind: 'none' });
const ownVm = (scene: Scene): OracleOwner => ({ kind: 'vm', vm: vmOf(scene) });

export const assignments: Assignments = {
  'frame.host': pageStateOf('host'),
  'frame.hyp': pageStateOf('hyp'),
  'frame.annotation': {
    none: annotate(() => ({ kind: 'none' })),
    hyp: annotate(() => ({ kind: 'hyp' })),
    guest: annotate((scene) => ({ kind: 'guest', vm: vmOf(scene) })),
  },
  'frame.ffa': {
    shared: (scene) => changeFrame(scene, { ffa: 'shared' }),
    unshared: (scene) => changeFrame(scene, { ffa: 'unshared' }),
  },
  'frame.tainted': { yes: (scene) => changeFrame(scene, { tainted: 'yes' }) },
  'frame.extent': Object.fromEntries(extents.map((extent) => [extent, (scene) => changeFrame(scene, { extent })])),
  'frame.wipe': {
    yes: (scene) => changeFrame(scene, { wipe: 'yes' }),
    no: (scene) => changeFrame(scene, { wipe: 'no' }),
  },
  'frame.rmp': {
    free: (scene) => changeFrame(scene, { rmp: null }),
    vm: (scene) => changeFrame(scene, { rmp: vmOf(scene) }),
  },
  'frame.validated': {
    yes: (scene) => changeFrame(scene, { validated: true }),
    no: (scene) => changeFrame(scene, { validated: false }),
  },
  'guest-entry.state': {
    pending: changeEntry('pending'),
    owned: changeEntry('owned'),
    'shared-owned': changeEntry('shared-owned'),
    'shared-borrowed': changeEntry('shared-borrowed'),
  },
  'vm.life': {
    reserved: changeMachine({ life: 'reserved' }),
    running: changeMachine({ life: 'running' }),
    dying: changeMachine({ life: 'dying' }),
    gone: changeMachine({ life: 'gone' }),
  },
  'vcpu.load': { none: changeMachine({ vcpu: 'none' }), loaded: changeMachine({ vcpu: 'loaded' }) },
  'device.owner': {
    host: changeDevice(() => ({ owner: host() })),
    vm: changeDevice((scene) => ({ owner: ownVm(scene) })),
  },
  'device.attachment': {
    none: changeDevice(() => ({ domain: null })),
    this: changeDevice(({ domain }) => ({ domain })),
  },
  'domain.owner': { none: changeDomain(none), host: changeDomain(host), vm: changeDomain(ownVm) },
};
