import { annotations } from './annotations'
import type { Attack } from './attack'
import { document } from './document'
import { drawn } from './drawn'
import { embedded, encrypted } from './embedded'
import { geometry } from './geometry'
import { glyphs } from './glyphs'
import { hidden } from './hidden'
import { history } from './history'
import { letters } from './letters'
import { pictures } from './pictures'
import { scans } from './scans'
import { spoken } from './spoken'
import { twoPages } from './twoPages'

/**
 * Every way in which a redacted document can leak that can be built as one PDF. Not here: what needs a program to write
 * it (JPEG 2000, JBIG2), and what is no PDF (59 to 65).
 */
export const attacks: readonly Attack[] = [
  ...glyphs,
  ...geometry,
  ...spoken,
  ...drawn,
  ...hidden,
  ...twoPages,
  ...pictures,
  ...scans,
  ...annotations,
  ...document,
  ...history,
  ...embedded,
  ...encrypted,
  ...letters,
]
