import type { PreviewPageProps } from './PreviewPage'

type Read = Pick<PreviewPageProps, 'from' | 'page' | 'pages' | 'words'> & {
  readonly volume: { readonly number: number; readonly of: number; readonly page: number } | null
}

type On = {
  readonly reference: string
  /** What was typed as a page to go to is no number. */
  readonly wrong: boolean
}

/** A page of the pack, with the ways to the others. */
export function previewPageProps(
  { from, page, pages, volume, words }: Read,
  { reference, wrong }: On,
): Omit<PreviewPageProps, 'reference'> {
  const at = (number: number) => `/staff/cases/${reference}/pack/pages/${number}`
  return {
    from,
    page,
    pages,
    words,
    inVolume:
      volume !== null && volume.of > 1
        ? `Volume ${volume.number} of ${volume.of}, page ${volume.page} in it`
        : undefined,
    pictureHref: `${at(page)}/picture`,
    action: at(page),
    links: {
      first: page > 1 ? at(1) : undefined,
      previous: page > 1 ? at(page - 1) : undefined,
      next: pages === null || page < pages ? at(page + 1) : undefined,
      last: pages !== null && page < pages ? at(pages) : undefined,
    },
    error: wrong ? 'Enter the number of a page, such as 12' : undefined,
  }
}
