// Generated from schema/ and data/ by tools/generate.ts. Do not edit: run `npm run generate`.

import type { Bound, Hypercall, NamedPair, Profile, Requirement, Rule, Switch, Triple, Workload } from './types.js';

export const rules: readonly Rule[] = [
  {
    "id": "CPU-ACTOR-001",
    "level": "MUST",
    "sentence": "An operation that a design does not offer MUST be reported as not offered and change nothing.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "conventions of a run: what a scenario step means"
      }
    ]
  },
  {
    "id": "CPU-ACTOR-002",
    "level": "MUST",
    "sentence": "An operation of a process, guest or host that has been killed MUST NOT run.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "conventions of a run: what a scenario step means"
      }
    ]
  },
  {
    "id": "CPU-ACTOR-003",
    "level": "MUST",
    "sentence": "An operation on a range without a page MUST succeed and change nothing.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "conventions of a run: what a scenario step means"
      }
    ]
  },
  {
    "id": "CPU-FILE-001",
    "level": "MUST",
    "sentence": "A kernel operation on an index beyond the end of the backing file MUST fail.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a file has no page beyond its end"
      }
    ]
  },
  {
    "id": "CPU-GUEST-001",
    "level": "MUST",
    "sentence": "A guest access through an entry of its stage 2 MUST reach the page without the host taking part, but for permissions that the host may add.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_relax_perms_guest"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/pkvm.c:pkvm_pgtable_stage2_map",
        "note": "repository and commit not known"
      }
    ]
  },
  {
    "id": "CPU-GUEST-002",
    "level": "MUST",
    "sentence": "A guest access at a poisoned gfn MUST end KVM_RUN with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/pkvm.c:pkvm_pgtable_stage2_map",
        "note": "repository and commit not known"
      }
    ]
  },
  {
    "id": "CPU-HOST-001",
    "level": "MUST",
    "sentence": "A host access to a page that its stage 2 maps MUST behave as an access to ordinary memory.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_idmap"
      }
    ]
  },
  {
    "id": "CPU-HOST-002",
    "level": "MUST",
    "sentence": "An EL2 that treats every host touch of guest memory as fatal MUST stop the host, whoever made the access.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "mainline of 2024 had no handling of such an abort"
      }
    ],
    "switch": "hypervisor:userFault=fatal"
  },
  {
    "id": "CPU-HOST-003",
    "level": "MUST",
    "sentence": "A process that touches a page its host has lost to a guest or to the hypervisor MUST get SIGSEGV.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@0cfa80d3:Documentation/virt/kvm/arm/pkvm.rst"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_inject_mem_abort"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/mm/fault.c",
        "note": "annotated copy; repository not known"
      }
    ],
    "switch": "hypervisor:userFault=signal"
  },
  {
    "id": "CPU-HOST-004",
    "level": "MUST",
    "sentence": "A system call whose buffer lies in a page that the host has lost MUST fail with EFAULT, for the access has a fixup.",
    "confidence": "code",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@0cfa80d3:Documentation/virt/kvm/arm/pkvm.rst"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/mm/fault.c",
        "note": "annotated copy; repository not known"
      }
    ]
  },
  {
    "id": "CPU-HOST-005",
    "level": "MUST",
    "sentence": "A word-at-a-time load that runs across into a page that the host has lost MUST go on with zeroes.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/mm/fault.c",
        "note": "annotated copy; repository not known"
      },
      {
        "kind": "inference",
        "ref": "load_unaligned_zeropad has a fixup that pads"
      }
    ]
  },
  {
    "id": "CPU-HOST-006",
    "level": "MUST",
    "sentence": "A kernel access without a fixup to a page that the host has lost MUST stop a host that cannot reclaim the page by force.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "no forced reclaim existed before 2026"
      }
    ],
    "switch": "hypervisor:linearMapFault=crash"
  },
  {
    "id": "CPU-HOST-007",
    "level": "MUST",
    "sentence": "A kernel access without a fixup to a guest's private page MUST make the host reclaim it by force, after which the access runs again on a wiped page and the guest has lost it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/mm/fault.c",
        "note": "annotated copy; repository not known"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_force_reclaim_page_guest"
      }
    ],
    "switch": "hypervisor:linearMapFault=reclaim"
  },
  {
    "id": "CPU-HOST-008",
    "level": "MUST",
    "sentence": "A kernel access without a fixup to a page that cannot be reclaimed by force MUST stop the host.",
    "confidence": "code",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@0cfa80d3:Documentation/virt/kvm/arm/pkvm.rst"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/mm/fault.c",
        "note": "annotated copy; repository not known"
      }
    ]
  },
  {
    "id": "CPU-HOST-009",
    "level": "MUST",
    "sentence": "A kernel access to a page whose forced reclaim says EAGAIN MUST be retried, for ever where the owner is gone.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/mm/fault.c",
        "note": "annotated copy; repository not known"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_decode_gfn_meta"
      }
    ]
  },
  {
    "id": "CPU-SLOT-001",
    "level": "MUST",
    "sentence": "A guest access to a gfn without a memslot MUST exit to user space as MMIO.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "KVM treats an address outside every memslot as emulated registers"
      }
    ]
  },
  {
    "id": "CPU-SLOT-002",
    "level": "MUST",
    "sentence": "A private access of a confidential guest to a gfn without a memslot MUST end KVM_RUN with a memory fault: nothing emulates registers in private memory.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240507155817.3951344-13-pbonzini@redhat.com",
        "note": "no emulated MMIO for private accesses; 6.8 already exits for a private gfn without a memslot"
      },
      {
        "kind": "inference",
        "ref": "a page that the guest never shared is meant for private"
      }
    ]
  },
  {
    "id": "CPU-VM-001",
    "level": "MUST",
    "sentence": "An ioctl on a VM that the VMM has closed MUST fail with EBADF.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the descriptor is gone"
      }
    ]
  },
  {
    "id": "CPU-VM-002",
    "level": "MUST",
    "sentence": "Running a vCPU that EL2 would not load MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__kvm_vcpu_run",
        "note": "tree of September 2026; repository not known"
      }
    ]
  },
  {
    "id": "CPU-VM-003",
    "level": "MAY",
    "sentence": "The host MAY fill or use up the pages that EL2 takes for page tables; only calls that map into a guest depend on them.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__guest_check_pgtable_memcache"
      },
      {
        "kind": "mail",
        "ref": "20260501112149.2824881-1-tabba@google.com"
      }
    ]
  },
  {
    "id": "CPU-VM-004",
    "level": "MUST",
    "sentence": "A guest MUST NOT run, and nothing be done for it, while no vCPU of it is in KVM_RUN: its faults and calls are handled there.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "aosp-mirror/kernel_common@dabd63d8427735553718dbeaafe90ba5dfd672ba:arch/arm64/kvm/arm.c:kvm_arch_vcpu_ioctl_run",
        "note": "the vCPU is loaded, entered, its exits handled, and put, all within the ioctl"
      }
    ]
  },
  {
    "id": "CPU-VMA-001",
    "level": "MUST",
    "sentence": "A load or store of a process at an address without a mapping MUST deliver SIGSEGV to it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "Linux mm: what access to an address does that no mapping or file covers"
      }
    ]
  },
  {
    "id": "CPU-VMA-002",
    "level": "MUST",
    "sentence": "A load or store through a mapping beyond the end of the file MUST deliver SIGBUS to the process.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "Linux mm: what access to an address does that no mapping or file covers"
      }
    ]
  },
  {
    "id": "CPU-VMA-003",
    "level": "MUST",
    "sentence": "A system call whose buffer no mapping or file page covers MUST fail with EFAULT.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "Linux mm: what access to an address does that no mapping or file covers"
      }
    ]
  },
  {
    "id": "CPU-VMA-004",
    "level": "MUST",
    "sentence": "Taking pages by user address where no mapping or file page covers it MUST fail with EFAULT.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "Linux mm: what access to an address does that no mapping or file covers"
      }
    ]
  },
  {
    "id": "GMEM-BIND-001",
    "level": "MUST",
    "sentence": "A memslot MUST bind a range of the file that no memslot is bound to, at guest pages that no memslot of the VM covers.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      }
    ]
  },
  {
    "id": "GMEM-BIND-002",
    "level": "MUST",
    "sentence": "A memslot that exists MUST NOT be set again with a guest_memfd: EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL"
      }
    ]
  },
  {
    "id": "GMEM-BIND-003",
    "level": "MUST",
    "sentence": "A memslot over guest pages of another one MUST fail with EEXIST before its binding is looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EEXIST"
      }
    ]
  },
  {
    "id": "GMEM-BIND-004",
    "level": "MUST",
    "sentence": "A guest_memfd MUST NOT be bound to another VM than the one that created it: EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL"
      }
    ]
  },
  {
    "id": "GMEM-BIND-005",
    "level": "MUST",
    "sentence": "A binding past the end of the file MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      }
    ]
  },
  {
    "id": "GMEM-BIND-006",
    "level": "MUST",
    "sentence": "A range of the file that is bound MUST NOT be bound again: EEXIST from 7.2 on, EINVAL before.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "git.ipfire.org commitdiff 06ba195f136a",
        "note": "KVM guest_memfd changes for 7.2"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL on 6.18"
      }
    ],
    "switch": "kernel"
  },
  {
    "id": "GMEM-BIND-007",
    "level": "MUST",
    "sentence": "A memslot of a protected VM that has run MUST NOT be deleted: EPERM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@0cfa80d3c398:Documentation/virt/kvm/arm/pkvm.rst",
        "note": "Android, or text for upstream"
      },
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "f0877a1455cc, memslots of protected VMs"
      }
    ]
  },
  {
    "id": "GMEM-BIND-008",
    "level": "MUST",
    "sentence": "Deleting a memslot MUST take its pages from the guest and leave them, with their data, in the file.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "a new memslot shows the old data; the guest’s access exits as MMIO"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_unbind"
      }
    ]
  },
  {
    "id": "GMEM-BIND-009",
    "level": "MUST",
    "sentence": "A memslot with a guest_memfd MUST NOT be moved: EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL"
      }
    ]
  },
  {
    "id": "GMEM-BIND-010",
    "level": "MUST",
    "sentence": "Deleting a memslot that does not exist MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL"
      }
    ]
  },
  {
    "id": "GMEM-CALL-001",
    "level": "MUST",
    "sentence": "After a guest has shared a page at EL2 the VMM MUST convert it to shared, its contents staying in place.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "023edad5cdfc155a125e30bb3d61aab3fbf6d986.1760731772.git.ackerleytng@google.com",
        "note": "in-place conversion RFC v1, 19/37"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de50b1f:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ]
  },
  {
    "id": "GMEM-CALL-002",
    "level": "MUST",
    "sentence": "A deniable unshare MUST convert the whole range to private in the file before EL2 takes any page of it from the host.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222161047.402609-23-tabba@google.com",
        "note": "guest_memfd for pKVM RFC, 22/26: the host is asked before the transition"
      },
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      }
    ],
    "switch": "unshareDeniable=true"
  },
  {
    "id": "GMEM-CALL-003",
    "level": "MUST",
    "sentence": "A deniable unshare whose conversion fails MUST leave EL2 untouched and tell the guest INVALID_PARAMETER, the VMM EAGAIN.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222161047.402609-23-tabba@google.com",
        "note": "guest_memfd for pKVM RFC, 22/26"
      },
      {
        "kind": "mail",
        "ref": "de6d461b585351e38e2f0ad23d06bdd1d05025bc.1760731772.git.ackerleytng@google.com",
        "note": "in-place conversion RFC v1, 27/37: EAGAIN while a reference is held"
      }
    ],
    "switch": "unshareDeniable=true"
  },
  {
    "id": "GMEM-CALL-004",
    "level": "MUST",
    "sentence": "An unshare that the host cannot deny MUST succeed although references keep the attribute shared, and the file is left behind.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c",
        "note": "__pkvm_guest_unshare_host asks nobody"
      },
      {
        "kind": "inference",
        "ref": "the conversion that follows can still fail"
      }
    ],
    "switch": "unshareDeniable=false"
  },
  {
    "id": "GMEM-CALL-005",
    "level": "MUST",
    "sentence": "A page that a guest relinquishes MUST keep its attribute: the host reaches it once the VMM has converted it to shared or punched it out.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222161047.402609-9-tabba@google.com",
        "note": "guest_memfd for pKVM RFC, 8/26"
      },
      {
        "kind": "inference",
        "ref": "no call of the guest reaches the attributes of the file"
      }
    ]
  },
  {
    "id": "GMEM-CONV-001",
    "level": "MUST",
    "sentence": "A conversion to private MUST drop every host mapping of the range, then find no reference beyond that of the page cache, and only then store the attribute.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      },
      {
        "kind": "mail",
        "ref": "20260618-gmem-inplace-conversion-v8-0-9d2959357853@google.com",
        "note": "in-place conversion v8, cover"
      }
    ]
  },
  {
    "id": "GMEM-CONV-002",
    "level": "MUST",
    "sentence": "A conversion to private that finds another reference MUST drain the LRU batches once, look again, and then fail with EAGAIN and the offset of the first such page, the host mappings being gone and every attribute unchanged.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      },
      {
        "kind": "mail",
        "ref": "20260618-gmem-inplace-conversion-v8-0-9d2959357853@google.com",
        "note": "in-place conversion v8, cover"
      }
    ]
  },
  {
    "id": "GMEM-CONV-003",
    "level": "MUST",
    "sentence": "A conversion to shared MUST store the attribute without counting references.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      },
      {
        "kind": "mail",
        "ref": "CAGtprH9cajbGWrU9PAZWNKMeKJ9DyhoV=nEYk_DnYnR8Fyapww@mail.gmail.com",
        "note": "the check in the posted v1 ran in both directions"
      }
    ]
  },
  {
    "id": "GMEM-CONV-004",
    "level": "MUST",
    "sentence": "A conversion to the attribute that a page has MUST succeed and unmap nothing there.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "diqz1q0hndb3.fsf@ackerleytng-ctop.c.googlers.com",
        "note": "quoted in 1d243dde-2ddf-4875-890d-e6bb47931e40@redhat.com"
      },
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-CONV-005",
    "level": "MUST",
    "sentence": "The conversion ioctl MUST fail with EINVAL on the file of a VM that has no private memory.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-DUAL-001",
    "level": "MUST",
    "sentence": "With one memory for private pages and another for shared ones a conversion MUST store the attribute of the guest page on the VM, count no references and copy nothing; the guest loses the page on the one side where it can be taken from it, and its next fault finds that on the other.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "4.141, KVM_SET_MEMORY_ATTRIBUTES"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_set_mem_attributes",
        "note": "zaps the guest's mappings of the range"
      },
      {
        "kind": "inference",
        "ref": "on pKVM the zap is left to the switch invalidateOnPkvm, as for a hole"
      }
    ]
  },
  {
    "id": "GMEM-DUAL-002",
    "level": "MUST",
    "sentence": "A conversion to the attribute that a guest page has MUST succeed and take nothing from the guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_set_mem_attributes"
      }
    ]
  },
  {
    "id": "GMEM-DUAL-003",
    "level": "MUST",
    "sentence": "A conversion of a page that a live protected guest holds MUST fail and store nothing where invalidations are refused, and where only private pages can be seized from a page that the guest shares.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "follows the answer chosen for holes"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c"
      }
    ],
    "switch": "invalidateOnPkvm"
  },
  {
    "id": "GMEM-DUAL-004",
    "level": "MUST",
    "sentence": "mmap of a guest_memfd that has no flag for it MUST fail with ENODEV.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "ENODEV for a file created with flags 0"
      }
    ]
  },
  {
    "id": "GMEM-DUAL-005",
    "level": "MUST",
    "sentence": "Attributes of guest pages that no memslot covers MUST be stored as well.",
    "confidence": "code",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "4.141"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_ioctl_set_mem_attributes",
        "note": "checks the range, not the memslots"
      }
    ]
  },
  {
    "id": "GMEM-DUAL-006",
    "level": "SHOULD",
    "sentence": "The model SHOULD offer no migration, swap or huge page of the ordinary memory beside the file: it is there to show what the guest_memfd leaves to it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a limit of the model"
      }
    ]
  },
  {
    "id": "GMEM-DUAL-007",
    "level": "MUST",
    "sentence": "A guest fault on a page of the ordinary memory whose user address is unmapped MUST end KVM_RUN with EFAULT.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:hva_to_pfn"
      },
      {
        "kind": "inference",
        "ref": "arm64 finds no mapping there either"
      }
    ]
  },
  {
    "id": "GMEM-DUAL-008",
    "level": "MUST",
    "sentence": "After a guest has shared a page of the file at EL2 the VMM MUST set its attribute to shared, and the host MUST find there what the ordinary memory holds and not what the guest wrote; a guest that EL2 lets keep its entry goes on in the page of the file.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "4.140 and 4.141: shared guest pages are those of userspace_addr"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c"
      },
      {
        "kind": "inference",
        "ref": "EL2 offers the host no zap of a live protected guest's page, and a page can be lent to such a guest by nobody"
      }
    ]
  },
  {
    "id": "GMEM-FAST-001",
    "level": "MUST",
    "sentence": "The fast path of GUP that finds an entry MUST take its reference before it looks at the entry again.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      }
    ]
  },
  {
    "id": "GMEM-FAST-002",
    "level": "MUST",
    "sentence": "The fast path of GUP that finds no entry MUST take nothing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      }
    ]
  },
  {
    "id": "GMEM-FAST-003",
    "level": "MUST",
    "sentence": "The fast path of GUP MUST turn its reference into a pin if the entry still leads to the same frame, and otherwise MUST drop it and leave the page to the slow path.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_fallback"
      }
    ]
  },
  {
    "id": "GMEM-FAULT-001",
    "level": "MUST",
    "sentence": "A load or store of a host process to a page whose attribute is private MUST end in SIGBUS, and to a shared one MUST map the page, allocated and zeroed if it is not yet there.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_fault_user_mapping"
      },
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_fault_user_mapping"
      }
    ]
  },
  {
    "id": "GMEM-FAULT-002",
    "level": "MUST",
    "sentence": "A page that memory failure has marked MUST be refused to every access of the host that has to fault it in, in the same words as a private page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "cc4764476c69139866d8baba84b4eff6de85b8fb.1760551864.git.wyihan@google.com",
        "note": "memory failure RFC 2/3: SIGBUS for the host"
      },
      {
        "kind": "inference",
        "ref": "GUP and uaccess turn the failed fault into EFAULT as for a private page"
      }
    ]
  },
  {
    "id": "GMEM-FILE-001",
    "level": "MUST",
    "sentence": "A call through a descriptor that the process does not hold MUST fail with EBADF.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:fs/file.c:fget"
      },
      {
        "kind": "inference",
        "ref": "holds for the descriptors of the file and of the VM"
      }
    ]
  },
  {
    "id": "GMEM-FILE-002",
    "level": "MUST",
    "sentence": "pread on a guest_memfd MUST fail with ESPIPE.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "pread ESPIPE; read EINVAL"
      }
    ]
  },
  {
    "id": "GMEM-FILE-003",
    "level": "MUST",
    "sentence": "pwrite on a guest_memfd MUST fail with ESPIPE.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "pwrite ESPIPE; write EINVAL"
      },
      {
        "kind": "mail",
        "ref": "20251114151828.98165-1-kalyazin@amazon.com",
        "note": "write() population, in flight"
      }
    ]
  },
  {
    "id": "GMEM-FILE-004",
    "level": "MUST",
    "sentence": "ftruncate on a guest_memfd MUST fail with EINVAL, even to the size that it has.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_setattr"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL always"
      }
    ]
  },
  {
    "id": "GMEM-FILE-005",
    "level": "MUST",
    "sentence": "fallocate without KEEP_SIZE MUST fail with EOPNOTSUPP before its range is looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_fallocate"
      }
    ]
  },
  {
    "id": "GMEM-FILE-006",
    "level": "MUST",
    "sentence": "fallocate MUST allocate the folios of its range and leave them to be zeroed at first use.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_allocate"
      }
    ]
  },
  {
    "id": "GMEM-GFLT-001",
    "level": "MUST",
    "sentence": "A stage-2 fault on a page of a file that has no user left MUST end KVM_RUN with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_get_pfn"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EFAULT with KVM_EXIT_MEMORY_FAULT"
      }
    ]
  },
  {
    "id": "GMEM-GFLT-002",
    "level": "MUST",
    "sentence": "A protected guest’s touch of a shared page, and a memory call that asks for another attribute, MUST exit to user space, and the guest MUST get no further until the VMM has converted the page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "KVM_EXIT_MEMORY_FAULT"
      },
      {
        "kind": "inference",
        "ref": "a VMM that does not answer, or has closed its descriptor, leaves the exit standing"
      }
    ]
  },
  {
    "id": "GMEM-GFLT-003",
    "level": "MUST",
    "sentence": "A stage-2 fault on a page that memory failure has marked MUST end KVM_RUN with EHWPOISON.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:__kvm_gmem_get_pfn"
      },
      {
        "kind": "mail",
        "ref": "0ec7349858142439ed0a250e6c04edf84cb0f488.1760551864.git.wyihan@google.com",
        "note": "memory failure RFC 3/3"
      }
    ]
  },
  {
    "id": "GMEM-GFLT-004",
    "level": "MUST",
    "sentence": "A stage-2 fault whose page EL2 refuses with EPERM MUST be taken again and again, KVM_RUN reporting nothing.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/pkvm.c:pkvm_pgtable_stage2_map",
        "note": "excerpt of a tree of 2026; repository and commit not known"
      },
      {
        "kind": "inference",
        "ref": "-EPERM becomes -EAGAIN and that 0, so the vCPU re-enters"
      }
    ]
  },
  {
    "id": "GMEM-HOLE-001",
    "level": "MUST",
    "sentence": "A hole MUST take the page out of host and guest mappings and of the file, leave the attribute as it was, and leave the old folio to whoever holds a reference.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_punch_hole"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "a pinned page is orphaned with its data; a zero page replaces it; beyond the end of the file: success"
      }
    ]
  },
  {
    "id": "GMEM-HOLE-002",
    "level": "MUST",
    "sentence": "A hole that is not page-aligned MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_fallocate"
      }
    ]
  },
  {
    "id": "GMEM-HOLE-003",
    "level": "MUST",
    "sentence": "A hole over a page that a live protected guest holds MUST succeed and leave the page with file and guest until the guest has lost it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c",
        "note": "EL2 offers no zap of a live protected guest"
      },
      {
        "kind": "inference",
        "ref": "freeing the folio would hand guest memory to the allocator"
      }
    ],
    "switch": "invalidateOnPkvm=defer"
  },
  {
    "id": "GMEM-HOLE-004",
    "level": "MUST",
    "sentence": "A hole over a page that a live protected guest holds MUST be refused with EBUSY.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c",
        "note": "EL2 offers no zap of a live protected guest"
      },
      {
        "kind": "inference",
        "ref": "one of three possible answers"
      }
    ],
    "switch": "invalidateOnPkvm=refuse"
  },
  {
    "id": "GMEM-HOLE-005",
    "level": "MUST",
    "sentence": "A hole over a private page of a live protected guest MUST seize it by force, and one over a page that the guest shares MUST be refused with EAGAIN, for EL2 seizes private pages only.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_force_reclaim_page_guest"
      },
      {
        "kind": "inference",
        "ref": "one of three possible answers"
      }
    ],
    "switch": "invalidateOnPkvm=poison"
  },
  {
    "id": "GMEM-HOLE-006",
    "level": "SHOULD",
    "sentence": "The model SHOULD refuse with ENOMEM a hole that would leave a third orphan at one index, for it names three frames.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a bound of the model, not of any kernel"
      }
    ]
  },
  {
    "id": "GMEM-HUGE-001",
    "level": "MUST",
    "sentence": "A conversion of the first page of a huge page to shared MUST store the attribute and then split the folio into single pages.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "7753dc66229663fecea2498cf442a768cb7191ba.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, 38/51: split and merge with the conversion"
      }
    ]
  },
  {
    "id": "GMEM-HUGE-002",
    "level": "MUST",
    "sentence": "A conversion of the last shared page of a huge page to private MUST store the attribute and then merge its pages into one folio.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "7753dc66229663fecea2498cf442a768cb7191ba.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, 38/51: split and merge with the conversion"
      }
    ]
  },
  {
    "id": "GMEM-HUGE-003",
    "level": "MUST",
    "sentence": "A conversion to shared that has to split a folio with references beyond those of the page cache MUST fail with EAGAIN and change nothing; the code of the second RFC spins until they are gone.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "cover.1726009989.git.ackerleytng@google.com",
        "note": "1G page RFC: conversions fail on elevated reference counts"
      },
      {
        "kind": "mail",
        "ref": "7753dc66229663fecea2498cf442a768cb7191ba.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, 38/51: split and merge with the conversion"
      }
    ]
  },
  {
    "id": "GMEM-HUGE-004",
    "level": "MUST",
    "sentence": "A conversion to private that has to merge a folio of which any page has a reference beyond that of the page cache MUST fail with EAGAIN and change no attribute; the code of the second RFC spins where the page is not in the range.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "cover.1726009989.git.ackerleytng@google.com",
        "note": "1G page RFC: conversions fail on elevated reference counts"
      },
      {
        "kind": "mail",
        "ref": "CAGtprH9cajbGWrU9PAZWNKMeKJ9DyhoV=nEYk_DnYnR8Fyapww@mail.gmail.com",
        "note": "Annapurve: logic needed for huge folios"
      },
      {
        "kind": "mail",
        "ref": "7753dc66229663fecea2498cf442a768cb7191ba.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, 38/51: split and merge with the conversion"
      }
    ]
  },
  {
    "id": "GMEM-HUGE-005",
    "level": "MUST",
    "sentence": "A hole that takes a part of a huge page MUST fail with EINVAL; the code of the second RFC zeroes the part and keeps the page.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "diqzcy7d60e2.fsf@google.com",
        "note": "Tng on RFC v2, 39/51"
      }
    ]
  },
  {
    "id": "GMEM-HUGE-006",
    "level": "MUST",
    "sentence": "A hole over a huge page that is split MUST merge it first, and MUST fail with EAGAIN while any of its pages has a reference beyond that of the page cache.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "diqzcy7d60e2.fsf@google.com",
        "note": "Tng on RFC v2, 39/51"
      },
      {
        "kind": "mail",
        "ref": "7753dc66229663fecea2498cf442a768cb7191ba.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, 38/51: split and merge with the conversion"
      }
    ]
  },
  {
    "id": "GMEM-INV-001",
    "level": "MUST",
    "sentence": "A page that a host process maps MUST be shared and in the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_fault_user_mapping"
      }
    ],
    "invariant": {
      "kind": "state"
    }
  },
  {
    "id": "GMEM-INV-002",
    "level": "MUST",
    "sentence": "At the moment a page becomes private no process MUST map it and nothing beyond the page cache MUST refer to it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "GMEM-INV-003",
    "level": "MUST",
    "sentence": "An index of the file MUST be bound to one memslot at most.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      }
    ],
    "invariant": {
      "kind": "state"
    }
  },
  {
    "id": "GMEM-INV-004",
    "level": "MUST",
    "sentence": "A hole MUST NOT change an attribute.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_punch_hole"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "GMEM-INV-005",
    "level": "MUST",
    "sentence": "A page that is newly mapped anywhere MUST have been zeroed, or populated since.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_get_pfn"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "GMEM-INV-006",
    "level": "MUST",
    "sentence": "A conversion that fails MUST NOT change any attribute.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "GMEM-INV-007",
    "level": "MUST",
    "sentence": "A VM MUST NOT be torn down while its guest_memfd has a descriptor or a mapping.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c",
        "note": "the file pins the VM"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "GMEM-INV-008",
    "level": "MUST",
    "sentence": "No pin and no plain reference MUST be held on the folio of a private page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "follows from the conversion check and from the refusal of GUP"
      }
    ],
    "invariant": {
      "kind": "state"
    }
  },
  {
    "id": "GMEM-INV-009",
    "level": "MUST",
    "sentence": "The frame that the file holds at an index MUST exist.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a frame is freed only when nothing names it"
      }
    ],
    "invariant": {
      "kind": "state"
    }
  },
  {
    "id": "GMEM-INV-010",
    "level": "MUST",
    "sentence": "Where no conversion exists a page MUST NOT change its attribute.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@0f94e51b5320:virt/kvm/guest_memfd.c"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "GMEM-INV-011",
    "level": "MUST",
    "sentence": "The file and the ordinary memory beside it MUST NOT hold one frame.",
    "confidence": "code",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "4.140: two backings of one memslot"
      }
    ],
    "invariant": {
      "kind": "state"
    }
  },
  {
    "id": "GMEM-INV-012",
    "level": "MUST",
    "sentence": "A page that belongs to neither host nor guest MUST have a reference of the host left.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250328153133.3504118-6-tabba@google.com",
        "note": "three-state series v7, 5/7: the callback of the last folio_put"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "profile three-state"
    }
  },
  {
    "id": "GMEM-INV-013",
    "level": "MUST",
    "sentence": "A huge page MUST know how many of its pages are shared and how many references its pages have.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "7753dc66229663fecea2498cf442a768cb7191ba.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, 38/51: split and merge with the conversion"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "profile hugetlb"
    }
  },
  {
    "id": "GMEM-LINEAR-001",
    "level": "MUST",
    "sentence": "An access of the kernel by the linear map to a page that was taken out of it MUST be a kernel page fault, shared page or private.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20260114134510.1835-8-kalyazin@amazon.com",
        "note": "direct-map removal v9, 7/13"
      },
      {
        "kind": "inference",
        "ref": "a fault in kernel mode without a fixup is an oops"
      }
    ]
  },
  {
    "id": "GMEM-LINEAR-002",
    "level": "MUST",
    "sentence": "A load of load_unaligned_zeropad from a page outside the linear map MUST be fixed up to zero.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20260114134510.1835-8-kalyazin@amazon.com",
        "note": "direct-map removal v9, 7/13"
      },
      {
        "kind": "inference",
        "ref": "the fixup takes any fault of that load"
      }
    ]
  },
  {
    "id": "GMEM-LINEAR-003",
    "level": "MUST",
    "sentence": "GUP MUST refuse a mapping whose pages are not in the linear map, pins and plain references alike, with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250221160728.1584559-3-roypat@amazon.co.uk",
        "note": "direct-map removal v4, 2/12: check_vma_flags"
      },
      {
        "kind": "mail",
        "ref": "20260114134510.1835-1-kalyazin@amazon.com",
        "note": "direct-map removal v9, cover"
      }
    ]
  },
  {
    "id": "GMEM-LINEAR-004",
    "level": "MUST",
    "sentence": "MADV_POPULATE_READ and MADV_POPULATE_WRITE MUST fail with EINVAL on a mapping that GUP refuses.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20260114134510.1835-1-kalyazin@amazon.com",
        "note": "direct-map removal v9, cover"
      },
      {
        "kind": "inference",
        "ref": "populating is a walk of GUP, and the checks of the mapping come back as EINVAL"
      }
    ]
  },
  {
    "id": "GMEM-MADV-001",
    "level": "MUST",
    "sentence": "MADV_DONTNEED MUST only drop entries: the same page comes back with the next fault.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "same PFN after the refault"
      }
    ]
  },
  {
    "id": "GMEM-MADV-002",
    "level": "MUST",
    "sentence": "MADV_POPULATE_READ and MADV_POPULATE_WRITE MUST map shared pages.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "0 on a shared mapping"
      },
      {
        "kind": "mail",
        "ref": "20251114151828.98165-1-kalyazin@amazon.com",
        "note": "says the contrary: not supported"
      }
    ]
  },
  {
    "id": "GMEM-MADV-003",
    "level": "MUST",
    "sentence": "MADV_POPULATE_READ and MADV_POPULATE_WRITE MUST fail with EFAULT at a private page.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EFAULT with flags MMAP only"
      }
    ]
  },
  {
    "id": "GMEM-MADV-004",
    "level": "MUST",
    "sentence": "MADV_COLLAPSE MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL"
      },
      {
        "kind": "mail",
        "ref": "8048d04f150326d1e2231318aa9f1b3fce3e2e2c.1771630983.git.ackerleytng@google.com"
      }
    ]
  },
  {
    "id": "GMEM-MADV-005",
    "level": "MUST",
    "sentence": "MADV_PAGEOUT MUST succeed and page nothing out.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "guest_memfd pages are never evicted"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:__kvm_gmem_create",
        "note": "the mapping is unevictable"
      }
    ]
  },
  {
    "id": "GMEM-MADV-006",
    "level": "MUST",
    "sentence": "madvise over addresses where nothing is mapped MUST fail with ENOMEM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "ENOMEM"
      }
    ]
  },
  {
    "id": "GMEM-MADV-007",
    "level": "MUST",
    "sentence": "MADV_MERGEABLE MUST return 0 and do nothing: KSM passes shared mappings by.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/ksm.c"
      },
      {
        "kind": "inference",
        "ref": "a guest_memfd can be mapped shared only"
      }
    ]
  },
  {
    "id": "GMEM-MAKE-001",
    "level": "MUST",
    "sentence": "KVM_CREATE_GUEST_MEMFD with an unknown flag, or a size that is not a positive multiple of the page size, MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_create"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL for each"
      }
    ]
  },
  {
    "id": "GMEM-MM-001",
    "level": "MUST",
    "sentence": "A page of a guest_memfd MUST NOT be migrated: EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_migrate_folio"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "compaction moved none of 16384 pages"
      }
    ]
  },
  {
    "id": "GMEM-MM-002",
    "level": "MUST",
    "sentence": "Memory pressure MUST NOT take a page of a guest_memfd, private or shared.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:__kvm_gmem_create",
        "note": "the mapping is unevictable"
      },
      {
        "kind": "mail",
        "ref": "Zfmpby6i3PfBEcCV@google.com"
      }
    ]
  },
  {
    "id": "GMEM-MM-003",
    "level": "MUST",
    "sentence": "Memory failure MUST mark the page, drop its host mappings and those of guests that can be zapped, and keep it in the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_error_folio"
      },
      {
        "kind": "inference",
        "ref": "a protected guest keeps its mapping, for EL2 offers no zap"
      }
    ]
  },
  {
    "id": "GMEM-MM-004",
    "level": "MUST",
    "sentence": "Memory failure at an index without a folio MUST find nothing: ENXIO.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory-failure.c:memory_failure"
      },
      {
        "kind": "inference",
        "ref": "the model names a frame by its index"
      }
    ]
  },
  {
    "id": "GMEM-MM-005",
    "level": "MUST",
    "sentence": "Memory failure of a page that a live protected guest holds MUST fail where invalidations are refused, and where only private pages can be seized.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "follows the answer chosen for holes"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_force_reclaim_page_guest"
      }
    ],
    "switch": "invalidateOnPkvm"
  },
  {
    "id": "GMEM-MM-006",
    "level": "MUST",
    "sentence": "Migration and reclaim MUST find nothing to do where the file has no folio.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "there is no folio to work on"
      }
    ]
  },
  {
    "id": "GMEM-MMAP-001",
    "level": "MUST",
    "sentence": "mmap with MAP_PRIVATE MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_mmap"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "also for a read-only mapping"
      }
    ]
  },
  {
    "id": "GMEM-MMAP-002",
    "level": "MUST",
    "sentence": "mmap with MAP_SHARED MUST succeed over pages of either attribute and past the end of the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_mmap"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "mapping past the end is allowed"
      }
    ]
  },
  {
    "id": "GMEM-MMAP-003",
    "level": "MUST",
    "sentence": "munmap MUST drop the process’s entries of the range and leave pages, attributes and pins alone.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "a pin keeps its data over munmap"
      }
    ]
  },
  {
    "id": "GMEM-PIN-001",
    "level": "MUST",
    "sentence": "A pin of a shared page, long-term or not, by the fast path or the slow one, MUST be granted and counted on the folio.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "vmsplice, O_DIRECT, process_vm_readv and io_uring registered buffers all succeed on a shared page"
      }
    ]
  },
  {
    "id": "GMEM-PIN-002",
    "level": "MUST",
    "sentence": "A pin of a private page MUST fail with EFAULT, a range ending there with the number of pages before it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EFAULT for io_uring registration, O_DIRECT and vmsplice with flags MMAP only"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "answer 2"
      }
    ]
  },
  {
    "id": "GMEM-PIN-003",
    "level": "MUST",
    "sentence": "Unpinning MUST drop one pin from the folio that has it, in the file or orphaned by a hole.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_put_folio"
      }
    ]
  },
  {
    "id": "GMEM-PIN-004",
    "level": "MUST",
    "sentence": "A reference that nobody holds MUST NOT be dropped: the call is refused and nothing changes.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the kernel warns and the count underflows; the model refuses"
      }
    ]
  },
  {
    "id": "GMEM-PIN-005",
    "level": "MUST",
    "sentence": "An exclusive pin or reference MUST be answered as an interface that does not exist.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm",
        "note": "no FOLL_EXCLUSIVE in mm, include or virt"
      }
    ]
  },
  {
    "id": "GMEM-POP-001",
    "level": "MUST",
    "sentence": "Private memory MUST be populated only where firmware does it: on SEV-SNP and TDX, for a confidential VM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:snp_launch_update"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_gmem_post_populate"
      }
    ]
  },
  {
    "id": "GMEM-POP-002",
    "level": "MUST",
    "sentence": "Populating a guest page without a memslot of guest_memfd MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_populate"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:snp_launch_update"
      }
    ]
  },
  {
    "id": "GMEM-POP-003",
    "level": "MUST",
    "sentence": "Populating through a memslot whose file is gone MUST fail with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_populate"
      }
    ]
  },
  {
    "id": "GMEM-POP-004",
    "level": "MUST",
    "sentence": "Populating a page that is not private MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_populate"
      }
    ]
  },
  {
    "id": "GMEM-POP-005",
    "level": "MUST",
    "sentence": "Populating without a source MUST be refused where shared pages lie beside the file: EINVAL on SEV-SNP, EOPNOTSUPP on TDX.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:snp_launch_update"
      },
      {
        "kind": "mail",
        "ref": "aU33Y56qBXgrL5/3@yzhao56-desk.sh.intel.com",
        "note": "EOPNOTSUPP for a missing source, a proposal in review"
      }
    ]
  },
  {
    "id": "GMEM-POP-006",
    "level": "MUST",
    "sentence": "Populating MUST copy the source into the page and give it to the guest, which finds the content; without a source in-place conversion takes what the page holds.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_populate"
      },
      {
        "kind": "document",
        "ref": "Documentation/virt/kvm/x86/amd-memory-encryption.rst",
        "note": "the source is optional with in-place conversion"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_gmem_post_populate"
      }
    ]
  },
  {
    "id": "GMEM-PROC-001",
    "level": "MUST",
    "sentence": "A child MUST inherit mappings and descriptors and reach the same pages, its entries made by its own faults.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "parent and child see one page and can both pin it"
      },
      {
        "kind": "mail",
        "ref": "bb336979b10ee5b9c6b3c3934ec3aff19330b3e7.1760731772.git.ackerleytng@google.com",
        "note": "in-place conversion RFC v1, 26/37"
      }
    ]
  },
  {
    "id": "GMEM-PROC-002",
    "level": "MUST",
    "sentence": "A process that was sent the descriptor MUST be able to map the file and use its shared pages.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240327193454.GB11880@willie-the-truck"
      },
      {
        "kind": "mail",
        "ref": "2d6fc3c0-a55b-4316-90b8-deabb065d007@redhat.com"
      }
    ]
  },
  {
    "id": "GMEM-PROC-003",
    "level": "MUST",
    "sentence": "A process that ends MUST lose its mappings and descriptors, the VMM those of its VMs and its DMA mappings as well.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:kernel/exit.c:do_exit"
      }
    ]
  },
  {
    "id": "GMEM-PROC-004",
    "level": "MUST",
    "sentence": "An operation MUST be refused that starts a process under a number in use, or addresses one that is not alive.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "numbers of processes are names of the world"
      }
    ]
  },
  {
    "id": "GMEM-REF-001",
    "level": "MUST",
    "sentence": "A plain reference (FOLL_GET) to a shared page MUST be granted and counted on the folio.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "vmsplice holds the page until the pipe is drained"
      }
    ]
  },
  {
    "id": "GMEM-REF-002",
    "level": "MUST",
    "sentence": "A plain reference to a private page MUST be refused with EFAULT.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "vmsplice EFAULT; /proc/self/mem and PTRACE_PEEK give EIO instead"
      }
    ]
  },
  {
    "id": "GMEM-REF-003",
    "level": "MUST",
    "sentence": "Dropping plain references MUST take them off the folio that has them.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_put_folio"
      }
    ]
  },
  {
    "id": "GMEM-REF-004",
    "level": "MAY",
    "sentence": "The kernel MAY hold a speculative reference or one of an LRU batch on the file’s folio at any time, whatever its attribute; where the file holds no folio there is nothing to take.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "02aad35b728f4918e62dc6eb1d1d5546487b099e.1760731772.git.ackerleytng@google.com",
        "note": "in-place conversion RFC v1, 9/37"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      }
    ]
  },
  {
    "id": "GMEM-REF-005",
    "level": "MUST",
    "sentence": "A copy through a held reference MUST need one: without a pin or a plain reference it is refused.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the kernel has no address for a page that it was refused"
      }
    ]
  },
  {
    "id": "GMEM-STATE-001",
    "level": "MUST",
    "sentence": "Where KVM converts by itself there MUST be no conversion ioctl on the descriptor: ENOTTY.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250328153133.3504118-1-tabba@google.com",
        "note": "three-state series v7, cover"
      },
      {
        "kind": "inference",
        "ref": "the series adds no ioctl, and guest_memfd answers no other"
      }
    ]
  },
  {
    "id": "GMEM-STATE-002",
    "level": "MUST",
    "sentence": "A guest’s touch of a page that waits for the host’s last reference MUST NOT map it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241213164811.2006197-6-tabba@google.com",
        "note": "three-state series v4"
      },
      {
        "kind": "inference",
        "ref": "kvm_gmem_offset_is_guest_shared is false; the exit is that of any private page that is missing"
      }
    ]
  },
  {
    "id": "GMEM-STATE-003",
    "level": "MUST",
    "sentence": "An unshare with references left MUST tell the guest SUCCESS and leave the page to neither host nor guest, and EL2 MUST keep it shared until the last of them is gone; a hole ends the wait, and the page after it is shared.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241213164811.2006197-6-tabba@google.com",
        "note": "three-state series v4"
      },
      {
        "kind": "mail",
        "ref": "20250328153133.3504118-6-tabba@google.com",
        "note": "three-state series v7, 5/7: the callback of the last folio_put"
      },
      {
        "kind": "mail",
        "ref": "20250328153133.3504118-1-tabba@google.com",
        "note": "three-state series v7, 6/7: invalidated memory leaves the third state"
      },
      {
        "kind": "inference",
        "ref": "EL2 must not make a page private that the host still reaches"
      }
    ]
  },
  {
    "id": "GMEM-STATE-004",
    "level": "MUST",
    "sentence": "A share of a page whose unshare still waits MUST make it shared again at once.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250328153133.3504118-6-tabba@google.com",
        "note": "three-state series v7, 5/7: the callback of the last folio_put"
      }
    ]
  },
  {
    "id": "GMEM-TEAR-001",
    "level": "MUST",
    "sentence": "Closing a VM MUST stop its vCPUs, but EL2 tears it down and gives its pages back only when no descriptor or mapping of its guest_memfd is left either; private pages stay private until the file is freed.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c",
        "note": "the file pins the VM, the VM does not pin the file"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "the file outlives the VM descriptor"
      }
    ]
  },
  {
    "id": "GMEM-TEAR-002",
    "level": "MUST",
    "sentence": "Closing a descriptor of the file MUST change nothing while another descriptor or a mapping is left; with the last of them the file ends, its bindings go, and its pages are freed unless a guest or a reference holds them.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_release"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "close with a live mapping does not unbind"
      }
    ]
  },
  {
    "id": "GMEM-UACC-001",
    "level": "MUST",
    "sentence": "A system call whose buffer lies in a private page MUST fail with EFAULT and deliver no signal.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "write(pipe, addr) gives EFAULT where a load gives SIGBUS"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_fault_user_mapping"
      }
    ]
  },
  {
    "id": "GMEM-UACC-002",
    "level": "MUST",
    "sentence": "process_vm_readv of a private page MUST fail with EFAULT.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EFAULT with flags MMAP only"
      }
    ]
  },
  {
    "id": "GMEM-UACC-003",
    "level": "MUST",
    "sentence": "A read of guest memory by KVM itself MUST go through the user address of the memslot, and MUST fail with EFAULT where that is unmapped or the page private.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "the instruction emulator reads through userspace_addr, never through the file"
      },
      {
        "kind": "inference",
        "ref": "kvm_read_guest takes the same way on arm64"
      }
    ]
  },
  {
    "id": "GMEM-UACC-004",
    "level": "MUST",
    "sentence": "A read by KVM itself of a gfn without a memslot MUST fail with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "virt/kvm/kvm_main.c (release 7.3):kvm_read_guest_page"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-001",
    "level": "MUST",
    "sentence": "A call through a number that names no descriptor of the process MUST fail with EBADF.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind",
        "note": "fget() of the number in a memslot"
      },
      {
        "kind": "inference",
        "ref": "every call looks its descriptor up first"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-002",
    "level": "MUST",
    "sentence": "An ioctl that the kind of the descriptor does not know MUST fail with ENOTTY.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_ioctl",
        "note": "default branch"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-003",
    "level": "MUST",
    "sentence": "KVM_CHECK_EXTENSION MUST answer 1 for KVM_CAP_USER_MEMORY2, KVM_CAP_MEMORY_FAULT_INFO and KVM_CAP_GUEST_MEMFD, the supported attributes for KVM_CAP_MEMORY_ATTRIBUTES, the supported flags for KVM_CAP_GUEST_MEMFD_FLAGS, and whether KVM_PRE_FAULT_MEMORY works for KVM_CAP_PRE_FAULT_MEMORY.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "1, 1, 1, 0 without the attributes, 3, 0"
      },
      {
        "kind": "code",
        "ref": "include/uapi/linux/kvm.h",
        "note": "numbers 231 to 234, 236 and 244"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTwXWHUoH=-0z00gfWtSGKDymcBGgLdUyM0r0v65VR+86g@mail.gmail.com"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-004",
    "level": "MUST",
    "sentence": "KVM_CREATE_VM of a type that the host offers MUST give a descriptor of a new VM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "type 0"
      },
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-005",
    "level": "MUST",
    "sentence": "KVM_CREATE_VM of a type that the host does not offer MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "types 1 to 5 on a host with type 0 alone"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-006",
    "level": "MUST",
    "sentence": "KVM_CREATE_GUEST_MEMFD with a flag outside those of KVM_CAP_GUEST_MEMFD_FLAGS MUST fail with EINVAL before its size is looked at; before 6.18 there are no flags.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_create"
      },
      {
        "kind": "mail",
        "ref": "176013139711.972957.8677531848796740648.b4-ty@google.com",
        "note": "kvm-x86 fixes of October 2025"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-007",
    "level": "MUST",
    "sentence": "KVM_CREATE_GUEST_MEMFD MUST fail with EINVAL for a size that is zero, negative as a signed number, or no multiple of the page size.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_create"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "every size that is no multiple of 4096, 0, and 1<<63; 1<<62 is accepted"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-008",
    "level": "MUST",
    "sentence": "KVM_CREATE_GUEST_MEMFD MUST give the lowest free descriptor and allocate no page; it ignores its reserved words, and takes INIT_SHARED without MMAP.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:__kvm_gmem_create"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "reserved words set: accepted; INIT_SHARED without MMAP: accepted"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-009",
    "level": "MUST",
    "sentence": "KVM_SET_USER_MEMORY_REGION MUST refuse every flag but LOG_DIRTY_PAGES and READONLY with EINVAL, before anything else.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "every other bit EINVAL"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_ioctl",
        "note": "KVM_SET_USER_MEMORY_REGION_V1_FLAGS"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-010",
    "level": "MUST",
    "sentence": "A memslot number of 32764 or more MUST be refused with EINVAL before the flags are looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_ioctl_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-011",
    "level": "MUST",
    "sentence": "KVM_MEM_GUEST_MEMFD together with LOG_DIRTY_PAGES MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:check_memory_region_flags"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-012",
    "level": "MUST",
    "sentence": "KVM_MEM_GUEST_MEMFD together with READONLY MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:check_memory_region_flags"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-013",
    "level": "MUST",
    "sentence": "A memslot flag that does not exist MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:check_memory_region_flags"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-014",
    "level": "MUST",
    "sentence": "A memslot whose size is not page-aligned MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-015",
    "level": "MUST",
    "sentence": "A memslot whose guest-physical address is not page-aligned MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-016",
    "level": "MUST",
    "sentence": "A memslot whose user address is not page-aligned, or whose range is not one of user space, MUST be refused with EINVAL; here user space is the lower half of the addresses.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region",
        "note": "access_ok()"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      },
      {
        "kind": "inference",
        "ref": "where exactly user space ends depends on the machine"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-017",
    "level": "MUST",
    "sentence": "A memslot with KVM_MEM_GUEST_MEMFD whose file offset is not page-aligned or wraps with its size MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-018",
    "level": "MUST",
    "sentence": "A memslot in an address space that the machine does not have MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region",
        "note": "as_id"
      },
      {
        "kind": "inference",
        "ref": "no machine has more than two"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-019",
    "level": "MUST",
    "sentence": "A memslot whose guest-physical range wraps MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-020",
    "level": "MUST",
    "sentence": "A memslot of 2^31 pages or more MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region",
        "note": "KVM_MEM_MAX_NR_PAGES"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-021",
    "level": "MUST",
    "sentence": "Size zero for a memslot that does not exist MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-022",
    "level": "MUST",
    "sentence": "Size zero MUST delete the memslot and its binding; the data stays in the file, and a new binding shows it again.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_unbind"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-023",
    "level": "MUST",
    "sentence": "A memslot that exists MUST NOT be set again with KVM_MEM_GUEST_MEMFD: EINVAL, whatever else is asked.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region",
        "note": "such slots can only be deleted"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-024",
    "level": "MUST",
    "sentence": "A memslot that exists MUST NOT change its user address, its size, READONLY or KVM_MEM_GUEST_MEMFD: EINVAL; so one with a guest_memfd neither moves nor changes its flags.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "move and change of flags: EINVAL"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-025",
    "level": "MUST",
    "sentence": "A new or moved memslot over guest pages of another one MUST fail with EEXIST, before its binding is looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region",
        "note": "kvm_check_memslot_overlap before kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-026",
    "level": "MUST",
    "sentence": "A memslot without a guest_memfd MUST be created, moved, or given other flags; no page of the file is concerned.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_set_memory_region"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-027",
    "level": "MUST",
    "sentence": "A binding to a number that names no descriptor MUST fail with EBADF.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-028",
    "level": "MUST",
    "sentence": "A binding to a descriptor of anything but a guest_memfd MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "a memfd"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-029",
    "level": "MUST",
    "sentence": "A binding to a guest_memfd of another VM MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-030",
    "level": "MUST",
    "sentence": "Up to 7.1 a binding at an offset that is negative as a signed number MUST fail with EINVAL; from 7.2 on the offset is unsigned, and its end decides.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind",
        "note": "loff_t"
      },
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_bind",
        "note": "unsigned"
      },
      {
        "kind": "document",
        "ref": "git.ipfire.org commitdiff 06ba195f136a",
        "note": "tag text: KVM guest_memfd changes for 7.2"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-031",
    "level": "MUST",
    "sentence": "A binding that ends behind the end of the file MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-032",
    "level": "MUST",
    "sentence": "Up to 7.1 a binding whose end leaves the signed range MUST be accepted: the sum turns negative and passes; it reaches no page of the file.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "offset 0x7ffffffffffff000 with one page"
      },
      {
        "kind": "document",
        "ref": "git.ipfire.org commitdiff 06ba195f136a",
        "note": "tag text: KVM guest_memfd changes for 7.2"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-033",
    "level": "MUST",
    "sentence": "Up to 7.1 a binding of a range of the file that is bound already MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-034",
    "level": "MUST",
    "sentence": "From 7.2 on a binding of a range of the file that is bound already MUST fail with EEXIST.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "git.ipfire.org commitdiff 06ba195f136a",
        "note": "tag text: KVM guest_memfd changes for 7.2"
      },
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:virt/kvm/guest_memfd.c"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-035",
    "level": "MUST",
    "sentence": "A binding MUST tie the guest pages of the memslot to the range of the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_bind"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-036",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES MUST fail with ENOTTY where the kernel was built without attributes per VM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-037",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES with flags MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_ioctl_set_mem_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-038",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES with an attribute that the VM does not support MUST fail with EINVAL; a VM without private memory supports none.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_supported_mem_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-039",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES of an empty range, or of one that wraps, MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_ioctl_set_mem_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-040",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES of a range that is not page-aligned MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_ioctl_set_mem_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-041",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES MUST store the attributes of the range in the VM and leave every file as it is.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c:kvm_vm_set_mem_attributes"
      },
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "4.141"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-042",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 MUST fail with ENOTTY on a kernel without in-place conversion, or with it turned off, before the argument is read.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_ioctl",
        "note": "gmem_in_place_conversion"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "ENOTTY on 6.18"
      },
      {
        "kind": "mail",
        "ref": "179020729234.3705601.1107773864262006341@gitolite.kernel.org",
        "note": "linux-next of 2026-09-23 lists the series"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-043",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 with an argument outside readable memory MUST fail with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-044",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 with flags MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      },
      {
        "kind": "mail",
        "ref": "20260618-gmem-inplace-conversion-v8-0-9d2959357853@google.com",
        "note": "in-place conversion v8, cover"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-045",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 with a reserved word that is not zero MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-046",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 on the file of a VM without private memory MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-047",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 with an attribute other than PRIVATE MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-048",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 of an empty range, or of one that wraps, MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-049",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 of a range that is not page-aligned MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-050",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 of a range that starts at or behind the end of the file, or ends behind it, MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-051",
    "level": "MUST",
    "sentence": "KVM_SET_MEMORY_ATTRIBUTES2 with good arguments MUST convert the range; what references do to that (EAGAIN and error_offset) is the conversion's own.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "kernelorg-mirror/linux_kernel_git_lpieralisi_linux@7cef8a1415fa:virt/kvm/guest_memfd.c:__kvm_gmem_set_attributes"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-052",
    "level": "MUST",
    "sentence": "KVM_PRE_FAULT_MEMORY with flags, or with a range that is empty, wraps or is not page-aligned, MUST fail with EINVAL.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "EINVAL is among its errors"
      },
      {
        "kind": "inference",
        "ref": "kvm_vcpu_pre_fault_memory in the posted patches: flags, alignment, gpa + size <= gpa"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-053",
    "level": "MUST",
    "sentence": "KVM_PRE_FAULT_MEMORY where KVM cannot map ahead MUST fail with EOPNOTSUPP and leave the size as it was.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "capability 0, ioctl EOPNOTSUPP, size unchanged"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-054",
    "level": "MUST",
    "sentence": "KVM_PRE_FAULT_MEMORY outside every memslot MUST fail with ENOENT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "ENOENT: outside the memslots"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-055",
    "level": "MUST",
    "sentence": "KVM_PRE_FAULT_MEMORY that leaves the memslots on its way MUST succeed, with the address and size that are left written back.",
    "confidence": "code",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "the size left is what was not processed"
      },
      {
        "kind": "inference",
        "ref": "in the posted patches it succeeds as soon as one page is mapped"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-056",
    "level": "MUST",
    "sentence": "fallocate with length zero, or with an offset or length that is negative as a signed number, MUST fail with EINVAL before its mode is looked at.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "length 0"
      },
      {
        "kind": "inference",
        "ref": "the order is that of the VFS"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-057",
    "level": "MUST",
    "sentence": "fallocate whose end leaves the signed range MUST fail with EFBIG; a hole without KEEP_SIZE is refused before that, any other bad mode after it.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "overflow: EFBIG"
      },
      {
        "kind": "inference",
        "ref": "the order is that of the VFS, which comes before guest_memfd's own checks"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-058",
    "level": "MUST",
    "sentence": "fallocate without KEEP_SIZE, or with any mode beside KEEP_SIZE and PUNCH_HOLE, MUST fail with EOPNOTSUPP before its range is looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_fallocate"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-059",
    "level": "MUST",
    "sentence": "fallocate of a range that is not page-aligned MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_fallocate"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-060",
    "level": "MUST",
    "sentence": "fallocate that would allocate behind the end of the file MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_allocate"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-061",
    "level": "MUST",
    "sentence": "fallocate with KEEP_SIZE MUST allocate the range.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_allocate"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-062",
    "level": "MUST",
    "sentence": "fallocate with PUNCH_HOLE MUST free what of the range lies in the file, and succeed although nothing does.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_punch_hole"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-063",
    "level": "MUST",
    "sentence": "mmap of a guest_memfd MUST fail with ENODEV before 6.18.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      },
      {
        "kind": "inference",
        "ref": "linux-source-6.12 has no mmap for it"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-064",
    "level": "MUST",
    "sentence": "mmap with PROT_EXEC MUST fail with EPERM, before the file is asked.",
    "confidence": "code",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EPERM"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux:mm/mmap.c:do_mmap"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_init_fs_context",
        "note": "SB_I_NOEXEC"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-065",
    "level": "MUST",
    "sentence": "mmap of a guest_memfd without GUEST_MEMFD_FLAG_MMAP MUST fail with ENODEV.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_mmap"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-066",
    "level": "MUST",
    "sentence": "mmap of a guest_memfd that is not MAP_SHARED MUST fail with EINVAL, read-only or not.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_mmap"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-067",
    "level": "MUST",
    "sentence": "mmap with MAP_SHARED MUST succeed, also where it reaches past the end of the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_mmap"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-068",
    "level": "MUST",
    "sentence": "madvise over addresses where nothing is mapped MUST fail with ENOMEM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "MADV_POPULATE_READ of an unmapped range"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-069",
    "level": "MUST",
    "sentence": "MADV_COLLAPSE on a guest_memfd MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      },
      {
        "kind": "mail",
        "ref": "8048d04f150326d1e2231318aa9f1b3fce3e2e2c.1771630983.git.ackerleytng@google.com"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-070",
    "level": "MUST",
    "sentence": "MADV_HWPOISON and MADV_SOFT_OFFLINE MUST fail with EINVAL where the kernel was built without memory failure.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-071",
    "level": "MUST",
    "sentence": "MADV_REMOVE MUST act as a hole, and MADV_DONTNEED, MADV_PAGEOUT and both kinds of MADV_POPULATE MUST reach the mapped pages.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "populating a shared mapping gives 0; MADV_REMOVE works"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-072",
    "level": "MUST",
    "sentence": "mbind with a mode that does not exist MUST fail with EINVAL.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "as for any mapping; the modes of include/uapi/linux/mempolicy.h are numbered from 0 to 6"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-073",
    "level": "MUST",
    "sentence": "mbind with a good mode MUST succeed and move nothing; on 6.18 the policy is that of the one mapping, later of the file.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "not seen through a second mapping"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_set_policy"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-074",
    "level": "MUST",
    "sentence": "read on a guest_memfd MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-075",
    "level": "MUST",
    "sentence": "write on a guest_memfd MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-076",
    "level": "MUST",
    "sentence": "pread on a guest_memfd MUST fail with ESPIPE.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-077",
    "level": "MUST",
    "sentence": "pwrite on a guest_memfd MUST fail with ESPIPE.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-078",
    "level": "MUST",
    "sentence": "lseek on a guest_memfd MUST fail with ESPIPE.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-079",
    "level": "MUST",
    "sentence": "splice into a guest_memfd MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-080",
    "level": "MUST",
    "sentence": "copy_file_range with a guest_memfd MUST fail with EXDEV.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-081",
    "level": "MUST",
    "sentence": "ftruncate on a guest_memfd MUST fail with EINVAL, even to the size that it has.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_setattr"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-082",
    "level": "MUST",
    "sentence": "fchmod and fchown on a guest_memfd MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_setattr"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-083",
    "level": "MUST",
    "sentence": "fsync on a guest_memfd MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-084",
    "level": "MUST",
    "sentence": "F_ADD_SEALS and F_GET_SEALS on a guest_memfd MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-085",
    "level": "MUST",
    "sentence": "Opening /proc/self/fd/N of a guest_memfd MUST fail with ENXIO.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-086",
    "level": "MUST",
    "sentence": "fstat of a guest_memfd MUST show a regular file of mode 0600, its size, and no blocks, whatever is allocated.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "st_blocks is always 0"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:__kvm_gmem_create"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-087",
    "level": "MUST",
    "sentence": "Closing a descriptor MUST end the file, and null its bindings, only when no other descriptor and no mapping of it is left; the file keeps its VM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_release"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "close with a live mapping does not unbind"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-088",
    "level": "MUST",
    "sentence": "A child MUST inherit the descriptors and mappings of its parent.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "a child reaches the same page"
      },
      {
        "kind": "inference",
        "ref": "the descriptor has no O_CLOEXEC and its mapping is shared"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-089",
    "level": "MUST",
    "sentence": "A guest access to an address without a memslot MUST end in KVM_EXIT_MMIO.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "after the slot was deleted"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-090",
    "level": "MUST",
    "sentence": "An access to a private guest page whose memslot has no guest_memfd, or that has no memslot, MUST end KVM_RUN with EFAULT and KVM_EXIT_MEMORY_FAULT, flags PRIVATE and size 4096, where attributes are per VM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "KVM_EXIT_MEMORY_FAULT"
      },
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-091",
    "level": "MUST",
    "sentence": "With attributes per file, an access to a page whose memslot was deleted MUST be one to a shared page: KVM_EXIT_MMIO of length 8.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-next@37e0791600e5",
        "note": "read in the queued series"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-092",
    "level": "MUST",
    "sentence": "A guest access to a page of a file that is gone MUST end KVM_RUN with EFAULT and KVM_EXIT_MEMORY_FAULT, flags 0, size 4096.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_get_pfn"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-093",
    "level": "MUST",
    "sentence": "A guest access to a page that memory failure has marked MUST end KVM_RUN with EHWPOISON and KVM_EXIT_MEMORY_FAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:__kvm_gmem_get_pfn"
      },
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "errno EFAULT or EHWPOISON"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-094",
    "level": "MUST",
    "sentence": "A guest access to a memslot whose file has no flags, at user address zero, MUST end KVM_RUN with EFAULT and no exit reason.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "exit_reason 0"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-095",
    "level": "MUST",
    "sentence": "Where instructions are emulated, a load or store through an unmapped user address MUST end in KVM_EXIT_MMIO.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "real mode on PVM"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-096",
    "level": "MUST",
    "sentence": "Where instructions are emulated, fetching one through an unmapped user address MUST end in KVM_EXIT_INTERNAL_ERROR, suberror 1.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "real mode on PVM"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-097",
    "level": "MUST",
    "sentence": "A guest call to MAP_GPA_RANGE MUST end in KVM_EXIT_HYPERCALL number 12 once user space has asked for it; converting is the VMM's part.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "KVM_CAP_EXIT_HYPERCALL"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-098",
    "level": "SHOULD",
    "sentence": "The lowering SHOULD say that a call lies beyond it, rather than guess, where the sources do not tell or no operation can name what it asks for.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a file index ends at 2^24 and a world has one file"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-099",
    "level": "MUST",
    "sentence": "On x86 KVM_CREATE_GUEST_MEMFD with INIT_SHARED MUST fail with EINVAL for a VM with private memory, and KVM_CAP_GUEST_MEMFD_FLAGS of that VM leaves the flag out: always up to 7.3, later where attributes are per VM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20260507-gmem-inplace-conversion-v6-20-91ab5a8b19a4@google.com",
        "note": "in-place conversion v6, 20/43: kvm_arch_supports_gmem_init_shared before and after"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@0f94e51b5320:virt/kvm/guest_memfd.c:kvm_arch_supports_gmem_init_shared",
        "note": "true where the architecture says nothing, so on arm64"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-100",
    "level": "MUST",
    "sentence": "A guest whose fault cannot be delivered, nor that of the delivery (triple fault), MUST end in KVM_EXIT_SHUTDOWN on x86.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@988ad74ff6107d9a490ee193e41251e27d37c95f:drivers/kvm/vmx.c:handle_triple_fault"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@46fe4ddd9dbb15305ab9b458e6cfa4dd47ac3e47",
        "note": "the same for SVM"
      }
    ]
  },
  {
    "id": "GMEM-UAPI-101",
    "level": "MUST",
    "sentence": "A guest with encrypted register state that shuts down MUST end in KVM_EXIT_SHUTDOWN, and cannot be run again.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "kvm-x86/linux@bc3d7c5570a0:arch/x86/kvm/svm/svm.c:shutdown_interception",
        "note": "before: EINVAL without an exit"
      }
    ]
  },
  {
    "id": "GMEM-UFFD-001",
    "level": "MUST",
    "sentence": "Registering a mapping of a guest_memfd with userfaultfd MUST fail with EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "missing and minor EINVAL; write-protect EINVAL without WP_ASYNC"
      },
      {
        "kind": "mail",
        "ref": "20250303133011.44095-1-kalyazin@amazon.com",
        "note": "userfaultfd for guest_memfd, in flight"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-001",
    "level": "MUST",
    "sentence": "Mapping a range of shared pages for DMA MUST pin each page for the long term and enter it in the domain, all of them or none.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c:vfio_pin_pages_remote"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "long-term pins of shared pages succeed"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-002",
    "level": "MUST",
    "sentence": "Mapping a range with a private page for DMA MUST fail with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c"
      },
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "user space cannot map private pages"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-003",
    "level": "MUST",
    "sentence": "Unmapping for DMA MUST remove the entry and drop the pin of the frame that it led to, in the file or orphaned.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c:vfio_unmap_unpin"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-004",
    "level": "MUST",
    "sentence": "Mapping by descriptor and offset MUST fail with EINVAL: shmem and hugetlb only.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:memfd_pin_folios"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-005",
    "level": "MUST",
    "sentence": "Mapping shared pages for DMA MUST fail with ENOMEM where the VMM may not lock them.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c",
        "note": "pages are pinned, then counted against the limit"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-006",
    "level": "MUST",
    "sentence": "A map MUST be refused with EEXIST where its domain maps any address of the range, before a page is looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c:vfio_dma_do_map"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:drivers/iommu/iommufd/io_pagetable.c:iopt_map_pages"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-007",
    "level": "MUST",
    "sentence": "Unmapping what VFIO has not mapped MUST fail with ENOENT, whatever else the domain maps there.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/iommu/iommufd/io_pagetable.c"
      },
      {
        "kind": "inference",
        "ref": "the older interface returns 0 with nothing unmapped"
      }
    ]
  },
  {
    "id": "GMEM-VFIO-008",
    "level": "MUST",
    "sentence": "Unmapping what VFIO has mapped and somebody else has unmapped since MUST succeed and leave the page pinned and charged: nobody finds it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c:vfio_unmap_unpin"
      }
    ]
  },
  {
    "id": "GMEM-WALK-001",
    "level": "MUST",
    "sentence": "A page-table walk without a pin MUST fault shared pages in and fail with EFAULT at a private one.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "devices that obtain pages without any of the checks"
      },
      {
        "kind": "inference",
        "ref": "no entry of a private page can exist, and the fault gives SIGBUS"
      }
    ]
  },
  {
    "id": "GMEM-WHOLE-001",
    "level": "MUST",
    "sentence": "Up to 7.3 the conversion ioctl on the descriptor MUST fail with ENOTTY: the state of a page is that of its file, and the file’s is fixed when it is created.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "KVM_SET_MEMORY_ATTRIBUTES2 is ENOTTY"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@0f94e51b5320:virt/kvm/guest_memfd.c:kvm_gmem_fault_user_mapping",
        "note": "tests GUEST_MEMFD_FLAG_INIT_SHARED, no attribute"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c:kvm_gmem_fault_user_mapping",
        "note": "the same in 7.x"
      }
    ]
  },
  {
    "id": "GMEM-WHOLE-002",
    "level": "MUST",
    "sentence": "A protected guest’s touch of a page in a shared file, and its share of a page in a private one, MUST end in a memory-fault exit that the VMM has no call to answer; what EL2 has done by then stands.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "KVM_EXIT_MEMORY_FAULT"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@0f94e51b5320:virt/kvm/guest_memfd.c:kvm_gmem_fault_user_mapping"
      },
      {
        "kind": "inference",
        "ref": "no protected VM runs over a mapped guest_memfd of 6.18, so nobody has seen that exit"
      }
    ]
  },
  {
    "id": "HYP-CALL-001",
    "level": "MUST",
    "sentence": "A call that is not offered to the host MUST return NOT_SUPPORTED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:handle_host_hcall",
        "note": "tree of September 2026; repository not known"
      }
    ]
  },
  {
    "id": "HYP-CALL-002",
    "level": "MUST",
    "sentence": "A call about a page MUST name it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "conventions of a run: what a scenario step means"
      }
    ]
  },
  {
    "id": "HYP-DGST-001",
    "level": "MUST",
    "sentence": "A page given to a protected guest MUST be taken from the host and from its devices before the guest gets it, and its owner is noted with VM and gfn.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_set_owner_metadata_locked"
      }
    ]
  },
  {
    "id": "HYP-DHYP-001",
    "level": "MUST",
    "sentence": "A page given to the hypervisor MUST be out of reach of the host, with a note of its new owner in the host table.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_hyp"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_set_owner_locked"
      }
    ]
  },
  {
    "id": "HYP-DHYP-002",
    "level": "MUST",
    "sentence": "A page that the hypervisor returns MUST be the property of the host alone, and mapped for it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_hyp_donate_host"
      }
    ]
  },
  {
    "id": "HYP-DHYP-003",
    "level": "MUST",
    "sentence": "Only a page that the hypervisor owns MUST be returned by it: else EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_hyp_donate_host"
      }
    ]
  },
  {
    "id": "HYP-DHYP-004",
    "level": "MUST",
    "sentence": "From Linux 7.2 on, a page with references at EL2 MUST NOT be returned: EBUSY.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "177988971667.1166478.14176694635447718070@gitolite.kernel.org",
        "note": "kvmarm/next push of 2026-05-27, commit 5c30c9fc117c"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-DYING-001",
    "level": "MUST",
    "sentence": "A private page of a dying VM MUST be wiped and cleaned, and then returned to the host.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_reclaim_page_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_poison_page"
      }
    ]
  },
  {
    "id": "HYP-DYING-002",
    "level": "MUST",
    "sentence": "A page that a dying VM shared MUST be returned to the host as it is.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_reclaim_page_guest"
      }
    ]
  },
  {
    "id": "HYP-DYING-003",
    "level": "MUST",
    "sentence": "Reclaiming a page of a dying VM at a poisoned gfn MUST succeed and do nothing, so that the host can drop its pin.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_reclaim_page_guest"
      }
    ]
  },
  {
    "id": "HYP-DYING-004",
    "level": "MUST",
    "sentence": "Pages of a VM that is not being torn down, or not known, MUST NOT be reclaimed: EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_reclaim_dying_guest_page"
      }
    ]
  },
  {
    "id": "HYP-DYING-005",
    "level": "MUST",
    "sentence": "A page that a guest only borrowed MUST NOT be reclaimed this way: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_reclaim_page_guest"
      }
    ]
  },
  {
    "id": "HYP-FFA-001",
    "level": "MUST",
    "sentence": "A page shared with or lent to the secure world MUST stay mapped for the host, which is noted as sharing it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_ffa"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@f9f1aed6c8a3:arch/arm64/kvm/hyp/nvhe/ffa.c:do_ffa_mem_xfer"
      }
    ]
  },
  {
    "id": "HYP-FFA-002",
    "level": "MUST",
    "sentence": "Taking a page back from the secure world MUST make the host its only owner again.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_ffa"
      }
    ]
  },
  {
    "id": "HYP-FFA-003",
    "level": "MUST",
    "sentence": "A page that the host does not share MUST NOT be taken back from the secure world (EPERM); with whom it is shared is not checked.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_ffa"
      }
    ]
  },
  {
    "id": "HYP-FFA-004",
    "level": "MUST",
    "sentence": "A page MUST be taken back from the secure world only through a live handle of its sharing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@f9f1aed6c8a3:arch/arm64/kvm/hyp/nvhe/ffa.c:do_ffa_mem_reclaim"
      }
    ]
  },
  {
    "id": "HYP-GH-001",
    "level": "MUST",
    "sentence": "A page moved to the extent of a guest's private memory MUST be out of reach of the host and its devices, and of everyone else until it is mapped.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/mem/memextent/src/hypercalls.c:hypercall_memextent_donate"
      }
    ]
  },
  {
    "id": "HYP-GH-002",
    "level": "MUST",
    "sentence": "A page MUST be moved or mapped only by the extent that owns it: else MEMDB_NOT_OWNER.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@36ca3a2a0d89:docs/api/gunyah_api.md",
        "note": "memory extents and address spaces"
      }
    ]
  },
  {
    "id": "HYP-GH-003",
    "level": "MUST",
    "sentence": "Without the right to the extent of a protected guest a page MUST NOT be moved there: CSPACE_INSUFFICIENT_RIGHTS.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/mem/memextent/src/hypercalls.c:hypercall_memextent_donate"
      }
    ]
  },
  {
    "id": "HYP-GH-004",
    "level": "MUST",
    "sentence": "The driver MUST try again where it has given a VM a page at an address already: EAGAIN.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-005",
    "level": "MUST",
    "sentence": "A call about a VM whose capabilities the driver does not hold MUST fail with ENODEV.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      }
    ]
  },
  {
    "id": "HYP-GH-006",
    "level": "MUST",
    "sentence": "A page that the host has mapped for DMA under design pv MUST NOT be moved to a guest: BUSY.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "no public source shows Gunyah with a paravirtual IOMMU; the rule is that of pKVM"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-007",
    "level": "MUST",
    "sentence": "A page that the host maps as private MUST be the guest's alone, locked until the guest unlocks it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/interfaces/pgtable/include/pgtable.h:pgtable_vm_unmap_matching"
      }
    ]
  },
  {
    "id": "HYP-GH-008",
    "level": "MUST",
    "sentence": "Private pages MUST be mapped only in a range for private pages, and common ones in a range of emulated registers: else DENIED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/addrspace/src/addrspace.c"
      }
    ]
  },
  {
    "id": "HYP-GH-009",
    "level": "MUST",
    "sentence": "The host MUST NOT unmap a private page that the guest has not unlocked: DENIED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/interfaces/pgtable/include/pgtable.h:pgtable_vm_unmap_matching"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-010",
    "level": "MUST",
    "sentence": "The host MAY unmap a private page that the guest has unlocked.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/interfaces/pgtable/include/pgtable.h:pgtable_vm_unmap_matching"
      },
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      }
    ]
  },
  {
    "id": "HYP-GH-011",
    "level": "MUST",
    "sentence": "A page that nothing maps MAY be moved back from the extent of a guest's private memory, and is the host's alone then.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/mem/memextent/src/hypercalls.c:hypercall_memextent_donate"
      },
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      }
    ]
  },
  {
    "id": "HYP-GH-012",
    "level": "MUST",
    "sentence": "A page MUST NOT be moved out of that extent while a mapping of it exists: BUSY.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/mem/memextent/src/hypercalls.c:hypercall_memextent_donate"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-013",
    "level": "MUST",
    "sentence": "A private page that a guest unlocks and has zeroed MUST be out of the guest's reach, and zero before the host can take it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/interfaces/pgtable/include/pgtable.h:pgtable_vm_unmap_matching"
      },
      {
        "kind": "code",
        "ref": "Android arm64 guest driver of Gunyah (repository not known):gunyah_page_relinquish"
      }
    ]
  },
  {
    "id": "HYP-GH-014",
    "level": "MUST",
    "sentence": "A guest MUST name the pages that it unlocks by aligned addresses: else ARGUMENT_ALIGNMENT.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@36ca3a2a0d89:docs/api/gunyah_api.md",
        "note": "memory extents and address spaces"
      },
      {
        "kind": "inference",
        "ref": "the check of addrspace_lookup; that of the call itself was not read"
      }
    ]
  },
  {
    "id": "HYP-GH-015",
    "level": "MUST",
    "sentence": "Reserved flags of such a call MUST be zero: else ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@36ca3a2a0d89:docs/api/gunyah_api.md",
        "note": "memory extents and address spaces"
      }
    ]
  },
  {
    "id": "HYP-GH-016",
    "level": "MUST",
    "sentence": "A page of a shared binding MUST be mapped for the VM, and stays with the host.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      }
    ]
  },
  {
    "id": "HYP-GH-017",
    "level": "MUST",
    "sentence": "A page in a range of emulated registers MUST NOT be mapped executable: ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/addrspace/src/addrspace.c"
      }
    ]
  },
  {
    "id": "HYP-GH-018",
    "level": "MUST",
    "sentence": "The host MAY take a page of a shared binding back without the VM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/addrspace/src/addrspace.c"
      }
    ]
  },
  {
    "id": "HYP-GH-019",
    "level": "MUST",
    "sentence": "Taking back what the driver has not given MUST succeed and do nothing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      }
    ]
  },
  {
    "id": "HYP-GH-020",
    "level": "MUST",
    "sentence": "A page that is lent MUST be out of reach of its owner at once, and of everyone until the receiver has accepted it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ]
  },
  {
    "id": "HYP-GH-021",
    "level": "MUST",
    "sentence": "A page that is donated MUST be out of reach of its owner at once.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ]
  },
  {
    "id": "HYP-GH-022",
    "level": "MUST",
    "sentence": "A page that is shared MUST stay in reach of its owner, through the parcel.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ]
  },
  {
    "id": "HYP-GH-023",
    "level": "MUST",
    "sentence": "A message that has not the size of its kind MUST be refused with MSG_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_create"
      }
    ]
  },
  {
    "id": "HYP-GH-024",
    "level": "MUST",
    "sentence": "The list of who gets a page MUST name one VM for a donation, without its owner for a loan and with it for a share: else ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      }
    ]
  },
  {
    "id": "HYP-GH-025",
    "level": "MUST",
    "sentence": "A list that names a VM which does not exist MUST be refused with ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      }
    ]
  },
  {
    "id": "HYP-GH-026",
    "level": "MUST",
    "sentence": "A request to zero device memory MUST be refused with ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      }
    ]
  },
  {
    "id": "HYP-GH-027",
    "level": "MUST",
    "sentence": "Who receives a donation MUST get every right: else DENIED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      }
    ]
  },
  {
    "id": "HYP-GH-028",
    "level": "MUST",
    "sentence": "Rights that no VM can have MUST be refused with ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      }
    ]
  },
  {
    "id": "HYP-GH-029",
    "level": "MUST",
    "sentence": "An address that is not aligned or cannot exist MUST be refused with ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ]
  },
  {
    "id": "HYP-GH-030",
    "level": "MUST",
    "sentence": "Memory that its owner has not got, or has given away already, MUST NOT become a parcel: MEM_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ]
  },
  {
    "id": "HYP-GH-031",
    "level": "MUST",
    "sentence": "A page that the host has mapped for DMA under design pv MUST NOT become a parcel: MEM_INVALID.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "no public source shows Gunyah with a paravirtual IOMMU; the rule is that of pKVM"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-032",
    "level": "MUST",
    "sentence": "A parcel MUST NOT be mapped at an address that is taken: NORESOURCE.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      },
      {
        "kind": "inference",
        "ref": "the model learns of it with the parcel's creation, for there the address is fixed already"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-033",
    "level": "MUST",
    "sentence": "A VM that accepts a parcel MUST have the page with the rights of the list.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ]
  },
  {
    "id": "HYP-GH-034",
    "level": "MUST",
    "sentence": "An accepted donation MUST be the receiver's for good: its parcel is gone.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ]
  },
  {
    "id": "HYP-GH-035",
    "level": "MUST",
    "sentence": "A call about a parcel that does not exist, or not for this VM, MUST fail with HANDLE_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ]
  },
  {
    "id": "HYP-GH-036",
    "level": "MUST",
    "sentence": "An acceptance MUST name the kind of memory and of transfer that the parcel has: else ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ]
  },
  {
    "id": "HYP-GH-037",
    "level": "MUST",
    "sentence": "An acceptance that asks for a label, a list or a zeroed page other than the parcel's MUST fail with VALIDATE_FAILED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ]
  },
  {
    "id": "HYP-GH-038",
    "level": "MUST",
    "sentence": "A parcel MUST NOT be accepted twice, or by its owner: DENIED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ]
  },
  {
    "id": "HYP-GH-039",
    "level": "MUST",
    "sentence": "A VM without the right to write a page MUST NOT ask for it to be zeroed: ARGUMENT_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ]
  },
  {
    "id": "HYP-GH-040",
    "level": "MUST",
    "sentence": "A page that a VM releases MUST be out of its reach, and is not its owner's yet.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ]
  },
  {
    "id": "HYP-GH-041",
    "level": "MUST",
    "sentence": "The owner of a parcel MUST NOT release it: DENIED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ]
  },
  {
    "id": "HYP-GH-042",
    "level": "MUST",
    "sentence": "A parcel that the VM has not accepted MUST NOT be released: MEM_RELEASED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ]
  },
  {
    "id": "HYP-GH-043",
    "level": "MUST",
    "sentence": "A parcel that its owner reclaims MUST be zeroed first if the owner or a receiver asked for that, and only then.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim"
      }
    ]
  },
  {
    "id": "HYP-GH-044",
    "level": "MUST",
    "sentence": "A parcel MUST be reclaimed or recalled by its owner alone: else DENIED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_notify_recall"
      }
    ]
  },
  {
    "id": "HYP-GH-045",
    "level": "MUST",
    "sentence": "A parcel MUST NOT be reclaimed while any VM has accepted it: MEM_INUSE.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-046",
    "level": "MUST",
    "sentence": "A recall MUST be no more than a request.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_notify_recall"
      }
    ]
  },
  {
    "id": "HYP-GH-047",
    "level": "MUST",
    "sentence": "A recall MUST name a VM that exists: else VMID_INVALID.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_notify_recall"
      }
    ]
  },
  {
    "id": "HYP-GH-048",
    "level": "MUST",
    "sentence": "A page that a guest owns and shares MUST be in reach of the host from the host's acceptance on.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ]
  },
  {
    "id": "HYP-GH-049",
    "level": "MUST",
    "sentence": "A guest MUST NOT share memory that it does not own: MEM_INVALID. What was lent to it or paged in is not its own.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ]
  },
  {
    "id": "HYP-GH-050",
    "level": "MUST",
    "sentence": "The host MUST reach a page of a guest once it has accepted the guest's parcel.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ]
  },
  {
    "id": "HYP-GH-051",
    "level": "MUST",
    "sentence": "The host MUST NOT accept a parcel of a guest twice: DENIED.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ]
  },
  {
    "id": "HYP-GH-052",
    "level": "MUST",
    "sentence": "A page that the host releases MUST be out of reach of the host and of its devices.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ]
  },
  {
    "id": "HYP-GH-053",
    "level": "MUST",
    "sentence": "A page that the host has released MAY be reclaimed by the guest that shared it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim"
      }
    ]
  },
  {
    "id": "HYP-GH-054",
    "level": "MUST",
    "sentence": "A guest MUST NOT take back what it shares before the host has released it: MEM_INUSE.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GH-055",
    "level": "MUST",
    "sentence": "A VM that is stopped MUST run no more.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "VM_STOP was not read; the driver stops a VM before it reclaims"
      }
    ]
  },
  {
    "id": "HYP-GH-056",
    "level": "MUST",
    "sentence": "A VM that does not run MUST NOT be stopped: DENIED.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "VM_STOP was not read"
      }
    ]
  },
  {
    "id": "HYP-GH-057",
    "level": "MUST",
    "sentence": "The reset of a VM MUST release whatever it has accepted, and unlock and zero its private pages.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager (commit not known):src/vm_memory/src/vm_memory.c:vm_memory_sanitise"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/vm_creation/vm_creation.c"
      }
    ]
  },
  {
    "id": "HYP-GH-058",
    "level": "MUST",
    "sentence": "Where a VM has nothing, its reset MUST change nothing.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a walk over what was accepted finds nothing there"
      }
    ]
  },
  {
    "id": "HYP-GH-059",
    "level": "MUST",
    "sentence": "Memory that a VM owns MUST go back to the host when the VM is reset, zeroed if RM was asked to.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the extent of the VM is deleted with it, and sanitised on reset for a sensitive VM; who gets its memory was not read"
      }
    ]
  },
  {
    "id": "HYP-GH-060",
    "level": "MUST",
    "sentence": "A VM whose reset has ended MUST be forgotten.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "VM_RESET was not read"
      }
    ]
  },
  {
    "id": "HYP-GH-061",
    "level": "MUST",
    "sentence": "A VM that was not stopped MUST NOT be reset: DENIED.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "VM_RESET was not read"
      }
    ]
  },
  {
    "id": "HYP-GH-062",
    "level": "MUST",
    "sentence": "A process that touches a page the host has not MUST get SIGBUS: Gunyah injects a synchronous external abort.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/vcpu/aarch64/src/inject.c:inject_inst_data_abort"
      },
      {
        "kind": "inference",
        "ref": "the signal is what arm64 Linux makes of such an abort from EL0"
      }
    ]
  },
  {
    "id": "HYP-GH-063",
    "level": "MUST",
    "sentence": "A touch of such a page by the host kernel MUST end the host, whoever it was made for: nothing takes the page back, and an external abort has no fixup.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/vcpu/aarch64/src/inject.c:inject_inst_data_abort"
      },
      {
        "kind": "mail",
        "ref": "20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com"
      },
      {
        "kind": "inference",
        "ref": "arm64 Linux of then had no fixup for external aborts of uaccess"
      }
    ]
  },
  {
    "id": "HYP-GH-064",
    "level": "MUST",
    "sentence": "With holes in the linear map, an unaligned load that runs into such a page MUST be padded with zeroes.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "mail",
        "ref": "20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com"
      }
    ]
  },
  {
    "id": "HYP-GH-065",
    "level": "MUST",
    "sentence": "A guest that touches a page which is not mapped for it yet MUST be run again, for ever if nothing changes.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "Android drivers/virt/gunyah/gunyah_vcpu.c:gunyah_handle_page_fault (repository not known)"
      }
    ]
  },
  {
    "id": "HYP-GH-066",
    "level": "MUST",
    "sentence": "A store of a guest to a page that it may only read MUST be handed to the VMM as one to emulated registers.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "Android drivers/virt/gunyah/gunyah_vcpu.c:gunyah_handle_mmio (repository not known)"
      },
      {
        "kind": "inference",
        "ref": "read for a binding without write permission"
      }
    ]
  },
  {
    "id": "HYP-GH-067",
    "level": "MUST",
    "sentence": "Running a vCPU and ceasing to run it MUST change nothing about memory.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the hypervisor schedules vCPUs; no call about memory depends on it"
      }
    ]
  },
  {
    "id": "HYP-GH-068",
    "level": "MUST",
    "sentence": "The host MUST NOT release a page of a guest that it has mapped for DMA under design pv: BUSY.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "no public source shows Gunyah with a paravirtual IOMMU; the rule is that of pKVM"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-GSHR-001",
    "level": "MUST",
    "sentence": "A page that a protected guest shares MUST become accessible to the host, without being wiped, and stay the property of the guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_share_host"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ]
  },
  {
    "id": "HYP-GSHR-002",
    "level": "MUST",
    "sentence": "A page that a guest does not own alone MUST NOT be shared by it: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_share_host"
      }
    ]
  },
  {
    "id": "HYP-GSHR-003",
    "level": "MUST",
    "sentence": "A page that a guest takes back MUST be out of reach of the host and of its devices; EL2 does not ask the host.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_unshare_host"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      }
    ]
  },
  {
    "id": "HYP-GSHR-004",
    "level": "MUST",
    "sentence": "A page that a guest does not share MUST NOT be taken back by it: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_unshare_host"
      }
    ]
  },
  {
    "id": "HYP-GUEST-001",
    "level": "MUST",
    "sentence": "A call on a poisoned gfn MUST fail with EHWPOISON.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:get_valid_guest_pte"
      }
    ]
  },
  {
    "id": "HYP-GUEST-002",
    "level": "MUST",
    "sentence": "A call on a gfn where the guest maps nothing MUST fail with ENOENT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:get_valid_guest_pte"
      }
    ]
  },
  {
    "id": "HYP-GUEST-003",
    "level": "MUST",
    "sentence": "A call on a gfn that is mapped by a granule of another size MUST fail with E2BIG.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:get_valid_guest_pte"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__check_host_shared_guest"
      }
    ]
  },
  {
    "id": "HYP-GUEST-004",
    "level": "MUST",
    "sentence": "A page MUST be put only at a gfn that is neither mapped nor poisoned: else EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__guest_check_page_state_range"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:guest_get_page_state"
      }
    ]
  },
  {
    "id": "HYP-HVC-001",
    "level": "MUST",
    "sentence": "A memory call with a misaligned address or a reserved argument that is not zero MUST be refused as INVALID_PARAMETER.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:kvm_handle_pvm_hvc64"
      }
    ]
  },
  {
    "id": "HYP-HVC-002",
    "level": "MUST",
    "sentence": "A guest MUST learn no more of a failed memory call than INVALID_PARAMETER, unless the call exits to the host so that it can give the page.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_memshare_call"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_memunshare_call"
      }
    ]
  },
  {
    "id": "HYP-HVC-003",
    "level": "MUST",
    "sentence": "The calls that ask for features and for the granule, and the one that announces registers, MUST change no page.",
    "confidence": "code",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:kvm_handle_pvm_hvc64"
      }
    ]
  },
  {
    "id": "HYP-HVC-004",
    "level": "MUST",
    "sentence": "Memory calls of a non-protected guest MUST be answered by the host kernel, which does not support them.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "torvalds/linux@25768de5:Documentation/virt/kvm/arm/hypercalls.rst"
      },
      {
        "kind": "inference",
        "ref": "EL2 handles these calls for protected guests only"
      }
    ]
  },
  {
    "id": "HYP-INV-001",
    "level": "MUST",
    "sentence": "Every page of memory MUST have exactly one owner: the host, the hypervisor or one guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__host_check_page_state_range"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__guest_check_page_state_range"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I1"
    }
  },
  {
    "id": "HYP-INV-002",
    "level": "MUST",
    "sentence": "The host MUST be noted as sharing a page exactly while one kind of borrower has it: the hypervisor, the secure world, or as many guests as are counted.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_guest"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I2"
    }
  },
  {
    "id": "HYP-INV-003",
    "level": "MUST",
    "sentence": "A guest's private page MUST be out of reach of host and hypervisor, and the host MUST borrow exactly the pages that a guest shares.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_share_host"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I3"
    }
  },
  {
    "id": "HYP-INV-004",
    "level": "MUST",
    "sentence": "A page of the hypervisor MUST NOT be in reach of the host or of a guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_hyp"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I4"
    }
  },
  {
    "id": "HYP-INV-005",
    "level": "MUST",
    "sentence": "EL2 MUST have a shared page mapped exactly while it holds a pin on it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_pin_shared_mem"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_unpin_shared_mem"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I5"
    }
  },
  {
    "id": "HYP-INV-006",
    "level": "MUST",
    "sentence": "A hypercall that fails MUST leave every state, count and table entry as it was.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      },
      {
        "kind": "mail",
        "ref": "20260501112149.2824881-1-tabba@google.com"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I6"
    }
  },
  {
    "id": "HYP-INV-007",
    "level": "MUST",
    "sentence": "A page of a protected guest MUST be mapped once, by that guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I7"
    }
  },
  {
    "id": "HYP-INV-008",
    "level": "MUST",
    "sentence": "A private page MUST be wiped and cleaned to the point of coherency before the host gets it back.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_poison_page"
      }
    ],
    "invariant": {
      "kind": "effect-order",
      "number": "I8"
    }
  },
  {
    "id": "HYP-INV-009",
    "level": "MUST",
    "sentence": "Poison MUST stay at its gfn for as long as the VM is known.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:get_valid_guest_pte"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_reclaim_page_guest"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I9"
    }
  },
  {
    "id": "HYP-INV-010",
    "level": "MUST",
    "sentence": "Pages MUST be reclaimed only from a VM that is being torn down, and no vCPU of such a VM is loaded.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_reclaim_dying_guest_page"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:get_pkvm_unref_hyp_vm_locked"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I10"
    }
  },
  {
    "id": "HYP-INV-011",
    "level": "MUST",
    "sentence": "The reference count of a page MUST be the number of its DMA mappings, and above zero the page is neither given away nor lent to hypervisor or secure world.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_use_dma",
        "note": "commit not known"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I11",
      "when": "iommu = pv"
    }
  },
  {
    "id": "HYP-INV-012",
    "level": "MUST",
    "sentence": "A domain of the host MUST NOT map a page of a guest or of the hypervisor, and a guest's domain maps only pages of that guest.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:domain_get",
        "note": "commit not known"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I12",
      "when": "iommu = pv"
    }
  },
  {
    "id": "HYP-INV-013",
    "level": "MUST",
    "sentence": "The SMMU MUST reach a page exactly while the CPUs of the host do.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      },
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-28-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, 27/28"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I13",
      "when": "iommu = nested"
    }
  },
  {
    "id": "HYP-INV-014",
    "level": "MUST",
    "sentence": "A page MUST leave the CPU table, then the SMMU, then the TLBs, before anyone else maps it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__host_stage2_set_owner_locked",
        "note": "commit not known"
      },
      {
        "kind": "document",
        "ref": "Android: pKVM DMA isolation",
        "note": "requirement 6"
      }
    ],
    "invariant": {
      "kind": "effect-order",
      "number": "I14"
    }
  },
  {
    "id": "HYP-INV-015",
    "level": "MUST",
    "sentence": "The registers of the SMMU MUST stay with EL2, its global bypass aborts, and its queues lie in memory that cannot be given away.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I15",
      "when": "iommu = nested"
    }
  },
  {
    "id": "HYP-INV-016",
    "level": "MUST",
    "sentence": "Device registers that the host has ever mapped for DMA MUST stay with the host for good.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_use_dma_locked",
        "note": "commit not known"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I16"
    }
  },
  {
    "id": "HYP-INV-017",
    "level": "MUST",
    "sentence": "A device MUST be attached only to a domain of its owner, and changes hands only with its DMA blocked.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:__pkvm_device_assign"
      },
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_reset"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I17"
    }
  },
  {
    "id": "HYP-INV-018",
    "level": "MUST",
    "sentence": "What is not memory MUST stay with the host.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:check_range_allowed_memory"
      }
    ],
    "invariant": {
      "kind": "state",
      "number": "I18"
    }
  },
  {
    "id": "HYP-INV-019",
    "level": "MUST",
    "sentence": "The secure world MUST be given only pages that the host owns alone.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@f9f1aed6c8a3:arch/arm64/kvm/hyp/nvhe/ffa.c:do_ffa_mem_xfer"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I19"
    }
  },
  {
    "id": "HYP-INV-020",
    "level": "MUST",
    "sentence": "What the host learns from the poison query MUST NOT depend on which gfn the guest touched.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_vcpu_in_poison_fault"
      }
    ],
    "invariant": {
      "kind": "non-interference",
      "number": "I20"
    }
  },
  {
    "id": "HYP-INV-021",
    "level": "MUST",
    "sentence": "Under Gunyah one extent MUST hold each page: a page that was lent is hidden from its owner, comes back only when no VM has it, and one that was donated never; an extent is mapped at most four times.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@36ca3a2a0d89:docs/api/gunyah_api.md"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c"
      }
    ],
    "invariant": {
      "kind": "transition",
      "number": "I21",
      "when": "hypervisor = gunyah"
    }
  },
  {
    "id": "HYP-INV-022",
    "level": "MUST",
    "sentence": "A page MUST NOT go back to the allocator of the host while anyone else owns or borrows it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "freeing it would hand a page of a guest to the allocator"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "HYP-INV-031",
    "level": "MUST",
    "sentence": "A page that the RMP assigns MUST be out of the host's reach, and a private entry of a guest leads only to a page that is assigned to it, validated exactly if the entry says so.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_make_private"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "hypervisor sev-snp"
    }
  },
  {
    "id": "HYP-INV-032",
    "level": "MUST",
    "sentence": "Nobody but its guest and the devices that this guest has accepted MUST read the content of a private page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      },
      {
        "kind": "inference",
        "ref": "what memory encryption is for"
      },
      {
        "kind": "document",
        "ref": "docs.kernel.org: virt/kvm/arm/pkvm.rst",
        "note": "CPU memory isolation; DMA isolation is unimplemented"
      }
    ],
    "invariant": {
      "kind": "transition",
      "when": "hypervisor other than none and sw-protected; for a DMA sev-snp, tdx, or iommu = pv or nested"
    }
  },
  {
    "id": "HYP-INV-033",
    "level": "MUST",
    "sentence": "A page MUST be removed from its TD before it serves anybody else.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_sept_drop_private_spte"
      }
    ],
    "invariant": {
      "kind": "transition",
      "when": "hypervisor tdx"
    }
  },
  {
    "id": "HYP-KVM-001",
    "level": "MUST",
    "sentence": "KVM MUST enter a page in an ordinary guest's table without asking anybody, and the host keeps it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux:arch/x86/kvm/mmu/tdp_mmu.c",
        "note": "commit not noted"
      },
      {
        "kind": "inference",
        "ref": "ordinary KVM has no owner of pages below the host kernel"
      }
    ]
  },
  {
    "id": "HYP-KVM-002",
    "level": "MUST",
    "sentence": "KVM MUST take a page from a guest's table whenever the host kernel wants it, and the guest's TLB entries go with it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ]
  },
  {
    "id": "HYP-KVM-003",
    "level": "MUST",
    "sentence": "A guest page that is in the table already MUST NOT be entered a second time.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "KVM zaps an entry before it puts another in its place"
      }
    ]
  },
  {
    "id": "HYP-KVM-004",
    "level": "MUST",
    "sentence": "A page that is assigned to a guest MUST NOT be entered in a table as the host's own.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the access would fault for ever; the model refuses the entry instead"
      }
    ]
  },
  {
    "id": "HYP-KVM-005",
    "level": "MUST",
    "sentence": "An entry that is not there cannot be zapped.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "there is nothing to do"
      }
    ]
  },
  {
    "id": "HYP-KVM-006",
    "level": "MUST",
    "sentence": "The last descriptor of a VM MUST end its vCPUs before its pages leave its tables.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ]
  },
  {
    "id": "HYP-KVM-007",
    "level": "MUST",
    "sentence": "A VM MUST be forgotten when its tables have been freed.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ]
  },
  {
    "id": "HYP-KVM-008",
    "level": "MUST",
    "sentence": "A VM MUST be destroyed once, and begun before it is ended.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ]
  },
  {
    "id": "HYP-KVM-009",
    "level": "MUST",
    "sentence": "A page that nobody protects MUST be in the host's reach, by any mapping and by the linear map.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "nothing stands between the host kernel and memory"
      }
    ]
  },
  {
    "id": "HYP-KVM-010",
    "level": "MUST",
    "sentence": "A guest MUST reach the page that its table leads to.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "what a table is for"
      }
    ]
  },
  {
    "id": "HYP-KVM-011",
    "level": "MUST",
    "sentence": "A VM without private memory MUST NOT be offered a way to share or unshare a page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux:arch/x86/kvm/x86.c:kvm_emulate_hypercall",
        "note": "commit not noted"
      },
      {
        "kind": "inference",
        "ref": "there is no attribute to change"
      }
    ]
  },
  {
    "id": "HYP-KVM-012",
    "level": "MUST",
    "sentence": "A guest of KVM on x86 MUST NOT be offered a call that gives a page back.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "no such hypercall was found; ballooning is a matter of the VMM"
      }
    ]
  },
  {
    "id": "HYP-KVM-013",
    "level": "MUST",
    "sentence": "A guest's wish to share or unshare a page MUST go to the VMM as MAP_GPA_RANGE; KVM itself changes nothing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux:arch/x86/kvm/x86.c:kvm_emulate_hypercall",
        "note": "commit not noted"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:snp_begin_psc"
      }
    ]
  },
  {
    "id": "HYP-KVM-014",
    "level": "MUST",
    "sentence": "A call that the platform does not have MUST NOT be offered: one of another platform, or of later times.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a kernel has the calls of what it runs on; pKVM seizes pages since 2026"
      }
    ]
  },
  {
    "id": "HYP-KVM-015",
    "level": "MUST",
    "sentence": "A vCPU of KVM on x86 MUST enter and leave KVM_RUN without a call to anybody.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ]
  },
  {
    "id": "HYP-KVM-016",
    "level": "MUST",
    "sentence": "A page MUST NOT become private memory of a VM that was not made confidential.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the VM type is fixed at KVM_CREATE_VM"
      }
    ]
  },
  {
    "id": "HYP-MEM-001",
    "level": "MUST",
    "sentence": "Where a call takes a range of pages, one that leaves the physical address space or crosses the border of a memory region MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:pfn_range_is_valid"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:check_range_allowed_memory"
      }
    ]
  },
  {
    "id": "HYP-MEM-002",
    "level": "MUST",
    "sentence": "Addresses without memory, such as registers of devices, and memory that the kernel declares unmapped MUST NOT change owner: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:check_range_allowed_memory"
      }
    ]
  },
  {
    "id": "HYP-MEM-003",
    "level": "MUST",
    "sentence": "Mapping a page into a guest MUST be refused with ENOMEM, before anything is changed, while the vCPU holds too few pages for page tables.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__guest_check_pgtable_memcache"
      },
      {
        "kind": "mail",
        "ref": "20260501112149.2824881-1-tabba@google.com"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-MEM-004",
    "level": "MUST",
    "sentence": "A call on a range MUST name one page or one aligned block of the level above: else EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__guest_check_transition_size"
      }
    ]
  },
  {
    "id": "HYP-OWN-001",
    "level": "MUST",
    "sentence": "A page that the host does not own alone MUST NOT be lent to the hypervisor or to the secure world, or given away: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__host_check_page_state_range"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_guest"
      }
    ]
  },
  {
    "id": "HYP-OWN-002",
    "level": "MUST",
    "sentence": "A page that the hypervisor already knows MUST NOT be shared with it or given to it again: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_hyp"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_donate_hyp"
      }
    ]
  },
  {
    "id": "HYP-PERM-001",
    "level": "MAY",
    "sentence": "The host MAY add permissions to an entry of a non-protected guest, never remove them by this call.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_relax_perms_guest"
      }
    ]
  },
  {
    "id": "HYP-PERM-002",
    "level": "MAY",
    "sentence": "The host MAY take the write permission from entries of a non-protected guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_wrprotect_guest"
      }
    ]
  },
  {
    "id": "HYP-PERM-003",
    "level": "MAY",
    "sentence": "The host MAY read and set the access flags of a non-protected guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_test_clear_young_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_mkyoung_guest"
      }
    ]
  },
  {
    "id": "HYP-POIS-001",
    "level": "MAY",
    "sentence": "The host MAY ask whether the last fault of the loaded vCPU hit a poisoned gfn, but cannot name the address.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_vcpu_in_poison_fault"
      }
    ]
  },
  {
    "id": "HYP-POIS-002",
    "level": "MUST",
    "sentence": "That question MUST be refused with EINVAL without a loaded vCPU or a translation fault on record.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__pkvm_vcpu_in_poison_fault",
        "note": "tree of September 2026; repository not known"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_vcpu_in_poison_fault"
      }
    ]
  },
  {
    "id": "HYP-RCL-001",
    "level": "MUST",
    "sentence": "A page that the host seizes from a guest MUST be wiped and cleaned before the host gets it, and the gfn is poisoned.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_force_reclaim_page_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_poison_page"
      }
    ]
  },
  {
    "id": "HYP-RCL-002",
    "level": "MUST",
    "sentence": "Seizing something that is not memory MUST fail with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_get_guest_info"
      }
    ]
  },
  {
    "id": "HYP-RCL-003",
    "level": "MUST",
    "sentence": "Seizing a page that the host can access MUST fail with EAGAIN: the access would not fault any more.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_get_guest_info"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-RCL-004",
    "level": "MUST",
    "sentence": "A page of the hypervisor MUST NOT be seized: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_decode_gfn_meta"
      }
    ]
  },
  {
    "id": "HYP-RCL-005",
    "level": "MUST",
    "sentence": "Seizing a page of a VM that EL2 has forgotten MUST fail with EAGAIN.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:host_stage2_decode_gfn_meta"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-RCL-006",
    "level": "MUST",
    "sentence": "A page that the guest does not own alone MUST NOT be seized: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_force_reclaim_page_guest"
      }
    ]
  },
  {
    "id": "HYP-RCL-007",
    "level": "MUST",
    "sentence": "A page that a device of the guest has mapped MUST NOT be seized: EBUSY.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the guest would keep DMA to a page of the host; no code that has both was read"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-RLQ-001",
    "level": "MUST",
    "sentence": "A page that a guest relinquishes MUST be wiped and cleaned before the host gets it back.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_relinquish_to_host",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "HYP-RLQ-002",
    "level": "MUST",
    "sentence": "Relinquishing where nothing is mapped MUST succeed and do nothing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_relinquish_to_host",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "HYP-RLQ-003",
    "level": "MUST",
    "sentence": "A hypervisor without MEM_RELINQUISH MUST leave the call to the host, which does not know it either.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:kvm_handle_pvm_hvc64"
      }
    ],
    "switch": "hypervisor:relinquish=false"
  },
  {
    "id": "HYP-RLQ-004",
    "level": "MUST",
    "sentence": "A page that a device of the guest has mapped MUST NOT be relinquished: EBUSY.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_relinquish_to_host",
        "note": "commit not known"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-RLQ-005",
    "level": "MUST",
    "sentence": "A page that the guest does not own alone MUST NOT be relinquished: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_guest_relinquish_to_host",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "HYP-SGST-001",
    "level": "MUST",
    "sentence": "A page shared with a non-protected guest MUST be mapped for it and counted, and stays with the host.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      }
    ]
  },
  {
    "id": "HYP-SGST-002",
    "level": "MUST",
    "sentence": "A permission with a bit that is none of read, write and execute MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_relax_perms_guest"
      }
    ]
  },
  {
    "id": "HYP-SGST-003",
    "level": "MUST",
    "sentence": "A page that the host neither owns alone nor shares with guests already MUST NOT be shared with a further guest: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      }
    ]
  },
  {
    "id": "HYP-SGST-004",
    "level": "MUST",
    "sentence": "A page whose count of shares is full MUST NOT be shared once more: EBUSY.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_guest"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-SGST-005",
    "level": "MUST",
    "sentence": "A page taken back from a non-protected guest MUST be unmapped for it, and is the property of the host alone once no guest is left.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_guest"
      }
    ]
  },
  {
    "id": "HYP-SGST-006",
    "level": "MUST",
    "sentence": "Taking a page back from a non-protected guest where it maps nothing MUST fail with ENOENT, poison included.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__check_host_shared_guest"
      }
    ]
  },
  {
    "id": "HYP-SGST-007",
    "level": "MUST",
    "sentence": "A page that the guest does not borrow from the host MUST NOT be taken back from it: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__check_host_shared_guest"
      }
    ]
  },
  {
    "id": "HYP-SGST-008",
    "level": "MUST",
    "sentence": "A borrowed page with a count of zero MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__check_host_shared_guest"
      }
    ]
  },
  {
    "id": "HYP-SHYP-001",
    "level": "MUST",
    "sentence": "Sharing a page with the hypervisor MUST leave the host its access and make the hypervisor a borrower that has not mapped it yet.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_share_hyp"
      }
    ]
  },
  {
    "id": "HYP-SHYP-002",
    "level": "MUST",
    "sentence": "Taking a page back from the hypervisor MUST make the host its only owner again.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_hyp"
      }
    ]
  },
  {
    "id": "HYP-SHYP-003",
    "level": "MUST",
    "sentence": "A page that the host does not share with the hypervisor MUST NOT be taken back from it or pinned by it: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_hyp"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_pin_shared_mem"
      }
    ]
  },
  {
    "id": "HYP-SHYP-004",
    "level": "MUST",
    "sentence": "A shared page that the hypervisor has pinned MUST NOT be taken back: EBUSY.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_host_unshare_hyp"
      }
    ],
    "retryable": true
  },
  {
    "id": "HYP-SHYP-005",
    "level": "MUST",
    "sentence": "A pin of the hypervisor MUST be counted, and the first one maps the page at EL2.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_pin_shared_mem"
      }
    ]
  },
  {
    "id": "HYP-SHYP-006",
    "level": "MUST",
    "sentence": "Dropping the last pin MUST remove the mapping at EL2.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c:hyp_unpin_shared_mem"
      }
    ]
  },
  {
    "id": "HYP-SNP-001",
    "level": "MUST",
    "sentence": "The first private fault MUST assign the page to the guest in the RMP; a page that is assigned to it already is only entered in its table.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_make_private"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_prepare"
      }
    ]
  },
  {
    "id": "HYP-SNP-002",
    "level": "MUST",
    "sentence": "A guest page that is in the table already MUST NOT be entered a second time.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "KVM zaps an entry before it puts another in its place"
      }
    ]
  },
  {
    "id": "HYP-SNP-003",
    "level": "MUST",
    "sentence": "A page that is assigned to one guest MUST NOT be entered as private memory of another.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the RMP names one guest; KVM itself does not compare, and the access would fault for ever"
      }
    ]
  },
  {
    "id": "HYP-SNP-004",
    "level": "MUST",
    "sentence": "A page that another guest borrows MUST NOT be assigned.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "guest_memfd binds a page once; only a backing that follows user mappings can come here"
      }
    ]
  },
  {
    "id": "HYP-SNP-006",
    "level": "MUST",
    "sentence": "A page that becomes shared, or is freed, MUST be made the host's in the RMP and its cache lines flushed; it holds ciphertext then.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_invalidate"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:kvm_rmp_make_shared"
      }
    ]
  },
  {
    "id": "HYP-SNP-007",
    "level": "MUST",
    "sentence": "A page that is not assigned MUST be left alone when it is freed.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_invalidate"
      }
    ]
  },
  {
    "id": "HYP-SNP-008",
    "level": "MUST",
    "sentence": "A guest MUST validate a page before it uses it as private memory.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      }
    ]
  },
  {
    "id": "HYP-SNP-009",
    "level": "MUST",
    "sentence": "A page that is not assigned and waiting cannot be validated.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      }
    ]
  },
  {
    "id": "HYP-SNP-010",
    "level": "MUST",
    "sentence": "A guest MUST take back its validation before it asks for a page to be shared.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      }
    ]
  },
  {
    "id": "HYP-SNP-011",
    "level": "MUST",
    "sentence": "A page that is not validated cannot lose its validation.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      }
    ]
  },
  {
    "id": "HYP-SNP-012",
    "level": "MUST",
    "sentence": "SNP_LAUNCH_UPDATE MUST assign, encrypt, measure and validate the page, so that the guest finds the content.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_post_populate"
      }
    ]
  },
  {
    "id": "HYP-SNP-013",
    "level": "MUST",
    "sentence": "A page that is assigned already MUST NOT be populated; the ioctl turns the internal EEXIST into EIO.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:snp_launch_update"
      }
    ]
  },
  {
    "id": "HYP-SNP-014",
    "level": "MUST",
    "sentence": "A read of the host at a private page MUST return ciphertext.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "AMD's manual lets reads of the host through and returns ciphertext; the manual was not at hand"
      }
    ]
  },
  {
    "id": "HYP-SNP-015",
    "level": "MUST",
    "sentence": "A process that writes to a private page MUST be killed by SIGBUS.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20230612042559.375660-14-michael.roth@amd.com",
        "note": "RFC v9 13/51; the handler for user addresses is not in mainline"
      }
    ]
  },
  {
    "id": "HYP-SNP-016",
    "level": "MUST",
    "sentence": "A write of the host kernel to a private page MUST end in an RMP fault that nothing fixes.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux:arch/x86/mm/fault.c:show_fault_oops",
        "note": "commit not noted; it prints the RMP entry"
      }
    ]
  },
  {
    "id": "HYP-SNP-017",
    "level": "MUST",
    "sentence": "A guest MUST reach its validated pages, and shared pages by the address bit that says so.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      }
    ]
  },
  {
    "id": "HYP-SNP-018",
    "level": "MUST",
    "sentence": "A guest that touches a page which has been replaced since it validated it MUST get #VC, and ends itself.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      },
      {
        "kind": "inference",
        "ref": "a Linux guest has no way to go on"
      }
    ]
  },
  {
    "id": "HYP-TDX-001",
    "level": "MUST",
    "sentence": "A private fault of a running TD MUST add the page by TDH.MEM.PAGE.AUG, pending until the guest accepts it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_mem_page_aug"
      }
    ]
  },
  {
    "id": "HYP-TDX-002",
    "level": "MUST",
    "sentence": "A guest page that is in the secure table already MUST NOT be added a second time.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_sept_set_private_spte"
      }
    ]
  },
  {
    "id": "HYP-TDX-003",
    "level": "MUST",
    "sentence": "A page that is not the host's own MUST NOT be added to a TD.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the TDX module keeps one owner for each page; a refusal is an error of KVM"
      }
    ]
  },
  {
    "id": "HYP-TDX-005",
    "level": "MUST",
    "sentence": "A guest MUST accept a pending page, and the TDX module zeroes it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      },
      {
        "kind": "inference",
        "ref": "that the module zeroes is common knowledge, its specification was not at hand"
      }
    ]
  },
  {
    "id": "HYP-TDX-006",
    "level": "MUST",
    "sentence": "A page that is not pending cannot be accepted.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      }
    ]
  },
  {
    "id": "HYP-TDX-007",
    "level": "MUST",
    "sentence": "KVM_TDX_INIT_MEM_REGION MUST copy the page into the TD by TDH.MEM.PAGE.ADD, so that the guest finds the content without accepting it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_gmem_post_populate"
      }
    ]
  },
  {
    "id": "HYP-TDX-008",
    "level": "MUST",
    "sentence": "A page MUST leave a TD by block, track and remove, and the kernel clears it after its cache lines are written back.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_sept_remove_private_spte"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_sept_drop_private_spte"
      }
    ]
  },
  {
    "id": "HYP-TDX-009",
    "level": "MUST",
    "sentence": "A page that is not in the secure table cannot be removed.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_sept_zap_private_spte"
      }
    ]
  },
  {
    "id": "HYP-TDX-010",
    "level": "MUST",
    "sentence": "A read of the host at a private page MUST go through and mean nothing.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      },
      {
        "kind": "inference",
        "ref": "what exactly is read depends on the generation of the hardware"
      }
    ]
  },
  {
    "id": "HYP-TDX-011",
    "level": "MUST",
    "sentence": "A partial write of the host to private memory MUST poison the line, and nobody is told.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      }
    ]
  },
  {
    "id": "HYP-TDX-012",
    "level": "MUST",
    "sentence": "A read of the host at a poisoned line MUST end in a machine check: a signal for a process, the end for the kernel.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      },
      {
        "kind": "inference",
        "ref": "the two outcomes are those of any consumed memory error"
      }
    ]
  },
  {
    "id": "HYP-TDX-013",
    "level": "MUST",
    "sentence": "A guest MUST reach its accepted pages, and shared pages by the address bit that says so.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      }
    ]
  },
  {
    "id": "HYP-TDX-014",
    "level": "MUST",
    "sentence": "A guest that touches a page which is pending again after it accepted it MUST end: KVM marks the VM dead and KVM_RUN returns EIO.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_handle_ept_violation"
      }
    ]
  },
  {
    "id": "HYP-TDX-015",
    "level": "MUST",
    "sentence": "A guest that reads a poisoned line MUST end by the machine check, and the host lives.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_handle_exit"
      },
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      }
    ]
  },
  {
    "id": "HYP-TEAR-001",
    "level": "MUST",
    "sentence": "The start of a teardown MUST mark the VM as dying, after which no vCPU of it can be loaded.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_start_teardown_vm"
      }
    ]
  },
  {
    "id": "HYP-TEAR-002",
    "level": "MUST",
    "sentence": "The end of a teardown MUST make EL2 forget the VM; pages that were not reclaimed stay out of reach.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_finalize_teardown_vm"
      }
    ]
  },
  {
    "id": "HYP-TEAR-003",
    "level": "MUST",
    "sentence": "A teardown MUST NOT start for a VM that is not known, has a vCPU loaded or is dying already: EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:get_pkvm_unref_hyp_vm_locked"
      }
    ]
  },
  {
    "id": "HYP-TEAR-004",
    "level": "MUST",
    "sentence": "A teardown MUST NOT end for a VM where it has not started: EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_finalize_teardown_vm"
      }
    ]
  },
  {
    "id": "HYP-VCPU-001",
    "level": "MUST",
    "sentence": "A call that works on the loaded vCPU MUST be refused with EINVAL where none is loaded, or one of the other kind of VM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__pkvm_host_donate_guest",
        "note": "tree of September 2026; repository not known"
      }
    ]
  },
  {
    "id": "HYP-VCPU-002",
    "level": "MUST",
    "sentence": "A call by handle for non-protected VMs MUST be refused with EINVAL for any other handle.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__pkvm_host_unshare_guest",
        "note": "tree of September 2026; repository not known"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:get_np_pkvm_hyp_vm"
      }
    ]
  },
  {
    "id": "HYP-VCPU-003",
    "level": "MUST",
    "sentence": "A vCPU MUST be loaded on at most one CPU.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_load_hyp_vcpu"
      }
    ]
  },
  {
    "id": "HYP-VCPU-004",
    "level": "MUST",
    "sentence": "Loading a vCPU that is loaded, or one of a VM that is dying or not known, MUST do nothing and say nothing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_load_hyp_vcpu"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__pkvm_vcpu_load",
        "note": "tree of September 2026; repository not known"
      }
    ]
  },
  {
    "id": "HYP-VCPU-005",
    "level": "MUST",
    "sentence": "Putting a vCPU MUST drop its reference on the VM, and do nothing where none is loaded.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:pkvm_put_hyp_vcpu"
      },
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__pkvm_vcpu_put",
        "note": "tree of September 2026; repository not known"
      }
    ]
  },
  {
    "id": "HYP-VCPU-006",
    "level": "MAY",
    "sentence": "The state of a vCPU MAY be copied to the host only for a non-protected VM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__pkvm_vcpu_sync_state",
        "note": "tree of September 2026; repository not known"
      }
    ]
  },
  {
    "id": "HYP-VCPU-007",
    "level": "MUST",
    "sentence": "A flush of the TLB by handle MUST do nothing for a protected VM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "arch/arm64/kvm/hyp/nvhe/hyp-main.c:__pkvm_tlb_flush_vmid",
        "note": "tree of September 2026; repository not known"
      }
    ]
  },
  {
    "id": "HYP-VM-001",
    "level": "MAY",
    "sentence": "Handles of VMs MAY be reserved and given up by the host as long as no VM uses them.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_reserve_vm"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_unreserve_vm"
      }
    ]
  },
  {
    "id": "HYP-VM-002",
    "level": "MUST",
    "sentence": "A VM or vCPU MUST be created at most once for a handle: else EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__insert_vm_table_entry"
      },
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:register_hyp_vcpu"
      }
    ]
  },
  {
    "id": "HYP-VM-003",
    "level": "MUST",
    "sentence": "A vCPU of a VM that is not known MUST be refused with ENOENT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_init_vcpu"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-001",
    "level": "MUST",
    "sentence": "A request on a device that does not exist MUST fail with ENODEV.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_hyp_assign_mmio"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-002",
    "level": "MAY",
    "sentence": "A hypervisor MAY have no devices for guests, and then offers none of their operations.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "Android: pKVM DMA isolation",
        "note": "upstream: out of scope"
      }
    ],
    "switch": "hypervisor:guestDevices=false"
  },
  {
    "id": "IOMMU-DEV-003",
    "level": "MUST",
    "sentence": "Without devices for guests the calls for them MUST fail as not supported.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "document",
        "ref": "Android: pKVM DMA isolation"
      }
    ],
    "switch": "hypervisor:guestDevices=false"
  },
  {
    "id": "IOMMU-DEV-004",
    "level": "MUST",
    "sentence": "A guest MUST NOT use a device that it does not own.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_pviommu_get_route"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-005",
    "level": "MAY",
    "sentence": "A guest MAY map for its device a page that it owns alone, which is counted while it is mapped.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_map"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-006",
    "level": "MUST",
    "sentence": "A page that the guest shares with the host MUST NOT be mapped for a device of the guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_map"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-007",
    "level": "MUST",
    "sentence": "A guest MUST NOT unmap what its domain does not map.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_unmap"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-008",
    "level": "MUST",
    "sentence": "A mapping that a guest removes MUST be out of the TLBs before its page counts as free of DMA.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_unmap"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-009",
    "level": "MUST",
    "sentence": "A device without a reset handler MUST NOT be given to a guest: ENODEV.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_reset"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-010",
    "level": "MUST",
    "sentence": "A device that is attached, or a guest has already, MUST NOT be given to a guest: EBUSY.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_hyp_assign_mmio"
      }
    ],
    "retryable": true
  },
  {
    "id": "IOMMU-DEV-011",
    "level": "MUST",
    "sentence": "A device goes to a guest by way of the hypervisor: reset and with its DMA blocked, it MUST be nobody else's when the guest gets it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:__pkvm_group_assign"
      },
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:__pkvm_device_assign"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-012",
    "level": "MUST",
    "sentence": "A device that the host owns MUST NOT be returned to it: EPERM.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_reclaim_mmio"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-013",
    "level": "MUST",
    "sentence": "A device that goes back to the host MUST be reset, with its DMA blocked and the mappings of the guest gone.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_devices_teardown"
      },
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:kvm_iommu_teardown_guest_domains"
      }
    ]
  },
  {
    "id": "IOMMU-DEV-014",
    "level": "MUST",
    "sentence": "A pviommu is part of the paravirtual design: under another one pKVM MUST NOT offer guests a device, and nobody offers them mappings for it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_map"
      },
      {
        "kind": "document",
        "ref": "Android: pKVM DMA isolation",
        "note": "only one of the two drivers is enabled at a time"
      }
    ]
  },
  {
    "id": "IOMMU-DMA-001",
    "level": "MUST",
    "sentence": "A DMA at an IOVA outside the world MUST be aborted.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "conventions of a run: what a scenario step means"
      }
    ]
  },
  {
    "id": "IOMMU-DMA-002",
    "level": "MUST",
    "sentence": "A device that is attached to no domain MUST reach nothing.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "document",
        "ref": "Android: pKVM DMA isolation",
        "note": "an IOMMU resets to blocking"
      },
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      }
    ]
  },
  {
    "id": "IOMMU-DMA-003",
    "level": "MUST",
    "sentence": "A DMA at an IOVA that its domain does not map MUST be aborted.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      },
      {
        "kind": "inference",
        "ref": "a fault of the first stage"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux:Documentation/arch/x86/iommu.rst",
        "note": "the AMD event is IO_PAGE_FAULT; the Intel one has a numbered reason"
      }
    ]
  },
  {
    "id": "IOMMU-DMA-004",
    "level": "MUST",
    "sentence": "A DMA that every stage lets through MUST reach the page.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      }
    ]
  },
  {
    "id": "IOMMU-DMA-005",
    "level": "MUST",
    "sentence": "Under the paravirtual design a page-table walk MUST NOT give a device access, for only mapped pages are in its domain.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240620140142.GH2494510@nvidia.com"
      },
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      }
    ]
  },
  {
    "id": "IOMMU-DMA-006",
    "level": "MUST",
    "sentence": "A device that walks the CPU tables itself MUST reach a page only as far as the mirrored stage 2 goes.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240620140142.GH2494510@nvidia.com"
      },
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      }
    ]
  },
  {
    "id": "IOMMU-DOM-001",
    "level": "MAY",
    "sentence": "The host MAY allocate, free, attach and detach domains of its own.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-1-smostafa@google.com",
        "note": "pv IOMMU RFC v2, cover"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_alloc_domain",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-DOM-002",
    "level": "MUST",
    "sentence": "A request on a domain that is not allocated or not of the caller MUST be refused.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:handle_to_domain",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-DOM-003",
    "level": "MUST",
    "sentence": "A domain that is allocated MUST NOT be allocated again.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_alloc_domain",
        "note": "commit not known"
      }
    ],
    "retryable": true
  },
  {
    "id": "IOMMU-DOM-004",
    "level": "MUST",
    "sentence": "A domain with a device attached MUST NOT be freed.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_free_domain",
        "note": "commit not known"
      }
    ],
    "retryable": true
  },
  {
    "id": "IOMMU-DOM-005",
    "level": "MUST",
    "sentence": "The host MUST NOT attach or detach a device that a guest owns: EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_devices_get_context"
      }
    ]
  },
  {
    "id": "IOMMU-DOM-006",
    "level": "MUST",
    "sentence": "A device that is attached MUST be detached before it can be attached again.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_attach_dev",
        "note": "commit not known"
      }
    ],
    "retryable": true
  },
  {
    "id": "IOMMU-DOM-007",
    "level": "MUST",
    "sentence": "A device MUST NOT be detached from a domain it is not attached to.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_detach_dev",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-HOST-001",
    "level": "MUST",
    "sentence": "A DMA through the host's own IOMMU MUST reach any page that is the host's, and any page at all where nothing else protects memory, as under pKVM without a driver at EL2.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the host writes its own tables"
      },
      {
        "kind": "document",
        "ref": "docs.kernel.org: virt/kvm/arm/pkvm.rst",
        "note": "DMA isolation using an IOMMU: unimplemented, also in v7.4-rc1"
      }
    ]
  },
  {
    "id": "IOMMU-HOST-002",
    "level": "MUST",
    "sentence": "A device that a guest has accepted MUST reach that guest's private pages: TDX reuses the secure table, SNP checks the RMP.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "lkml.iu.edu 2602.3/08550",
        "note": "Xu Yilun, iommufd mapping of guest_memfd, February 2026"
      },
      {
        "kind": "mail",
        "ref": "lkml.iu.edu 2602.3/09884",
        "note": "Jason Gunthorpe, the same thread"
      }
    ]
  },
  {
    "id": "IOMMU-HOST-003",
    "level": "MUST",
    "sentence": "A DMA of another device to a page that is assigned to a guest MUST be aborted by the RMP check.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "lkml.iu.edu 2602.3/09884",
        "note": "Jason Gunthorpe, the same thread"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux:drivers/iommu/amd/iommu.c:amd_iommu_report_rmp_fault",
        "note": "the event RMP_PAGE_FAULT; commit not known"
      },
      {
        "kind": "inference",
        "ref": "the thread names the check; that the access is aborted is our reading"
      }
    ]
  },
  {
    "id": "IOMMU-HOST-004",
    "level": "MUST",
    "sentence": "A DMA to private memory of a TD that does not go by the TD's own table MUST end in a machine check of the host.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "lkml.iu.edu 2602.3/08550",
        "note": "Xu Yilun, iommufd mapping of guest_memfd, February 2026"
      }
    ]
  },
  {
    "id": "IOMMU-HOST-005",
    "level": "MUST",
    "sentence": "A device MUST pass from UNLOCKED through LOCKED to RUN, accepted by its guest, before it may touch private memory.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3225f52cde56:include/linux/pci-tsm.h"
      },
      {
        "kind": "mail",
        "ref": "lkml.iu.edu 2602.3/09884",
        "note": "Jason Gunthorpe, the same thread"
      }
    ]
  },
  {
    "id": "IOMMU-HOST-006",
    "level": "MUST",
    "sentence": "A device that leaves its guest MUST be unlocked, and reaches no private memory from then on.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3225f52cde56:include/linux/pci-tsm.h"
      }
    ]
  },
  {
    "id": "IOMMU-HOST-007",
    "level": "MAY",
    "sentence": "The host MAY fill and empty the tables of its own IOMMU, and attach devices to them, as it likes: nobody checks it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the host writes its own tables"
      }
    ]
  },
  {
    "id": "IOMMU-NEST-001",
    "level": "MAY",
    "sentence": "Under the nested design the host MAY put any page into its own stage 1: nobody checks it.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      },
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      }
    ]
  },
  {
    "id": "IOMMU-NEST-002",
    "level": "MAY",
    "sentence": "Under the nested design the host MAY remove its own stage-1 entries, by invalidations that EL2 emulates.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      }
    ]
  },
  {
    "id": "IOMMU-NEST-003",
    "level": "MUST",
    "sentence": "A DMA that the mirrored stage 2 does not let through MUST be aborted with a translation fault that the driver of the host only prints.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      },
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      }
    ],
    "switch": "iommu:smmuFault=terminate"
  },
  {
    "id": "IOMMU-NEST-004",
    "level": "MAY",
    "sentence": "Hardware that stalls on a stage-2 fault MAY hang the device until the fault is resolved.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      },
      {
        "kind": "inference",
        "ref": "the seed leaves the reaction to the hardware"
      }
    ],
    "switch": "iommu:smmuFault=stall"
  },
  {
    "id": "IOMMU-NEST-005",
    "level": "MAY",
    "sentence": "Hardware that reports a stage-2 fault as a system error MAY take the host down.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      },
      {
        "kind": "inference",
        "ref": "the seed leaves the reaction to the hardware"
      }
    ],
    "switch": "iommu:smmuFault=hostError"
  },
  {
    "id": "IOMMU-NEST-006",
    "level": "MUST",
    "sentence": "Under the nested design domains and attachments are the business of the host; EL2 MUST keep its stage 2 under all of them.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      },
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-28-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, 27/28"
      }
    ]
  },
  {
    "id": "IOMMU-NONE-001",
    "level": "MAY",
    "sentence": "A machine MAY have no IOMMU, and then no interface to map pages for devices.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "definition of the setting"
      }
    ]
  },
  {
    "id": "IOMMU-NONE-002",
    "level": "MUST",
    "sentence": "Without an IOMMU a DMA MUST reach the physical page that it names, whoever owns it, unless something other than the tables of the CPUs protects memory.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "lists.infradead.org linux-arm-kernel 2026-May/1125626",
        "note": "SMMUv3 trap and emulate v6, 25/25: no isolation for a device that is behind no IOMMU"
      },
      {
        "kind": "document",
        "ref": "docs.kernel.org: virt/kvm/arm/pkvm.rst",
        "note": "DMA isolation using an IOMMU: unimplemented, also in v7.4-rc1"
      }
    ]
  },
  {
    "id": "IOMMU-NONE-003",
    "level": "MUST",
    "sentence": "Without an IOMMU the address of a DMA names the page that the file holds there; where it holds none the DMA MUST be aborted, for the address is of no page of this world.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "conventions of a run: what a scenario step means"
      }
    ]
  },
  {
    "id": "IOMMU-PV-001",
    "level": "MUST",
    "sentence": "A page that the host has mapped for DMA MUST NOT be given away, nor lent to the hypervisor or the secure world: EINVAL.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:___host_check_page_state_range",
        "note": "commit not known"
      },
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      }
    ],
    "retryable": true
  },
  {
    "id": "IOMMU-PV-002",
    "level": "MUST",
    "sentence": "Where a host may map what a guest shares, the guest MUST NOT take the page back while it is mapped: EINVAL.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      },
      {
        "kind": "inference",
        "ref": "the text of the seed, read literally; no code that was read allows such a mapping"
      }
    ],
    "switch": "iommu:mapGuestShared=allow",
    "retryable": true
  },
  {
    "id": "IOMMU-PV-003",
    "level": "MUST",
    "sentence": "Without the paravirtual design the IOMMU hypercalls MUST fail with ENODEV.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-1-smostafa@google.com",
        "note": "pv IOMMU RFC v2, cover"
      }
    ]
  },
  {
    "id": "IOMMU-PV-004",
    "level": "MUST",
    "sentence": "A page that the host maps for DMA MUST be counted at EL2 before it is mapped.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_use_dma",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-PV-005",
    "level": "MUST",
    "sentence": "A map request with an unknown permission bit or a page number out of range MUST be refused with EOPNOTSUPP or E2BIG.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_map_pages",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-PV-006",
    "level": "MUST",
    "sentence": "The host MUST map for DMA only pages that it owns alone: else EPERM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/mem_protect.c:__pkvm_use_dma",
        "note": "commit not known"
      },
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "the two IOMMU designs"
      }
    ],
    "switch": "iommu:mapGuestShared"
  },
  {
    "id": "IOMMU-PV-007",
    "level": "MUST",
    "sentence": "A map request at an IOVA that is mapped already MUST be refused.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "io-pgtable reports an existing leaf"
      }
    ],
    "retryable": true
  },
  {
    "id": "IOMMU-PV-008",
    "level": "MUST",
    "sentence": "A mapping MUST be gone from table and TLBs before the count of the page drops.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-13-smostafa@google.com",
        "note": "pv IOMMU RFC v2, 12/58"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_unmap_pages",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-PV-009",
    "level": "MUST",
    "sentence": "Unmapping where the domain maps nothing MUST unmap nothing and say so.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20241212180423.1578358-1-smostafa@google.com",
        "note": "pv IOMMU RFC v2, cover"
      },
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_unmap_pages",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-PV-010",
    "level": "MUST",
    "sentence": "A look-up of an IOVA MUST return what the domain maps there, or nothing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "Android common kernel 6.12:arch/arm64/kvm/hyp/nvhe/iommu/iommu.c:kvm_iommu_iova_to_phys",
        "note": "commit not known"
      }
    ]
  },
  {
    "id": "IOMMU-SMMU-001",
    "level": "MUST",
    "sentence": "A write of the host to an SMMU register that would bypass translation MUST have no effect.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20250819215156.2494305-1-smostafa@google.com",
        "note": "SMMUv3 trap and emulate v4, cover"
      }
    ]
  },
  {
    "id": "SHM-ADV-001",
    "level": "MUST",
    "sentence": "MADV_DONTNEED MUST take away page-table entries only; the page stays in the file and the next touch finds it again.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "the same physical page comes back, pinned or not"
      }
    ]
  },
  {
    "id": "SHM-ADV-002",
    "level": "MUST",
    "sentence": "MADV_POPULATE_READ and MADV_POPULATE_WRITE MUST fault the pages in without touching their content, so a page that a guest owns is no obstacle.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c"
      },
      {
        "kind": "inference",
        "ref": "populating walks page tables, which keep their entries in every state of the page"
      }
    ]
  },
  {
    "id": "SHM-ADV-003",
    "level": "MUST",
    "sentence": "madvise MUST return ENOMEM for a range in which something is not mapped.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c"
      }
    ]
  },
  {
    "id": "SHM-ADV-004",
    "level": "MUST",
    "sentence": "MADV_COLLAPSE MUST return EAGAIN and move nothing when any page of the range has a reference beyond page cache and page tables.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/khugepaged.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EAGAIN for one pin or one plain reference in the range, of any process; nothing moves"
      }
    ]
  },
  {
    "id": "SHM-ADV-005",
    "level": "MUST",
    "sentence": "MADV_PAGEOUT and MADV_COLLAPSE MUST return 0 where there is nothing to do; MADV_PAGEOUT also where a page is held and stays.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "MADV_PAGEOUT returns 0 whether or not the page goes"
      }
    ]
  },
  {
    "id": "SHM-ADV-006",
    "level": "MUST",
    "sentence": "MADV_REMOVE MUST be refused with EACCES on a private mapping of a file, and with EINVAL where there is no file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c:madvise_remove"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-ADV-007",
    "level": "MUST",
    "sentence": "MADV_POPULATE_READ and MADV_POPULATE_WRITE MUST return EFAULT past the end of the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:faultin_page_range"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT past the end of a memfd"
      }
    ]
  },
  {
    "id": "SHM-ADV-008",
    "level": "MUST",
    "sentence": "MADV_DONTNEED on a private page MUST drop it: the next touch gets a fresh one, and whoever has pinned the old page keeps it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "the pin reads the old bytes, the process reads zero"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-ADV-009",
    "level": "MUST",
    "sentence": "MADV_MERGEABLE MUST return 0; KSM takes only a private page to which nothing but page tables refers, and passes every other by.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/ksm.c",
        "note": "a page with more references than mappings is skipped, shared mappings are not scanned"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "a pinned page was never merged"
      }
    ]
  },
  {
    "id": "SHM-ADV-010",
    "level": "MAY",
    "sentence": "KSM MAY merge a private page with one of equal content; the next touch that needs a page of its own gets one with that content.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/ksm.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "15 of 15 equal pages were merged, and a write pin took its page out again"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-ADV-011",
    "level": "MUST",
    "sentence": "MADV_COLLAPSE and MADV_PAGEOUT MUST be refused with EINVAL on huge pages of the pool.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c"
      },
      {
        "kind": "inference",
        "ref": "neither knows mappings of hugetlb"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-ANON-001",
    "level": "MUST",
    "sentence": "Anonymous memory MUST NOT be reached through a descriptor: there is no file to read, write, punch, shrink, map again or pass on.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240327193454.GB11880@willie-the-truck",
        "note": "Deacon: sharing with another process needs a file"
      },
      {
        "kind": "mail",
        "ref": "2d6fc3c0-a55b-4316-90b8-deabb065d007@redhat.com",
        "note": "Hildenbrand on vhost-user"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-EXC-001",
    "level": "MUST",
    "sentence": "A long-term exclusive pin MUST be granted on a folio without any pin; it takes one normal pin and the exclusive bias.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      }
    ]
  },
  {
    "id": "SHM-EXC-002",
    "level": "MUST",
    "sentence": "An exclusive pin MUST be refused with EBUSY while the folio counts any pin, whoever holds it; in a small folio 1024 references of any kind count as one.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      },
      {
        "kind": "mail",
        "ref": "20240327193454.GB11880@willie-the-truck",
        "note": "Deacon"
      }
    ],
    "switch": "pinCount"
  },
  {
    "id": "SHM-EXC-003",
    "level": "MUST",
    "sentence": "An exclusive pin MUST be refused with EBUSY on a folio that is pinned exclusively.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-5-30472a19c5d1@quicinc.com",
        "note": "RFC patch 5/5"
      }
    ]
  },
  {
    "id": "SHM-EXC-004",
    "level": "MUST",
    "sentence": "FOLL_EXCLUSIVE without FOLL_LONGTERM MUST be refused with EINVAL, before any address is looked at.",
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
    "id": "SHM-EXC-005",
    "level": "MUST",
    "sentence": "FOLL_EXCLUSIVE without FOLL_PIN MUST be refused with EINVAL, before any address is looked at.",
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
    "id": "SHM-EXC-006",
    "level": "MUST",
    "sentence": "Without CONFIG_EXCLUSIVE_PIN an exclusive pin MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ],
    "switch": "exclusivePin"
  },
  {
    "id": "SHM-EXC-007",
    "level": "MUST",
    "sentence": "unexc_user_page MUST drop the exclusive bias and keep the normal pin; it returns nothing.",
    "confidence": "stated",
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
    "id": "SHM-EXC-008",
    "level": "MUST",
    "sentence": "reexc_user_page MUST make a folio exclusive again that counts exactly one pin, without taking another.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      },
      {
        "kind": "inference",
        "ref": "the second pin that the posted code adds is a defect, and its AnonExclusive guard has no meaning for shmem"
      }
    ]
  },
  {
    "id": "SHM-EXC-009",
    "level": "MUST",
    "sentence": "reexc_user_page MUST be refused with EBUSY while the folio counts more than one pin.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ],
    "switch": "pinCount"
  },
  {
    "id": "SHM-EXC-010",
    "level": "MUST",
    "sentence": "reexc_user_page MUST be refused with EBUSY on a folio that is exclusive already.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through by hand"
      }
    ]
  },
  {
    "id": "SHM-EXC-011",
    "level": "MUST",
    "sentence": "Without CONFIG_EXCLUSIVE_PIN reexc_user_page MUST return EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ],
    "switch": "exclusivePin"
  },
  {
    "id": "SHM-EXC-012",
    "level": "MUST",
    "sentence": "Without CONFIG_EXCLUSIVE_PIN unexc_user_page and unpin_exc_pages MUST do nothing.",
    "confidence": "code",
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
    ],
    "switch": "exclusivePin"
  },
  {
    "id": "SHM-EXC-013",
    "level": "MUST",
    "sentence": "unpin_exc_pages MUST drop the exclusive bias and the normal pin.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ]
  },
  {
    "id": "SHM-EXC-014",
    "level": "MUST",
    "sentence": "unpin_exc_pages on a folio that is not exclusive MUST warn and act as a normal unpin.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through by hand"
      }
    ]
  },
  {
    "id": "SHM-EXC-015",
    "level": "MUST",
    "sentence": "unpin_user_pages on an exclusive folio MUST drop a normal pin only; the bias is left behind and refuses every later pin.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through by hand"
      }
    ]
  },
  {
    "id": "SHM-EXC-016",
    "level": "MUST",
    "sentence": "folio_add_pin on an exclusive folio MUST add nothing, and its caller is not told.",
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
    "id": "SHM-EXC-017",
    "level": "MUST",
    "sentence": "reexc_user_page MUST be refused with EBUSY on a folio that counts no pin.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ]
  },
  {
    "id": "SHM-EXC-018",
    "level": "MUST",
    "sentence": "A kernel without the proposal MUST NOT offer FOLL_EXCLUSIVE or the calls around it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm",
        "note": "no FOLL_EXCLUSIVE in mm, include or virt"
      }
    ]
  },
  {
    "id": "SHM-FAST-001",
    "level": "MUST",
    "sentence": "The fast path MUST raise the count by a whole pin before it looks at the page table again, so an exclusive pin that is tried meanwhile meets it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      },
      {
        "kind": "mail",
        "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
        "note": "Hildenbrand"
      }
    ]
  },
  {
    "id": "SHM-FAST-002",
    "level": "MUST",
    "sentence": "The fast path MUST leave a page alone that has no page-table entry or is pinned exclusively.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ]
  },
  {
    "id": "SHM-FAST-003",
    "level": "MUST",
    "sentence": "The fast path MUST keep its pin where the page-table entry is still the one it read; otherwise it drops it and takes the slow path.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      }
    ]
  },
  {
    "id": "SHM-FAULT-001",
    "level": "MUST",
    "sentence": "Where the VMM has nothing mapped, or only what lies past the end of the file, KVM_RUN and the kernel paths that look a page up MUST fail with EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "pkvm_mem_abort of the 2022 series"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:try_grab_folio"
      }
    ]
  },
  {
    "id": "SHM-FAULT-002",
    "level": "MUST",
    "sentence": "A process that touches a page with a memory error MUST get SIGBUS.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory-failure.c"
      }
    ]
  },
  {
    "id": "SHM-FAULT-003",
    "level": "MUST",
    "sentence": "GUP and uaccess MUST fail with EFAULT at a page with a memory error.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:include/linux/mm.h:vm_fault_to_errno"
      }
    ]
  },
  {
    "id": "SHM-FAULT-004",
    "level": "MUST",
    "sentence": "A guest fault on a page with a memory error MUST send SIGBUS to the VMM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "pkvm_mem_abort of the 2022 series"
      }
    ]
  },
  {
    "id": "SHM-FAULT-005",
    "level": "MAY",
    "sentence": "A page MAY be refused with ENOMEM where its index has three frames already: a limit of the model.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a cell names three frames, enough for an orphan and a copy beside the page in the file"
      }
    ]
  },
  {
    "id": "SHM-FILE-001",
    "level": "MUST",
    "sentence": "pread of a hole MUST read zeroes and leave the hole.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_file_read_iter"
      }
    ]
  },
  {
    "id": "SHM-FILE-002",
    "level": "MUST",
    "sentence": "pread and pwrite MUST return EIO at a page with a memory error.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c"
      }
    ]
  },
  {
    "id": "SHM-FILE-003",
    "level": "MUST",
    "sentence": "fallocate MUST fill holes and leave pages that are there alone; without FALLOC_FL_KEEP_SIZE the file grows.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_fallocate"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "both modes return 0"
      }
    ]
  },
  {
    "id": "SHM-FILE-004",
    "level": "MUST",
    "sentence": "A file operation through a descriptor that the process does not hold MUST return EBADF.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "general rule of file descriptors"
      }
    ]
  },
  {
    "id": "SHM-FILE-005",
    "level": "MAY",
    "sentence": "A file MAY be kept from growing past the pages of its world, with EFBIG: a limit of the model.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "a world has a fixed number of pages"
      }
    ]
  },
  {
    "id": "SHM-FILE-006",
    "level": "MUST",
    "sentence": "pread at or past the end of the file MUST read nothing, without an error.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_file_read_iter"
      }
    ]
  },
  {
    "id": "SHM-FILE-007",
    "level": "MUST",
    "sentence": "ftruncate of a file of huge pages MUST be refused with EINVAL unless the new size is a whole number of them.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:fs/hugetlbfs/inode.c"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-FILE-008",
    "level": "MUST",
    "sentence": "pwrite to a file of huge pages MUST be refused with EINVAL: it can be written through mappings only.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:fs/hugetlbfs/inode.c",
        "note": "its file operations have no write"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-GUEST-001",
    "level": "MUST",
    "sentence": "kvm_read_guest of a gfn without memory MUST return EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "virt/kvm/kvm_main.c (release 7.3):kvm_read_guest_page"
      }
    ]
  },
  {
    "id": "SHM-GUP-001",
    "level": "MUST",
    "sentence": "process_vm_readv of a page that is pinned exclusively MUST return EFAULT to its caller; the EBUSY of the pin stays inside the kernel.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/process_vm_access.c"
      },
      {
        "kind": "inference",
        "ref": "the RFC does not name process_vm_readv; its short pin is refused like any other"
      }
    ]
  },
  {
    "id": "SHM-GUP-002",
    "level": "MUST",
    "sentence": "A system call that pins a range with an address that leads nowhere MUST return EFAULT for the whole range.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "a buffer that lies past the end of a memfd in part is refused as a whole"
      }
    ]
  },
  {
    "id": "SHM-HOLE-001",
    "level": "MUST",
    "sentence": "A hole MUST take the page out of the file, whoever has pinned it; what refers to it keeps the old page, and the next touch finds a zeroed new one.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_undo_range"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "a pinned page is detached, its pin reads the old bytes, a new page stands at the index"
      }
    ]
  },
  {
    "id": "SHM-HOLE-002",
    "level": "MUST",
    "sentence": "A hole in part of a large folio that somebody holds MUST zero the pages in place: same pages, nothing freed.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/truncate.c:truncate_inode_partial_folio"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "4 KiB of a pinned 2 MiB folio are zeroed in place and stay allocated"
      }
    ]
  },
  {
    "id": "SHM-HOLE-003",
    "level": "MUST",
    "sentence": "A hole that covers part of a page MUST zero that part in place.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/truncate.c:truncate_inode_partial_folio"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "an unaligned hole returns 0"
      }
    ]
  },
  {
    "id": "SHM-HOLE-004",
    "level": "MUST",
    "sentence": "A hole in part of a large folio that nobody holds MUST split the folio and take the covered pages out of the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/truncate.c:truncate_inode_partial_folio"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "4 KiB of an unpinned 2 MiB folio are split off and freed"
      }
    ]
  },
  {
    "id": "SHM-HOLE-005",
    "level": "MUST",
    "sentence": "A hole in part of a huge page of the pool MUST zero that part in place, held or not: a huge page is never split.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:fs/hugetlbfs/inode.c"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-INV-001",
    "level": "MUST",
    "sentence": "An exclusive folio MUST have exactly one pin.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through by hand"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "profiles other than exclusive-rfc-v1, sharedPin=keep; not after misuse of the pin calls"
    }
  },
  {
    "id": "SHM-INV-002",
    "level": "MUST",
    "sentence": "A folio MUST count as many pins as KVM, VFIO, fast walks and the rest of the kernel hold, so that balanced calls end where they began.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_put_folio"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through by hand"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "profiles other than exclusive-rfc-v1, sharedPin=keep; not after misuse of the pin calls"
    }
  },
  {
    "id": "SHM-INV-003",
    "level": "MUST",
    "sentence": "A page that KVM gave to a protected guest and that the guest owns alone MUST be held by the exclusive pin of KVM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "profiles with an exclusive pin, unshareDeniable=true, sharedPin=keep, small folio, or exclusiveScope=perPin and not exclusive-rfc-v1; not after misuse of the pin calls"
    }
  },
  {
    "id": "SHM-INV-004",
    "level": "MUST",
    "sentence": "A page that a protected guest owns alone MUST carry no pin but that of KVM, in whatever order pins and calls came.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
        "note": "Hildenbrand"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "profiles with an exclusive pin, unshareDeniable=true, sharedPin=keep, small folio, or exclusiveScope=perPin and not exclusive-rfc-v1; not after misuse of the pin calls"
    }
  },
  {
    "id": "SHM-INV-005",
    "level": "MUST",
    "sentence": "A page that a protected guest owns, alone or shared, MUST be in the file or pinned, so that the host never hands it out again.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15"
      },
      {
        "kind": "inference",
        "ref": "KVM ignores MMU notifiers for protected VMs, so only a reference keeps the page from the allocator"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "not after misuse of the pin calls; sharedPin=drop breaks it"
    }
  },
  {
    "id": "SHM-INV-006",
    "level": "MUST",
    "sentence": "With the ordinary long-term pin, a page that a protected guest has got, alone or shared, MUST carry a pin of KVM.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "Deacon 2022, 33/89: FOLL_HWPOISON, FOLL_LONGTERM and FOLL_WRITE"
      },
      {
        "kind": "inference",
        "ref": "a page is pinned when it is mapped into the guest, and unpinned at teardown"
      }
    ],
    "invariant": {
      "kind": "state",
      "when": "profile longterm-2026; not after misuse of the pin calls"
    }
  },
  {
    "id": "SHM-INV-007",
    "level": "MUST",
    "sentence": "A pin that is refused MUST leave the number of pins as it was.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_put_folio"
      },
      {
        "kind": "inference",
        "ref": "a caller that got no page has nothing that it could unpin"
      }
    ],
    "invariant": {
      "kind": "transition"
    }
  },
  {
    "id": "SHM-LOCK-001",
    "level": "MUST",
    "sentence": "KVM_RUN MUST fail with ENOMEM where the VMM may not lock the page that a protected guest touches first.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "pkvm_mem_abort accounts the page before it pins it"
      },
      {
        "kind": "document",
        "ref": "torvalds/linux@0cfa80d3:Documentation/virt/kvm/arm/pkvm.rst",
        "note": "CAP_IPC_LOCK or a sufficient RLIMIT_MEMLOCK"
      }
    ]
  },
  {
    "id": "SHM-LOCK-002",
    "level": "MUST",
    "sentence": "VFIO MUST fail with ENOMEM to map a page that it can pin and the VMM may not lock.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c",
        "note": "pages are pinned, then counted against the limit"
      }
    ]
  },
  {
    "id": "SHM-LOCK-003",
    "level": "MUST",
    "sentence": "The pins of KVM and of VFIO MUST be charged to one account, the locked pages of the VMM's address space, a page that both have pinned twice; where they have used it up, KVM_RUN fails with ENOMEM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c",
        "note": "__account_locked_vm on the address space"
      },
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "account_locked_vm before the pin"
      },
      {
        "kind": "inference",
        "ref": "neither knows of the pins of the other"
      }
    ]
  },
  {
    "id": "SHM-LOCK-004",
    "level": "MUST",
    "sentence": "A mapping by descriptor MUST be charged to the locked pages of the user, an account of its own under the same limit, and fails with ENOMEM where that is used up.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/iommu/iommufd/pages.c",
        "note": "the default mode charges the user, that of compatibility with VFIO the address space"
      }
    ]
  },
  {
    "id": "SHM-MAP-001",
    "level": "MUST",
    "sentence": "mmap MUST be allowed in every state of the pages, shared and private: an exclusive pin restricts pins, not mappings.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "CA+EHjTzuqd5PYdZzAGWTjH+EyhomCeGSaFvDjgZfU7GUAWqu9A@mail.gmail.com",
        "note": "Tabba"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      }
    ]
  },
  {
    "id": "SHM-MAP-002",
    "level": "MUST",
    "sentence": "munmap MUST take page-table entries only; pins and the pages of a protected guest stay.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory.c"
      },
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15"
      }
    ]
  },
  {
    "id": "SHM-MAP-003",
    "level": "MUST",
    "sentence": "Every further address that maps a page MUST count one reference.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "one reference for each page-table entry"
      }
    ]
  },
  {
    "id": "SHM-MAP-004",
    "level": "MUST",
    "sentence": "fork MUST let the child share the pages of the file, and a private copy until one of the two writes.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory.c:copy_page_range"
      }
    ]
  },
  {
    "id": "SHM-MAP-005",
    "level": "MUST",
    "sentence": "fork MUST give the child its own copy at once of a private page that may be pinned: by pins, or by references that look like one.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory.c:copy_present_ptes"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "with 1021 plain references the child gets a copy, with 1020 it shares"
      }
    ],
    "switch": "pinCount"
  },
  {
    "id": "SHM-MAP-006",
    "level": "MUST",
    "sentence": "A process that receives the descriptor MUST be able to map the same pages.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240327193454.GB11880@willie-the-truck",
        "note": "Deacon"
      }
    ]
  },
  {
    "id": "SHM-MAP-007",
    "level": "MUST",
    "sentence": "The last descriptor that closes with no mapping left MUST take every page out of the file; pins keep theirs.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_evict_inode"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "after the last close a pin keeps its data"
      }
    ]
  },
  {
    "id": "SHM-MAP-008",
    "level": "MUST",
    "sentence": "An operation MUST be refused that starts a process under a number in use, or addresses one that is not alive.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "numbers of processes are names of the world"
      }
    ]
  },
  {
    "id": "SHM-MM-001",
    "level": "MUST",
    "sentence": "Migration and reclaim MUST find nothing to do where the file has no page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "there is no folio to work on"
      }
    ]
  },
  {
    "id": "SHM-MM-002",
    "level": "MUST",
    "sentence": "A page MUST not be migrated while KVM holds its pin, which the host cannot end.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
        "note": "exclusive GUP RFC, cover"
      },
      {
        "kind": "mail",
        "ref": "ZnVG9oZL4GT0uFy_@google.com",
        "note": "Perret"
      }
    ]
  },
  {
    "id": "SHM-MM-003",
    "level": "MUST",
    "sentence": "A page MUST not be migrated while anything beyond page cache and page tables refers to it: EAGAIN.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/migrate.c:folio_migrate_mapping"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "compaction moved none of the pinned pages"
      }
    ]
  },
  {
    "id": "SHM-MM-004",
    "level": "MUST",
    "sentence": "Migration of a page without other references MUST move it with its content and lead the page tables to the new place.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/migrate.c"
      }
    ]
  },
  {
    "id": "SHM-MM-005",
    "level": "MUST",
    "sentence": "A page MUST not be reclaimed while KVM holds its pin, which the host cannot end.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@0cfa80d3c398:Documentation/virt/kvm/arm/pkvm.rst",
        "note": "text of the Android and for-upstream tree"
      }
    ]
  },
  {
    "id": "SHM-MM-006",
    "level": "MUST",
    "sentence": "A page MUST not be reclaimed while anything beyond page cache and page tables refers to it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/vmscan.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "a pinned page stays under MADV_PAGEOUT"
      }
    ]
  },
  {
    "id": "SHM-MM-007",
    "level": "MAY",
    "sentence": "Memory pressure MAY swap a page out that nobody refers to; its content comes back with the next touch.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/vmscan.c"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c"
      }
    ]
  },
  {
    "id": "SHM-MM-008",
    "level": "MUST",
    "sentence": "A memory error MUST mark the page, take its page-table entries, and leave it in the file so that later users are told.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory-failure.c"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_error_remove_folio"
      }
    ]
  },
  {
    "id": "SHM-MM-009",
    "level": "MUST",
    "sentence": "A memory error in a page that somebody still refers to MUST be reported as failed; a protected guest that has the page is not told.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memory-failure.c"
      },
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "pkvm_mem_abort of the 2022 series"
      }
    ]
  },
  {
    "id": "SHM-MM-010",
    "level": "MUST",
    "sentence": "Memory pressure MUST leave huge pages of the pool alone.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/vmscan.c",
        "note": "huge pages of the pool are on no LRU list"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-MM-011",
    "level": "MUST",
    "sentence": "Memory failure at an index without a page MUST find nothing: ENXIO.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "an error is in a page of memory, and there is none"
      }
    ]
  },
  {
    "id": "SHM-PIN-001",
    "level": "MUST",
    "sentence": "A normal pin MUST be granted on a folio that is not pinned exclusively, any number of times.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      },
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:try_grab_folio"
      }
    ]
  },
  {
    "id": "SHM-PIN-002",
    "level": "MUST",
    "sentence": "A normal pin MUST be refused with EBUSY on a folio that is pinned exclusively.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      }
    ]
  },
  {
    "id": "SHM-PIN-003",
    "level": "MUST",
    "sentence": "unpin_user_pages MUST drop one pin of its caller.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_put_folio"
      }
    ]
  },
  {
    "id": "SHM-PIN-004",
    "level": "MUST",
    "sentence": "folio_add_pin MUST add one pin to a folio that is pinned already.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:folio_add_pin"
      }
    ]
  },
  {
    "id": "SHM-PIN-005",
    "level": "MUST",
    "sentence": "A pin call that needs a pinned page MUST be refused where none is left: a limit of the model, the kernel would corrupt its count.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the model keeps no counts below what was taken"
      }
    ]
  },
  {
    "id": "SHM-PIN-006",
    "level": "MUST",
    "sentence": "unpin_user_pages by a caller without a pin MUST drop a pin of somebody else, for the count knows no owners.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_put_folio"
      },
      {
        "kind": "inference",
        "ref": "nothing but the number of pins is recorded"
      }
    ]
  },
  {
    "id": "SHM-PIN-007",
    "level": "MUST",
    "sentence": "A short pin for reading of an anonymous page that was never touched MUST find the zero page and count nothing, and its unpin does nothing.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-PIN-008",
    "level": "MUST",
    "sentence": "A long-term pin for writing MUST be refused with EFAULT on a shared mapping of a file whose file system tracks dirty pages.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT on a shared mapping of ext4, granted on a private one"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-REF-001",
    "level": "MUST",
    "sentence": "Plain references (FOLL_GET) MUST be granted on every mapped page, pinned exclusively or not.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
        "note": "exclusive GUP RFC, cover"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through by hand"
      }
    ]
  },
  {
    "id": "SHM-REF-002",
    "level": "MUST",
    "sentence": "A plain reference MUST go when its holder drops it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c"
      }
    ]
  },
  {
    "id": "SHM-REF-003",
    "level": "MUST",
    "sentence": "A kernel path that holds no reference of the page MUST have nothing to drop or to read through.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "the kernel would work on a page that is not its own; the model refuses"
      }
    ]
  },
  {
    "id": "SHM-REF-004",
    "level": "MUST",
    "sentence": "A speculative reference MUST count one, so that an exclusive pin is not kept off by it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ]
  },
  {
    "id": "SHM-REF-005",
    "level": "MUST",
    "sentence": "A speculative reference MUST go when the walker drops it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:gup_fast_pte_range"
      }
    ]
  },
  {
    "id": "SHM-REF-006",
    "level": "MUST",
    "sentence": "A folio on a per-CPU LRU batch MUST count one reference, once.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/swap.c"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "a fresh memfd page counts two: page cache and batch"
      }
    ]
  },
  {
    "id": "SHM-REF-007",
    "level": "MUST",
    "sentence": "Draining the LRU batches MUST drop their references.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/swap.c"
      }
    ]
  },
  {
    "id": "SHM-REF-008",
    "level": "MUST",
    "sentence": "A speculative reference or an LRU batch MUST find nothing to take where the file has no folio, and bring none into being.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/filemap.c:filemap_get_entry"
      },
      {
        "kind": "inference",
        "ref": "the same for an LRU batch, which takes folios that exist"
      }
    ]
  },
  {
    "id": "SHM-RFC-001",
    "level": "MUST",
    "sentence": "As posted, an exclusive pin of a large folio MUST count one pin and lose the bias, so that the folio is not exclusive and every later pin is granted.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through"
      }
    ]
  },
  {
    "id": "SHM-RFC-002",
    "level": "MUST",
    "sentence": "As posted, the slow path MUST take an exclusive pin of a large folio without a reference to it, although the unpin drops one.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through"
      }
    ]
  },
  {
    "id": "SHM-RFC-003",
    "level": "MUST",
    "sentence": "As posted, reexc_user_page MUST add a second pin beside the bias, so that the next re-pin counts two and is refused.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through"
      }
    ]
  },
  {
    "id": "SHM-RFC-004",
    "level": "MUST",
    "sentence": "As posted, each fast exclusive pin that meets another pin MUST leave a plain reference behind.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through"
      }
    ]
  },
  {
    "id": "SHM-RFC-005",
    "level": "MUST",
    "sentence": "As posted, reexc_user_page MUST return EINVAL where the AnonExclusive mark is missing, as it is on every shmem page that was never pinned exclusively.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ]
  },
  {
    "id": "SHM-RFC-006",
    "level": "MUST",
    "sentence": "As posted, taking an exclusive pin of a page that is not anonymous, or re-taking it, MUST end in a BUG of a kernel with CONFIG_DEBUG_VM_PGFLAGS.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com",
        "note": "the cover letter speaks of shmem"
      },
      {
        "kind": "inference",
        "ref": "the accessors of the AnonExclusive flag assert that the page is anonymous"
      }
    ]
  },
  {
    "id": "SHM-RFC-007",
    "level": "MUST",
    "sentence": "As posted, reexc_user_page MUST succeed on a large folio with one pin and change no count.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      },
      {
        "kind": "inference",
        "ref": "the counter arithmetic of RFC patches 2 and 3, worked through"
      }
    ]
  },
  {
    "id": "SHM-RFC-008",
    "level": "MUST",
    "sentence": "As posted, the ordinary unpin before a long-term migration MUST leave the exclusive bias on a page of movable memory, so that the page can neither move nor be pinned again, and the pin fails with ENOMEM.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "the migration path is not in the patches, and a count with the bias is never the expected one"
      }
    ]
  },
  {
    "id": "SHM-SHARE-001",
    "level": "MUST",
    "sentence": "When a protected guest shares a page, KVM MUST drop the exclusive bias; it keeps the normal pin, or drops it.",
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
        "note": "Tabba"
      },
      {
        "kind": "mail",
        "ref": "CA+EHjTzuqd5PYdZzAGWTjH+EyhomCeGSaFvDjgZfU7GUAWqu9A@mail.gmail.com",
        "note": "Tabba"
      }
    ],
    "switch": "sharedPin"
  },
  {
    "id": "SHM-SHARE-002",
    "level": "MUST",
    "sentence": "When a protected guest unshares a page, KVM MUST make its pin exclusive again.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com",
        "note": "RFC patch 3/5"
      }
    ],
    "switch": "unshareDeniable"
  },
  {
    "id": "SHM-SHARE-003",
    "level": "MUST",
    "sentence": "Where the host cannot refuse, an unshare MUST succeed without the exclusive pin; the page is private to EL2 and still open to pins.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "upstream pKVM performs the unshare at EL2 alone, and nothing there looks at host pins"
      }
    ],
    "switch": "unshareDeniable"
  },
  {
    "id": "SHM-SHARE-004",
    "level": "MUST",
    "sentence": "When a protected guest relinquishes a page, KVM MUST drop its pin, and the page is ordinary host memory.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240327193454.GB11880@willie-the-truck",
        "note": "Deacon"
      },
      {
        "kind": "mail",
        "ref": "ZnVG9oZL4GT0uFy_@google.com",
        "note": "Perret"
      }
    ]
  },
  {
    "id": "SHM-SHARE-005",
    "level": "MUST",
    "sentence": "A call on a gfn that KVM has not filled MUST be refused, although another gfn of the VM has the same page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "each gfn has an entry of its own, and a page can be given to one of them only"
      }
    ]
  },
  {
    "id": "SHM-SHARE-006",
    "level": "MUST",
    "sentence": "With the ordinary long-term pin, sharing and unsharing MUST leave KVM's pin as it is, and an unshare MUST succeed whoever else has pinned the page.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@2519003dd5fb6f89f10f031e3a97ecb7c9d1b816:arch/arm64/kvm/hyp/nvhe/mem_protect.c",
        "note": "EL2 changes the state without asking the host"
      },
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15 lists the protected-memory series"
      },
      {
        "kind": "inference",
        "ref": "no check of pins by the host was found"
      }
    ]
  },
  {
    "id": "SHM-SLOT-001",
    "level": "MUST",
    "sentence": "A further memslot MUST be allowed over memory that another memslot covers; a page that is taken is refused only when the guest touches it.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      },
      {
        "kind": "inference",
        "ref": "memslots name addresses of the VMM and claim no page"
      }
    ]
  },
  {
    "id": "SHM-SLOT-002",
    "level": "MUST",
    "sentence": "Deleting or moving a memslot of a VM that is not protected MUST unmap its pages from the guest.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "virt/kvm/kvm_main.c (release 7.3)"
      }
    ]
  },
  {
    "id": "SHM-SLOT-003",
    "level": "MUST",
    "sentence": "Deleting or moving a memslot of a protected VM that has run MUST be refused with EPERM.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@0cfa80d3c398:Documentation/virt/kvm/arm/pkvm.rst",
        "note": "text of the Android and for-upstream tree"
      },
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15"
      }
    ]
  },
  {
    "id": "SHM-SLOT-004",
    "level": "MUST",
    "sentence": "A memslot call on a VM whose descriptor is closed MUST return EBADF.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "general rule of file descriptors"
      }
    ]
  },
  {
    "id": "SHM-SLOT-005",
    "level": "MUST",
    "sentence": "Deleting or moving a memslot that does not exist MUST return EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "virt/kvm/kvm_main.c (release 7.3):kvm_set_memory_region"
      }
    ]
  },
  {
    "id": "SHM-SLOT-006",
    "level": "MUST",
    "sentence": "A memslot whose guest pages overlap another of the VM MUST be refused with EEXIST.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "virt/kvm/kvm_main.c (release 7.3):kvm_set_memory_region"
      }
    ]
  },
  {
    "id": "SHM-SLOT-007",
    "level": "MUST",
    "sentence": "A memslot number in use MUST be refused with EINVAL for another range.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "virt/kvm/kvm_main.c (release 7.3):kvm_set_memory_region"
      },
      {
        "kind": "inference",
        "ref": "size and address of a memslot cannot change while it exists"
      }
    ]
  },
  {
    "id": "SHM-TEAR-001",
    "level": "MUST",
    "sentence": "At the end of a VM every page MUST come back from EL2, and KVM drops each pin it holds, the exclusive ones with unpin_exc_pages.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com",
        "note": "Tabba"
      },
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15"
      }
    ]
  },
  {
    "id": "SHM-TEAR-002",
    "level": "MUST",
    "sentence": "A VM that is closed MUST not be closed again: EBADF.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "general rule of file descriptors"
      }
    ]
  },
  {
    "id": "SHM-TEAR-003",
    "level": "MUST",
    "sentence": "The end of a process MUST drop its mappings and descriptors; that of the VMM also ends its VMs and its DMA mappings.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "descriptors close with the last process that holds them"
      }
    ]
  },
  {
    "id": "SHM-UAPI-001",
    "level": "MUST",
    "sentence": "memfd_create MUST return EINVAL for a flag that it does not know; the huge page size is known with MFD_HUGETLB only.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "flags come before the name"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "an unknown flag is EINVAL"
      }
    ]
  },
  {
    "id": "SHM-UAPI-002",
    "level": "MUST",
    "sentence": "memfd_create MUST return EINVAL for MFD_EXEC together with MFD_NOEXEC_SEAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "after the unknown flags"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "both together are EINVAL"
      }
    ]
  },
  {
    "id": "SHM-UAPI-003",
    "level": "MUST",
    "sentence": "memfd_create MUST return EFAULT for a null pointer as name, after the flags are found good.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "after the flags"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "NULL is EFAULT"
      }
    ]
  },
  {
    "id": "SHM-UAPI-004",
    "level": "MUST",
    "sentence": "memfd_create MUST return EINVAL for a name of more than 249 bytes.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "NAME_MAX less the prefix"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "299 bytes are refused, 249 are taken"
      }
    ]
  },
  {
    "id": "SHM-UAPI-005",
    "level": "MUST",
    "sentence": "F_ADD_SEALS MUST return EPERM on a file with F_SEAL_SEAL, which a memfd has from birth unless it was created with MFD_ALLOW_SEALING or MFD_NOEXEC_SEAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "before F_SEAL_WRITE is tried"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "seals follow the creation flags"
      }
    ]
  },
  {
    "id": "SHM-UAPI-006",
    "level": "MUST",
    "sentence": "A call through a descriptor that is not open MUST return EBADF before it looks at anything else.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "inference",
        "ref": "every call looks its descriptor up first"
      }
    ]
  },
  {
    "id": "SHM-UAPI-007",
    "level": "MUST",
    "sentence": "fallocate on shmem MUST return EOPNOTSUPP for any mode bit but FALLOC_FL_KEEP_SIZE and FALLOC_FL_PUNCH_HOLE, before it looks at seals.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_fallocate"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "FALLOC_FL_ZERO_RANGE is EOPNOTSUPP"
      }
    ]
  },
  {
    "id": "SHM-UAPI-008",
    "level": "MUST",
    "sentence": "fallocate on a secretmem file MUST return EOPNOTSUPP, whatever the mode.",
    "confidence": "code",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EOPNOTSUPP for each mode that was tried"
      }
    ]
  },
  {
    "id": "SHM-UAPI-009",
    "level": "MUST",
    "sentence": "fallocate on a memfd whose mapping is frozen MUST return EPERM, where the kernel knows frozen mappings.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:SHMEM_F_MAPPING_FROZEN",
        "note": "present in 7.3.4, absent in 6.12.117"
      }
    ]
  },
  {
    "id": "SHM-UAPI-010",
    "level": "MUST",
    "sentence": "A hole MUST be refused with EPERM on a file sealed with F_SEAL_WRITE or F_SEAL_FUTURE_WRITE; F_SEAL_SHRINK and F_SEAL_GROW MUST NOT stop it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:3656"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EPERM for the write seals only"
      }
    ]
  },
  {
    "id": "SHM-UAPI-011",
    "level": "MUST",
    "sentence": "fallocate that reaches past the end of a file sealed with F_SEAL_GROW MUST return EPERM, also with FALLOC_FL_KEEP_SIZE.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_fallocate"
      }
    ]
  },
  {
    "id": "SHM-UAPI-012",
    "level": "MUST",
    "sentence": "ftruncate below the size of a file sealed with F_SEAL_SHRINK MUST return EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_setattr"
      }
    ]
  },
  {
    "id": "SHM-UAPI-013",
    "level": "MUST",
    "sentence": "ftruncate above the size of a file sealed with F_SEAL_GROW MUST return EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_setattr"
      }
    ]
  },
  {
    "id": "SHM-UAPI-014",
    "level": "MUST",
    "sentence": "ftruncate of a secretmem file that has got its size MUST return EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "the size can be set once"
      }
    ]
  },
  {
    "id": "SHM-UAPI-015",
    "level": "MUST",
    "sentence": "pread and pwrite on a secretmem file MUST return ESPIPE.",
    "confidence": "code",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "ESPIPE for both"
      }
    ]
  },
  {
    "id": "SHM-UAPI-016",
    "level": "MUST",
    "sentence": "pwrite to a file sealed with F_SEAL_WRITE or F_SEAL_FUTURE_WRITE MUST return EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_write_begin"
      }
    ]
  },
  {
    "id": "SHM-UAPI-017",
    "level": "MUST",
    "sentence": "pwrite that starts at or past the end of a file sealed with F_SEAL_GROW MUST return EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/shmem.c:shmem_write_begin"
      }
    ]
  },
  {
    "id": "SHM-UAPI-018",
    "level": "MUST",
    "sentence": "F_ADD_SEALS through a descriptor that is not open for writing MUST return EPERM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "memfd_add_seals, first check"
      }
    ]
  },
  {
    "id": "SHM-UAPI-019",
    "level": "MUST",
    "sentence": "F_ADD_SEALS MUST return EINVAL for a seal that does not exist; what exceeds 32 bits is refused before all else, the rest after the write access of the descriptor.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "memfd_fcntl and memfd_add_seals"
      }
    ]
  },
  {
    "id": "SHM-UAPI-020",
    "level": "MUST",
    "sentence": "F_ADD_SEALS and F_GET_SEALS MUST return EINVAL on a file that is neither shmem nor hugetlb.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:mm/memfd.c",
        "note": "memfd_file_seals_ptr"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EINVAL for secretmem"
      }
    ]
  },
  {
    "id": "SHM-UAPI-021",
    "level": "MUST",
    "sentence": "F_SEAL_WRITE MUST be refused with EBUSY at once while a shared mapping exists that may become writable, also a read-only one made through a writable descriptor; private mappings MUST NOT stand in its way.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memfd.c:memfd_add_seals"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "also for a PROT_READ mapping of an O_RDWR descriptor"
      }
    ]
  },
  {
    "id": "SHM-UAPI-022",
    "level": "MUST",
    "sentence": "F_SEAL_WRITE MUST wait for references on pages of the file beyond those of page cache and page tables, for five scans, and return EBUSY without sealing if one stays.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memfd.c:memfd_wait_for_pins"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EBUSY after 163 to 167 ms for one pin or one vmsplice reference; 0 in less than 1 ms after its release"
      }
    ]
  },
  {
    "id": "SHM-UAPI-023",
    "level": "MUST",
    "sentence": "A shared writable mmap of a file sealed with F_SEAL_WRITE or F_SEAL_FUTURE_WRITE MUST return EPERM; a private one MUST be let through.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/memfd.c:check_write_seal"
      }
    ]
  },
  {
    "id": "SHM-UAPI-024",
    "level": "MUST",
    "sentence": "mmap of a secretmem file counts as locked memory and MUST return EAGAIN above RLIMIT_MEMLOCK.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/secretmem.c:secretmem_mmap"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EAGAIN above the limit"
      }
    ]
  },
  {
    "id": "SHM-UAPI-025",
    "level": "MUST",
    "sentence": "IORING_REGISTER_BUFFERS on a ring that has buffers MUST return EBUSY before it looks at the new ones.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:io_uring/rsrc.c:io_sqe_buffers_register"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "the second registration is EBUSY"
      }
    ]
  },
  {
    "id": "SHM-UAPI-026",
    "level": "MUST",
    "sentence": "IORING_UNREGISTER_BUFFERS on a ring without buffers MUST return ENXIO.",
    "confidence": "code",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "the second unregistration is ENXIO"
      }
    ]
  },
  {
    "id": "SHM-UAPI-027",
    "level": "MUST",
    "sentence": "A registered buffer of length 0 or of more than 1 GiB MUST be refused with EFAULT before its memory is looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:io_uring/rsrc.c:io_buffer_validate"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT for both"
      }
    ]
  },
  {
    "id": "SHM-UAPI-028",
    "level": "MUST",
    "sentence": "GUP MUST return EFAULT where nothing is mapped.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:__get_user_pages"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT for vmsplice, process_vm_readv and registered buffers"
      }
    ]
  },
  {
    "id": "SHM-UAPI-029",
    "level": "MUST",
    "sentence": "GUP MUST return EFAULT for a mapping of device registers, of raw frames or of the vdso.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:1200"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "the vdso"
      }
    ]
  },
  {
    "id": "SHM-UAPI-030",
    "level": "MUST",
    "sentence": "A long-term pin on FS-DAX memory MUST return EOPNOTSUPP.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:1211"
      }
    ]
  },
  {
    "id": "SHM-UAPI-031",
    "level": "MUST",
    "sentence": "GUP MUST return EFAULT for secretmem.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:check_vma_flags"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT for vmsplice, process_vm_readv and registered buffers"
      }
    ]
  },
  {
    "id": "SHM-UAPI-032",
    "level": "MUST",
    "sentence": "A long-term write pin on a shared mapping of a file that needs dirty tracking (ext4, ramfs) MUST return EFAULT; a private mapping of it MUST be accepted.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:writable_file_mapping_allowed"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT shared, 0 private, for ext4 and ramfs"
      }
    ]
  },
  {
    "id": "SHM-UAPI-033",
    "level": "MUST",
    "sentence": "GUP with FOLL_WRITE on a mapping without PROT_WRITE MUST return EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:1200"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT for a read-only and for a PROT_NONE mapping"
      }
    ]
  },
  {
    "id": "SHM-UAPI-034",
    "level": "MUST",
    "sentence": "GUP for reading on a mapping without PROT_READ MUST return EFAULT.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:1200"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EFAULT for PROT_NONE"
      }
    ]
  },
  {
    "id": "SHM-UAPI-035",
    "level": "MUST",
    "sentence": "GUP past the end of the file MUST return EFAULT; a registered buffer that reaches there in part MUST be refused as a whole.",
    "confidence": "code",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "a memfd, also where only part of the buffer lies past the end"
      }
    ]
  },
  {
    "id": "SHM-UAPI-036",
    "level": "MUST",
    "sentence": "Registered buffers MUST be counted against RLIMIT_MEMLOCK of the user, pin by pin, and return ENOMEM above it; CAP_IPC_LOCK lifts the limit. The memory is pinned first, so its faults are told first.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:io_uring/rsrc.c:84"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "the same page in two rings counts twice"
      }
    ]
  },
  {
    "id": "SHM-UAPI-037",
    "level": "MUST",
    "sentence": "MADV_COLLAPSE of a range in which something is not mapped MUST return ENOMEM.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/madvise.c"
      }
    ]
  },
  {
    "id": "SHM-UAPI-038",
    "level": "MUST",
    "sentence": "MADV_COLLAPSE MUST return EAGAIN at once and move nothing while a page of its huge pages has one more reference or pin, of any process.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/khugepaged.c:2754"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "EAGAIN for one pin in 2 MiB, 0 after the unpin"
      }
    ]
  },
  {
    "id": "SHM-UAPI-039",
    "level": "MUST",
    "sentence": "FOLL_GET together with FOLL_PIN MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:2495"
      }
    ]
  },
  {
    "id": "SHM-UAPI-040",
    "level": "MUST",
    "sentence": "FOLL_LONGTERM without FOLL_PIN MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:2495"
      }
    ]
  },
  {
    "id": "SHM-UAPI-041",
    "level": "MUST",
    "sentence": "FOLL_EXCLUSIVE in a kernel built without CONFIG_EXCLUSIVE_PIN MUST be refused with EINVAL.",
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
    "id": "SHM-UAPI-042",
    "level": "MUST",
    "sentence": "FOLL_EXCLUSIVE without FOLL_PIN MUST be refused with EINVAL.",
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
    "id": "SHM-UAPI-043",
    "level": "MUST",
    "sentence": "FOLL_EXCLUSIVE without FOLL_LONGTERM MUST be refused with EINVAL.",
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
    "id": "SHM-UAPI-044",
    "level": "MUST",
    "sentence": "FOLL_LONGTERM together with FOLL_PCI_P2PDMA MUST be refused with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:2495"
      }
    ]
  },
  {
    "id": "SHM-UAPI-045",
    "level": "MUST",
    "sentence": "GUP that is refused at a later page than the first MUST return the count of the pages before it; the next call meets the errno.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:3175",
        "note": "an error after partial success returns the partial count"
      }
    ]
  },
  {
    "id": "SHM-UAPI-046",
    "level": "MUST",
    "sentence": "VmPin MUST count registered buffers of a process without CAP_IPC_LOCK; with it, 6.18 counts them and 7.3 does not.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:io_uring/rsrc.c:io_buffer_account_pin",
        "note": "returns early with CAP_IPC_LOCK"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "6.18 counts them for root, too"
      }
    ]
  },
  {
    "id": "SHM-UFFD-001",
    "level": "MUST",
    "sentence": "A mapping of shmem MUST be registered with userfaultfd for missing, write-protect and minor faults.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64 test kernel",
        "note": "all three modes return 0 on a memfd"
      }
    ]
  },
  {
    "id": "SHM-UFFD-002",
    "level": "MUST",
    "sentence": "Registering addresses where nothing is mapped with userfaultfd MUST fail with EINVAL.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:fs/userfaultfd.c:userfaultfd_register"
      }
    ]
  },
  {
    "id": "SHM-UFFD-003",
    "level": "MUST",
    "sentence": "Registering a mapping of an ordinary file with userfaultfd MUST fail with EINVAL.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:fs/userfaultfd.c"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-VFIO-001",
    "level": "MUST",
    "sentence": "VFIO MUST pin a page for the long term, then map it for DMA.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c"
      },
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh"
      }
    ]
  },
  {
    "id": "SHM-VFIO-002",
    "level": "MUST",
    "sentence": "A map MUST be refused with EEXIST where its domain maps any address of the range, before a page is looked at.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@037dd1308c6d:drivers/iommu/iommufd/io_pagetable.c:iopt_map_pages"
      }
    ]
  },
  {
    "id": "SHM-VFIO-003",
    "level": "MUST",
    "sentence": "VFIO MUST fail with EBUSY at a page that is pinned exclusively, before the IOMMU is asked.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "ZnRZyBy_uxtjQHsz@google.com",
        "note": "Saleh"
      },
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
      }
    ]
  },
  {
    "id": "SHM-VFIO-004",
    "level": "MUST",
    "sentence": "VFIO MUST remove the DMA mapping, then drop the pin of the page that was mapped, wherever the address leads now.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c"
      }
    ]
  },
  {
    "id": "SHM-VFIO-005",
    "level": "MUST",
    "sentence": "Unmapping what VFIO has not mapped MUST fail with ENOENT.",
    "confidence": "inferred",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/iommu/iommufd/io_pagetable.c"
      },
      {
        "kind": "inference",
        "ref": "the older interface returns 0 with nothing unmapped"
      }
    ]
  },
  {
    "id": "SHM-VFIO-006",
    "level": "MUST",
    "sentence": "Mapping by descriptor MUST be refused with EINVAL for a range past the end of the file.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:memfd_pin_folios"
      }
    ]
  },
  {
    "id": "SHM-VFIO-007",
    "level": "MUST",
    "sentence": "Mapping by descriptor MUST be refused with EINVAL where the file is neither shmem nor hugetlb.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c:memfd_pin_folios"
      }
    ],
    "switch": "memory"
  },
  {
    "id": "SHM-VFIO-008",
    "level": "MUST",
    "sentence": "Unmapping what VFIO has mapped and somebody else has unmapped since MUST succeed and leave the page pinned and charged: nobody finds it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:drivers/vfio/vfio_iommu_type1.c:vfio_unmap_unpin"
      }
    ]
  },
  {
    "id": "SHM-ZONE-001",
    "level": "MUST",
    "sentence": "A long-term pin of a page in ZONE_MOVABLE or CMA MUST migrate the page first and pin it at its new place, out of the zone.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c",
        "note": "check and migration of pages that cannot be pinned for the long term"
      },
      {
        "kind": "mail",
        "ref": "489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com",
        "note": "Hildenbrand"
      }
    ]
  },
  {
    "id": "SHM-ZONE-002",
    "level": "MUST",
    "sentence": "A long-term pin MUST fail with ENOMEM, holding nothing, where the page is in ZONE_MOVABLE or CMA and a reference keeps it from being migrated.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "linux-source-7.3@7.3.4:mm/gup.c",
        "note": "a migration that fails ends the pin with ENOMEM, and the caller holds nothing"
      }
    ]
  }
];

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
    "domain": "vm",
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
      },
      {
        "do": "set",
        "target": "domain.owner",
        "value": "vm"
      },
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
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_device_hyp_assign_mmio"
      },
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:__pkvm_group_assign"
      },
      {
        "kind": "code",
        "ref": "trueof/android_kernel_xiaomi_sm8850@057c875304f783ffbb1c29a1f3cec3aa67c385d7:arch/arm64/kvm/hyp/nvhe/iommu/pviommu.c:pkvm_guest_iommu_alloc_domain"
      }
    ],
    "confidence": "code",
    "note": "One step for the donation of the registers, the first request of the guest, and its calls that allocate a domain and attach the device. A group is one device here, and a VM has one domain."
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
    "domain": "device",
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
      },
      {
        "do": "set",
        "target": "domain.owner",
        "value": "none",
        "when": [
          {
            "field": "domain.devices",
            "test": "equals",
            "value": "none"
          }
        ]
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
    "confidence": "inferred",
    "note": "The guest has unmapped its pages. Android takes a device back from a VM only in its teardown, and refuses the host with EBUSY before; a return that the guest agrees to is an extension."
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
    "domain": "none",
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
    "domain": "none",
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
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "EBUSY",
        "note": "the guest has the page mapped for DMA; in no tree, see the note"
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
      },
      {
        "kind": "inference",
        "ref": "a domain of a guest holds pages of that guest only"
      }
    ],
    "confidence": "code",
    "note": "No tree has both forced reclaim and devices of guests. EBUSY, as in a relinquish, keeps a page of the host out of the domain of a guest."
  },
  {
    "name": "gh_donate_from_protected",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The host takes a page out of the extent of a guest's private memory, once nothing maps it (memextent_donate, from protected).",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "GH_NOT_OWNER"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "private",
        "error": "GH_NOT_OWNER"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "pending",
        "error": "GH_BUSY",
        "note": "a mapping exists"
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
        "do": "map",
        "table": "host"
      },
      {
        "do": "map",
        "table": "smmu"
      },
      {
        "do": "set",
        "target": "frame.extent",
        "value": "host"
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
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@a7c9ecb60ff762714d1b7fc527f1737cd3800a04:hyp/mem/memextent/src/hypercalls.c:hypercall_memextent_donate"
      }
    ],
    "confidence": "code",
    "note": "The second half of gunyah_vm_reclaim_folio."
  },
  {
    "name": "gh_donate_to_protected",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The host moves a page into the extent of a guest's private memory (memextent_donate, to protected). Nobody can reach it until it is mapped.",
    "args": [
      {
        "name": "frame",
        "meaning": "physical address of the page"
      },
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
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
        "error": "ENODEV",
        "note": "the driver has no extents of the VM"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EAGAIN",
        "note": "the driver has given the VM a page there; it tries again"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "protected",
        "error": "GH_CAP_RIGHTS",
        "note": "the right to a protected guest's extent"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "GH_NOT_OWNER",
        "note": "no extent of ordinary memory holds it"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "host",
        "error": "GH_NOT_OWNER"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "GH_BUSY",
        "note": "mapped for DMA by the host (design pv)"
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
        "target": "frame.extent",
        "value": "private"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "assign",
        "prot": "rwx",
        "size": "page"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@a7c9ecb60ff762714d1b7fc527f1737cd3800a04:hyp/mem/memextent/src/hypercalls.c:hypercall_memextent_donate"
      },
      {
        "kind": "inference",
        "ref": "nothing of Gunyah under design pv is public; the refusal of a mapped page is pKVM's"
      }
    ],
    "confidence": "code",
    "note": "The first half of gunyah_vm_provide_folio. The checks with an errno are the driver's own."
  },
  {
    "name": "gh_map_private",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The host maps a page of that extent for the guest (addrspace_map, private); from then on the guest alone can unlock it.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
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
        "error": "ENODEV",
        "note": "the driver has no extents of the VM"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "GH_NOT_OWNER"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "private",
        "error": "GH_DENIED",
        "note": "not a private address range"
      }
    ],
    "effects": [
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
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/addrspace/src/addrspace.c"
      }
    ],
    "confidence": "code",
    "note": "The second half of gunyah_vm_provide_folio."
  },
  {
    "name": "gh_modify_pages",
    "caller": "guest",
    "availability": "gunyah",
    "summary": "A guest unlocks a private page and has it zeroed, so that the host can take it back (addrspace_modify_pages).",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the address is page aligned"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the message has the size and the reserved fields of its kind"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "GH_ARGUMENT_ALIGNMENT"
      },
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "GH_ARGUMENT_INVALID",
        "note": "reserved flags"
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
          },
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "private"
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
          },
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "private"
          }
        ]
      },
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "pending",
        "when": [
          {
            "field": "guest-entry.state",
            "test": "equals",
            "value": "owned"
          },
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "private"
          }
        ]
      },
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "when-owned",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/addrspace/src/addrspace.c"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/interfaces/pgtable/include/pgtable.h:pgtable_vm_unmap_matching"
      },
      {
        "kind": "code",
        "ref": "Android arm64 guest driver, gunyah_page_relinquish (repository not known)"
      }
    ],
    "confidence": "code",
    "note": "The balloon driver of Android's guests passes both flags. Pages that are not private to the guest are passed over."
  },
  {
    "name": "gh_share_folio",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The host lets a VM that is not protected use a page as well: donation to the extent that both map, and a mapping in a range of emulated registers.",
    "args": [
      {
        "name": "frame",
        "meaning": "physical address of the page"
      },
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "prot",
        "meaning": "rights"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
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
        "error": "ENODEV",
        "note": "the driver has no extents of the VM"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EAGAIN",
        "note": "the driver has given the VM a page there; it tries again"
      },
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "non-protected",
        "error": "GH_DENIED",
        "note": "not a range of emulated registers"
      },
      {
        "field": "args.prot",
        "test": "one-of",
        "values": [
          "r",
          "rw"
        ],
        "error": "GH_ARGUMENT_INVALID",
        "note": "such a mapping is never executable"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "GH_NOT_OWNER"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "host",
        "error": "GH_NOT_OWNER"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.extent",
        "value": "common"
      },
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
        "size": "page"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/addrspace/src/addrspace.c"
      }
    ],
    "confidence": "code",
    "note": "gunyah_vm_provide_folio of a shared binding: memextent_donate to a sibling, then addrspace_map."
  },
  {
    "name": "gh_unmap_private",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The host unmaps a private page of the guest (addrspace_unmap, private). A page that the guest has not unlocked stays.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "none",
    "vm": "args",
    "domain": "none",
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
        "error": "ENODEV",
        "note": "the driver has no extents of the VM"
      },
      {
        "field": "guest-entry.state",
        "test": "not-equals",
        "value": "owned",
        "error": "GH_DENIED",
        "note": "locked"
      }
    ],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/interfaces/pgtable/include/pgtable.h:pgtable_vm_unmap_matching"
      }
    ],
    "confidence": "code",
    "note": "The first half of gunyah_vm_reclaim_folio. Of an unlocked page nothing is left to be removed: unlocking made it inaccessible."
  },
  {
    "name": "gh_unshare_folio",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The host takes such a page back; the VM has no say.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
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
        "error": "ENODEV",
        "note": "the driver has no extents of the VM"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "shared-borrowed",
        "error": "OK",
        "note": "the driver has given the VM nothing there"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "common",
        "error": "GH_NOT_OWNER"
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
        "target": "frame.extent",
        "value": "host"
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
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: provide and reclaim a folio"
      }
    ],
    "confidence": "code",
    "note": "gunyah_vm_reclaim_folio of a shared binding."
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
    "domain": "args",
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
    "domain": "args",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
        "field": "frame.hostMappings",
        "test": "at-most",
        "count": 0,
        "error": "EINVAL",
        "when": [
          {
            "field": "setting.iommu",
            "test": "equals",
            "value": "pv"
          }
        ],
        "note": "the host has the page mapped for DMA, as it can only where it may map what a guest shares"
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
    "returns": "void",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "frame.hyp",
        "test": "equals",
        "value": "shared-borrowed",
        "error": "OK",
        "note": "EL2 drops no pin that it does not hold; the code relies on it"
      },
      {
        "field": "frame.refcount",
        "test": "at-least",
        "count": 1,
        "error": "OK"
      }
    ],
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
    "confidence": "code"
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "args",
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
        "field": "domain.half",
        "test": "equals",
        "value": "lower",
        "error": "EINVAL",
        "note": "ids of the upper half are for guests"
      },
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
    "domain": "args",
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
    "domain": "args",
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
    "domain": "args",
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
    "domain": "args",
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
    "domain": "args",
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
    "domain": "args",
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
    "name": "kvm_finish_teardown",
    "caller": "host",
    "availability": "kvm",
    "summary": "The VM's tables are freed.",
    "args": [
      {
        "name": "vm",
        "meaning": "the VM"
      }
    ],
    "frame": "none",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "dying",
        "error": "EINVAL"
      }
    ],
    "preconditions": [],
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
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ],
    "confidence": "inferred"
  },
  {
    "name": "kvm_start_teardown",
    "caller": "host",
    "availability": "kvm",
    "summary": "The VM runs no more; its pages are still in its tables.",
    "args": [
      {
        "name": "vm",
        "meaning": "the VM"
      }
    ],
    "frame": "none",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "running",
        "error": "EINVAL"
      }
    ],
    "preconditions": [],
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
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ],
    "confidence": "inferred"
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
    "domain": "none",
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
        "do": "drop-guest-dma"
      },
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
        "do": "tlb-sync"
      },
      {
        "do": "map",
        "table": "host",
        "when": [
          {
            "field": "frame.host",
            "test": "equals",
            "value": "nopage"
          }
        ]
      },
      {
        "do": "map",
        "table": "smmu"
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
    "domain": "none",
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
    "name": "rm_guest_reclaim",
    "caller": "guest",
    "availability": "gunyah",
    "functionId": "0x51000015",
    "summary": "A guest takes back a page that it shared, once the host has released it.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "lent",
          "shared",
          "donated",
          "offered"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "offered",
        "error": "RM_DENIED",
        "note": "not the owner"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "nopage",
        "error": "RM_MEM_INUSE"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.extent",
        "value": "guest"
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
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "rm_guest_share",
    "caller": "guest",
    "availability": "gunyah",
    "functionId": "0x51000013",
    "summary": "A guest shares a page of its own with the host (MEM_SHARE by the guest).",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "acl",
        "meaning": "fact: whether the access-control list is one that the request may have"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the address is page aligned"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the message has the size and the reserved fields of its kind"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "RM_MSG_INVALID"
      },
      {
        "field": "args.acl",
        "test": "one-of",
        "values": [
          "fits",
          "several"
        ],
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_MEM_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "guest",
        "error": "RM_MEM_INVALID",
        "note": "the extent that the VM owns does not hold it: it was lent or paged in"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.extent",
        "value": "offered"
      },
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "shared-owned"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      }
    ],
    "confidence": "code",
    "note": "Only memory that a VM owns can be shared by it. The host reaches the page once it has accepted the parcel."
  },
  {
    "name": "rm_host_accept",
    "caller": "host",
    "availability": "gunyah",
    "functionId": "0x51000011",
    "summary": "The host accepts a parcel of a guest.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "offered",
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "nopage",
        "error": "RM_DENIED",
        "note": "mapped already"
      }
    ],
    "effects": [
      {
        "do": "map",
        "table": "host"
      },
      {
        "do": "map",
        "table": "smmu"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "shared-borrowed"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "rm_host_release",
    "caller": "host",
    "availability": "gunyah",
    "functionId": "0x51000014",
    "summary": "The host gives up a parcel of a guest, which can reclaim it then.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "lent",
          "shared",
          "donated",
          "offered"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "offered",
        "error": "RM_DENIED",
        "note": "the host owns the parcel"
      },
      {
        "field": "frame.host",
        "test": "not-equals",
        "value": "nopage",
        "error": "RM_MEM_RELEASED"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "RM_BUSY",
        "note": "mapped for DMA by the host (design pv, in the reading of the seed mail)"
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
        "target": "frame.host",
        "value": "nopage"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "rm_mem_accept",
    "caller": "guest",
    "availability": "gunyah",
    "functionId": "0x51000011",
    "summary": "A VM accepts a parcel, and has the page mapped (MEM_ACCEPT).",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "parcelType",
        "meaning": "fact: whether kind of memory and of transfer are those of the parcel"
      },
      {
        "name": "validate",
        "meaning": "fact: whether the parcel is what the receiver asks to be told: label, list, sanitised at its creation"
      },
      {
        "name": "sanitize",
        "meaning": "flag: the page is to be zeroed"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "lent",
          "shared",
          "donated",
          "offered"
        ],
        "error": "RM_HANDLE_INVALID",
        "note": "no parcel holds the page"
      },
      {
        "field": "args.parcelType",
        "test": "equals",
        "value": "fits",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "args.validate",
        "test": "equals",
        "value": "fits",
        "error": "RM_VALIDATE_FAILED"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "pending",
        "error": "RM_DENIED",
        "note": "mapped already, or the caller owns the parcel"
      },
      {
        "field": "guest-entry.writable",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ],
        "note": "the VM must be allowed to write what it has zeroed"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.wipe",
        "value": "yes",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "add",
        "count": "guestShares",
        "by": 1,
        "when": [
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "shared"
          }
        ]
      },
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "shared-borrowed",
        "when": [
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "shared"
          }
        ]
      },
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "owned",
        "when": [
          {
            "field": "frame.extent",
            "test": "not-equals",
            "value": "shared"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.extent",
        "value": "guest",
        "when": [
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "donated"
          }
        ]
      },
      {
        "do": "stage2-map"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_accept"
      }
    ],
    "confidence": "code",
    "note": "SANITIZE asks for the page to be zeroed when its owner reclaims it, not now."
  },
  {
    "name": "rm_mem_donate",
    "caller": "host",
    "availability": "gunyah",
    "functionId": "0x51000010",
    "summary": "The host donates a page; with the acceptance it is the receiver's for good (MEM_DONATE).",
    "args": [
      {
        "name": "frame",
        "meaning": "physical address of the page"
      },
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "prot",
        "meaning": "rights"
      },
      {
        "name": "acl",
        "meaning": "fact: whether the access-control list is one that the request may have"
      },
      {
        "name": "sanitize",
        "meaning": "flag: the page is to be zeroed"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the address is page aligned"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the message has the size and the reserved fields of its kind"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the address can exist"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "RM_MSG_INVALID"
      },
      {
        "field": "args.acl",
        "test": "equals",
        "value": "fits",
        "error": "RM_ARGUMENT_INVALID",
        "note": "not exactly one VM, or the owner itself"
      },
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "RM_ARGUMENT_INVALID",
        "note": "the list names a VM that does not exist"
      },
      {
        "field": "frame.kind",
        "test": "not-equals",
        "value": "mmio",
        "error": "RM_ARGUMENT_INVALID",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ],
        "note": "device memory cannot be zeroed"
      },
      {
        "field": "args.prot",
        "test": "equals",
        "value": "rwx",
        "error": "RM_DENIED",
        "note": "the receiver gets every right"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "RM_MEM_INVALID",
        "note": "a request for ordinary memory"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "host",
        "error": "RM_MEM_INVALID"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "RM_MEM_INVALID",
        "note": "mapped for DMA by the host (design pv)"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "RM_NORESOURCE",
        "note": "the address at which the receiver would map it is taken"
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
        "do": "zero",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "cache-clean",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.extent",
        "value": "donated"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "assign",
        "prot": "as-asked",
        "size": "page"
      }
    ],
    "zeroing": "when-asked",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      },
      {
        "kind": "inference",
        "ref": "the receiver's address is fixed by the index here, so that RM finds it taken one message early"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "rm_mem_lend",
    "caller": "host",
    "availability": "gunyah",
    "functionId": "0x51000012",
    "summary": "The host lends a page: its own mapping goes at once, and nobody has the page until the receiver accepts it (MEM_LEND).",
    "args": [
      {
        "name": "frame",
        "meaning": "physical address of the page"
      },
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "prot",
        "meaning": "rights"
      },
      {
        "name": "acl",
        "meaning": "fact: whether the access-control list is one that the request may have"
      },
      {
        "name": "sanitize",
        "meaning": "flag: the page is to be zeroed"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the address is page aligned"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the message has the size and the reserved fields of its kind"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the address can exist"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "RM_MSG_INVALID"
      },
      {
        "field": "args.acl",
        "test": "one-of",
        "values": [
          "fits",
          "several"
        ],
        "error": "RM_ARGUMENT_INVALID",
        "note": "the owner is in the list, or the list is empty"
      },
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "RM_ARGUMENT_INVALID",
        "note": "the list names a VM that does not exist"
      },
      {
        "field": "frame.kind",
        "test": "not-equals",
        "value": "mmio",
        "error": "RM_ARGUMENT_INVALID",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ],
        "note": "device memory cannot be zeroed"
      },
      {
        "field": "args.prot",
        "test": "not-equals",
        "value": "invalid",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "RM_MEM_INVALID",
        "note": "a request for ordinary memory"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "host",
        "error": "RM_MEM_INVALID"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "RM_MEM_INVALID",
        "note": "mapped for DMA by the host (design pv)"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "RM_NORESOURCE",
        "note": "the address at which the receiver would map it is taken"
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
        "do": "zero",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "cache-clean",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.extent",
        "value": "lent"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "assign",
        "prot": "as-asked",
        "size": "page"
      }
    ],
    "zeroing": "when-asked",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      },
      {
        "kind": "inference",
        "ref": "the receiver's address is fixed by the index here, so that RM finds it taken one message early"
      }
    ],
    "confidence": "code",
    "note": "A parcel of one page for one VM. 64 parcels for each VM and 512 entries for each list are out of reach."
  },
  {
    "name": "rm_mem_recall",
    "caller": "host",
    "availability": "gunyah",
    "functionId": "0x51000017",
    "summary": "The owner asks a VM to release a parcel (MEM_NOTIFY with RECALL). It is a request: nothing makes the VM comply.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "lent",
          "shared",
          "donated",
          "offered"
        ],
        "error": "RM_HANDLE_INVALID",
        "note": "no parcel holds the page"
      },
      {
        "field": "frame.extent",
        "test": "not-equals",
        "value": "offered",
        "error": "RM_DENIED",
        "note": "not the owner"
      },
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "RM_VMID_INVALID"
      }
    ],
    "effects": [],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_notify_recall"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "rm_mem_reclaim",
    "caller": "host",
    "availability": "gunyah",
    "functionId": "0x51000015",
    "summary": "The owner takes a parcel back, once no VM has it (MEM_RECLAIM).",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "sanitize",
        "meaning": "flag: the page is to be zeroed"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "lent",
          "shared",
          "donated",
          "offered"
        ],
        "error": "RM_HANDLE_INVALID",
        "note": "no parcel holds the page; an accepted donation has none"
      },
      {
        "field": "frame.extent",
        "test": "not-equals",
        "value": "offered",
        "error": "RM_DENIED",
        "note": "not the owner"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "pending",
        "error": "RM_MEM_INUSE"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.wipe",
        "value": "yes",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "zero",
        "when": [
          {
            "field": "frame.wipe",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "cache-clean",
        "when": [
          {
            "field": "frame.wipe",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "unmap",
        "table": "guest"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "map",
        "table": "host",
        "when": [
          {
            "field": "frame.host",
            "test": "equals",
            "value": "nopage"
          }
        ]
      },
      {
        "do": "map",
        "table": "smmu"
      },
      {
        "do": "set",
        "target": "frame.wipe",
        "value": "no"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "set",
        "target": "frame.extent",
        "value": "host"
      }
    ],
    "zeroing": "when-asked",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "rm_mem_release",
    "caller": "guest",
    "availability": "gunyah",
    "functionId": "0x51000014",
    "summary": "A VM gives up what it has accepted; the owner gets nothing back yet (MEM_RELEASE).",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "sanitize",
        "meaning": "flag: the page is to be zeroed"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_HANDLE_INVALID"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "lent",
          "shared",
          "donated",
          "offered"
        ],
        "error": "RM_HANDLE_INVALID",
        "note": "no parcel holds the page"
      },
      {
        "field": "frame.extent",
        "test": "not-equals",
        "value": "offered",
        "error": "RM_DENIED",
        "note": "the caller owns the parcel"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "RM_MEM_RELEASED"
      },
      {
        "field": "guest-entry.writable",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ],
        "note": "the VM must be allowed to write what it has zeroed"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.wipe",
        "value": "yes",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "add",
        "count": "guestShares",
        "by": -1,
        "when": [
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "shared"
          }
        ]
      },
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "pending"
      },
      {
        "do": "stage2-unmap"
      },
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_release"
      }
    ],
    "confidence": "code",
    "note": "A parcel that RM holds locked is refused with RM_DENIED; locking belongs to the images of VMs and is not part of the table."
  },
  {
    "name": "rm_mem_share",
    "caller": "host",
    "availability": "gunyah",
    "functionId": "0x51000013",
    "summary": "The host shares a page: it keeps its own access through the parcel (MEM_SHARE).",
    "args": [
      {
        "name": "frame",
        "meaning": "physical address of the page"
      },
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      },
      {
        "name": "prot",
        "meaning": "rights"
      },
      {
        "name": "acl",
        "meaning": "fact: whether the access-control list is one that the request may have"
      },
      {
        "name": "sanitize",
        "meaning": "flag: the page is to be zeroed"
      },
      {
        "name": "aligned",
        "meaning": "fact: whether the address is page aligned"
      },
      {
        "name": "reserved",
        "meaning": "fact: whether the message has the size and the reserved fields of its kind"
      },
      {
        "name": "inRange",
        "meaning": "fact: whether the address can exist"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "args.reserved",
        "test": "equals",
        "value": "zero",
        "error": "RM_MSG_INVALID"
      },
      {
        "field": "args.acl",
        "test": "one-of",
        "values": [
          "fits",
          "several"
        ],
        "error": "RM_ARGUMENT_INVALID",
        "note": "the owner is missing from the list, or the list is empty"
      },
      {
        "field": "vm.life",
        "test": "one-of",
        "values": [
          "running",
          "dying"
        ],
        "error": "RM_ARGUMENT_INVALID",
        "note": "the list names a VM that does not exist"
      },
      {
        "field": "frame.kind",
        "test": "not-equals",
        "value": "mmio",
        "error": "RM_ARGUMENT_INVALID",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ],
        "note": "device memory cannot be zeroed"
      },
      {
        "field": "args.prot",
        "test": "not-equals",
        "value": "invalid",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "args.aligned",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "args.inRange",
        "test": "equals",
        "value": "yes",
        "error": "RM_ARGUMENT_INVALID"
      },
      {
        "field": "frame.kind",
        "test": "equals",
        "value": "ram",
        "error": "RM_MEM_INVALID",
        "note": "a request for ordinary memory"
      },
      {
        "field": "frame.extent",
        "test": "equals",
        "value": "host",
        "error": "RM_MEM_INVALID"
      },
      {
        "field": "frame.refcount",
        "test": "at-most",
        "count": 0,
        "error": "RM_MEM_INVALID",
        "note": "mapped for DMA by the host (design pv)"
      },
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "RM_NORESOURCE",
        "note": "the address at which the receiver would map it is taken"
      }
    ],
    "effects": [
      {
        "do": "zero",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "cache-clean",
        "when": [
          {
            "field": "args.sanitize",
            "test": "equals",
            "value": "yes"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.extent",
        "value": "shared"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "shared-owned"
      },
      {
        "do": "assign",
        "prot": "as-asked",
        "size": "page"
      }
    ],
    "zeroing": "when-asked",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:add_sgl_to_mp"
      },
      {
        "kind": "inference",
        "ref": "the receiver's address is fixed by the index here, so that RM finds it taken one message early"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "rm_reset_page",
    "caller": "el2",
    "availability": "gunyah",
    "summary": "The reset of a VM: what it has accepted is released, and its private pages are unlocked and zeroed.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "dying",
        "error": "RM_DENIED"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "OK"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "private",
          "lent",
          "shared",
          "donated"
        ],
        "error": "OK",
        "note": "the VM's own memory and what it shares go another way"
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
          },
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "private"
          },
          {
            "field": "setting.sanitize",
            "test": "equals",
            "value": "on"
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
          },
          {
            "field": "frame.extent",
            "test": "equals",
            "value": "private"
          },
          {
            "field": "setting.sanitize",
            "test": "equals",
            "value": "on"
          }
        ]
      },
      {
        "do": "add",
        "count": "guestShares",
        "by": -1,
        "when": [
          {
            "field": "guest-entry.state",
            "test": "equals",
            "value": "shared-borrowed"
          }
        ]
      },
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "pending"
      },
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "when-owned",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/vm_creation/vm_creation.c"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager (commit not known):src/vm_memory/src/vm_memory.c:vm_memory_sanitise"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor (commit not known):hyp/vm/addrspace/src/addrspace.c"
      }
    ],
    "confidence": "code",
    "note": "Afterwards the owner reclaims. That private pages are zeroed on the way out whatever the guest does stands in addrspace_map."
  },
  {
    "name": "rm_return_page",
    "caller": "el2",
    "availability": "gunyah",
    "summary": "The reset of a VM: memory that it owns goes back to the host.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      },
      {
        "name": "index",
        "meaning": "guest address, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "dying",
        "error": "RM_DENIED"
      },
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-owned",
          "shared-borrowed"
        ],
        "error": "OK"
      },
      {
        "field": "frame.extent",
        "test": "one-of",
        "values": [
          "guest",
          "offered"
        ],
        "error": "OK"
      }
    ],
    "effects": [
      {
        "do": "zero",
        "when": [
          {
            "field": "setting.sanitize",
            "test": "equals",
            "value": "on"
          }
        ]
      },
      {
        "do": "cache-clean",
        "when": [
          {
            "field": "setting.sanitize",
            "test": "equals",
            "value": "on"
          }
        ]
      },
      {
        "do": "unmap",
        "table": "guest"
      },
      {
        "do": "tlb-sync"
      },
      {
        "do": "map",
        "table": "host",
        "when": [
          {
            "field": "frame.host",
            "test": "equals",
            "value": "nopage"
          }
        ]
      },
      {
        "do": "map",
        "table": "smmu"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "set",
        "target": "frame.extent",
        "value": "host"
      }
    ],
    "zeroing": "when-asked",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager (commit not known):src/vm_memory/src/vm_memory.c:vm_memory_vm_start"
      },
      {
        "kind": "inference",
        "ref": "the extent of a VM is deleted with it; that the host is who gets its memory was not read"
      }
    ],
    "confidence": "inferred"
  },
  {
    "name": "rm_vm_reset",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The end of a reset: RM forgets the VM.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      }
    ],
    "frame": "none",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "dying",
        "error": "RM_DENIED"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vm.life",
        "value": "gone"
      },
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/vm_mgnt/vm_mgnt.c"
      },
      {
        "kind": "inference",
        "ref": "which state refuses VM_RESET was not read"
      }
    ],
    "confidence": "inferred"
  },
  {
    "name": "rm_vm_stop",
    "caller": "host",
    "availability": "gunyah",
    "summary": "The host stops a VM.",
    "args": [
      {
        "name": "vm",
        "meaning": "VMID, or the VM that the capabilities belong to"
      }
    ],
    "frame": "none",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "vm.life",
        "test": "equals",
        "value": "running",
        "error": "RM_DENIED"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "vm.life",
        "value": "dying"
      },
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
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/vm_mgnt/vm_mgnt.c"
      },
      {
        "kind": "inference",
        "ref": "which state refuses VM_STOP was not read"
      }
    ],
    "confidence": "inferred"
  },
  {
    "name": "snp_launch_update",
    "caller": "host",
    "availability": "sev-snp",
    "summary": "The firmware assigns, encrypts, measures and validates a page; no table maps it yet.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "protected",
        "error": "EINVAL",
        "note": "a VM that was not made confidential has no private memory"
      }
    ],
    "preconditions": [
      {
        "field": "frame.rmp",
        "test": "equals",
        "value": "free",
        "error": "EEXIST",
        "note": "the ioctl returns EIO"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "set",
        "target": "frame.rmp",
        "value": "vm"
      },
      {
        "do": "set",
        "target": "frame.validated",
        "value": "yes"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_post_populate"
      },
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:snp_launch_update"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "snp_pvalidate",
    "caller": "guest",
    "availability": "sev-snp",
    "summary": "The guest validates a page that it has been given.",
    "args": [
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "pending",
        "error": "ENOENT"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "owned"
      },
      {
        "do": "set",
        "target": "frame.validated",
        "value": "yes"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      }
    ],
    "confidence": "stated"
  },
  {
    "name": "snp_pvalidate_rescind",
    "caller": "guest",
    "availability": "sev-snp",
    "summary": "The guest takes its validation back.",
    "args": [
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "owned",
        "error": "ENOENT"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "pending"
      },
      {
        "do": "set",
        "target": "frame.validated",
        "value": "no"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "document",
        "ref": "mail-archive.com linux-kernel msg2524251",
        "note": "validated pages and #VC"
      }
    ],
    "confidence": "stated"
  },
  {
    "name": "snp_rmp_make_private",
    "caller": "host",
    "availability": "sev-snp",
    "summary": "A private fault: the page is assigned to the guest if it is not yet, and entered in its table.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "protected",
        "error": "EINVAL",
        "note": "a VM that was not made confidential has no private memory"
      }
    ],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EEXIST"
      },
      {
        "field": "frame.rmp",
        "test": "not-equals",
        "value": "other",
        "error": "EPERM"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM",
        "when": [
          {
            "field": "frame.rmp",
            "test": "equals",
            "value": "free"
          }
        ]
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage",
        "when": [
          {
            "field": "frame.rmp",
            "test": "equals",
            "value": "free"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.rmp",
        "value": "vm"
      },
      {
        "do": "map",
        "table": "guest",
        "state": "pending",
        "prot": "rwx",
        "size": "page",
        "when": [
          {
            "field": "frame.validated",
            "test": "equals",
            "value": "no"
          }
        ]
      },
      {
        "do": "map",
        "table": "guest",
        "state": "owned",
        "prot": "rwx",
        "size": "page",
        "when": [
          {
            "field": "frame.validated",
            "test": "equals",
            "value": "yes"
          }
        ]
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_make_private"
      }
    ],
    "confidence": "code",
    "note": "A page that is assigned already is left as it is, validated or not."
  },
  {
    "name": "snp_rmp_make_shared",
    "caller": "host",
    "availability": "sev-snp",
    "summary": "The page is the host's in the RMP again.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "args",
    "vm": "none",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "frame.rmp",
        "test": "not-equals",
        "value": "free",
        "error": "EINVAL"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.rmp",
        "value": "free"
      },
      {
        "do": "set",
        "target": "frame.validated",
        "value": "no"
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "cache-clean"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c:sev_gmem_invalidate"
      }
    ],
    "confidence": "code"
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
    "domain": "none",
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
      },
      {
        "do": "release-devices"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "gregkh/linux@1129c0011b90f0d0453dadac4d1e81824aac07ff:arch/arm64/kvm/hyp/nvhe/pkvm.c:__pkvm_start_teardown_vm"
      },
      {
        "kind": "code",
        "ref": "GrapheneOS/kernel_common-6.12@2f56a493465049d1a5737549bc347d1e3616804c:arch/arm64/kvm/hyp/nvhe/device/device.c:pkvm_devices_teardown"
      }
    ],
    "confidence": "code",
    "note": "Devices (Android) go first, so that no page is reclaimed under a DMA that still runs; the pages leave the domains as they are reclaimed."
  },
  {
    "name": "tdg_mem_page_accept",
    "caller": "guest",
    "availability": "tdx",
    "summary": "The guest accepts a pending page, which is zeroed.",
    "args": [
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "pending",
        "error": "ENOENT"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "guest-entry.state",
        "value": "owned"
      },
      {
        "do": "zero"
      }
    ],
    "zeroing": "always",
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      }
    ],
    "confidence": "inferred"
  },
  {
    "name": "tdh_mem_page_add",
    "caller": "host",
    "availability": "tdx",
    "summary": "While a TD is built: a page is copied in, encrypted and measured.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "protected",
        "error": "EINVAL",
        "note": "a VM that was not made confidential has no private memory"
      }
    ],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EEXIST"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      }
    ],
    "effects": [
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
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_gmem_post_populate"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "tdh_mem_page_aug",
    "caller": "host",
    "availability": "tdx",
    "summary": "A private fault of a running TD: the page is added, and the guest has to accept it.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [
      {
        "field": "vm.kind",
        "test": "equals",
        "value": "protected",
        "error": "EINVAL",
        "note": "a VM that was not made confidential has no private memory"
      }
    ],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EEXIST"
      },
      {
        "field": "frame.host",
        "test": "equals",
        "value": "owned",
        "error": "EPERM"
      }
    ],
    "effects": [
      {
        "do": "set",
        "target": "frame.host",
        "value": "nopage"
      },
      {
        "do": "map",
        "table": "guest",
        "state": "pending",
        "prot": "rwx",
        "size": "page"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_mem_page_aug"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "tdh_mem_page_remove",
    "caller": "host",
    "availability": "tdx",
    "summary": "Block, track and remove: the page leaves the TD, and the kernel clears it.",
    "args": [
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned"
        ],
        "error": "ENOENT"
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
        "do": "set",
        "target": "frame.host",
        "value": "owned"
      },
      {
        "do": "cache-clean"
      },
      {
        "do": "zero"
      }
    ],
    "zeroing": "always",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_sept_remove_private_spte"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c:tdx_sept_drop_private_spte"
      }
    ],
    "confidence": "code"
  },
  {
    "name": "tdp_map",
    "caller": "host",
    "availability": "kvm",
    "summary": "KVM enters a page of the host in a guest's table.",
    "args": [
      {
        "name": "frame",
        "meaning": "pfn of the page"
      },
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "args",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "equals",
        "value": "none",
        "error": "EEXIST"
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
        "note": "lent to somebody else"
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
        "prot": "rwx",
        "size": "page"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux:arch/x86/kvm/mmu/tdp_mmu.c",
        "note": "commit not noted"
      },
      {
        "kind": "inference",
        "ref": "the state of the page is written as pKVM writes it for a guest that is not protected"
      }
    ],
    "confidence": "inferred"
  },
  {
    "name": "tdp_zap",
    "caller": "host",
    "availability": "kvm",
    "summary": "KVM takes a guest's entry away.",
    "args": [
      {
        "name": "vm",
        "meaning": "the VM"
      },
      {
        "name": "index",
        "meaning": "gfn, by the index that is bound to it"
      }
    ],
    "frame": "guest-entry",
    "vm": "args",
    "domain": "none",
    "returns": "status",
    "requires": [],
    "handlerChecks": [],
    "preconditions": [
      {
        "field": "guest-entry.state",
        "test": "one-of",
        "values": [
          "pending",
          "owned",
          "shared-borrowed"
        ],
        "error": "ENOENT"
      }
    ],
    "effects": [
      {
        "do": "add",
        "count": "guestShares",
        "by": -1,
        "when": [
          {
            "field": "guest-entry.state",
            "test": "equals",
            "value": "shared-borrowed"
          }
        ]
      },
      {
        "do": "set",
        "target": "frame.host",
        "value": "owned",
        "when": [
          {
            "field": "guest-entry.state",
            "test": "equals",
            "value": "shared-borrowed"
          },
          {
            "field": "frame.guestShares",
            "test": "at-most",
            "count": 0
          }
        ]
      },
      {
        "do": "unmap",
        "table": "guest"
      },
      {
        "do": "tlb-sync"
      }
    ],
    "zeroing": "never",
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c"
      }
    ],
    "confidence": "code",
    "note": "A page that is assigned in the RMP stays assigned."
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
    "domain": "none",
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
      "S032a",
      "S032b",
      "S059",
      "S062a",
      "S062b",
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
    ],
    "deciders": [
      {
        "claim": "A load from a private page does not end the host",
        "scenario": "S003",
        "step": "3",
        "for": "both",
        "must": {
          "never": [
            "kill-host"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "A store to a private page does not end the host",
        "scenario": "S004",
        "step": "2",
        "for": "both",
        "must": {
          "never": [
            "kill-host"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "A load behind the guest's first touch does not end the host",
        "scenario": "S018",
        "step": "2",
        "for": "both",
        "must": {
          "never": [
            "kill-host"
          ]
        }
      },
      {
        "claim": "A system call with a private buffer does not end the host",
        "scenario": "S059",
        "step": "2",
        "for": "both",
        "must": {
          "never": [
            "kill-host"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "Use of a plain reference does not end the host",
        "scenario": "S032b",
        "step": "3",
        "for": "both",
        "must": {
          "never": [
            "kill-host"
          ]
        }
      },
      {
        "claim": "Nor does the guest pay for a reference taken while shared",
        "scenario": "S031",
        "step": "6",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:three-state",
            "why": "In the three-state series the unshare goes ahead, and nobody gets the page until the last reference is gone (S110)."
          }
        ]
      },
      {
        "claim": "Nor does the guest pay for a reference to a private page",
        "scenario": "S032a",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "Nor does the guest pay for a read by descriptor",
        "scenario": "S065",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
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
      "S021",
      "S038",
      "S088a",
      "S088b",
      "S088c",
      "S089a",
      "S089b",
      "S089c",
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
    ],
    "deciders": [
      {
        "claim": "The pin is held once the page is private",
        "scenario": "S021",
        "step": "2",
        "for": "shmem-gup",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        }
      },
      {
        "claim": "It is gone once the VM is torn down",
        "scenario": "S090",
        "step": "5",
        "for": "shmem-gup",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      }
    ],
    "undecided": [
      {
        "for": "guest-memfd",
        "why": "The design takes no pin: privacy belongs to the file index, so nothing is taken that could be released."
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
      "S034a",
      "S034b",
      "S035",
      "S036",
      "N6"
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
    ],
    "deciders": [
      {
        "claim": "A pin that is there first no more than delays the guest",
        "scenario": "S019",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow",
            "refuse-retryable"
          ]
        }
      },
      {
        "claim": "The guest goes on once the pin is gone",
        "scenario": "S019",
        "step": "6",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "A reference held for an instant causes no error on unshare",
        "scenario": "S034a",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
      },
      {
        "claim": "A lockless pin in progress causes no error on first touch",
        "scenario": "N6",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          },
          {
            "design": "shmem-gup",
            "kind": "fixable"
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
      "S050a",
      "S050b",
      "S052",
      "S054a",
      "S055",
      "S058a",
      "S058b",
      "S058c"
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
    ],
    "deciders": [
      {
        "claim": "A long-term pin from the time of sharing is noticed on unshare",
        "scenario": "S029",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-retryable"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          },
          {
            "profile": "guest-memfd:three-state",
            "why": "In the three-state series the unshare goes ahead, and nobody gets the page until the last reference is gone (S110)."
          }
        ]
      },
      {
        "claim": "VFIO gets no pin on a private page, hypervisor-managed IOMMU",
        "scenario": "S052",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "VFIO gets no pin on a private page, nested SMMU",
        "scenario": "S054a",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
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
      "S032a",
      "S032b",
      "S033a",
      "S033b",
      "S034a",
      "S034b",
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
    ],
    "deciders": [
      {
        "claim": "A plain reference is noticed on unshare",
        "scenario": "S031",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-retryable"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          },
          {
            "profile": "guest-memfd:three-state",
            "why": "In the three-state series the unshare goes ahead, and nobody gets the page until the last reference is gone (S110)."
          }
        ]
      },
      {
        "claim": "A plain reference costs no guest its page",
        "scenario": "S031",
        "step": "6",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:three-state",
            "why": "In the three-state series the unshare goes ahead, and nobody gets the page until the last reference is gone (S110)."
          }
        ]
      },
      {
        "claim": "No plain reference to a private page is had",
        "scenario": "S032a",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "The kernel cannot copy a private page by descriptor",
        "scenario": "S065",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        }
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
    ],
    "deciders": [
      {
        "claim": "With page flags checked, a page that is not anonymous can become private",
        "scenario": "S041",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "Memory that is a file can be mapped by a second process",
        "scenario": "S087",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
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
    ],
    "deciders": [
      {
        "claim": "An ordinary pin on a private page is refused",
        "scenario": "S021",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "A range ends before the private page",
        "scenario": "S022",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "partial",
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
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
    ],
    "deciders": [
      {
        "claim": "A page-table walk finds no private page",
        "scenario": "S056",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
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
    ],
    "deciders": [
      {
        "claim": "A walk that never pins finds no private page",
        "scenario": "S056",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "What it finds leads no device to private data",
        "scenario": "S056",
        "step": "2",
        "for": "both",
        "must": {
          "never": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
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
    ],
    "deciders": [
      {
        "claim": "Sharing keeps the content",
        "scenario": "S006",
        "step": "3",
        "for": "both",
        "must": {
          "data": "Secret"
        }
      },
      {
        "claim": "So do three cycles",
        "scenario": "S008",
        "step": "9",
        "for": "both",
        "must": {
          "data": "Secret"
        }
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
      "S017a",
      "S017b",
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
    ],
    "deciders": [
      {
        "claim": "The VMM may write before the page is private",
        "scenario": "S001",
        "step": "1",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "The guest finds what was written",
        "scenario": "S002",
        "step": "2",
        "for": "both",
        "must": {
          "data": "Payload"
        }
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
    ],
    "deciders": [
      {
        "claim": "A shared page has the content of the private one",
        "scenario": "S006",
        "step": "3",
        "for": "both",
        "must": {
          "data": "Secret"
        }
      },
      {
        "claim": "An unshare succeeds",
        "scenario": "S007",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "The content outlives three cycles",
        "scenario": "S008",
        "step": "9",
        "for": "both",
        "must": {
          "data": "Secret"
        }
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
    ],
    "deciders": [
      {
        "claim": "Compaction moves a private page",
        "scenario": "S099",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          },
          {
            "design": "shmem-gup",
            "kind": "not-implemented"
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
    ],
    "deciders": [
      {
        "claim": "Memory pressure takes a private page",
        "scenario": "S097",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          },
          {
            "design": "shmem-gup",
            "kind": "structural"
          }
        ]
      },
      {
        "claim": "Memory pressure takes a shared page",
        "scenario": "S098",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          },
          {
            "design": "shmem-gup",
            "kind": "fixable"
          }
        ],
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "What memory management does with the ordinary memory beside guest_memfd is not modelled."
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
      "S006",
      "S043",
      "S047",
      "S048",
      "X262"
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
    ],
    "deciders": [
      {
        "claim": "The guest may hold a second page of a large folio",
        "scenario": "S043",
        "step": "2",
        "for": "shmem-gup",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "One memory serves the host and the guest: nothing is held twice",
        "scenario": "S006",
        "step": "3",
        "for": "both",
        "must": {
          "data": "Secret"
        }
      },
      {
        "claim": "So does a huge page with one shared page in it",
        "scenario": "S047",
        "step": "3",
        "for": "both",
        "must": {
          "data": "Secret"
        }
      },
      {
        "claim": "Memory can be put into huge pages",
        "scenario": "X262",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "What memory management does with the ordinary memory beside guest_memfd is not modelled."
          }
        ]
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
    ],
    "undecided": [
      {
        "for": "both",
        "why": "No decision and no data depends on the size of a mapping, and how often one is looked up is no operation here. It takes a machine."
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
      "S046a",
      "S046b"
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
    ],
    "deciders": [
      {
        "claim": "A second page of a folio can become private",
        "scenario": "S043",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "With one page shared, the next is still out of reach of a pin",
        "scenario": "S045",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "A pin on one page does not hold back the unshare of another",
        "scenario": "S046a",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "A pin on one page does not hold back the first touch of another",
        "scenario": "S046b",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
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
      "S046a",
      "S046b",
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
    ],
    "deciders": [
      {
        "claim": "One page of a range converts alone",
        "scenario": "S013",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "The pages beside it stay shared",
        "scenario": "S013",
        "step": "5",
        "for": "both",
        "must": {
          "data": "Secret"
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "One page of a large folio converts alone",
        "scenario": "S046a",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
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
      "S007",
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
    ],
    "deciders": [
      {
        "claim": "After an unshare no process reads the page",
        "scenario": "S007",
        "step": "5",
        "for": "both",
        "must": {
          "never": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "A pin that is left is noticed",
        "scenario": "S027",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-retryable"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          },
          {
            "profile": "guest-memfd:three-state",
            "why": "In the three-state series the unshare goes ahead, and nobody gets the page until the last reference is gone (S110)."
          }
        ]
      },
      {
        "claim": "A plain reference that is left is noticed",
        "scenario": "S031",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-retryable"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          },
          {
            "profile": "guest-memfd:three-state",
            "why": "In the three-state series the unshare goes ahead, and nobody gets the page until the last reference is gone (S110)."
          }
        ]
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
      "S034a",
      "S034b",
      "S049",
      "S058a",
      "S058b",
      "S058c",
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
    ],
    "deciders": [
      {
        "claim": "An unshare under I/O gets an answer at once that is not final",
        "scenario": "S027",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow",
            "refuse-retryable"
          ]
        }
      },
      {
        "claim": "It succeeds once the I/O is done",
        "scenario": "S028",
        "step": "5",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "A reference that nobody can see does not hold it up",
        "scenario": "S034a",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
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
    ],
    "deciders": [
      {
        "claim": "GUP does not reach a private page",
        "scenario": "S021",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "GUP stops before the private page of a range",
        "scenario": "S022",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "partial",
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
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
    ],
    "deciders": [
      {
        "claim": "The host reads what a non-protected guest wrote",
        "scenario": "S095",
        "step": "2",
        "for": "both",
        "must": {
          "data": "Secret"
        }
      },
      {
        "claim": "The guest reads what the host wrote",
        "scenario": "S095",
        "step": "4",
        "for": "both",
        "must": {
          "data": "Host"
        }
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
    ],
    "deciders": [
      {
        "claim": "A page that the guest holds stays when the VMM unmaps",
        "scenario": "S079",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "A new page comes without a host mapping",
        "scenario": "S079",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
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
    ],
    "undecided": [
      {
        "for": "both",
        "why": "Nobody posted code that moves folios between two files, so no profile has it."
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
      "S063",
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
    ],
    "deciders": [
      {
        "claim": "A stray kernel load finds no linear mapping",
        "scenario": "S063",
        "step": "2",
        "for": "both",
        "must": {
          "rule": "GMEM-LINEAR-001"
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "not-implemented"
          },
          {
            "design": "shmem-gup",
            "kind": "unknown"
          }
        ]
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
    ],
    "deciders": [
      {
        "claim": "A load gets a signal that ends no more than the process",
        "scenario": "S003",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "kill-process"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "So does a store",
        "scenario": "S004",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "kill-process"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "So does a load behind an unshare",
        "scenario": "S007",
        "step": "5",
        "for": "both",
        "must": {
          "decisions": [
            "kill-process"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
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
    ],
    "deciders": [
      {
        "claim": "A system call with a private buffer fails cleanly",
        "scenario": "S059",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "Emulation that reads a private page fails cleanly",
        "scenario": "S060",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "A load that runs into a private page reads zeroes",
        "scenario": "S061",
        "step": "3",
        "for": "both",
        "must": {
          "data": "zero"
        }
      },
      {
        "claim": "process_vm_readv fails cleanly",
        "scenario": "S069",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
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
      "S033a",
      "S033b"
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
    ],
    "deciders": [
      {
        "claim": "1024 mappings do not refuse the guest",
        "scenario": "S033a",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "1024 plain references do not refuse the guest",
        "scenario": "S033b",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          },
          {
            "design": "shmem-gup",
            "kind": "fixable"
          }
        ]
      },
      {
        "claim": "The guest goes on once they are dropped",
        "scenario": "S033b",
        "step": "5",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
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
    ],
    "deciders": [
      {
        "claim": "A page that is still mapped converts",
        "scenario": "S071",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "The process that maps it gets a signal",
        "scenario": "S007",
        "step": "5",
        "for": "both",
        "must": {
          "decisions": [
            "kill-process"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "Its mapping serves again once the page is shared again",
        "scenario": "S016",
        "step": "6",
        "for": "both",
        "must": {
          "data": "Secret"
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The guest uses another page while it shares; what it wrote in private is not there."
          }
        ]
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
    ],
    "deciders": [
      {
        "claim": "A store to a private mapping reads no private page",
        "scenario": "S067",
        "step": "3",
        "for": "both",
        "must": {
          "never": [
            "guest-page-lost",
            "kill-host"
          ]
        }
      },
      {
        "claim": "The guest keeps its page",
        "scenario": "S067",
        "step": "4",
        "for": "both",
        "must": {
          "data": "Secret"
        }
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
    ],
    "deciders": [
      {
        "claim": "A back end writes through a descriptor it was passed",
        "scenario": "S087",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "The guest reads what the back end wrote",
        "scenario": "S087",
        "step": "6",
        "for": "both",
        "must": {
          "data": "Backend"
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The guest uses another page while it shares; what it wrote in private is not there."
          }
        ]
      },
      {
        "claim": "A forked process reads shared memory",
        "scenario": "S015",
        "step": "4",
        "for": "both",
        "must": {
          "data": "Secret"
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The guest uses another page while it shares; what it wrote in private is not there."
          }
        ]
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
      "S002",
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
    ],
    "deciders": [
      {
        "claim": "The guest sees what the host gave",
        "scenario": "S002",
        "step": "2",
        "for": "both",
        "must": {
          "data": "Payload"
        }
      },
      {
        "claim": "The host sees what the guest shares",
        "scenario": "S006",
        "step": "3",
        "for": "both",
        "must": {
          "data": "Secret"
        }
      },
      {
        "claim": "The guest can give a page back",
        "scenario": "S091",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "The host gets what was given back",
        "scenario": "S091",
        "step": "3",
        "for": "both",
        "must": {
          "data": "zero"
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "fixable"
          }
        ]
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
      "S050a",
      "S050b",
      "S051",
      "S052",
      "S053",
      "S054a",
      "S054b",
      "S055",
      "S057",
      "S058a",
      "S058b",
      "S058c"
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
    ],
    "deciders": [
      {
        "claim": "A: no DMA behind an unshare, nested SMMU",
        "scenario": "S051",
        "step": "6",
        "for": "both",
        "must": {
          "never": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "A: no DMA to a private page forced into stage 1",
        "scenario": "S054b",
        "step": "3",
        "for": "both",
        "must": {
          "never": [
            "allow"
          ]
        }
      },
      {
        "claim": "A: the hypervisor refuses to map a private page",
        "scenario": "S053",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "B: VFIO cannot map a private page, hypervisor-managed IOMMU",
        "scenario": "S052",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
          }
        ]
      },
      {
        "claim": "B: VFIO cannot map a private page, nested SMMU",
        "scenario": "S054a",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "The host page is the ordinary memory beside guest_memfd, not the page that the guest has."
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
      "S057",
      "N12"
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
    ],
    "deciders": [
      {
        "claim": "DMA can be set up by file and offset, without a user mapping",
        "scenario": "N12",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "A device that belongs to the guest reaches private memory",
        "scenario": "S057",
        "step": "5",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ],
          "data": "Secret"
        }
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
    ],
    "deciders": [
      {
        "claim": "A shared page may be pinned for direct I/O",
        "scenario": "S027",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
      },
      {
        "claim": "And for registered buffers",
        "scenario": "S029",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
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
    ],
    "undecided": [
      {
        "for": "both",
        "why": "Page descriptors and the memory that they take are not modelled. A split is counted as an effect, and nothing is decided by it."
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
    ],
    "undecided": [
      {
        "for": "both",
        "why": "Nothing is decided by the size of a host mapping. In the profiles that models run, guest_memfd has single pages only."
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
      "S088a",
      "S088b",
      "S088c",
      "S089a",
      "S089b",
      "S089c",
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
    ],
    "deciders": [
      {
        "claim": "A seized page shows the host nothing",
        "scenario": "S063",
        "step": "3",
        "for": "both",
        "must": {
          "hides": "Secret"
        }
      },
      {
        "claim": "A page of a VM that is gone shows the host nothing",
        "scenario": "S088a",
        "step": "3",
        "for": "both",
        "must": {
          "hides": "Secret"
        }
      },
      {
        "claim": "A page given back shows the host nothing",
        "scenario": "S091",
        "step": "3",
        "for": "both",
        "must": {
          "hides": "Secret"
        }
      },
      {
        "claim": "Nor the guest, when it touches it again",
        "scenario": "S091",
        "step": "4",
        "for": "both",
        "must": {
          "data": "zero"
        }
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
    ],
    "deciders": [
      {
        "claim": "First private use keeps the content",
        "scenario": "S002",
        "step": "2",
        "for": "both",
        "must": {
          "data": "Payload"
        }
      },
      {
        "claim": "Sharing keeps the content",
        "scenario": "S006",
        "step": "3",
        "for": "both",
        "must": {
          "data": "Secret"
        }
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
      "S005a",
      "S005b",
      "S009",
      "S010",
      "S017a",
      "S017b",
      "S055",
      "S074",
      "S105",
      "S106",
      "N10"
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
    ],
    "deciders": [
      {
        "claim": "A second share is told apart from a first",
        "scenario": "S009",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        }
      },
      {
        "claim": "An unshare of a private page is told apart",
        "scenario": "S010",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "refuse-final"
          ]
        }
      },
      {
        "claim": "Backing and hypervisor agree after a donation that DMA prevents",
        "scenario": "S055",
        "step": "5",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "fixable"
          }
        ]
      },
      {
        "claim": "They agree after a donation that never succeeds",
        "scenario": "N10",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "fixable"
          }
        ]
      }
    ]
  },
  {
    "id": "R44",
    "title": "Memory that must stay movable",
    "statement": "What happens with guest pages that lie in ZONE_MOVABLE or CMA memory, which must stay movable?",
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
      "S100",
      "X038"
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
    ],
    "deciders": [
      {
        "claim": "A guest gets a page that lies in movable memory",
        "scenario": "S100",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ],
          "data": "Payload"
        }
      },
      {
        "claim": "Memory that the guest has not touched can be moved",
        "scenario": "X038",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "What memory management does with the ordinary memory beside guest_memfd is not modelled."
          }
        ]
      },
      {
        "claim": "Memory that the guest holds can be moved",
        "scenario": "S099",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          },
          {
            "design": "shmem-gup",
            "kind": "not-implemented"
          }
        ]
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
      "S034a",
      "S034b"
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
    ],
    "deciders": [
      {
        "claim": "A speculative reference does not fail a conversion",
        "scenario": "S034a",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
      },
      {
        "claim": "A reference of an LRU batch does not fail a conversion",
        "scenario": "S034b",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      }
    ]
  },
  {
    "id": "R48",
    "title": "Faults handled in user space",
    "statement": "User space should be able to handle the faults on guest memory itself by userfaultfd, as it can on shmem.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Kalyazin",
        "source": {
          "kind": "mail",
          "ref": "20250303133011.44095-1-kalyazin@amazon.com",
          "note": "userfaultfd for guest_memfd, RFC"
        }
      }
    ],
    "scenarios": [
      "S085"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "The shared side is ordinary memory and has it; guest_memfd itself cannot be mapped."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Proposed for shared memory, not merged; write protection alone is granted with WP_ASYNC.",
        "source": [
          {
            "kind": "mail",
            "ref": "20250303133011.44095-1-kalyazin@amazon.com",
            "note": "userfaultfd for guest_memfd, RFC"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "shmem has all three kinds of registration."
      }
    ],
    "deciders": [
      {
        "claim": "A missing page can be handled in user space",
        "scenario": "S085",
        "step": "1",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "So can a write to a protected page",
        "scenario": "S085",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "So can a page that is in the file and not yet mapped",
        "scenario": "S085",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      }
    ]
  },
  {
    "id": "R49",
    "title": "Reads and writes through the descriptor",
    "statement": "Guest memory that the host may use should be filled and read by file operations, without a mapping: copying through one is slow for a large guest.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Kalyazin",
        "source": {
          "kind": "mail",
          "ref": "20251114151828.98165-1-kalyazin@amazon.com",
          "note": "write() population, v7, cover"
        }
      }
    ],
    "scenarios": [
      "S066",
      "X261"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "The shared side is an ordinary file; guest_memfd itself has neither."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "A series adds write() of whole pages of shared memory, and no read().",
        "source": [
          {
            "kind": "mail",
            "ref": "20251114151828.98165-1-kalyazin@amazon.com",
            "note": "write() population, v7, cover"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Both exist. They reach private pages as well, which is the other side of it (R01, R05)."
      }
    ],
    "deciders": [
      {
        "claim": "The VMM writes shared memory through the descriptor",
        "scenario": "S066",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        }
      },
      {
        "claim": "The guest reads what was written so",
        "scenario": "S066",
        "step": "5",
        "for": "both",
        "must": {
          "data": "Host"
        }
      },
      {
        "claim": "The VMM reads shared memory through the descriptor",
        "scenario": "X261",
        "step": "3",
        "for": "both",
        "must": {
          "data": "Secret"
        }
      }
    ]
  },
  {
    "id": "R50",
    "title": "Huge pages today",
    "statement": "THP and hugetlb should serve guest memory as they serve other memory now, and not only after further series.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Hildenbrand",
        "source": {
          "kind": "mail",
          "ref": "14bd145a-039f-4fb9-8598-384d6a051737@redhat.com",
          "note": "hugetlb and 1 GiB pages"
        }
      }
    ],
    "scenarios": [
      "S043",
      "X262",
      "X410"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Single pages only in guest_memfd; the shared side is ordinary memory."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Single pages only; huge folios are in flight.",
        "source": [
          {
            "kind": "mail",
            "ref": "8048d04f150326d1e2231318aa9f1b3fce3e2e2c.1771630983.git.ackerleytng@google.com",
            "note": "MADV_COLLAPSE on guest_memfd has to fail"
          },
          {
            "kind": "mail",
            "ref": "cover.1726009989.git.ackerleytng@google.com",
            "note": "1 GiB pages, RFC"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "The backing has them. Pins are per folio, so that a protected guest gets little of it (R19)."
      }
    ],
    "deciders": [
      {
        "claim": "Memory that the VMM has filled can be put into huge pages",
        "scenario": "X262",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "What memory management does with the ordinary memory beside guest_memfd is not modelled."
          }
        ]
      },
      {
        "claim": "A guest may use more than one page of a huge folio that exists",
        "scenario": "S043",
        "step": "2",
        "for": "shmem-gup",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "shmem-gup",
            "kind": "structural"
          }
        ]
      },
      {
        "claim": "A guest may use more than one page of a huge page of the pool",
        "scenario": "X410",
        "step": "2",
        "for": "shmem-gup",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "shmem-gup",
            "kind": "structural"
          }
        ]
      }
    ]
  },
  {
    "id": "R51",
    "title": "Memory that cannot be swapped is accounted",
    "statement": "Guest memory that the kernel can neither swap nor move should count as locked memory of the VMM, so that RLIMIT_MEMLOCK bounds it.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Deacon",
        "source": {
          "kind": "mail",
          "ref": "20220519134204.5379-34-will@kernel.org",
          "note": "pkvm_mem_abort accounts before it pins"
        }
      },
      {
        "who": "Tabba",
        "source": {
          "kind": "mail",
          "ref": "20240222161047.402609-1-tabba@google.com",
          "note": "guest_memfd for pKVM, RFC v1: accounts locked memory"
        }
      }
    ],
    "scenarios": [
      "S084"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Not accounted."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Not accounted upstream; an RFC of 2024 did.",
        "source": [
          {
            "kind": "mail",
            "ref": "20240222161047.402609-1-tabba@google.com",
            "note": "guest_memfd for pKVM, RFC v1: accounts locked memory"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "Each page that KVM pins counts.",
        "source": [
          {
            "kind": "mail",
            "ref": "20220519134204.5379-34-will@kernel.org",
            "note": "pkvm_mem_abort accounts before it pins"
          }
        ]
      }
    ],
    "deciders": [
      {
        "claim": "A VMM that may lock nothing cannot give a guest memory for good",
        "scenario": "S084",
        "step": "3",
        "for": "both",
        "must": {
          "never": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "not-implemented"
          }
        ]
      }
    ]
  },
  {
    "id": "R52",
    "title": "Memory that no guest holds is ordinary memory",
    "statement": "Pages that the guest has not taken, shares or has given back should stay within reach of swap and migration like other memory of the VMM.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "ZgVNXpUS8Ku37BLp@google.com",
          "note": "read as quoted in a later mail: nothing fundamental stands against it"
        }
      },
      {
        "who": "Deacon",
        "source": {
          "kind": "mail",
          "ref": "20240327193454.GB11880@willie-the-truck",
          "note": "once the pin is dropped, ordinary memory management can work"
        }
      }
    ],
    "scenarios": [
      "S098",
      "X038"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "True of the shared side. What is in guest_memfd never moves."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "No: the file is unevictable and unmovable, whoever has a page.",
        "source": [
          {
            "kind": "code",
            "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "True until the guest takes a page. As posted, KVM keeps a pin on a page that is shared.",
        "source": [
          {
            "kind": "mail",
            "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com"
          }
        ]
      }
    ],
    "deciders": [
      {
        "claim": "A page that the guest has not taken can be moved",
        "scenario": "X038",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "What memory management does with the ordinary memory beside guest_memfd is not modelled."
          }
        ]
      },
      {
        "claim": "It can be swapped out",
        "scenario": "X038",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "What memory management does with the ordinary memory beside guest_memfd is not modelled."
          }
        ]
      },
      {
        "claim": "A page that the guest shares can be swapped out",
        "scenario": "S098",
        "step": "3",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          },
          {
            "design": "shmem-gup",
            "kind": "fixable"
          }
        ],
        "except": [
          {
            "profile": "guest-memfd:6.8-dual",
            "why": "What memory management does with the ordinary memory beside guest_memfd is not modelled."
          }
        ]
      }
    ]
  },
  {
    "id": "R53",
    "title": "Sharing as cheap as the hypervisor can make it",
    "statement": "Where isolation is by page tables, sharing a page is an update of an entry, and an interface should not make it more than that. Whether a way through the VMM is too much was not said; here it is asked.",
    "kind": "requirement",
    "runnable": true,
    "raisedBy": [
      {
        "who": "Perret",
        "source": {
          "kind": "mail",
          "ref": "ZnUsmFFslBWZxGIq@google.com",
          "note": "a share need be no more than a page-table entry"
        }
      }
    ],
    "scenarios": [
      "X263"
    ],
    "answers": [
      {
        "design": "guest-memfd-6.8",
        "answer": "Each change goes through the VMM."
      },
      {
        "design": "guest-memfd-in-place",
        "answer": "Each change goes through the VMM: an exit, an ioctl on the file, and another entry.",
        "source": [
          {
            "kind": "mail",
            "ref": "5a4dfc265a46959953e6c24730d22584972b1179.1760731772.git.ackerleytng@google.com"
          }
        ]
      },
      {
        "design": "shmem-gup-exclusive",
        "answer": "KVM and the hypervisor do it between them.",
        "source": [
          {
            "kind": "mail",
            "ref": "20240618-exclusive-gup-v1-3-30472a19c5d1@quicinc.com"
          }
        ]
      }
    ],
    "deciders": [
      {
        "claim": "A guest gets its page while the VMM does nothing",
        "scenario": "X263",
        "step": "1",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
      },
      {
        "claim": "It shares the page while the VMM does nothing",
        "scenario": "X263",
        "step": "2",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
      },
      {
        "claim": "It takes the page back while the VMM does nothing",
        "scenario": "X263",
        "step": "4",
        "for": "both",
        "must": {
          "decisions": [
            "allow"
          ]
        },
        "losses": [
          {
            "design": "guest-memfd",
            "kind": "structural"
          }
        ]
      }
    ]
  }
];

