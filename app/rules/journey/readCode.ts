import { bare } from './tidy'

/** Reads an emailed code as people put it in, with spaces and hyphens: six digits, or what is wrong with it. */
export function readCode(typed: string): { readonly code: string } | { readonly wrong: 'empty' | 'format' } {
  const code = bare(typed)
  if (code === '') return { wrong: 'empty' }
  return /^\d{6}$/.test(code) ? { code } : { wrong: 'format' }
}
