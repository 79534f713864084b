/** Dots to an inch at which pages are drawn: text stays sharp in print, and a page stays near 100 KB. */
export const dotsPerInch = 150

/** A page larger than this (A1 at 150 dots is 17 million) is drawn more coarsely, down to `fewestDots`, and then refused. */
export const mostPixels = 25_000_000
export const fewestDots = 50

/** A picture inside a document of more pixels is refused: A3 scanned at 600 dots to an inch has 70 million. */
export const mostPicturePixels = 120_000_000

/** A page smaller than this, in points, shows nothing. */
export const leastSide = 1

/** The largest side of a page that readers open (ISO 32000-1, annex C), in points. */
export const mostSide = 14_400

export const mostPages = 15_000

/** How long one page may take, in milliseconds, before its worker is stopped. */
export const mostTimeForPage = 20_000

/** How long a part of a proof may take, in milliseconds: the longest document has thousands of pages. */
export const mostTimeForProof = 3_600_000
