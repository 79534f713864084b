import type { PackFacts } from '../facts'
import { type Block, heading, keyvalue, list, paragraph, row } from '../tree'
import type { Say } from '../words'
import { stated } from './parts'

type Activity = PackFacts['activities'][number]

/** Lawful bases and statutes as the notice states them, each with its correction where it is wrong. */
export const bases = (activity: Activity, say: Say): readonly Block[] => [
  heading(3, say('bases.title')),
  ...lawfulBases(activity, say),
  heading(3, say('statutes.title')),
  ...statutes(activity, say),
]

const lawfulBases = ({ lawfulBases: found }: Activity, say: Say): readonly Block[] => {
  if (found.length === 0) return [paragraph(say('bases.none'))]
  return [
    paragraph(say('bases.lead')),
    ...found.flatMap((basis) =>
      keyvalue(
        [
          ...row(say('bases.stated'), stated(say, basis.stated, basis.correction)),
          ...row(say('bases.for'), say(`bases.for.${basis.for}`)),
          ...row(say('bases.reliedOnBy'), basis.reliedOnBy),
          ...row(say('bases.objection'), say(`bases.objection.${basis.objection}`)),
        ],
        basis.provision,
      ),
    ),
  ]
}

const statutes = ({ statutes: found }: Activity, say: Say): readonly Block[] => {
  if (found.length === 0) return [paragraph(say('statutes.none'))]
  return [
    paragraph(say('statutes.lead')),
    ...list(found.map((statute) => stated(say, statute.stated, statute.correction))),
  ]
}
