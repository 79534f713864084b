/** A list of bank holidays that was loaded, as staff see it. */
export type VersionLine = {
  readonly version: number
  readonly loadedOn: string
  readonly source: string
  /** A colleague's name; null where it was the portal, its operator or another organisation. */
  readonly by: string | null
}

export const versionPath = (version: number): string => `/staff/holidays/${version}`

/** Where a list came from, and by whom where it was a colleague. */
export const saySource = ({ source, by }: VersionLine): string => (by === null ? source : `${source}, by ${by}`)
