// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.

import type { Hypercall, Profile, Requirement, Rule, Switch, Triple } from './types.js';

export const rules: readonly Rule[] = [];

export const hypercalls: readonly Hypercall[] = [
  {
    "name": "device_assign",
    "caller": "host",
    "availability": "android",
    "summary": "A device goes to a guest: its registers to the hypervisor, reset, DMA blocked, then the guest.",
    "args": [
      {
        "name": "device",
        "meaning": "endpoint, by the device that it belongs to"
      },
      {
        "name": "vm",
        "meaning": "handle of the VM"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [
      {
        "setting": "guestDevices",
        "value": "true",
        "error": "EOPNOTSUPP"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "device.presence",
        "test": "equals",
        "value": "present",
        "error": "ENODEV"
      },
      {
        "field": "device.speaksPrivate",
        "test": "equals",
        "value": "yes",
        "error": "ENODEV",
        "note": "no reset handler"
      },
      {
        "field": "device.owner",
        "test": "equals",
        "value": "host",
        "error": "EBUSY",
        "note": "assigned already"
      },
      {
        "field": "device.attachment",
        "test": "equals",
        "value": "none",
        "error": "EBUSY",
        "note": "attached"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "device.owner",
        "value": "vm"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_hyp_assign_mmio"
      },
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:__pkvm_group_assign"
      }
    ],
    "confidence": "code",
    "note": "One step for the donation of the registers and for the first request of the guest. A group is one device here."
  },
  {
    "name": "device_return",
    "caller": "host",
    "availability": "android",
    "summary": "A device goes back to the host: reset, DMA blocked.",
    "args": [
      {
        "name": "device",
        "meaning": "endpoint, by the device that it belongs to"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "status",
    "requires": [
      {
        "setting": "guestDevices",
        "value": "true",
        "error": "EOPNOTSUPP"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "device.presence",
        "test": "equals",
        "value": "present",
        "error": "ENODEV"
      },
      {
        "field": "device.owner",
        "test": "not-equals",
        "value": "host",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "device.attachment",
        "value": "none"
      },
      {
        "do": "set",
        "target": "device.owner",
        "value": "host"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_devices_teardown"
      },
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_reclaim_mmio"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "finalize_teardown_vm",
    "caller": "host",
    "availability": "upstream",
    "summary": "Ends the teardown of a VM: EL2 forgets it.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "EINVAL",
        "note": "handle not known"
      },
      {
        "field": "vcpu.load",
        "test": "not-equals",
        "value": "loaded",
        "error": "EINVAL",
        "note": "referenced"
      },
      {
        "field": "vm.life",
        "test": "equals",
        "value": "dying",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "tlb-sync"
      },
      {
        "do": "set",
        "target": "vm.life",
        "value": "gone"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_finalize_teardown_vm"
      }
    ],
    "confidence": "code",
    "note": "Pages that were not reclaimed before stay out of reach for everybody."
  },
  {
    "name": "force_reclaim_guest_page",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host seizes a page of a protected guest; the page is wiped and the guest entry poisoned.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      }
    ],
    "frame": "args",
    "vm": "annotation",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "frame.kind",
        "test": "not-equals",
        "value": "mmio",
        "error": "EFAULT"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "nopage",
        "error": "EAGAIN",
        "note": "the access that faulted would succeed now"
      },
      {
        "field": "frame.annotation",
        "test": "equals",
        "value": "guest",
        "error": "EPERM",
        "note": "a page of the hypervisor"
      },
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "EAGAIN",
        "note": "the VM is gone"
      },
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "poison",
        "error": "EHWPOISON"
      },
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "none",
        "error": "ENOENT"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "poison"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "zero"
      },
      {
        "do": "cache-clean"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "none"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "map",
        "table": "host"
      },
      {
        "do": "map",
        "table": "smmu"
      }
    ],
    "zeroing": "always",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_force_reclaim_page_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_get_guest_info"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "guest_iommu_map",
    "caller": "guest",
    "availability": "android",
    "summary": "A guest maps one of its private pages for a device of its own.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "domain",
        "meaning": "domain id"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "prot",
        "meaning": "permission; invalid: a bit that is none of read, write, execute"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the IPA is aligned to a page"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [
      {
        "setting": "guestDevices",
        "value": "true",
        "error": "EOPNOTSUPP"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.prot",
        "test": "not-equals",
        "value": "invalid",
        "error": "EINVAL"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "ENOENT",
        "note": "not seen by the guest: the call exits to the host with a request for the page and is made again"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "owned",
        "error": "EINVAL",
        "note": "shared with the host"
      },
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "vm",
        "error": "EINVAL"
      },
      {
        "field": "iommu-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "add",
        "count": "refcount",
        "by": 1
      },
      {
        "do": "map",
        "table": "iommu"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_map"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12 (commit not known):arch/arm64/kvm/hyp/nvhe/mem_protect.c:pkvm_get_guest_pa_request"
      }
    ],
    "confidence": "code",
    "note": "What the guest sees as INVALID_PARAMETER (-3) is EINVAL here."
  },
  {
    "name": "guest_iommu_unmap",
    "caller": "guest",
    "availability": "android",
    "summary": "A guest removes a DMA mapping of a device of its own.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "domain",
        "meaning": "domain id"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the IPA is aligned to a page"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the reserved arguments are zero"
      }
    ],
    "frame": "iommu-entry",
    "vm": "args",
    "returns": "status",
    "requires": [
      {
        "setting": "guestDevices",
        "value": "true",
        "error": "EOPNOTSUPP"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "EINVAL"
      },
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "vm",
        "error": "EINVAL"
      },
      {
        "field": "iommu-entry.state",
        "test": "equals",
        "value": "mapped",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "iommu"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "add",
        "count": "refcount",
        "by": -1
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_unmap"
      }
    ],
    "confidence": "code",
    "note": "What the guest sees as INVALID_PARAMETER (-3) is EINVAL here."
  },
  {
    "name": "guest_relinquish",
    "caller": "guest",
    "availability": "android",
    "summary": "A guest gives a page back to the host for good.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the IPA is aligned to a page"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [
      {
        "setting": "relinquish",
        "value": "true",
        "error": "EOPNOTSUPP"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "protected",
        "error": "OK",
        "note": "nothing to give back"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "OK",
        "note": "nothing is mapped"
      },
      {
        "field": "guest-entry.size",
        "test": "equals",
        "value": "page",
        "error": "E2BIG"
      },
      {
        "field": "frame.kind",
        "test": "not-equals",
        "value": "mmio",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EBUSY",
        "note": "the guest has the page mapped for DMA"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "guest"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "zero"
      },
      {
        "do": "cache-clean"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "none"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "map",
        "table": "host"
      },
      {
        "do": "map",
        "table": "smmu"
      }
    ],
    "zeroing": "always",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12 (commit not known):arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_relinquish_to_host"
      },
      {
        "kind": "mail",
        "ref": "20240222161047.402609-9-tabba@google.com"
      }
    ],
    "confidence": "code",
    "note": "A flag of the Android call that leaves the page unwiped is not part of the table."
  },
  {
    "name": "guest_share_host",
    "caller": "guest",
    "availability": "upstream",
    "summary": "A guest lets the host use one of its pages.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "poison",
        "error": "EHWPOISON"
      },
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "none",
        "error": "ENOENT"
      },
      {
        "field": "guest-entry.size",
        "test": "equals",
        "value": "page",
        "error": "E2BIG"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "nopage",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "shared-owned"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "none"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "shared-borrowed"
      },
      {
        "do": "map",
        "table": "host"
      },
      {
        "do": "map",
        "table": "smmu"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_share_host"
      }
    ],
    "confidence": "code",
    "note": "The function behind MEM_SHARE. A page that the guest has mapped for DMA may be shared."
  },
  {
    "name": "guest_unshare_host",
    "caller": "guest",
    "availability": "upstream",
    "summary": "A guest takes back a page that it lets the host use.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "poison",
        "error": "EHWPOISON"
      },
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "none",
        "error": "ENOENT"
      },
      {
        "field": "guest-entry.size",
        "test": "equals",
        "value": "page",
        "error": "E2BIG"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "shared-owned",
        "error": "EPERM"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "shared-borrowed",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EINVAL",
        "when": [
          {
            "field": "setting.iommu",
            "test": "equals",
            "value": "pv"
          },
          {
            "field": "setting.mapGuestShared",
            "test": "equals",
            "value": "allow"
          }
        ],
        "note": "the host has the page mapped for DMA; only where it may do that"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "host"
      },
      {
        "do": "unmap",
        "table": "smmu"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "guest"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "owned"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_unshare_host"
      },
      {
        "kind": "inference",
        "ref": "the comment on __pkvm_use_dma: if shared pages become mappable, the unshare needs a similar check"
      }
    ],
    "confidence": "code",
    "note": "The function behind MEM_UNSHARE. EL2 does not ask the host."
  },
  {
    "name": "host_donate_guest",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host gives a page to a protected guest.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "vm",
        "meaning": "VM of the vCPU that is loaded on the calling CPU"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      },
      {
        "name": "memcache",
        "meaning": "fact: whether the vCPU holds enough pages for EL2 page tables"
      }
    ],
    "frame": "args",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vcpu.load",
        "test": "equals",
        "value": "loaded",
        "error": "EINVAL"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "protected",
        "error": "EINVAL"
      }
    ],
    "preconditions": [
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EINVAL",
        "note": "mapped for DMA by the host (design pv)"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EPERM",
        "note": "poison included"
      },
      {
        "field": "vcpu.memcache",
        "test": "equals",
        "value": "enough",
        "error": "ENOMEM"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "host"
      },
      {
        "do": "unmap",
        "table": "smmu"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "guest"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "map",
        "table": "guest",
        "state": "owned",
        "prot": "rwx",
        "size": "page"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_host_donate_guest"
      },
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58: a page with references is neither donated nor shared"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "host_donate_hyp",
    "caller": "el2",
    "availability": "upstream",
    "summary": "The host gives a page to the hypervisor.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the page numbers lie within the physical address space"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EINVAL",
        "note": "mapped for DMA by the host (design pv)"
      },
      {
        "field": "frame.hyp",
        "test": "equals",
        "value": "nopage",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "host"
      },
      {
        "do": "unmap",
        "table": "smmu"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "hyp"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "set",
        "target": "frame.hyp",
        "value": "owned"
      },
      {
        "do": "map",
        "table": "hyp"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_hyp"
      },
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58: a page with references is neither donated nor shared"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "host_mkyoung_guest",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host marks an entry of a non-protected guest as used.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM of the vCPU that is loaded on the calling CPU"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vcpu.load",
        "test": "equals",
        "value": "loaded",
        "error": "EINVAL"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "EINVAL"
      }
    ],
    "preconditions": [],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_mkyoung_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_host_mkyoung_guest"
      }
    ],
    "confidence": "code",
    "note": "The function refuses a protected VM with EPERM, which the EINVAL of the handler hides. Whether a page is mapped and shared is asserted in debug builds only."
  },
  {
    "name": "host_relax_perms_guest",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host adds permissions to an entry of a non-protected guest.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM of the vCPU that is loaded on the calling CPU"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "prot",
        "meaning": "permission; invalid: a bit that is none of read, write, execute"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vcpu.load",
        "test": "equals",
        "value": "loaded",
        "error": "EINVAL"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "EINVAL"
      }
    ],
    "preconditions": [
      {
        "field": "args.prot",
        "test": "not-equals",
        "value": "invalid",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "permit"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_relax_perms_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_host_relax_perms_guest"
      }
    ],
    "confidence": "code",
    "note": "The function refuses a protected VM with EPERM, which the EINVAL of the handler hides. Whether a page is mapped and shared is asserted in debug builds only."
  },
  {
    "name": "host_share_ffa",
    "caller": "ffa",
    "availability": "upstream",
    "summary": "The host shares or lends a page to the secure world.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the page numbers lie within the physical address space"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EINVAL",
        "note": "mapped for DMA by the host (design pv)"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.host",
        "value": "shared-owned"
      },
      {
        "do": "set",
        "target": "frame.ffa",
        "value": "shared"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_ffa"
      },
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58: a page with references is neither donated nor shared"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@f9f1aed6c8a3:arch/arm64/kvm/hyp/nvhe/ffa.c",
        "note": "the caller"
      }
    ],
    "confidence": "code",
    "note": "EL2 keeps no state for the secure world: the host is SHARED_OWNED and that is all. Lending is sharing."
  },
  {
    "name": "host_share_guest",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host shares a page or block with a non-protected guest.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "vm",
        "meaning": "VM of the vCPU that is loaded on the calling CPU"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "order",
        "meaning": "size: 0 is a page, 9 a block"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether pfn and gfn are aligned to the size"
      },
      {
        "name": "prot",
        "meaning": "permission; invalid: a bit that is none of read, write, execute"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the page numbers lie within the physical address space"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      },
      {
        "name": "memcache",
        "meaning": "fact: whether the vCPU holds enough pages for EL2 page tables"
      }
    ],
    "frame": "args",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vcpu.load",
        "test": "equals",
        "value": "loaded",
        "error": "EINVAL"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "EINVAL"
      }
    ],
    "preconditions": [
      {
        "field": "args.prot",
        "test": "not-equals",
        "value": "invalid",
        "error": "EINVAL"
      },
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "args.size",
        "test": "one-of",
        "values": [
          "page",
          "block"
        ],
        "error": "EINVAL"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL",
        "when": [
          {
            "field": "args.size",
            "test": "equals",
            "value": "block"
          }
        ]
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EPERM"
      },
      {
        "field": "frame.host",
        "test": "one-of",
        "values": [
          "owned",
          "shared-owned"
        ],
        "error": "EPERM"
      },
      {
        "field": "frame.guestShares",
        "test": "at-most",
        "count": 4294967294,
        "error": "EBUSY",
        "when": [
          {
            "field": "frame.host",
            "test": "equals",
            "value": "shared-owned"
          }
        ],
        "note": "the count is saturated"
      },
      {
        "field": "frame.guestShares",
        "test": "at-least",
        "count": 1,
        "error": "EPERM",
        "when": [
          {
            "field": "frame.host",
            "test": "equals",
            "value": "shared-owned"
          }
        ],
        "note": "shared with somebody else"
      },
      {
        "field": "vcpu.memcache",
        "test": "equals",
        "value": "enough",
        "error": "ENOMEM"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.host",
        "value": "shared-owned"
      },
      {
        "do": "add",
        "count": "guestShares",
        "by": 1
      },
      {
        "do": "map",
        "table": "guest",
        "state": "shared-borrowed",
        "prot": "as-asked",
        "size": "as-asked"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_host_share_guest"
      }
    ],
    "confidence": "code",
    "note": "The reference count is not looked at: a page may be mapped for DMA first and shared then, not the other way round."
  },
  {
    "name": "host_share_hyp",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host lets the hypervisor use a page.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EINVAL",
        "note": "mapped for DMA by the host (design pv)"
      },
      {
        "field": "frame.hyp",
        "test": "equals",
        "value": "nopage",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.hyp",
        "value": "shared-borrowed"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "shared-owned"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_hyp"
      },
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58: a page with references is neither donated nor shared"
      }
    ],
    "confidence": "code",
    "note": "EL2 maps the page at the first pin, not here."
  },
  {
    "name": "host_test_clear_young_guest",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host asks whether a non-protected guest has used an entry, and clears the mark.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "order",
        "meaning": "size: 0 is a page, 9 a block"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether pfn and gfn are aligned to the size"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "flag",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "EINVAL",
        "note": "handle not known"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "EINVAL"
      }
    ],
    "preconditions": [
      {
        "field": "args.size",
        "test": "one-of",
        "values": [
          "page",
          "block"
        ],
        "error": "EINVAL"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL",
        "when": [
          {
            "field": "args.size",
            "test": "equals",
            "value": "block"
          }
        ]
      }
    ],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_test_clear_young_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_host_test_clear_young_guest"
      }
    ],
    "confidence": "code",
    "note": "The function refuses a protected VM with EPERM, which the EINVAL of the handler hides. Whether a page is mapped and shared is asserted in debug builds only."
  },
  {
    "name": "host_unshare_ffa",
    "caller": "ffa",
    "availability": "upstream",
    "summary": "The host takes a page back from the secure world.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the page numbers lie within the physical address space"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "shared-owned",
        "error": "EPERM",
        "note": "cannot tell a share with the secure world from any other"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "set",
        "target": "frame.ffa",
        "value": "unshared"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_ffa"
      }
    ],
    "confidence": "code",
    "note": "Reached only through a live handle of the secure world."
  },
  {
    "name": "host_unshare_guest",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host takes a page or block back from a non-protected guest.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "order",
        "meaning": "size: 0 is a page, 9 a block"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether pfn and gfn are aligned to the size"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "EINVAL",
        "note": "handle not known"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "EINVAL"
      }
    ],
    "preconditions": [
      {
        "field": "args.size",
        "test": "one-of",
        "values": [
          "page",
          "block"
        ],
        "error": "EINVAL"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL",
        "when": [
          {
            "field": "args.size",
            "test": "equals",
            "value": "block"
          }
        ]
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "ENOENT",
        "note": "poison included"
      },
      {
        "field": "guest-entry.fits",
        "test": "equals",
        "value": "yes",
        "error": "E2BIG"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "shared-borrowed",
        "error": "EPERM"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "shared-owned",
        "error": "EPERM"
      },
      {
        "field": "frame.guestShares",
        "test": "at-least",
        "count": 1,
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "guest"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "add",
        "count": "guestShares",
        "by": -1
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned",
        "when": [
          {
            "field": "frame.guestShares",
            "test": "at-most",
            "count": 0
          }
        ]
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_host_unshare_guest"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "host_unshare_hyp",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host takes back what it shared with the hypervisor.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "shared-owned",
        "error": "EPERM"
      },
      {
        "field": "frame.hyp",
        "test": "equals",
        "value": "shared-borrowed",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EBUSY",
        "note": "pinned by the hypervisor"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.hyp",
        "value": "nopage"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_hyp"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "host_wrprotect_guest",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host makes an entry of a non-protected guest read-only.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "order",
        "meaning": "size: 0 is a page, 9 a block"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether pfn and gfn are aligned to the size"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "EINVAL",
        "note": "handle not known"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "EINVAL"
      }
    ],
    "preconditions": [
      {
        "field": "args.size",
        "test": "one-of",
        "values": [
          "page",
          "block"
        ],
        "error": "EINVAL"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL",
        "when": [
          {
            "field": "args.size",
            "test": "equals",
            "value": "block"
          }
        ]
      }
    ],
    "effects": [
      {
        "do": "write-protect"
      },
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_wrprotect_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_host_wrprotect_guest"
      }
    ],
    "confidence": "code",
    "note": "The function refuses a protected VM with EPERM, which the EINVAL of the handler hides. Whether a page is mapped and shared is asserted in debug builds only."
  },
  {
    "name": "hvc_features",
    "caller": "guest",
    "availability": "upstream",
    "functionId": "0x86000000",
    "summary": "Which calls the hypervisor answers.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "mask",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:kvm_handle_pvm_hvc64"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "hvc_mem_relinquish",
    "caller": "guest",
    "availability": "android",
    "functionId": "0xC6000009",
    "summary": "MEM_RELINQUISH.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the IPA is aligned to a page"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the reserved arguments are zero"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [
      {
        "setting": "relinquish",
        "value": "true",
        "error": "EOPNOTSUPP"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "EINVAL"
      }
    ],
    "effects": [],
    "delegate": {
      "to": "guest_relinquish",
      "errors": [],
      "otherwise": "EINVAL"
    },
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12 (commit not known):arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_relinquish_to_host"
      }
    ],
    "confidence": "code",
    "note": "What the guest sees as INVALID_PARAMETER (-3) is EINVAL here."
  },
  {
    "name": "hvc_mem_share",
    "caller": "guest",
    "availability": "upstream",
    "functionId": "0xC6000003",
    "summary": "MEM_SHARE.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the IPA is aligned to a page"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the reserved arguments are zero"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "EINVAL"
      }
    ],
    "effects": [],
    "delegate": {
      "to": "guest_share_host",
      "errors": [
        {
          "from": "ENOENT",
          "to": "ENOENT"
        }
      ],
      "otherwise": "EINVAL"
    },
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_memshare_call"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ],
    "confidence": "code",
    "note": "What the guest sees as INVALID_PARAMETER (-3) is EINVAL here. ENOENT is not seen by the guest: the call exits to the host as a write fault, the page is donated and the call made again."
  },
  {
    "name": "hvc_mem_unshare",
    "caller": "guest",
    "availability": "upstream",
    "functionId": "0xC6000004",
    "summary": "MEM_UNSHARE.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the IPA is aligned to a page"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the reserved arguments are zero"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "EINVAL"
      }
    ],
    "effects": [],
    "delegate": {
      "to": "guest_unshare_host",
      "errors": [],
      "otherwise": "EINVAL"
    },
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_memunshare_call"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ],
    "confidence": "code",
    "note": "What the guest sees as INVALID_PARAMETER (-3) is EINVAL here."
  },
  {
    "name": "hvc_meminfo",
    "caller": "guest",
    "availability": "upstream",
    "functionId": "0xC6000002",
    "summary": "Granule of the memory calls.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the reserved arguments are zero"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "bytes",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "EINVAL"
      }
    ],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:kvm_handle_pvm_hvc64"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ],
    "confidence": "code",
    "note": "What the guest sees as INVALID_PARAMETER (-3) is EINVAL here."
  },
  {
    "name": "hvc_mmio_guard",
    "caller": "guest",
    "availability": "upstream",
    "functionId": "0xC6000007",
    "summary": "MMIO_GUARD: the guest says that it expects a device at an IPA.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM that calls"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the IPA is aligned to a page"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the reserved arguments are zero"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "EINVAL"
      }
    ],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ],
    "confidence": "stated",
    "note": "What the guest sees as INVALID_PARAMETER (-3) is EINVAL here. The mark that the call leaves in an empty guest entry is not part of the table."
  },
  {
    "name": "hyp_donate_host",
    "caller": "el2",
    "availability": "upstream",
    "summary": "The hypervisor gives a page back to the host.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the page numbers lie within the physical address space"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "EINVAL"
      },
      {
        "field": "frame.hyp",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "nopage",
        "error": "EPERM"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EBUSY",
        "note": "from kernel 7.2 on, commit 5c30c9fc117c"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "hyp"
      },
      {
        "do": "set",
        "target": "frame.hyp",
        "value": "nopage"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "none"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "map",
        "table": "host"
      },
      {
        "do": "map",
        "table": "smmu"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_hyp_donate_host"
      },
      {
        "kind": "mail",
        "ref": "177988971667.1166478.14176694635447718070@gitolite.kernel.org",
        "note": "kvmarm/next push of 2026-05-27 lists the check of the reference count"
      }
    ],
    "confidence": "code",
    "note": "Whoever calls it has wiped the page."
  },
  {
    "name": "hyp_pin_shared_mem",
    "caller": "el2",
    "availability": "upstream",
    "summary": "The hypervisor pins a page that the host shares with it.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "EPERM",
        "note": "device memory and MEMBLOCK_NOMAP never change hands"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "shared-owned",
        "error": "EPERM"
      },
      {
        "field": "frame.hyp",
        "test": "equals",
        "value": "shared-borrowed",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "add",
        "count": "refcount",
        "by": 1
      },
      {
        "do": "map",
        "table": "hyp"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_pin_shared_mem"
      }
    ],
    "confidence": "code",
    "note": "The mapping is made when the count becomes 1; a range is checked whole before any of its pages is pinned."
  },
  {
    "name": "hyp_unpin_shared_mem",
    "caller": "el2",
    "availability": "upstream",
    "summary": "The hypervisor drops a pin.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "void",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [],
    "effects": [
      {
        "do": "add",
        "count": "refcount",
        "by": -1
      },
      {
        "do": "unmap",
        "table": "hyp",
        "when": [
          {
            "field": "frame.refcount",
            "test": "at-most",
            "count": 0
          }
        ]
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_unpin_shared_mem"
      }
    ],
    "confidence": "code",
    "note": "Only with a pin held; nothing is checked."
  },
  {
    "name": "init_vcpu",
    "caller": "host",
    "availability": "upstream",
    "summary": "Creates the hypervisor's part of a vCPU.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "ENOENT",
        "note": "handle not known"
      },
      {
        "field": "vcpu.load",
        "test": "equals",
        "value": "absent",
        "error": "EINVAL",
        "note": "the VM has its vCPU"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vcpu.load",
        "value": "none"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_init_vcpu"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:register_hyp_vcpu"
      }
    ],
    "confidence": "code",
    "note": "The memory that the host donates and shares for it is not part of the table; it can fail with ENOMEM and EBUSY."
  },
  {
    "name": "init_vm",
    "caller": "host",
    "availability": "upstream",
    "summary": "Creates the hypervisor's part of a VM.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "reserved",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vm.life",
        "value": "running"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_init_vm"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__insert_vm_table_entry"
      }
    ],
    "confidence": "code",
    "note": "The memory that the host donates and shares for it is not part of the table; it can fail with EPERM and ENOMEM."
  },
  {
    "name": "iommu_alloc_domain",
    "caller": "host",
    "availability": "android",
    "summary": "Allocates an IOMMU domain.",
    "args": [
      {
        "name": "domain",
        "meaning": "domain id"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "status",
    "requires": [
      {
        "setting": "iommu",
        "value": "pv",
        "error": "ENODEV"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "none",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "domain.owner",
        "value": "host"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_alloc_domain"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "iommu_attach_dev",
    "caller": "host",
    "availability": "android",
    "summary": "Attaches a device to a domain.",
    "args": [
      {
        "name": "device",
        "meaning": "endpoint, by the device that it belongs to"
      },
      {
        "name": "domain",
        "meaning": "domain id"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "status",
    "requires": [
      {
        "setting": "iommu",
        "value": "pv",
        "error": "ENODEV"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "device.owner",
        "test": "equals",
        "value": "host",
        "error": "EPERM"
      },
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "host",
        "error": "EINVAL"
      },
      {
        "field": "device.attachment",
        "test": "equals",
        "value": "none",
        "error": "EBUSY"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "device.attachment",
        "value": "this"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_attach_dev"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "iommu_detach_dev",
    "caller": "host",
    "availability": "android",
    "summary": "Detaches a device from a domain.",
    "args": [
      {
        "name": "device",
        "meaning": "endpoint, by the device that it belongs to"
      },
      {
        "name": "domain",
        "meaning": "domain id"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "status",
    "requires": [
      {
        "setting": "iommu",
        "value": "pv",
        "error": "ENODEV"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "device.owner",
        "test": "equals",
        "value": "host",
        "error": "EPERM"
      },
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "host",
        "error": "EINVAL"
      },
      {
        "field": "device.attachment",
        "test": "equals",
        "value": "this",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "device.attachment",
        "value": "none"
      },
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_detach_dev"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "iommu_free_domain",
    "caller": "host",
    "availability": "android",
    "summary": "Frees an IOMMU domain.",
    "args": [
      {
        "name": "domain",
        "meaning": "domain id"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "status",
    "requires": [
      {
        "setting": "iommu",
        "value": "pv",
        "error": "ENODEV"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "host",
        "error": "EINVAL"
      },
      {
        "field": "domain.devices",
        "test": "equals",
        "value": "none",
        "error": "EINVAL",
        "note": "in use"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "domain.owner",
        "value": "none"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_free_domain"
      }
    ],
    "confidence": "code",
    "note": "The host unmaps before it frees."
  },
  {
    "name": "iommu_iova_to_phys",
    "caller": "host",
    "availability": "android",
    "summary": "What a domain maps at an IOVA; 0 for nothing.",
    "args": [
      {
        "name": "domain",
        "meaning": "domain id"
      },
      {
        "name": "index",
        "meaning": "IOVA, by the index of the same number"
      }
    ],
    "frame": "none",
    "vm": "none",
    "returns": "address",
    "requires": [
      {
        "setting": "iommu",
        "value": "pv",
        "error": "ENODEV"
      }
    ],
    "handlerChecks": [],
    "preconditions": [],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_iova_to_phys"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "iommu_map_pages",
    "caller": "host",
    "availability": "android",
    "summary": "Maps a page of the host for DMA.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "domain",
        "meaning": "domain id"
      },
      {
        "name": "index",
        "meaning": "IOVA, by the index of the same number"
      },
      {
        "name": "prot",
        "meaning": "permission; invalid: a bit that is none of read, write, execute"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the page numbers lie within the physical address space"
      }
    ],
    "frame": "args",
    "vm": "none",
    "returns": "status",
    "requires": [
      {
        "setting": "iommu",
        "value": "pv",
        "error": "ENODEV"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.prot",
        "test": "not-equals",
        "value": "invalid",
        "error": "EOPNOTSUPP"
      },
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "E2BIG"
      },
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "host",
        "error": "ENOENT"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM",
        "when": [
          {
            "field": "frame.kind",
            "test": "not-equals",
            "value": "mmio"
          },
          {
            "field": "setting.mapGuestShared",
            "test": "equals",
            "value": "refuse"
          }
        ],
        "note": "also where a guest shares the page"
      },
      {
        "field": "frame.host",
        "test": "one-of",
        "values": [
          "owned",
          "shared-borrowed"
        ],
        "error": "EPERM",
        "when": [
          {
            "field": "frame.kind",
            "test": "not-equals",
            "value": "mmio"
          },
          {
            "field": "setting.mapGuestShared",
            "test": "equals",
            "value": "allow"
          }
        ]
      },
      {
        "field": "frame.host",
        "test": "one-of",
        "values": [
          "owned",
          "shared-borrowed"
        ],
        "error": "EPERM",
        "when": [
          {
            "field": "frame.kind",
            "test": "equals",
            "value": "mmio"
          }
        ],
        "note": "device memory that the host has mapped before counts as borrowed"
      },
      {
        "field": "iommu-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EEXIST"
      }
    ],
    "effects": [
      {
        "do": "add",
        "count": "refcount",
        "by": 1,
        "when": [
          {
            "field": "frame.kind",
            "test": "not-equals",
            "value": "mmio"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.tainted",
        "value": "yes",
        "when": [
          {
            "field": "frame.kind",
            "test": "equals",
            "value": "mmio"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "shared-borrowed",
        "when": [
          {
            "field": "frame.kind",
            "test": "equals",
            "value": "mmio"
          }
        ]
      },
      {
        "do": "map",
        "table": "iommu"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_map_pages"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12 (commit not known):arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_use_dma_locked"
      },
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58: a page with references is neither donated nor shared"
      }
    ],
    "confidence": "code",
    "note": "The count goes up before the entry is written. RFC v2 returns the number of bytes mapped, 0 on any refusal."
  },
  {
    "name": "iommu_unmap_pages",
    "caller": "host",
    "availability": "android",
    "summary": "Removes a DMA mapping.",
    "args": [
      {
        "name": "domain",
        "meaning": "domain id"
      },
      {
        "name": "index",
        "meaning": "IOVA, by the index of the same number"
      }
    ],
    "frame": "iommu-entry",
    "vm": "none",
    "returns": "bytes",
    "requires": [
      {
        "setting": "iommu",
        "value": "pv",
        "error": "ENODEV"
      }
    ],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "domain.owner",
        "test": "equals",
        "value": "host",
        "error": "OK",
        "note": "0 bytes"
      },
      {
        "field": "iommu-entry.state",
        "test": "equals",
        "value": "mapped",
        "error": "OK",
        "note": "0 bytes"
      }
    ],
    "effects": [
      {
        "do": "unmap",
        "table": "iommu"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "add",
        "count": "refcount",
        "by": -1,
        "when": [
          {
            "field": "frame.kind",
            "test": "not-equals",
            "value": "mmio"
          }
        ]
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_unmap_pages"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12 (commit not known):arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_unuse_dma"
      }
    ],
    "confidence": "code",
    "note": "The count goes down after the TLB invalidation."
  },
  {
    "name": "reclaim_dying_guest_page",
    "caller": "host",
    "availability": "upstream",
    "summary": "The host takes back a page of a VM that is being torn down.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "EINVAL",
        "note": "handle not known"
      },
      {
        "field": "vm.life",
        "test": "equals",
        "value": "dying",
        "error": "EINVAL"
      },
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "poison",
        "error": "OK",
        "note": "the page was seized before: success, so that its pin can be dropped"
      },
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "none",
        "error": "ENOENT"
      },
      {
        "field": "guest-entry.size",
        "test": "equals",
        "value": "page",
        "error": "E2BIG"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "owned",
          "shared-owned"
        ],
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "zero",
        "when": [
          {
            "field": "guest-entry.state",
            "test": "equals",
            "value": "owned"
          }
        ]
      },
      {
        "do": "cache-clean",
        "when": [
          {
            "field": "guest-entry.state",
            "test": "equals",
            "value": "owned"
          }
        ]
      },
      {
        "do": "unmap",
        "table": "guest"
      },
      {
        "do": "set",
        "target": "frame.annotation",
        "value": "none"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "map",
        "table": "host"
      },
      {
        "do": "map",
        "table": "smmu"
      }
    ],
    "zeroing": "when-owned",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_reclaim_page_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_reclaim_dying_guest_page"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "reserve_vm",
    "caller": "host",
    "availability": "upstream",
    "summary": "Reserves a handle for a VM.",
    "args": [],
    "frame": "none",
    "vm": "none",
    "returns": "handle",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_reserve_vm"
      }
    ],
    "confidence": "code",
    "note": "A new VM; those of the world exist already. A full table (ENOMEM) is out of reach."
  },
  {
    "name": "start_teardown_vm",
    "caller": "host",
    "availability": "upstream",
    "summary": "Begins the teardown of a VM.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "EINVAL",
        "note": "handle not known"
      },
      {
        "field": "vcpu.load",
        "test": "not-equals",
        "value": "loaded",
        "error": "EINVAL",
        "note": "referenced"
      },
      {
        "field": "vm.life",
        "test": "not-equals",
        "value": "dying",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vm.life",
        "value": "dying"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_start_teardown_vm"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "tlb_flush_vmid",
    "caller": "host",
    "availability": "upstream",
    "summary": "Flushes the TLB for a non-protected VM.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "void",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "OK",
        "note": "handle not known"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "OK"
      }
    ],
    "preconditions": [],
    "effects": [
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_tlb_flush_vmid"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "unreserve_vm",
    "caller": "host",
    "availability": "upstream",
    "summary": "Gives up a handle that was reserved and never used.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "void",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "reserved",
        "error": "OK"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vm.life",
        "value": "gone"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_unreserve_vm"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "vcpu_in_poison_fault",
    "caller": "host",
    "availability": "upstream",
    "summary": "Whether the last fault of the loaded vCPU was at a poisoned gfn.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM of the vCPU that is loaded on the calling CPU"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      },
      {
        "name": "faultPoisoned",
        "meaning": "fact: what the fault that EL2 recorded hit; absent: the last exit was no translation fault"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "flag",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vcpu.load",
        "test": "equals",
        "value": "loaded",
        "error": "EINVAL"
      }
    ],
    "preconditions": [
      {
        "field": "args.fault",
        "test": "equals",
        "value": "translation",
        "error": "EINVAL"
      }
    ],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_vcpu_in_poison_fault"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_vcpu_in_poison_fault"
      }
    ],
    "confidence": "code",
    "note": "The host cannot name the address, and so cannot learn which pages the guest uses."
  },
  {
    "name": "vcpu_load",
    "caller": "host",
    "availability": "upstream",
    "summary": "Loads a vCPU on the calling CPU.",
    "args": [
      {
        "name": "vm",
        "meaning": "handle of the VM"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "void",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vcpu.load",
        "test": "not-equals",
        "value": "loaded",
        "error": "OK",
        "note": "on one CPU at a time"
      },
      {
        "field": "vm.life",
        "test": "equals",
        "value": "running",
        "error": "OK",
        "note": "handle not known, or dying"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vcpu.load",
        "value": "loaded"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_load_hyp_vcpu"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_vcpu_load"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "vcpu_put",
    "caller": "host",
    "availability": "upstream",
    "summary": "Unloads the vCPU of the calling CPU.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM of the vCPU that is loaded on the calling CPU"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "void",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vcpu.load",
        "test": "equals",
        "value": "loaded",
        "error": "OK"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vcpu.load",
        "value": "none"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_put_hyp_vcpu"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_vcpu_put"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "vcpu_sync_state",
    "caller": "host",
    "availability": "upstream",
    "summary": "Copies the registers of the loaded non-protected vCPU to the host.",
    "args": [
      {
        "name": "vm",
        "meaning": "VM of the vCPU that is loaded on the calling CPU"
      },
      {
        "name": "vcpu",
        "meaning": "fact: whether a vCPU of the VM is loaded"
      }
    ],
    "frame": "none",
    "vm": "args",
    "returns": "void",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c of September 2026 (commit not known):__pkvm_vcpu_sync_state"
      }
    ],
    "confidence": "code"
  }
];

