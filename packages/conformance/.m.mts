import { searchLazily } from '@guestmem/explorer';
import { bounds } from '@guestmem/spec';
import { designFor } from './src/explore/design-for.js';
import { oneDesign } from './src/export/one-design.js';
import { resolveSide } from './src/settings/resolve-side.js';
const bound: any = bounds.find((b) => b.name === 'tiny')!;
for (const side of ['guest-memfd', 'shmem-gup'] as const) for (const prof of [[], ['shmem-gup:exclusive-intended','guest-memfd+unshareDeniable=true']]) {
  const r: any = resolveSide(side, [], prof); if (r.kind === 'pending') {console.log(r); continue}
  const design = designFor(r.settings);
  console.log(JSON.stringify(r.settings.backing));
  const change = (op: string, wrap: any) => { const row: any = (design.operations as any)[op]; return { ...design, operations: { ...design.operations, [op]: { ...row, passes: row.passes.map((p: any, i: number) => ({ ...p, run: wrap(p.run, i, p) })) } } }; };
  const faults: any = {
    skip: change('guest.unshare', (run: any) => (t: any, o: any, f: any) => { const v = run(t, o, f); return v.decision === 'allow' ? v : { ...v, decision: 'allow', codes: {guest: 'SUCCESS'} }; }),
    noel2: change('guest.unshare', (run: any) => (t: any, o: any, f: any) => { const before = t.cell; const v = run(t, o, f); t.cell = {...t.cell, backing: before.backing}; return v; }),
    nozero: change("kvm.destroy", (run: any) => (t: any, o: any, f: any) => { const before = t.cell; const v = run(t, o, f); if (before) t.cell = { ...t.cell, frames: t.cell.frames.map((x: any, i: number) => x && before.frames[i] ? { ...x, data: before.frames[i].data } : x) }; return v; }), nothing: change("kvm.destroy", (run: any) => (t: any, o: any, f: any) => { let before: any; try { before = t.cell; } catch {} const v = run(t, o, f); if (before) t.cell = before; return v; }),
  };
  for (const [n, d] of Object.entries(faults)) { try { const res = await searchLazily(oneDesign(d as any, bound)); console.log(side, prof, n, res.states, res.transitions, JSON.stringify(res.found)); } catch (e) { console.log(side, n, String(e).slice(0, 200)); } }
}
