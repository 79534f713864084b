/** A PDF text string as its mark says: UTF-16 either way round, UTF-8, or else latin1, with UTF-8 beside it. */
export const decodeString = (bytes: string): string => {
  const raw = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\xfe\xff')) return swapped(raw.subarray(2)).toString('utf16le')
  if (bytes.startsWith('\xff\xfe')) return raw.subarray(2).toString('utf16le')
  return /[\x80-\xff]/.test(bytes) ? `${bytes}\n${raw.toString('utf8')}` : bytes
}

/** UTF-16 with its bytes the other way round. A last odd byte is left off. */
export const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()