export const requirements: readonly Requirement[] = [
  {
    "id": "R01",
    "title": "A misbehaving process must not crash the host",
    "statement": "Whatever a host process does with memory that has become private, the worst result should fall on that process and not on the host kernel.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Tabba",
        "source": {
          "kind": "mail",
          "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com"
        }
      }
    ],
    "scenarios": [
      "S003",
      "S004",
      "S018",
      "S031",
      "S032",
      "S059",
      "S062",
      "S063",
      "S064",
      "S065"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Met: private memory is not mapped on the host at all."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Met for user access: the page is unmapped and its references are checked before it becomes private, and a later touch raises SIGBUS."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Met in part: only pins are controlled. Plain references and accesses through the linear map remain possible."
      }
    ]
  },
  {
    "id": "R02",
    "title": "Who takes the exclusive pin, and when is it released",
    "statement": "It should be clear which component takes the exclusive pin, for what purpose, and at which moment the pin ends.",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
          "note": "question 1"
        }
      }
    ],
    "scenarios": [
      "S002",
      "S006",
      "S007",
      "S038",
      "S088",
      "S089",
      "S090",
      "S091"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: the question is about the exclusive pin."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Does not arise: the question is about the exclusive pin."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The pin is taken when a page goes into private use, in addition to a normal pin, and it is released when the memory is released or shared.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R03",
    "title": "Existing and speculative short-term pins",
    "statement": "A page may already carry a pin, or a lockless GUP walk may hold one for an instant, when it is about to become private. What happens then, and can such a transient pin cause a spurious error?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
          "note": "question 2"
        }
      }
    ],
    "scenarios": [
      "S019",
      "S027",
      "S028",
      "S034",
      "S035",
      "S036"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: private memory is never mapped by the host, so nothing can pin it."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "The conversion fails with EAGAIN and reports the offset of the offending page; the VMM retries.",
        "source": [
          {
            "kind": "mail",
            "ref": "5a4dfc265a46959953e6c24730d22584972b1179.1760731772.git.ackerleytng@google.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Whichever pin comes second is refused, in both directions. No retry protocol is offered.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R04",
    "title": "Other long-term pins in the future",
    "statement": "How can one be sure that no other long-term pin, for example one taken for an IOMMU, will ever be needed on the same page?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
          "note": "question 3"
        }
      }
    ],
    "scenarios": [
      "S029",
      "S050",
      "S052",
      "S055",
      "S058"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: private memory is never mapped by the host, so nothing can pin it."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "The VMM has to remove the device mapping first and convert afterwards.",
        "source": [
          {
            "kind": "mail",
            "ref": "5a4dfc265a46959953e6c24730d22584972b1179.1760731772.git.ackerleytng@google.com"
          },
          {
            "kind": "mail",
            "ref": "9cee402b-eea0-4a66-870b-d2bc7a137c9f@redhat.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The first reply admits that there is no guarantee. A later one holds that no other pin is needed while the page is private and that the pin is dropped when it is shared; patch 3 as posted keeps one normal pin instead.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com"
          },
          {
            "kind": "mail",
            "ref": "CA+EHjTz_=J+bDpqciaMnNja4uz1Njcpg5NVh_GW2tya-suA7kQ@mail.gmail.com"
          },
          {
            "kind": "mail",
            "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
            "note": "keeps one normal pin while the page is shared"
          }
        ]
      }
    ]
  },
  {
    "id": "R05",
    "title": "Why pins and not other references",
    "statement": "Why is a pin treated as special when other references to the page also allow it to be accessed?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
          "note": "question 4"
        }
      }
    ],
    "scenarios": [
      "S031",
      "S032",
      "S033",
      "S034",
      "S056",
      "S065"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: private memory is never mapped by the host, so nothing can pin it."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Any unexpected reference blocks the conversion, whether it is a pin or not."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Other kinds of reference are said to crash only the process that uses them.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R06",
    "title": "Anonymous pages although shmem is the target",
    "statement": "The patches change the handling of anonymous pages although the announced target is shmem. Why?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
          "note": "question 5"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S039",
      "S041",
      "S067",
      "S068",
      "S078",
      "S087"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: the question is about the exclusive pin."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Does not arise: the question is about the exclusive pin."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "pKVM was using anonymous memory; the mechanism is meant instead of guest_memfd and not together with it.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTzuqd5PYdZzAGWTjH+EyhomCeGSaFvDjgZfU7GUAWqu9A@mail.gmail.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R07",
    "title": "Ordinary pin under an exclusive pin",
    "statement": "Does a pin request without the exclusive flag succeed while somebody holds the exclusive pin?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S021",
      "S022",
      "S023",
      "S044"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: the question is about the exclusive pin."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Does not arise: the question is about the exclusive pin."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "No, it is refused.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R08",
    "title": "Too much is packed into the reference count",
    "statement": "The reference count of a small folio already encodes pins; one more meaning asks for a bit that is hardly there.",
    "kind": "opinion",
    "runnable": false,
    "raisedBy": [
      {
        "who": "Hubbard",
        "source": {
          "kind": "mail",
          "ref": "7fb8cc2c-916a-43e1-9edf-23ed35e42f51@nvidia.com"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
          "note": "agrees"
        }
      }
    ],
    "scenarios": [],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Needs no change to the page descriptor."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Needs no change to the page descriptor."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "A configuration option guards the change, and keeping everything in one word is what makes the update atomic.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R09",
    "title": "A user interface cannot be taken back",
    "statement": "Once the mechanism is tied to an interface for user space, memory management has to carry it for good.",
    "kind": "opinion",
    "runnable": false,
    "raisedBy": [
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240619115135.GE2494510@nvidia.com"
        }
      }
    ],
    "scenarios": [],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "The interface is confined to a file descriptor of its own."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "The interface is confined to a file descriptor of its own and an ioctl on it."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The concern is shared, but few alternatives are seen.",
        "source": [
          {
            "kind": "mail",
            "ref": "CA+EHjTz_=J+bDpqciaMnNja4uz1Njcpg5NVh_GW2tya-suA7kQ@mail.gmail.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R10",
    "title": "Private memory must not be in page tables",
    "statement": "Memory that is private to the guest should not be present in any host user page table.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240619115135.GE2494510@nvidia.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240621122605.GP2494510@nvidia.com"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "095dd4fb-956b-40f4-984d-14544d726f97@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S003",
      "S007",
      "S016",
      "S056",
      "S070",
      "S071"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Met."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Met."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Not met, by design: page-table entries stay in every state. One of the proponents later conceded that keeping them is not worth the trouble.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZnVG9oZL4GT0uFy_@google.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R11",
    "title": "Page-table walkers that never pin",
    "statement": "hmm_range_fault and IOMMU SVA obtain page frame numbers from the page tables without passing any of the proposed checks.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240620140142.GH2494510@nvidia.com"
        }
      }
    ],
    "scenarios": [
      "S056"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Met: there is no page-table entry to find."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Met: there is no page-table entry to find for private memory."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "No answer was given."
      }
    ]
  },
  {
    "id": "R12",
    "title": "Why not a slow, destructive conversion",
    "statement": "Confidential VMs elsewhere accept a conversion that is slow and loses content. Why is that not good enough here?",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240620135540.GG2494510@nvidia.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240620231814.GO2494510@nvidia.com"
        }
      }
    ],
    "scenarios": [
      "S002",
      "S006",
      "S008",
      "S016"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "This is how it converts."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Conversion happens in place and keeps the content."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Isolation by MMU reduces sharing to the update of a page-table entry, so the interface should not prescribe destruction. The objector asks for numbers.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZnUsmFFslBWZxGIq@google.com"
          },
          {
            "kind": "mail",
            "ref": "20240621122605.GP2494510@nvidia.com",
            "note": "asks for numbers"
          }
        ]
      }
    ]
  },
  {
    "id": "R13",
    "title": "Preload data into private pages",
    "statement": "The VMM must be able to place data in a page before that page becomes private.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Berman",
        "source": {
          "kind": "mail",
          "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
          "note": "cover letter"
        }
      },
      {
        "who": "MM alignment session",
        "source": {
          "kind": "mail",
          "ref": "20240712232937.2861788-1-ackerleytng@google.com",
          "note": "notes by Tng, prerequisite 4"
        }
      }
    ],
    "scenarios": [
      "S001",
      "S002",
      "S017",
      "S066"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Only through the populate ioctl."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "The page starts shared, is written, and is then converted; a later series adds population through write().",
        "source": [
          {
            "kind": "mail",
            "ref": "20251114151828.98165-2-kalyazin@amazon.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Written through the ordinary mapping."
      }
    ]
  },
  {
    "id": "R14",
    "title": "Share and isolate without a copy",
    "statement": "A guest page must be able to move between shared and private at run time without its bytes being copied.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Berman",
        "source": {
          "kind": "mail",
          "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
          "note": "cover letter"
        }
      },
      {
        "who": "MM alignment session",
        "source": {
          "kind": "mail",
          "ref": "20240712232937.2861788-1-ackerleytng@google.com",
          "note": "notes by Tng, prerequisite 1"
        }
      },
      {
        "who": "Berman",
        "source": {
          "kind": "mail",
          "ref": "20240620140516768-0700.eberman@hu-eberman-lv.qualcomm.com",
          "note": "use case: video blobs"
        }
      }
    ],
    "scenarios": [
      "S006",
      "S007",
      "S008",
      "S013",
      "S016"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "No."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Yes."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Yes."
      }
    ]
  },
  {
    "id": "R15",
    "title": "Migration of private pages",
    "statement": "The host should be able to move a private page to another physical place.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Berman",
        "source": {
          "kind": "mail",
          "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
          "note": "cover letter"
        }
      },
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "ZnVG9oZL4GT0uFy_@google.com"
        }
      },
      {
        "who": "MM alignment session",
        "source": {
          "kind": "mail",
          "ref": "20240712232937.2861788-1-ackerleytng@google.com",
          "note": "notes by Tng, prerequisite 3"
        }
      }
    ],
    "scenarios": [
      "S099"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Probably a firm no.",
        "source": [
          {
            "kind": "mail",
            "ref": "Zfmpby6i3PfBEcCV@google.com"
          }
        ]
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Outside the initial scope; ideas are migration of pages that are not on the LRU, or an ioctl for user space.",
        "source": [
          {
            "kind": "mail",
            "ref": "3fc39c4f-d4e6-4f63-96d6-7c24cad16612@redhat.com"
          },
          {
            "kind": "mail",
            "ref": "20240712232937.2861788-1-ackerleytng@google.com",
            "note": "notes by Tng"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Left for the future; a hypercall that swaps two pages in the hypervisor is thought to be easy.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZnVG9oZL4GT0uFy_@google.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R16",
    "title": "Swap and memory reclaim of guest pages",
    "statement": "Memory reclaim and swap-out of guest memory should be possible, at least in the longer run.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "Zfmpby6i3PfBEcCV@google.com"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "3fc39c4f-d4e6-4f63-96d6-7c24cad16612@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S097",
      "S098"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "No."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Out of scope."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The pin prevents it; it was wished for in the longer term.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZgVNXpUS8Ku37BLp@google.com",
            "note": "read as quoted in a later mail"
          }
        ]
      }
    ]
  },
  {
    "id": "R17",
    "title": "Huge pages without wasted memory",
    "statement": "Hugetlb and 1 GiB pages should be usable without allocating the same guest memory twice or leaving part of it unused.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "6d7b180a-9f80-43a4-a4cc-fd79a45d7571@redhat.com"
        }
      },
      {
        "who": "MM alignment session",
        "source": {
          "kind": "mail",
          "ref": "20240712232937.2861788-1-ackerleytng@google.com",
          "note": "notes by Tng, prerequisite 2"
        }
      }
    ],
    "scenarios": [
      "S043",
      "S047",
      "S048"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "In the worst case twice the memory: 1 GiB for the shared side and 1 GiB for the private side."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "One 1 GiB page, with sub-pages tracked inside guest_memfd; splitting and merging are in flight.",
        "source": [
          {
            "kind": "mail",
            "ref": "20240620142956.GI2494510@nvidia.com"
          },
          {
            "kind": "mail",
            "ref": "cover.1726009989.git.ackerleytng@google.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "One backing, but pins are per folio (see R19)."
      }
    ]
  },
  {
    "id": "R18",
    "title": "Huge mappings for real-time guests and devices",
    "statement": "Real-time guests need huge mappings that do not come and go, and devices profit from a high IOTLB hit rate.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "6d7b180a-9f80-43a4-a4cc-fd79a45d7571@redhat.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240620142956.GI2494510@nvidia.com"
        }
      }
    ],
    "scenarios": [
      "S048"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Mixed."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Private memory keeps its 1 GiB stage-2 mapping."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "pKVM maps single pages for protected VMs.",
        "source": [
          {
            "kind": "document",
            "ref": "third-party review note 2 on the merged pKVM protected-memory series (repository not known)"
          }
        ]
      }
    ]
  },
  {
    "id": "R19",
    "title": "Pins and map counts are per folio",
    "statement": "A pin or a map count belongs to a folio and not to one page of it, so private and shared parts of a large folio cannot be told apart.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S043",
      "S044",
      "S045",
      "S046"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: pages are neither mapped nor pinned by the host."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Two ways out were discussed: forbid long-term pins, or show 4 KiB folios to core memory management. The second was preferred and chosen.",
        "source": [
          {
            "kind": "mail",
            "ref": "20240620230832.GM2494510@nvidia.com",
            "note": "prefers 4 KiB folios"
          },
          {
            "kind": "mail",
            "ref": "20240712232937.2861788-1-ackerleytng@google.com",
            "note": "notes by Tng"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Unsolved."
      }
    ]
  },
  {
    "id": "R20",
    "title": "4 KiB conversions at run time",
    "statement": "A guest may ask to convert a single 4 KiB page at any time; according to one side the host can neither refuse that nor kill the guest for it, according to another a minimum size could be negotiated.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZnRTDUqLQ4XBRykl@google.com"
        }
      },
      {
        "who": "Berman",
        "source": {
          "kind": "mail",
          "ref": "20240620140516768-0700.eberman@hu-eberman-lv.qualcomm.com",
          "note": "suggests a negotiated minimum size"
        }
      }
    ],
    "scenarios": [
      "S013",
      "S030",
      "S045",
      "S046",
      "S047"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Converts in units of 4 KiB."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Converts in units of 4 KiB; huge units are in flight."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Converts in the granule of the hypervisor."
      }
    ]
  },
  {
    "id": "R21",
    "title": "Certainty that no mapping is left",
    "statement": "When a page is converted to private there must be complete certainty that no host mapping of it remains.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZnSRZcap1dc2_WBV@google.com"
        }
      }
    ],
    "scenarios": [
      "S027",
      "S029",
      "S031",
      "S071"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Certain by construction."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "The map count must be zero and the reference count at its base line.",
        "source": [
          {
            "kind": "mail",
            "ref": "53d1e7c5-3e77-467b-be33-a618c3bb6cb3@redhat.com"
          },
          {
            "kind": "mail",
            "ref": "20240620231133.GN2494510@nvidia.com"
          },
          {
            "kind": "mail",
            "ref": "5a4dfc265a46959953e6c24730d22584972b1179.1760731772.git.ackerleytng@google.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Certain about pins only."
      }
    ]
  },
  {
    "id": "R22",
    "title": "Short-term pins may last long",
    "statement": "Waiting for a short-term pin to end may take a long time. Who waits, and is a guest that shares a page under I/O simply misbehaving?",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZnSt-_dkjStvT1WB@google.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240620230034.GL2494510@nvidia.com",
          "note": "would stall the vCPU and calls such a guest misbehaved"
        }
      }
    ],
    "scenarios": [
      "S027",
      "S028",
      "S034",
      "S049",
      "S058",
      "S110"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: private memory is never mapped by the host, so nothing can pin it."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Waiting was planned; the code that was posted returns EAGAIN instead.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZpaZtPKrXolEduZH@google.com",
            "note": "planned wait"
          },
          {
            "kind": "mail",
            "ref": "5a4dfc265a46959953e6c24730d22584972b1179.1760731772.git.ackerleytng@google.com",
            "note": "posted code"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Refuses at once with EBUSY."
      }
    ]
  },
  {
    "id": "R23",
    "title": "Even a short-term pin may be fatal",
    "statement": "On TDX and SEV-SNP even a short-lived GUP access to private memory may be fatal.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZnSRZcap1dc2_WBV@google.com"
        }
      }
    ],
    "scenarios": [
      "S021",
      "S022",
      "S027",
      "S035"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: GUP cannot reach private memory."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "GUP is possible on shared memory only.",
        "source": [
          {
            "kind": "mail",
            "ref": "a63f0f7a-e367-4f0e-8d8e-ca7b632712df@redhat.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "GUP is possible on shared memory only."
      }
    ]
  },
  {
    "id": "R24",
    "title": "VMs that are not confidential",
    "statement": "The same backing should also serve VMs without confidential computing and non-protected VMs on a pKVM host.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZnSRZcap1dc2_WBV@google.com"
        }
      },
      {
        "who": "MM alignment session",
        "source": {
          "kind": "mail",
          "ref": "20240712232937.2861788-1-ackerleytng@google.com",
          "note": "notes by Tng, prerequisite 5"
        }
      }
    ],
    "scenarios": [
      "S095"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Not served."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Served: the file starts shared and nothing is ever converted."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Served: no exclusive pin is needed."
      }
    ]
  },
  {
    "id": "R25",
    "title": "guest_memfd must not become another memfd",
    "statement": "guest_memfd should not grow into a general memory file; in particular it should go on working without host user mappings.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZnRMn1ObU8TFrms3@google.com"
        }
      },
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZnTBGCeSN1u6wzLb@google.com"
        }
      }
    ],
    "scenarios": [
      "S079",
      "S080"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "This is its founding principle."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Kept: memory is named by file and offset, and memslots can be backed by guest_memfd alone."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Depends on host user mappings by nature."
      }
    ]
  },
  {
    "id": "R26",
    "title": "Use an own file or PFNMAP",
    "statement": "A driver with such needs should bring its own file type, or map raw page frames, and leave core memory management alone.",
    "kind": "opinion",
    "runnable": false,
    "raisedBy": [
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240619115135.GE2494510@nvidia.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240619124205.GF2494510@nvidia.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240620230832.GM2494510@nvidia.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240621122605.GP2494510@nvidia.com"
        }
      }
    ],
    "scenarios": [],
    "answers": [
      {
        "design": "shmem-gup-exclusive",
        "answer": "Mapping raw page frames would give up O_DIRECT."
      }
    ]
  },
  {
    "id": "R27",
    "title": "A pair of files with folios moving between",
    "statement": "Could guest_memfd be paired with a memfd and folios be moved between the two on each conversion?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "96df0073-6fde-4252-a9cb-22eeb0a876bb@redhat.com"
        }
      },
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "ZgVNXpUS8Ku37BLp@google.com",
          "note": "an earlier form of the idea, read as quoted in a later mail"
        }
      }
    ],
    "scenarios": [
      "S006",
      "S047"
    ],
    "answers": [
      {
        "design": "guest-memfd-in-place",
        "answer": "Not pursued."
      }
    ]
  },
  {
    "id": "R28",
    "title": "Gunyah wants holes in the linear map",
    "statement": "Gunyah needs private memory to be absent from the linear map of the host kernel.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Berman",
        "source": {
          "kind": "mail",
          "ref": "20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com"
        }
      }
    ],
    "scenarios": [
      "S061",
      "S064"
    ],
    "answers": [
      {
        "design": "guest-memfd-in-place",
        "answer": "A flag that removes the memory from the linear map is in flight; GUP is then impossible.",
        "source": [
          {
            "kind": "mail",
            "ref": "20260114134510.1835-8-kalyazin@amazon.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Not addressed."
      }
    ]
  },
  {
    "id": "R29",
    "title": "SIGBUS or SIGSEGV",
    "statement": "Which signal should a process get that touches private memory? One side argued for SIGSEGV, another called the choice a minor detail.",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "fc486cb4-0fe3-403f-b5e6-26d2140fcef9@redhat.com",
          "note": "as quoted by Hildenbrand"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "fc486cb4-0fe3-403f-b5e6-26d2140fcef9@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S003",
      "S004",
      "S007",
      "S015",
      "S018",
      "S070"
    ],
    "answers": [
      {
        "design": "guest-memfd-in-place",
        "answer": "SIGBUS."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "SIGSEGV."
      }
    ]
  },
  {
    "id": "R30",
    "title": "uaccess and zeropad must not break",
    "statement": "System calls that are handed a private buffer, and kernel loads that run over the end of a page, must fail cleanly or be fixed up.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "ZnUsmFFslBWZxGIq@google.com"
        }
      }
    ],
    "scenarios": [
      "S059",
      "S060",
      "S061",
      "S069"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Met."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Met."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Met."
      }
    ]
  },
  {
    "id": "R31",
    "title": "Many references look like a pin",
    "statement": "On a small folio a large number of plain references cannot be told from a pin; such a false positive must not become a functional failure.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Deacon",
        "source": {
          "kind": "mail",
          "ref": "20240322163654.GG5634@willie-the-truck"
        }
      },
      {
        "who": "Deacon",
        "source": {
          "kind": "mail",
          "ref": "20240327193157.GA11880@willie-the-truck"
        }
      }
    ],
    "scenarios": [
      "S033"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: private memory is never mapped by the host, so nothing can pin it."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Any additional reference blocks the conversion, and the caller can retry."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The false positive exists in v1 of the patches."
      }
    ]
  },
  {
    "id": "R32",
    "title": "Who removes the host mapping on unshare",
    "statement": "When a guest takes a page back, who removes the host mapping: user space with an acknowledgement, the kernel by a reverse-map walk, or the VMM after an exit of KVM_RUN?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Tabba",
        "source": {
          "kind": "mail",
          "ref": "20240222161047.402609-1-tabba@google.com"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "fc486cb4-0fe3-403f-b5e6-26d2140fcef9@redhat.com"
        }
      },
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "fc486cb4-0fe3-403f-b5e6-26d2140fcef9@redhat.com",
          "note": "as quoted by Hildenbrand"
        }
      }
    ],
    "scenarios": [
      "S007",
      "S015",
      "S016",
      "S071"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: there is no host mapping of guest_memfd."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "The kernel removes it as part of the conversion."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Not needed: the mapping stays and stage-2 denies the access."
      }
    ]
  },
  {
    "id": "R33",
    "title": "Copy-on-write of private pages",
    "statement": "Copy-on-write must never make the kernel read a private page.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Deacon",
        "source": {
          "kind": "mail",
          "ref": "20240327193454.GB11880@willie-the-truck"
        }
      }
    ],
    "scenarios": [
      "S067",
      "S068"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: the file cannot be mapped."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Private (copy-on-write) mappings of the file are refused."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The page is marked as belonging to one process only (AnonExclusive)."
      }
    ]
  },
  {
    "id": "R34",
    "title": "Shared memory in other processes",
    "statement": "Other host processes, such as a vhost-user back end or a sandboxed device of crosvm, must be able to map the shared memory of a guest.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "2d6fc3c0-a55b-4316-90b8-deabb065d007@redhat.com"
        }
      },
      {
        "who": "Deacon",
        "source": {
          "kind": "mail",
          "ref": "20240327193454.GB11880@willie-the-truck"
        }
      }
    ],
    "scenarios": [
      "S015",
      "S087"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "The shared side is an ordinary memfd."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "The other process maps the guest_memfd file."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Possible with shmem, not with anonymous memory."
      }
    ]
  },
  {
    "id": "R35",
    "title": "Three kinds of sharing",
    "statement": "Three directions have to be supported: host memory given to the guest to see, guest memory shared with the host, and pages that the guest relinquishes.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Deacon",
        "source": {
          "kind": "mail",
          "ref": "20240327193454.GB11880@willie-the-truck"
        }
      }
    ],
    "scenarios": [
      "S001",
      "S006",
      "S007",
      "S012",
      "S091",
      "S092",
      "S093"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "The first kind should not use guest_memfd at all.",
        "source": [
          {
            "kind": "mail",
            "ref": "Zg3xF7dTtx6hbmZj@google.com"
          }
        ]
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "All three are served by one file."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "All three are served."
      }
    ]
  },
  {
    "id": "R36",
    "title": "IOMMU rules A and B",
    "statement": "Devices owned by the host must follow the rules of the CPU: (A) the hypervisor does not trust the host and enforces privacy itself; (B) preferably user space cannot set up such an access either.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Saleh",
        "source": {
          "kind": "mail",
          "ref": "ZnQpslcah7dcSS8z@google.com"
        }
      },
      {
        "who": "Saleh",
        "source": {
          "kind": "mail",
          "ref": "ZnRZyBy_uxtjQHsz@google.com"
        }
      }
    ],
    "scenarios": [
      "S050",
      "S051",
      "S052",
      "S053",
      "S054",
      "S055",
      "S057",
      "S058"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Same rules; the hypervisor enforces A whatever the backing is.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZnRZyBy_uxtjQHsz@google.com"
          }
        ]
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Same rules; the hypervisor enforces A whatever the backing is.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZnRZyBy_uxtjQHsz@google.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Same rules; pinning is said not to be needed to protect private memory.",
        "source": [
          {
            "kind": "mail",
            "ref": "ZnRZyBy_uxtjQHsz@google.com"
          }
        ]
      }
    ]
  },
  {
    "id": "R37",
    "title": "IOMMU tables in the secure world",
    "statement": "If firmware owns the IOMMU tables they may be populated through KVM; whether SEV-TIO needs the same was disputed.",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240620143406.GJ2494510@nvidia.com"
        }
      },
      {
        "who": "Tian",
        "source": {
          "kind": "mail",
          "ref": "BN9PR11MB5276D7FAC258CFC02F75D0648CB32@BN9PR11MB5276.namprd11.prod.outlook.com"
        }
      },
      {
        "who": "Tian",
        "source": {
          "kind": "mail",
          "ref": "BN9PR11MB52763711D023C0A50171C2EB8CBE2@BN9PR11MB5276.namprd11.prod.outlook.com"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240805232246.GH478300@nvidia.com"
        }
      }
    ],
    "scenarios": [
      "S057"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Open."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "File and offset are handed to iommufd, which is described as the new way.",
        "source": [
          {
            "kind": "mail",
            "ref": "20241016225157.GQ3559746@nvidia.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "A host user mapping and GUP are needed."
      }
    ]
  },
  {
    "id": "R38",
    "title": "O_DIRECT to shared memory",
    "statement": "Direct I/O into shared guest memory needs a host user address and GUP.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "a809ed94-e3b8-4f1e-964b-44a049de8a81@redhat.com"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "9cee402b-eea0-4a66-870b-d2bc7a137c9f@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S027",
      "S028",
      "S029"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Works on the shared side, which is an ordinary memfd."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Allowed on shared memory and under the control of user space."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Allowed."
      }
    ]
  },
  {
    "id": "R39",
    "title": "Splitting loses the HVO saving",
    "statement": "Splitting a huge page means to restore the page descriptors that HVO had freed.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "66a285fc-e54e-4247-8801-e7e17ad795a6@redhat.com"
        }
      },
      {
        "who": "MM alignment session",
        "source": {
          "kind": "mail",
          "ref": "20240712232937.2861788-1-ackerleytng@google.com",
          "note": "notes by Tng"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20241016115737.GC3559746@nvidia.com"
        }
      }
    ],
    "scenarios": [
      "S047"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Accepted for now."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Does not arise."
      }
    ]
  },
  {
    "id": "R40",
    "title": "Splitting at creation defeats huge pages",
    "statement": "Splitting all memory to small pages when the file is created would make support for huge pages pointless. The later exchange narrows this to host mappings.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZpaZtPKrXolEduZH@google.com"
        }
      },
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZpavP3K_xAMiu4kE@google.com",
          "note": "only host mappings are meant"
        }
      },
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240716201103.GE1482543@nvidia.com",
          "note": "only host mappings are meant"
        }
      }
    ],
    "scenarios": [
      "S047",
      "S048",
      "S049"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Splitting on demand is in flight."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Does not arise."
      }
    ]
  },
  {
    "id": "R41",
    "title": "Zero before reuse",
    "statement": "A page must be zeroed before the host reuses it; doing so lazily is not enough where a device can reach the page before a CPU touches it.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "fc486cb4-0fe3-403f-b5e6-26d2140fcef9@redhat.com",
          "note": "as quoted by Hildenbrand"
        }
      },
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "fc486cb4-0fe3-403f-b5e6-26d2140fcef9@redhat.com"
        }
      },
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "ZeXAOit6O0stdxw3@google.com"
        }
      }
    ],
    "scenarios": [
      "S063",
      "S088",
      "S089",
      "S091"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Left to an architecture hook."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Left to an architecture hook."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The hypervisor zeroes the page."
      }
    ]
  },
  {
    "id": "R42",
    "title": "Is a page zeroed on conversion",
    "statement": "Does a conversion zero the page or keep its content?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Berman",
        "source": {
          "kind": "mail",
          "ref": "e8f55fef-1821-408e-88ed-b25200ef66c9@amazon.co.uk",
          "note": "discussed together with Tng and Roy"
        }
      },
      {
        "who": "Tng",
        "source": {
          "kind": "mail",
          "ref": "e8f55fef-1821-408e-88ed-b25200ef66c9@amazon.co.uk",
          "note": "discussed together with Berman and Roy"
        }
      },
      {
        "who": "Roy",
        "source": {
          "kind": "mail",
          "ref": "e8f55fef-1821-408e-88ed-b25200ef66c9@amazon.co.uk"
        }
      }
    ],
    "scenarios": [
      "S002",
      "S006",
      "S008"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "The guest gets another page, which is zero."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Depends on the VM kind: not for pKVM, Gunyah and TDX, yes for SEV, open for software-protected VMs."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "No."
      }
    ]
  },
  {
    "id": "R43",
    "title": "What user space wants and what is",
    "statement": "The attribute set by user space says what is wanted, and the hardware or hypervisor state says what is the case. Which one counts, and where is it kept?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Christopherson",
        "source": {
          "kind": "mail",
          "ref": "ZwWOfXd9becAm4lH@google.com"
        }
      },
      {
        "who": "Tng",
        "source": {
          "kind": "mail",
          "ref": "diqz8quunrlw.fsf@ackerleytng-ctop.c.googlers.com"
        }
      }
    ],
    "scenarios": [
      "S005",
      "S009",
      "S010",
      "S017",
      "S055",
      "S074",
      "S105",
      "S106"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "An attribute per VM."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "An attribute per file; it excludes the per-VM attribute."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The hypervisor state is the only record."
      }
    ]
  },
  {
    "id": "R44",
    "title": "Memory that must stay movable",
    "statement": "What happens with guest pages that lie in ZONE_MOVABLE or CMA memory?",
    "kind": "question",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com"
        }
      }
    ],
    "scenarios": [
      "S099",
      "S100"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Memory is allocated unmovable from the start."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Memory is allocated unmovable from the start."
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "A long-term pin first migrates the page out of such memory."
      }
    ]
  },
  {
    "id": "R45",
    "title": "Refusal as a whole",
    "statement": "One reviewer declared that the feature would not be supported in any form.",
    "kind": "opinion",
    "runnable": false,
    "raisedBy": [
      {
        "who": "Hellwig",
        "source": {
          "kind": "mail",
          "ref": "ZnOsAEV3GycCcqSX@infradead.org"
        }
      }
    ],
    "scenarios": [],
    "answers": []
  },
  {
    "id": "R46",
    "title": "Performance evidence first",
    "statement": "Evidence of a performance gain should be shown before such a mechanism is considered.",
    "kind": "opinion",
    "runnable": false,
    "raisedBy": [
      {
        "who": "Gunthorpe",
        "source": {
          "kind": "mail",
          "ref": "20240621122605.GP2494510@nvidia.com"
        }
      }
    ],
    "scenarios": [],
    "answers": [
      {
        "design": "shmem-gup-exclusive",
        "answer": "None was posted in the thread."
      }
    ]
  },
  {
    "id": "R47",
    "title": "Kernel references make conversion unreliable",
    "statement": "References that the kernel itself holds for a while, such as those of the LRU lists, can make a conversion fail from time to time.",
    "kind": "objection",
    "runnable": true,
    "raisedBy": [
      {
        "who": "authors of the in-place conversion series",
        "source": {
          "kind": "mail",
          "ref": "02aad35b728f4918e62dc6eb1d1d5546487b099e.1760731772.git.ackerleytng@google.com"
        }
      }
    ],
    "scenarios": [
      "S031",
      "S034"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Does not arise: there is no in-place conversion."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Folios are kept off the LRU lists, or the batches are drained before the check.",
        "source": [
          {
            "kind": "mail",
            "ref": "20260522-gmem-inplace-conversion-v7-0-2f0fae496530@google.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Not affected."
      }
    ]
  }
];