export const profiles: readonly Profile[] = [
  {
    "axis": "guest-memfd",
    "name": "6.18",
    "status": "runnable",
    "default": false,
    "maturity": "shipped",
    "summary": "mmap (GUEST_MEMFD_FLAG_MMAP) and a state of the whole file that its creation fixes: shared (INIT_SHARED) or private. No page is ever converted; a guest takes every page from the file.",
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
      },
      {
        "name": "kernel",
        "value": "6.18",
        "fixed": true
      },
      {
        "name": "directMap",
        "value": "kept"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "176013139711.972957.8677531848796740648.b4-ty@google.com",
        "note": "kvm-x86 fixes of October 2025"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@0f94e51b5320:virt/kvm/guest_memfd.c",
        "note": "6.18: the fault handler tests the flag of the file only"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "KVM_CAP_GUEST_MEMFD_FLAGS is 3, KVM_SET_MEMORY_ATTRIBUTES2 is ENOTTY"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "6.8-dual",
    "status": "runnable",
    "default": false,
    "maturity": "shipped",
    "summary": "Private memory only, which no process maps; shared memory lies in ordinary memory at the memslot's user address. Attributes belong to the VM, and a conversion changes the place of a page, not the page. init=private: the VMM sets every page private before the guest runs.",
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
      },
      {
        "name": "kernel",
        "value": "6.8",
        "fixed": true
      },
      {
        "name": "directMap",
        "value": "kept"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20231105163040.14904-1-pbonzini@redhat.com",
        "note": "the 6.8 series"
      },
      {
        "kind": "document",
        "ref": "analogdevicesinc/linux@068df88a7d89:Documentation/virt/kvm/api.rst",
        "note": "4.140 to 4.142"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "hugetlb",
    "status": "runnable",
    "default": false,
    "maturity": "posted",
    "summary": "In-place conversion in a file of huge pages: a folio is split where a part of it is shared and merged when all of it is private again. Order-k folios as the world asks for, 2 MiB at most. EL2 maps single pages to a protected guest in any case.",
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
      },
      {
        "name": "kernel",
        "value": "7.4",
        "fixed": true
      },
      {
        "name": "directMap",
        "value": "kept"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "cover.1726009989.git.ackerleytng@google.com",
        "note": "1G page RFC: conversions fail on elevated reference counts"
      },
      {
        "kind": "mail",
        "ref": "cover.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, cover"
      },
      {
        "kind": "mail",
        "ref": "7753dc66229663fecea2498cf442a768cb7191ba.1747264138.git.ackerleytng@google.com",
        "note": "1G page RFC v2, 38/51: split and merge with the conversion"
      },
      {
        "kind": "mail",
        "ref": "diqzcy7d60e2.fsf@google.com",
        "note": "Tng on RFC v2, 39/51"
      },
      {
        "kind": "mail",
        "ref": "CAGtprH9cajbGWrU9PAZWNKMeKJ9DyhoV=nEYk_DnYnR8Fyapww@mail.gmail.com",
        "note": "Annapurve: logic needed for huge folios"
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
      },
      {
        "name": "kernel",
        "value": "7.4",
        "fixed": true
      },
      {
        "name": "directMap",
        "value": "kept"
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
    "status": "runnable",
    "default": false,
    "maturity": "posted",
    "summary": "In-place conversion, and a file whose pages leave the kernel's linear map when they are first used, shared or private (GUEST_MEMFD_FLAG_NO_DIRECT_MAP). GUP refuses its mappings; uaccess through them works. Posted for guests that are not confidential; with protected guests it is hypothetical.",
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
      },
      {
        "name": "kernel",
        "value": "7.4",
        "fixed": true
      },
      {
        "name": "directMap",
        "value": "removed",
        "fixed": true
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20260114134510.1835-8-kalyazin@amazon.com",
        "note": "direct-map removal v9, 7/13"
      },
      {
        "kind": "mail",
        "ref": "20260114134510.1835-1-kalyazin@amazon.com",
        "note": "direct-map removal v9, cover"
      },
      {
        "kind": "mail",
        "ref": "20260410151746.61150-10-kalyazin@amazon.com",
        "note": "direct-map removal v12, 9/16: what arm64 needs for it"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "three-state",
    "status": "runnable",
    "default": false,
    "maturity": "posted",
    "summary": "The series of early 2025: a page that is unshared while references are left belongs to neither host nor guest until the last one is gone. KVM converts by itself, without an ioctl. Replaced by conversions that fail with EAGAIN.",
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
      },
      {
        "name": "kernel",
        "value": "6.8",
        "fixed": true
      },
      {
        "name": "directMap",
        "value": "kept"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "20241213164811.2006197-6-tabba@google.com",
        "note": "three-state series v4"
      },
      {
        "kind": "mail",
        "ref": "20250328153133.3504118-1-tabba@google.com",
        "note": "three-state series v7, cover"
      },
      {
        "kind": "mail",
        "ref": "20250328153133.3504118-6-tabba@google.com",
        "note": "three-state series v7, 5/7: the callback of the last folio_put"
      }
    ]
  },
  {
    "axis": "hypervisor",
    "name": "gunyah",
    "status": "runnable",
    "default": false,
    "maturity": "shipped",
    "summary": "Gunyah: memory extents of the hypervisor and parcels of its Resource Manager; a guest's page is donated to a protected extent and mapped there, and only the guest unlocks it.",
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
      },
      {
        "name": "transfer",
        "value": "paged"
      },
      {
        "name": "sanitize",
        "value": "on"
      },
      {
        "name": "linearMap",
        "value": "whole"
      }
    ],
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-hypervisor@36ca3a2a0d89"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c"
      },
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: the driver's two functions that move memory"
      }
    ],
    "iommu": "nested",
    "iommus": [
      "nested",
      "none",
      "pv",
      "seed-literal"
    ]
  },
  {
    "axis": "hypervisor",
    "name": "none",
    "status": "runnable",
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
    "iommu": "host",
    "iommus": [
      "host",
      "none"
    ]
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
    "status": "runnable",
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
    "iommu": "pv",
    "iommus": [
      "nested",
      "none",
      "pv",
      "seed-literal"
    ]
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
    "iommu": "pv",
    "iommus": [
      "nested",
      "none",
      "pv",
      "seed-literal"
    ]
  },
  {
    "axis": "hypervisor",
    "name": "sev-snp",
    "status": "runnable",
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
        "value": "true"
      }
    ],
    "sources": [
      {
        "kind": "code",
        "ref": "analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c"
      },
      {
        "kind": "mail",
        "ref": "20230612042559.375660-14-michael.roth@amd.com",
        "note": "RFC v9 13/51: what a host access is checked for"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@6d4a0f4ea72319c9a37c1a7191695467006dd272:drivers/iommu/amd/init.c:iommu_snp_enable",
        "note": "no SNP without the IOMMU"
      }
    ],
    "iommu": "host",
    "iommus": [
      "host"
    ]
  },
  {
    "axis": "hypervisor",
    "name": "sw-protected",
    "status": "runnable",
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
    "iommu": "host",
    "iommus": [
      "host",
      "none"
    ]
  },
  {
    "axis": "hypervisor",
    "name": "tdx",
    "status": "runnable",
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
        "value": "true"
      }
    ],
    "sources": [
      {
        "kind": "document",
        "ref": "Documentation/arch/x86/tdx.rst"
      },
      {
        "kind": "code",
        "ref": "torvalds/linux@3829d81b6958632602bee7a8272005d1a4ce298f:arch/x86/kvm/vmx/tdx.c"
      }
    ],
    "iommu": "host",
    "iommus": [
      "host",
      "none"
    ]
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
    "name": "host",
    "status": "runnable",
    "default": false,
    "maturity": "shipped",
    "summary": "The host's own IOMMU with one stage; what protects memory checks the access. On pKVM without an IOMMU driver at EL2, as merged, nothing does.",
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
        "ref": "lkml.iu.edu 2602.3/08550",
        "note": "Xu Yilun, iommufd mapping of guest_memfd, February 2026"
      },
      {
        "kind": "mail",
        "ref": "lkml.iu.edu 2602.3/09884",
        "note": "Jason Gunthorpe, the same thread"
      },
      {
        "kind": "document",
        "ref": "docs.kernel.org: virt/kvm/arm/pkvm.rst",
        "note": "DMA isolation using an IOMMU: unimplemented, also in v7.4-rc1"
      }
    ]
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
    "summary": "No IOMMU, or a device that is behind none: a DMA names a physical page and reaches it, and there is no interface to map pages.",
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
        "ref": "lists.infradead.org linux-arm-kernel 2026-May/1125626",
        "note": "SMMUv3 trap and emulate v6, 25/25: no isolation for a device that is behind no IOMMU"
      },
      {
        "kind": "document",
        "ref": "docs.kernel.org: virt/kvm/arm/pkvm.rst",
        "note": "DMA isolation using an IOMMU: unimplemented, also in v7.4-rc1"
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
    "status": "runnable",
    "default": false,
    "maturity": "hypothetical",
    "summary": "Design pv as the seed mail can be read: a page that a guest shares may be mapped, and cannot be unshared while it is.",
    "switches": [
      {
        "name": "mapGuestShared",
        "value": "allow",
        "fixed": true
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
        "name": "memory",
        "value": "memfd"
      },
      {
        "name": "exclusivePin",
        "value": "on"
      },
      {
        "name": "pageFlagChecks",
        "value": "off"
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
    "status": "runnable",
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
        "name": "memory",
        "value": "memfd"
      },
      {
        "name": "exclusivePin",
        "value": "on"
      },
      {
        "name": "pageFlagChecks",
        "value": "off"
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
    "status": "runnable",
    "default": false,
    "maturity": "queued",
    "summary": "What pKVM merged: an ordinary long-term pin, and forced reclaim instead of exclusivity. The switches of the exclusive pin decide nothing here.",
    "switches": [
      {
        "name": "unshareDeniable",
        "value": "false",
        "fixed": true
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
        "name": "memory",
        "value": "memfd"
      },
      {
        "name": "exclusivePin",
        "value": "off",
        "fixed": true
      },
      {
        "name": "pageFlagChecks",
        "value": "off"
      }
    ],
    "sources": [
      {
        "kind": "mail",
        "ref": "177626880832.2528070.1917657267157635551@gitolite.kernel.org",
        "note": "kvm/next push of 2026-04-15 lists the protected-memory series"
      },
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "Deacon 2022, 33/89: the pin that KVM takes at a guest fault"
      }
    ]
  }
];

