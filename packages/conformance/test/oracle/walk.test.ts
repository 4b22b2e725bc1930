import { createGuestMemfd } from '@guestmem/guest-memfd-model';
import { createShmemGup } from '@guestmem/shmem-gup-model';
import { hypercalls, type Operation, type Settings, type World } from '@guestmem/spec';
import { test } from 'vitest';
import { compareOwnership, describeDisagreement, followStep, ownershipView, startOracle } from '../../src/oracle/index.js';

const shm = { axis: 'shmem-gup', profile: 'exclusive-intended', unshareDeniable: true, exclusiveScope: 'perPin', pinCount: 'biased', sharedPin: 'keep', anon: false, exclusivePin: 'on' } as const;
const gmem = { axis: 'guest-memfd', profile: 'in-place', init: 'shared', unshareDeniable: true, invalidateOnPkvm: 'defer' } as const;
test('walk', () => {
  const seen = new Map<string, [number, string]>();
  let s = 7; const rnd = (n: number) => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return (s >>> 8) % n; };
  let threw = new Map<string, number>(); let steps = 0; let calls = 0;
  const ops: (() => Operation)[] = [
    () => ({ op: 'guest.write', gfn: rnd(2), value: 'A', vm: rnd(3) }), () => ({ op: 'guest.read', gfn: rnd(2), vm: rnd(3) }),
    () => ({ op: 'guest.share', gfn: rnd(2), vm: rnd(3) }), () => ({ op: 'guest.unshare', gfn: rnd(2), vm: rnd(3) }), () => ({ op: 'guest.relinquish', gfn: rnd(2), vm: rnd(3) }),
    () => ({ op: 'guest.malformed', gfn: rnd(2), call: 'MEM_SHARE', fault: 'arg2' }),
    () => ({ op: 'user.write', page: rnd(2), value: 'B' }), () => ({ op: 'user.read', page: rnd(2) }),
    () => ({ op: 'kernel.linearRead', index: rnd(2) }) as Operation, () => ({ op: 'kvm.vcpuPut', vm: rnd(3) }), () => ({ op: 'kvm.vcpuLoad', vm: rnd(3) }),
    () => ({ op: 'kvm.destroy', vm: rnd(3) }), () => ({ op: 'kvm.drainMemcache', vm: rnd(3) }), () => ({ op: 'kvm.topUp', vm: rnd(3) }),
    () => ({ op: 'kvm.bind', slot: 1, gfn: 0, vm: 1 + rnd(2), pages: 2 }), () => ({ op: 'kvm.unbind', slot: 1, vm: 1 + rnd(2) }),
    () => ({ op: 'kvm.convert', index: rnd(2), to: rnd(2) ? 'private' : 'shared' }),
    () => ({ op: 'user.punchHole', page: rnd(2) }) as unknown as Operation, () => ({ op: 'user.fallocate', index: rnd(2), pages: 1 }) as unknown as Operation,
    () => ({ op: 'iommu.map', index: rnd(2), domain: rnd(2) }), () => ({ op: 'iommu.unmap', index: rnd(2), domain: rnd(2) }), () => ({ op: 'iommu.attach', device: rnd(2), domain: rnd(3) }), () => ({ op: 'iommu.detach', device: rnd(2), domain: rnd(2) }),
    () => ({ op: 'iommu.allocDomain', domain: 2 + rnd(3) }), () => ({ op: 'iommu.freeDomain', domain: rnd(4) }), () => ({ op: 'iommu.iovaToPhys', index: rnd(2), domain: rnd(2) }),
    () => ({ op: 'vfio.map', page: rnd(2), domain: rnd(2) }) as unknown as Operation, () => ({ op: 'vfio.unmap', page: rnd(2), domain: rnd(2) }) as unknown as Operation,
    () => ({ op: 'device.assign', device: rnd(2), vm: rnd(3) }), () => ({ op: 'device.return', device: rnd(2) }), () => ({ op: 'device.guestMap', device: rnd(2), gfn: rnd(2) }), () => ({ op: 'device.guestUnmap', device: rnd(2), gfn: rnd(2) }),
    () => ({ op: 'device.dmaWrite', device: rnd(2), iova: rnd(2), value: 'D' }),
    () => ({ op: 'user.exit' }) as unknown as Operation, () => ({ op: 'user.close' }) as unknown as Operation, () => ({ op: 'user.unmap', page: rnd(2), pages: 1 }) as unknown as Operation,
    () => ({ op: 'el2.call', call: hypercalls[rnd(hypercalls.length)]!.name, index: rnd(2), vm: rnd(3), domain: rnd(2), device: rnd(2) }),
    () => ({ op: 'el2.call', call: ['host_share_hyp', 'host_unshare_hyp', 'host_donate_guest', 'host_share_ffa', 'host_unshare_ffa', 'force_reclaim_guest_page'][rnd(6)]!, index: rnd(2), vm: rnd(3) }),
  ];
  for (let i = 0; i < 20000; i++) {
    const android = rnd(2) === 1;
    const iommu = (['pv', 'nested', 'none'] as const)[rnd(3)]!;
    const settings: Settings = { backing: rnd(2) ? gmem : shm, hypervisor: { axis: 'hypervisor', profile: 'x', userFault: 'signal', linearMapFault: 'reclaim', relinquish: android, guestDevices: android }, iommu: { axis: 'iommu', profile: iommu, mapGuestShared: 'refuse', smmuFault: 'terminate' } };
    const world: World = { pages: 2, vms: [{ kind: 'protected' }, { kind: 'non-protected' }, { kind: 'protected' }], devices: [{ speaksPrivate: true, domain: 0 }, { speaksPrivate: false, domain: 1 }] };
    const model: any = settings.backing.axis === 'guest-memfd' ? createGuestMemfd(settings) : createShmemGup(settings);
    let state = model.start(world); let oracle = startOracle(world, settings); const trace: string[] = [];
    oracle = compareOwnership(oracle, ownershipView(state)).state;
    for (let j = 0; j < 14; j++) {
      const op = ops[rnd(ops.length)]!();
      let out; try { out = model.perform(state, op); } catch (e) { const k = op.op + ': ' + String((e as Error).message).slice(0, 90); threw.set(k, (threw.get(k) ?? 0) + 1); break; }
      steps++; calls += out.outcome.calls.length;
      trace.push(JSON.stringify(op) + ' -> ' + out.outcome.decision + ' ' + out.outcome.calls.map((c: any) => c.call + JSON.stringify(c.args) + '=' + c.ret).join(' '));
      const f = followStep(oracle, out.outcome.calls); const c = compareOwnership(f.state, ownershipView(out.state));
      state = out.state; oracle = c.state;
      const d = [...f.disagreements, ...c.disagreements].map(describeDisagreement);
      if (d[0]) { const key = settings.backing.axis + ' ' + op.op + ' | ' + d[0].replace(/\{.*\}/, '').replace(/(frame|page|VM|domain|device) \d/g, '$1 #'); const was = seen.get(key); const t = iommu + ' ' + d.join(' && ') + '\n        ' + trace.join('\n        '); if (!was || was[1].length > t.length) seen.set(key, [(was?.[0] ?? 0) + 1, t]); else was[0]++; break; }
    }
  }
  console.log('steps', steps, 'calls', calls, [...threw].map(([k, n]) => n + ' ' + k).join('\n'));
  for (const [k, [n, t]] of [...seen].sort((a, b) => b[1][0] - a[1][0])) console.log(n, k, '\n     ', t);
}, 120000);
