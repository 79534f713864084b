import { sayDay } from '~/app/rules/sayDay'
import { type Block, heading, keyvalue, paragraph, row, type Section } from '../../tree'
import type { InternalFacts, InternalSearch } from './facts'
import type { InternalSay } from './words'

/** The record of the search: who was asked, when, and what came of it, those included that could not be searched. */
export const searchRecord = ({ searches }: InternalFacts, say: InternalSay): Section => ({
  id: 'searches',
  title: say('searches.title'),
  startsPage: true,
  blocks:
    searches.length === 0
      ? [paragraph(say('searches.none'))]
      : [paragraph(say('searches.lead')), ...searches.flatMap((search) => searchBlocks(search, say))],
})

const searchBlocks = (search: InternalSearch, say: InternalSay): readonly Block[] => [
  heading(2, search.source),
  ...keyvalue([
    ...row(say('searches.asked'), search.asked),
    ...row(say('searches.askedOn'), sayDay(search.askedOn)),
    ...row(say('searches.answeredOn'), search.answeredOn ? sayDay(search.answeredOn) : say('searches.noAnswer')),
    ...row(say('searches.answer'), sayOutcome(search, say)),
    ...row(say('searches.fault'), search.fault),
    ...row(say('searches.givenUp'), search.givenUp && sayGivenUp(search.givenUp, say)),
  ]),
]

const sayOutcome = ({ outcome, records }: InternalSearch, say: InternalSay): string =>
  outcome === 'found' ? say('searches.found', { n: records }) : say(`searches.${outcome}`)

const sayGivenUp = ({ on, because }: { readonly on: string; readonly because: string }, say: InternalSay): string =>
  say('searches.because', { day: sayDay(on), because })
