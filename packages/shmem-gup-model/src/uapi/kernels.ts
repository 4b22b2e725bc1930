/** Whether a kernel has something, as far as the reference says. */
export type Presence = 'absent' | 'present' | 'unknown';

/** What differs from kernel to kernel. */
export interface UapiKernel {
  readonly version: string;
  /** SHMEM_F_MAPPING_FROZEN. */
  readonly frozenMappings: Presence;
  /** Whether VmPin counts registered buffers of a process with CAP_IPC_LOCK. */
  readonly countsPinsOfPrivileged: Presence;
  /** How F_SEAL_WRITE finds references; the outcome is the same. */
  readonly sealCheck: 'mapcount' | 'expected-references' | 'unknown';
  /** FOLL_EXCLUSIVE: not there, or there with CONFIG_EXCLUSIVE_PIN off or on. */
  readonly exclusivePin: 'absent' | 'off' | 'on';
}

/** The kernels that the reference compares, and one with the exclusive pin of the 2024 RFC. */
export const uapiKernels = {
  '6.12': {
    version: '6.12',
    frozenMappings: 'absent',
    countsPinsOfPrivileged: 'unknown',
    sealCheck: 'mapcount',
    exclusivePin: 'absent',
  },
  '6.18': {
    version: '6.18',
    frozenMappings: 'unknown',
    countsPinsOfPrivileged: 'present',
    sealCheck: 'unknown',
    exclusivePin: 'absent',
  },
  '7.3': {
    version: '7.3',
    frozenMappings: 'present',
    countsPinsOfPrivileged: 'absent',
    sealCheck: 'expected-references',
    exclusivePin: 'absent',
  },
  'exclusive-rfc': {
    version: 'exclusive-rfc',
    frozenMappings: 'absent',
    countsPinsOfPrivileged: 'unknown',
    sealCheck: 'unknown',
    exclusivePin: 'on',
  },
} as const satisfies Readonly<Record<string, UapiKernel>>;
