import type { PageIndex } from '@guestmem/spec';
import type { Layout, Memslot, Vma } from './layout.js';

/** Whether a descriptor or a mapping keeps the backing file alive. */
export function fileAlive(layout: Layout): boolean {
  return layout.descriptors.length > 0 || layout.vmas.length > 0;
}

/** Maps; what was mapped there before goes (MAP_FIXED). */
export function addVma(layout: Layout, vma: Vma): Layout {
  const cleared = removeVmas(layout, vma.process, vma.page, vma.pages);
  return { ...cleared, vmas: [...cleared.vmas, vma] };
}

/** Unmaps a range of one process; a mapping that sticks out of it is cut. */
export function removeVmas(layout: Layout, process: number, page: PageIndex, pages: number): Layout {
  const end = page + pages;
  const vmas = layout.vmas.flatMap((vma) => {
    const vmaEnd = vma.page + vma.pages;
    if (vma.process !== process || vmaEnd <= page || vma.page >= end) return [vma];
    const head = { ...vma, pages: page - vma.page };
    const tail = { ...vma, page: end, index: vma.index + (end - vma.page), pages: vmaEnd - end };
    return [head, tail].filter((part) => part.pages > 0);
  });
  return { ...layout, vmas };
}

/** The child gets every mapping and descriptor of its parent. */
export function forkProcess(layout: Layout, parent: number, child: number): Layout {
  const inherited = layout.vmas.filter(({ process }) => process === parent).map((vma) => ({ ...vma, process: child }));
  const held = layout.descriptors.includes(parent);
  return {
    ...layout,
    vmas: [...layout.vmas, ...inherited],
    descriptors: held ? [...layout.descriptors, child] : layout.descriptors,
  };
}

/** Another process gets the descriptor and maps the whole file at its own numbers. */
export function passDescriptor(layout: Layout, to: number): Layout {
  const mapped = addVma(layout, { process: to, page: 0, pages: layout.filePages, index: 0, kind: 'shared' });
  return mapped.descriptors.includes(to) ? mapped : { ...mapped, descriptors: [...mapped.descriptors, to] };
}

export function closeDescriptor(layout: Layout, process: number): Layout {
  return { ...layout, descriptors: layout.descriptors.filter((holder) => holder !== process) };
}

/** The process loses mappings and descriptors; with the VMM, process 0, the memslots go. */
export function exitProcess(layout: Layout, process: number): Layout {
  return {
    ...closeDescriptor(layout, process),
    vmas: layout.vmas.filter((vma) => vma.process !== process),
    memslots: process === 0 ? [] : layout.memslots,
  };
}

/** Adds a memslot, or replaces the one of that number. */
export function bindMemslot(layout: Layout, memslot: Memslot): Layout {
  const cleared = unbindMemslot(layout, memslot.vm, memslot.slot);
  return { ...cleared, memslots: [...cleared.memslots, memslot] };
}

export function unbindMemslot(layout: Layout, vm: number, slot: number): Layout {
  return { ...layout, memslots: layout.memslots.filter((one) => one.vm !== vm || one.slot !== slot) };
}

/** All memslots of a VM go with its last descriptor. */
export function dropMemslots(layout: Layout, vm: number): Layout {
  return { ...layout, memslots: layout.memslots.filter((one) => one.vm !== vm) };
}

/** A file never outgrows the world that a scenario asked for. */
export function resizeFile(layout: Layout, pages: number): Layout {
  return { ...layout, filePages: Math.min(pages, layout.world.pages) };
}
