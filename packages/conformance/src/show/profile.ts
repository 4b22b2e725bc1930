import { type Profile, type Switch, switches, type Triple, triples } from '@guestmem/spec';
import { wrap } from '../text/wrap.js';
import { entries, page, pageWidth, prose, section, sourceSection } from './section.js';

/** A profile: what it stands for, how it decides each contested choice, and what it was seen combined with. */
export function showProfile(profile: Profile): string {
  const { axis, name, status, maturity, summary, iommu } = profile;
  const usual = profile.default ? ', the default' : '';
  return page([
    wrap(`${axis}:${name}  ${status}${usual}, ${maturity}: ${summary}`, pageWidth),
    section('Switches', entries(profile.switches.map((one) => switchRow(profile, one)))),
    iommu === undefined ? [] : section('IOMMU design, where none is named', prose(`iommu:${iommu}`)),
    section('Known combinations', triples.filter((one) => involves(one, profile)).flatMap(tripleLines)),
    sourceSection(profile.sources),
  ]);
}

/** A contested choice: its values, who takes which, and who argued for them. */
export function showSwitch({ axis, name, values, question, pending = [], sources, confidence }: Switch): string {
  const known = values.map((value) => (pending.includes(value) ? `${value} (not written yet)` : value));
  return page([
    wrap(`${axis}+${name}  ${question}`, pageWidth),
    section('Values', prose(known.join(' | '))),
    sourceSection(sources, confidence),
  ]);
}

function switchRow({ axis }: Profile, { name, value }: Profile['switches'][number]): readonly [string, string] {
  const row = switches.find((one) => one.axis === axis && one.name === name);
  const others = row?.values.filter((one) => one !== value) ?? [];
  const choice = others.length === 0 ? '' : ` (or ${others.join(', ')})`;
  return [`${name}=${value}`, `${row?.question ?? ''}${choice}`.trim()];
}

function involves({ backing, hypervisor, iommu }: Triple, { axis, name }: Profile): boolean {
  if (axis === 'hypervisor') return hypervisor === name;
  if (axis === 'iommu') return iommu === name;
  return backing === `${axis}:${name}` || backing.startsWith(`${axis}:${name}+`);
}

function tripleLines({ backing, hypervisor, iommu, maturity, note }: Triple): readonly string[] {
  return prose(`${backing}, hypervisor:${hypervisor}, iommu:${iommu}: ${maturity}. ${note}`);
}
