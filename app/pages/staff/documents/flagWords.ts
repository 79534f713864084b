import { PageFlag } from '~/app/rules/case/documents'

/** What may become of a page, as somebody says it. */
export const flagChoices = [
  { value: 'disclose', label: 'Disclose it', hint: 'Nothing on it has to be hidden, or no more than is.' },
  { value: 'partly', label: 'Disclose it in part', hint: 'What is marked on it is hidden, and no more has to be.' },
  {
    value: 'out-of-scope',
    label: 'Leave it out: out of scope',
    hint: 'It is not about the person, or was not asked for.',
  },
  { value: 'duplicate', label: 'Leave it out: duplicate', hint: 'The same page is in the answer already.' },
  { value: 'consult', label: 'Consult somebody first', hint: 'The document can’t be burned until this is settled.' },
] as const satisfies readonly { readonly value: PageFlag; readonly label: string; readonly hint: string }[]

const tags: Readonly<Record<PageFlag, string>> = {
  disclose: 'Disclose',
  partly: 'In part',
  'out-of-scope': 'Out of scope',
  duplicate: 'Duplicate',
  consult: 'Consult',
}

/** A page's flag in a word or two; one that nobody has flagged is undecided. */
export const sayFlag = (flag: string | null): string => {
  const read = PageFlag.safeParse(flag)
  return read.success ? tags[read.data] : 'Undecided'
}

/** Flags that have to be explained. */
export const needsReason = (flag: PageFlag): boolean => flag !== 'disclose' && flag !== 'partly'
