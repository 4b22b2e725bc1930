// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.

export type KnownRuleId =
  | 'CPU-ACTOR-001'
  | 'CPU-ACTOR-002'
  | 'CPU-ACTOR-003'
  | 'CPU-FILE-001'
  | 'CPU-GUEST-001'
  | 'CPU-GUEST-002'
  | 'CPU-HOST-001'
  | 'CPU-HOST-002'
  | 'CPU-HOST-003'
  | 'CPU-HOST-004'
  | 'CPU-HOST-005'
  | 'CPU-HOST-006'
  | 'CPU-HOST-007'
  | 'CPU-HOST-008'
  | 'CPU-HOST-009'
  | 'CPU-SLOT-001'
  | 'CPU-SLOT-002'
  | 'CPU-VM-001'
  | 'CPU-VM-002'
  | 'CPU-VM-003'
  | 'CPU-VM-004'
  | 'CPU-VMA-001'
  | 'CPU-VMA-002'
  | 'CPU-VMA-003'
  | 'CPU-VMA-004'
  | 'GMEM-BIND-001'
  | 'GMEM-BIND-002'
  | 'GMEM-BIND-003'
  | 'GMEM-BIND-004'
  | 'GMEM-BIND-005'
  | 'GMEM-BIND-006'
  | 'GMEM-BIND-007'
  | 'GMEM-BIND-008'
  | 'GMEM-BIND-009'
  | 'GMEM-BIND-010'
  | 'GMEM-CALL-001'
  | 'GMEM-CALL-002'
  | 'GMEM-CALL-003'
  | 'GMEM-CALL-004'
  | 'GMEM-CALL-005'
  | 'GMEM-CONV-001'
  | 'GMEM-CONV-002'
  | 'GMEM-CONV-003'
  | 'GMEM-CONV-004'
  | 'GMEM-CONV-005'
  | 'GMEM-DUAL-001'
  | 'GMEM-DUAL-002'
  | 'GMEM-DUAL-003'
  | 'GMEM-DUAL-004'
  | 'GMEM-DUAL-005'
  | 'GMEM-DUAL-006'
  | 'GMEM-DUAL-007'
  | 'GMEM-DUAL-008'
  | 'GMEM-FAST-001'
  | 'GMEM-FAST-002'
  | 'GMEM-FAST-003'
  | 'GMEM-FAULT-001'
  | 'GMEM-FAULT-002'
  | 'GMEM-FILE-001'
  | 'GMEM-FILE-002'
  | 'GMEM-FILE-003'
  | 'GMEM-FILE-004'
  | 'GMEM-FILE-005'
  | 'GMEM-FILE-006'
  | 'GMEM-GFLT-001'
  | 'GMEM-GFLT-002'
  | 'GMEM-GFLT-003'
  | 'GMEM-GFLT-004'
  | 'GMEM-HOLE-001'
  | 'GMEM-HOLE-002'
  | 'GMEM-HOLE-003'
  | 'GMEM-HOLE-004'
  | 'GMEM-HOLE-005'
  | 'GMEM-HOLE-006'
  | 'GMEM-HUGE-001'
  | 'GMEM-HUGE-002'
  | 'GMEM-HUGE-003'
  | 'GMEM-HUGE-004'
  | 'GMEM-HUGE-005'
  | 'GMEM-HUGE-006'
  | 'GMEM-INV-001'
  | 'GMEM-INV-002'
  | 'GMEM-INV-003'
  | 'GMEM-INV-004'
  | 'GMEM-INV-005'
  | 'GMEM-INV-006'
  | 'GMEM-INV-007'
  | 'GMEM-INV-008'
  | 'GMEM-INV-009'
  | 'GMEM-INV-010'
  | 'GMEM-INV-011'
  | 'GMEM-INV-012'
  | 'GMEM-INV-013'
  | 'GMEM-LINEAR-001'
  | 'GMEM-LINEAR-002'
  | 'GMEM-LINEAR-003'
  | 'GMEM-LINEAR-004'
  | 'GMEM-MADV-001'
  | 'GMEM-MADV-002'
  | 'GMEM-MADV-003'
  | 'GMEM-MADV-004'
  | 'GMEM-MADV-005'
  | 'GMEM-MADV-006'
  | 'GMEM-MADV-007'
  | 'GMEM-MAKE-001'
  | 'GMEM-MM-001'
  | 'GMEM-MM-002'
  | 'GMEM-MM-003'
  | 'GMEM-MM-004'
  | 'GMEM-MM-005'
  | 'GMEM-MM-006'
  | 'GMEM-MMAP-001'
  | 'GMEM-MMAP-002'
  | 'GMEM-MMAP-003'
  | 'GMEM-PIN-001'
  | 'GMEM-PIN-002'
  | 'GMEM-PIN-003'
  | 'GMEM-PIN-004'
  | 'GMEM-PIN-005'
  | 'GMEM-POP-001'
  | 'GMEM-POP-002'
  | 'GMEM-POP-003'
  | 'GMEM-POP-004'
  | 'GMEM-POP-005'
  | 'GMEM-POP-006'
  | 'GMEM-PROC-001'
  | 'GMEM-PROC-002'
  | 'GMEM-PROC-003'
  | 'GMEM-PROC-004'
  | 'GMEM-REF-001'
  | 'GMEM-REF-002'
  | 'GMEM-REF-003'
  | 'GMEM-REF-004'
  | 'GMEM-REF-005'
  | 'GMEM-STATE-001'
  | 'GMEM-STATE-002'
  | 'GMEM-STATE-003'
  | 'GMEM-STATE-004'
  | 'GMEM-TEAR-001'
  | 'GMEM-TEAR-002'
  | 'GMEM-UACC-001'
  | 'GMEM-UACC-002'
  | 'GMEM-UACC-003'
  | 'GMEM-UACC-004'
  | 'GMEM-UAPI-001'
  | 'GMEM-UAPI-002'
  | 'GMEM-UAPI-003'
  | 'GMEM-UAPI-004'
  | 'GMEM-UAPI-005'
  | 'GMEM-UAPI-006'
  | 'GMEM-UAPI-007'
  | 'GMEM-UAPI-008'
  | 'GMEM-UAPI-009'
  | 'GMEM-UAPI-010'
  | 'GMEM-UAPI-011'
  | 'GMEM-UAPI-012'
  | 'GMEM-UAPI-013'
  | 'GMEM-UAPI-014'
  | 'GMEM-UAPI-015'
  | 'GMEM-UAPI-016'
  | 'GMEM-UAPI-017'
  | 'GMEM-UAPI-018'
  | 'GMEM-UAPI-019'
  | 'GMEM-UAPI-020'
  | 'GMEM-UAPI-021'
  | 'GMEM-UAPI-022'
  | 'GMEM-UAPI-023'
  | 'GMEM-UAPI-024'
  | 'GMEM-UAPI-025'
  | 'GMEM-UAPI-026'
  | 'GMEM-UAPI-027'
  | 'GMEM-UAPI-028'
  | 'GMEM-UAPI-029'
  | 'GMEM-UAPI-030'
  | 'GMEM-UAPI-031'
  | 'GMEM-UAPI-032'
  | 'GMEM-UAPI-033'
  | 'GMEM-UAPI-034'
  | 'GMEM-UAPI-035'
  | 'GMEM-UAPI-036'
  | 'GMEM-UAPI-037'
  | 'GMEM-UAPI-038'
  | 'GMEM-UAPI-039'
  | 'GMEM-UAPI-040'
  | 'GMEM-UAPI-041'
  | 'GMEM-UAPI-042'
  | 'GMEM-UAPI-043'
  | 'GMEM-UAPI-044'
  | 'GMEM-UAPI-045'
  | 'GMEM-UAPI-046'
  | 'GMEM-UAPI-047'
  | 'GMEM-UAPI-048'
  | 'GMEM-UAPI-049'
  | 'GMEM-UAPI-050'
  | 'GMEM-UAPI-051'
  | 'GMEM-UAPI-052'
  | 'GMEM-UAPI-053'
  | 'GMEM-UAPI-054'
  | 'GMEM-UAPI-055'
  | 'GMEM-UAPI-056'
  | 'GMEM-UAPI-057'
  | 'GMEM-UAPI-058'
  | 'GMEM-UAPI-059'
  | 'GMEM-UAPI-060'
  | 'GMEM-UAPI-061'
  | 'GMEM-UAPI-062'
  | 'GMEM-UAPI-063'
  | 'GMEM-UAPI-064'
  | 'GMEM-UAPI-065'
  | 'GMEM-UAPI-066'
  | 'GMEM-UAPI-067'
  | 'GMEM-UAPI-068'
  | 'GMEM-UAPI-069'
  | 'GMEM-UAPI-070'
  | 'GMEM-UAPI-071'
  | 'GMEM-UAPI-072'
  | 'GMEM-UAPI-073'
  | 'GMEM-UAPI-074'
  | 'GMEM-UAPI-075'
  | 'GMEM-UAPI-076'
  | 'GMEM-UAPI-077'
  | 'GMEM-UAPI-078'
  | 'GMEM-UAPI-079'
  | 'GMEM-UAPI-080'
  | 'GMEM-UAPI-081'
  | 'GMEM-UAPI-082'
  | 'GMEM-UAPI-083'
  | 'GMEM-UAPI-084'
  | 'GMEM-UAPI-085'
  | 'GMEM-UAPI-086'
  | 'GMEM-UAPI-087'
  | 'GMEM-UAPI-088'
  | 'GMEM-UAPI-089'
  | 'GMEM-UAPI-090'
  | 'GMEM-UAPI-091'
  | 'GMEM-UAPI-092'
  | 'GMEM-UAPI-093'
  | 'GMEM-UAPI-094'
  | 'GMEM-UAPI-095'
  | 'GMEM-UAPI-096'
  | 'GMEM-UAPI-097'
  | 'GMEM-UAPI-098'
  | 'GMEM-UAPI-099'
  | 'GMEM-UAPI-100'
  | 'GMEM-UAPI-101'
  | 'GMEM-UFFD-001'
  | 'GMEM-VFIO-001'
  | 'GMEM-VFIO-002'
  | 'GMEM-VFIO-003'
  | 'GMEM-VFIO-004'
  | 'GMEM-VFIO-005'
  | 'GMEM-VFIO-006'
  | 'GMEM-VFIO-007'
  | 'GMEM-VFIO-008'
  | 'GMEM-WALK-001'
  | 'GMEM-WHOLE-001'
  | 'GMEM-WHOLE-002'
  | 'HYP-CALL-001'
  | 'HYP-CALL-002'
  | 'HYP-DGST-001'
  | 'HYP-DHYP-001'
  | 'HYP-DHYP-002'
  | 'HYP-DHYP-003'
  | 'HYP-DHYP-004'
  | 'HYP-DYING-001'
  | 'HYP-DYING-002'
  | 'HYP-DYING-003'
  | 'HYP-DYING-004'
  | 'HYP-DYING-005'
  | 'HYP-FFA-001'
  | 'HYP-FFA-002'
  | 'HYP-FFA-003'
  | 'HYP-FFA-004'
  | 'HYP-GH-001'
  | 'HYP-GH-002'
  | 'HYP-GH-003'
  | 'HYP-GH-004'
  | 'HYP-GH-005'
  | 'HYP-GH-006'
  | 'HYP-GH-007'
  | 'HYP-GH-008'
  | 'HYP-GH-009'
  | 'HYP-GH-010'
  | 'HYP-GH-011'
  | 'HYP-GH-012'
  | 'HYP-GH-013'
  | 'HYP-GH-014'
  | 'HYP-GH-015'
  | 'HYP-GH-016'
  | 'HYP-GH-017'
  | 'HYP-GH-018'
  | 'HYP-GH-019'
  | 'HYP-GH-020'
  | 'HYP-GH-021'
  | 'HYP-GH-022'
  | 'HYP-GH-023'
  | 'HYP-GH-024'
  | 'HYP-GH-025'
  | 'HYP-GH-026'
  | 'HYP-GH-027'
  | 'HYP-GH-028'
  | 'HYP-GH-029'
  | 'HYP-GH-030'
  | 'HYP-GH-031'
  | 'HYP-GH-032'
  | 'HYP-GH-033'
  | 'HYP-GH-034'
  | 'HYP-GH-035'
  | 'HYP-GH-036'
  | 'HYP-GH-037'
  | 'HYP-GH-038'
  | 'HYP-GH-039'
  | 'HYP-GH-040'
  | 'HYP-GH-041'
  | 'HYP-GH-042'
  | 'HYP-GH-043'
  | 'HYP-GH-044'
  | 'HYP-GH-045'
  | 'HYP-GH-046'
  | 'HYP-GH-047'
  | 'HYP-GH-048'
  | 'HYP-GH-049'
  | 'HYP-GH-050'
  | 'HYP-GH-051'
  | 'HYP-GH-052'
  | 'HYP-GH-053'
  | 'HYP-GH-054'
  | 'HYP-GH-055'
  | 'HYP-GH-056'
  | 'HYP-GH-057'
  | 'HYP-GH-058'
  | 'HYP-GH-059'
  | 'HYP-GH-060'
  | 'HYP-GH-061'
  | 'HYP-GH-062'
  | 'HYP-GH-063'
  | 'HYP-GH-064'
  | 'HYP-GH-065'
  | 'HYP-GH-066'
  | 'HYP-GH-067'
  | 'HYP-GH-068'
  | 'HYP-GSHR-001'
  | 'HYP-GSHR-002'
  | 'HYP-GSHR-003'
  | 'HYP-GSHR-004'
  | 'HYP-GUEST-001'
  | 'HYP-GUEST-002'
  | 'HYP-GUEST-003'
  | 'HYP-GUEST-004'
  | 'HYP-HVC-001'
  | 'HYP-HVC-002'
  | 'HYP-HVC-003'
  | 'HYP-HVC-004'
  | 'HYP-INV-001'
  | 'HYP-INV-002'
  | 'HYP-INV-003'
  | 'HYP-INV-004'
  | 'HYP-INV-005'
  | 'HYP-INV-006'
  | 'HYP-INV-007'
  | 'HYP-INV-008'
  | 'HYP-INV-009'
  | 'HYP-INV-010'
  | 'HYP-INV-011'
  | 'HYP-INV-012'
  | 'HYP-INV-013'
  | 'HYP-INV-014'
  | 'HYP-INV-015'
  | 'HYP-INV-016'
  | 'HYP-INV-017'
  | 'HYP-INV-018'
  | 'HYP-INV-019'
  | 'HYP-INV-020'
  | 'HYP-INV-021'
  | 'HYP-INV-022'
  | 'HYP-INV-031'
  | 'HYP-INV-032'
  | 'HYP-INV-033'
  | 'HYP-KVM-001'
  | 'HYP-KVM-002'
  | 'HYP-KVM-003'
  | 'HYP-KVM-004'
  | 'HYP-KVM-005'
  | 'HYP-KVM-006'
  | 'HYP-KVM-007'
  | 'HYP-KVM-008'
  | 'HYP-KVM-009'
  | 'HYP-KVM-010'
  | 'HYP-KVM-011'
  | 'HYP-KVM-012'
  | 'HYP-KVM-013'
  | 'HYP-KVM-014'
  | 'HYP-KVM-015'
  | 'HYP-KVM-016'
  | 'HYP-MEM-001'
  | 'HYP-MEM-002'
  | 'HYP-MEM-003'
  | 'HYP-MEM-004'
  | 'HYP-OWN-001'
  | 'HYP-OWN-002'
  | 'HYP-PERM-001'
  | 'HYP-PERM-002'
  | 'HYP-PERM-003'
  | 'HYP-POIS-001'
  | 'HYP-POIS-002'
  | 'HYP-RCL-001'
  | 'HYP-RCL-002'
  | 'HYP-RCL-003'
  | 'HYP-RCL-004'
  | 'HYP-RCL-005'
  | 'HYP-RCL-006'
  | 'HYP-RCL-007'
  | 'HYP-RLQ-001'
  | 'HYP-RLQ-002'
  | 'HYP-RLQ-003'
  | 'HYP-RLQ-004'
  | 'HYP-RLQ-005'
  | 'HYP-SGST-001'
  | 'HYP-SGST-002'
  | 'HYP-SGST-003'
  | 'HYP-SGST-004'
  | 'HYP-SGST-005'
  | 'HYP-SGST-006'
  | 'HYP-SGST-007'
  | 'HYP-SGST-008'
  | 'HYP-SHYP-001'
  | 'HYP-SHYP-002'
  | 'HYP-SHYP-003'
  | 'HYP-SHYP-004'
  | 'HYP-SHYP-005'
  | 'HYP-SHYP-006'
  | 'HYP-SNP-001'
  | 'HYP-SNP-002'
  | 'HYP-SNP-003'
  | 'HYP-SNP-004'
  | 'HYP-SNP-006'
  | 'HYP-SNP-007'
  | 'HYP-SNP-008'
  | 'HYP-SNP-009'
  | 'HYP-SNP-010'
  | 'HYP-SNP-011'
  | 'HYP-SNP-012'
  | 'HYP-SNP-013'
  | 'HYP-SNP-014'
  | 'HYP-SNP-015'
  | 'HYP-SNP-016'
  | 'HYP-SNP-017'
  | 'HYP-SNP-018'
  | 'HYP-TDX-001'
  | 'HYP-TDX-002'
  | 'HYP-TDX-003'
  | 'HYP-TDX-005'
  | 'HYP-TDX-006'
  | 'HYP-TDX-007'
  | 'HYP-TDX-008'
  | 'HYP-TDX-009'
  | 'HYP-TDX-010'
  | 'HYP-TDX-011'
  | 'HYP-TDX-012'
  | 'HYP-TDX-013'
  | 'HYP-TDX-014'
  | 'HYP-TDX-015'
  | 'HYP-TEAR-001'
  | 'HYP-TEAR-002'
  | 'HYP-TEAR-003'
  | 'HYP-TEAR-004'
  | 'HYP-VCPU-001'
  | 'HYP-VCPU-002'
  | 'HYP-VCPU-003'
  | 'HYP-VCPU-004'
  | 'HYP-VCPU-005'
  | 'HYP-VCPU-006'
  | 'HYP-VCPU-007'
  | 'HYP-VM-001'
  | 'HYP-VM-002'
  | 'HYP-VM-003'
  | 'IOMMU-DEV-001'
  | 'IOMMU-DEV-002'
  | 'IOMMU-DEV-003'
  | 'IOMMU-DEV-004'
  | 'IOMMU-DEV-005'
  | 'IOMMU-DEV-006'
  | 'IOMMU-DEV-007'
  | 'IOMMU-DEV-008'
  | 'IOMMU-DEV-009'
  | 'IOMMU-DEV-010'
  | 'IOMMU-DEV-011'
  | 'IOMMU-DEV-012'
  | 'IOMMU-DEV-013'
  | 'IOMMU-DEV-014'
  | 'IOMMU-DMA-001'
  | 'IOMMU-DMA-002'
  | 'IOMMU-DMA-003'
  | 'IOMMU-DMA-004'
  | 'IOMMU-DMA-005'
  | 'IOMMU-DMA-006'
  | 'IOMMU-DOM-001'
  | 'IOMMU-DOM-002'
  | 'IOMMU-DOM-003'
  | 'IOMMU-DOM-004'
  | 'IOMMU-DOM-005'
  | 'IOMMU-DOM-006'
  | 'IOMMU-DOM-007'
  | 'IOMMU-HOST-001'
  | 'IOMMU-HOST-002'
  | 'IOMMU-HOST-003'
  | 'IOMMU-HOST-004'
  | 'IOMMU-HOST-005'
  | 'IOMMU-HOST-006'
  | 'IOMMU-HOST-007'
  | 'IOMMU-NEST-001'
  | 'IOMMU-NEST-002'
  | 'IOMMU-NEST-003'
  | 'IOMMU-NEST-004'
  | 'IOMMU-NEST-005'
  | 'IOMMU-NEST-006'
  | 'IOMMU-NONE-001'
  | 'IOMMU-NONE-002'
  | 'IOMMU-NONE-003'
  | 'IOMMU-PV-001'
  | 'IOMMU-PV-002'
  | 'IOMMU-PV-003'
  | 'IOMMU-PV-004'
  | 'IOMMU-PV-005'
  | 'IOMMU-PV-006'
  | 'IOMMU-PV-007'
  | 'IOMMU-PV-008'
  | 'IOMMU-PV-009'
  | 'IOMMU-PV-010'
  | 'IOMMU-SMMU-001'
  | 'SHM-ADV-001'
  | 'SHM-ADV-002'
  | 'SHM-ADV-003'
  | 'SHM-ADV-004'
  | 'SHM-ADV-005'
  | 'SHM-ADV-006'
  | 'SHM-ADV-007'
  | 'SHM-ADV-008'
  | 'SHM-ADV-009'
  | 'SHM-ADV-010'
  | 'SHM-ADV-011'
  | 'SHM-ANON-001'
  | 'SHM-EXC-001'
  | 'SHM-EXC-002'
  | 'SHM-EXC-003'
  | 'SHM-EXC-004'
  | 'SHM-EXC-005'
  | 'SHM-EXC-006'
  | 'SHM-EXC-007'
  | 'SHM-EXC-008'
  | 'SHM-EXC-009'
  | 'SHM-EXC-010'
  | 'SHM-EXC-011'
  | 'SHM-EXC-012'
  | 'SHM-EXC-013'
  | 'SHM-EXC-014'
  | 'SHM-EXC-015'
  | 'SHM-EXC-016'
  | 'SHM-EXC-017'
  | 'SHM-EXC-018'
  | 'SHM-FAST-001'
  | 'SHM-FAST-002'
  | 'SHM-FAST-003'
  | 'SHM-FAULT-001'
  | 'SHM-FAULT-002'
  | 'SHM-FAULT-003'
  | 'SHM-FAULT-004'
  | 'SHM-FAULT-005'
  | 'SHM-FILE-001'
  | 'SHM-FILE-002'
  | 'SHM-FILE-003'
  | 'SHM-FILE-004'
  | 'SHM-FILE-005'
  | 'SHM-FILE-006'
  | 'SHM-FILE-007'
  | 'SHM-FILE-008'
  | 'SHM-GUEST-001'
  | 'SHM-GUP-001'
  | 'SHM-GUP-002'
  | 'SHM-HOLE-001'
  | 'SHM-HOLE-002'
  | 'SHM-HOLE-003'
  | 'SHM-HOLE-004'
  | 'SHM-HOLE-005'
  | 'SHM-INV-001'
  | 'SHM-INV-002'
  | 'SHM-INV-003'
  | 'SHM-INV-004'
  | 'SHM-INV-005'
  | 'SHM-INV-006'
  | 'SHM-INV-007'
  | 'SHM-LOCK-001'
  | 'SHM-LOCK-002'
  | 'SHM-LOCK-003'
  | 'SHM-LOCK-004'
  | 'SHM-MAP-001'
  | 'SHM-MAP-002'
  | 'SHM-MAP-003'
  | 'SHM-MAP-004'
  | 'SHM-MAP-005'
  | 'SHM-MAP-006'
  | 'SHM-MAP-007'
  | 'SHM-MAP-008'
  | 'SHM-MM-001'
  | 'SHM-MM-002'
  | 'SHM-MM-003'
  | 'SHM-MM-004'
  | 'SHM-MM-005'
  | 'SHM-MM-006'
  | 'SHM-MM-007'
  | 'SHM-MM-008'
  | 'SHM-MM-009'
  | 'SHM-MM-010'
  | 'SHM-MM-011'
  | 'SHM-PIN-001'
  | 'SHM-PIN-002'
  | 'SHM-PIN-003'
  | 'SHM-PIN-004'
  | 'SHM-PIN-005'
  | 'SHM-PIN-006'
  | 'SHM-PIN-007'
  | 'SHM-PIN-008'
  | 'SHM-REF-001'
  | 'SHM-REF-002'
  | 'SHM-REF-003'
  | 'SHM-REF-004'
  | 'SHM-REF-005'
  | 'SHM-REF-006'
  | 'SHM-REF-007'
  | 'SHM-REF-008'
  | 'SHM-RFC-001'
  | 'SHM-RFC-002'
  | 'SHM-RFC-003'
  | 'SHM-RFC-004'
  | 'SHM-RFC-005'
  | 'SHM-RFC-006'
  | 'SHM-RFC-007'
  | 'SHM-RFC-008'
  | 'SHM-SHARE-001'
  | 'SHM-SHARE-002'
  | 'SHM-SHARE-003'
  | 'SHM-SHARE-004'
  | 'SHM-SHARE-005'
  | 'SHM-SHARE-006'
  | 'SHM-SLOT-001'
  | 'SHM-SLOT-002'
  | 'SHM-SLOT-003'
  | 'SHM-SLOT-004'
  | 'SHM-SLOT-005'
  | 'SHM-SLOT-006'
  | 'SHM-SLOT-007'
  | 'SHM-TEAR-001'
  | 'SHM-TEAR-002'
  | 'SHM-TEAR-003'
  | 'SHM-UAPI-001'
  | 'SHM-UAPI-002'
  | 'SHM-UAPI-003'
  | 'SHM-UAPI-004'
  | 'SHM-UAPI-005'
  | 'SHM-UAPI-006'
  | 'SHM-UAPI-007'
  | 'SHM-UAPI-008'
  | 'SHM-UAPI-009'
  | 'SHM-UAPI-010'
  | 'SHM-UAPI-011'
  | 'SHM-UAPI-012'
  | 'SHM-UAPI-013'
  | 'SHM-UAPI-014'
  | 'SHM-UAPI-015'
  | 'SHM-UAPI-016'
  | 'SHM-UAPI-017'
  | 'SHM-UAPI-018'
  | 'SHM-UAPI-019'
  | 'SHM-UAPI-020'
  | 'SHM-UAPI-021'
  | 'SHM-UAPI-022'
  | 'SHM-UAPI-023'
  | 'SHM-UAPI-024'
  | 'SHM-UAPI-025'
  | 'SHM-UAPI-026'
  | 'SHM-UAPI-027'
  | 'SHM-UAPI-028'
  | 'SHM-UAPI-029'
  | 'SHM-UAPI-030'
  | 'SHM-UAPI-031'
  | 'SHM-UAPI-032'
  | 'SHM-UAPI-033'
  | 'SHM-UAPI-034'
  | 'SHM-UAPI-035'
  | 'SHM-UAPI-036'
  | 'SHM-UAPI-037'
  | 'SHM-UAPI-038'
  | 'SHM-UAPI-039'
  | 'SHM-UAPI-040'
  | 'SHM-UAPI-041'
  | 'SHM-UAPI-042'
  | 'SHM-UAPI-043'
  | 'SHM-UAPI-044'
  | 'SHM-UAPI-045'
  | 'SHM-UAPI-046'
  | 'SHM-UFFD-001'
  | 'SHM-UFFD-002'
  | 'SHM-UFFD-003'
  | 'SHM-VFIO-001'
  | 'SHM-VFIO-002'
  | 'SHM-VFIO-003'
  | 'SHM-VFIO-004'
  | 'SHM-VFIO-005'
  | 'SHM-VFIO-006'
  | 'SHM-VFIO-007'
  | 'SHM-VFIO-008'
  | 'SHM-ZONE-001'
  | 'SHM-ZONE-002';