export const profiles: readonly Profile[] = [
  {
    "axis": "guest-memfd",
    "name": "6.18",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "mmap and a shared start for the whole file; no conversion of single pages.",
    "switches": [
      {
        "name": "init",
        "value": "shared"
      },
      {
        "name": "unshareDeniable",
        "value": "true"
      },
      {
        "name": "invalidateOnPkvm",
        "value": "defer"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "176013139711.972957.8677531848796740648.b4-ty@google.com",
        "note": "kvm-x86 fixes of October 2025"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "6.8-dual",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "Private memory only; shared memory lives in a second, ordinary backing; attributes per VM.",
    "switches": [
      {
        "name": "init",
        "value": "private"
      },
      {
        "name": "unshareDeniable",
        "value": "true"
      },
      {
        "name": "invalidateOnPkvm",
        "value": "defer"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "in-place",
    "status": "runnable",
    "default": true,
    "maturity": "queued",
    "summary": "One file for private and shared memory; the conversion ioctl on the descriptor changes the state of a range, in place. The file starts shared and can be mapped.",
    "switches": [
      {
        "name": "init",
        "value": "shared"
      },
      {
        "name": "unshareDeniable",
        "value": "true"
      },
      {
        "name": "invalidateOnPkvm",
        "value": "defer"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20260618-gmem-inplace-conversion-v8-0-9d2959357853@google.com",
        "note": "in-place conversion v8, cover"
      },
      {
        "kind": "mail",
        "ref": "179020729234.3705601.1107773864262006341@gitolite.kernel.org",
        "note": "linux-next of 2026-09-23 lists the series"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "no-direct-map",
    "status": "pending",
    "default": false,
    "maturity": "posted",
    "summary": "Folios are taken out of the kernel's linear map (GUEST_MEMFD_FLAG_NO_DIRECT_MAP).",
    "switches": [
      {
        "name": "init",
        "value": "shared"
      },
      {
        "name": "unshareDeniable",
        "value": "true"
      },
      {
        "name": "invalidateOnPkvm",
        "value": "defer"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20260114134510.1835-8-kalyazin@amazon.com",
        "note": "direct-map removal v9, 7/13"
      }
    ]
  },
  {
    "axis": "hypervisor",
    "name": "gunyah",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "Gunyah: donate, lend, share, accept, release, reclaim.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "reclaim"
      },
      {
        "name": "relinquish",
        "value": "false"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@36ca3a2a0d89"
      }
    ],
    "iommu": "nested"
  },
  {
    "axis": "hypervisor",
    "name": "none",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "Ordinary KVM: MMU notifiers are followed.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "reclaim"
      },
      {
        "name": "relinquish",
        "value": "false"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ],
    "iommu": "none"
  },
  {
    "axis": "hypervisor",
    "name": "pkvm-2026",
    "status": "runnable",
    "default": true,
    "maturity": "queued",
    "summary": "pKVM with the protected-memory series of 2026: forced reclaim and poisoned entries.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "reclaim"
      },
      {
        "name": "relinquish",
        "value": "false"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c"
      },
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15 lists the protected-memory series"
      }
    ],
    "iommu": "nested"
  },
  {
    "axis": "hypervisor",
    "name": "pkvm-android-2024",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "Android's pKVM of 2024: a process that touches guest memory is killed, a stray kernel access crashes the host.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "crash"
      },
      {
        "name": "relinquish",
        "value": "true"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20240319143119.GA2736@willie-the-truck",
        "note": "Deacon: a stray kernel access crashes the host"
      }
    ],
    "iommu": "pv"
  },
  {
    "axis": "hypervisor",
    "name": "pkvm-android-6.12",
    "status": "runnable",
    "default": false,
    "maturity": "shipped",
    "summary": "Android's pKVM: relinquish, DMA reference counts, devices owned by guests.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "reclaim"
      },
      {
        "name": "relinquish",
        "value": "true"
      },
      {
        "name": "guestDevices",
        "value": "true"
      }
    ],
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12 arch/arm64/kvm/hyp/nvhe/mem_protect.c (commit not known)"
      }
    ],
    "iommu": "pv"
  },
  {
    "axis": "hypervisor",
    "name": "sev-snp",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "AMD SEV-SNP at page-state level.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "reclaim"
      },
      {
        "name": "relinquish",
        "value": "false"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c"
      }
    ],
    "iommu": "none"
  },
  {
    "axis": "hypervisor",
    "name": "sw-protected",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "KVM_X86_SW_PROTECTED_VM: nobody enforces privacy against the kernel.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "reclaim"
      },
      {
        "name": "relinquish",
        "value": "false"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      }
    ],
    "iommu": "none"
  },
  {
    "axis": "hypervisor",
    "name": "tdx",
    "status": "pending",
    "default": false,
    "maturity": "shipped",
    "summary": "Intel TDX at page-state level.",
    "switches": [
      {
        "name": "userFault",
        "value": "signal"
      },
      {
        "name": "linearMapFault",
        "value": "reclaim"
      },
      {
        "name": "relinquish",
        "value": "false"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      }
    ],
    "iommu": "none"
  },
  {
    "axis": "hypervisor",
    "name": "upstream-2024",
    "status": "runnable",
    "default": false,
    "maturity": "shipped",
    "summary": "Mainline EL2 of 2024: any touch of guest memory by the host is fatal.",
    "switches": [
      {
        "name": "userFault",
        "value": "fatal"
      },
      {
        "name": "linearMapFault",
        "value": "crash"
      },
      {
        "name": "relinquish",
        "value": "false"
      },
      {
        "name": "guestDevices",
        "value": "false"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20240319143119.GA2736@willie-the-truck",
        "note": "Deacon: a stray kernel access crashes the host"
      },
      {
        "kind": "inference",
        "ref": "mainline EL2 of 2024 has no injection of the abort into user space"
      }
    ],
    "iommu": "none"
  },
  {
    "axis": "iommu",
    "name": "nested",
    "status": "runnable",
    "default": true,
    "maturity": "posted",
    "summary": "The host owns stage 1; the hypervisor mirrors the CPU stage 2 into the SMMU stage 2.",
    "switches": [
      {
        "name": "mapGuestShared",
        "value": "refuse"
      },
      {
        "name": "smmuFault",
        "value": "terminate"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh, the two IOMMU designs"
      },
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "trap-and-emulate v4, cover"
      }
    ]
  },
  {
    "axis": "iommu",
    "name": "none",
    "status": "runnable",
    "default": false,
    "maturity": "shipped",
    "summary": "No IOMMU support at EL2; no device reaches memory.",
    "switches": [
      {
        "name": "mapGuestShared",
        "value": "refuse"
      },
      {
        "name": "smmuFault",
        "value": "terminate"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh, the two IOMMU designs"
      }
    ]
  },
  {
    "axis": "iommu",
    "name": "pv",
    "status": "runnable",
    "default": false,
    "maturity": "posted",
    "summary": "The hypervisor owns the IOMMU tables; the host maps and unmaps by hypercall.",
    "switches": [
      {
        "name": "mapGuestShared",
        "value": "refuse"
      },
      {
        "name": "smmuFault",
        "value": "terminate"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh, the two IOMMU designs"
      },
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      }
    ]
  },
  {
    "axis": "iommu",
    "name": "seed-literal",
    "status": "pending",
    "default": false,
    "maturity": "hypothetical",
    "summary": "Design pv as the seed mail can be read: a page that a guest shares may be mapped, and cannot be unshared while it is.",
    "switches": [
      {
        "name": "mapGuestShared",
        "value": "allow"
      },
      {
        "name": "smmuFault",
        "value": "terminate"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh, the two IOMMU designs"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "exclusive-intended",
    "status": "runnable",
    "default": true,
    "maturity": "posted",
    "summary": "The exclusive pin as its cover letter, commit messages and answers describe it, without the defects of the posted code.",
    "switches": [
      {
        "name": "unshareDeniable",
        "value": "true"
      },
      {
        "name": "exclusiveScope",
        "value": "perPin"
      },
      {
        "name": "pinCount",
        "value": "biased"
      },
      {
        "name": "sharedPin",
        "value": "keep"
      },
      {
        "name": "anon",
        "value": "false"
      },
      {
        "name": "exclusivePin",
        "value": "on"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
        "note": "exclusive GUP RFC, cover"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "exclusive-rfc-v1",
    "status": "pending",
    "default": false,
    "maturity": "posted",
    "summary": "The exclusive pin exactly as posted, defects included.",
    "switches": [
      {
        "name": "unshareDeniable",
        "value": "true"
      },
      {
        "name": "exclusiveScope",
        "value": "perPin"
      },
      {
        "name": "pinCount",
        "value": "biased"
      },
      {
        "name": "sharedPin",
        "value": "keep"
      },
      {
        "name": "anon",
        "value": "false"
      },
      {
        "name": "exclusivePin",
        "value": "on"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "longterm-2026",
    "status": "pending",
    "default": false,
    "maturity": "queued",
    "summary": "What pKVM merged: an ordinary long-term pin, and forced reclaim instead of exclusivity.",
    "switches": [
      {
        "name": "unshareDeniable",
        "value": "false"
      },
      {
        "name": "exclusiveScope",
        "value": "perPin"
      },
      {
        "name": "pinCount",
        "value": "biased"
      },
      {
        "name": "sharedPin",
        "value": "keep"
      },
      {
        "name": "anon",
        "value": "false"
      },
      {
        "name": "exclusivePin",
        "value": "on"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15 lists the protected-memory series"
      }
    ]
  }
];

export const switches: readonly Switch[] = [
  {
    "axis": "guest-memfd",
    "name": "init",
    "values": [
      "shared",
      "private"
    ],
    "question": "Does a fresh file start shared (GUEST_MEMFD_FLAG_INIT_SHARED) or private?",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c"
      },
      {
        "kind": "mail",
        "ref": "20260618-gmem-inplace-conversion-v8-0-9d2959357853@google.com",
        "note": "in-place conversion v8, cover"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "invalidateOnPkvm",
    "values": [
      "defer",
      "refuse",
      "poison"
    ],
    "question": "What does an invalidation do to a page that a protected guest holds, given that EL2 offers no way to zap it: keep the folio until teardown, refuse the request, or force-reclaim?",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c"
      },
      {
        "kind": "inference",
        "ref": "EL2 offers only force reclaim for a live protected guest"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "unshareDeniable",
    "values": [
      "true",
      "false"
    ],
    "question": "May the host refuse a guest's unshare? The 2024 RFC asks the host first; the merged protected-memory code lets the guest decide alone.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222161047.402609-23-tabba@google.com",
        "note": "guest_memfd for pKVM RFC, 22/26: the host may deny an unshare"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c"
      }
    ]
  },
  {
    "axis": "hypervisor",
    "name": "guestDevices",
    "values": [
      "false",
      "true"
    ],
    "question": "Can a device be owned by a guest?",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493:arch/arm64/kvm/hyp/nvhe/device/device.c"
      },
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh, the two IOMMU designs"
      }
    ]
  },
  {
    "axis": "hypervisor",
    "name": "linearMapFault",
    "values": [
      "reclaim",
      "crash"
    ],
    "question": "What happens on a stray access of the kernel through its linear map: forced reclaim, or a crash?",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "annotated copy of arch/arm64/mm/fault.c (repository not known)"
      },
      {
        "kind": "mail",
        "ref": "20240319143119.GA2736@willie-the-truck",
        "note": "Deacon: a stray kernel access crashes the host"
      }
    ]
  },
  {
    "axis": "hypervisor",
    "name": "relinquish",
    "values": [
      "false",
      "true"
    ],
    "question": "Can a guest give a page back (MEM_RELINQUISH)?",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12 arch/arm64/kvm/hyp/nvhe/mem_protect.c (commit not known)"
      },
      {
        "kind": "mail",
        "ref": "20240222161047.402609-9-tabba@google.com",
        "note": "relinquish in the 2024 RFC"
      }
    ]
  },
  {
    "axis": "hypervisor",
    "name": "userFault",
    "values": [
      "signal",
      "fatal"
    ],
    "question": "What happens when a host process touches a page of a guest: a signal for the process, or the end of the host?",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnUsmFFslBWZxGIq@google.com",
        "note": "Perret: the process is killed"
      },
      {
        "kind": "mail",
        "ref": "20240319143119.GA2736@willie-the-truck",
        "note": "Deacon: a stray kernel access crashes the host"
      }
    ]
  },
  {
    "axis": "iommu",
    "name": "mapGuestShared",
    "values": [
      "refuse",
      "allow"
    ],
    "question": "May a host map a page for DMA that a guest shares with it (design pv)?",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      },
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh, the two IOMMU designs"
      }
    ]
  },
  {
    "axis": "iommu",
    "name": "smmuFault",
    "values": [
      "terminate",
      "stall",
      "hostError"
    ],
    "question": "What does a device see whose access the SMMU's stage 2 refuses? The hardware decides, not the backing.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh, the two IOMMU designs"
      },
      {
        "kind": "mail",
        "ref": "20241008115710.063802837@linuxfoundation.org",
        "note": "stage-2 stall support"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "anon",
    "values": [
      "false",
      "true"
    ],
    "question": "Is the memory a shared memfd mapping or anonymous?",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
        "note": "exclusive GUP RFC, cover"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTzuqd5PYdZzAGWTjH+EyhomCeGSaFvDjgZfU7GUAWqu9A@mail.gmail.com",
        "note": "Tabba: anonymous memory is used for pKVM"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "exclusivePin",
    "values": [
      "on",
      "off"
    ],
    "question": "Is the kernel built with CONFIG_EXCLUSIVE_PIN?",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "exclusiveScope",
    "values": [
      "perPin",
      "oncePerFolio"
    ],
    "question": "Does a second page of one large folio need a second exclusive pin, or does the folio's one exclusive pin cover it?",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com",
        "note": "Hildenbrand: pins are per folio"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "pinCount",
    "values": [
      "biased",
      "exact"
    ],
    "question": "Are pins of a small folio read out of its reference count (1024 for each pin, so that many plain references look like a pin), or counted exactly?",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "20240327193454.GB11880@willie-the-truck",
        "note": "Deacon on false positives"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "sharedPin",
    "values": [
      "keep",
      "drop"
    ],
    "question": "Does KVM keep its normal pin while the guest shares the page?",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTz_=J+bDpqciaMnNja4uz1Njcpg5NVh_GW2tya-suA7kQ@mail.gmail.com",
        "note": "Tabba: no pin needed while shared"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "unshareDeniable",
    "values": [
      "true",
      "false"
    ],
    "question": "May the host refuse a guest's unshare because it cannot take the exclusive pin again? The RFC's re-pin can fail; the merged code lets the guest decide alone.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c"
      }
    ]
  }
];

