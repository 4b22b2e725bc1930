export const F_SEAL_SEAL = 0x1n;
export const F_SEAL_SHRINK = 0x2n;
export const F_SEAL_GROW = 0x4n;
export const F_SEAL_WRITE = 0x8n;
export const F_SEAL_FUTURE_WRITE = 0x10n;
export const F_SEAL_EXEC = 0x20n;
export const F_ALL_SEALS: bigint = 0x3fn;

export const WRITE_SEALS: bigint = F_SEAL_WRITE | F_SEAL_FUTURE_WRITE;

export function has(seals: bigint, any: bigint): boolean {
  return (seals & any) !== 0n;
}