export const ruleIds: readonly KnownRuleId[] = [
  'CPU-ACTOR-001',
  'CPU-ACTOR-002',
  'CPU-ACTOR-003',
  'CPU-FILE-001',
  'CPU-GUEST-001',
  'CPU-GUEST-002',
  'CPU-HOST-001',
  'CPU-HOST-002',
  'CPU-HOST-003',
  'CPU-HOST-004',
  'CPU-HOST-005',
  'CPU-HOST-006',
  'CPU-HOST-007',
  'CPU-HOST-008',
  'CPU-HOST-009',
  'CPU-SLOT-001',
  'CPU-SLOT-002',
  'CPU-VM-001',
  'CPU-VM-002',
  'CPU-VM-003',
  'CPU-VM-004',
  'CPU-VMA-001',
  'CPU-VMA-002',
  'CPU-VMA-003',
  'CPU-VMA-004',
  'GMEM-BIND-001',
  'GMEM-BIND-002',
  'GMEM-BIND-003',
  'GMEM-BIND-004',
  'GMEM-BIND-005',
  'GMEM-BIND-006',
  'GMEM-BIND-007',
  'GMEM-BIND-008',
  'GMEM-BIND-009',
  'GMEM-BIND-010',
  'GMEM-CALL-001',
  'GMEM-CALL-002',
  'GMEM-CALL-003',
  'GMEM-CALL-004',
  'GMEM-CALL-005',
  'GMEM-CONV-001',
  'GMEM-CONV-002',
  'GMEM-CONV-003',
  'GMEM-CONV-004',
  'GMEM-CONV-005',
  'GMEM-DUAL-001',
  'GMEM-DUAL-002',
  'GMEM-DUAL-003',
  'GMEM-DUAL-004',
  'GMEM-DUAL-005',
  'GMEM-DUAL-006',
  'GMEM-DUAL-007',
  'GMEM-DUAL-008',
  'GMEM-FAST-001',
  'GMEM-FAST-002',
  'GMEM-FAST-003',
  'GMEM-FAULT-001',
  'GMEM-FAULT-002',
  'GMEM-FILE-001',
  'GMEM-FILE-002',
  'GMEM-FILE-003',
  'GMEM-FILE-004',
  'GMEM-FILE-005',
  'GMEM-FILE-006',
  'GMEM-GFLT-001',
  'GMEM-GFLT-002',
  'GMEM-GFLT-003',
  'GMEM-GFLT-004',
  'GMEM-HOLE-001',
  'GMEM-HOLE-002',
  'GMEM-HOLE-003',
  'GMEM-HOLE-004',
  'GMEM-HOLE-005',
  'GMEM-HOLE-006',
  'GMEM-HUGE-001',
  'GMEM-HUGE-002',
  'GMEM-HUGE-003',
  'GMEM-HUGE-004',
  'GMEM-HUGE-005',
  'GMEM-HUGE-006',
  'GMEM-INV-001',
  'GMEM-INV-002',
  'GMEM-INV-003',
  'GMEM-INV-004',
  'GMEM-INV-005',
  'GMEM-INV-006',
  'GMEM-INV-007',
  'GMEM-INV-008',
  'GMEM-INV-009',
  'GMEM-INV-010',
  'GMEM-INV-011',
  'GMEM-INV-012',
  'GMEM-INV-013',
  'GMEM-LINEAR-001',
  'GMEM-LINEAR-002',
  'GMEM-LINEAR-003',
  'GMEM-LINEAR-004',
  'GMEM-MADV-001',
  'GMEM-MADV-002',
  'GMEM-MADV-003',
  'GMEM-MADV-004',
  'GMEM-MADV-005',
  'GMEM-MADV-006',
  'GMEM-MADV-007',
  'GMEM-MAKE-001',
  'GMEM-MM-001',
  'GMEM-MM-002',
  'GMEM-MM-003',
  'GMEM-MM-004',
  'GMEM-MM-005',
  'GMEM-MM-006',
  'GMEM-MMAP-001',
  'GMEM-MMAP-002',
  'GMEM-MMAP-003',
  'GMEM-PIN-001',
  'GMEM-PIN-002',
  'GMEM-PIN-003',
  'GMEM-PIN-004',
  'GMEM-PIN-005',
  'GMEM-POP-001',
  'GMEM-POP-002',
  'GMEM-POP-003',
  'GMEM-POP-004',
  'GMEM-POP-005',
  'GMEM-POP-006',
  'GMEM-PROC-001',
  'GMEM-PROC-002',
  'GMEM-PROC-003',
  'GMEM-PROC-004',
  'GMEM-REF-001',
  'GMEM-REF-002',
  'GMEM-REF-003',
  'GMEM-REF-004',
  'GMEM-REF-005',
  'GMEM-STATE-001',
  'GMEM-STATE-002',
  'GMEM-STATE-003',
  'GMEM-STATE-004',
  'GMEM-TEAR-001',
  'GMEM-TEAR-002',
  'GMEM-UACC-001',
  'GMEM-UACC-002',
  'GMEM-UACC-003',
  'GMEM-UACC-004',
  'GMEM-UAPI-001',
  'GMEM-UAPI-002',
  'GMEM-UAPI-003',
  'GMEM-UAPI-004',
  'GMEM-UAPI-005',
  'GMEM-UAPI-006',
  'GMEM-UAPI-007',
  'GMEM-UAPI-008',
  'GMEM-UAPI-009',
  'GMEM-UAPI-010',
  'GMEM-UAPI-011',
  'GMEM-UAPI-012',
  'GMEM-UAPI-013',
  'GMEM-UAPI-014',
  'GMEM-UAPI-015',
  'GMEM-UAPI-016',
  'GMEM-UAPI-017',
  'GMEM-UAPI-018',
  'GMEM-UAPI-019',
  'GMEM-UAPI-020',
  'GMEM-UAPI-021',
  'GMEM-UAPI-022',
  'GMEM-UAPI-023',
  'GMEM-UAPI-024',
  'GMEM-UAPI-025',
  'GMEM-UAPI-026',
  'GMEM-UAPI-027',
  'GMEM-UAPI-028',
  'GMEM-UAPI-029',
  'GMEM-UAPI-030',
  'GMEM-UAPI-031',
  'GMEM-UAPI-032',
  'GMEM-UAPI-033',
  'GMEM-UAPI-034',
  'GMEM-UAPI-035',
  'GMEM-UAPI-036',
  'GMEM-UAPI-037',
  'GMEM-UAPI-038',
  'GMEM-UAPI-039',
  'GMEM-UAPI-040',
  'GMEM-UAPI-041',
  'GMEM-UAPI-042',
  'GMEM-UAPI-043',
  'GMEM-UAPI-044',
  'GMEM-UAPI-045',
  'GMEM-UAPI-046',
  'GMEM-UAPI-047',
  'GMEM-UAPI-048',
  'GMEM-UAPI-049',
  'GMEM-UAPI-050',
  'GMEM-UAPI-051',
  'GMEM-UAPI-052',
  'GMEM-UAPI-053',
  'GMEM-UAPI-054',
  'GMEM-UAPI-055',
  'GMEM-UAPI-056',
  'GMEM-UAPI-057',
  'GMEM-UAPI-058',
  'GMEM-UAPI-059',
  'GMEM-UAPI-060',
  'GMEM-UAPI-061',
  'GMEM-UAPI-062',
  'GMEM-UAPI-063',
  'GMEM-UAPI-064',
  'GMEM-UAPI-065',
  'GMEM-UAPI-066',
  'GMEM-UAPI-067',
  'GMEM-UAPI-068',
  'GMEM-UAPI-069',
  'GMEM-UAPI-070',
  'GMEM-UAPI-071',
  'GMEM-UAPI-072',
  'GMEM-UAPI-073',
  'GMEM-UAPI-074',
  'GMEM-UAPI-075',
  'GMEM-UAPI-076',
  'GMEM-UAPI-077',
  'GMEM-UAPI-078',
  'GMEM-UAPI-079',
  'GMEM-UAPI-080',
  'GMEM-UAPI-081',
  'GMEM-UAPI-082',
  'GMEM-UAPI-083',
  'GMEM-UAPI-084',
  'GMEM-UAPI-085',
  'GMEM-UAPI-086',
  'GMEM-UAPI-087',
  'GMEM-UAPI-088',
  'GMEM-UAPI-089',
  'GMEM-UAPI-090',
  'GMEM-UAPI-091',
  'GMEM-UAPI-092',
  'GMEM-UAPI-093',
  'GMEM-UAPI-094',
  'GMEM-UAPI-095',
  'GMEM-UAPI-096',
  'GMEM-UAPI-097',
  'GMEM-UAPI-098',
  'GMEM-UAPI-099',
  'GMEM-UAPI-100',
  'GMEM-UAPI-101',
  'GMEM-UFFD-001',
  'GMEM-VFIO-001',
  'GMEM-VFIO-002',
  'GMEM-VFIO-003',
  'GMEM-VFIO-004',
  'GMEM-VFIO-005',
  'GMEM-VFIO-006',
  'GMEM-VFIO-007',
  'GMEM-VFIO-008',
  'GMEM-WALK-001',
  'GMEM-WHOLE-001',
  'GMEM-WHOLE-002',
  'HYP-CALL-001',
  'HYP-CALL-002',
  'HYP-DGST-001',
  'HYP-DHYP-001',
  'HYP-DHYP-002',
  'HYP-DHYP-003',
  'HYP-DHYP-004',
  'HYP-DYING-001',
  'HYP-DYING-002',
  'HYP-DYING-003',
  'HYP-DYING-004',
  'HYP-DYING-005',
  'HYP-FFA-001',
  'HYP-FFA-002',
  'HYP-FFA-003',
  'HYP-FFA-004',
  'HYP-GH-001',
  'HYP-GH-002',
  'HYP-GH-003',
  'HYP-GH-004',
  'HYP-GH-005',
  'HYP-GH-006',
  'HYP-GH-007',
  'HYP-GH-008',
  'HYP-GH-009',
  'HYP-GH-010',
  'HYP-GH-011',
  'HYP-GH-012',
  'HYP-GH-013',
  'HYP-GH-014',
  'HYP-GH-015',
  'HYP-GH-016',
  'HYP-GH-017',
  'HYP-GH-018',
  'HYP-GH-019',
  'HYP-GH-020',
  'HYP-GH-021',
  'HYP-GH-022',
  'HYP-GH-023',
  'HYP-GH-024',
  'HYP-GH-025',
  'HYP-GH-026',
  'HYP-GH-027',
  'HYP-GH-028',
  'HYP-GH-029',
  'HYP-GH-030',
  'HYP-GH-031',
  'HYP-GH-032',
  'HYP-GH-033',
  'HYP-GH-034',
  'HYP-GH-035',
  'HYP-GH-036',
  'HYP-GH-037',
  'HYP-GH-038',
  'HYP-GH-039',
  'HYP-GH-040',
  'HYP-GH-041',
  'HYP-GH-042',
  'HYP-GH-043',
  'HYP-GH-044',
  'HYP-GH-045',
  'HYP-GH-046',
  'HYP-GH-047',
  'HYP-GH-048',
  'HYP-GH-049',
  'HYP-GH-050',
  'HYP-GH-051',
  'HYP-GH-052',
  'HYP-GH-053',
  'HYP-GH-054',
  'HYP-GH-055',
  'HYP-GH-056',
  'HYP-GH-057',
  'HYP-GH-058',
  'HYP-GH-059',
  'HYP-GH-060',
  'HYP-GH-061',
  'HYP-GH-062',
  'HYP-GH-063',
  'HYP-GH-064',
  'HYP-GH-065',
  'HYP-GH-066',
  'HYP-GH-067',
  'HYP-GH-068',
  'HYP-GSHR-001',
  'HYP-GSHR-002',
  'HYP-GSHR-003',
  'HYP-GSHR-004',
  'HYP-GUEST-001',
  'HYP-GUEST-002',
  'HYP-GUEST-003',
  'HYP-GUEST-004',
  'HYP-HVC-001',
  'HYP-HVC-002',
  'HYP-HVC-003',
  'HYP-HVC-004',
  'HYP-INV-001',
  'HYP-INV-002',
  'HYP-INV-003',
  'HYP-INV-004',
  'HYP-INV-005',
  'HYP-INV-006',
  'HYP-INV-007',
  'HYP-INV-008',
  'HYP-INV-009',
  'HYP-INV-010',
  'HYP-INV-011',
  'HYP-INV-012',
  'HYP-INV-013',
  'HYP-INV-014',
  'HYP-INV-015',
  'HYP-INV-016',
  'HYP-INV-017',
  'HYP-INV-018',
  'HYP-INV-019',
  'HYP-INV-020',
  'HYP-INV-021',
  'HYP-INV-022',
  'HYP-INV-031',
  'HYP-INV-032',
  'HYP-INV-033',
  'HYP-KVM-001',
  'HYP-KVM-002',
  'HYP-KVM-003',
  'HYP-KVM-004',
  'HYP-KVM-005',
  'HYP-KVM-006',
  'HYP-KVM-007',
  'HYP-KVM-008',
  'HYP-KVM-009',
  'HYP-KVM-010',
  'HYP-KVM-011',
  'HYP-KVM-012',
  'HYP-KVM-013',
  'HYP-KVM-014',
  'HYP-KVM-015',
  'HYP-KVM-016',
  'HYP-MEM-001',
  'HYP-MEM-002',
  'HYP-MEM-003',
  'HYP-MEM-004',
  'HYP-OWN-001',
  'HYP-OWN-002',
  'HYP-PERM-001',
  'HYP-PERM-002',
  'HYP-PERM-003',
  'HYP-POIS-001',
  'HYP-POIS-002',
  'HYP-RCL-001',
  'HYP-RCL-002',
  'HYP-RCL-003',
  'HYP-RCL-004',
  'HYP-RCL-005',
  'HYP-RCL-006',
  'HYP-RCL-007',
  'HYP-RLQ-001',
  'HYP-RLQ-002',
  'HYP-RLQ-003',
  'HYP-RLQ-004',
  'HYP-RLQ-005',
  'HYP-SGST-001',
  'HYP-SGST-002',
  'HYP-SGST-003',
  'HYP-SGST-004',
  'HYP-SGST-005',
  'HYP-SGST-006',
  'HYP-SGST-007',
  'HYP-SGST-008',
  'HYP-SHYP-001',
  'HYP-SHYP-002',
  'HYP-SHYP-003',
  'HYP-SHYP-004',
  'HYP-SHYP-005',
  'HYP-SHYP-006',
  'HYP-SNP-001',
  'HYP-SNP-002',
  'HYP-SNP-003',
  'HYP-SNP-004',
  'HYP-SNP-006',
  'HYP-SNP-007',
  'HYP-SNP-008',
  'HYP-SNP-009',
  'HYP-SNP-010',
  'HYP-SNP-011',
  'HYP-SNP-012',
  'HYP-SNP-013',
  'HYP-SNP-014',
  'HYP-SNP-015',
  'HYP-SNP-016',
  'HYP-SNP-017',
  'HYP-SNP-018',
  'HYP-TDX-001',
  'HYP-TDX-002',
  'HYP-TDX-003',
  'HYP-TDX-005',
  'HYP-TDX-006',
  'HYP-TDX-007',
  'HYP-TDX-008',
  'HYP-TDX-009',
  'HYP-TDX-010',
  'HYP-TDX-011',
  'HYP-TDX-012',
  'HYP-TDX-013',
  'HYP-TDX-014',
  'HYP-TDX-015',
  'HYP-TEAR-001',
  'HYP-TEAR-002',
  'HYP-TEAR-003',
  'HYP-TEAR-004',
  'HYP-VCPU-001',
  'HYP-VCPU-002',
  'HYP-VCPU-003',
  'HYP-VCPU-004',
  'HYP-VCPU-005',
  'HYP-VCPU-006',
  'HYP-VCPU-007',
  'HYP-VM-001',
  'HYP-VM-002',
  'HYP-VM-003',
  'IOMMU-DEV-001',
  'IOMMU-DEV-002',
  'IOMMU-DEV-003',
  'IOMMU-DEV-004',
  'IOMMU-DEV-005',
  'IOMMU-DEV-006',
  'IOMMU-DEV-007',
  'IOMMU-DEV-008',
  'IOMMU-DEV-009',
  'IOMMU-DEV-010',
  'IOMMU-DEV-011',
  'IOMMU-DEV-012',
  'IOMMU-DEV-013',
  'IOMMU-DEV-014',
  'IOMMU-DMA-001',
  'IOMMU-DMA-002',
  'IOMMU-DMA-003',
  'IOMMU-DMA-004',
  'IOMMU-DMA-005',
  'IOMMU-DMA-006',
  'IOMMU-DOM-001',
  'IOMMU-DOM-002',
  'IOMMU-DOM-003',
  'IOMMU-DOM-004',
  'IOMMU-DOM-005',
  'IOMMU-DOM-006',
  'IOMMU-DOM-007',
  'IOMMU-HOST-001',
  'IOMMU-HOST-002',
  'IOMMU-HOST-003',
  'IOMMU-HOST-004',
  'IOMMU-HOST-005',
  'IOMMU-HOST-006',
  'IOMMU-HOST-007',
  'IOMMU-NEST-001',
  'IOMMU-NEST-002',
  'IOMMU-NEST-003',
  'IOMMU-NEST-004',
  'IOMMU-NEST-005',
  'IOMMU-NEST-006',
  'IOMMU-NONE-001',
  'IOMMU-NONE-002',
  'IOMMU-NONE-003',
  'IOMMU-PV-001',
  'IOMMU-PV-002',
  'IOMMU-PV-003',
  'IOMMU-PV-004',
  'IOMMU-PV-005',
  'IOMMU-PV-006',
  'IOMMU-PV-007',
  'IOMMU-PV-008',
  'IOMMU-PV-009',
  'IOMMU-PV-010',
  'IOMMU-SMMU-001',
  'SHM-ADV-001',
  'SHM-ADV-002',
  'SHM-ADV-003',
  'SHM-ADV-004',
  'SHM-ADV-005',
  'SHM-ADV-006',
  'SHM-ADV-007',
  'SHM-ADV-008',
  'SHM-ADV-009',
  'SHM-ADV-010',
  'SHM-ADV-011',
  'SHM-ANON-001',
  'SHM-EXC-001',
  'SHM-EXC-002',
  'SHM-EXC-003',
  'SHM-EXC-004',
  'SHM-EXC-005',
  'SHM-EXC-006',
  'SHM-EXC-007',
  'SHM-EXC-008',
  'SHM-EXC-009',
  'SHM-EXC-010',
  'SHM-EXC-011',
  'SHM-EXC-012',
  'SHM-EXC-013',
  'SHM-EXC-014',
  'SHM-EXC-015',
  'SHM-EXC-016',
  'SHM-EXC-017',
  'SHM-EXC-018',
  'SHM-FAST-001',
  'SHM-FAST-002',
  'SHM-FAST-003',
  'SHM-FAULT-001',
  'SHM-FAULT-002',
  'SHM-FAULT-003',
  'SHM-FAULT-004',
  'SHM-FAULT-005',
  'SHM-FILE-001',
  'SHM-FILE-002',
  'SHM-FILE-003',
  'SHM-FILE-004',
  'SHM-FILE-005',
  'SHM-FILE-006',
  'SHM-FILE-007',
  'SHM-FILE-008',
  'SHM-GUEST-001',
  'SHM-GUP-001',
  'SHM-GUP-002',
  'SHM-HOLE-001',
  'SHM-HOLE-002',
  'SHM-HOLE-003',
  'SHM-HOLE-004',
  'SHM-HOLE-005',
  'SHM-INV-001',
  'SHM-INV-002',
  'SHM-INV-003',
  'SHM-INV-004',
  'SHM-INV-005',
  'SHM-INV-006',
  'SHM-INV-007',
  'SHM-LOCK-001',
  'SHM-LOCK-002',
  'SHM-LOCK-003',
  'SHM-LOCK-004',
  'SHM-MAP-001',
  'SHM-MAP-002',
  'SHM-MAP-003',
  'SHM-MAP-004',
  'SHM-MAP-005',
  'SHM-MAP-006',
  'SHM-MAP-007',
  'SHM-MAP-008',
  'SHM-MM-001',
  'SHM-MM-002',
  'SHM-MM-003',
  'SHM-MM-004',
  'SHM-MM-005',
  'SHM-MM-006',
  'SHM-MM-007',
  'SHM-MM-008',
  'SHM-MM-009',
  'SHM-MM-010',
  'SHM-MM-011',
  'SHM-PIN-001',
  'SHM-PIN-002',
  'SHM-PIN-003',
  'SHM-PIN-004',
  'SHM-PIN-005',
  'SHM-PIN-006',
  'SHM-PIN-007',
  'SHM-PIN-008',
  'SHM-REF-001',
  'SHM-REF-002',
  'SHM-REF-003',
  'SHM-REF-004',
  'SHM-REF-005',
  'SHM-REF-006',
  'SHM-REF-007',
  'SHM-REF-008',
  'SHM-RFC-001',
  'SHM-RFC-002',
  'SHM-RFC-003',
  'SHM-RFC-004',
  'SHM-RFC-005',
  'SHM-RFC-006',
  'SHM-RFC-007',
  'SHM-RFC-008',
  'SHM-SHARE-001',
  'SHM-SHARE-002',
  'SHM-SHARE-003',
  'SHM-SHARE-004',
  'SHM-SHARE-005',
  'SHM-SHARE-006',
  'SHM-SLOT-001',
  'SHM-SLOT-002',
  'SHM-SLOT-003',
  'SHM-SLOT-004',
  'SHM-SLOT-005',
  'SHM-SLOT-006',
  'SHM-SLOT-007',
  'SHM-TEAR-001',
  'SHM-TEAR-002',
  'SHM-TEAR-003',
  'SHM-UAPI-001',
  'SHM-UAPI-002',
  'SHM-UAPI-003',
  'SHM-UAPI-004',
  'SHM-UAPI-005',
  'SHM-UAPI-006',
  'SHM-UAPI-007',
  'SHM-UAPI-008',
  'SHM-UAPI-009',
  'SHM-UAPI-010',
  'SHM-UAPI-011',
  'SHM-UAPI-012',
  'SHM-UAPI-013',
  'SHM-UAPI-014',
  'SHM-UAPI-015',
  'SHM-UAPI-016',
  'SHM-UAPI-017',
  'SHM-UAPI-018',
  'SHM-UAPI-019',
  'SHM-UAPI-020',
  'SHM-UAPI-021',
  'SHM-UAPI-022',
  'SHM-UAPI-023',
  'SHM-UAPI-024',
  'SHM-UAPI-025',
  'SHM-UAPI-026',
  'SHM-UAPI-027',
  'SHM-UAPI-028',
  'SHM-UAPI-029',
  'SHM-UAPI-030',
  'SHM-UAPI-031',
  'SHM-UAPI-032',
  'SHM-UAPI-033',
  'SHM-UAPI-034',
  'SHM-UAPI-035',
  'SHM-UAPI-036',
  'SHM-UAPI-037',
  'SHM-UAPI-038',
  'SHM-UAPI-039',
  'SHM-UAPI-040',
  'SHM-UAPI-041',
  'SHM-UAPI-042',
  'SHM-UAPI-043',
  'SHM-UAPI-044',
  'SHM-UAPI-045',
  'SHM-UAPI-046',
  'SHM-UFFD-001',
  'SHM-UFFD-002',
  'SHM-UFFD-003',
  'SHM-VFIO-001',
  'SHM-VFIO-002',
  'SHM-VFIO-003',
  'SHM-VFIO-004',
  'SHM-VFIO-005',
  'SHM-VFIO-006',
  'SHM-VFIO-007',
  'SHM-VFIO-008',
  'SHM-ZONE-001',
  'SHM-ZONE-002',
];

