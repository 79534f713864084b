import type { Check } from './check'
import { actions, embedded } from './rules/actions'
import { annotations, bookmarks, tabs } from './rules/annotations'
import { header, language, marked, title } from './rules/document'
import { embeddedFonts, glyphs, readableFonts } from './rules/fonts'
import { headings } from './rules/headings'
import { intent, transparency } from './rules/intent'
import { boxes, figures, links } from './rules/links'
import { lists } from './rules/lists'
import { metadata } from './rules/metadata'
import { parentTree } from './rules/parentTree'
import { contrasts, readingOrder } from './rules/reading'
import { scopes, tables } from './rules/tables'
import { tagged } from './rules/tagged'
import { empties, types } from './rules/types'
import { encryption, identity, optional, readable, revision } from './rules/whole'

/** Every check that our own reader makes, in the order in which they are told. */
export const checks: readonly Check[] = [
  readable,
  header,
  encryption,
  identity,
  revision,
  marked,
  language,
  title,
  metadata,
  intent,
  transparency,
  tagged,
  parentTree,
  types,
  empties,
  headings,
  lists,
  tables,
  scopes,
  links,
  figures,
  boxes,
  embeddedFonts,
  readableFonts,
  glyphs,
  contrasts,
  readingOrder,
  tabs,
  annotations,
  bookmarks,
  actions,
  optional,
  embedded,
]
