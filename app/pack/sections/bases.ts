import type { PackFacts } from '../facts'
import { type Block, heading, keyvalue, list, paragraph, row } from '../tree'
import type { Say } from '../words'
import { type Beside, stated } from './parts'

type Activity = PackFacts['activities'][number]

/** Lawful bases and statutes as the notice states them, each with its correction where it is wrong. */
export const bases = (activity: Activity, say: Say, { quote }: Pick<Beside, 'quote'>): readonly Block[] => [
  heading(3, say('bases.title')),
  ...lawfulBases(activity, say, quote),
  heading(3, say('statutes.title')),
  ...statutes(activity, say, quote),
]

const lawfulBases = ({ lawfulBases: found }: Activity, say: Say, quote: Beside['quote']): readonly Block[] => {
  if (found.length === 0) return [paragraph(say('bases.none'))]
  return [
    paragraph(say('bases.lead')),
    ...found.flatMap((basis) =>
      keyvalue(
        [
          ...row(say('bases.stated'), stated(say, quote, basis)),
          ...row(say('bases.for'), say(`bases.for.${basis.for}`)),
          ...row(say('bases.reliedOnBy'), basis.reliedOnBy ? [quote.words(basis.reliedOnBy)] : undefined),
          ...row(say('bases.objection'), say(`bases.objection.${basis.objection}`)),
        ],
        basis.provision,
      ),
    ),
  ]
}

const statutes = ({ statutes: found }: Activity, say: Say, quote: Beside['quote']): readonly Block[] => {
  if (found.length === 0) return [paragraph(say('statutes.none'))]
  return [paragraph(say('statutes.lead')), ...list(found.map((statute) => stated(say, quote, statute)))]
}