export const triples: readonly Triple[] = [
  {
    "backing": "guest-memfd:in-place",
    "hypervisor": "pkvm-2026",
    "iommu": "nested",
    "maturity": "hypothetical",
    "note": "Protected pKVM guests over an in-place guest_memfd are not merged, and the nested SMMU series was at v8 in September 2026."
  },
  {
    "backing": "guest-memfd:in-place",
    "hypervisor": "pkvm-2026",
    "iommu": "pv",
    "maturity": "hypothetical",
    "note": "The pv IOMMU exists in RFCs and in Android only."
  },
  {
    "backing": "guest-memfd:in-place",
    "hypervisor": "pkvm-android-6.12",
    "iommu": "pv",
    "maturity": "hypothetical",
    "note": "Android backs protected guests with pinned memory."
  },
  {
    "backing": "shmem-gup:exclusive-intended",
    "hypervisor": "pkvm-2026",
    "iommu": "nested",
    "maturity": "hypothetical",
    "note": "The exclusive pin never met the merged protected-memory code."
  },
  {
    "backing": "shmem-gup:exclusive-intended",
    "hypervisor": "pkvm-2026",
    "iommu": "pv",
    "maturity": "hypothetical",
    "note": "Neither the exclusive pin nor the pv IOMMU was merged."
  },
  {
    "backing": "shmem-gup:exclusive-intended",
    "hypervisor": "pkvm-android-6.12",
    "iommu": "pv",
    "maturity": "hypothetical",
    "note": "Android uses an ordinary long-term pin."
  },
  {
    "backing": "shmem-gup:exclusive-intended",
    "hypervisor": "upstream-2024",
    "iommu": "none",
    "maturity": "posted",
    "note": "What the RFC of June 2024 was written for."
  },
  {
    "backing": "shmem-gup:longterm-2026",
    "hypervisor": "pkvm-2026",
    "iommu": "nested",
    "maturity": "posted",
    "note": "The pin is merged; the nested SMMU series is posted."
  },
  {
    "backing": "shmem-gup:longterm-2026",
    "hypervisor": "pkvm-2026",
    "iommu": "none",
    "maturity": "queued",
    "note": "What pKVM merged in 2026."
  }
];