export type KnownHypercallName =
  | 'device_assign'
  | 'device_return'
  | 'finalize_teardown_vm'
  | 'force_reclaim_guest_page'
  | 'gh_donate_from_protected'
  | 'gh_donate_to_protected'
  | 'gh_map_private'
  | 'gh_modify_pages'
  | 'gh_share_folio'
  | 'gh_unmap_private'
  | 'gh_unshare_folio'
  | 'guest_iommu_map'
  | 'guest_iommu_unmap'
  | 'guest_relinquish'
  | 'guest_share_host'
  | 'guest_unshare_host'
  | 'host_donate_guest'
  | 'host_donate_hyp'
  | 'host_mkyoung_guest'
  | 'host_relax_perms_guest'
  | 'host_share_ffa'
  | 'host_share_guest'
  | 'host_share_hyp'
  | 'host_test_clear_young_guest'
  | 'host_unshare_ffa'
  | 'host_unshare_guest'
  | 'host_unshare_hyp'
  | 'host_wrprotect_guest'
  | 'hvc_features'
  | 'hvc_mem_relinquish'
  | 'hvc_mem_share'
  | 'hvc_mem_unshare'
  | 'hvc_meminfo'
  | 'hvc_mmio_guard'
  | 'hyp_donate_host'
  | 'hyp_pin_shared_mem'
  | 'hyp_unpin_shared_mem'
  | 'init_vcpu'
  | 'init_vm'
  | 'iommu_alloc_domain'
  | 'iommu_attach_dev'
  | 'iommu_detach_dev'
  | 'iommu_free_domain'
  | 'iommu_iova_to_phys'
  | 'iommu_map_pages'
  | 'iommu_unmap_pages'
  | 'kvm_finish_teardown'
  | 'kvm_start_teardown'
  | 'reclaim_dying_guest_page'
  | 'reserve_vm'
  | 'rm_guest_reclaim'
  | 'rm_guest_share'
  | 'rm_host_accept'
  | 'rm_host_release'
  | 'rm_mem_accept'
  | 'rm_mem_donate'
  | 'rm_mem_lend'
  | 'rm_mem_recall'
  | 'rm_mem_reclaim'
  | 'rm_mem_release'
  | 'rm_mem_share'
  | 'rm_reset_page'
  | 'rm_return_page'
  | 'rm_vm_reset'
  | 'rm_vm_stop'
  | 'snp_launch_update'
  | 'snp_pvalidate'
  | 'snp_pvalidate_rescind'
  | 'snp_rmp_make_private'
  | 'snp_rmp_make_shared'
  | 'start_teardown_vm'
  | 'tdg_mem_page_accept'
  | 'tdh_mem_page_add'
  | 'tdh_mem_page_aug'
  | 'tdh_mem_page_remove'
  | 'tdp_map'
  | 'tdp_zap'
  | 'tlb_flush_vmid'
  | 'unreserve_vm'
  | 'vcpu_in_poison_fault'
  | 'vcpu_load'
  | 'vcpu_put'
  | 'vcpu_sync_state';

