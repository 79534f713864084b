/** A page as an address counts it, from 1, counted from 0; null for what is no page of any document. */
export const readPageNumber = (typed: string | undefined): number | null =>
  typed !== undefined && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) - 1 : null
