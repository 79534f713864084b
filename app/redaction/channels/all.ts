import { covered } from './covered'
import { fontResidue } from './fontResidue'
import { gaps } from './gaps'
import { glyphs } from './glyphs'
import { annotations, metadata, outlines, pageText, structureTree } from './pdfjs'
import { pictures } from './pictures'
import { popplerText } from './popplerText'
import { qpdf } from './qpdf'
import { rawBytes } from './rawBytes'
import { renderPdfium } from './renderPdfium'
import { renderPoppler } from './renderPoppler'
import { strings } from './strings'
import { structure } from './structure'
import type { Channel } from './types'

/** Every way in which a proof reads a file. Each is the only one that finds some leak. */
export const channels: readonly Channel[] = [
  pageText,
  outlines,
  metadata,
  annotations,
  structureTree,
  rawBytes,
  strings,
  glyphs,
  popplerText,
  qpdf,
  pictures,
  renderPdfium,
  renderPoppler,
  covered,
  fontResidue,
  gaps,
  structure,
]