export const hypercallNames: readonly KnownHypercallName[] = [
  'device_assign',
  'device_return',
  'finalize_teardown_vm',
  'force_reclaim_guest_page',
  'gh_donate_from_protected',
  'gh_donate_to_protected',
  'gh_map_private',
  'gh_modify_pages',
  'gh_share_folio',
  'gh_unmap_private',
  'gh_unshare_folio',
  'guest_iommu_map',
  'guest_iommu_unmap',
  'guest_relinquish',
  'guest_share_host',
  'guest_unshare_host',
  'host_donate_guest',
  'host_donate_hyp',
  'host_mkyoung_guest',
  'host_relax_perms_guest',
  'host_share_ffa',
  'host_share_guest',
  'host_share_hyp',
  'host_test_clear_young_guest',
  'host_unshare_ffa',
  'host_unshare_guest',
  'host_unshare_hyp',
  'host_wrprotect_guest',
  'hvc_features',
  'hvc_mem_relinquish',
  'hvc_mem_share',
  'hvc_mem_unshare',
  'hvc_meminfo',
  'hvc_mmio_guard',
  'hyp_donate_host',
  'hyp_pin_shared_mem',
  'hyp_unpin_shared_mem',
  'init_vcpu',
  'init_vm',
  'iommu_alloc_domain',
  'iommu_attach_dev',
  'iommu_detach_dev',
  'iommu_free_domain',
  'iommu_iova_to_phys',
  'iommu_map_pages',
  'iommu_unmap_pages',
  'kvm_finish_teardown',
  'kvm_start_teardown',
  'reclaim_dying_guest_page',
  'reserve_vm',
  'rm_guest_reclaim',
  'rm_guest_share',
  'rm_host_accept',
  'rm_host_release',
  'rm_mem_accept',
  'rm_mem_donate',
  'rm_mem_lend',
  'rm_mem_recall',
  'rm_mem_reclaim',
  'rm_mem_release',
  'rm_mem_share',
  'rm_reset_page',
  'rm_return_page',
  'rm_vm_reset',
  'rm_vm_stop',
  'snp_launch_update',
  'snp_pvalidate',
  'snp_pvalidate_rescind',
  'snp_rmp_make_private',
  'snp_rmp_make_shared',
  'start_teardown_vm',
  'tdg_mem_page_accept',
  'tdh_mem_page_add',
  'tdh_mem_page_aug',
  'tdh_mem_page_remove',
  'tdp_map',
  'tdp_zap',
  'tlb_flush_vmid',
  'unreserve_vm',
  'vcpu_in_poison_fault',
  'vcpu_load',
  'vcpu_put',
  'vcpu_sync_state',
];