export const switches: readonly Switch[] = [
  {
    "axis": "guest-memfd",
    "name": "directMap",
    "values": [
      "kept",
      "removed"
    ],
    "question": "Do the file's pages stay in the kernel's linear map, or does GUEST_MEMFD_FLAG_NO_DIRECT_MAP take them out of it? The flag is in flight (v9 in January, v12 in April 2026).",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "torvalds/linux@01f492e1817e:virt/kvm/guest_memfd.c",
        "note": "no such flag"
      },
      {
        "kind": "mail",
        "ref": "20260114134510.1835-8-kalyazin@amazon.com",
        "note": "direct-map removal v9, 7/13"
      }
    ]
  },
  {
    "axis": "guest-memfd",
    "name": "init",
    "values": [
      "shared",
      "private"
    ],
    "question": "Does a fresh page start shared (GUEST_MEMFD_FLAG_INIT_SHARED; 6.8-dual: as KVM leaves it) or private?",
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
    "name": "kernel",
    "values": [
      "6.8",
      "6.18",
      "7.2",
      "7.4"
    ],
    "question": "Which release's details hold? A second binding of one file range is EINVAL up to 7.1 and EEXIST from 7.2 on. What a design can do at all belongs to the profile.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "code",
        "ref": "git.ipfire.org commitdiff 06ba195f136a",
        "note": "KVM guest_memfd changes for 7.2"
      },
      {
        "kind": "observation",
        "ref": "Linux 6.18.44 x86-64, KVM_PVM, VM type 0",
        "note": "EINVAL for a second binding on 6.18"
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
    "name": "linearMap",
    "values": [
      "whole",
      "holes"
    ],
    "question": "Does the host kernel take a guest's page out of its linear map? Without holes a load that runs into it ends the host.",
    "confidence": "stated",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com",
        "note": "Berman: Gunyah needs the holes"
      },
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: the folio is unmapped from the linear map before it is lent"
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
    "name": "sanitize",
    "values": [
      "on",
      "off"
    ],
    "question": "Is a guest's page zeroed before the host gets it back? RM asks for it unless a VM is marked mem_unsanitized; it is a flag everywhere.",
    "confidence": "code",
    "sources": [
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/vm_creation/vm_creation.c",
        "note": "SANITIZE at the acceptance of a VM's memory unless mem_unsanitized"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_do_reclaim",
        "note": "zeroes only what was flagged"
      }
    ]
  },
  {
    "axis": "hypervisor",
    "name": "transfer",
    "values": [
      "paged",
      "lend",
      "donate"
    ],
    "question": "How does a guest of Gunyah get a page at its first touch: moved to a protected extent and mapped there (demand paging, the driver of v17), or as a parcel that is lent or donated to it?",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240222-gunyah-v17-20-1e9da6763d38@quicinc.com",
        "note": "v17 20/35: demand paging needs no parcels"
      },
      {
        "kind": "code",
        "ref": "quic/gunyah-resource-manager@bf31a9ac9ec3:src/memparcel/memparcel.c:memparcel_construct"
      },
      {
        "kind": "inference",
        "ref": "parcels were made for whole regions before the VM runs; one for a page at its touch is our way to compare them"
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
    "name": "memory",
    "values": [
      "memfd",
      "anon",
      "hugetlb",
      "file"
    ],
    "question": "What does the VMM give the guest as memory: a memfd that it maps shared, private anonymous memory, a memfd of huge pages, or an ordinary file on a disk?",
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
      },
      {
        "kind": "mail",
        "ref": "20220519134204.5379-34-will@kernel.org",
        "note": "Deacon 2022, 33/89: anonymous memory and memfd are accepted, page cache of other files is not"
      },
      {
        "kind": "mail",
        "ref": "489d1494-626c-40d9-89ec-4afc4cd0624b@redhat.com",
        "note": "Hildenbrand: pins are per folio, hugetlb included"
      }
    ]
  },
  {
    "axis": "shmem-gup",
    "name": "pageFlagChecks",
    "values": [
      "off",
      "on"
    ],
    "question": "Is the kernel built with CONFIG_DEBUG_VM_PGFLAGS, which asserts that page flags fit the page? The posted code sets a flag of anonymous pages on any page; nothing else here depends on it.",
    "confidence": "code",
    "sources": [
      {
        "kind": "mail",
        "ref": "20240618-exclusive-gup-v1-2-30472a19c5d1@quicinc.com",
        "note": "RFC patch 2/5"
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
    "backing": "guest-memfd:6.18",
    "hypervisor": "none",
    "iommu": "host",
    "maturity": "shipped",
    "note": "Linux 6.18 on the default VM type, observed on 6.18.44: a mappable file serves the guest (CA+EHjTwXWHUoH=-0z00gfWtSGKDymcBGgLdUyM0r0v65VR+86g@mail.gmail.com)."
  },
  {
    "backing": "guest-memfd:6.8-dual",
    "hypervisor": "sev-snp",
    "iommu": "host",
    "maturity": "shipped",
    "note": "Linux 6.11, a release remembered and not looked up; the code is in analogdevicesinc/linux@003892d6e802:arch/x86/kvm/svm/sev.c."
  },
  {
    "backing": "guest-memfd:6.8-dual",
    "hypervisor": "sw-protected",
    "iommu": "host",
    "maturity": "shipped",
    "note": "Linux 6.8: the series that brought guest_memfd brought this VM type for testing it (20231105163040.14904-1-pbonzini@redhat.com)."
  },
  {
    "backing": "guest-memfd:6.8-dual",
    "hypervisor": "tdx",
    "iommu": "host",
    "maturity": "shipped",
    "note": "Linux 6.16, a release remembered and not looked up; KVM_TDX_INIT_MEM_REGION copies into a guest_memfd (20250829000618.351013-14-seanjc@google.com)."
  },
  {
    "backing": "guest-memfd",
    "hypervisor": "gunyah",
    "iommu": "nested",
    "maturity": "hypothetical",
    "note": "A library for it was posted in August 2024 and not merged (20240829-guest-memfd-lib-v2-0-b9afc1ff3656@quicinc.com); no caller with one of these profiles."
  },
  {
    "backing": "guest-memfd:hugetlb",
    "hypervisor": "sw-protected",
    "iommu": "host",
    "maturity": "posted",
    "note": "RFC of September 2024 with conversions of parts of a huge page (cover.1726009989.git.ackerleytng@google.com); that it is this VM type is inferred."
  },
  {
    "backing": "guest-memfd:in-place",
    "hypervisor": "none",
    "iommu": "host",
    "maturity": "queued",
    "note": "The whole conversion series is in linux-next of 2026-09-23, for 7.4 (179020729234.3705601.1107773864262006341@gitolite.kernel.org). The file starts shared and nothing is converted."
  },
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
    "backing": "guest-memfd:in-place",
    "hypervisor": "sev-snp",
    "iommu": "host",
    "maturity": "queued",
    "note": "The whole conversion series is in linux-next of 2026-09-23, for 7.4 (179020729234.3705601.1107773864262006341@gitolite.kernel.org). INIT_SHARED for confidential VM types is part of it."
  },
  {
    "backing": "guest-memfd:in-place",
    "hypervisor": "sw-protected",
    "iommu": "host",
    "maturity": "queued",
    "note": "The whole conversion series is in linux-next of 2026-09-23, for 7.4 (179020729234.3705601.1107773864262006341@gitolite.kernel.org). Content is kept in both directions."
  },
  {
    "backing": "guest-memfd:in-place",
    "hypervisor": "tdx",
    "iommu": "host",
    "maturity": "queued",
    "note": "The whole conversion series is in linux-next of 2026-09-23, for 7.4 (179020729234.3705601.1107773864262006341@gitolite.kernel.org). INIT_SHARED for confidential VM types is part of it."
  },
  {
    "backing": "guest-memfd:no-direct-map",
    "hypervisor": "none",
    "iommu": "host",
    "maturity": "posted",
    "note": "GUEST_MEMFD_FLAG_NO_DIRECT_MAP, v9 of January 2026 (20260114134510.1835-1-kalyazin@amazon.com)."
  },
  {
    "backing": "guest-memfd",
    "hypervisor": "pkvm-2026",
    "iommu": "seed-literal",
    "maturity": "hypothetical",
    "note": "A reading of the words of one mail; no code that was read maps what a guest shares (ZnRZyBy_uxtjQHsz@google.com)."
  },
  {
    "backing": "guest-memfd",
    "hypervisor": "pkvm-android-2024",
    "iommu": "pv",
    "maturity": "hypothetical",
    "note": "Android backs protected guests with pinned memory; an RFC of February 2024 had other rules (20240222161047.402609-1-tabba@google.com)."
  },
  {
    "backing": "guest-memfd",
    "hypervisor": "pkvm-android-6.12",
    "iommu": "seed-literal",
    "maturity": "hypothetical",
    "note": "A reading of the words of one mail; no code that was read maps what a guest shares (ZnRZyBy_uxtjQHsz@google.com)."
  },
  {
    "backing": "shmem-gup:exclusive-intended",
    "hypervisor": "gunyah",
    "iommu": "nested",
    "maturity": "posted",
    "note": "Posted by Berman of Qualcomm, who works on Gunyah (20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com; 20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com), as meant here; the patches hold no caller."
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
    "hypervisor": "pkvm-android-2024",
    "iommu": "pv",
    "maturity": "posted",
    "note": "Tabba answers for pKVM, where a touch ends the process alone (CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com); that this is Android is inferred."
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
    "backing": "shmem-gup:exclusive-rfc-v1",
    "hypervisor": "gunyah",
    "iommu": "nested",
    "maturity": "posted",
    "note": "Posted by Berman of Qualcomm, who works on Gunyah (20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com; 20240621093120954-0700.eberman@hu-eberman-lv.qualcomm.com), as posted here; the patches hold no caller."
  },
  {
    "backing": "shmem-gup:exclusive-rfc-v1",
    "hypervisor": "pkvm-android-2024",
    "iommu": "pv",
    "maturity": "posted",
    "note": "Tabba answers for pKVM, where a touch ends the process alone (CA+EHjTxWWEHfjZ9LJqZy+VCk43qd3SMKiPF7uvAwmDdPeVhrvQ@mail.gmail.com); that this is Android is inferred."
  },
  {
    "backing": "shmem-gup:exclusive-rfc-v1",
    "hypervisor": "upstream-2024",
    "iommu": "none",
    "maturity": "posted",
    "note": "The patches of June 2024 as they are (20240618-exclusive-gup-v1-0-30472a19c5d1@quicinc.com)."
  },
  {
    "backing": "shmem-gup:longterm-2026",
    "hypervisor": "gunyah",
    "iommu": "nested",
    "maturity": "hypothetical",
    "note": "Android's driver pins pages of the VMM for a long term; the IOMMU design of Gunyah is closed."
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
  },
  {
    "backing": "shmem-gup:longterm-2026",
    "hypervisor": "pkvm-2026",
    "iommu": "pv",
    "maturity": "hypothetical",
    "note": "The pin was merged; the pv IOMMU exists in RFCs and in Android only (20241212180423.1578358-13-smostafa@google.com)."
  },
  {
    "backing": "shmem-gup:longterm-2026",
    "hypervisor": "pkvm-android-2024",
    "iommu": "pv",
    "maturity": "shipped",
    "note": "Android pins the memory of protected guests for good, as in the series of 2022 (20220519134204.5379-34-will@kernel.org), and has the pv IOMMU; inferred from copies of its kernel."
  },
  {
    "backing": "shmem-gup:longterm-2026",
    "hypervisor": "pkvm-android-6.12",
    "iommu": "pv",
    "maturity": "shipped",
    "note": "Android pins the memory of protected guests for good, as in the series of 2022 (20220519134204.5379-34-will@kernel.org), and has the pv IOMMU; inferred from copies of its kernel."
  },
  {
    "backing": "shmem-gup",
    "hypervisor": "none",
    "iommu": "host",
    "maturity": "hypothetical",
    "note": "Nobody posted an exclusive or long-term pin for x86; KVM there follows MMU notifiers and holds no pin (analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c)."
  },
  {
    "backing": "shmem-gup",
    "hypervisor": "pkvm-2026",
    "iommu": "seed-literal",
    "maturity": "hypothetical",
    "note": "A reading of the words of one mail; no code that was read maps what a guest shares (ZnRZyBy_uxtjQHsz@google.com)."
  },
  {
    "backing": "shmem-gup",
    "hypervisor": "pkvm-android-6.12",
    "iommu": "seed-literal",
    "maturity": "hypothetical",
    "note": "A reading of the words of one mail; no code that was read maps what a guest shares (ZnRZyBy_uxtjQHsz@google.com)."
  },
  {
    "backing": "shmem-gup",
    "hypervisor": "sev-snp",
    "iommu": "host",
    "maturity": "hypothetical",
    "note": "Nobody posted an exclusive or long-term pin for x86; KVM there follows MMU notifiers and holds no pin (analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c)."
  },
  {
    "backing": "shmem-gup",
    "hypervisor": "sw-protected",
    "iommu": "host",
    "maturity": "hypothetical",
    "note": "Nobody posted an exclusive or long-term pin for x86; KVM there follows MMU notifiers and holds no pin (analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c)."
  },
  {
    "backing": "shmem-gup",
    "hypervisor": "tdx",
    "iommu": "host",
    "maturity": "hypothetical",
    "note": "Nobody posted an exclusive or long-term pin for x86; KVM there follows MMU notifiers and holds no pin (analogdevicesinc/linux@183bb0ce8c77:virt/kvm/kvm_main.c)."
  }
];

