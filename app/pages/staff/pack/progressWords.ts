export type Progress = { readonly step: string | null; readonly done: number | null; readonly total: number | null }

const steps: Readonly<Record<string, string>> = {
  proving: 'Checking for leaks',
  comparing: 'Comparing with earlier answers',
}

/** How far the building of a pack has come. */
export const sayProgress = ({ step, done, total }: Progress): string => {
  if (step === 'setting' && total !== null && total > 0)
    return `Setting page ${sayCount(done ?? 0)} of ${sayCount(total)}`
  return steps[step ?? ''] ?? 'Waiting to begin'
}

const sayCount = (pages: number): string => pages.toLocaleString('en-GB')
