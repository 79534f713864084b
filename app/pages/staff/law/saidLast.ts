import type { Said } from '../words/wordsOf'

/** The latest free words of a kind on a case, or the empty string. */
export const saidLast = (said: readonly Said[], kind: string): string =>
  said.findLast((each) => each.kind === kind)?.words ?? ''