export const pairs: readonly NamedPair[] = [
  {
    "name": "2024",
    "summary": "What could be compared in June 2024: guest_memfd as merged, private memory only, and the exclusive pin as posted, over the EL2 of then.",
    "left": "guest-memfd:6.8-dual",
    "right": "shmem-gup:exclusive-rfc-v1",
    "hypervisor": "hypervisor:upstream-2024"
  },
  {
    "name": "2026",
    "summary": "What exists in 2026: guest_memfd with in-place conversion, and the long-term pin that pKVM merged, over the EL2 of now.",
    "left": "guest-memfd:in-place",
    "right": "shmem-gup:longterm-2026",
    "hypervisor": "hypervisor:pkvm-2026"
  },
  {
    "name": "intended",
    "summary": "Both designs as their authors meant them, defects of a posting aside, over the EL2 of now.",
    "left": "guest-memfd:in-place",
    "right": "shmem-gup:exclusive-intended",
    "hypervisor": "hypervisor:pkvm-2026"
  }
];

export const bounds: readonly Bound[] = [
  {
    "name": "broad",
    "summary": "One page, one device, every operation, each wherever nothing is unusual yet.",
    "world": {
      "pages": 1,
      "devices": [
        {
          "domain": 0,
          "speaksPrivate": false
        }
      ]
    },
    "values": [
      "Secret"
    ],
    "operations": [
      "guest.read gfn=*",
      "guest.write gfn=* value=*",
      "guest.share gfn=*",
      "guest.unshare gfn=*",
      "guest.relinquish gfn=*",
      "guest.malformed gfn=* call=MEM_SHARE|MEM_UNSHARE fault=*",
      "user.read page=*",
      "user.write page=* value=*",
      "user.syscallBuffer page=*",
      "user.fileRead index=*",
      "user.fileWrite index=* value=*",
      "user.fallocate index=* keepSize=true",
      "user.punchHole index=*",
      "user.punchHole index=* aligned=false",
      "user.truncate pages=0",
      "user.madvise page=* advice=*",
      "user.userfaultfd page=* mode=*",
      "user.mapMany page=* count=2",
      "user.map page=0 pages=all",
      "user.map page=0 pages=all kind=private",
      "user.unmap page=0 pages=all",
      "user.close",
      "user.exit",
      "kernel.pin page=* longterm=* write=*",
      "kernel.pin page=* fast=true",
      "kernel.pin page=* exclusive=true",
      "kernel.unpin page=*",
      "kernel.unpin page=* exclusive=true",
      "kernel.gupFast page=* phase=*",
      "kernel.unexc page=*",
      "kernel.reexc page=*",
      "kernel.addPin page=*",
      "kernel.get page=*",
      "kernel.get page=* exclusive=true",
      "kernel.put page=*",
      "kernel.speculativeGet index=*",
      "kernel.speculativePut index=*",
      "kernel.lruBatch index=*",
      "kernel.lruDrain index=*",
      "kernel.copyFromRef page=*",
      "kernel.linearRead index=*",
      "kernel.linearWrite index=* value=*",
      "kernel.zeropad index=*",
      "kernel.processVmRead page=*",
      "kernel.walk page=* device=*",
      "kernel.migrate index=*",
      "kernel.reclaim index=*",
      "kernel.memoryFailure index=*",
      "kvm.bind slot=0 gfn=0 pages=all",
      "kvm.unbind slot=0",
      "kvm.convert index=* to=*",
      "kvm.createMalformed fault=*",
      "kvm.populate gfn=*",
      "kvm.populate gfn=* value=*",
      "kvm.readGuest gfn=*",
      "kvm.vcpuLoad",
      "kvm.vcpuPut",
      "kvm.topUp",
      "kvm.drainMemcache",
      "kvm.destroy",
      "vfio.map page=* domain=*",
      "vfio.unmap page=* domain=*",
      "vfio.mapFile index=* domain=*",
      "iommu.allocDomain domain=*",
      "iommu.freeDomain domain=*",
      "iommu.attach device=* domain=*",
      "iommu.detach device=* domain=*",
      "iommu.map index=* domain=*",
      "iommu.unmap index=* domain=*",
      "iommu.iovaToPhys index=* domain=*",
      "iommu.bypass register=*",
      "device.dmaRead device=* iova=*",
      "device.dmaWrite device=* iova=* value=*",
      "device.assign device=*",
      "device.return device=*",
      "device.guestMap device=* gfn=*",
      "device.guestUnmap device=* gfn=*"
    ],
    "limits": [
      {
        "name": "unusual",
        "count": [
          "backing.references.*.pins",
          "backing.references.*.dma",
          "backing.references.*.gets",
          "backing.references.*.speculative",
          "backing.references.*.lruBatch",
          "backing.gupFast",
          "backing.counters.*.held.kernel",
          "backing.counters.*.held.fast-walk",
          "backing.counters.*.held.dma",
          "backing.counters.*.gets",
          "backing.counters.*.speculative",
          "backing.counters.*.lruBatch",
          "backing.zeroPins",
          "frames.1",
          "frames.2",
          "frames.*.hwpoison",
          "backing.swapped",
          "backing.punched",
          "backing.users.*.copy",
          "backing.users.*.away",
          "backing.users.*.privateRead"
        ],
        "changed": [
          "globals.vms.*.memcache",
          "globals.devices",
          "globals.domains",
          "globals.smmu"
        ],
        "max": 0,
        "holder": "world"
      },
      {
        "name": "mappings",
        "count": [
          "backing.users.*.shared",
          "backing.ptes.*"
        ],
        "max": 1
      },
      {
        "name": "misuse",
        "count": [
          "backing.counters.*.misused"
        ],
        "max": 0
      }
    ],
    "goals": [
      {
        "name": "the guest has private memory",
        "path": "guests.*.state",
        "is": "owned"
      },
      {
        "name": "the guest shares memory",
        "path": "guests.*.state",
        "is": "shared-owned"
      },
      {
        "name": "private memory holds a secret that the host cannot read",
        "path": "frames.*.host",
        "is": "nopage"
      },
      {
        "name": "the VM is gone",
        "path": "globals.vms.*.life",
        "is": "gone"
      }
    ]
  },
  {
    "name": "default",
    "summary": "One page, one device, and what a kernel, a VMM and a guest do with them in a day.",
    "world": {
      "pages": 1,
      "devices": [
        {
          "domain": 0,
          "speaksPrivate": false
        }
      ]
    },
    "values": [
      "Secret"
    ],
    "operations": [
      "guest.read gfn=*",
      "guest.write gfn=* value=*",
      "guest.share gfn=*",
      "guest.unshare gfn=*",
      "user.read page=*",
      "user.write page=* value=*",
      "user.syscallBuffer page=*",
      "user.punchHole index=*",
      "user.madvise page=* advice=dontneed|populate-read|populate-write",
      "user.exit",
      "kernel.pin page=* longterm=*",
      "kernel.unpin page=*",
      "kernel.get page=*",
      "kernel.put page=*",
      "kernel.speculativeGet index=*",
      "kernel.speculativePut index=*",
      "kernel.copyFromRef page=*",
      "kernel.linearRead index=*",
      "kernel.migrate index=*",
      "kernel.reclaim index=*",
      "kvm.convert index=* to=*",
      "kvm.vcpuLoad",
      "kvm.vcpuPut",
      "kvm.destroy",
      "user.madvise page=* advice=remove",
      "kernel.memoryFailure index=*",
      "vfio.map page=* domain=*",
      "vfio.unmap page=* domain=*",
      "iommu.iovaToPhys index=* domain=*",
      "device.dmaRead device=* iova=*",
      "device.dmaWrite device=* iova=* value=*"
    ],
    "limits": [
      {
        "name": "unusual",
        "count": [
          "backing.references.*.pins",
          "backing.references.*.dma",
          "backing.references.*.gets",
          "backing.references.*.speculative",
          "backing.references.*.lruBatch",
          "backing.gupFast",
          "backing.counters.*.held.kernel",
          "backing.counters.*.held.fast-walk",
          "backing.counters.*.held.dma",
          "backing.counters.*.gets",
          "backing.counters.*.speculative",
          "backing.counters.*.lruBatch",
          "backing.zeroPins",
          "frames.1",
          "frames.2",
          "frames.*.hwpoison",
          "backing.swapped",
          "backing.punched",
          "backing.users.*.copy",
          "backing.users.*.away",
          "backing.users.*.privateRead"
        ],
        "changed": [
          "globals.vms.*.memcache",
          "globals.devices",
          "globals.domains",
          "globals.smmu",
          "layout"
        ],
        "max": 1
      },
      {
        "name": "mappings",
        "count": [
          "backing.users.*.shared",
          "backing.ptes.*"
        ],
        "max": 1
      },
      {
        "name": "misuse",
        "count": [
          "backing.counters.*.misused"
        ],
        "max": 0
      }
    ],
    "goals": [
      {
        "name": "the guest has private memory",
        "path": "guests.*.state",
        "is": "owned"
      },
      {
        "name": "the guest shares memory",
        "path": "guests.*.state",
        "is": "shared-owned"
      },
      {
        "name": "private memory holds a secret that the host cannot read",
        "path": "frames.*.host",
        "is": "nopage"
      },
      {
        "name": "the VM is gone",
        "path": "globals.vms.*.life",
        "is": "gone"
      }
    ]
  },
  {
    "name": "everything",
    "summary": "One page, one device, every operation, misused ones and malformed ones too.",
    "world": {
      "pages": 1,
      "devices": [
        {
          "domain": 0,
          "speaksPrivate": false
        }
      ]
    },
    "values": [
      "Secret"
    ],
    "operations": [
      "guest.read gfn=*",
      "guest.write gfn=* value=*",
      "guest.share gfn=*",
      "guest.unshare gfn=*",
      "guest.relinquish gfn=*",
      "guest.malformed gfn=* call=MEM_SHARE|MEM_UNSHARE fault=*",
      "user.read page=*",
      "user.write page=* value=*",
      "user.syscallBuffer page=*",
      "user.fileRead index=*",
      "user.fileWrite index=* value=*",
      "user.fallocate index=* keepSize=true",
      "user.punchHole index=*",
      "user.punchHole index=* aligned=false",
      "user.truncate pages=0",
      "user.madvise page=* advice=*",
      "user.userfaultfd page=* mode=*",
      "user.mapMany page=* count=2",
      "user.map page=0 pages=all",
      "user.map page=0 pages=all kind=private",
      "user.unmap page=0 pages=all",
      "user.close",
      "user.exit",
      "kernel.pin page=* longterm=* write=*",
      "kernel.pin page=* fast=true",
      "kernel.pin page=* exclusive=true",
      "kernel.unpin page=*",
      "kernel.unpin page=* exclusive=true",
      "kernel.gupFast page=* phase=*",
      "kernel.unexc page=*",
      "kernel.reexc page=*",
      "kernel.addPin page=*",
      "kernel.get page=*",
      "kernel.get page=* exclusive=true",
      "kernel.put page=*",
      "kernel.speculativeGet index=*",
      "kernel.speculativePut index=*",
      "kernel.lruBatch index=*",
      "kernel.lruDrain index=*",
      "kernel.copyFromRef page=*",
      "kernel.linearRead index=*",
      "kernel.linearWrite index=* value=*",
      "kernel.zeropad index=*",
      "kernel.processVmRead page=*",
      "kernel.walk page=* device=*",
      "kernel.migrate index=*",
      "kernel.reclaim index=*",
      "kernel.memoryFailure index=*",
      "kvm.bind slot=0 gfn=0 pages=all",
      "kvm.unbind slot=0",
      "kvm.convert index=* to=*",
      "kvm.createMalformed fault=*",
      "kvm.populate gfn=*",
      "kvm.populate gfn=* value=*",
      "kvm.readGuest gfn=*",
      "kvm.vcpuLoad",
      "kvm.vcpuPut",
      "kvm.topUp",
      "kvm.drainMemcache",
      "kvm.destroy",
      "vfio.map page=* domain=*",
      "vfio.unmap page=* domain=*",
      "vfio.mapFile index=* domain=*",
      "iommu.allocDomain domain=*",
      "iommu.freeDomain domain=*",
      "iommu.attach device=* domain=*",
      "iommu.detach device=* domain=*",
      "iommu.map index=* domain=*",
      "iommu.unmap index=* domain=*",
      "iommu.iovaToPhys index=* domain=*",
      "iommu.bypass register=*",
      "device.dmaRead device=* iova=*",
      "device.dmaWrite device=* iova=* value=*",
      "device.assign device=*",
      "device.return device=*",
      "device.guestMap device=* gfn=*",
      "device.guestUnmap device=* gfn=*"
    ],
    "limits": [
      {
        "name": "unusual",
        "count": [
          "backing.references.*.pins",
          "backing.references.*.dma",
          "backing.references.*.gets",
          "backing.references.*.speculative",
          "backing.references.*.lruBatch",
          "backing.gupFast",
          "backing.counters.*.held.kernel",
          "backing.counters.*.held.fast-walk",
          "backing.counters.*.held.dma",
          "backing.counters.*.gets",
          "backing.counters.*.speculative",
          "backing.counters.*.lruBatch",
          "backing.zeroPins",
          "frames.1",
          "frames.2",
          "frames.*.hwpoison",
          "backing.swapped",
          "backing.punched",
          "backing.users.*.copy",
          "backing.users.*.away",
          "backing.users.*.privateRead"
        ],
        "changed": [
          "globals.vms.*.memcache",
          "globals.devices",
          "globals.domains",
          "globals.smmu",
          "layout"
        ],
        "max": 1,
        "holder": "world"
      },
      {
        "name": "mappings",
        "count": [
          "backing.users.*.shared",
          "backing.ptes.*"
        ],
        "max": 1
      },
      {
        "name": "misuse",
        "count": [
          "backing.counters.*.misused"
        ],
        "max": 0
      }
    ],
    "goals": [
      {
        "name": "the guest has private memory",
        "path": "guests.*.state",
        "is": "owned"
      },
      {
        "name": "the guest shares memory",
        "path": "guests.*.state",
        "is": "shared-owned"
      },
      {
        "name": "private memory holds a secret that the host cannot read",
        "path": "frames.*.host",
        "is": "nopage"
      },
      {
        "name": "the VM is gone",
        "path": "globals.vms.*.life",
        "is": "gone"
      }
    ]
  },
  {
    "name": "small",
    "summary": "One page and what a kernel, a VMM and a guest do with it in a day, without a device.",
    "world": {
      "pages": 1
    },
    "values": [
      "Secret"
    ],
    "operations": [
      "guest.read gfn=*",
      "guest.write gfn=* value=*",
      "guest.share gfn=*",
      "guest.unshare gfn=*",
      "user.read page=*",
      "user.write page=* value=*",
      "user.syscallBuffer page=*",
      "user.punchHole index=*",
      "user.madvise page=* advice=dontneed|populate-read|populate-write",
      "user.exit",
      "kernel.pin page=* longterm=*",
      "kernel.unpin page=*",
      "kernel.get page=*",
      "kernel.put page=*",
      "kernel.speculativeGet index=*",
      "kernel.speculativePut index=*",
      "kernel.copyFromRef page=*",
      "kernel.linearRead index=*",
      "kernel.migrate index=*",
      "kernel.reclaim index=*",
      "kvm.convert index=* to=*",
      "kvm.vcpuLoad",
      "kvm.vcpuPut",
      "kvm.destroy"
    ],
    "limits": [
      {
        "name": "unusual",
        "count": [
          "backing.references.*.pins",
          "backing.references.*.dma",
          "backing.references.*.gets",
          "backing.references.*.speculative",
          "backing.references.*.lruBatch",
          "backing.gupFast",
          "backing.counters.*.held.kernel",
          "backing.counters.*.held.fast-walk",
          "backing.counters.*.held.dma",
          "backing.counters.*.gets",
          "backing.counters.*.speculative",
          "backing.counters.*.lruBatch",
          "backing.zeroPins",
          "frames.1",
          "frames.2",
          "frames.*.hwpoison",
          "backing.swapped",
          "backing.punched",
          "backing.users.*.copy",
          "backing.users.*.away",
          "backing.users.*.privateRead"
        ],
        "changed": [
          "globals.vms.*.memcache",
          "globals.devices",
          "globals.domains",
          "globals.smmu",
          "layout"
        ],
        "max": 1
      },
      {
        "name": "mappings",
        "count": [
          "backing.users.*.shared",
          "backing.ptes.*"
        ],
        "max": 1
      }
    ],
    "goals": [
      {
        "name": "the guest has private memory",
        "path": "guests.*.state",
        "is": "owned"
      },
      {
        "name": "the guest shares memory",
        "path": "guests.*.state",
        "is": "shared-owned"
      },
      {
        "name": "private memory holds a secret that the host cannot read",
        "path": "frames.*.host",
        "is": "nopage"
      },
      {
        "name": "the VM is gone",
        "path": "globals.vms.*.life",
        "is": "gone"
      }
    ]
  },
  {
    "name": "tiny",
    "summary": "One page and what the argument is about: a guest that shares and unshares, a process, a pin, a plain reference.",
    "world": {
      "pages": 1
    },
    "values": [
      "Secret"
    ],
    "operations": [
      "guest.read gfn=*",
      "guest.write gfn=* value=*",
      "guest.share gfn=*",
      "guest.unshare gfn=*",
      "user.read page=*",
      "user.write page=* value=*",
      "kernel.pin page=*",
      "kernel.unpin page=*",
      "kernel.get page=*",
      "kernel.put page=*",
      "kvm.destroy"
    ],
    "limits": [
      {
        "name": "references",
        "count": [
          "backing.references.*.pins",
          "backing.references.*.dma",
          "backing.references.*.gets",
          "backing.references.*.speculative",
          "backing.references.*.lruBatch",
          "backing.gupFast",
          "backing.counters.*.held.kernel",
          "backing.counters.*.held.fast-walk",
          "backing.counters.*.held.dma",
          "backing.counters.*.gets",
          "backing.counters.*.speculative",
          "backing.counters.*.lruBatch",
          "backing.zeroPins"
        ],
        "max": 1
      }
    ],
    "goals": [
      {
        "name": "the guest has private memory",
        "path": "guests.*.state",
        "is": "owned"
      },
      {
        "name": "the guest shares memory",
        "path": "guests.*.state",
        "is": "shared-owned"
      },
      {
        "name": "private memory holds a secret that the host cannot read",
        "path": "frames.*.host",
        "is": "nopage"
      }
    ]
  }
];