export type KnownRequirementId =
  | 'R01'
  | 'R02'
  | 'R03'
  | 'R04'
  | 'R05'
  | 'R06'
  | 'R07'
  | 'R08'
  | 'R09'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R14'
  | 'R15'
  | 'R16'
  | 'R17'
  | 'R18'
  | 'R19'
  | 'R20'
  | 'R21'
  | 'R22'
  | 'R23'
  | 'R24'
  | 'R25'
  | 'R26'
  | 'R27'
  | 'R28'
  | 'R29'
  | 'R30'
  | 'R31'
  | 'R32'
  | 'R33'
  | 'R34'
  | 'R35'
  | 'R36'
  | 'R37'
  | 'R38'
  | 'R39'
  | 'R40'
  | 'R41'
  | 'R42'
  | 'R43'
  | 'R44'
  | 'R45'
  | 'R46'
  | 'R47'
  | 'R48'
  | 'R49'
  | 'R50'
  | 'R51'
  | 'R52'
  | 'R53';

export const requirementIds: readonly KnownRequirementId[] = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R29',
  'R30',
  'R31',
  'R32',
  'R33',
  'R34',
  'R35',
  'R36',
  'R37',
  'R38',
  'R39',
  'R40',
  'R41',
  'R42',
  'R43',
  'R44',
  'R45',
  'R46',
  'R47',
  'R48',
  'R49',
  'R50',
  'R51',
  'R52',
  'R53',
];

