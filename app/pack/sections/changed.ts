import { sayDate } from '../dates'
import type { FoundAbout, NoticeChanges } from '../facts'
import { type Block, heading, keyvalue, paragraph, row } from '../tree'
import type { Say } from '../words'
import { type Beside, lines } from './parts'

/** How the register has changed since the information was first got, or why that can't be told. */
export const changed = (say: Say, { quote, found }: Beside): readonly Block[] => {
  if (found === undefined || found.categories.length === 0) return []
  const title = heading(3, say('held.changes'))
  if (found.collectedFrom === undefined || found.changes === undefined) {
    return [title, paragraph(say('held.changes.undated'))]
  }
  return [
    title,
    paragraph(compared(found.changes, found.collectedFrom, say)),
    paragraph(say(found.changes.changed.length === 0 ? 'held.changes.none' : 'held.changes.some')),
    ...found.changes.changed.flatMap(({ part, added, removed }) =>
      keyvalue(
        [
          ...row(say('held.changes.added'), lines(added.map(quote.words))),
          ...row(say('held.changes.removed'), lines(removed.map(quote.words))),
        ],
        say(`held.changes.part.${part}`),
      ),
    ),
  ]
}

const compared = (
  { version, loadedOn, isOldest }: NoticeChanges,
  from: NonNullable<FoundAbout['collectedFrom']>,
  say: Say,
): string =>
  say(isOldest ? 'held.changes.oldest' : 'held.changes.compared', {
    version,
    day: sayDate(say, loadedOn),
    from: sayDate(say, from),
  })