export const workloads: readonly Workload[] = [
  {
    "name": "balloon",
    "title": "A balloon takes three quarters of a guest's memory and gives it back, again and again",
    "summary": "A guest of 16 GiB on Android's pKVM, where a guest can relinquish pages. Its balloon inflates in ranges of 4 KiB to 2 MiB, the VMM gives each to the host by a hole in the file, and touching it again deflates. The first phase breathes under load, the second takes all but the lower quarter, the third brings it back.",
    "memory": "16G",
    "seed": 3,
    "setting": [
      "hypervisor:pkvm-android-6.12"
    ],
    "phases": [
      {
        "kind": "sweep",
        "name": "boot",
        "step": "2M",
        "does": [
          "guest.write gfn=* value=Secret"
        ]
      },
      {
        "kind": "random",
        "name": "breathe",
        "from": "25%",
        "ticks": 300000,
        "least": "4K",
        "most": "2M",
        "choices": [
          {
            "weight": 1,
            "inFlight": 4096,
            "does": [
              "guest.relinquish gfn=*",
              "user.punchHole index=*"
            ],
            "undoes": [
              "guest.write gfn=* value=Secret"
            ]
          }
        ]
      },
      {
        "kind": "sweep",
        "name": "inflate",
        "from": "25%",
        "step": "2M",
        "does": [
          "guest.relinquish gfn=*",
          "user.punchHole index=*"
        ]
      },
      {
        "kind": "sweep",
        "name": "deflate",
        "from": "25%",
        "step": "2M",
        "does": [
          "guest.write gfn=* value=Secret"
        ]
      },
      {
        "kind": "once",
        "name": "teardown",
        "does": [
          "kvm.destroy",
          "user.exit"
        ]
      }
    ]
  },
  {
    "name": "boot-64g",
    "title": "A guest of 64 GiB boots, touches all of its memory and is destroyed",
    "summary": "The VMM loads kernel and initial RAM disk into the first hundredth of memory, the guest reads them and then writes every page in steps of 2 MiB, as a guest does that zeroes its memory or starts a large database; then the VM goes and the VMM with it. What first touch, donation and teardown cost per page.",
    "memory": "64G",
    "seed": 1,
    "phases": [
      {
        "kind": "sweep",
        "name": "preload",
        "to": "1%",
        "step": "2M",
        "does": [
          "user.write page=* value=Image"
        ]
      },
      {
        "kind": "sweep",
        "name": "entry",
        "to": "1%",
        "step": "2M",
        "does": [
          "guest.read gfn=*"
        ]
      },
      {
        "kind": "sweep",
        "name": "touch",
        "step": "2M",
        "does": [
          "guest.write gfn=* value=Secret"
        ]
      },
      {
        "kind": "once",
        "name": "teardown",
        "does": [
          "kvm.destroy",
          "user.exit"
        ]
      }
    ]
  },
  {
    "name": "device-passthrough",
    "title": "A device that the host drives for the guest: DMA windows come and go beside conversions",
    "summary": "A guest of 8 GiB with a device behind VFIO. The guest shares windows of 64 KiB to 2 MiB, the VMM maps them for DMA, the device reads and writes, and the windows are unmapped and taken back; other ranges are shared and taken back meanwhile, sometimes under a window that is still mapped.",
    "memory": "8G",
    "seed": 6,
    "world": {
      "devices": [
        {
          "speaksPrivate": false,
          "domain": 0
        }
      ]
    },
    "phases": [
      {
        "kind": "sweep",
        "name": "boot",
        "step": "2M",
        "does": [
          "guest.write gfn=* value=Secret"
        ]
      },
      {
        "kind": "random",
        "name": "windows",
        "from": "50%",
        "ticks": 100000,
        "least": "64K",
        "most": "2M",
        "retry": {
          "after": 128,
          "times": 4
        },
        "choices": [
          {
            "weight": 4,
            "inFlight": 256,
            "does": [
              "guest.share gfn=*",
              "vfio.map page=* domain=0",
              "device.dmaWrite device=0 iova=* value=Block",
              "device.dmaRead device=0 iova=*"
            ],
            "undoes": [
              "vfio.unmap page=* domain=0",
              "guest.unshare gfn=*"
            ]
          },
          {
            "weight": 1,
            "does": [
              "guest.share gfn=*",
              "guest.unshare gfn=*"
            ]
          }
        ]
      },
      {
        "kind": "once",
        "name": "teardown",
        "does": [
          "kvm.destroy",
          "user.exit"
        ]
      }
    ]
  },
  {
    "name": "live-conversion-storm",
    "title": "A million conversions of 4 KiB to 2 MiB all over a guest of 64 GiB, under pins",
    "summary": "What two designs make of the worst that a guest can ask: ranges of any size are shared and taken back at random all over a guest of 64 GiB, mixed with what they were, while the host pins ranges for a time. Refusals that may pass are asked again.",
    "memory": "64G",
    "seed": 5,
    "phases": [
      {
        "kind": "sweep",
        "name": "boot",
        "step": "2M",
        "does": [
          "guest.write gfn=* value=Secret"
        ]
      },
      {
        "kind": "random",
        "name": "storm",
        "ticks": 1000000,
        "least": "4K",
        "most": "2M",
        "retry": {
          "after": 256,
          "times": 3
        },
        "choices": [
          {
            "weight": 3,
            "does": [
              "guest.share gfn=*"
            ]
          },
          {
            "weight": 3,
            "does": [
              "guest.unshare gfn=*"
            ]
          },
          {
            "weight": 2,
            "inFlight": 4096,
            "does": [
              "kernel.pin page=* longterm=true"
            ],
            "undoes": [
              "kernel.unpin page=*"
            ]
          }
        ]
      },
      {
        "kind": "once",
        "name": "teardown",
        "does": [
          "kvm.destroy",
          "user.exit"
        ]
      }
    ]
  },
  {
    "name": "realtime-hugepages",
    "title": "A real-time guest on pages of 2 MiB shares a few pages of them",
    "summary": "A guest of 4 GiB on folios of 2 MiB, as a real-time guest wants it: nothing is allocated late. Its rings and mailboxes are single pages that are shared and taken back, which splits and merges large folios where a design does so; some are pinned by the host for longer than the guest likes. The exclusive pin is taken once for each folio, for taken again for every page it would be refused.",
    "memory": "4G",
    "seed": 4,
    "setting": [
      "guest-memfd:hugetlb",
      "shmem-gup+exclusiveScope=oncePerFolio"
    ],
    "world": {
      "folioOrder": 9
    },
    "phases": [
      {
        "kind": "sweep",
        "name": "boot",
        "step": "2M",
        "does": [
          "guest.write gfn=* value=Secret"
        ]
      },
      {
        "kind": "random",
        "name": "mailboxes",
        "from": "25%",
        "to": "50%",
        "ticks": 20000,
        "least": "4K",
        "most": "64K",
        "retry": {
          "after": 16,
          "times": 4
        },
        "choices": [
          {
            "weight": 8,
            "inFlight": 128,
            "does": [
              "guest.share gfn=*",
              "user.write page=* value=Message",
              "guest.read gfn=*"
            ],
            "undoes": [
              "guest.unshare gfn=*"
            ]
          },
          {
            "weight": 1,
            "inFlight": 16,
            "does": [
              "guest.share gfn=*",
              "kernel.pin page=* longterm=true"
            ],
            "undoes": [
              "guest.unshare gfn=*",
              "kernel.unpin page=*"
            ]
          }
        ]
      },
      {
        "kind": "once",
        "name": "teardown",
        "does": [
          "kvm.destroy",
          "user.exit"
        ]
      }
    ]
  },
  {
    "name": "virtio-net-bounce",
    "title": "A network device by bounce buffers: a million packets that are shared and taken back",
    "summary": "A guest of 4 GiB with a pool of two hundredths of it for bounce buffers (swiotlb). Each buffer of 4 KiB to 64 KiB is shared, written by the guest, read and answered by the host, and taken back; at most 512 are in flight. One packet in sixteen is sent without a copy: the host pins the buffer, the guest wants it back too early, and asks again after the host has let go.",
    "memory": "4G",
    "seed": 2,
    "phases": [
      {
        "kind": "sweep",
        "name": "boot",
        "step": "2M",
        "does": [
          "guest.write gfn=* value=Secret"
        ]
      },
      {
        "kind": "random",
        "name": "packets",
        "from": "25%",
        "to": "27%",
        "ticks": 1000000,
        "least": "4K",
        "most": "64K",
        "retry": {
          "after": 64,
          "times": 8
        },
        "choices": [
          {
            "weight": 15,
            "inFlight": 512,
            "does": [
              "guest.share gfn=*",
              "guest.write gfn=* value=Packet",
              "user.read page=*",
              "user.write page=* value=Reply"
            ],
            "undoes": [
              "guest.read gfn=*",
              "guest.unshare gfn=*"
            ]
          },
          {
            "weight": 1,
            "inFlight": 32,
            "does": [
              "guest.share gfn=*",
              "guest.write gfn=* value=Packet",
              "kernel.pin page=*"
            ],
            "undoes": [
              "guest.unshare gfn=*",
              "kernel.unpin page=*"
            ]
          }
        ]
      },
      {
        "kind": "once",
        "name": "teardown",
        "does": [
          "kvm.destroy",
          "user.exit"
        ]
      }
    ]
  }
];