export type KnownProfileName =
  | '6.18'
  | '6.8-dual'
  | 'exclusive-intended'
  | 'exclusive-rfc-v1'
  | 'gunyah'
  | 'host'
  | 'hugetlb'
  | 'in-place'
  | 'longterm-2026'
  | 'nested'
  | 'no-direct-map'
  | 'none'
  | 'pkvm-2026'
  | 'pkvm-android-2024'
  | 'pkvm-android-6.12'
  | 'pv'
  | 'seed-literal'
  | 'sev-snp'
  | 'sw-protected'
  | 'tdx'
  | 'three-state'
  | 'upstream-2024';

export const profileNames: readonly KnownProfileName[] = [
  '6.18',
  '6.8-dual',
  'exclusive-intended',
  'exclusive-rfc-v1',
  'gunyah',
  'host',
  'hugetlb',
  'in-place',
  'longterm-2026',
  'nested',
  'no-direct-map',
  'none',
  'pkvm-2026',
  'pkvm-android-2024',
  'pkvm-android-6.12',
  'pv',
  'seed-literal',
  'sev-snp',
  'sw-protected',
  'tdx',
  'three-state',
  'upstream-2024',
];

export type KnownSwitchName =
  | 'directMap'
  | 'exclusivePin'
  | 'exclusiveScope'
  | 'guestDevices'
  | 'init'
  | 'invalidateOnPkvm'
  | 'kernel'
  | 'linearMap'
  | 'linearMapFault'
  | 'mapGuestShared'
  | 'memory'
  | 'pageFlagChecks'
  | 'pinCount'
  | 'relinquish'
  | 'sanitize'
  | 'sharedPin'
  | 'smmuFault'
  | 'transfer'
  | 'unshareDeniable'
  | 'userFault';

export const switchNames: readonly KnownSwitchName[] = [
  'directMap',
  'exclusivePin',
  'exclusiveScope',
  'guestDevices',
  'init',
  'invalidateOnPkvm',
  'kernel',
  'linearMap',
  'linearMapFault',
  'mapGuestShared',
  'memory',
  'pageFlagChecks',
  'pinCount',
  'relinquish',
  'sanitize',
  'sharedPin',
  'smmuFault',
  'transfer',
  'unshareDeniable',
  'userFault',
];
