/** A fingerprint as people compare it: in groups of four. */
export const sayFingerprint = (sha256: string): string => (sha256.match(/.{1,4}/g) ?? []).join(' ')
